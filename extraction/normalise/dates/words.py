"""The closed word lists that dates are written with, and the regular-expression pieces made from them."""

from __future__ import annotations

MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

NUMBER_WORDS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "fourteen": 14, "fifteen": 15, "twenty": 20,
}  # fmt: skip

MONTH = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?"
)
WEEKDAY = r"mon(?:day)?|tues?(?:day)?|wed(?:nesday)?|thu(?:rs?)?(?:day)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?"
NUMBER = r"\d{1,2}|" + "|".join(sorted(NUMBER_WORDS, key=len, reverse=True))


def month_number(word: str) -> int:
    """1 to 12 of 'Sept.', 'SEPTEMBER', 'sep'."""
    return next(n for n, name in enumerate(MONTHS, 1) if name.startswith(word[:3].lower()))


def weekday_number(word: str) -> int:
    """0 (Monday) to 6 of 'Tues', 'THURSDAY', 'fri'."""
    return next(n for n, name in enumerate(WEEKDAYS) if name.startswith(word[:3].lower()))


def number(word: str) -> int:
    return int(word) if word.isdigit() else NUMBER_WORDS[word.lower()]


def is_full_name(word: str) -> bool:
    """Whether a month or weekday is written out; a short form alone ('Sun', 'Mar') may be another word."""
    return word.lower().rstrip(".") in MONTHS or word.lower() in WEEKDAYS
