"""A code as a link and as a picture, for the camera of the phone that is to come in."""

import segno


def link_of(address: str, code: str) -> str:
    """Write the link that opens the app with a code filled in. What stands after `#` is sent to no server."""
    return f"{address}/code#{code}"


def picture_of(link: str) -> str:
    """Draw a link as a QR code: a `data:` address of an SVG, dark on white, with the margin that cameras need."""
    return segno.make(link, error="m", micro=False).svg_data_uri(
        border=4, dark="#000", light="#fff", omitsize=True, svgclass=None, lineclass=None
    )
