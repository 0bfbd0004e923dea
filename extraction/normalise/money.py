"""Written sums of money: '£1,250', 'GBP 1,250', '£260m', '$2.5 billion', '50p an hour', '1,000 euros a year'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from extraction.types import Span

Period = Literal["hour", "day", "week", "month", "year"]

_SIGNS = {
    "£": "GBP", "€": "EUR", "$": "USD", "us$": "USD", "c$": "CAD", "ca$": "CAD", "cad$": "CAD",
    "a$": "AUD", "au$": "AUD",
    "$a": "AUD", "ir£": "IEP", "nz$": "NZD", "gbp": "GBP", "eur": "EUR", "usd": "USD", "cad": "CAD", "aud": "AUD", "nzd": "NZD",
}  # fmt: skip
_NAMES = {"pound": "GBP", "euro": "EUR", "dollar": "USD", "quid": "GBP", "pence": "GBP", "p": "GBP", "cent": "USD"}
_SCALES = {"k": 3, "thousand": 3, "m": 6, "mn": 6, "million": 6, "bn": 9, "b": 9, "billion": 9, "trillion": 12}
_HUNDREDTHS = ("pence", "p", "cent")

_DIGIT = re.compile(r"\d")
_FIGURE = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_SCALE = r"(?:thousand|million|billion|trillion|mn|bn|[kmb])\b"
# '£5-6m': the scale of the first figure stands behind the second.
_NO_SPREAD = rf"(?![\d.]*-\d+(?:,\d|(?:\.\d+)?\s?{_SCALE}))"
_PERIOD = re.compile(
    r"(?:\s+(?:extra|more|on\s+average))?+\s*+(?:,\s*+)?(?:(?:(?:-\s?)?(?:an?|per|each|every)\s+|-an?-|/)(?P<unit>hour|"
    r"hr|day|shift|week|month|year|annum)\b"
    r"|\s?(?P<short>p/?h|p/?w|p/?a|p\.h\.|p\.a\.|p\.w\.)(?!\w)"
    r"|(?P<ly>hourly|weekly|monthly|annually|yearly)\b)",
    re.I,
)
_MONEY = re.compile(
    rf"(?<![\w.])(?P<sign>(?:US|C(?:AD?)?|AU?|NZ)?\$|\$A(?=\d)|IR£|[£€]|\b(?:GBP|EUR|USD|CAD|AUD|"
    rf"NZD))\s?(?P<figure>{_FIGURE}){_NO_SPREAD}(?:[\s-]?(?P<scale>{_SCALE}))?"
    rf"|(?<![\w.£$€,])(?P<figure2>{_FIGURE})[\s-]?(?:(?P<scale2>{_SCALE})\s)?(?P<name>pounds?|euros?|dollars?|quid|"
    rf"pence|cents?|p(?!\.\s?[mc]))\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Money:
    """``amount`` is a plain decimal string without grouping ('1250', '8.21'); ``currency`` an ISO 4217 code.

    A bare '$' is read as USD. ``per`` is the period it is paid for, where that follows at once.
    """

    amount: str
    currency: str
    as_written: str
    span: Span
    per: Period | None = None


@lru_cache(maxsize=256)  # several readers ask about the same sentence
def find_amounts(text: str) -> tuple[Money, ...]:
    return tuple(_amounts(text)) if _DIGIT.search(text) else ()


def _amounts(text: str) -> Iterator[Money]:
    for match in _MONEY.finditer(text):
        figure = match["figure"] or match["figure2"]
        name = (match["name"] or "").lower()
        name = name if name in ("pence", "p") else name.removesuffix("s")
        exponent = _SCALES.get((match["scale"] or match["scale2"] or "").lower(), -2 if name in _HUNDREDTHS else 0)
        currency = _SIGNS[match["sign"].lower()] if match["sign"] else _NAMES[name]
        yield Money(_plain(figure, exponent), currency, match[0], Span(*match.span()), _period(text, match.end()))


def _plain(figure: str, exponent: int) -> str:
    """Scaled and without grouping; noughts behind the point stay as printed ('8.50')."""
    return f"{Decimal(figure.replace(',', '')).scaleb(exponent):f}" if exponent else figure.replace(",", "")


def _period(text: str, end: int) -> Period | None:
    match = _PERIOD.match(text, end)
    if match is None:
        return None
    word = (match["unit"] or match["ly"] or match["short"]).lower()
    for period, forms in _PERIODS.items():
        if word in forms:
            return period
    return None


_PERIODS: dict[Period, tuple[str, ...]] = {
    "hour": ("hour", "hr", "hourly", "ph", "p/h", "p.h."),
    "day": ("day", "shift"),
    "week": ("week", "weekly", "pw", "p/w", "p.w."),
    "month": ("month", "monthly"),
    "year": ("year", "annum", "annually", "yearly", "pa", "p/a", "p.a."),
}
