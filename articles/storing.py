"""From a reading's typed values to rows. Called by services inside their transaction."""

from collections.abc import Iterable

from articles.models import Claim, EvidenceSpan, Person, Quote, Reading
from articles.names import fold, without_titles
from extraction import types
from extraction.jsonable import to_json


def store_claims(reading: Reading, claims: Iterable[types.Claim]) -> None:
    claims = tuple(claims)
    rows = Claim.objects.bulk_create(
        Claim(
            reading=reading,
            position=position,
            predicate=claim.predicate,
            value=to_json(claim.value),
            dispute_index=claim.dispute,
            background=claim.background,
            confidence=claim.confidence,
        )
        for position, claim in enumerate(claims)
    )
    EvidenceSpan.objects.bulk_create(
        EvidenceSpan(claim=row, position=position, start=span.start, end=span.end)
        for row, claim in zip(rows, claims, strict=True)
        for position, span in enumerate(claim.evidence)
    )


def store_quotes(reading: Reading, quotes: Iterable[types.Quote]) -> None:
    quotes = tuple(quotes)
    people = _people(reading, (quote.speaker for quote in quotes if quote.speaker))
    Quote.objects.bulk_create(quote_row(reading, quote, people) for quote in quotes)


def quote_row(reading: Reading, quote: types.Quote, people: dict[str, Person]) -> Quote:
    """The row of a quote, not stored yet. ``people`` are those behind the speakers, by key."""
    speaker = quote.speaker
    return Quote(
        reading=reading,
        start=quote.span.start,
        end=quote.span.end,
        text=quote.span.of(reading.cleaned_text.text),
        kind=quote.kind,
        group=quote.group,
        person=people.get(_person_key(reading, speaker)) if speaker else None,
        person_key=_person_key(reading, speaker) if speaker and _is_named(speaker) else "",
        speaker=_cut(speaker.name if speaker else ""),
        speaker_as_written=_cut(speaker.as_written if speaker else ""),
        speaker_kind=speaker.kind if speaker else "",
        role=_cut((speaker.role if speaker else "") or ""),
        organisation=_cut((speaker.organisation if speaker else "") or ""),
        cue=(quote.cue or "")[:100],
        historic=quote.historic,
        reported_by=_cut(quote.reported_by or ""),
        confidence=quote.confidence,
    )


def _people(reading: Reading, speakers: Iterable[types.Speaker]) -> dict[str, Person]:
    """The people behind the speakers, made where they are new, by key."""
    found = {_person_key(reading, speaker): speaker for speaker in speakers if _is_named(speaker)}
    Person.objects.bulk_create(
        (
            Person(name=_cut(without_titles(speaker.name), 200), key=key, pseudonym=speaker.pseudonym)
            for key, speaker in sorted(found.items())
        ),
        ignore_conflicts=True,
    )
    return {person.key: person for person in Person.objects.filter(key__in=found)}


def _is_named(speaker: types.Speaker) -> bool:
    """A full name, or a pseudonym: a surname alone could be anybody's."""
    return speaker.kind == "person" and (speaker.pseudonym or len(without_titles(speaker.name).split()) > 1)


def _person_key(reading: Reading, speaker: types.Speaker) -> str:
    """Pseudonyms never meet across articles: two Katies are two people."""
    key = fold(without_titles(speaker.name))
    return _cut(f"{key} @{reading.article.address}" if speaker.pseudonym else key, 220)


def _cut(text: str, length: int = 300) -> str:
    return text[:length]
