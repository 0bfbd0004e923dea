"""One strike told in several sentences becomes one claim with all its words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import cast

from extraction.normalise.dates import Spell
from extraction.types import ActionKind, ActionStatus, ActionValue, Claim, Span

from .mention import Mention, is_definite
from .telling import Telling

_RANK: tuple[Telling, ...] = (
    "was_planned",
    "announced",
    "notified",
    "took_place",
    "under_way",
    "called_off",
    "suspended",
)
_STOPPED = ("suspended", "called_off")
_MUCH_LATER = timedelta(days=21)
_LONGEST = timedelta(days=120)
_AHEAD = ("was_planned", "announced", "notified")


@dataclass(slots=True)
class _Action:
    """What is known so far of one spell of action."""

    kind: ActionKind
    telling: Telling
    spell: Spell | None
    background: bool
    mentions: list[Mention] = field(default_factory=list)

    @property
    def is_open_ended(self) -> bool:
        return self.spell is not None and self.spell.starts_on.day is not None and self.spell.ends_on is None

    @property
    def has_ended(self) -> bool:
        return any(m.ended for m in self.mentions)

    def add(self, mention: Mention) -> None:
        self.mentions.append(mention)
        if _RANK.index(mention.telling) > _RANK.index(self.telling):
            self.telling = mention.telling


def merged(mentions: Sequence[Mention], *, published: date | None) -> Iterator[Claim]:
    """Claims in the order in which the text first tells of them."""
    told = [m for m in mentions if m.telling != "threatened"]
    actions: list[_Action] = []
    for mention in sorted((m for m in told if m.spell and is_definite(m.spell)), key=_width):
        _placed(mention, actions)
    undated = [m for m in told if not (m.spell and is_definite(m.spell)) and not m.background]
    for mention in undated:
        _give_its_end(mention, actions)
    _settle_by_the_day(actions, published=published)
    for mention in undated:
        if not _is_fate_of_dated(mention, actions, published=published):
            _undated(mention, actions, published=published)
    _settle(actions)
    for action in sorted(actions, key=_place):
        yield _claim(action)


def _place(action: _Action) -> tuple[Span, int]:
    """Where the text first tells of it, and the order of the days within that sentence."""
    return min(m.sentence for m in action.mentions), action.spell.span.start if action.spell else -1


def _width(mention: Mention) -> tuple[bool, int]:
    """Exact spells first, longest first, so that what they contain finds them."""
    spell = mention.spell
    assert spell is not None
    first, last = spell.first_day, spell.last_day
    length = (last - first).days if first and last else 0
    return (spell.starts_on.day is None, -length)


def _placed(mention: Mention, actions: list[_Action]) -> None:
    for action in actions:
        if action.kind == mention.kind and action.background == mention.background and _same(action, mention):
            if mention.spell and mention.spell.starts_on.day is None and action.telling == "took_place":
                action.mentions.append(mention)  # a vague time tells no more of what is over
            else:
                action.add(mention)
            return
    actions.append(_new(mention))


def _new(mention: Mention) -> _Action:
    return _Action(mention.kind, mention.telling, mention.spell, mention.background, [mention])


def _same(action: _Action, mention: Mention) -> bool:
    """The same days, days within them, or a vague time that they lie in."""
    known, other = action.spell, mention.spell
    assert known and other
    same_days = (known.first_day, known.last_day) == (other.first_day, other.last_day)
    exact = other.starts_on.day is not None
    if exact and (mention.telling in _STOPPED) != (action.telling in _STOPPED) and known != other and not same_days:
        return False
    if not (known.first_day and known.last_day and other.first_day and other.last_day):
        return known.starts_on.as_written.casefold() == other.starts_on.as_written.casefold()
    if known.first_day <= other.first_day and other.last_day <= known.last_day:
        return True
    if exact:
        return False
    ahead_of_this = mention.telling in _AHEAD and action.telling not in _AHEAD
    if ahead_of_this and other.last_day - known.last_day > _MUCH_LATER:
        return False
    return other.first_day <= known.last_day and known.first_day <= other.last_day


def _undated(mention: Mention, actions: list[_Action], *, published: date | None) -> None:
    """Words without a day support what is known already; failing that they stand alone, one a status."""
    fitting = [a for a in actions if a.kind == mention.kind and not a.background and _supports(mention, a, published)]
    fitting.sort(key=lambda a: a.telling != mention.telling)
    if fitting:
        if _may_change(mention, fitting[0], published=published):
            fitting[0].add(mention)
        else:
            fitting[0].mentions.append(mention)
    elif mention.telling != "was_planned" and not (mention.telling == "took_place" and actions):
        actions.append(_new(mention))


def _give_its_end(mention: Mention, actions: Sequence[_Action]) -> None:
    """'It will last three days', 'they return to work on Monday': the end of the one action that has none."""
    open_ended = [a for a in actions if a.kind == mention.kind and not a.background and a.is_open_ended]
    if len(open_ended) != 1 or any(m.length for m in open_ended[0].mentions):
        return
    action = open_ended[0]
    assert action.spell
    start = action.spell.starts_on
    end = mention.until or (mention.length.from_day(start) if mention.length else None)
    if end and end.day and start.day and timedelta(0) < end.day - start.day <= _LONGEST:
        action.spell = replace(action.spell, ends_on=end)
        action.mentions.append(mention)


def _is_fate_of_dated(mention: Mention, actions: Sequence[_Action], *, published: date | None) -> bool:
    """'The strike has been suspended', where the days of the strike stand in another sentence."""
    if mention.telling not in _STOPPED and not mention.ended:
        return False
    own = [a for a in actions if a.kind == mention.kind and not a.background and a.spell]
    if any(a.telling in _STOPPED for a in own):
        return False
    running = [a for a in own if a.telling == "under_way" and a.is_open_ended and not _is_to_come(a, published)]
    ahead = [a for a in own if a.telling in _AHEAD and not any(m.firm for m in a.mentions)]
    meant = running if mention.ended or not ahead else ahead
    for action in meant:
        action.telling = mention.telling if mention.telling in _STOPPED else "took_place"
        action.mentions.append(mention)
    return bool(meant)


def _supports(mention: Mention, action: _Action, published: date | None) -> bool:
    if action.telling == mention.telling:
        return True
    if mention.telling in _AHEAD:
        return action.telling in (*_AHEAD, "under_way")
    return (
        mention.telling == "under_way"
        and action.telling in (*_AHEAD, "took_place")
        and not _is_to_come(action, published)
    )


def _is_to_come(action: _Action, published: date | None) -> bool:
    first = action.spell.first_day if action.spell else None
    return bool(first and published and first > published)


def _is_over(action: _Action, published: date | None) -> bool:
    spell = action.spell
    last = spell.ends_on.latest if spell and spell.ends_on else None
    return bool(last and published and last < published)


def _is_running(action: _Action, published: date | None) -> bool:
    """Whether the day of publication lies between its first day and its last."""
    spell = action.spell
    first, last = (spell.starts_on.day, spell.ends_on and spell.ends_on.day) if spell else (None, None)
    return bool(first and last and published and first < published <= last)


def _may_change(mention: Mention, action: _Action, *, published: date | None) -> bool:
    """Words that it has begun hold for a spell that may have begun by the day of publication."""
    if mention.telling == "under_way" and action.telling == "took_place":
        return action.is_open_ended and not action.has_ended and not any(m.length for m in action.mentions)
    if mention.telling != "under_way" or action.telling not in _AHEAD:
        return action.telling in _AHEAD
    first = action.spell.first_day if action.spell else None
    return action.spell is not None and (published is None or (first is not None and first <= published))


def _settle_by_the_day(actions: list[_Action], *, published: date | None) -> None:
    """What is said to be under way but lies ahead is announced; what was begun today is under way."""
    for action in actions:
        first = action.spell.first_day if action.spell else None
        if action.telling == "under_way" and _is_to_come(action, published):
            action.telling = "announced"
        elif action.telling == "took_place" and published and first == published and not action.has_ended:
            action.telling = "under_way"
        elif action.telling == "took_place" and action.kind != "strike" and action.is_open_ended:
            # a ban or a lockout lasts until something is said to end it
            action.telling = "took_place" if action.has_ended else "under_way"
        elif action.telling == "under_way" and _is_over(action, published):
            action.telling = "took_place"
        elif action.telling in _AHEAD and _is_running(action, published):
            action.telling = "under_way"
    _join_days_of_one_strike(actions)


def _join_days_of_one_strike(actions: list[_Action]) -> None:
    """A strike that began on Monday and is in its second day on Tuesday is one, known by its first day."""
    open_ended = [
        a for a in actions if a.telling == "under_way" and a.spell and a.spell.starts_on.day and not a.spell.ends_on
    ]
    for kind in {(a.kind, a.background) for a in open_ended}:
        first, *rest = sorted((a for a in open_ended if (a.kind, a.background) == kind), key=_first_day)
        for later in rest:
            if _first_day(later) - _first_day(first) <= _MUCH_LATER:
                first.mentions.extend(later.mentions)
                actions.remove(later)


def _first_day(action: _Action) -> date:
    return (action.spell.first_day if action.spell else None) or date.min


def _settle(actions: list[_Action]) -> None:
    """What was only said to have been planned takes the fate that the text tells of elsewhere."""
    stopped = next((a.telling for a in actions if a.telling in _STOPPED and not a.background), None)
    for action in actions:
        if action.telling == "was_planned":
            action.telling = stopped or "announced"
    if stopped and any(a.spell and a.telling == stopped for a in actions):
        actions[:] = [a for a in actions if a.spell or a.telling != stopped]
    if any(not a.background and a.telling != "took_place" for a in actions):
        actions[:] = [a for a in actions if a.spell or a.telling != "took_place"]


def _claim(action: _Action) -> Claim:
    ordered = sorted(action.mentions, key=lambda m: m.sentence)
    spell = action.spell
    value = ActionValue(
        kind=action.kind,
        status=cast(ActionStatus, action.telling),
        starts_on=spell.starts_on if spell else None,
        ends_on=spell.ends_on if spell else next((m.until for m in ordered if m.until), None),
        members=next((m.members for m in ordered if m.members), None),
        group=next((m.group for m in ordered if m.group), None),
        moved=any(m.moved for m in ordered) and action.telling in _AHEAD,
    )
    first = [m.sentence for m in ordered if m.spell == spell]
    evidence = tuple(dict.fromkeys([*first, *(m.sentence for m in ordered)]))
    return Claim("industrial_action", value, _with_days(evidence, spell), ordered[0].dispute, action.background)


def _with_days(evidence: tuple[Span, ...], spell: Spell | None) -> tuple[Span, ...]:
    """The words of a year that stand in another sentence are evidence too."""
    year = spell.starts_on.year_span if spell else None
    return (*evidence, year) if year and not any(s.covers(year) for s in evidence) else evidence
