"""Which claims tell of one and the same block of industrial action. PURE.

Claims with a date gather by kind and start. A claim without one joins the dated block it can only mean: an announcement
the next one to come, a strike under way the one of those days, a calling-off all that were announced and are not past.
A calling-off with dates ends every block that has a day among them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from disputes.facts import UNKNOWN, Assertion, When
from disputes.resolution.blocks import COMING, OFF, STILL_ON, Block, Told, founded, read
from disputes.resolution.part_of_action import ends_part_of, parts, touch
from disputes.resolution.ranking import source_of
from disputes.resolution.values import width, within

SHORT_OF_A_STRIKE = ("overtime_ban", "work_to_rule")
"""What calling off 'action short of a strike' ends too."""


def blocks(claims: Sequence[Assertion]) -> list[Block]:
    """The claims by block of action. A calling-off stands in every block it ends; any other claim in one."""
    told = [read(claim) for claim in claims]
    dated = _gather_dated([t for t in told if t.start.earliest])
    # All are placed before any is added: where one goes does not depend on another.
    undated = [(t, _meant(t, dated)) for t in told if not t.start.earliest]
    moved_away = [(t, _meant(t, dated)) for t in _old_days(told)]
    for claim, meant in (*undated, *moved_away):
        for block in meant:
            block.add(claim)
    apart: list[Block] = []
    for claim in (claim for claim, meant in undated if not meant):
        _join_or_found(claim, apart)
    return dated + apart


def _old_days(told: Sequence[Told]) -> Iterator[Told]:
    """'Postponed to 12 May' ends what was to come before, where the sentence does not name the old day itself."""
    named = {(t.kind, t.claim.evidence[0]) for t in told if t.status in OFF}
    for claim in told:
        if claim.moves and (claim.kind, claim.claim.evidence[0]) not in named:
            yield replace(claim, status="suspended", start=UNKNOWN, end=UNKNOWN, words="")


def _gather_dated(told: Sequence[Told]) -> list[Block]:
    """Exact days found the blocks, then end them, and ranges of days ('next week') find theirs; by the first day."""
    found: list[Block] = []
    ended_in_part: dict[int, list[Told]] = {}
    for claim in sorted(told, key=lambda t: (width(t.start), bool(t.start.day) and t.status in OFF, t.start.earliest)):
        if claim.status in OFF:
            for block in _end(claim, found):
                ended_in_part.setdefault(id(block), []).append(claim)
        else:
            _place(claim, found)
    return sorted(
        (part for block in found for part in parts(block, ended_in_part.get(id(block), ()))),
        key=lambda block: block.start.earliest or date.max,
    )


def _place(claim: Told, found: list[Block]) -> None:
    same = next((block for block in found if _alike(claim, block) and _starts_with(claim, block)), None)
    if same is None:
        found.append(founded([claim]))
    else:
        same.add(claim)


def _end(claim: Told, found: list[Block]) -> list[Block]:
    """Add a calling-off to all that it ends whole, or found a block of its own. Those it ends in part are returned."""
    touched = [block for block in found if _alike(claim, block) and touch(claim, block)]
    partly = [block for block in touched if ends_part_of(claim, block)]
    for block in touched:
        if not ends_part_of(claim, block):
            block.add(claim)
    if not touched:
        found.append(founded([claim]))
    return partly


def _alike(claim: Told, block: Block) -> bool:
    """The same kind of action, of the same part of the workforce as far as any is named."""
    ends_all_kinds = claim.status in OFF and claim.kind == "asos" and block.kind in SHORT_OF_A_STRIKE
    if claim.kind != block.kind and not ends_all_kinds:
        return False
    return not claim.group or not block.groups or any(claim.group & words for words in block.groups)


def _starts_with(claim: Told, block: Block) -> bool:
    is_news = claim.start.day is not None or claim.status not in COMING or not block.was_off(claim.published)
    if within(block.start, claim.start):
        return is_news
    if block.is_off and not block.start.day and claim.status in COMING:
        return is_news and _overlap(block.start, claim.start)
    first, last = block.start.earliest, block.end
    if claim.status not in ("under_way", "took_place") or None in (first, last):
        return False
    return within(claim.start, When(first, last))


def _overlap(one: When, other: When) -> bool:
    if not (one.earliest and one.latest and other.earliest and other.latest):
        return False
    return one.earliest <= other.latest and other.earliest <= one.latest


def _meant(claim: Told, dated: list[Block]) -> list[Block]:
    """The dated blocks that a claim without a date can only mean."""
    alike = [block for block in dated if _alike(claim, block)]
    worded = [block for block in alike if claim.words and claim.words in block.words]
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
    if source_of(claim.claim) in block.going_ahead:
        return False
    if claim.published is None:
        return not block.has("took_place")
    announced_later = block.first_printed is not None and block.first_printed > claim.published
    return not announced_later and (block.last is None or block.last >= claim.published)


def _is_to_come(claim: Told, block: Block) -> bool:
    """The block had not begun, nor been called off before, and lacks nothing that the claim says."""
    begins = block.start.latest
    if claim.published and begins and begins < claim.published:
        return False
    says_more = claim.members is not None and claim.members not in block.members
    return not says_more and not block.was_off(claim.published)


def _is_course_of(claim: Told, block: Block) -> bool:
    """The block had begun by then, had not been called off, and, for one under way, was not over."""
    first, last = block.start.earliest, block.last
    if block.is_off:
        return False
    if claim.published is None or first is None:
        return True
    over = last is not None and max(last, first + STILL_ON) < claim.published
    return first <= claim.published and (claim.status == "took_place" or not over)


def _join_or_found(claim: Told, apart: list[Block]) -> None:
    same = (b for b in apart if _alike(claim, b) and claim.words == b.told[0].words and claim.end == b.told[0].end)
    block = next(same, None)
    if block is None:
        apart.append(founded([claim]))
    else:
        block.add(claim)
