"""Who is named after a description: 'said its managing director, Piers Colwell', 'a driver who gave his name as Tom'."""

from __future__ import annotations

from extraction.quotes import lexicon
from extraction.quotes.phrases import Page, Phrase


def named_after(page: Page, phrase: Phrase, limit: int) -> Phrase:
    """'said its managing director, Piers Colwell': the person named in apposition to a description, else ``phrase``."""
    tokens = page.tokens.tokens
    introduced = _introduced_as(page, phrase, limit) if phrase.kind == "description" else None
    if introduced is not None:
        return introduced
    if phrase.kind != "description" or phrase.last + 1 >= limit or tokens[phrase.last].text != ",":
        return phrase
    begins = phrase.last + 1 + (tokens[phrase.last + 1].low == "a")
    name = next((n for n in page.name_at[begins : min(begins + 2, limit)] if n), None)
    if name is None or name.is_organisation or name.begins != begins:
        return phrase
    if len(name.words) < 2 and not name.title:
        return phrase
    following = tokens[name.last] if name.last < limit else None
    closes = following is None or following.kind == "quote" or following.text in _CLOSING
    return Phrase(name.begins, name.last, "name", name) if closes and _describes_one(page, phrase) else phrase


def _introduced_as(page: Page, phrase: Phrase, limit: int) -> Phrase | None:
    """'said a driver who gave his name only as Tom', 'said a woman who called herself Ann'."""
    tokens = page.tokens.tokens
    who = phrase.last + (phrase.last < limit and tokens[phrase.last].text == ",")
    if who >= limit or tokens[who].low != "who":
        return None
    reach = range(who + 2, min(limit, who + _WITHIN_INTRODUCTION))
    own = next((i for i in reach if tokens[i].low in ("name", "himself", "herself")), limit)
    name = next((page.name_at[i] for i in range(own + 1, min(limit, own + 4)) if page.name_at[i]), None)
    return Phrase(name.begins, name.last, "name", name) if name and not name.is_organisation else None


_WITHIN_INTRODUCTION = 7
_CLOSING = (",", ".", ";", ":", "(", "–", "—", "-", "--")


def _describes_one(page: Page, phrase: Phrase) -> bool:
    """The head of the phrase is one person: 'director', 'a striker at the site', and no 'drivers'."""
    tokens = page.tokens.tokens
    owned = max((i for i in range(phrase.first, phrase.last) if tokens[i].kind == "possessive"), default=phrase.first)
    core = next((i for i in range(owned + 1, phrase.last) if tokens[i].low in lexicon.ATTACHING), phrase.last)
    head = tokens[core - 1].low
    return lexicon.is_person_noun(head) and not head.endswith("s") and head not in lexicon.ORGANISATION_WORDS
