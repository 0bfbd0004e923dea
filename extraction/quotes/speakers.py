"""A mention as a ``Speaker``: the name it stands for, role and organisation as the text states them."""

from __future__ import annotations

from extraction.quotes import lexicon
from extraction.quotes.names import organisation_in
from extraction.quotes.people import Cast, Person
from extraction.quotes.phrases import Page, Phrase
from extraction.quotes.reference import Referents
from extraction.types import Span, Speaker


def speaker_of(page: Page, cast: Cast, referents: Referents, phrase: Phrase) -> Speaker:
    """Whom the mention names, described or pointed at."""
    person = cast.bearer[phrase.name] if phrase.name else referents.at.get(phrase.first)
    if person:
        return _named(page, person, phrase)
    meant = referents.described.get(phrase.first) if phrase.kind == "pronoun" else None
    if meant is not None and meant.name:
        return _named(page, cast.bearer[meant.name], phrase)
    return _described(page, meant or phrase, phrase)


def _named(page: Page, person: Person, phrase: Phrase) -> Speaker:
    text = page.tokens.text
    span = page.span(phrase)
    role = person.role()
    role_span = role.role if role else None
    organisation = person.organisation()
    title = next((n.title for n in person.mentions if n.title in ("dr", "sir", "dame")), "")
    return Speaker(
        name=_full_name(person, title),
        as_written=span.of(text),
        span=span,
        kind="organisation" if person.is_organisation else "person",
        role=role_span.of(text) if role_span else None,
        role_span=role_span,
        organisation=organisation.of(text) if organisation else None,
        organisation_span=organisation,
        pseudonym=person.pseudonym,
    )


def _full_name(person: Person, title: str) -> str:
    name = " ".join(person.fullest.words)
    return f"{title.capitalize()} {name}" if title else name


def _described(page: Page, meant: Phrase, phrase: Phrase) -> Speaker:
    text = page.tokens.text
    words = page.words(meant)
    first, _, rest = words.partition(" ")
    name = f"{first.lower()} {rest}" if first.lower() in lexicon.DETERMINERS and rest else words
    span = page.span(phrase)
    organisation = organisation_in(text, page.span(meant))
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


__all__ = ["Span", "speaker_of"]
