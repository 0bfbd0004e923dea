"""Industrial action: one fact a contiguous block, with the history of what was said of it. PURE."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from disputes.facts import UNKNOWN, Action, Assertion, Differing, Evidence, When
from disputes.ordering import in_order
from disputes.resolution.blocks import OFF, Block, Told
from disputes.resolution.course import STATUSES, history, status
from disputes.resolution.figures import differing, figure_of, why_first
from disputes.resolution.ranking import evidence_of, in_rank
from disputes.resolution.same_action import blocks
from disputes.resolution.values import best_when, first_stated, lies_before, said_by, within


def actions(assertions: Sequence[Assertion]) -> tuple[Action, ...]:
    """The blocks by their first day; those without one before the first of a later stage."""
    rank = in_rank(assertions)
    found = blocks(assertions)
    for block in found:
        block.told.sort(key=lambda told: rank(told.claim))
    moves = zip(found, *_moves(found), strict=True)
    held = [replace(_action(block), moved_to=to, moved_from=since) for block, to, since in moves]
    held.sort(key=lambda action: (action.kind, action.evidence, action.starts_on.earliest or date.min))
    return tuple(in_order(held, day=_place, rank=lambda action: STATUSES.index(action.status)))


def _action(block: Block) -> Action:
    claims = [told.claim for told in block.told if told.is_of_these_days]
    starts_on = _starts_on(block)
    ends_on = _ends_on(block, starts_on)
    return Action(
        kind=block.kind,  # type: ignore[arg-type]
        status=status(block.told, starts_on),
        evidence=evidence_of(told.claim for told in (*block.told, *block.parted_by)),
        starts_on=starts_on,
        ends_on=ends_on,
        members=figure_of(claims, "members"),
        group=first_stated(claims, "group") or "",
        history=history(block.told, starts_on),
        differing=(*differing(claims, "members"), *_other_ends(block, ends_on)),
    )


def _starts_on(block: Block) -> When:
    """As the best claim tells it, of those that tell of its first day and not of a longer time around it."""
    if block.part:
        return block.start
    exactly = [told.start for told in block.told if within(told.start, block.start)]
    return best_when(exactly or [told.start for told in block.told])


def _ends_on(block: Block, starts_on: When) -> When:
    if block.part:
        last = block.part[1]
        return When(last, last) if last and last != block.part[0] else UNKNOWN
    own = [told for told in block.told if told.status not in OFF or told.start == block.start]
    return best_when([told.end for told in own if not lies_before(told.end, starts_on)])


def _other_ends(block: Block, shown: When) -> Iterator[Differing]:
    """The last days that other claims of the same first day give, where the block was not cut."""
    given: defaultdict[date, list[Assertion]] = defaultdict(list)
    for told in block.told:
        if (
            told.status not in OFF
            and told.end.day
            and told.start.day == block.start.day
            and not lies_before(told.end, told.start)
        ):
            given[told.end.day].append(told.claim)
    leading = given.pop(shown.day, None) if shown.day else None
    if leading is None or block.part:
        return
    for day, claims in sorted(given.items()):
        speaker = next((name for claim in claims if (name := said_by(claim))), "")
        yield Differing("ends_on", day.isoformat(), evidence_of(claims), speaker, why_first(leading[0], claims[0]))


def _moves(found: Sequence[Block]) -> tuple[list[When], list[When]]:
    """For each block the start of the one it was moved to; and of the one it was moved from."""
    left: defaultdict[tuple[str, Evidence], list[int]] = defaultdict(list)
    for place, block in enumerate(found):
        for told in block.told:
            if told.status in OFF:
                left[_sentence(told)].append(place)
    moved_to, moved_from = [UNKNOWN for _ in found], [UNKNOWN for _ in found]
    for place, block in enumerate(found):
        olds = [old for told in block.told if told.moves for old in left[_sentence(told)] if old != place]
        for old in olds:
            moved_to[old] = moved_to[old] if moved_to[old] != UNKNOWN else _starts_on(block)
        if olds:
            moved_from[place] = _starts_on(found[min(olds)])
    return moved_to, moved_from


def _sentence(told: Told) -> tuple[str, Evidence]:
    return told.kind, told.claim.evidence[0]


def _place(action: Action) -> date | None:
    return action.starts_on.earliest or min((step.on for step in action.history if step.on), default=None)
