"""The files that one call of ingest names: single files, folders, manifests."""

import csv
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from articles.decoding import MAX_BYTES, Rejected

COLUMNS = ("path", "url", "title", "published", "outlet")


class BadManifest(Exception):
    """The manifest itself cannot be used; ``str()`` says where and why."""


@dataclass(frozen=True)
class Source:
    """One file and what is known of it beside its text. ``origin`` is the name it is remembered by."""

    path: Path
    url: str = ""
    title: str = ""
    outlet: str = ""
    published: date | None = None

    @property
    def origin(self) -> str:
        return self.path.name

    def body(self) -> bytes:
        """The bytes of the file. Raises ``Rejected`` where it cannot be read, without reading a huge one."""
        try:
            if self.path.stat().st_size > MAX_BYTES:
                raise Rejected(f"larger than {MAX_BYTES // 1024 // 1024} MB ({self.path.stat().st_size / 1024 / 1024:.1f} MB)")
            return self.path.read_bytes()
        except OSError as error:
            raise Rejected(f"cannot be read: {error.strerror}") from error


def from_paths(paths: Iterable[Path], given: Source) -> Iterator[Source]:
    """Files as they are; folders as the .txt files below them, in order of name. ``given`` holds what the caller knows."""
    for path in paths:
        found = sorted(path.rglob("*.txt")) if path.is_dir() else [path]
        for file in found:
            yield replace(given, path=file)


def from_manifest(manifest: Path) -> Iterator[Source]:
    """The rows of a CSV file with the columns path,url,title,published,outlet; paths are relative to the manifest."""
    try:
        with manifest.open(newline="", encoding="utf-8-sig") as file:
            rows = list(csv.DictReader(file))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise BadManifest(f"{manifest}: cannot be read ({error})") from error
    for number, row in enumerate(rows, start=2):
        yield _from_row(row, manifest, number)


def _from_row(row: Mapping[str, str | None], manifest: Path, number: int) -> Source:
    cells = {name: (row.get(name) or "").strip() for name in COLUMNS}
    if not cells["path"]:
        raise BadManifest(f"{manifest}, line {number}: no path (the columns are {','.join(COLUMNS)})")
    try:
        published = date.fromisoformat(cells["published"]) if cells["published"] else None
    except ValueError as error:
        raise BadManifest(f"{manifest}, line {number}: '{cells['published']}' is not a day like 2026-03-04") from error
    path = manifest.parent / cells["path"]
    return Source(path, url=cells["url"], title=cells["title"], outlet=cells["outlet"], published=published)
