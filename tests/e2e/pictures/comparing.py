"""Says in what a screen differs from its reference."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from PIL import Image, ImageChops

from tests.e2e.pictures.reference import Reference
from tests.e2e.pictures.taking import Seen, Taken
from tests.served import ROOT

NEW: Final = ROOT / ".build" / "pictures"
# A pixel differs when one of its three parts is off by more than this, of 255.
_OFF_BY: Final = 16
# And a picture when more than two pixels in ten thousand do: less than one letter.
_SHARE: Final = 0.0002
_BOX_OFF_BY: Final = 2
_MOST_TOLD: Final = 5


def differences(screen: str, reference: Reference, taken: Taken, *, pixels: bool) -> Iterator[str]:
    """Give each difference as a sentence. `pixels`: whether the browser and the font are those of the reference."""
    where = f"{screen} at {taken.name}"
    told = [f"{where}: {words}" for words in _of_lists(reference.seen[taken.name], taken.seen)]
    yield from told[:_MOST_TOLD]
    if told[_MOST_TOLD:]:
        yield f"{where}: and {len(told) - _MOST_TOLD} more"
    off = _off(reference.pictures[taken.name], taken.picture) if pixels else None
    share = _share(off) if off else 0.0
    if told or share > _SHARE:
        new = _save(screen, reference.pictures[taken.name], taken, off)
        yield f"{where}: {share:.2%} of its pixels differ. Now: {new[0]}. Before, now, and where: {new[1]}"


def _of_lists(before: tuple[Seen, ...], now: tuple[Seen, ...]) -> Iterator[str]:
    gone, come = (
        [one for one in here if (one.role, one.name) not in {(other.role, other.name) for other in there}]
        for here, there in ((before, now), (now, before))
    )
    yield from (f"no {one.role} '{one.name}' any more" for one in gone)
    yield from (f"a new {one.role} '{one.name}'" for one in come)
    if gone or come or len(before) != len(now):
        if not (gone or come):
            yield f"{len(now)} texts and controls, not {len(before)}"
        return
    for old, new in zip(before, now, strict=True):
        what = f"{old.role} '{old.name}'"
        if old[:2] != new[:2]:
            yield f"{new.role} '{new.name}' where {what} was"
        elif any(abs(int(a) - int(b)) > _BOX_OFF_BY for a, b in zip(old.box.split(), new.box.split(), strict=True)):
            yield f"{what} is at {new.box}, not {old.box} (left, top, width, height)"
        elif old.colours != new.colours:
            yield f"{what} has colours {new.colours}, not {old.colours} (text, ground, line)"


def _off(before: Image.Image, now: Image.Image) -> Image.Image:
    """Return white where the pictures differ and black elsewhere."""
    red, green, blue = ImageChops.difference(before, now).split()
    most = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    return most.point([0] * (_OFF_BY + 1) + [255] * (255 - _OFF_BY))


def _share(off: Image.Image) -> float:
    return off.histogram()[255] / (off.width * off.height)


def _save(screen: str, before: Image.Image, taken: Taken, off: Image.Image | None) -> tuple[Path, Path]:
    """Write the new picture, and one with the old, the new and where they differ."""
    NEW.mkdir(parents=True, exist_ok=True)
    now = taken.picture
    files = NEW / f"{screen}-{taken.name}.png", NEW / f"{screen}-{taken.name}-difference.png"
    sheet = Image.new("RGB", (now.width * 3, now.height))
    for at, one in enumerate((before, now, off or _off(before, now))):
        sheet.paste(one, (at * now.width, 0))
    now.save(files[0])
    sheet.save(files[1])
    return files[0].relative_to(ROOT), files[1].relative_to(ROOT)
