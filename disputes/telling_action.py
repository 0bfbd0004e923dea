"""The sentences of a summary on industrial action, one function each. PURE.

No clock: what was announced 'was announced for' its day, and what took place did so only when it was reported to have.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from disputes import wording
from disputes.facts import Action, Facts, Sentence
from disputes.resolution.blocks import COMING, OFF
from disputes.telling import AT_MOST, evidence_of

HAPPENED = ("under_way", "took_place")

PLURALS = {
    "strike": ("strikes", "were"),
    "asos": ("action short of a strike", "was"),
    "overtime_ban": ("overtime bans", "were"),
    "work_to_rule": ("works-to-rule", "were"),
    "lockout": ("lockouts", "were"),
}

NO_YEAR = " (year not stated)"
DAY_AND_MONTH = re.compile(rf"(?:{'|'.join(wording.MONTHS)}) \d\d?|\d\d? (?:{'|'.join(wording.MONTHS)})")


def happened(facts: Facts) -> Sentence | None:
    """The last action that is reported under way or to have taken place."""
    done = [action for action in facts.actions if action.status in HAPPENED]
    if not done:
        return None
    last = done[-1]
    took_place = "took place" if last.status == "took_place" else "was reported under way"
    text = f"{wording.start(wording.action(last))} {took_place} {_course(last)}".rstrip()
    return Sentence(f"{text}.", last.evidence)


def ended(facts: Facts) -> Sentence | None:
    """What was last called off or suspended: 'A strike set for 5 November 2025 was called off.'"""
    off = [action for action in facts.actions if action.status in OFF]
    same = _of_one_kind([action for action in off if action.status == off[-1].status])[-AT_MOST:]
    if not same:
        return None
    subject, verb = _subject(same)
    days = _days_of(same)
    text = f"{subject} {_set_for(same)} {days} {verb}" if days else f"{subject} {verb}"
    return Sentence(f"{wording.start(text)} {same[0].status.replace('_', ' ')}.", evidence_of(same))


def _set_for(off: Sequence[Action]) -> str:
    """Of what had begun, or may have, it is not said that it was only planned."""
    if all(action.had_begun for action in off):
        return "from"
    return "of" if any(action.had_begun or action.may_have_begun for action in off) else "set for"


def coming(facts: Facts) -> Sentence | None:
    """What was announced and not called off, after the last known to have happened."""
    last = max(
        (a.starts_on.latest for a in facts.actions if a.status in HAPPENED and a.starts_on.latest), default=date.min
    )
    announced = [action for action in facts.actions if action.status in COMING]
    after = _of_one_kind([action for action in announced if (action.starts_on.latest or date.max) > last])
    if not after:
        return None
    subject, verb = _subject(after)
    days = _days_of(after)
    return Sentence(f"{wording.start(subject)} {verb} announced{f' for {days}' if days else ''}.", evidence_of(after))


def _of_one_kind(actions: Sequence[Action]) -> list[Action]:
    """Those of the kind of the first; those with a day where there are any, else that one alone."""
    same = [action for action in actions if action.kind == actions[0].kind]
    return [action for action in same if _days(action)] or same[:1]


def _subject(actions: Sequence[Action]) -> tuple[str, str]:
    """'a strike by 300 members', 'was'; 'strikes', 'were'."""
    return (wording.action(actions[0]), "was") if len(actions) == 1 else PLURALS[actions[0].kind]


def _days_of(actions: Sequence[Action]) -> str:
    """'5 and 12 November': that the year is not stated is said once, of all that stand before."""
    days = list(dict.fromkeys(filter(None, map(_days, actions))))
    if len(days) > 1 and len(days) <= AT_MOST and all(day.endswith(NO_YEAR) for day in days):
        return wording.listed(day.removesuffix(NO_YEAR) for day in days) + NO_YEAR
    return wording.some(days, at_most=AT_MOST)


def _days(action: Action) -> str:
    """'5 November 2025', '4 to 17 February 2025', 'a day in November 2025', 'March 20 (year not stated)', or ''."""
    first, last = action.starts_on.day, action.ends_on.day
    if first and last and first < last:
        return wording.days(first, last, form="{} to {}")
    if first:
        return wording.day(first)
    if action.starts_on.range:
        return f"a day {wording.dated(action.starts_on)}"
    written = wording.squeezed(action.starts_on.written)
    return f"{written}{NO_YEAR}" if DAY_AND_MONTH.fullmatch(written) else ""


def _course(action: Action) -> str:
    """'on 5 November 2025', 'from 4 to 17 February 2025', 'between 3 and 9 November 2025'."""
    first, last = action.starts_on.day, action.ends_on.day
    if first and last and first < last:
        return wording.days(first, last, form=wording.FROM)
    if action.status == "under_way":
        return f"from {wording.day(first)}" if first else ""
    return wording.dated(action.starts_on)
