"""What the words around a sum say of it: that it is the cost of a strike, and whose."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extraction.claims.cost import words
from extraction.claims.cost.sums import Sum
from extraction.normalise.money import Period
from extraction.smallcase import small
from extraction.types import CostValue, Span

_BEFORE, _BEHIND = 220, 120
_UNIT: dict[str, Period] = {"hourly": "hour", "daily": "day", "weekly": "week", "monthly": "month"}
_UNITS: dict[str, Period] = {unit: unit for unit in ("hour", "day", "week", "month", "year")}
_PER = re.compile(
    r"(?:,? (?:an?|per|each|every) (?:hour|day|shift|week|month|year|annum)\b|/(?:day|week)| (?:dai|week|month|hour)ly)?"
)


@dataclass(frozen=True, slots=True)
class _Way:
    """How a text says it: the match in the words before the sum, and where what belongs to it ends in those behind."""

    before: re.Match[str]
    end: int = 0
    what: str = ""
    whose: str = ""


def told_of(text: str, sum_: Sum, sentence: Span) -> tuple[CostValue, Span] | None:
    """The value and the words to show for it; None where the sum is no cost of a strike."""
    start = max(sentence.start, sum_.span.start - _BEFORE)
    before = small(text[start : sum_.span.start])
    behind = small(text[sum_.span.end : min(sentence.end, sum_.span.end + _BEHIND)])
    way = _way(before, behind)
    if way is None:
        return None
    written = _Written(text, start, sum_.span.end)
    whose = written.whose(way, behind)
    if whose is None:
        return None
    more = words.BEHIND.match(behind, _after_period(behind))
    lost = more["lost"] if more else None
    end = max(way.end, more.end() if more else 0, _after_period(behind))
    found = CostValue(
        what=way.what or _what(lost) or "cost",
        amount=sum_.amount,
        currency=sum_.currency,
        up_to=sum_.up_to,
        qualifier=way.before.groupdict().get("qualifier"),
        whose=whose or None,
        per=sum_.per or _each(before),
        foreseen=_is_foreseen(before[way.before.start() :]),
    )
    return found, Span(start + way.before.start(), sum_.span.end + end)


def _way(before: str, behind: str) -> _Way | None:
    """The first way in which the words around the sum make it the cost of a strike."""
    if words.NEVER_CAME.search(before):
        return None
    for pattern in words.BEFORE:
        found = pattern.search(before)
        if found and _is_this_strike(before, found):
            return _Way(found)
    return _wiped(before, behind) or _lost(before, behind) or _hit(before, behind)


def _is_this_strike(before: str, found: re.Match[str]) -> bool:
    """It is a strike of now, and the strike itself that costs."""
    ahead = before[: found.start("strike")]
    if words.OF_OTHERS.search(ahead) or (found.start() == found.start("strike") and words.NO_SUBJECT.search(ahead)):
        return False
    between = found.groupdict().get("between") or ""
    return not words.PRICE_OF_ELSE.search(between)


def _wiped(before: str, behind: str) -> _Way | None:
    found, off = words.WIPED.search(before), words.OFF.match(behind)
    if not (found and off and _is_this_strike(before, found)):
        return None
    return _Way(found, off.end(), what=off["what"], whose="off")


def _lost(before: str, behind: str) -> _Way | None:
    """'Lost £2m because of the strike': not what strikers lose."""
    for pattern in words.NEEDS_CAUSE:
        found = pattern.search(before)
        if not found:
            continue
        behind_it = words.CAUSE_BEHIND.match(behind)
        ahead = words.CAUSE_BEFORE.search(before, 0, found.start() + 1)
        if (behind_it or ahead) and not words.WORKERS.search(found.groupdict().get("who") or ""):
            what = found.groupdict().get("what")
            return _Way(found, behind_it.end() if behind_it else 0, what=f"lost {what}" if what else "")
    return None


def _hit(before: str, behind: str) -> _Way | None:
    found, hit = words.HIT.search(before), words.A_HIT.match(behind)
    return _Way(found, hit.end()) if found and hit else None


def _what(lost: str | None) -> str:
    if not lost:
        return ""
    return lost if lost.startswith("lost ") else f"lost {lost}"


def _after_period(behind: str) -> int:
    found = _PER.match(behind)
    return found.end() if found else 0


def _each(before: str) -> Period | None:
    """'Each day of strikes costs', 'the daily cost'."""
    found = words.EACH.search(before) or words.DAILY.search(before)
    if found is None:
        return None
    named = found.groupdict()
    return _UNITS[named["unit"]] if named.get("unit") else _UNIT[named["ly"]]


def _is_foreseen(words_of_it: str) -> bool:
    return words.FORESEEN.search(words_of_it) is not None and not words.AFTER_ALL.search(words_of_it)


@dataclass(frozen=True, slots=True)
class _Written:
    """The text around a sum, to give words back as they were written."""

    text: str
    before_from: int
    behind_from: int

    def whose(self, way: _Way, behind: str) -> str | None:
        """Who bears it, '' where that is not told; None where it is those on strike."""
        found = self._span(way, behind)
        if found is None:
            return ""
        named = self.text[found[0] : found[1]]
        if words.WORKERS.search(small(named)):
            return None
        return "" if words.PRONOUN.match(small(named)) else named

    def _span(self, way: _Way, behind: str) -> tuple[int, int] | None:
        if way.whose == "off":
            return self._at(words.OFF.match(behind), self.behind_from)
        return self._at(way.before, self.before_from) or self._at(
            words.BEHIND.match(behind, _after_period(behind)), self.behind_from
        )

    def _at(self, found: re.Match[str] | None, offset: int) -> tuple[int, int] | None:
        if found is None or not found.groupdict().get("whose"):
            return None
        return offset + found.start("whose"), offset + found.end("whose")
