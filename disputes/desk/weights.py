"""How useful it is to look at an item: how wrong a print could be, how much hangs on it, how new it is. PURE."""

from datetime import date
from math import exp2, log2

HARM = {
    "takedown request": 1000.0,  # above everything else, however much rests on that
    "report": 5.0,
    "contradiction": 5.0,
    "proposed link": 4.0,
    "withdrawn": 4.0,
    "pinned": 4.0,
    "unsure link": 3.0,
    "doubt": 2.5,
    "silence": 2.0,
    "organisation": 1.5,
    "person": 1.0,
}
"""A wrong figure is worse than a missing article, and that worse than a name that is not confirmed."""

FRESH_DAYS = 30
HALVED_AFTER_DAYS = 180
LEAST = 1 / 16
UNDATED = 1 / 2


def weight(of: str, *, reach: int, last_news: date | None, today: date) -> float:
    """``reach`` counts what rests on it (facts, articles, quotes): each doubling adds as much as the first one.

    It weighs whole for a month after the last news, and half as much for every half year after that.
    """
    return round(HARM[of] * (1 + log2(1 + max(reach, 0))) * freshness(last_news, today=today), 3)


def freshness(last_news: date | None, *, today: date) -> float:
    if last_news is None:
        return UNDATED
    old = max(0, (today - last_news).days - FRESH_DAYS)
    return max(LEAST, exp2(-old / HALVED_AFTER_DAYS))
