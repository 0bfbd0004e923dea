"""Whom a mention means: pronouns, short names and 'the general secretary' resolved within the text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import islice

from extraction.quotes import lexicon
from extraction.quotes.cues import Cue
from extraction.quotes.names import Name
from extraction.quotes.people import Cast, Person
from extraction.quotes.phrases import Page, Phrase

_WORDS = re.compile(r"[\w-]+")
_REACH = 12
"""How many sentences back a pronoun looks."""


_MOST_CANDIDATES = 40


@dataclass(slots=True)
class _Seen:
    sentence: int
    position: int
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
            asked = _asked(page, cue)
            if asked is not None and cast.bearer[asked] in seen:
                seen[cast.bearer[asked]].as_speaker = sentence.number + 1
            if cue.subject.kind == "description":
                person = _described(page, cue.subject, seen)
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


def _asked(page: Page, cue: Cue) -> Name | None:
    """The one who was asked, and so answers: 'Lowe asked Hale whether ...'."""
    if page.tokens.tokens[cue.at].low not in ("asked", "asks", "pressed", "questioned") or cue.inverted:
        return None
    after = [page.name_at[i] for i in range(cue.last, min(cue.last + 4, len(page.name_at)))]
    return next((name for name in after if name is not None), None)


def _is_body(page: Page, phrase: Phrase) -> bool:
    """'the statement', 'the ambulance trust': what 'it' can mean."""
    low = page.tokens.tokens[phrase.last - 1].low
    return low in lexicon.SPEECH_NOUNS or low in lexicon.ORGANISATION_WORDS


def _note(seen: dict[Person, _Seen], person: Person, sentence: int, position: int, *, subject: bool) -> None:
    entry = seen.pop(person, None) or _Seen(sentence, position)
    seen[person] = entry  # the latest spoken of stands last
    entry.sentence, entry.position = sentence, position
    if subject:
        entry.as_subject = sentence


def _most_salient(seen: dict[Person, _Seen], gender: str, sentence: int, *, nominative: bool) -> Person | None:
    best, best_score = None, -99.0
    for person, entry in islice(reversed(seen.items()), _MOST_CANDIDATES):
        if sentence - entry.sentence > _REACH:
            break
        if person.is_organisation or (person.gender and person.gender != gender):
            continue
        score = _salience(person, entry, sentence, gender)
        if not nominative and entry.sentence == sentence:
            score += WEIGHTS.own_sentence
        if score > best_score:
            best, best_score = person, score
    return best


@dataclass(frozen=True, slots=True)
class Weights:
    """What makes a person the likelier one to be meant by 'he' or 'she'; found on the benchmark."""

    distance: float = 1.2
    """Lost for each sentence since the last mention."""
    same_gender: float = 1.2
    nobody_known: float = 2.0
    """Lost where nothing but the name's capital letter tells that it is a person."""
    subject: float = 0.5
    subject_fades: float = 0.25
    own_sentence: float = 1.0
    """Gained by whoever the sentence has named before 'his' or 'her'."""
    speaker: float = 2.0
    speaker_fades: float = 0.5


WEIGHTS = Weights()


def _salience(person: Person, entry: _Seen, sentence: int, gender: str) -> float:
    weights = WEIGHTS
    score = -weights.distance * (sentence - entry.sentence)
    if person.gender == gender:
        score += weights.same_gender
    elif not person.surely_person and entry.as_speaker < 0:
        score -= weights.nobody_known
    score += max(0.0, weights.subject - weights.subject_fades * (sentence - entry.as_subject))
    return score + max(0.0, weights.speaker - weights.speaker_fades * (sentence - entry.as_speaker))


def _described(page: Page, phrase: Phrase, seen: dict[Person, _Seen]) -> Person | None:
    """'the general secretary': the person last spoken of whose stated role has these words."""
    words = _WORDS.findall(page.words(phrase).lower())
    if not words or words[0] != "the" or len(words) < 2 or not lexicon.is_person_noun(words[-1]):
        return None
    wanted = frozenset(w for w in words[1:] if w not in ("of", "the", "for"))
    latest = islice(reversed(seen), _MOST_CANDIDATES)
    return next((p for p in latest if not p.is_organisation and wanted <= p.role_words), None)
