"""How many people are said to take part, and which part of the workforce they are."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extraction.document import Document
from extraction.normalise.counts import find_counts
from extraction.normalise.occupations import find_occupations
from extraction.types import Count, Span

_FILLER = (
    r"(?:[\s-]++(?!(?:and|in|of|at|on|to|for|by|was|were|have|has|had|are|is|that|which|who|when|as|with|"
    r"from)\b)[\w’'&().][\w’'&().-]*+)"
)
_BEFORE_PEOPLE = r"(?:[\s-]++|\s+(?:[\w’'&().]+-){1,4})"  # 'the 300 ', 'the 300 bus-'
_PEOPLE = re.compile(
    rf"(?:\s+of\s+(?:its|the|their|our))?{_FILLER}{{0,6}}?{_BEFORE_PEOPLE}(?:members|workers|staff|employees|people|"
    rf"strikers|colleagues)\b",
    re.I,
)
_NOT_STRIKERS = re.compile(r"passengers|customers|commuters|pupils|students|patients|travellers|police officers", re.I)
# Before the number, or behind the people: those who are counted are not those who strike.
_ALL_OF_THEM = re.compile(r"\b(?:represent\w*|serv\w+|employ\w*|total of|out of|for every)(?: \w+){0,2} $", re.I)
_ONLY_ELIGIBLE = re.compile(r"[\w ]{0,50}\b(?:eligible|entitled|balloted)\b", re.I)
_GROUP = re.compile(
    r"\b(?:members|staff|workers|employees|drivers|teachers|nurses|people)\s+(?:based\s+|working\s+)?(?:in|at|"
    r"from)\s+(?:the\s+)?"
    r"((?:[\w’'&-]+\s+){1,6}?(?:department|depot|depots|division|branch|team|unit|office|plant|site|factory|"
    r"warehouse|section))\b",
    re.I,
)


def members_in(doc: Document, sentence: Span) -> Count | None:
    """The number of people said to take part."""
    words = sentence.of(doc.text)
    roles = find_occupations(words)
    for count in find_counts(words):
        people = _people(words, count.span.end, roles)
        if people is None or _NOT_STRIKERS.search(people.of(words)) or 1900 <= count.value <= 2099:
            continue
        qualified = count.span.start - len(count.qualifier) - 1 if count.qualifier else count.span.start
        if _ALL_OF_THEM.search(words, 0, max(0, qualified)) or _ONLY_ELIGIBLE.match(words, people.end):
            continue
        span = Span(count.span.start + sentence.start, count.span.end + sentence.start)
        return Count(count.value, count.as_written, span, count.qualifier)
    return None


def _people(words: str, start: int, roles: Sequence[Span]) -> Span | None:
    """The people that a number ending at ``start`` counts: 'Unite members', 'junior doctors'."""
    people = _PEOPLE.match(words, start)
    if people:
        return Span(*people.span())
    role = next((r for r in roles if r.start >= start), None)
    if role and re.fullmatch(
        rf"(?:\s+of\s+(?:its|the|their))?{_FILLER}{{0,4}}{_BEFORE_PEOPLE}", words[start : role.start]
    ):
        return Span(start, role.end)
    return None


def group_in(sentence: str) -> str | None:
    """The department, depot or site whose people take part, as written."""
    group = _GROUP.search(sentence)
    return group[1] if group else None
