"""How long a ballot covers action, as a reader reads it. PURE: today is an argument."""

from dataclasses import dataclass
from datetime import date

from articles.dates import day_words
from ballots.law import Assessed, Figures, Mandate, mandate
from ballots.law.assessing import Outcome
from ballots.verdict_words import over_all, why_unknown


@dataclass(frozen=True, slots=True)
class Clock:
    """``tests``: whether a question met each of them. ``left``: what is left as of the day it is seen from, in words."""

    mandate: Mandate
    tests: Outcome
    left: str
    notes: tuple[str, ...]


def clock(figures: Figures, assessed: tuple[Assessed, ...], *, today: date) -> Clock:
    found = mandate(figures)
    return Clock(found, over_all(assessed), _left(found, today), tuple(_notes(found)))


def _left(found: Mandate, today: date) -> str:
    if found.ends is None or found.first is None:
        return why_unknown(found.missing)
    if today < found.first:
        return f"The ballot is still to close, on {day_words(found.first)}."
    days, seen_from = found.days_left(today) or 0, f"as of {day_words(today)}"
    in_which = "" if found.last else " in which action may begin"
    if not days:
        ago = (today - found.ends).days
        return f"It ended {ago:,} day{'' if ago == 1 else 's'} ago, {seen_from}."
    return f"{days:,} day{'' if days == 1 else 's'} left{in_which}, {seen_from}, that day included."


def _notes(found: Mandate) -> list[str]:
    return [
        *(f"Taken to be so: {assumed}." for assumed in found.assumed),
        *([f"To be looked up: {found.check}."] if found.check else []),
        *(f"To be looked up: {rule.check}" for rule in found.rules if rule.check),
    ]
