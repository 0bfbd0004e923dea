"""What kind of file an uploaded report is, told from its content, never from its name. PURE: nothing is unpacked or run."""

import csv
import io
from collections.abc import Callable
from dataclasses import dataclass
from zipfile import BadZipFile, ZipFile

MAX_BYTES = 10 * 1024 * 1024
LOOKED_AT = 64 * 1024  # characters of a table that are looked at
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
KINDS = "a PDF, a PNG or JPEG picture, a CSV or an XLSX table"


class NotTaken(ValueError):
    """Why a file is not taken, in words for whoever uploads it."""


@dataclass(frozen=True, slots=True)
class Upload:
    name: str
    content: bytes
    media_type: str


def looked_at(*, name: str, content: bytes) -> Upload:
    """The file with its media type. Raises ``NotTaken``."""
    if not content:
        raise NotTaken("The file is empty.")
    if len(content) > MAX_BYTES:
        raise NotTaken(too_large(len(content)))
    found = next((media_type for media_type, fits in TYPES.items() if fits(content)), None)
    if found is None:
        raise NotTaken(f"By its content this is not {KINDS}.")
    return Upload(name=_plain(name), content=content, media_type=found)


def too_large(size: int) -> str:
    return f"The file has {size / 1024 / 1024:.1f} MB; at most {MAX_BYTES // 1024 // 1024} MB are taken."


def _plain(name: str) -> str:
    """Without folders and without what no file name has."""
    last = name.replace("\\", "/").rpartition("/")[2]
    return "".join(sign for sign in last if sign.isprintable())[-200:].strip() or "report"


def _is_pdf(content: bytes) -> bool:
    return content.startswith(b"%PDF-") and b"%%EOF" in content[-2048:]


def _is_png(content: bytes) -> bool:
    return content.startswith(b"\x89PNG\r\n\x1a\n") and content[12:16] == b"IHDR"


def _is_jpeg(content: bytes) -> bool:
    return content.startswith(b"\xff\xd8\xff") and b"\xff\xd9" in content[-1024:]


def looks_like_workbook(content: bytes) -> bool:
    """A workbook without macros. Only its list of parts is read."""
    if not content.startswith(b"PK\x03\x04"):
        return False
    try:
        parts = set(ZipFile(io.BytesIO(content)).namelist())
    except (BadZipFile, ValueError, NotImplementedError):
        return False
    macros = any(part.lower().endswith("vbaproject.bin") for part in parts)
    return {"[Content_Types].xml", "xl/workbook.xml"} <= parts and not macros


def _is_csv(content: bytes) -> bool:
    """Text in rows of the same two or more columns; never anything that begins as markup does."""
    text = read_text(content)
    if text is None or text.lstrip().startswith("<"):
        return False
    rows = text[:LOOKED_AT].splitlines()
    whole = rows if len(text) <= LOOKED_AT else rows[:-1]
    return any(_is_table(whole, separator) for separator in ",;\t")


def read_text(content: bytes) -> str | None:
    try:
        text = content.decode("utf-8-sig" if not content.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-16")
    except UnicodeDecodeError:
        text = content.decode("cp1252", errors="replace")
    is_text = all(sign.isprintable() or sign in "\r\n\t" for sign in text[:LOOKED_AT])
    return text if is_text else None


def _is_table(rows: list[str], separator: str) -> bool:
    try:
        widths = [len(row) for row in csv.reader(rows, delimiter=separator) if any(cell.strip() for cell in row)]
    except csv.Error:
        return False
    return len(widths) > 1 and min(widths[:2]) > 1


TYPES: dict[str, Callable[[bytes], bool]] = {
    "application/pdf": _is_pdf,
    "image/png": _is_png,
    "image/jpeg": _is_jpeg,
    XLSX: looks_like_workbook,
    "text/csv": _is_csv,
}
