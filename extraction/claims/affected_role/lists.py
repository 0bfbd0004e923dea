"""Roles that a sentence lists or marks as such: 'staff including ...', 'members in the X department', tasks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extraction.normalise.occupations import find_occupations
from extraction.smallcase import small
from extraction.types import Span

# These three are for small letters.
_LIST = re.compile(
    r"(?<!sorts of )(?<!other )\b(?:staff|members|workers|employees|people|roles|jobs|occupations|grades|posts|"
    r"positions|teams|those|they|this|it|colleagues|civilians|vote|ballot|action|dispute)\b"
    r"[^.;:]{0,60}?,? ?\b(?:including|includes?|covers?|takes in|such as|ranging from|among them|from)\b:? "
    r"|\b(?:members|staff|workers|employees)\b[^.;:]{0,90}: (?=[^.;:]{3,60}\band )",
)
_WHO_WORK_IN = re.compile(r"\b(?:people|staff|members|workers|employees|those)(?: \w+){0,2}? who work in (?:the )?")
_TASKS = re.compile(r"\b(?:services|tasks|duties|work) such as (?=\w+ing\b)")
_STOP = re.compile(
    r"[.;:()–—\n]|\b(?:are|is|were|was|have|has|had|will|who|which|that|walked|voted|after|because|but|when|"
    r"while|over|could|may|across)\b"
)
_SPLIT = re.compile(r",\s*(?:as well as\s+|and\s+|or\s+)?|(?<!\s)\s+(?:and|or|to)\s+|(?<!\s)\s*&\s*")
_LEAD = re.compile(
    r"^(?:(?:as well as|and|or|the|some|all|from|to|people who work in|those in|those who work in|staff in|"
    r"workers in|other|also)\s+)+",
    re.I,
)
_PREPOSITION = re.compile(r"(?<!check)(?<!\s)\s+(?:from|at|in|for|of|with|on|by|working|employed|based|through)\b")
_DEPARTMENT = re.compile(
    r"\b(?:[Mm]embers|[Ss]taff|[Ww]orkers|[Ee]mployees) (?:working |based )?in (?:the |its |"
    r"their )?(?P<name>(?:[a-z][\w-]+ )(?:and )?(?:[a-z][\w-]+ ){0,3}?)"
    r"(?:departments?|teams?|divisions?|sections?|units?)\b"
)
_PARTS_OF_A_BODY = ("department", "team", "division", "section", "unit")
_IN_A_ROLE = re.compile(r"\bin an? (?P<name>(?:[\w-]+ ){1,2}role)\b")
# These two are for small letters.
_ON_STRIKE = re.compile(r"\b(?:on strike|striking|picket|walk(?:ed|ing) out)\b")
_KIND_OF_MEMBERS = re.compile(
    r"\b(?P<name>(?:janitorial|clerical|administrative|admin|technical|catering|cleaning|portering|nursing|"
    r"teaching|academic|"
    r"professional services|support|security|maintenance|secretarial|custodial|ancillary|engineering|"
    r"operational|ground|cabin crew)"
    r"(?:,? (?:and )?(?:technical|support|clerical|administrative|security|teaching|professional services))?"
    r" (?:members|grades))\b",
)
_GENERIC = re.compile(
    r"^(?:our|their|its|these|those|this|that|his|her)\b|^(?:\w+ )?(?:staff|members|workers|employees|people|"
    r"colleagues|teams?)$|^(?:bosses|managers|strikers|others|more|many)$",
    re.I,
)


def listed(words: str) -> list[Span]:
    """Members of lists, departments, and roles that the grammar of the sentence marks as such; none touches another."""
    taken: list[Span] = []
    for span in sorted(_candidates(words)):
        if not taken or not span.touches(taken[-1]):
            taken.append(span)
    return taken


def _candidates(words: str) -> Iterator[Span]:
    low = small(words)
    for match in _LIST.finditer(low):
        yield from _elements(words, match.end())
    for match in _WHO_WORK_IN.finditer(low) if "who work in" in low else ():
        yield from _elements(words, match.end())
    for match in _TASKS.finditer(low) if "such as" in low else ():
        yield from _tasks(words, match.end())
    for match in _DEPARTMENT.finditer(words) if any(part in low for part in _PARTS_OF_A_BODY) else ():
        yield _trimmed(words, *match.span("name"))
    for match in _KIND_OF_MEMBERS.finditer(low) if "members" in low or "grades" in low else ():
        yield _trimmed(words, *match.span("name"))
    if _ON_STRIKE.search(low):
        for match in _IN_A_ROLE.finditer(words):
            yield _trimmed(words, *match.span("name"))


def _elements(words: str, start: int) -> Iterator[Span]:
    """The elements of a list, all of them where at least one is a known role or trade."""
    stop = _STOP.search(words, start)
    end = stop.start() if stop else len(words)
    spans = [_element(words, a, b) for a, b in _pieces(words, start, end)]
    found = [s for s in spans if s is not None]
    known = any(find_occupations(s.of(words)) or _TRADES.search(s.of(words)) for s in found)
    yield from found if known else ()


_TRADES = re.compile(
    r"\b(?:vetting|intelligence|forensics?|counter[- ]terror(?:ism)?|admin(?:istration)?|finance|hr|it|catering|"
    r"cleaning|portering|security|"
    r"maintenance|nursing|reception|logistics|engineering|housekeeping|payroll|security|custody|referencing|teams)\b",
    re.I,
)


def _pieces(words: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for separator in _SPLIT.finditer(words, start, end):
        yield start, separator.start()
        start = separator.end()
    yield start, end


def _element(words: str, start: int, end: int) -> Span | None:
    """One element without its lead-in and what hangs on it ('drivers from two depots'), or None if it is no role."""
    lead = _LEAD.match(words[start:end])
    start += lead.end() if lead else 0
    preposition = _PREPOSITION.search(words, start, end)
    end = preposition.start() if preposition else end
    piece = words[start:end].strip()
    if not 2 <= len(piece) <= 45 or len(piece.split()) > 5 or _GENERIC.match(piece):
        return None
    if any(w[0].isupper() and not w.isupper() for w in piece.split()[1:]) or (
        piece[0].isupper() and not piece.split()[0].isupper()
    ):
        return None
    return _trimmed(words, start, end)


def _tasks(words: str, start: int) -> Iterator[Span]:
    """'tasks like checking newcomers and keeping the files': each a task."""
    stop = re.search(r"[.;:()–—\n]", words[start:])
    end = start + stop.start() if stop else len(words)
    for a, b in _pieces(words, start, end):
        if re.match(r"\w+ing\b", words[a:b]) and len(words[a:b].split()) <= 7:
            yield _trimmed(words, a, b)


def _trimmed(words: str, start: int, end: int) -> Span:
    piece = words[start:end]
    return Span(start + len(piece) - len(piece.lstrip(" ,")), start + len(piece.rstrip(" ,")))
