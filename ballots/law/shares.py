"""What a share can be: exact from counts, a range from a printed percentage. Fractions of integers, never floating point."""

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from functools import lru_cache

ONE = Fraction(1)
HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Range:
    """A number from ``low`` to ``high``, both included."""

    low: Fraction
    high: Fraction

    @classmethod
    def exactly(cls, value: Fraction | int) -> "Range":
        return cls(Fraction(value), Fraction(value))

    @property
    def is_exact(self) -> bool:
        return self.low == self.high

    def times(self, other: "Range") -> "Range":
        """Both are at least 0."""
        return Range(self.low * other.low, self.high * other.high)

    def over(self, other: "Range") -> "Range":
        """Both are more than 0, but for ``self``, which may begin at 0."""
        return Range(self.low / other.high, self.high / other.low)

    def and_also(self, other: "Range") -> "Range":
        """The smallest range that holds both."""
        return Range(min(self.low, other.low), max(self.high, other.high))

    def is_at_least(self, limit: Fraction) -> bool | None:
        """None where some of the values are and some are not."""
        return True if self.low >= limit else False if self.high < limit else None

    def is_more_than(self, limit: Fraction) -> bool | None:
        return True if self.low > limit else False if self.high <= limit else None


@lru_cache(maxsize=4096)
def printed(text: str) -> Range:
    """The share behind a percentage as printed: '50' stands for 49.5 to 50.5 per cent, '50.0' for 49.95 to 50.05.

    Raises ``ValueError`` for what is no number from 0 to 100.
    """
    try:
        value = Decimal(text.strip().removesuffix("%").strip())
    except InvalidOperation:
        raise ValueError(f"{text!r} is no percentage") from None
    exponent = value.as_tuple().exponent
    if not isinstance(exponent, int) or not 0 <= value <= HUNDRED:
        raise ValueError(f"{text!r} is no percentage from 0 to 100")
    half = Decimal(5).scaleb(min(exponent, 0) - 1)
    return Range(max(Fraction(value - half) / 100, Fraction(0)), min(Fraction(value + half) / 100, ONE))


def shown(share: Fraction, *, threshold: Fraction | None = None) -> str:
    """Per cent to two places, rounded as published figures are; cut where rounding would cross the threshold."""
    hundredths = (share * 20_000 + 1) // 2
    if threshold is not None and share < threshold <= Fraction(hundredths, 10_000):
        hundredths = share * 10_000 // 1
    return f"{hundredths // 100}.{hundredths % 100:02d}"
