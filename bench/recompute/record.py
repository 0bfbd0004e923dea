"""The table, for the terminal and for docs/performance.md."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

PAGE = Path(__file__).resolve().parents[2] / "docs" / "performance.md"

Run = Mapping[int, Mapping[str, float]]
"""Articles, or what else is counted, in the database -> what was timed -> seconds."""


def rows(run: Run, *, of: str = "articles") -> Iterator[tuple[str, ...]]:
    """Milliseconds at each size, and how many times as long the largest takes as the smallest."""
    sizes = sorted(run)
    yield (f"milliseconds, by number of {of}", *(f"{size:,}" for size in sizes), "ratio")
    for what in run[sizes[0]]:
        ratio = run[sizes[-1]][what] / run[sizes[0]][what]
        yield (what, *(f"{1000 * run[size][what]:.1f}" for size in sizes), f"{ratio:.2f}")


def plain(run: Run, *, of: str = "articles") -> str:
    return "\n".join(f"{first:38}" + "".join(f"{cell:>12}" for cell in rest) for first, *rest in rows(run, of=of))


def markdown(run: Run, *, of: str = "articles") -> str:
    head, *body = ("| " + " | ".join(row) + " |" for row in rows(run, of=of))
    return "\n".join((head, "|---" + "|---:" * (len(run) + 1) + "|", *body))


def write(text: str, *, part: str, page: Path = PAGE) -> None:
    """Put a table in its place on the page. Raises ``ValueError`` where the page has lost its markers."""
    begin, end = f"<!-- {part}: written from here -->", "<!-- to here -->"
    before, found, rest = page.read_text("utf-8").partition(begin)
    _, closed, after = rest.partition(end)
    if not found or not closed:
        raise ValueError(f"{page} has no place for the table: it stands between {begin!r} and {end!r}")
    page.write_text(f"{before}{begin}\n\n{text}\n\n{end}{after}", "utf-8")
