"""Where a dispute is, as far as its facts say so: each place with the words it rests on. PURE.

Only three things tell of a place: the name of an employer that is a public body of one, the part of the workforce that
acts, and the words in which a ballot, a day of action or those concerned are told, where they say that people work there
('in Leeds', 'Leeds bus drivers'). Where a rally is held, or where talks are, tells nothing. What lies in a country that no
party is of is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain

from disputes.facts import Evidence, Facts, evidence_json
from disputes.place_register import ALSO, NATIONS, REGIONS_IN_WORDS, SHARED, TOWNS, UK, USA, path, places
from extraction.normalise import register

EVIDENCE_AT_MOST = 3
PUBLIC = re.compile(
    r"\b(?:Airport|Ambulance|Authority|Borough|Buses|City|College|Council|County|Department|District|Docks|Fire|Government|Health|"
    r"Hospitals?|Infirmary|Metro|Museums?|NHS|Police|Port|Schools?|State|Trams|Transport|Trust|Underground|Universit(?:y|ies)|Water)\b"
)
"""Words of an employer that is of the place in its name: 'Leeds City Council', but not 'Wigan Bearings', 'Bank of England'."""
AT_WORK = (
    r"airport|ambulance|bin|binmen|bus|care|cleaners|college|council|depot|dock|dockers|doctors|drivers|engineers|factory|"
    r"firefighters|hospital|lecturers|members|nurses|nursery|plant|port|porters|postal|rail|refuse|school|schools|site|staff|"
    r"teachers|train|tram|university|warehouse|workers"
)
ELSEWHERE = re.compile(
    r"\b(?:rall(?:y|ies)|march(?:es|ed|ing)?|demonstrat\w*|protest\w*|lobby\w*|talks|met|meeting|court|hearing|tribunal|"
    r"conference|headquarter\w*|based|spoke|speaking|parliament|similar|unlike|compared|like (?:that|those|the ones?))\b",
    re.IGNORECASE,
)
"""Words before a place that tell of something else there than work, or of other people there."""
VISITED = re.compile(
    r",? (?:for (?:an? |the )?(?:\w+ )?(?:rally|march|demonstration|protest|lobby|talks|meeting|hearing|tribunal|conference)|"
    r"to (?:attend|join|lobby))\b"
)
"""Words after a place that say what people went there for."""
BEGUN = r"(?<!New )(?<!New South )" + "".join(
    rf"(?<!{of} of )"
    for of in ("Archbishop", "Bank", "Bishop", "Church", "Duchess", "Duke", "Earl", "Prince", "Princess")
)
"""Words that make another name of what follows them: 'New South Wales', 'Bank of England', 'Prince of Wales'."""
ABROAD = (
    "Australia",
    "Canada",
    "New South Wales",
    "New Zealand",
    "Nova Scotia",
    "Ontario",
    "Tasmania",
    "Western Australia",
)
BEFORE = 80
"""Characters before a place that are looked at for such words, within the sentence."""


@dataclass(frozen=True, slots=True)
class Found:
    """``words`` are those that name it, as written."""

    name: str
    words: str
    evidence: tuple[Evidence, ...]


def found_in(facts: Facts) -> list[Found]:
    """Each place once, by its name."""
    countries = _countries(facts)
    kept: dict[str, Found] = {}
    for name, words, evidence in chain(_of_employers(facts), _of_words(facts)):
        if not _is_meant(name, countries):
            continue
        before = kept.get(name)
        rests_on = dict.fromkeys((*(before.evidence if before else ()), *evidence))
        kept[name] = Found(name, before.words if before else words, tuple(rests_on)[:EVIDENCE_AT_MOST])
    return [kept[name] for name in sorted(kept)]


def columns(facts: Facts) -> dict[str, list]:
    """As the dispute keeps them: ``places`` has the wider places too, so that whoever asks for England finds Leeds."""
    found = found_in(facts)
    names = sorted({wider for place in found for wider in path(place.name)})
    told = [{"place": each.name, "words": each.words, "evidence": evidence_json(each.evidence)} for each in found]
    return {"places": names, "places_evidence": told}


def _countries(facts: Facts) -> set[str]:
    """Of the parties that the register knows."""
    known = register.entries()
    parties = (*facts.unions, *facts.employers)
    return {country for party in parties if (entry := known.get(party.name)) and (country := entry.country)}


def _is_meant(name: str, countries: set[str]) -> bool:
    return places()[name].country in countries if countries else name not in SHARED


def _of_employers(facts: Facts) -> Iterator[tuple[str, str, tuple[Evidence, ...]]]:
    for employer in facts.employers:
        if PUBLIC.search(employer.name):
            for match in _named().finditer(employer.name):
                yield ALSO.get(match[0], match[0]), employer.name, employer.evidence


def _of_words(facts: Facts) -> Iterator[tuple[str, str, tuple[Evidence, ...]]]:
    for action in facts.actions:
        for name, words in _in_a_sentence(action.group):
            yield name, words, action.evidence
    for role in facts.roles:
        for name, words in _in_a_sentence(role.name):
            yield name, words, role.evidence
    ballots = (vote for vote in facts.votes if vote.about != "offer")
    affected = [facts.members_affected] if facts.members_affected else []
    for fact in (*facts.actions, *facts.roles, *ballots, *affected):
        for evidence in fact.evidence:
            for name, words in _in_a_sentence(evidence.text):
                yield name, words, (evidence,)


def _in_a_sentence(text: str) -> Iterator[tuple[str, str]]:
    """(the place, the words), where the words say that people work there."""
    for match in _worked_in().finditer(text):
        before = re.split(r"[.!?;]\s", text[max(match.start() - BEFORE, 0) : match.start()])[-1]
        if not ELSEWHERE.search(before) and not VISITED.match(text, match.end()):
            for named in _listed().finditer(text, match.start(), match.end()):
                if places()[named[0]].country != UK or not _abroad().match(text, named.end()):
                    yield named[0], match[0].strip(" ,")


@cache
def _named() -> re.Pattern[str]:
    """A name in that of an organisation; the longest first, so that 'West Yorkshire' is not 'Yorkshire'."""
    return re.compile(rf"(?<![\w-]){BEGUN}(?:{_any_of([*places(), *ALSO])})(?![\w-]| under Lyme)")


@cache
def _listed() -> re.Pattern[str]:
    in_words = [*NATIONS, *REGIONS_IN_WORDS, *(name for name in places() if name not in NATIONS and name not in TOWNS)]
    return re.compile(rf"(?<![\w-]){BEGUN}(?:{_any_of(in_words)})(?![\w-]| under Lyme)")


@cache
def _abroad() -> re.Pattern[str]:
    """What follows a name that is another place's there: 'Leeds, Alabama'."""
    states = [place.name for place in places().values() if place.country == USA]
    return re.compile(rf",? (?:{_any_of([*states, *ABROAD])})\b")


@cache
def _worked_in() -> re.Pattern[str]:
    """'in Leeds, Bradford and York'; 'Leeds bus drivers'. A name that goes on with a capital is another name: 'in Leeds Street'."""
    one = rf"(?:Greater |[Nn]orth |[Ss]outh |[Ee]ast |[Ww]est |[Cc]entral )?{_listed().pattern}"
    whole = rf"{one}(?! ?[A-Z&]|[’'](?!s\b))"
    located = rf"\b(?:in|across|throughout|around) (?:the )?{one}(?:(?:, | and |, and ){one})*(?! ?[A-Z&]|[’']s? )"
    return re.compile(rf"{located}|{whole}(?= (?:{AT_WORK})\b)")


def _any_of(names: list[str]) -> str:
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
