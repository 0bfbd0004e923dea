"""A run as people read it: plain text for a terminal, Markdown for docs/reading.md."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from bench.reading.calibration import Calibration
from bench.reading.figures import Figure, Score
from bench.reading.quotes import Miss
from bench.reading.record import Recorded, Run, change
from bench.reading.speed import Speed

NOTHING = "-"
_HEAD = ("P", "R", "F1", "change", "gold", "given", "open", "blind")
_NAME, _CELL = 34, 8


def plain(run: Run, before: Recorded) -> str:
    """At most 120 columns. ``*``: other articles than in the recorded run, so the change says little."""
    return "\n".join(_plain_lines(run, before))


def _plain_lines(run: Run, before: Recorded) -> Iterator[str]:
    yield f"Reading, version {run.version}, {run.on.isoformat()}: {_articles(run)}"
    for part, figures in groupby(run.figures, key=lambda figure: figure.part):
        yield ""
        yield _line(part, _HEAD)
        for figure in figures:
            yield _line(f"  {figure.field}", _cells(figure, before))
    for each in run.calibration:
        yield ""
        yield _line(f"confidence, {each.kind}, {each.of}", ("from", "to", "given", "right", "count"))
        for row in _bins(each):
            yield _line("", row)
        yield f"  expected calibration error {each.error:.3f} of {each.count} quotes"
    yield ""
    yield from (_speed(speed) for speed in run.speed)


def _line(name: str, cells: Sequence[str]) -> str:
    return f"{name:<{_NAME}}" + "".join(f"{cell:>{_CELL}}" for cell in cells)


def _cells(figure: Figure, before: Recorded) -> tuple[str, ...]:
    score, found = figure.score, change(figure, before)
    changed = NOTHING if found is None else f"{found.by:+.3f}{'' if found.same_gold else '*'}"
    three = (_number(score.precision), _number(score.recall), _number(score.f1))
    return (*three, changed, str(score.gold), str(score.given), _half(figure.open), _half(figure.blind))


def _half(score: Score | None) -> str:
    return _number(score.f1) if score else ""


def _number(value: float | None) -> str:
    return NOTHING if value is None else f"{value:.3f}"


def _bins(found: Calibration) -> Iterator[tuple[str, ...]]:
    for b in found.bins:
        yield f"{b.low:.1f}", f"{b.high:.1f}", f"{b.confidence:.3f}", f"{b.right:.3f}", str(b.count)


def _speed(speed: Speed) -> str:
    return (
        f"{speed.what}: {speed.articles_per_second:.0f} articles ({speed.characters_per_second:,.0f} characters) a second "
        f"on one core, {speed.times_the_tokens:.1f} times as long as cutting out words;\n  at most {speed.peak_mb:.0f} MB, "
        f"{speed.memory_ratio:.1f} times a process that only does that"
    )


def _articles(run: Run) -> str:
    return ", ".join(f"{count} {name}" for name, count in run.articles.items() if count)


# ---- Markdown ----------------------------------------------------------------------------------------------


def markdown(run: Run) -> str:
    """The same tables without changes, which a record cannot have."""
    return "\n".join(_markdown_lines(run))


def _markdown_lines(run: Run) -> Iterator[str]:
    yield f"Version {run.version}, {run.on.isoformat()}: {_articles(run)}."
    for part, figures in groupby(run.figures, key=lambda figure: figure.part):
        yield ""
        yield from _markdown_head(part, *(head for head in _HEAD if head != "change"))
        for figure in figures:
            yield _row(
                figure.field, *(cell for head, cell in zip(_HEAD, _cells(figure, {}), strict=True) if head != "change")
            )
    for each in run.calibration:
        yield ""
        yield from _markdown_head(f"confidence, {each.kind} quotes of {each.of}", "to", "mean", "share right", "quotes")
        for low, *cells in _bins(each):
            yield _row(f"from {low}", *cells)
        yield ""
        yield f"Expected calibration error: {each.error:.3f} ({each.count} quotes)."
    for speed in run.speed:
        yield ""
        yield f"Speed of {_speed(speed)}.".replace("\n ", "")
    yield ""


def _markdown_head(*cells: str) -> Iterator[str]:
    yield _row(*cells)
    yield "|---" * len(cells) + "|"


def _row(*cells: str) -> str:
    return "| " + " | ".join(cells) + " |"


# ---- misses ------------------------------------------------------------------------------------------------


def misses(found: Sequence[Miss]) -> str:
    return "\n".join(_miss(miss) for miss in found)


def _miss(miss: Miss) -> str:
    lines = [f"{miss.article}: {miss.what}"]
    lines += [f"    {miss.text!r}"] if miss.text else []
    lines += [f"    {name}: {value}" for name, value in (("gold", miss.wanted), ("read", miss.given)) if value]
    return "\n".join(lines)
