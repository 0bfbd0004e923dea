"""Whom a mention means: pronouns, short names and 'the general secretary' resolved within the text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from extraction.quotes import lexicon
from extraction.quotes.cues import Cue
from extraction.quotes.people import Cast, Person
from extraction.quotes.phrases import Page, Phrase

_WORDS = re.compile(r"[\w-]+")
_REACH = 12
"""How many sentences back a pronoun looks."""


@dataclass(slots=True)
class _Seen:
    sentence: int
    position: int
    count: int = 0
    as_subject: int = -99
    """The last sentence in which the person was the subject."""
    as_speaker: int = -99


@dataclass(slots=True)
class Referents:
    """Who is meant at each pronoun and description that was resolved, by token."""

    at: dict[int, Person] = field(default_factory=dict)
    described: dict[int, Phrase] = field(default_factory=dict)


def resolve(page: Page, cast: Cast, cues: list[list[Cue]]) -> Referents:
    """One pass over the text, keeping who was last spoken of, as a reader does. ``cues`` are those of each sentence."""
    referents, seen = Referents(), dict[Person, _Seen]()
    bodies: Phrase | None = None
    several: Phrase | None = None
    for sentence in page.tokens.sentences:
        subjects = {c.subject.first: c for c in cues[sentence.number]}
        subject_names = {c.subject.name: c for c in cues[sentence.number] if c.subject.name}
        index = sentence.first
        while index < sentence.last:
            name, token = page.name_at[index], page.tokens.tokens[index]
            if name is not None and index == name.first:
                first_in_sentence = name.begins <= sentence.first + 2
                _note(seen, cast.bearer[name], sentence.number, index, subject=first_in_sentence or name in subject_names)
                if name in subject_names and subject_names[name].saying:
                    seen[cast.bearer[name]].as_speaker = sentence.number
            elif token.low in ("he", "she", "his", "her", "him"):
                gender = "f" if token.low in lexicon.FEMALE else "m"
                person = _most_salient(seen, gender, sentence.number, nominative=token.low in ("he", "she"))
                if person:
                    referents.at[index] = person
                    _note(seen, person, sentence.number, index, subject=token.low in ("he", "she"))
                    if index in subjects and subjects[index].saying:
                        seen[person].as_speaker = sentence.number
            index += 1
        for cue in cues[sentence.number]:
            if cue.subject.kind == "description":
                person = _described(page, cast, cue.subject, seen)
                if person:
                    referents.at[cue.subject.first] = person
                    _note(seen, person, sentence.number, cue.subject.first, subject=True)
                    seen[person].as_speaker = sentence.number
                elif page.words(cue.subject).endswith("s"):
                    several = cue.subject
                elif _is_body(page, cue.subject):
                    bodies = cue.subject
            elif cue.subject.kind == "pronoun" and page.words(cue.subject).lower() in ("it", "they"):
                meant = bodies if page.words(cue.subject).lower() == "it" else several or bodies
                if meant is not None:
                    referents.described[cue.subject.first] = meant
            elif cue.subject.name and cast.bearer[cue.subject.name].is_organisation:
                bodies = cue.subject
    return referents


def _is_body(page: Page, phrase: Phrase) -> bool:
    """'the statement', 'the ambulance trust': what 'it' can mean."""
    low = page.tokens.tokens[phrase.last - 1].low
    return low in lexicon.SPEECH_NOUNS or low in lexicon.ORGANISATION_WORDS


def _note(seen: dict[Person, _Seen], person: Person, sentence: int, position: int, *, subject: bool) -> None:
    entry = seen.setdefault(person, _Seen(sentence, position))
    entry.sentence, entry.position, entry.count = sentence, position, entry.count + 1
    if subject:
        entry.as_subject = sentence


def _most_salient(seen: dict[Person, _Seen], gender: str, sentence: int, *, nominative: bool) -> Person | None:
    best, best_score = None, -99.0
    for person, entry in seen.items():
        if person.is_organisation or (person.gender and person.gender != gender):
            continue
        distance = sentence - entry.sentence
        if distance > _REACH:
            continue
        score = _salience(person, entry, sentence, gender)
        if score > best_score:
            best, best_score = person, score
    return best


def _salience(person: Person, entry: _Seen, sentence: int, gender: str) -> float:
    score = -0.9 * (sentence - entry.sentence)
    score += 1.2 if person.gender == gender else (0.0 if person.surely_person or entry.as_speaker > -99 else -1.2)
    score += max(0.0, 1.5 - 0.5 * (sentence - entry.as_subject))
    score += max(0.0, 1.5 - 0.5 * (sentence - entry.as_speaker))
    return score + 0.12 * min(entry.count, 8)


def _described(page: Page, cast: Cast, phrase: Phrase, seen: dict[Person, _Seen]) -> Person | None:
    """'the general secretary': the person last spoken of whose stated role has these words."""
    words = _WORDS.findall(page.words(phrase).lower())
    if not words or words[0] != "the" or len(words) < 2 or not lexicon.is_person_noun(words[-1]):
        return None
    wanted = [w for w in words[1:] if w not in ("of", "the", "for")]
    found = [p for p in seen if not p.is_organisation and _has_role(page, p, wanted)]
    return max(found, key=lambda p: seen[p].position, default=None)


def _has_role(page: Page, person: Person, wanted: list[str]) -> bool:
    for name in person.mentions:
        if name.role:
            stated = set(_WORDS.findall(name.role.of(page.tokens.text).lower()))
            if all(word in stated for word in wanted):
                return True
    return False
