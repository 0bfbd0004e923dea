"""Days in words, in the British order. PURE."""

from datetime import date


def day_words(day: date) -> str:
    """'5 November 2025'."""
    return f"{day.day} {day:%B} {day.year}"


def range_words(first: date, last: date) -> tuple[str, str]:
    """Both ends of a range, the first as short as the last allows: ('13', '19 October 2025')."""
    if first.year != last.year:
        return day_words(first), day_words(last)
    if first.month != last.month:
        return f"{first.day} {first:%B}", day_words(last)
    return str(first.day), day_words(last)
