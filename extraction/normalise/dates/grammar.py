"""The grammar of explicit dates: single days, ranges and lists of either, in British and American order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from .tokens import Kind, Token, tokens_of
from .words import is_full_name, month_number, weekday_number


@dataclass(frozen=True, slots=True)
class Part:
    """One day, month or weekday as far as it is written.

    ``month_first`` is the American order; ``week`` counts from the week of publication (0).
    """

    start: int
    end: int
    weekday: int | None = None
    day: int | None = None
    month: int | None = None
    year: int | None = None
    week: int | None = None
    of_week: bool = False  # 'Tuesday of last week', which may lie before 'last Tuesday'
    month_first: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """A day (``last`` is None) or a range of days, one element of a list."""

    first: Part
    last: Part | None = None


def runs(text: str) -> Iterator[tuple[Item, ...]]:
    """Every list of dates, in the order of the text; parts that share a month, a year or a week all have it."""
    tokens = list(tokens_of(text))
    position = 0
    while position < len(tokens):
        items, after = _Reader(text, tokens).items(position)
        if items:
            yield _shared(items)
        position = max(after, position + 1)


class _Reader:
    """Recursive descent over the tokens; each method answers what it read and where the next token stands."""

    def __init__(self, text: str, tokens: Sequence[Token]) -> None:
        self._text = text
        self._tokens = tokens

    def items(self, at: int) -> tuple[list[Item], int]:
        found: list[Item] = []
        ranging = self._is(at, "between", fresh=True)
        first, after = self._item(at + 1 if ranging else at, ranging=ranging, fresh=not ranging)
        while first:
            found.append(first)
            at, connector = after, self._separators(after)
            if connector == after:
                break
            first, after = self._item(connector, ranging=False, fresh=False)
        return found, (at if found else after)

    def _item(self, at: int, *, ranging: bool, fresh: bool) -> tuple[Item | None, int]:
        first, after = self._part(at, fresh=fresh)
        if first is None:
            return None, after
        after = self._time_of_day(after)
        joint = self._is(after, "range") or (ranging and self._is(after, "sep"))
        if joint:
            last, beyond = self._part(after + 1, fresh=False)
            if last is not None:
                return Item(first, last), beyond
        if self._stands_alone(first, after):
            return Item(first), after
        return None, after

    def _part(self, at: int, *, fresh: bool) -> tuple[Part | None, int]:
        at = self._glue(at, fresh=fresh)
        week = None
        begin = at
        if self._is(at, "mod", fresh=fresh):
            week, at, fresh = _weeks(self._tokens[at].text), at + 1, False
        part, after = self._named(at, fresh=fresh)
        if part is None:
            return None, max(after, begin)
        if week is not None:
            part = replace(part, week=week, start=self._tokens[begin].start)
        elif part.weekday is not None and part.day is None:
            beyond = after + 1 if self._is(after, "sep") and self._tokens[after].text == "," else after
            if self._is(beyond, "week"):
                token = self._tokens[beyond]
                week = _weeks(token.text.split()[-2])
                part, after = replace(part, week=week, of_week=True, end=token.end), beyond + 1
        return part, after

    def _named(self, at: int, *, fresh: bool) -> tuple[Part | None, int]:
        start = at
        if self._is(at, "weekday", fresh=fresh):
            token = self._tokens[at]
            at += 1
            beyond = at + 1 if self._is(at, "sep") and self._tokens[at].text == "," else at
            beyond = beyond if self._is_word(beyond, "from") else self._glue(beyond, fresh=False)
            dated, after = self._dated(beyond, fresh=False)
            listed = self._is(self._separators(after), "weekday")  # 'Thursday, 6 and Friday, 7 November'
            if dated and (dated.month is not None or beyond == at or self._is_word(beyond - 1, "the", "on") or listed):
                return replace(dated, weekday=weekday_number(token.text), start=token.start), after
            if not is_full_name(re.sub(r"['’]?s$", "", token.text)) and not is_full_name(token.text):
                return None, start + 1
            if re.search(r"(?<!['’])days$", token.text, re.I):
                return None, start + 1  # 'on Mondays' names no day
            return Part(token.start, token.end, weekday=weekday_number(token.text)), at
        return self._dated(at, fresh=fresh)

    def _dated(self, at: int, *, fresh: bool) -> tuple[Part | None, int]:
        if self._is(at, "month", fresh=fresh):
            return self._month_first(at)
        if not self._is(at, "day", fresh=fresh):
            return None, at
        day = self._tokens[at]
        number = int(re.sub(r"\D", "", day.text))
        beyond = at + 2 if self._is(at + 1, "glue") and self._tokens[at + 1].text.lower() == "of" else at + 1
        if not self._is(beyond, "month"):
            return Part(day.start, day.end, day=number), at + 1
        month = self._tokens[beyond]
        part = Part(day.start, _end(month), day=number, month=month_number(month.text))
        return self._with_year(part, beyond + 1)

    def _month_first(self, at: int) -> tuple[Part | None, int]:
        month = self._tokens[at]
        part = Part(month.start, _end(month), month=month_number(month.text), month_first=True)
        beyond = at + 2 if self._is(at + 1, "glue") and self._tokens[at + 1].text.lower() == "the" else at + 1
        if self._is(beyond, "day") and not self._is(beyond + 1, "month"):
            day = self._tokens[beyond]
            return self._with_year(replace(part, end=day.end, day=int(re.sub(r"\D", "", day.text))), beyond + 1)
        if self._is(at + 1, "year"):
            return self._with_year(part, at + 1)
        return (part, at + 1) if is_full_name(month.text) else (None, at + 1)

    def _with_year(self, part: Part, at: int) -> tuple[Part, int]:
        beyond = at + 1 if self._is(at, "sep") and self._tokens[at].text == "," else at
        if self._is(beyond, "year"):
            token = self._tokens[beyond]
            return replace(part, end=token.end, year=int(token.text)), beyond + 1
        return part, at

    def _separators(self, at: int) -> int:
        while self._is(at, "sep"):
            at += 1
        return at

    def _glue(self, at: int, *, fresh: bool) -> int:
        while self._is(at, "glue", fresh=fresh):
            at, fresh = at + 1, False
        return at

    def _time_of_day(self, at: int) -> int:
        """Past 'morning' or 'at 6am' where the list or range goes on behind it."""
        beyond = self._glue(at, fresh=False)
        timed = self._tokens[at:beyond] and self._tokens[beyond - 1].text.lower() not in _LEADING
        return beyond if timed and (self._is(beyond, "range") or self._is(beyond, "sep")) else at

    def _is_word(self, at: int, *words: str) -> bool:
        return at < len(self._tokens) and self._tokens[at].text.lower() in words

    def _is(self, at: int, kind: Kind, *, fresh: bool = False) -> bool:
        """Whether the token is of the kind, and, unless it begins afresh, follows the one before directly."""
        return at < len(self._tokens) and self._tokens[at].kind == kind and (fresh or self._tokens[at].joined)

    def _stands_alone(self, part: Part, after: int) -> bool:
        """A number without a month is a day only where no noun follows it ('5 and 6 workers')."""
        if part.month is not None or part.weekday is not None or (self._is(after, "sep") or self._is(after, "range")):
            return True
        return _NO_NOUN.match(self._text, part.end) is not None


_NO_NOUN = re.compile(
    r"\s*(?:$|[.,;:)!?\n–—-]"
    r"|(?:in|at|for|to|from|after|as|by|with|over|and|when|will|if|but|against|of|because|or)\b)"
)


_LEADING = ("on", "of", "the", "at", "from", "early")


def _end(month: Token) -> int:
    """Without the full stop of a short form, which may end the sentence."""
    return month.start + len(month.text.rstrip("."))


def _weeks(word: str) -> int:
    return {"next": 1, "last": -1}.get(word.lower(), 0)


def _shared(items: Sequence[Item]) -> tuple[Item, ...]:
    """'4, 5 and 6 June', 'June 4, 5 and 6', 'next Monday and Tuesday': the parts share what one of them names."""
    items = _without_doubled_weekdays(items)
    parts = [p for item in items for p in (item.first, item.last) if p]
    parts = _months_spread(parts)
    parts = _years_spread(parts)
    parts = _weeks_spread(parts)
    if not any(map(_is_named, parts)):
        return ()
    spread = iter(parts)
    rebuilt = [Item(next(spread), next(spread) if item.last else None) for item in items]
    return tuple(item for item in rebuilt if _is_named(item.first) and (item.last is None or _is_named(item.last)))


def _without_doubled_weekdays(items: Sequence[Item]) -> Sequence[Item]:
    """'Friday and Saturday, 2 and 3 January' names two days, not four."""
    half = len(items) // 2
    named, dated = items[:half], items[half:]
    bare = all(i.last is None and i.first.weekday is not None and i.first.day is None for i in named)
    full = all(i.last is None and i.first.weekday is None and i.first.day is not None for i in dated)
    return dated if half and len(named) == len(dated) and bare and full else items


def _is_named(part: Part) -> bool:
    return part.month is not None or part.weekday is not None


def _months_spread(parts: Sequence[Part]) -> list[Part]:
    """A day takes the month before it in the American order, else the month after it."""
    following: list[Part | None] = [None]
    for part in reversed(parts):
        following.append(part if part.month is not None else following[-1])
    spread: list[Part] = []
    for part, after in zip(parts, following[:0:-1], strict=True):
        before = spread[-1] if spread and spread[-1].month is not None else None
        model = before if before and (before.month_first or not after) else after
        if part.day is not None and part.month is None and model:
            part = replace(part, month=model.month, month_first=model.month_first)
        spread.append(part)
    return spread


def _years_spread(parts: Sequence[Part]) -> list[Part]:
    """A year written last holds for those before it; '30 December and 2 January 2032' crosses into it."""
    spread: list[Part] = []
    year = month = None
    for part in reversed(parts):
        if year and month and not part.year and part.month and part.month > month:
            year -= 1
        year, month = part.year or year, part.month or month
        spread.append(replace(part, year=year) if part.month is not None else part)
    return spread[::-1]


def _weeks_spread(parts: Sequence[Part]) -> list[Part]:
    """'next' said of the first weekday holds for those after it; 'of next week' said of the last for those before."""
    if not all(p.weekday is not None and p.month is None for p in parts):
        return list(parts)
    told = next((p for p in (parts[0], parts[-1]) if p.week is not None), parts[0])
    return [replace(p, week=told.week, of_week=told.of_week) if p.week is None else p for p in parts]
