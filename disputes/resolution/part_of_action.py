"""A calling-off of some of the days that were announced together: the others stand. PURE."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from disputes.facts import When
from disputes.resolution.blocks import CONTINUOUS, Block, Told, founded
from disputes.resolution.values import within

A_DAY = timedelta(days=1)


def touch(off: Told, block: Block) -> bool:
    """A calling-off with dates speaks of a day of the block: the same first day, or a day of what was announced by then."""
    if off.start.day and within(block.start, off.start):
        return True
    if block.first_printed and off.published and block.first_printed > off.published:
        return False
    first, last = off.start.earliest, off.last if off.start.day else off.end.latest or off.start.latest
    begins, ends = block.start.earliest, _last_known(block) if off.start.day else block.start.latest
    if first is None or begins is None:
        return False
    return (ends is None or first <= ends) and (last is None or begins <= last)


def ends_part_of(off: Told, block: Block) -> bool:
    """It begins after the block does, or is stated to end before it."""
    begins, last = block.start.day, _last_known(block)
    if off.start.day is None or begins is None:
        return False
    stops_short = off.end.latest is not None and (last is None or off.end.latest < last)
    return off.start.day > begins or stops_short


def parts(block: Block, ended: Sequence[Told]) -> list[Block]:
    """The block cut at the first and last days of the callings-off that end parts of it."""
    return [_part(block, days, ended) for days in _pieces(block, ended)] if ended else [block]


def _pieces(block: Block, ended: Sequence[Told]) -> Iterator[tuple[date, date | None]]:
    begins, last = block.start.day, _last_known(block)
    assert begins  # only what has a first day is ended in part
    edges = {begins, *(off.start.day for off in ended if off.start.day)}
    edges |= {off.last + A_DAY for off in ended if off.last}
    cuts = sorted(day for day in edges if day >= begins and (last is None or day <= last))
    for first, following in zip(cuts, [*cuts[1:], None], strict=True):
        yield first, following - A_DAY if following else last


def _part(block: Block, days: tuple[date, date | None], ended: Sequence[Told]) -> Block:
    """What was told of the whole, and the callings-off that hold for these days."""
    first, last = days
    here = [
        off for off in ended if off.start.day and off.start.day <= first and (off.last is None or first <= off.last)
    ]
    part = founded([*block.told, *here])
    part.start, part.end, part.part = When(first, first, block.start.written), last, days
    part.parted_by = tuple(off for off in ended if off not in here)
    return part


def _last_known(block: Block) -> date | None:
    """The last day announced; None for what goes on until it is ended."""
    return block.announced_end or (None if block.kind in CONTINUOUS else block.start.latest)
