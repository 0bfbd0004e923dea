"""What one call of ingest names: addresses, files, folders, manifests."""

import csv
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from articles.decoding import MAX_BYTES, Rejected

COLUMNS = ("path", "url", "title", "published", "outlet")
SUFFIXES = frozenset({".txt", ".md", ".html", ".htm", ".pdf"})
"""Of the files in a folder that are taken for articles."""


class BadManifest(Exception):
    """The manifest itself cannot be used; ``str()`` says where and why."""


@dataclass(frozen=True)
class Source:
    """A file, or a page by its address where there is no ``path``, and what is known of it beside its text."""

    path: Path | None = None
    url: str = ""
    title: str = ""
    outlet: str = ""
    published: date | None = None

    @property
    def origin(self) -> str:
        """The name it is remembered by."""
        return self.path.name if self.path else self.url

    def __str__(self) -> str:
        return str(self.path or self.url)


def contents(path: Path) -> bytes:
    """The bytes of the file. Raises ``Rejected`` where it cannot be read, without reading a huge one."""
    try:
        if path.exists() and not path.is_file():
            raise Rejected("it is no file")
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise Rejected(f"larger than {MAX_BYTES // 1024 // 1024} MB ({size / 1024 / 1024:.1f} MB)")
        return path.read_bytes()
    except OSError as error:
        raise Rejected(f"cannot be read: {error.strerror}") from error


def from_names(names: Iterable[str], given: Source) -> Iterator[Source]:
    """Addresses and files as they are; of folders the articles below them, in order of name.

    ``given`` holds what the caller knows of all of them.
    """
    for name in names:
        if is_address(name):
            yield replace(given, url=name)
            continue
        path = Path(name)
        yield from (replace(given, path=file) for file in (_articles_below(path) if path.is_dir() else [path]))


def is_address(name: str) -> bool:
    """Of any scheme: fetching tells which it does not speak."""
    return re.match(r"[A-Za-z][A-Za-z0-9+.-]*://", name) is not None


def _articles_below(folder: Path) -> list[Path]:
    return sorted(file for file in folder.rglob("*") if file.suffix.lower() in SUFFIXES and file.is_file())


def from_manifest(manifest: Path) -> Iterator[Source]:
    """The rows of a CSV file with the columns path,url,title,published,outlet; paths are relative to the manifest.

    A row without a path is the page at its url.
    """
    try:
        with manifest.open(newline="", encoding="utf-8-sig") as file:
            rows = list(csv.DictReader(file))
    except UnicodeDecodeError as error:
        raise BadManifest(f"{manifest}: it is not UTF-8 text; save it as UTF-8") from error
    except (OSError, csv.Error) as error:
        raise BadManifest(f"{manifest}: cannot be read: {getattr(error, 'strerror', None) or error}") from error
    for number, row in enumerate(rows, start=2):
        yield _from_row(row, manifest, number)


def _from_row(row: Mapping[str, str | None], manifest: Path, number: int) -> Source:
    cells = {name: (row.get(name) or "").strip() for name in COLUMNS}
    if not cells["path"] and not is_address(cells["url"]):
        raise BadManifest(
            f"{manifest}, line {number}: no path and no web address (the columns are {','.join(COLUMNS)})"
        )
    try:
        published = date.fromisoformat(cells["published"]) if cells["published"] else None
    except ValueError as error:
        raise BadManifest(f"{manifest}, line {number}: '{cells['published']}' is not a day like 2026-03-04") from error
    path = manifest.parent / cells["path"] if cells["path"] else None
    return Source(path, url=cells["url"], title=cells["title"], outlet=cells["outlet"], published=published)
