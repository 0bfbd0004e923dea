"""Whose words stand alone: a stretch with no verb of saying in its sentence, after narration or after a question."""

from __future__ import annotations

import re

from extraction.quotes import lexicon
from extraction.quotes.cues import Cue
from extraction.quotes.phrases import Page, Phrase
from extraction.quotes.subjects import sentence_subject
from extraction.quotes.tokens import Sentence
from extraction.wordsets import words

_FIRST_PERSON = re.compile(r"\b(?:I|I['’](?:m|ve|d|ll)|[Mm]y|[Mm]e)\b")
_MOST_BACK = 4
"""Sentences of one paragraph in which somebody who can speak is looked for."""
_NARRATOR = ("i", "we")
_LEADS_ON = words("later adding again then afterwards saying continuing finally")


def floating_subject(page: Page, cues: list[list[Cue]], quote: int, latest: Phrase | None) -> Phrase | None:
    """Who says the stretch; ``latest`` is whoever spoke shortly before."""
    tokens, sentences = page.tokens.tokens, page.tokens.sentences
    number = page.tokens.sentence_of[quote]
    if not number:
        return None
    lead = sentences[number - 1]
    others = [c for c in cues[lead.number] if tokens[c.subject.first].low not in _NARRATOR]
    own = [c for c in others if c.saying] or others
    if latest and (asks(page, lead) or _narrator_speaks(page, lead) or (not own and _only_quotes(page, lead))):
        return latest
    if own:
        return next((c for c in own if tokens[c.at - 1].low not in lexicon.RELATIVES), own[0]).subject
    for back in range(lead.number, max(-1, lead.number - _MOST_BACK), -1):
        if sentences[back].paragraph != lead.paragraph:
            break
        subject = _person_in(page, sentences[back], quote)
        if subject is not None:
            return subject
    return latest if latest and _speaks_of_self(page, quote) else sentence_subject(page, lead, before=lead.last)


def _is_relative(page: Page, cue: Cue) -> bool:
    """'The man who answered': a verb of saying that only tells who is meant."""
    return page.tokens.tokens[cue.at - 1].low in lexicon.RELATIVES


def leads_on(page: Page, sentence: Sentence, quote: int) -> bool:
    """'Adding: "..."', 'Minutes later: "..."': nobody is named, so the one before goes on."""
    tokens = page.tokens.tokens
    if tokens[quote - 1].text != ":" or not 1 < quote - sentence.first < 5:
        return False
    return tokens[quote - 2].low in _LEADS_ON


def asks(page: Page, lead: Sentence) -> bool:
    """The writer's own question: what follows is the answer of whoever is being asked."""
    tokens = page.tokens.tokens
    return tokens[lead.last - 1].text == "?" and not any(t.kind == "quote" for t in tokens[lead.first : lead.last])


def _narrator_speaks(page: Page, lead: Sentence) -> bool:
    """'I have.': the writer puts in a word."""
    return page.tokens.tokens[lead.first].low in _NARRATOR and lead.last - lead.first < 5


def _only_quotes(page: Page, lead: Sentence) -> bool:
    return all(t.kind in ("quote", "other") for t in page.tokens.tokens[lead.first : lead.last])


def _person_in(page: Page, sentence: Sentence, quote: int) -> Phrase | None:
    """The subject of a sentence, or the owner of its subject ('Ann Lowe's bus was late'), if they can say the words."""
    tokens, name = page.tokens.tokens, page.name_at[sentence.first]
    subject = sentence_subject(page, sentence, before=sentence.last)
    owned = name is not None and name.last < sentence.last and tokens[name.last].kind == "possessive"
    if owned and name is not None and not name.is_organisation and (len(name.words) > 1 or subject is None):
        return Phrase(name.begins, name.last, "name", name)
    if subject is None or (tokens[subject.first].low in ("that", "this") and subject.last - subject.first < 3):
        return None
    impersonal = page.words(subject).lower() == "it" or (subject.name is not None and subject.name.is_organisation)
    farther = subject.first > sentence.first + 3 and subject.kind == "name"
    return None if (impersonal or farther) and _speaks_of_self(page, quote) else subject


def _speaks_of_self(page: Page, quote: int) -> bool:
    stretch = page.tokens.tokens[quote].stretch
    assert stretch is not None
    return _FIRST_PERSON.search(page.tokens.text, stretch.start, stretch.end) is not None
