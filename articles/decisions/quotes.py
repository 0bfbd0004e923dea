"""What people decide of a quote: it is not to be shown, or somebody else said it.

Subject: {"article": sha256, "evidence": [[start, end, sha256 of the cleaned text]...]}, the stretches of one utterance; for a
speaker also {"speaker": {"name", "kind", "role", "organisation"}}. Found again in every later reading by its words.
"""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext_lazy as _

from articles.decisions import taking_down
from articles.decisions.claims import bring_in_line as bring_claims_in_line
from articles.decisions.kinds import Kind, Refused, Subject
from articles.decisions.persons import persons
from articles.decisions.places import Range, overlap, size, touch
from articles.decisions.texts import Texts, current_reading, locked_readings
from articles.models import Decision, Quote, Reading
from articles.names import key_of_person

CORRECT_SPEAKER, TAKE_DOWN = "correct_speaker", taking_down.NAME


def subject_of(stretches: Iterable[Quote]) -> dict[str, Any]:
    """What a decision on this utterance names it by. The quotes come with their reading, article and text."""
    stretches = list(stretches)
    reading = stretches[0].reading
    text = reading.cleaned_text.sha256
    return {"article": reading.article.sha256, "evidence": [[quote.start, quote.end, text] for quote in stretches]}


def bring_in_line(reading: Reading) -> None:
    """Make the quotes of a reading say what the reader and the decisions that stand come to."""
    quotes = list(reading.quotes.select_related("person"))
    silenced, corrected = taking_down.places(reading), _corrected(reading)
    wanted = {quote.pk: _columns(quote, corrected, silenced) for quote in quotes}
    keys = {quote.pk: _key_of(quote, wanted[quote.pk]) for quote in quotes}
    people = persons(keys.values(), article=reading.article.sha256)
    for quote in quotes:
        columns = {**wanted[quote.pk], "person": people.get(keys[quote.pk])}
        if any(getattr(quote, name) != value for name, value in columns.items()):
            Quote.objects.filter(pk=quote.pk).update(**columns)


def _corrected(reading: Reading) -> list[tuple[tuple[Range, ...], dict[str, str]]]:
    """Where a speaker was put right, and who it is, in the order of the decisions."""
    texts = Texts(reading)
    standing = Decision.objects.standing().of_kind(CORRECT_SPEAKER).about(article=reading.article.sha256)
    return [(texts.places_now(one.subject["evidence"]), one.subject["speaker"]) for one in standing]


def _columns(quote: Quote, corrected: Iterable[tuple[tuple[Range, ...], dict]], silenced: list[Range]) -> dict:
    place = (quote.start, quote.end)
    as_read = quote.as_read or _speaker(quote)
    columns = {**as_read, "as_read": None, "taken_down": touch([place], silenced)}
    for places, speaker in corrected:
        if places and overlap([place], places) * 2 >= min(size([place]), size(places)):
            columns |= {**_columns_of(speaker), "as_read": as_read}
    return columns


def _speaker(quote: Quote) -> dict[str, str]:
    return {name: getattr(quote, name) for name in ("speaker", "speaker_kind", "role", "organisation")}


def _columns_of(speaker: dict[str, str]) -> dict[str, str]:
    return {
        "speaker": speaker["name"],
        "speaker_kind": speaker["kind"],
        "role": speaker["role"],
        "organisation": speaker["organisation"],
    }


def _key_of(quote: Quote, columns: dict[str, Any]) -> str:
    """Whom the words are of: whoever the reader found, unless an editor gave another name."""
    if columns["as_read"] is None or columns["speaker"] == columns["as_read"]["speaker"]:
        return quote.person_key
    return key_of_person(columns["speaker"]) if columns["speaker_kind"] == "person" else ""


def _check(subject: Subject) -> None:
    reading = current_reading(subject["article"])
    places = Texts(reading).places_now(subject["evidence"])
    if not places or not any(touch([(q.start, q.end)], places) for q in reading.quotes.standing()):
        raise Refused("There is no such quote, or it is taken down already.")


def _check_speaker(subject: Subject) -> None:
    speaker = subject["speaker"]
    if not speaker["name"].strip() and (speaker["role"] or speaker["organisation"]):
        raise Refused("Say who it is: a name, or what the article calls them.")
    _check(subject)


def _carry_out(subject: Subject) -> set[str]:
    """What is taken down is no evidence either: claims that rest on it go with it."""
    for reading in locked_readings([subject["article"]]):
        bring_in_line(reading)
        bring_claims_in_line(reading)
    return {subject["article"]}


KINDS = (
    Kind(TAKE_DOWN, _("take a quote down"), _check, _carry_out),
    Kind(CORRECT_SPEAKER, _("correct who said it"), _check_speaker, _carry_out),
)
