"""predicate 'affected_role': the occupations of the members concerned, as written, from lists and from what they do.

An occupation counts where the text ties it to the action, the vote, the pay or the union, or lists it among those
concerned; one that is only mentioned ('commuters and shop workers') does not.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extraction.document import Document
from extraction.normalise.counts import NUMERALS, find_counts
from extraction.normalise.occupations import find_occupations, is_occupation
from extraction.types import Claim, Count, RoleValue, Span
from extraction.wordsets import words as word_set

from .belonging import dispute_of, is_aside

PREDICATE = "affected_role"

_CONCERNED_AFTER = re.compile(
    r"(?:[’']s?)?(?: [\w’'()-]+){0,12}? (?:strik(?:e|es|ing)|walk(?:ed|ing|s)? out|walkouts?|vot(?:e[sd]?|ing)|"
    r"ballot\w*|accept\w*|reject\w*|"
    r"pay|down(?:ed)? tools|picket\w*|members|unions?|industrial action|locked out|stoppages?|disputes?|"
    r"involved|stop work|cease work|refus\w+|lump sum|without a contract|at risk|redundan\w+|threaten\w*|set to|"
    r"due to|represented|face|receive|are paid|consider)\b",
    re.I,
)
_CONCERNED_BEFORE = re.compile(
    r"\b(?:striking|members|union|unions|representing|represents?|involv(?:es|ing|ed)|includ(?:es|ing)|"
    r"strikes? (?:by|of|for|involving)|"
    r"walk-?outs? (?:by|of)|action (?:by|of|for)|stoppages? by|ballot(?:ed|ing|s)? (?:of|for)?|dispute (?:with|"
    r"involving|between|over)|"
    r"made to|offered to|pay (?:for|of)|offer (?:to|for)|among|employ(?:s|ed|ing)|urg(?:es?|ed|ing)|win for|"
    r"deal (?:for|with)|"
    r"(?:vote|ballot|strike|action|dispute|walkout|offer|deal|stoppage) (?:also )?(?:covers?|takes? in|affects?|"
    r"includes?|extends to)|"
    r"(?:approved|accepted|rejected|backed|made|voted(?: for)?|taken) by)"
    r"(?: (?:the|its|their|our|[\w]+[’']s|some|around|about|more|than|over|nearly|almost|up|to|all|of|by|from|"
    r"between|\d[\d,]*|and|or|other|fellow|as|in|an?)){0,6} $",
    re.I,
)
_ACTION_BY = re.compile(
    r"\b(?:strikes?|walk-?outs?|action|stoppages?) (?:by|of|involving|from)(?: [\w,’'.-]+){0,4} $", re.I
)
# '1,040 crane drivers', 'for every loader': who is counted, in a text on a dispute, is who it is about.
_COUNTED_BEFORE = re.compile(
    rf"(?<!new )(?<!extra )(?<!more )(?:\b(?:\d{{1,3}}(?:,\d{{3}})+|\d+|(?:{'|'.join(NUMERALS)})(?:-\w+)?|hundred|thousand|dozen|"
    r"hundreds of|thousands of|dozens of|every|each|others:)(?: or so)?(?: of (?:its|the|their|our))?) $",
    re.I,
)
_OTHERS_BEFORE = re.compile(
    r"\b(?:replacement|agency|redeploy\w*|volunteer|unlike|like|thousands of|replac(?:e|ing)|instead of|"
    r"supported by|solidarity from|"
    r"many companies|pull|hire[ds]?|hiring|recruit\w*|enough|shortage|vacancies for|ratio|"
    r"assaults on|assaulted|killed|trained)(?: (?:the|its|some of|of its|of|other|\d[\d,]*)){0,3} $",
    re.I,
)
_JOINED = re.compile(r",? (?:and |or |as well as )?(?:other |the |its )?")
_NOT_ALLOWED = re.compile(r"\b(?:illegal|banned|barred|can only|cannot|can['’]t)\b", re.I)
_PASSING_BY = re.compile(r" (?:\w+ )?(?:walking|driving|crossing|going) (?:past|by|the)\b", re.I)
_LIST = re.compile(
    r"(?<!sorts of )(?<!other )\b(?:staff|members|workers|employees|people|roles|jobs|occupations|grades|posts|"
    r"positions|teams|those|they|this|it|colleagues|civilians|vote|ballot|action|dispute)\b"
    r"[^.;:]{0,60}?,? ?\b(?:including|includes?|covers?|takes in|such as|ranging from|among them|from)\b:? "
    r"|\b(?:members|staff|workers|employees)\b[^.;:]{0,90}: (?=[^.;:]{3,60}\band )",
    re.I,
)
_WHO_WORK_IN = re.compile(
    r"\b(?:people|staff|members|workers|employees|those)(?: \w+){0,2}? who work in (?:the )?", re.I
)
_TASKS = re.compile(r"\b(?:services|tasks|duties|work) such as (?=\w+ing\b)", re.I)
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
_IN_A_ROLE = re.compile(r"\bin an? (?P<name>(?:[\w-]+ ){1,2}role)\b")
_KIND_OF_MEMBERS = re.compile(
    r"\b(?P<name>(?:janitorial|clerical|administrative|admin|technical|catering|cleaning|portering|nursing|"
    r"teaching|academic|"
    r"professional services|support|security|maintenance|secretarial|custodial|ancillary|engineering|"
    r"operational|ground|cabin crew)"
    r"(?:,? (?:and )?(?:technical|support|clerical|administrative|security|teaching|professional services))?"
    r" (?:members|grades))\b",
    re.I,
)
_SECTOR_STAFF = re.compile(
    r"^(?:police|bus|support|civilian|police civilian|rail|railway|airline|airport|hospital|university|college|"
    r"school|education|"
    r"council|government|industrial|public|private|nhs|health|health service|hotel|train|tube|underground|"
    r"station|town hall|senior|junior|"
    r"frontline|office|faculty|company|city|county|state|federal|contract|agency|management|transport)"
    r" (?:staff|employees|workforce|teams?|members)$",
    re.I,
)
_GENERIC = re.compile(
    r"^(?:our|their|its|these|those|this|that|his|her)\b|^(?:\w+ )?(?:staff|members|workers|employees|people|"
    r"colleagues|teams?)$|^(?:bosses|managers|strikers|others|more|many)$",
    re.I,
)


@dataclass(frozen=True, slots=True)
class _Named:
    """One place where a role is named, and whether the words around it tie it to those concerned."""

    span: Span
    sentence: Span
    concerned: bool
    of_others: bool = False


def find(doc: Document, disputes: Sequence[Claim]) -> Iterator[Claim]:
    if not disputes:
        return
    named = [n for s in doc.sentences if not is_aside(doc, s, disputes) for n in _named(doc, s)]
    lead = doc.sentences[min(_LEAD_SENTENCES, len(doc.sentences)) - 1].end if doc.sentences else 0
    for places in _by_role(doc.text, named, lead=lead):
        claim = _claim(doc, places, disputes)
        if claim is not None:
            yield claim


def _named(doc: Document, sentence: Span) -> Iterator[_Named]:
    words = sentence.of(doc.text)
    listed, orgs = _listed(words), doc.orgs_in(sentence)
    mentioned = [
        span
        for span in (_with_duty(words, found) for found in _with_unknown_ones(words, find_occupations(words)))
        if not _touches_any(span, listed)
        and not _SECTOR_STAFF.match(span.of(words))
        and not _TITLE.fullmatch(span.of(words))
        and not any(_at(span, sentence).touches(org.span) for org in orgs)
    ]
    concerned = _with_those_joined(words, mentioned, [_is_concerned(words, span) for span in mentioned])
    for span, tied in zip(mentioned, concerned, strict=True):
        yield _Named(_at(span, sentence), sentence, tied, of_others=_is_of_others(words, span))
    for span in listed:
        yield _Named(_at(span, sentence), sentence, concerned=True)


def _with_duty(words: str, span: Span) -> Span:
    duty = re.compile(r" on (?:call|nights|standby)\b").match(words, span.end)
    return Span(span.start, duty.end()) if duty else span


def _with_unknown_ones(words: str, known: Sequence[Span]) -> list[Span]:
    """Those that no gazetteer has, where a list joins them to one that it has: 'pickers, sorters and drivers'."""
    found = list(known)
    for span in known:
        while (left := _LEFT_OF_ONE.search(words, max(0, span.start - 60), span.start)) and not any(
            Span(*left.span("role")).touches(other) for other in found
        ):
            span = Span(*left.span("role"))
            found.append(span)
    for span in known:
        while (right := _RIGHT_OF_ONE.match(words, span.end)) and not any(
            Span(*right.span("role")).touches(other) for other in found
        ):
            span = Span(*right.span("role"))
            found.append(span)
    return sorted(found)


_UNKNOWN = (
    r"(?!(?:other|some|many|the|all|their|its|fellow|most|more)\b)(?P<role>(?:[a-z-]+ ){0,2}?"
    r"(?!(?:passeng|custom|commut|memb|work|strik|support|vot|own|park|lead|employ|travell?|shopp|read|view|listen|oth|"
    r"protest|campaign|us|numb|pap|lett|matt|ord|off|manag|minist|consum|visit|direct|err|mot|investor|taxpay|"
    r"custom|begg|contract)(?:ers|ors)\b)(?:[a-z-]{3,}(?:ers|ors|ists|ians|men|women)|staff|crews?|clerks|"
    r"nurses|hands|assistants|attendants|operatives|agents))"
)
_LEFT_OF_ONE = re.compile(
    rf"(?:^|(?<=[\d,] )|(?<=and )|(?<=the )|(?<=of )|(?<=its )){_UNKNOWN}(?:,| and|, and) $", re.I
)
_RIGHT_OF_ONE = re.compile(
    rf"(?:, and |, | and ){_UNKNOWN}(?=,|[.;]| (?:and|are|will|have|has|were|who|at|in|on|from|employed|working|"
    rf"to|voted|"
    r"walked|based|across)\b)"
)
# What somebody who speaks is called, not what the members do.
_TITLE = re.compile(
    r"(?:national|regional|general|district|area|branch|welfare|lead|senior|industrial|press|education|"
    r"assistant general) "
    r"(?:officer|organiser|organizer|secretary)",
    re.I,
)


def _is_concerned(words: str, span: Span) -> bool:
    after, before = words[span.end : span.end + 90], words[max(0, span.start - 60) : span.start]
    if _is_of_others(words, span):
        return False
    return bool(
        _CONCERNED_AFTER.match(after)
        or _CONCERNED_BEFORE.search(before)
        or _ACTION_BY.search(before)
        or _COUNTED_BEFORE.search(before)
    )


def _is_of_others(words: str, span: Span) -> bool:
    """Who stands in for those on strike, passes by, or may not strike."""
    before, after = words[max(0, span.start - 60) : span.start], words[span.end : span.end + 90]
    return bool(_OTHERS_BEFORE.search(before) or _PASSING_BY.match(after) or _NOT_ALLOWED.search(words))


def _with_those_joined(words: str, spans: Sequence[Span], concerned: Sequence[bool]) -> list[bool]:
    """What is joined to a role of those concerned is one too: 'drivers, mechanics and cleaners will strike'."""
    joined = list(concerned)
    pairs = [(n, n + 1) for n in range(len(spans) - 1) if _JOINED.fullmatch(words, spans[n].end, spans[n + 1].start)]
    for one, other in pairs:
        joined[other] = joined[other] or joined[one]
    for one, other in reversed(pairs):
        joined[one] = joined[one] or joined[other]
    return joined


def _listed(words: str) -> list[Span]:
    """Members of lists, departments, and roles that the grammar of the sentence marks as such; none touches another."""
    taken: list[Span] = []
    for span in sorted(_candidates(words)):
        if not taken or not span.touches(taken[-1]):
            taken.append(span)
    return taken


def _touches_any(span: Span, ordered: Sequence[Span]) -> bool:
    at = bisect_left(ordered, span.start, key=lambda other: other.end)
    return any(span.touches(other) for other in ordered[at : at + 2])


def _candidates(words: str) -> Iterator[Span]:
    for pattern in (_LIST, _WHO_WORK_IN):
        for match in pattern.finditer(words):
            yield from _elements(words, match.end())
    for match in _TASKS.finditer(words):
        yield from _tasks(words, match.end())
    for pattern in (_DEPARTMENT, _KIND_OF_MEMBERS):
        for match in pattern.finditer(words):
            yield _trimmed(words, *match.span("name"))
    if re.search(r"\b(?:on strike|striking|picket|walk(?:ed|ing) out)\b", words, re.I):
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


_LEAD_SENTENCES = 4


def _by_role(text: str, named: Sequence[_Named], *, lead: int) -> Iterator[list[_Named]]:
    """The places of each role that is concerned, in the order of the text; 'bus drivers' and 'drivers' are one role.

    Concerned is one that is tied to the action somewhere, and one that the text opens with and comes back to.
    """
    roles: dict[str, list[_Named]] = {}
    for place in named:
        roles.setdefault(_key(place.span.of(text)), []).append(place)
    return (places for places in roles.values() if any(p.concerned for p in places) or _is_the_matter(places, lead))


def _is_the_matter(places: Sequence[_Named], lead: int) -> bool:
    return len(places) > 1 and places[0].span.start < lead and not any(p.of_others for p in places)


def _key(words: str) -> str:
    words = re.sub(r"(?<=\w\w\w)s$", "", words.lower())
    last = re.split(r"[\s-]", words)[-1]
    return last if last not in _TELLS_LITTLE and is_occupation(words) else words


_TELLS_LITTLE = word_set(
    "officer worker staff assistant handler member employee crew attendant student operator technician man woman hand"
)


def _claim(doc: Document, places: Sequence[_Named], disputes: Sequence[Claim]) -> Claim | None:
    forms = Counter(p.span.of(doc.text).lower() for p in places)
    usual = max(forms, key=lambda form: forms[form])
    shown = next(p for p in places if p.span.of(doc.text).lower() == usual)
    headcount = next((c for p in places if p.concerned and (c := _headcount(doc, p))), None)
    value = RoleValue(shown.span.of(doc.text), headcount)
    evidence = dict.fromkeys([shown.sentence, *(p.sentence for p in places if p.concerned)])
    return Claim(PREDICATE, value, tuple(evidence), dispute_of(doc, shown.sentence, disputes))


def _headcount(doc: Document, place: _Named) -> Count | None:
    """The number directly before the role: '300 bus drivers', 'almost 2,000 of its drivers'.

    What stands before a list counts them all ('400 drivers, guards and cleaners'), and so none of them.
    """
    if _GOES_ON.match(doc.text, place.span.end):
        return None
    start = place.sentence.start
    before = doc.text[max(start, place.span.start - 60) : place.span.start]
    offset = place.span.start - len(before)
    for count in find_counts(before):
        between = before[count.span.end :]
        if re.fullmatch(r" (?:of (?:its|the|their) )?(?:[A-Z][\w’'-]+ ){0,3}", between):
            span = Span(count.span.start + offset, count.span.end + offset)
            return Count(count.value, count.as_written, span, count.qualifier)
    return None


_GOES_ON = re.compile(
    r"(?:,(?: and)?|,? and|,? or) (?!(?:who|which|some|about|around|including|but|as|on|at|after|from|in|while|"
    r"more|nearly|"
    rf"almost|over|up|{'|'.join(NUMERALS)})\b)[a-z]"
)


def _at(span: Span, sentence: Span) -> Span:
    return Span(span.start + sentence.start, span.end + sentence.start)
