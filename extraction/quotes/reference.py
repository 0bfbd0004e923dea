"""Whom a mention means: pronouns, short names and 'the general secretary' resolved within the text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import islice

from extraction.quotes import lexicon
from extraction.quotes.bodies import body_described, is_body_noun
from extraction.quotes.cues import Cue
from extraction.quotes.first_names import is_first_name
from extraction.quotes.gender import gender_of_role
from extraction.quotes.names import Name
from extraction.quotes.people import Cast, Person
from extraction.quotes.phrases import Page, Phrase
from extraction.quotes.statements import issuers
from extraction.quotes.subjects import sentence_subject
from extraction.quotes.tokens import Sentence
from extraction.quotes.variation import SOMEBODY_ELSE, is_variation

_WORDS = re.compile(r"[\w-]+")
_SOMEONE_FADES = 2
_REACH = 12
"""How many sentences back a pronoun looks."""


_MOST_CANDIDATES = 40
_NOBODY = -99.0
_CLEAR_LEAD = 1.5
"""About what one sentence further back costs: with less, somebody else may be meant."""
_VARIES_WITHIN = 2
"""How many sentences back somebody was named who is now called something else."""


@dataclass(slots=True)
class _Seen:
    sentence: int
    as_subject: int = -99
    """The last sentence in which the person was the subject."""
    as_speaker: int = -99


@dataclass(slots=True)
class Referents:
    """Who is meant at each pronoun and description that was resolved, by token."""

    at: dict[int, Person] = field(default_factory=dict)
    described: dict[int, Phrase] = field(default_factory=dict)
    clear: dict[int, bool] = field(default_factory=dict)
    """Whether nobody else was nearly as likely meant by 'he' or 'she', by token."""


def resolve(page: Page, cast: Cast, cues: list[list[Cue]]) -> Referents:
    """Read the text once, keeping who was last spoken of, as a reader does. ``cues`` are those of each sentence."""
    unions = [person for person in cast.people if person.is_organisation and _is_union(person)]
    reader = _Reader(page, cast, issuers(page, cues), unions)
    for sentence in page.tokens.sentences:
        own = cues[sentence.number]
        reader.read_mentions(sentence, own)
        for cue in own:
            reader.read_cue(cue, sentence.number)
        reader.read_subject(sentence, own)
    return reader.referents


@dataclass(slots=True)
class _Reader:
    """Who has been spoken of so far, in the order of the last mention."""

    page: Page
    cast: Cast
    issuers: dict[int, Phrase]
    """Whose the statements are that speak, by token."""
    unions: list[Person]
    """All that the text names."""
    referents: Referents = field(default_factory=Referents)
    seen: dict[Person, _Seen] = field(default_factory=dict)
    body: Phrase | None = None
    """What 'it' can mean: the organisation or piece of writing that spoke last."""
    someone: Phrase | None = None
    """Who spoke last without a name ('one striker')."""
    unnamed: dict[str, Phrase] = field(default_factory=dict)
    """The latest person without a name by the noun that tells what they are."""
    someone_spoke: int = -99
    """The sentence in which they did."""
    several: Phrase | None = None
    """What 'they' can mean."""
    several_spoke: int = -99

    def read_mentions(self, sentence: Sentence, cues: list[Cue]) -> None:
        """Names and personal pronouns of a sentence, in order."""
        speaking = {c.subject.first for c in cues if c.saying}
        subjects = {c.subject.name for c in cues if c.subject.name}
        speakers = {c.subject.name for c in cues if c.subject.name and c.saying}
        for index in range(sentence.first, sentence.last):
            name, low = self.page.name_at[index], self.page.tokens.tokens[index].low
            if name is not None and index == name.first:
                subject = name.begins <= sentence.first + 2 or name in subjects
                self._note(self.cast.bearer[name], sentence.number, subject=subject, speaks=name in speakers)
            elif low in _PERSONAL and not (low in _OBLIQUE and self._is_of_someone(index, cues)):
                spoken_of = self._named_before_aside(index) if index in speaking else None
                self._read_pronoun(index, low, sentence.number, speaks=index in speaking, but=spoken_of)

    def _is_of_someone(self, index: int, cues: list[Cue]) -> bool:
        """'One driver, who kept his name to himself, said': 'his' is the driver's."""
        before = (c.subject for c in cues if c.saying and c.subject.first < index)
        return any(s.kind == "description" and _is_one_person(self.page, s) for s in before)

    def _named_before_aside(self, index: int) -> Person | None:
        """'Lowe, he said, was late': 'he' is not Lowe."""
        tokens, name = self.page.tokens.tokens, self.page.name_at[index - 2] if index > 1 else None
        aside = tokens[index - 1].text == "," and index + 2 < len(tokens) and tokens[index + 2].text == ","
        return self.cast.bearer[name] if name is not None and aside else None

    def _read_pronoun(self, index: int, low: str, sentence: int, *, speaks: bool, but: Person | None) -> None:
        nominative = low in ("he", "she")
        if nominative and self.someone and self._means_someone(sentence):
            self.referents.described[index] = self.someone
            self.someone_spoke = sentence
            return
        gender = "f" if low in lexicon.FEMALE else "m"
        person, lead = _most_salient(self.seen, gender, sentence, nominative=nominative, but=but)
        if person:
            self.referents.at[index] = person
            self.referents.clear[index] = lead >= _CLEAR_LEAD
            self._note(person, sentence, subject=nominative, speaks=speaks)

    def _means_someone(self, sentence: int) -> bool:
        """Whether a person without a name spoke just before, and nobody with one has been named since."""
        if not 0 < sentence - self.someone_spoke <= _SOMEONE_FADES:
            return False
        named = (e for p, e in reversed(self.seen.items()) if not p.is_organisation)
        latest = next(named, None)
        return latest is None or latest.sentence < self.someone_spoke

    def read_cue(self, cue: Cue, sentence: int) -> None:
        """Who is asked, which role or body speaks, what 'it' and 'they' stand for."""
        asked = _asked(self.page, cue)
        if asked is not None and self.cast.bearer[asked] in self.seen:
            self.seen[self.cast.bearer[asked]].as_speaker = sentence + 1
        words = self.page.words(cue.subject).lower()
        if cue.subject.first in self.issuers:
            self.body = self.referents.described[cue.subject.first] = self.issuers[cue.subject.first]
        elif cue.subject.kind == "description":
            self._read_description(cue.subject, sentence, speaks=cue.saying)
        elif cue.subject.kind == "pronoun" and words in ("it", "they"):
            meant = self.body if words == "it" else self._they(sentence)
            if meant is not None:
                self.referents.described[cue.subject.first] = meant
        elif cue.subject.name and _may_be_it(self.cast.bearer[cue.subject.name]):
            self.body = cue.subject

    def read_subject(self, sentence: Sentence, cues: list[Cue]) -> None:
        """'The judge sided with Dell.': a person without a name whom 'he' in the next sentence means."""
        subject = sentence_subject(self.page, sentence, before=sentence.last)
        if subject is not None and subject.name and _may_be_it(self.cast.bearer[subject.name]):
            self.body = subject
        if subject is None or subject.kind != "description" or any(c.subject.first == subject.first for c in cues):
            return
        person = self._person_described(subject, sentence.number)
        if person:
            self.referents.at[subject.first] = person
            self._note(person, sentence.number, subject=True, speaks=False)
        elif _is_one_person(self.page, subject):
            self._note_someone(subject, sentence.number)

    def _note_someone(self, phrase: Phrase, sentence: int) -> None:
        """A person without a name; 'the striker' is the one who was brought in as 'a striker at the gate'."""
        before = self.unnamed.setdefault(_head(self.page, phrase), phrase)
        if before is not phrase and self.page.tokens.tokens[phrase.first].low == "the":
            self.referents.described[phrase.first] = phrase = before
        else:
            self.unnamed[_head(self.page, phrase)] = phrase
        self.someone, self.someone_spoke = phrase, sentence

    def _they(self, sentence: int) -> Phrase | None:
        """The subject of the sentence before if it is several people, else those, or the nameless one, who spoke last."""
        if sentence and self.several_spoke < sentence:
            before = self.page.tokens.sentences[sentence - 1]
            subject = sentence_subject(self.page, before, before=before.last)
            if subject is not None and _is_several(self.page, subject):
                return subject
        if self.someone_spoke >= max(sentence - _SOMEONE_FADES, self.several_spoke):
            return self.someone
        return self.several or self.body

    def _read_description(self, phrase: Phrase, sentence: int, *, speaks: bool) -> None:
        union = self._union_meant(phrase)
        if union is not None:
            self.referents.described[phrase.first] = self.body = union
            return
        person = self._person_described(phrase, sentence)
        if person:
            self.referents.at[phrase.first] = person
            self._note(person, sentence, subject=True, speaks=True)
        elif speaks and (_is_one_person(self.page, phrase) or _head(self.page, phrase) in self.unnamed):
            self._note_someone(phrase, sentence)
        elif _is_several(self.page, phrase):
            self.several, self.several_spoke = phrase, sentence
        elif _is_body(self.page, phrase):
            body = body_described(self.page, phrase, self.seen)
            self.body = phrase
            if body:
                self.referents.at[phrase.first] = body

    def _person_described(self, phrase: Phrase, sentence: int) -> Person | None:
        """The bearer of the role, or whoever the text has just spoken of and now calls something else."""
        person = _described(self.page, phrase, self.seen)
        if person is None and is_variation(self.page, phrase):
            gender = gender_of_role(self.page.words(phrase))
            person = _only_one_near(self.seen, gender, sentence)
        return person

    def _union_meant(self, phrase: Phrase) -> Phrase | None:
        """'the union', 'their union': the one union the text names, unless another body that may be one came later."""
        words = self.page.words(phrase).lower().split()
        if len(words) != 2 or words[1] != "union" or words[0] not in ("the", "their", "his", "her", "its"):
            return None
        recent = islice(reversed(self.seen), _MOST_CANDIDATES)
        latest = next((p for p in recent if not p.surely_person and not _is_other_body(p)), None)
        if len(self.unions) != 1 or latest not in (None, self.unions[0]):
            return None
        name = self.unions[0].mentions[0]
        return Phrase(name.first, name.last, "name", name)

    def _note(self, person: Person, sentence: int, *, subject: bool, speaks: bool) -> None:
        entry = self.seen.pop(person, None) or _Seen(sentence)
        self.seen[person] = entry  # the latest spoken of stands last
        entry.sentence = sentence
        if subject:
            entry.as_subject = sentence
        if speaks:
            entry.as_speaker = sentence


_PERSONAL = frozenset(("he", "she", "his", "her", "him"))


_OBLIQUE = frozenset(("his", "her", "him"))


def _asked(page: Page, cue: Cue) -> Name | None:
    """The one who was asked, and so answers: 'Lowe asked Hale whether ...'."""
    if page.tokens.tokens[cue.at].low not in ("asked", "asks", "pressed", "questioned") or cue.inverted:
        return None
    after = [page.name_at[i] for i in range(cue.last, min(cue.last + 4, len(page.name_at)))]
    return next((name for name in after if name is not None), None)


def _is_one_person(page: Page, phrase: Phrase) -> bool:
    """'one striker', 'a nurse at the hospital'."""
    tokens = page.tokens.tokens
    first, head = tokens[phrase.first].low, _head(page, phrase)
    if first not in _OF_ONE or (first == "the" and head not in SOMEBODY_ELSE):
        return False
    return lexicon.is_person_noun(head) and head not in lexicon.ORGANISATION_WORDS and not head.endswith("s")


_OF_ONE = frozenset(("a", "an", "one", "another", "his", "her", "their", "the"))


def _head(page: Page, phrase: Phrase) -> str:
    """'striker' in 'one striker at the gate'."""
    tokens, head = page.tokens.tokens, phrase.first
    while head + 1 < phrase.last and tokens[head + 1].low not in lexicon.ATTACHING:
        head += 1
    return tokens[head].low


def _is_union(person: Person) -> bool:
    return any(word.lower() in lexicon.UNIONS for word in person.fullest.words)


def _is_other_body(person: Person) -> bool:
    """A body by its words, and no union: a council, a trust."""
    return not _is_union(person) and any(w.lower() in lexicon.ORGANISATION_WORDS for w in person.fullest.words)


def _is_several(page: Page, phrase: Phrase) -> bool:
    """'workers at the site', 'the two drivers', 'Lowe and Hale'."""
    tokens = page.tokens.tokens
    if phrase.kind == "name":
        return any(t.low == "and" for t in tokens[phrase.first : phrase.last]) and not _names_body(phrase)
    core = next((i for i in range(phrase.first + 1, phrase.last) if tokens[i].low in lexicon.ATTACHING), phrase.last)
    head = tokens[core - 1].low
    many = head.endswith("s") or head in ("people", "men", "women", "staff", "crew", "police", "children")
    several = (many and (lexicon.is_person_noun(head) or head == "children")) or head in ("couple", "duo", "trio")
    return phrase.kind == "description" and (several or tokens[phrase.first].low in ("several", "some", "many", "most"))


def _names_body(phrase: Phrase) -> bool:
    return phrase.name is not None and phrase.name.is_organisation


def _is_body(page: Page, phrase: Phrase) -> bool:
    """'the statement', 'the ambulance trust': what 'it' can mean."""
    head = _head(page, phrase)
    return head in lexicon.SPEECH_NOUNS or is_body_noun(head)


def _only_one_near(seen: dict[Person, _Seen], gender: str | None, sentence: int) -> Person | None:
    """The one person spoken of just before, as subject or speaker; nobody where two could be meant."""
    near = []
    for person, entry in islice(reversed(seen.items()), _MOST_CANDIDATES):
        if sentence - entry.sentence > _VARIES_WITHIN:
            break
        if not person.is_organisation and not (person.gender and gender and person.gender != gender):
            near.append((person, max(entry.as_subject, entry.as_speaker)))
    return near[0][0] if len(near) == 1 and sentence - near[0][1] <= _VARIES_WITHIN else None


def _most_salient(
    seen: dict[Person, _Seen], gender: str, sentence: int, *, nominative: bool, but: Person | None
) -> tuple[Person | None, float]:
    """Who is most likely meant, and by how much more than anybody else."""
    best, best_score, second = None, _NOBODY, _NOBODY
    for person, entry in islice(reversed(seen.items()), _MOST_CANDIDATES):
        if sentence - entry.sentence > _REACH:
            break
        if person is but or person.only_placed or person.is_organisation or (person.gender and person.gender != gender):
            continue
        score = _salience(person, entry, sentence, gender)
        if not nominative and entry.sentence == sentence:
            score += WEIGHTS.own_sentence
        if score > best_score:
            best, best_score, second = person, score, best_score
        else:
            second = max(second, score)
    return best, best_score - second


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
    if len(words) == 2 and words[1].endswith("-year-old"):
        return next((p for p in reversed(seen) if not p.is_organisation), None)
    if not words or words[0] != "the" or len(words) < 2 or not lexicon.is_person_noun(words[-1]):
        return None
    wanted = frozenset(w for w in words[1:] if w not in ("of", "the", "for"))
    latest = islice(reversed(seen), _MOST_CANDIDATES)
    return next((p for p in latest if not p.is_organisation and _holds(p, wanted)), None)


def _holds(person: Person, office: frozenset[str]) -> bool:
    """'the judge' is a justice too."""
    return office <= person.role_words or (office == {"judge"} and "justice" in person.role_words)


def _may_be_it(person: Person) -> bool:
    """An organisation, or a name that nothing tells to be a person's ('Halcyon Care'): who is called 'it' is a body."""
    if person.is_organisation:
        return True
    return not (person.gender or person.title or any(is_first_name(word) for word in person.fullest.words))
