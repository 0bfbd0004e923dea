"""Elegant variation: 'the Ohio senator', 'the 52-year-old father of two', said of somebody just named."""

from __future__ import annotations

from extraction.quotes import lexicon
from extraction.quotes.phrases import Page, Phrase
from extraction.wordsets import words

SOMEBODY_ELSE = words("""
    spokesman spokeswoman spokesperson spokespeople source insider official aide staffer adviser advisor assistant
    narrator announcer moderator questioner heckler caller supporter backer critic opponent rival lawyer attorney
    solicitor barrister prosecutor judge boss colleague friend husband wife son daughter mother father brother
    sister uncle aunt niece nephew cousin parent grandmother grandfather widow man woman boy girl person reporter
    correspondent editor interviewer witness victim member representative worker striker driver nurse teacher
    passenger resident picket deputy successor predecessor other one
""")
"""Heads that bring in another person rather than name one again; and so does an office that nobody named here holds."""
_ORDER = words("first second third fourth other same next last only then new late local")


def is_variation(page: Page, phrase: Phrase) -> bool:
    """Whether a description can be another name for somebody: an article, a modifier, one person's calling."""
    tokens = page.tokens.tokens
    core = next((i for i in range(phrase.first, phrase.last) if tokens[i].low in lexicon.ATTACHING), phrase.last)
    inner = tokens[phrase.first + 1 : core]
    if tokens[phrase.first].low != "the" or len(inner) < 2 or any(t.kind != "word" for t in inner):
        return False
    if inner[0].low in _ORDER or any(_is_persons(page, i) for i in range(phrase.first, core)):
        return False
    head = inner[-1].low
    calling = lexicon.is_person_noun(head) and head not in SOMEBODY_ELSE | lexicon.OFFICES
    return (
        calling
        and head not in lexicon.ORGANISATION_WORDS
        and not head.endswith(("s", "men", "women", "people", "crowd", "team"))
    )


def _is_persons(page: Page, index: int) -> bool:
    name = page.name_at[index]
    return name is not None and bool(name.title)
