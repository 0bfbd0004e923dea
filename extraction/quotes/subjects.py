"""The subject of a verb, and of a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from extraction.quotes import lexicon
from extraction.quotes.first_names import is_first_name
from extraction.quotes.introductions import named_after
from extraction.quotes.phrases import Page, Phrase, ending_at, starting_at, without_time
from extraction.quotes.places import is_place
from extraction.quotes.tokens import Sentence

MAX_BACK = 60
"""Tokens within which a subject is looked for."""
_MOST_SEGMENTS = 5
IS_PRONOUN = frozenset(("he", "she", "it", "who", "that", "what"))
"""Before these an apostrophe and an s stand for 'is' or 'has'."""


def subject_before(page: Page, verb: int, low: int) -> Phrase | None:
    """The subject of the verb at token ``verb``, looking back no further than token ``low``."""
    tokens = page.tokens.tokens
    at = verb
    while at > low and _between_subject_and_verb(page, at - 1):
        at -= 1
    timeless = without_time(page, at, low)
    if timeless > low and tokens[timeless - 1].low == "who":
        at = timeless
    if at == low:
        return None
    before = tokens[at - 1]
    if before.low in ("who", "which", "that"):
        return _antecedent(page, at - 1, low)
    if before.text in (",", "–", "—", "-", "--"):
        return _before_apposition(page, at - 1, low)
    if before.low == "and":
        return None
    return _bearer_of_role(page, ending_at(page, at, low), low)


def _bearer_of_role(page: Page, phrase: Phrase | None, low: int) -> Phrase | None:
    """'Ann Lowe, Unite regional officer said': the sentence opens with who holds the office, and one comma is missing."""
    if phrase is None or phrase.kind != "description" or phrase.first - 2 < low:
        return phrase
    tokens = page.tokens.tokens
    name = page.name_at[phrase.first - 2] if tokens[phrase.first - 1].text == "," else None
    if name is None or name.is_organisation or len(name.words) < 2:
        return phrase
    opens = name.begins == page.tokens.sentences[page.tokens.sentence_of[name.first]].first
    office = tokens[phrase.last - 1].low
    is_office = lexicon.is_person_noun(office) and not office.endswith("s")
    return Phrase(name.begins, name.last, "name", name) if opens and is_office else phrase


def _between_subject_and_verb(page: Page, index: int) -> bool:
    tokens = page.tokens.tokens
    token = tokens[index]
    if token.capital and page.name_at[index] is not None:
        return False  # Mrs May
    if token.kind == "possessive":
        return index > 0 and tokens[index - 1].low in IS_PRONOUN
    return (
        token.low in lexicon.AUXILIARIES
        or token.low in ("himself", "herself", "itself", "themselves")
        or (token.low in lexicon.ADVERBS and token.low not in ("here", "there"))
        or (
            token.low.endswith("ly")
            and token.kind == "word"
            and not token.capital
            and token.low not in ("family", "assembly")
        )
        or (token.low == "on" and index > 0 and tokens[index - 1].low in ("went", "goes", "going", "gone"))
        or (token.low in ("to", "both", "all") and index > 0 and tokens[index - 1].low in lexicon.LEADING_TO)
    )


def _antecedent(page: Page, relative: int, low: int) -> Phrase | None:
    if relative > low and page.tokens.tokens[relative - 1].text == ",":
        phrase = _before_apposition(page, relative - 1, low, bearers=True) or ending_at(page, relative - 1, low)
    else:
        phrase = ending_at(page, relative, low)
    return _bearer(page, phrase)


def _bearer(page: Page, phrase: Phrase | None) -> Phrase | None:
    """'the words of Ann Lowe, who said': Ann Lowe, and not the words, is meant."""
    name = page.name_at[phrase.last - 1] if phrase else None
    if phrase and name and not name.is_organisation and phrase.kind == "description":
        return Phrase(name.begins, phrase.last, "name", name)
    return phrase


def _before_apposition(page: Page, comma: int, low: int, *, bearers: bool = False) -> Phrase | None:
    """'X, a Y of Z, said': the nearest segment before the comma that is a name, else the farthest plain phrase.

    With ``bearers`` a name at the end of a farther segment will do ('the words of Ann Lowe, a nurse, who said').
    """
    fallback: Phrase | None = None
    for nearest, (first, last) in enumerate(_segments(page, comma, low)):
        phrase = ending_at(page, last, first)
        if bearers and nearest and _bearer(page, phrase) is not phrase:
            return _bearer(page, phrase)
        if phrase is None or _is_adverbial(page, first, low) or not _stands_alone(page, phrase, first):
            continue
        if phrase.kind == "description":
            fallback = (
                phrase if can_speak(page, phrase) and (fallback is None or fallback.kind == phrase.kind) else fallback
            )
        elif _is_body(phrase) or (not nearest and _may_be_place(phrase, first, last)):
            fallback = phrase
        else:
            return phrase
    return fallback


def _segments(page: Page, comma: int, low: int) -> Iterator[tuple[int, int]]:
    """The stretches of tokens between commas (or dashes, as ``comma`` is one), nearest first, as far as a quote."""
    tokens, mark = page.tokens.tokens, page.tokens.tokens[comma].text
    last, count = comma, 0
    for index in range(comma - 1, max(low, comma - MAX_BACK) - 1, -1):
        at_quote = tokens[index].kind == "quote"
        if tokens[index].text == mark or at_quote:
            yield index + 1, last
            last, count = index, count + 1
            if at_quote or count > _MOST_SEGMENTS:
                return
    yield max(low, comma - MAX_BACK), last


def _stands_alone(page: Page, phrase: Phrase, segment: int) -> bool:
    """Nothing but connectives stands before the phrase in its segment, or the phrase is a full name."""
    if all(
        t.low in lexicon.CONJUNCTIONS or t.low in lexicon.ADVERBS for t in page.tokens.tokens[segment : phrase.first]
    ):
        return True
    before = page.tokens.tokens[phrase.first - 1].low
    if before == "and" and _is_within_an_office(page, phrase.first - 1, segment):
        return False
    return before in lexicon.CONJUNCTIONS or (phrase.kind == "name" and before not in lexicon.PREPOSITIONS)


def _is_within_an_office(page: Page, joint: int, segment: int) -> bool:
    """'Director of People | and | Culture', 'head of Pay | and | Reward': what an office in capitals looks after."""
    before = page.tokens.tokens[segment:joint]
    office = any(a.low in lexicon.OFFICES | {"head"} and b.low in ("of", "for") for a, b in pairwise(before))
    return office and before[-1].capital


def _is_adverbial(page: Page, segment: int, low: int) -> bool:
    """'X, at a think tank called Y, said', 'X, writing for Y, said': a segment between commas that holds no subject."""
    token = page.tokens.tokens[segment]
    return segment > low and (token.low in _OPENS_APPOSITION or token.low in _ON_BEHALF)


_OPENS_APPOSITION = frozenset(("at", "from", "in", "with", "of", "as", "like", "who", "whose"))
_ON_BEHALF = frozenset(("speaking", "writing", "representing", "acting", "talking", "reporting", "addressing"))


def _may_be_place(phrase: Phrase, first: int, last: int) -> bool:
    """'at St Anne's, Wexborough, said': one unknown word between commas."""
    name = phrase.name
    alone = name is not None and last - first == 1 and len(name.words) == 1
    return alone and name is not None and not is_first_name(name.words[0])


def _is_body(phrase: Phrase) -> bool:
    """A place or an organisation, perhaps within an apposition ('director of Unity, Leeds, said')."""
    return phrase.name is not None and phrase.name.is_organisation


def can_speak(page: Page, phrase: Phrase) -> bool:
    """Whether a person or a piece of writing is in the phrase, before its first preposition."""
    tokens = page.tokens.tokens[phrase.first : phrase.last]
    for token in tokens:
        if token.low in lexicon.ATTACHING and token.low != "of":
            return tokens[0].low == "those"
        if lexicon.is_person_noun(token.low) or token.low in lexicon.SPEECH_NOUNS:
            return True
    counted = tokens[0].low in lexicon.QUANTIFIERS and (len(tokens) == 1 or tokens[1].low == "of")
    return counted or tokens[0].low == "those"


def sentence_subject(page: Page, sentence: Sentence, *, before: int) -> Phrase | None:
    """The first noun phrase of a sentence that can be its subject: past 'On Tuesday,', 'At a rally in Leeds,'."""
    tokens = page.tokens.tokens
    at, before = sentence.first, min(before, sentence.first + MAX_BACK)
    while at < before:
        token = tokens[at]
        if token.low in lexicon.PREPOSITIONS or token.low.endswith("ing") or token.low in _SUBORDINATING:
            comma = next((i for i in range(at, before) if tokens[i].text == ","), None)
            if comma is not None and comma + 1 < before:
                at = comma + 1
                continue
        if token.low in ("who", "i", "we"):
            at += 1
            continue
        if (
            token.low in lexicon.PRONOUNS
            or page.name_at[at]
            or token.low in lexicon.DETERMINERS
            or token.kind == "word"
        ):
            phrase = starting_at(page, at, before)
            if phrase and phrase.name and is_place(phrase.name.words):
                at = phrase.last
                continue
            if phrase and (phrase.kind != "description" or can_speak(page, phrase)):
                return named_after(page, phrase, sentence.last)
            at = phrase.last if phrase else at + 1
            continue
        at += 1
    return None


_SUBORDINATING = frozenset(
    ("when", "while", "after", "before", "if", "although", "though", "because", "since", "as", "once")
)
