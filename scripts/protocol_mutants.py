"""Gets the journal's protocol wrong on purpose, one way at a time, and shows that the short soak notices each.

`python scripts/protocol_mutants.py` does all that `protocol_mutants.yaml` lists, `… NAME` those whose name has that in
it. Works on a copy of the tracked files. Ends with 1 when one goes unnoticed.
"""

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[1]
LISTED = Path(__file__).with_suffix(".yaml")
LINKED = (".venv", "frontend/node_modules")
# The scenes are the quickest; what they do not notice, random histories may.
TRIALS = (
    ["tests/soak/test_scenes.py"],
    ["tests/soak/test_short.py", "-k", "node"],
)
NOTICED = re.compile(r"(LostError|DoubledError|DivergentError|NotConvergedError|PhoneError|AssertionError)[^\n]*")
LONGEST_S = 900


@dataclass(frozen=True)
class Mutant:
    """One way to get it wrong."""

    name: str
    file: str
    old: str
    new: str

    def apply(self, root: Path) -> None:
        """Change a copy.

        Raises:
            ValueError: what is to be changed is not there, or more than once.
        """
        path = root / self.file
        text = path.read_text()
        if text.count(self.old) != 1:
            raise ValueError(f"{self.name}: the place is not there once in {self.file}")
        path.write_text(text.replace(self.old, self.new))


def listed() -> list[Mutant]:
    """Read the list."""
    return [Mutant(**each) for each in yaml.safe_load(LISTED.read_text())]


@contextmanager
def copied() -> Iterator[Path]:
    """Give a copy of the tracked files, with what is installed beside them."""
    with tempfile.TemporaryDirectory(prefix="mutant") as folder:
        root = Path(folder)
        tracked = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
        for name in tracked.splitlines():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, root / name)
        for name in LINKED:
            (root / name).symlink_to((ROOT / name).resolve())
        yield root


def trial(root: Path) -> str:
    """Run the short soak on a copy. Returns what it noticed; nothing if it passed."""
    for chosen in TRIALS:
        command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *chosen]
        ran = subprocess.run(command, cwd=root, capture_output=True, text=True, timeout=LONGEST_S, check=False)
        if ran.returncode:
            found = NOTICED.findall(ran.stdout)
            where = re.search(r"FAILED \S+\[(.+?)\]", ran.stdout)
            if not found or "closeBundle" in ran.stdout:
                raise RuntimeError(ran.stdout[-3000:] + ran.stderr[-2000:])
            return f"{found[-1]} in “{where[1] if where else '?'}”"
    return ""


def main() -> int:
    """Try each mutant of the list."""
    wanted = sys.argv[1] if len(sys.argv) > 1 else ""
    unnoticed = 0
    for mutant in listed():
        if wanted not in mutant.name:
            continue
        with copied() as root:
            mutant.apply(root)
            noticed = trial(root)
        unnoticed += not noticed
        print(f"{'noticed' if noticed else 'UNNOTICED':>9}  {mutant.name}: {noticed}", flush=True)
    return int(unnoticed > 0)


if __name__ == "__main__":
    sys.exit(main())
