"""Reading the parts of an assertion's value: days, counts, names. PURE."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from articles.names import fold
from disputes.facts import UNKNOWN, Assertion, When


def when_of(value: Mapping[str, Any] | None) -> When:
    """The JSON of a DateValue as a When; the unknown when there is none."""
    if not value:
        return UNKNOWN
    return When(_day(value.get("earliest")), _day(value.get("latest")), value.get("as_written") or "")


def exact_when(assertions: Sequence[Assertion], name: str) -> When:
    """The date called ``name`` of the best assertion that states it, or a narrower one within that another states."""
    return best_when([when_of(a.value.get(name)) for a in assertions])


def best_when(whens: Iterable[When]) -> When:
    """The first that is known, or a narrower one within it."""
    stated = [when for when in whens if when != UNKNOWN]
    known = [when for when in stated if when.earliest]
    if not known:
        return stated[0] if stated else UNKNOWN
    return min((when for when in known if within(when, known[0])), key=width)


def within(inner: When, outer: When) -> bool:
    """All days of ``inner`` are days of ``outer``; an unknown day is within nothing."""
    if not (inner.earliest and inner.latest and outer.earliest and outer.latest):
        return False
    return outer.earliest <= inner.earliest and inner.latest <= outer.latest


def lies_before(end: When, start: When) -> bool:
    """All of it is over before the other begins."""
    return end.latest is not None and start.earliest is not None and end.latest < start.earliest


def width(when: When) -> int:
    return (when.latest - when.earliest).days if when.earliest and when.latest else 0


def said_by(assertion: Assertion) -> str:
    """The speaker whose words it is read from, or whose record it is; '' where the article itself says it."""
    return assertion.said_by or assertion.evidence[0].source


def first_stated(assertions: Iterable[Assertion], name: str) -> Any:
    """The field of the best assertion that states it, or None."""
    return next((a.value[name] for a in assertions if a.value.get(name) not in (None, "")), None)


def usual(names: Iterable[str]) -> str:
    """The form used most, then the longest, then the first of the alphabet; '' of none."""
    counted = Counter(names)
    return min(counted, key=lambda name: (-counted[name], -len(name), name), default="")


def fold_plural(name: str) -> str:
    """As ``fold``, without apostrophes and the same for one and for many ('Firefighter', 'firefighters’')."""
    folded = fold(name).replace("'", "")
    for plural, singular in (("sses", "ss"), ("ies", "y"), ("women", "woman"), ("men", "man")):
        if folded.endswith(plural):
            return folded.removesuffix(plural) + singular
    return folded if folded.endswith("ss") else folded.removesuffix("s")


def is_part_of(short: str, long: str) -> bool:
    """The folded words of ``short`` stand together in the folded words of ``long``."""
    return f" {short} " in f" {long} "


def _day(iso: str | date | None) -> date | None:
    return date.fromisoformat(iso) if isinstance(iso, str) else iso
