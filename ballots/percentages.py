"""Percentages of counts as they may be printed. PURE; integers only."""

from fractions import Fraction

from ballots.law.shares import shown

TENTH, FINEST = 1, 6
LINES = frozenset({0, 40, 50, 100})
"""Percentages that decide something: rounding never puts a count upon one that it is not upon."""


def two_places(part: int | None, whole: int | None) -> str:
    """'57.69' for 15 of 26: as results are published, but cut where rounding would raise it to one of LINES.

    '' where either is not known, or the whole is nothing.
    """
    if part is None or not whole:
        return ""
    share, lines = Fraction(part, whole), [Fraction(line, 100) for line in sorted(LINES)]
    return shown(share, threshold=next((line for line in lines if share < line), None))


def percentage(part: int, whole: int) -> str:
    """'85.0' for 17 of 20: to a tenth, halves up, and finer only where a tenth would round it onto one of LINES.

    '' where the whole is nothing.
    """
    if whole == 0:
        return ""
    decimals = TENTH
    while decimals < FINEST and _is_rounded_onto_a_line(part, whole, decimals):
        decimals += 1
    return _printed(_rounded(part, whole, decimals), decimals)


def _is_rounded_onto_a_line(part: int, whole: int, decimals: int) -> bool:
    rounded, unit = _rounded(part, whole, decimals), 10**decimals
    return rounded % unit == 0 and rounded // unit in LINES and part * 100 * unit != rounded * whole


def _rounded(part: int, whole: int, decimals: int) -> int:
    """The percentage in units of the last decimal."""
    return (2 * part * 100 * 10**decimals + whole) // (2 * whole)


def _printed(rounded: int, decimals: int) -> str:
    return f"{rounded // 10**decimals}.{rounded % 10**decimals:0{decimals}d}"
