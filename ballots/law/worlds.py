"""The ways things can be, as far as is stated: where, when it opened, and whether in important public services."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import product

from ballots.law.days import opening_days
from ballots.law.figures import Figures
from ballots.law.records import JURISDICTIONS, Jurisdiction
from ballots.law.rules import RULES


@dataclass(frozen=True, slots=True)
class World:
    """One way things can be, as far as is stated."""

    jurisdiction: Jurisdiction
    opened_on: date
    important_public_services: bool


def worlds(figures: Figures, *, on: date | None) -> Iterator[World]:
    jurisdictions = (figures.jurisdiction,) if figures.jurisdiction else tuple(JURISDICTIONS)
    services = {"yes": (True,), "no": (False,), "unknown": (True, False)}[figures.important_public_services]
    for jurisdiction, day, important in product(jurisdictions, _days(figures, on=on), services):
        yield World(jurisdiction, day, important)


def _days(figures: Figures, *, on: date | None) -> tuple[date, ...]:
    """One day of each stretch of days on which the same rules hold."""
    possible = opening_days(figures.opened, figures.closed)
    begins = sorted({rule.first for rule in RULES if rule.first and rule.goes_by == "opened"})
    if possible is None:
        return (begins[0].replace(year=begins[0].year - 1), *(day for day in begins if on is None or day <= on))
    latest = min(possible.latest, on) if on and not figures.opened and on >= possible.earliest else possible.latest
    return (possible.earliest, *(day for day in begins if possible.earliest < day <= latest))


def undecided(figures: Figures, outcomes: Mapping[World, object]) -> list[str]:
    """The fields of the ballot whose being unknown makes the outcome differ."""
    differing = {
        "jurisdiction": lambda w: (w.opened_on, w.important_public_services),
        "opened_on": lambda w: (w.jurisdiction, w.important_public_services),
        "important_public_services": lambda w: (w.jurisdiction, w.opened_on),
    }
    return [name for name, others in differing.items() if _differs(outcomes, others)]


def _differs(outcomes: Mapping[World, object], others: Callable[[World], object]) -> bool:
    """Whether two worlds that are alike but for one thing come to different outcomes."""
    seen: dict[object, object] = {}
    return any(seen.setdefault(others(world), outcome) != outcome for world, outcome in outcomes.items())
