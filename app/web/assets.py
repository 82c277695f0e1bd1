"""What the build of the front end made: where each file is, and how it is sent."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from pydantic import BaseModel, ConfigDict, TypeAdapter
from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from app.problems import Problem

FOLDER = Path(__file__).parent / "static"
URL = "/static"
ENTRY = "src/main.tsx"
STYLE = "style.css"
# The build writes these beside each text file; the first that a browser takes is sent.
PACKED = {"br": ".br", "gzip": ".gz"}


class NotBuilt(Problem):
    """The front end has not been built."""

    status: ClassVar[int] = 503
    title: ClassVar[str] = "Not built"

    def __init__(self) -> None:
        super().__init__("The pages have not been built yet. Run `make build` once.")


class Chunk(BaseModel):
    """One entry of the build's list of files."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    file: str


_chunks = TypeAdapter(dict[str, Chunk])
_icons = TypeAdapter(dict[str, str])


@dataclass(frozen=True)
class Assets:
    """Addresses of the built files that a page names, the paths of the icons, and the text of the service worker."""

    script: str
    words: str
    style: str
    figures: str
    icons: Mapping[str, str]
    fonts: tuple[str, ...]
    worker: str


def read_assets(folder: Path = FOLDER) -> Assets:
    """Read what the build made.

    Raises:
        NotBuilt: it made nothing there.
    """
    try:
        chunks = _chunks.validate_json((folder / "manifest.json").read_bytes())
        worker = (folder / "sw.js").read_text("utf-8")
        words = next(folder.glob("assets/words-*.json"))
        figures = next(folder.glob("assets/figures-*"))
        icons = _icons.validate_json((folder / "icons.json").read_bytes())
    except (FileNotFoundError, StopIteration) as error:
        raise NotBuilt from error
    fonts = tuple(sorted(chunk.file for chunk in chunks.values() if chunk.file.endswith(".woff2")))
    return Assets(
        script=f"{URL}/{chunks[ENTRY].file}",
        words=f"{URL}/assets/{words.name}",
        style=f"{URL}/{chunks[STYLE].file}",
        figures=f"{URL}/assets/{figures.name}/",
        icons=icons,
        fonts=tuple(f"{URL}/{font}" for font in fonts),
        worker=worker,
    )


class BuiltFiles(StaticFiles):
    """Sends built files: packed where the browser takes that, and for good where the name holds a hash."""

    for_good: ClassVar[str] = "public, max-age=31536000, immutable"
    for_a_while: ClassVar[str] = "public, max-age=3600"

    async def get_response(self, path: str, scope: Scope) -> Response:
        """Answer for one path below the folder."""
        packing = self._packing(path, scope)
        response = await super().get_response(path + PACKED[packing] if packing else path, scope)
        headers = MutableHeaders(raw=response.raw_headers)
        headers["cache-control"] = self.for_good if path.startswith("assets/") else self.for_a_while
        headers.add_vary_header("accept-encoding")
        if packing:
            headers["content-encoding"] = packing
            headers["content-type"] = media_type(path)
        return response

    def _packing(self, path: str, scope: Scope) -> str | None:
        """Return the first packing that the browser takes and the build has made."""
        taken = {part.split(";")[0].strip() for part in Headers(scope=scope).get("accept-encoding", "").split(",")}
        # A path that no file can have is left to the base class, which knows how to refuse it.
        with suppress(OSError, ValueError):
            for name, suffix in PACKED.items():
                if name in taken and self.lookup_path(path + suffix)[1] is not None:
                    return name
        return None


def media_type(path: str) -> str:
    """Return the media type of a packed file by the name it has unpacked."""
    return {
        ".js": "text/javascript; charset=utf-8",
        ".css": "text/css; charset=utf-8",
        ".svg": "image/svg+xml",
        ".json": "application/json",
    }.get(Path(path).suffix, "application/octet-stream")
