"""Where the data lies: on a disk that stays, or in a container that forgets it."""

import re
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

# A volume that was made because nobody named one: a new container gets another.
_NAMELESS = re.compile(r"/volumes/[0-9a-f]{64}/_data$")
_ESCAPED = re.compile(r"\\([0-7]{3})")
IN_MEMORY = frozenset({"tmpfs", "ramfs"})
OVER_NETWORK = re.compile(r"nfs|cifs|smb|9p|afs|ceph|glusterfs|fuse\.(sshfs|rclone|davfs)")


@dataclass(frozen=True, slots=True)
class Mount:
    """A file system, and where it is seen."""

    point: PurePosixPath
    root: str
    """Which part of the file system is seen there."""
    kind: str


class Host:
    """This computer, or the container that we are in. `root` is its `/`."""

    def __init__(self, root: Path = Path("/")) -> None:
        self.root = root

    def is_container(self) -> bool:
        """Say whether Docker, Podman or Kubernetes started us."""
        marks = (".dockerenv", "run/.containerenv", "var/run/secrets/kubernetes.io")
        return any((self.root / mark).exists() for mark in marks)

    def mount_of(self, path: Path) -> Mount | None:
        """Return what a path is on; None where this system does not tell."""
        try:
            lines = (self.root / "proc/self/mountinfo").read_text().splitlines()
        except OSError:
            return None
        mounts = [mount for mount in map(_read, lines) if mount and PurePosixPath(path).is_relative_to(mount.point)]
        # Of two at the same point the later one hides the other.
        return max(reversed(mounts), key=lambda mount: len(mount.point.parts), default=None)

    def why_volatile(self, folder: Path) -> str | None:
        """Say why a folder of this container will be gone with it; None if it stays, or if this is no container."""
        mount = self.mount_of(folder.resolve()) if self.is_container() else None
        if mount is None:
            return None
        if mount.point == PurePosixPath("/"):
            return "it is part of the container"
        if mount.kind in IN_MEMORY:
            return "it is in memory"
        if _NAMELESS.search(mount.root):
            return "it is a volume without a name, and the next container gets another"
        return None


def _read(line: str) -> Mount | None:
    """Read a line of mountinfo: ids, root, point, options, then a hyphen and the kind (man 5 proc)."""
    first, _, last = line.partition(" - ")
    parts, kind = first.split(), last.split()
    if len(parts) < 6 or not kind:  # noqa: PLR2004 -- those that are always there
        return None
    root, point = (_ESCAPED.sub(lambda code: chr(int(code[1], 8)), part) for part in parts[3:5])
    return Mount(PurePosixPath(point), root, kind[0])
