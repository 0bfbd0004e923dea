"""A mention as a ``Speaker``: the name it stands for, role and organisation as the text states them."""

from __future__ import annotations

from extraction.quotes import lexicon
from extraction.quotes.affiliation import organisation_in
from extraction.quotes.capitals import is_organisation_word
from extraction.quotes.people import Cast, Person
from extraction.quotes.phrases import Page, Phrase
from extraction.quotes.reference import Referents
from extraction.quotes.tokens import Token
from extraction.types import Span, Speaker


def speaker_of(page: Page, cast: Cast, referents: Referents, phrase: Phrase) -> Speaker:
    """Whom the mention names, described or pointed at."""
    meant = referents.described.get(phrase.first)
    together = _together(page, cast, meant or phrase)
    if together:
        return _group(page, meant or phrase, together, page.span(phrase))
    person = cast.bearer[phrase.name] if phrase.name and not meant else _pointed_at(page, referents, meant or phrase)
    if meant is not None and meant.name:
        person = cast.bearer[meant.name]
    if person:
        return _named(page, person, phrase)
    return _described(page, meant or phrase, phrase)


def _pointed_at(page: Page, referents: Referents, phrase: Phrase) -> Person | None:
    """Whom a pronoun or a description stands for; 'his' in 'his campaign' says nothing of the campaign."""
    owned = phrase.kind == "description" and page.tokens.tokens[phrase.first].low in ("his", "her")
    return None if owned else referents.at.get(phrase.first)


def _named(page: Page, person: Person, phrase: Phrase) -> Speaker:
    text = page.tokens.text
    span = page.span(phrase)
    role_span, organisation = _standing(person, phrase)
    return Speaker(
        name=_full_name(page, person),
        as_written=span.of(text),
        span=span,
        kind="organisation" if person.is_organisation else "person",
        role=role_span.of(text) if role_span else None,
        role_span=role_span,
        organisation=organisation.of(text) if organisation else None,
        organisation_span=organisation,
        pseudonym=person.pseudonym,
    )


def _together(page: Page, cast: Cast, phrase: Phrase) -> str | None:
    """'Lowe and Hale said': the full names of both, or None where one person speaks."""
    for index in range(phrase.first + 1, phrase.last - 1):
        first, second = page.name_at[index - 1], page.name_at[index + 1]
        if page.tokens.tokens[index].low == "and" and first and second and first is not second:
            bearers = cast.bearer[first], cast.bearer[second]
            if not any(p.is_organisation for p in bearers):
                return " and ".join(_full_name(page, p) for p in bearers)
    return None


def _group(page: Page, phrase: Phrase, names: str, span: Span) -> Speaker:
    """Two who speak as one, with the role that stands in the plural beside the first or the last of them."""
    text = page.tokens.text
    within = (name for i in range(phrase.first, phrase.last) if (name := page.name_at[i]) and name.role)
    shared = next((n for n in within if n.role and _is_plural(n.role.of(text))), None)
    return Speaker(
        name=names,
        as_written=span.of(text),
        span=span,
        role=shared.role.of(text) if shared and shared.role else None,
        role_span=shared.role if shared else None,
        organisation=shared.organisation.of(text) if shared and shared.organisation else None,
        organisation_span=shared.organisation if shared else None,
    )


def _is_plural(role: str) -> bool:
    """'joint general secretaries of the NEU': the head is in the plural."""
    return any(word.endswith("s") and lexicon.is_person_noun(word) for word in role.lower().split())


def _standing(person: Person, phrase: Phrase) -> tuple[Span | None, Span | None]:
    """Role and organisation: those beside the quote where they are stated at length, else the fullest in the text."""
    own = phrase.name
    if own is not None and own.role is not None and own.role.start >= own.role.end - _SHORTEST_ROLE:
        own = None
    if own is None or own.role is None:
        return person.role, person.organisation
    return own.role, own.organisation or person.organisation


_SHORTEST_ROLE = 12
"""Characters; 'Sen.' or 'manager' says less than what may stand elsewhere."""


def _full_name(page: Page, person: Person) -> str:
    tokens, fullest = page.tokens.tokens, person.fullest
    name = " ".join(page.tokens.text[tokens[fullest.first].start : tokens[fullest.last - 1].end].split())
    return f"{person.title.capitalize()} {name}" if person.title else name


def _described(page: Page, meant: Phrase, phrase: Phrase) -> Speaker:
    text = page.tokens.text
    words = page.words(meant) + _office(page, meant)
    first, _, rest = words.partition(" ")
    name = f"{first.lower()} {rest}" if first.lower() in lexicon.DETERMINERS and rest else words
    span = page.span(phrase)
    organisation = _organisation_of(page, meant)
    low = words.lower()
    kind = "spokesperson" if "spokes" in low else "anonymous"
    return Speaker(
        name=name,
        as_written=span.of(text),
        span=span,
        kind=kind,  # type: ignore[arg-type]
        organisation=organisation.of(text) if organisation else None,
        organisation_span=organisation,
    )


def _organisation_of(page: Page, phrase: Phrase) -> Span | None:
    """The organisation named in a description: 'a Tram, Ferry and Bus Union spokesman'; none in 'Train drivers'."""
    tokens = page.tokens.tokens
    begins = page.tokens.sentences[page.tokens.sentence_of[phrase.first]].first == phrase.first
    found = organisation_in(page.tokens.text, page.span(phrase))
    if found is not None and not (begins and found == _only_capital(tokens[phrase.first])):
        return found
    names = (page.name_at[i] for i in range(phrase.first, phrase.last))
    body = next((n for n in names if n is not None and n.is_organisation), None)
    return Span(tokens[body.first].start, tokens[body.last - 1].end) if body else None


def _only_capital(token: Token) -> Span | None:
    """The first word of a sentence, where its capital alone would make it a name."""
    plain = not token.text.isupper() and not is_organisation_word(token)
    return Span(token.start, token.end) if plain else None


def _office(page: Page, meant: Phrase) -> str:
    """', Mayor of Leeds' after 'a spokesman for Ann Lowe': the office that tells whose spokesman it is."""
    text = page.tokens.text
    name = page.name_at[meant.last - 1]
    if name is None or name.role is None or name.role.start < page.span(meant).end:
        return ""
    return f", {name.role.of(text)}" if text[page.span(meant).end] == "," else ""
