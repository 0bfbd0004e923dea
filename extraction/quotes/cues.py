"""Verbs of saying and whose saying it is: 'X said', 'said X', 'X, a Y, said', 'according to X'."""

from __future__ import annotations

from dataclasses import dataclass

from extraction.quotes import lexicon
from extraction.quotes.phrases import Page, Phrase, ending_at, starting_at, without_time
from extraction.quotes.places import is_place
from extraction.quotes.tokens import Sentence, Token

_MAX_BACK = 60


@dataclass(slots=True, eq=False)
class Cue:
    """A verb of saying at token ``at`` (a phrase such as 'according to' ends before ``last``) with its subject."""

    at: int
    last: int
    subject: Phrase
    saying: bool
    """False for verbs of judgement ('called', 'branded'), which announce words in marks only inside a sentence."""
    inverted: bool = False
    shared: bool = False
    """The subject was taken from another verb of the sentence ('..., adding that')."""


def find_cues(page: Page, sentence: Sentence) -> list[Cue]:
    """The cues of a sentence whose subject could be found, in text order."""
    tokens, found = page.tokens.tokens, list[Cue]()
    for at in range(sentence.first, sentence.last):
        low = tokens[at].low
        if tokens[at].capital and page.name_at[at] is not None:
            continue
        if low == "according":
            cue = _according(page, at, sentence)
        elif low == "per" and at > sentence.first and tokens[at - 1].kind != "word":
            cue = _per(page, at, sentence)
        elif low in lexicon.PHRASAL and at + 1 < sentence.last and tokens[at + 1].low == lexicon.PHRASAL[low]:
            cue = _verb_cue(page, at, sentence, found)
            if cue:
                cue.last, cue.saying = at + 2, True
        elif (low in lexicon.SAYING or low in lexicon.JUDGING) and not _is_noun(tokens, at, sentence.first):
            cue = _verb_cue(page, at, sentence, found)
        else:
            continue
        if cue:
            found.append(cue)
    return found


def _is_noun(tokens: list[Token], at: int, first: int) -> bool:
    """'the claims', 'his statement', 'union demands for': the word is not a verb here."""
    if at == first:
        return not tokens[at].low.endswith("ing")
    before = tokens[at - 1]
    if before.low in _ARTICLES:
        return True
    return before.kind == "possessive" and not before.text.startswith(("'r", "'v")) and tokens[at - 2].low not in _IS_PRONOUN


_ARTICLES = frozenset(("the", "a", "an", "his", "her", "its", "their", "our", "my", "your", "no", "any", "each", "every", "these"))
_IS_PRONOUN = frozenset(("he", "she", "it", "who", "that", "what"))


def _per(page: Page, at: int, sentence: Sentence) -> Cue | None:
    subject = starting_at(page, at + 1, sentence.last)
    if subject is None or (subject.kind == "description" and not _can_speak(page, subject)):
        return None
    return Cue(at, at + 1, subject, saying=True, inverted=True)


def _according(page: Page, at: int, sentence: Sentence) -> Cue | None:
    tokens = page.tokens.tokens
    if at + 2 >= sentence.last or tokens[at + 1].low != "to":
        return None
    subject = starting_at(page, at + 2, sentence.last)
    return Cue(at, at + 2, subject, saying=True, inverted=True) if subject else None


def _verb_cue(page: Page, at: int, sentence: Sentence, earlier: list[Cue]) -> Cue | None:
    tokens = page.tokens.tokens
    saying = tokens[at].low in lexicon.SAYING
    if _is_passive(tokens, at, sentence.first) or _is_bare_infinitive(tokens, at, sentence.first):
        return None
    if _may_be_inverted(tokens, at, sentence):
        earlier_subject = None if tokens[at - 1].kind == "quote" else subject_before(page, at, sentence.first)
        subject = earlier_subject or starting_at(page, at + 1, sentence.last)
        if subject and not _is_object(tokens, subject):
            return Cue(at, at + 1, subject, saying=saying, inverted=earlier_subject is None)
    low = tokens[at].low
    if low.endswith("ing") and not _after_be(tokens, at, sentence.first):
        return _participle(page, at, sentence, earlier, saying=saying)
    subject, shared = subject_before(page, at, sentence.first), False
    doubtful = not saying or low in lexicon.NOUNISH
    if subject is not None and subject.kind == "description" and doubtful and not _can_speak(page, subject):
        return None
    if low in lexicon.NOUNISH and (subject is None or not _takes_clause(tokens, at + 1, sentence.last)):
        return None
    if subject is None:
        subject, shared = _shared_subject(page, at, sentence, earlier), True
    return Cue(at, at + 1, subject, saying=saying, shared=shared) if subject else None


def _is_passive(tokens: list[Token], at: int, first: int) -> bool:
    """'was criticised', 'has been asked': somebody else speaks."""
    if tokens[at].low.endswith(("ing", "s")):
        return False
    before = at - 1
    while before >= first and (tokens[before].low in lexicon.ADVERBS or tokens[before].low.endswith("ly")):
        before -= 1
    return before >= first and tokens[before].low in ("is", "are", "was", "were", "be", "been", "being")


def _is_bare_infinitive(tokens: list[Token], at: int, first: int) -> bool:
    """'a majority to confirm judges': nobody says anything yet."""
    return at - 2 >= first and tokens[at - 1].low == "to" and tokens[at - 2].low not in lexicon.LEADING_TO


def _takes_clause(tokens: list[Token], after: int, limit: int) -> bool:
    """What follows can be what is said: words that are nouns elsewhere ('claims', 'reports') are verbs then."""
    if after >= limit:
        return True
    token = tokens[after]
    return token.kind == "quote" or token.capital or token.low in lexicon.CLAUSE_STARTS


def _may_be_inverted(tokens: list[Token], at: int, sentence: Sentence) -> bool:
    """'..., said Ann Lowe': the verb stands right after the words in marks or after a comma, before a noun phrase."""
    if tokens[at].low not in lexicon.INVERTING or at == sentence.first or at + 1 >= sentence.last:
        return False
    before = tokens[at - 1]
    if before.kind != "quote" and not (before.text in (",", "–", "—") and at - 2 >= sentence.first):
        return False
    following = tokens[at + 1]
    if following.low in ("that", "this", "it", "all"):
        return False
    return following.kind == "word" and (
        following.capital or following.low in lexicon.DETERMINERS or following.low not in lexicon.NEVER_NOMINAL
    )


def _is_object(tokens: list[Token], phrase: Phrase) -> bool:
    return tokens[phrase.first].low.rstrip(".") in lexicon.TIMES or tokens[phrase.first].low in lexicon.OBJECT_PRONOUNS


def _after_be(tokens: list[Token], at: int, first: int) -> bool:
    return at > first and any(
        t.low in lexicon.AUXILIARIES or t.kind == "possessive" for t in tokens[max(first, at - 3) : at]
    )


def _participle(page: Page, at: int, sentence: Sentence, earlier: list[Cue], *, saying: bool) -> Cue | None:
    """'..., adding that', 'Speaking of': the subject of the verb before, else of the sentence."""
    tokens = page.tokens.tokens
    name = page.name_at[at - 1] if at > sentence.first else None
    if name is not None and (name.begins == sentence.first or tokens[name.begins - 1].low not in _PLACING):
        return Cue(at, at + 1, Phrase(name.begins, at, "name", name), saying=saying)
    subject = _shared_subject(page, at, sentence, earlier)
    return Cue(at, at + 1, subject, saying=saying, shared=True) if subject else None


def _shared_subject(page: Page, at: int, sentence: Sentence, earlier: list[Cue]) -> Phrase | None:
    for cue in earlier:
        if cue.saying and cue.last == cue.at + 1:
            return cue.subject
    return sentence_subject(page, sentence, before=at)


def subject_before(page: Page, verb: int, low: int) -> Phrase | None:
    """The subject of the verb at token ``verb``, looking back no further than token ``low``."""
    tokens = page.tokens.tokens
    at = verb
    while at > low and _between_subject_and_verb(tokens, at - 1):
        at -= 1
    timeless = without_time(tokens, at, low)
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
    return ending_at(page, at, low)


def _between_subject_and_verb(tokens: list[Token], index: int) -> bool:
    token = tokens[index]
    if token.kind == "possessive":
        return index > 0 and tokens[index - 1].low in _IS_PRONOUN
    return (
        token.low in lexicon.AUXILIARIES
        or token.low in lexicon.ADVERBS and token.low not in ("here", "there")
        or (token.low.endswith("ly") and token.kind == "word" and not token.capital and token.low not in ("family", "assembly"))
        or token.low in ("to", "both", "all") and index > 0 and tokens[index - 1].low in lexicon.LEADING_TO
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
    """'X, a Y of Z, said': the nearest comma-bounded segment that is a name, else the farthest that is a plain phrase."""
    tokens = page.tokens.tokens
    mark = tokens[comma].text
    fallback: Phrase | None = None
    end, steps = comma, 0
    for index in range(comma - 1, max(low, comma - _MAX_BACK) - 2, -1):
        at_start = index < low
        at_quote = not at_start and tokens[index].kind == "quote"
        if not at_start and not at_quote and tokens[index].text != mark:
            continue
        phrase = ending_at(page, end, index + 1)
        if bearers and end < comma and _bearer(page, phrase) is not phrase:
            return _bearer(page, phrase)
        if phrase and _stands_alone(page, phrase, index + 1) and (phrase.kind != "description" or _can_speak(page, phrase)):
            fallback = phrase if fallback is None or phrase.kind != "description" or fallback.kind == "description" else fallback
            if phrase.kind != "description" and not _in_role(page, phrase):
                return phrase
        end, steps = index, steps + 1
        if steps > 5 or at_quote:
            break
    return fallback


def _stands_alone(page: Page, phrase: Phrase, segment: int) -> bool:
    """Nothing but connectives stands before the phrase in its segment, or the phrase is a full name."""
    if all(t.low in lexicon.CONJUNCTIONS or t.low in lexicon.ADVERBS for t in page.tokens.tokens[segment : phrase.first]):
        return True
    before = page.tokens.tokens[phrase.first - 1].low
    return before in lexicon.CONJUNCTIONS or phrase.kind == "name" and before not in lexicon.PREPOSITIONS


def _in_role(page: Page, phrase: Phrase) -> bool:
    """A place or a body within an apposition ('director of Unity, Leeds, said')."""
    return phrase.name is not None and phrase.name.is_organisation


def _can_speak(page: Page, phrase: Phrase) -> bool:
    """Whether a person or a piece of writing is in the phrase, before its first preposition."""
    tokens = page.tokens.tokens[phrase.first : phrase.last]
    for token in tokens:
        if token.low in lexicon.ATTACHING and token.low != "of":
            return False
        if lexicon.is_person_noun(token.low) or token.low in lexicon.SPEECH_NOUNS:
            return True
    return tokens[0].low in lexicon.QUANTIFIERS and (len(tokens) == 1 or tokens[1].low == "of")


def sentence_subject(page: Page, sentence: Sentence, *, before: int) -> Phrase | None:
    """The first noun phrase of a sentence that can be its subject: past 'On Tuesday,', 'At a rally in Leeds,'."""
    tokens = page.tokens.tokens
    at, before = sentence.first, min(before, sentence.first + _MAX_BACK)
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
        if token.low in lexicon.PRONOUNS or page.name_at[at] or token.low in lexicon.DETERMINERS or token.kind == "word":
            phrase = starting_at(page, at, before)
            if phrase and phrase.name and is_place(phrase.name.words):
                at = phrase.last
                continue
            if phrase and (phrase.kind != "description" or _can_speak(page, phrase)):
                return phrase
            at = phrase.last if phrase else at + 1
            continue
        at += 1
    return None


_PLACING = frozenset(("in", "on", "at", "for", "with", "to", "by", "from"))
_SUBORDINATING = frozenset(("when", "while", "after", "before", "if", "although", "though", "because", "since", "as", "once"))
