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
_PERIODS: dict[str, Period] = {
    **{unit: unit for unit in ("hour", "day", "week", "month", "year")},
    "hourly": "hour",
    "daily": "day",
    "weekly": "week",
    "monthly": "month",
}


@dataclass(frozen=True, slots=True)
class _Around:
    """The words before a sum and behind it, in small letters and as they stand in the text."""

    text: str
    start: int
    sum_: Span
    end: int

    @property
    def before(self) -> str:
        return small(self.text[self.start : self.sum_.start])

    @property
    def behind(self) -> str:
        return small(self.text[self.sum_.end : self.end])

    def bearer(self, before: re.Match[str], behind: re.Match[str] | None) -> str:
        """Who bears it as written, of the first match that names somebody; '' where none does."""
        for found, offset in ((before, self.start), (behind, self.sum_.end)):
            if found and found.groupdict().get("whose"):
                return self.text[offset + found.start("whose") : offset + found.end("whose")]
        return ""


@dataclass(frozen=True, slots=True)
class _Way:
    """How a text says it: the match that ends at the sum, and the one that begins there, if it takes one."""

    before: re.Match[str]
    behind: re.Match[str] | None = None
    what: str = ""


def told_of(text: str, sum_: Sum, sentence: Span) -> tuple[CostValue, Span] | None:
    """The value and the words to show for it; None where the sum is no cost of a strike, or one that strikers bear."""
    start = max(sentence.start, sum_.span.start - _BEFORE)
    around = _Around(text, start, sum_.span, min(sentence.end, sum_.span.end + _BEHIND))
    way = _way(around.before, around.behind)
    if way is None:
        return None
    more = words.BEHIND.match(around.behind)
    whose = around.bearer(way.before, way.behind or more)
    if words.WORKERS.search(small(whose)):
        return None
    value = CostValue(
        what=way.what or _what(more) or "cost",
        amount=sum_.amount,
        currency=sum_.currency,
        up_to=sum_.up_to,
        qualifier=way.before.groupdict().get("qualifier"),
        whose=whose if whose and not words.PRONOUN.match(small(whose)) else None,
        per=sum_.per or _each(around.before),
        foreseen=_is_foreseen(way.before.group()),
    )
    end = max(found.end() if found else 0 for found in (way.behind, more))
    return value, Span(start + way.before.start(), sum_.span.end + end)


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
    return not words.PRICE_OF_ELSE.search(found.groupdict().get("between") or "")


def _wiped(before: str, behind: str) -> _Way | None:
    """'The strike wiped £2m off the company's profits.'"""
    found, off = words.WIPED.search(before), words.OFF.match(behind)
    return _Way(found, off, what=off["what"]) if found and off and _is_this_strike(before, found) else None


def _lost(before: str, behind: str) -> _Way | None:
    """'Lost £2m because of the strike': not what strikers lose."""
    for pattern in words.NEEDS_CAUSE:
        found = pattern.search(before)
        if found is None or words.WORKERS.search(found.groupdict().get("who") or ""):
            continue
        cause = words.CAUSE_BEHIND.match(behind)
        if cause or words.CAUSE_BEFORE.search(before, 0, found.start() + 1):
            what = found.groupdict().get("what")
            return _Way(found, cause, what=f"lost {what}" if what else "")
    return None


def _hit(before: str, behind: str) -> _Way | None:
    """'The company faces a £2m hit from the strike.'"""
    found, hit = words.HIT.search(before), words.A_HIT.match(behind)
    return _Way(found, hit) if found and hit else None


def _what(more: re.Match[str] | None) -> str:
    """'lost revenue', where 'in lost revenue' or 'in revenue' stands behind the sum."""
    lost: str | None = more["lost"] if more else None
    if not lost:
        return ""
    return lost if lost.startswith("lost ") else f"lost {lost}"


def _each(before: str) -> Period | None:
    """'Each day of strikes costs', 'the daily cost'."""
    found = words.EACH.search(before)
    return _PERIODS[found["unit"] or found["ly"]] if found else None


def _is_foreseen(words_of_it: str) -> bool:
    return words.FORESEEN.search(words_of_it) is not None and not words.AFTER_ALL.search(words_of_it)
