"""Verbs that no list of verbs of saying holds, known by their place beside a whole utterance: '"...," groused X'."""

from __future__ import annotations

from extraction.quotes import lexicon
from extraction.quotes.introductions import named_after
from extraction.quotes.phrases import Page, Phrase, starting_at
from extraction.quotes.subjects import subject_before
from extraction.quotes.tokens import Sentence, Token
from extraction.wordsets import words

_IRREGULAR = words(
    "spat wept bit sang shot swore lied spoke drew began flung threw thundered shook sprang stung bade began"
)
_FOLLOWS = lexicon.TIMES | words(". , ; : and as when while before after in at on with of during outside inside via by")
_OPENS_SUBJECT = lexicon.DETERMINERS | lexicon.PRONOUNS
_LONGEST_SUBJECT = 9
"""Tokens between the words in marks and their verb; with an apposition, the larger number."""
_LONGEST_APPOSITION = 30


def is_placed_as_saying(page: Page, at: int, sentence: Sentence) -> bool:
    """Whether the word at ``at`` has the form of a verb in the past and stands where a verb of saying would."""
    token = page.tokens.tokens[at]
    if token.kind != "word" or token.capital or at == sentence.first:
        return False
    if token.low.endswith("s") and not token.low.endswith("ss") and _is_told_in_present(page, at, sentence):
        return True
    past = token.low.endswith("ed") and len(token.low) > 4 and token.low not in lexicon.ED_NOUNS
    return (past or token.low in _IRREGULAR) and (
        _opens_report(page, at, sentence) or _closes_utterance(page, at, sentence) or _is_aside(page, at, sentence)
    )


def _is_told_in_present(page: Page, at: int, sentence: Sentence) -> bool:
    """'...,' she croaks: a name or a pronoun alone between the words in marks and the verb."""
    name = page.name_at[at - 1]
    first = name.begins if name else at - 1
    following = page.tokens.tokens[at + 1] if at + 1 < sentence.last else None
    alone = name is not None or page.tokens.tokens[at - 1].low in ("he", "she")
    closes = following is None or following.kind == "quote" or following.low in _FOLLOWS
    return alone and closes and first > sentence.first and _utterance_before(page, at, sentence) == first - 1


def _opens_report(page: Page, at: int, sentence: Sentence) -> bool:
    """X groused: '...'."""
    tokens = page.tokens.tokens
    if at + 2 >= sentence.last or tokens[at + 1].text not in (":", ","):
        return False
    return tokens[at + 2].kind == "quote" and _begins_large(page, tokens[at + 2])


def _begins_large(page: Page, quote: Token) -> bool:
    assert quote.stretch is not None
    return page.tokens.text[quote.stretch.start].isupper()


def _closes_utterance(page: Page, at: int, sentence: Sentence) -> bool:
    """'...,' groused X / '...,' X groused."""
    tokens = page.tokens.tokens
    quote = _utterance_before(page, at, sentence)
    if quote is None:
        return False
    following = tokens[at + 1] if at + 1 < sentence.last else None
    if at - quote <= 2 and tokens[at - 1].kind != "word":
        return following is not None and (
            following.capital or following.low in lexicon.DETERMINERS or page.name_begins(at + 1)
        )
    opening = tokens[quote + 1 + (tokens[quote + 1].text == ",")]
    if tokens[at - 1].low in lexicon.AUXILIARIES or not (opening.capital or opening.low in _OPENS_SUBJECT):
        return False
    return following is None or following.kind == "quote" or following.low in _FOLLOWS or following.low.endswith("ly")


def _is_aside(page: Page, at: int, sentence: Sentence) -> bool:
    """Most were older, she marvelled, and '...'."""
    tokens = page.tokens.tokens
    if at + 1 >= sentence.last or tokens[at + 1].text != ",":
        return False
    name = page.name_at[at - 1]
    first = name.begins if name else at - 1
    if first <= sentence.first or tokens[first - 1].text != "," or not (name or tokens[first].low in ("he", "she")):
        return False
    return any(t.kind == "quote" for t in tokens[sentence.first : sentence.last])


def _utterance_before(page: Page, at: int, sentence: Sentence) -> int | None:
    """The stretch shortly before a verb that ends as an utterance before its verb does: with a comma, '?' or '!'."""
    tokens = page.tokens.tokens
    reach = _LONGEST_APPOSITION if tokens[at - 1].text == "," else _LONGEST_SUBJECT
    for index in range(at - 1, max(sentence.first, at - reach) - 1, -1):
        token = tokens[index]
        if token.kind == "quote":
            assert token.stretch is not None
            ending = page.tokens.text[token.stretch.start : token.stretch.end].rstrip(" '’”\"")[-1:]
            return index if ending in (",", "?", "!", "—", "–", "-", "…") or tokens[index + 1].text == "," else None
        if token.text in (";", ":", "."):
            return None
    return None


def subject_of_placed(page: Page, at: int, sentence: Sentence) -> tuple[Phrase | None, bool]:
    """The subject, and whether it stands after the verb; no subject where nobody who can speak stands there."""
    tokens = page.tokens.tokens
    inverted = tokens[at - 1].kind == "quote" or (tokens[at - 1].text == "," and tokens[at - 2].kind == "quote")
    subject = starting_at(page, at + 1, sentence.last) if inverted else subject_before(page, at, sentence.first)
    subject = named_after(page, subject, sentence.last) if subject and inverted else subject
    if subject is not None and subject.kind == "description" and not _is_somebody(page, subject):
        subject = None
    return subject, inverted


def _is_somebody(page: Page, phrase: Phrase) -> bool:
    """People, not writing: 'a site linked to the group' says nothing."""
    tokens = page.tokens.tokens[phrase.first : phrase.last]
    core = next((i for i, t in enumerate(tokens) if t.low in lexicon.ATTACHING), len(tokens))
    return any(lexicon.is_person_noun(t.low) for t in tokens[:core])
