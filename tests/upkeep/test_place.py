"""A container that would forget its data is not started."""

import re
from pathlib import Path

import pytest

from app.commands.starting import check_place
from app.serve import StartError
from app.settings import Settings
from app.upkeep.place import Host

ROOT = "1 0 0:1 / / rw,relatime - overlay overlay rw,lowerdir=/a"
OTHERS = "20 1 0:5 / /proc rw - proc proc rw\n21 1 0:6 / /dev rw - tmpfs tmpfs rw"
BOUND = "30 1 8:1 /home/me/knee /data rw,relatime - ext4 /dev/sda1 rw"
NAMED = "30 1 8:1 /var/lib/docker/volumes/strideback/_data /data rw shared:7 - ext4 /dev/sda1 rw"
NAMELESS = f"30 1 8:1 /var/lib/docker/volumes/{'0af9' * 16}/_data /data rw - ext4 /dev/sda1 rw"
MEMORY = "30 1 0:9 / /data rw - tmpfs tmpfs rw"
SPACED = "30 1 8:1 / /my\\040data rw - ext4 /dev/sda1 rw"


def host(folder: Path, *mounts: str, container: str | None = ".dockerenv") -> Host:
    (folder / "proc" / "self").mkdir(parents=True)
    (folder / "proc" / "self" / "mountinfo").write_text("\n".join([ROOT, OTHERS, *mounts]) + "\n")
    if container:
        (folder / container).parent.mkdir(parents=True, exist_ok=True)
        (folder / container).touch()
    return Host(folder)


def in_image(**values: str) -> Settings:
    """Give the settings of the image, and others."""
    dockerfile = (Path(__file__).parents[2] / "Dockerfile").read_text()
    image = {name.lower(): value for name, value in re.findall(r"STRIDEBACK_(\w+)=(\S+)", dockerfile)}
    return Settings.model_validate(image | values)


@pytest.mark.parametrize(
    ("mounts", "why"),
    [
        ([], "part of the container"),
        ([NAMELESS], "a volume without a name"),
        ([MEMORY], "in memory"),
        ([BOUND, MEMORY], "in memory"),
        ([BOUND.replace("/data", "/database")], "part of the container"),
    ],
)
@pytest.mark.parametrize("container", [".dockerenv", "run/.containerenv"])
def test_data_that_would_be_gone_is_refused(tmp_path: Path, mounts: list[str], why: str, container: str) -> None:
    here = host(tmp_path, *mounts, container=container)
    with pytest.raises(StartError, match=why) as caught:
        check_place(in_image(), here)
    assert "-v strideback:/data" in str(caught.value)
    check_place(in_image(volatile_data="allow"), here)
    check_place(in_image(database_url="postgresql://db/knee"), here)


@pytest.mark.parametrize(
    ("mounts", "folder", "container"),
    [
        ([BOUND], "/data", ".dockerenv"),
        ([NAMED], "/data", ".dockerenv"),
        ([NAMED], "/data/deep/down", "run/.containerenv"),
        ([SPACED], "/my data", ".dockerenv"),
        ([], "/data", None),
    ],
)
def test_data_that_stays_is_not(tmp_path: Path, mounts: list[str], folder: str, container: str | None) -> None:
    here = host(tmp_path, *mounts, container=container)
    check_place(in_image(data_dir=folder), here)


def test_a_system_that_does_not_tell_is_trusted(tmp_path: Path) -> None:
    (tmp_path / ".dockerenv").touch()
    check_place(in_image(), Host(tmp_path))
    assert Host().mount_of(Path("/proc")) is None or Host().mount_of(Path("/")) is not None
