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

from ..belonging import dispute_of, is_aside
from .concerned import is_concerned, is_of_others, with_those_joined
from .lists import listed
from .neighbours import with_duty, with_unknown_ones

PREDICATE = "affected_role"

_SECTOR_STAFF = re.compile(
    r"^(?:police|bus|support|civilian|police civilian|rail|railway|airline|airport|hospital|university|college|"
    r"school|education|"
    r"council|government|industrial|public|private|nhs|health|health service|hotel|train|tube|underground|"
    r"station|town hall|senior|junior|"
    r"frontline|office|faculty|company|city|county|state|federal|contract|agency|management|transport)"
    r" (?:staff|employees|workforce|teams?|members)$",
    re.I,
)
# What somebody who speaks is called, not what the members do.
_TITLE = re.compile(
    r"(?:national|regional|general|district|area|branch|welfare|lead|senior|industrial|press|education|"
    r"assistant general) "
    r"(?:officer|organiser|organizer|secretary)"
    r"|(?:(?:union|local|branch|chief|national|regional|staff|industrial|field|lead|press) )?(?:business agents?|"
    r"shop stewards?|spokes(?:man|woman|person)|negotiators?|treasurer|reps?|convenor|president|"
    r"chair(?:man|woman)?|organi[sz]ers?)",
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
    in_lists, orgs = listed(words), doc.orgs_in(sentence)
    mentioned = [
        span
        for span in (with_duty(words, found) for found in with_unknown_ones(words, find_occupations(words)))
        if not _touches_any(span, in_lists)
        and not _SECTOR_STAFF.match(span.of(words))
        and not _TITLE.fullmatch(span.of(words))
        and not any(_at(span, sentence).touches(org.span) for org in orgs)
    ]
    concerned = with_those_joined(words, mentioned, [is_concerned(words, span) for span in mentioned])
    for span, tied in zip(mentioned, concerned, strict=True):
        yield _Named(_at(span, sentence), sentence, tied, of_others=is_of_others(words, span))
    for span in in_lists:
        yield _Named(_at(span, sentence), sentence, concerned=True)


def _touches_any(span: Span, ordered: Sequence[Span]) -> bool:
    at = bisect_left(ordered, span.start, key=lambda other: other.end)
    return any(span.touches(other) for other in ordered[at : at + 2])


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
    forms = Counter(form for p in places for form in [p.span.of(doc.text).lower()] * (2 if p.concerned else 1))
    usual = max(forms, key=lambda form: (forms[form], form.endswith("s")))
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
