"""Which claims tell of one and the same block of industrial action. PURE.

Claims with a date gather by kind and start. A claim without one joins the dated block it can only mean: an announcement
the next one to come, a strike under way the one of those days, a calling-off all that were announced and are not past.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from articles.names import fold
from disputes.facts import Assertion, When
from disputes.resolution.ranking import source_of
from disputes.resolution.values import when_of, width, within

OFF = ("suspended", "called_off")
COMING = ("announced", "notified")
CONTINUOUS = ("asos", "overtime_ban", "work_to_rule", "lockout")
"""Kinds that go on until they are ended, when no end is stated."""
STILL_ON = timedelta(days=14)
"""How long after its start, or the last word of it, a strike without a stated end may be the one 'under way'."""


@dataclass(frozen=True, slots=True)
class Told:
    """A claim on an action, with its dates read."""

    claim: Assertion
    start: When
    end: When
    group: str

    @property
    def kind(self) -> str:
        return str(self.claim.value["kind"])

    @property
    def status(self) -> str:
        return str(self.claim.value["status"])

    @property
    def published(self) -> date | None:
        return self.claim.published

    @property
    def members(self) -> int | None:
        count = self.claim.value.get("members")
        return count["value"] if count else None

    @property
    def words(self) -> str:
        return fold(self.start.written)


Block = list[Told]


def blocks(claims: Sequence[Assertion]) -> list[Block]:
    """The claims by block of action. A calling-off stands in every block it ends; any other claim in one."""
    told = [_read(claim) for claim in claims]
    dated = _gather_dated([t for t in told if t.start.earliest])
    # All are placed before any is added: where one goes does not depend on another.
    undated = [(t, _meant(t, dated)) for t in told if not t.start.earliest]
    apart: list[Block] = []
    for claim, meant in undated:
        for block in meant:
            block.append(claim)
        if not meant:
            _join_or_found(claim, apart)
    return dated + apart


def last_day(block: Block) -> date | None:
    """The day after which the block is past; None where it goes on."""
    ends = [told.end.latest for told in block if told.end.latest]
    if ends or block[0].kind in CONTINUOUS:
        return max(ends, default=None)
    begun = [told.start.latest for told in block if told.start.latest]
    seen = [told.published for told in block if told.published and told.status == "under_way"]
    return max([*begun, *(day + STILL_ON for day in seen)], default=None)


def _read(claim: Assertion) -> Told:
    value = claim.value
    return Told(claim, when_of(value.get("starts_on")), when_of(value.get("ends_on")), fold(value.get("group") or ""))


def _gather_dated(told: Sequence[Told]) -> list[Block]:
    """Exact days found the blocks, ranges of days ('next week') then find theirs; in order of the first day."""
    found: list[Block] = []
    for claim in sorted(told, key=lambda t: (width(t.start), t.start.earliest)):
        fitting = [block for block in found if _alike(claim, block) and _starts_with(claim, block)]
        for block in fitting if claim.status in OFF else fitting[:1]:
            block.append(claim)
        if not fitting:
            found.append([claim])
    return sorted(found, key=lambda block: block[0].start.earliest or date.max)


def _alike(claim: Told, block: Block) -> bool:
    """The same kind of action, of the same part of the workforce as far as any is named."""
    if claim.kind != block[0].kind:
        return False
    named = [set(told.group.split()) for told in block if told.group]
    return not claim.group or not named or any(set(claim.group.split()) & words for words in named)


def _starts_with(claim: Told, block: Block) -> bool:
    if within(block[0].start, claim.start):
        return claim.start.day is not None or claim.status not in COMING or not _was_off(block, claim.published)
    first, last = block[0].start.earliest, max((t.end.latest for t in block if t.end.latest), default=None)
    if claim.status not in ("under_way", "took_place") or None in (first, last):
        return False
    return within(claim.start, When(first, last))


def _meant(claim: Told, dated: list[Block]) -> list[Block]:
    """The dated blocks that a claim without a date can only mean."""
    alike = [block for block in dated if _alike(claim, block)]
    worded = [block for block in alike if claim.words and any(told.words == claim.words for told in block)]
    if worded:
        return worded[:1]
    if claim.status in OFF:
        return [block for block in alike if _is_ended_by(claim, block)]
    if claim.words or claim.end.earliest:
        return []
    if claim.status in COMING:
        return [block for block in alike if _is_to_come(claim, block)][:1]
    return [block for block in alike if _is_course_of(claim, block)][-1:]


def _is_ended_by(claim: Told, block: Block) -> bool:
    """Announced before, not past, and not stated to go ahead in the same text."""
    if any(source_of(told.claim) == source_of(claim.claim) and told.status not in OFF for told in block):
        return False
    if claim.published is None:
        return not any(told.status == "took_place" for told in block)
    printed = [told.published for told in block if told.published]
    last = last_day(block)
    return not (printed and min(printed) > claim.published) and (last is None or last >= claim.published)


def _is_to_come(claim: Told, block: Block) -> bool:
    """The block had not begun, nor been called off before, and lacks nothing that the claim says."""
    begins = block[0].start.latest
    if claim.published and begins and begins < claim.published:
        return False
    says_more = claim.members is not None and claim.members not in {told.members for told in block}
    return not says_more and not _was_off(block, claim.published)


def _was_off(block: Block, day: date | None) -> bool:
    """Called off in print before that day: what is announced later without its dates is another."""
    return any(told.status in OFF and told.published and day and told.published < day for told in block)


def _is_course_of(claim: Told, block: Block) -> bool:
    """The block had begun by then, had not been called off, and, for one under way, was not over."""
    first, last = block[0].start.earliest, last_day(block)
    if any(told.status in OFF for told in block):
        return False
    if claim.published is None or first is None:
        return True
    over = last is not None and max(last, first + STILL_ON) < claim.published
    return first <= claim.published and (claim.status == "took_place" or not over)


def _join_or_found(claim: Told, apart: list[Block]) -> None:
    for block in apart:
        if _alike(claim, block) and claim.words == block[0].words and claim.end == block[0].end:
            block.append(claim)
            return
    apart.append([claim])
