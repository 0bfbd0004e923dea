"""What people decide of a claim: its value is another, or it is no claim at all.

Subject: {"article": sha256, "predicate", "evidence": [[start, end, sha256 of the cleaned text]...], "value": as it was read}, and
"new_value" for a correction. The claim is found again in every later reading by predicate, words and value (``matching``).
"""

from collections.abc import Iterator, Sequence

from django.utils.translation import gettext_lazy as _

from articles.decisions import taking_down
from articles.decisions.kinds import Kind, Refused, Subject
from articles.decisions.matching import Said, matches
from articles.decisions.places import touch
from articles.decisions.texts import Texts, current_reading, locked_readings
from articles.models import Article, Claim, Decision, Reading
from articles.querysets import ReadingQuerySet
from articles.values import problems

CORRECT, WITHDRAW = "correct_claim", "withdraw_claim"


def subject_of(claim: Claim) -> dict[str, object]:
    """What a decision on this claim names it by. ``claim`` comes with its reading, article, text and spans."""
    text = claim.reading.cleaned_text.sha256
    return {
        "article": claim.reading.article.sha256,
        "predicate": claim.predicate,
        "evidence": [[span.start, span.end, text] for span in claim.spans.all()],
        "value": claim.value if claim.as_read is None else claim.as_read,
    }


def bring_in_line(reading: Reading) -> None:
    """Make the claims of a reading say what the reader and the decisions that stand come to."""
    claims = list(reading.claims.prefetch_related("spans"))
    decided = _standing_on(reading.article)
    wanted = {claim.pk: _as_read(claim) for claim in claims}
    for decision, claim in _found(reading, decided, claims):
        if claim is not None:
            wanted[claim.pk] = _decided(decision, claim)
    silenced = taking_down.places(reading)
    for claim in claims:
        columns = wanted[claim.pk]
        columns["withdrawn"] |= touch([(span.start, span.end) for span in claim.spans.all()], silenced)
        if any(getattr(claim, name) != value for name, value in columns.items()):
            Claim.objects.filter(pk=claim.pk).update(**columns)


def lost() -> list[Decision]:
    """The decisions that stand and whose claim the latest reading of its article does not have: for an editor to look at."""
    return lost_in(Reading.objects.current())


def lost_in(readings: ReadingQuerySet) -> list[Decision]:
    """The decisions that stand and whose claim the one of these readings that is of its article does not have."""
    standing = list(Decision.objects.standing().of_kind(CORRECT, WITHDRAW))
    readings = readings.filter(article__sha256__in={d.subject["article"] for d in standing})
    by_article: dict[str, list[Decision]] = {}
    for decision in standing:
        by_article.setdefault(decision.subject["article"], []).append(decision)
    found_nothing = []
    for reading in readings.select_related("article", "cleaned_text"):
        claims = list(reading.claims.prefetch_related("spans"))
        found = _found(reading, by_article[reading.article.sha256], claims)
        found_nothing += [decision for decision, claim in found if claim is None]
    return sorted(found_nothing, key=lambda decision: decision.pk)


def _standing_on(article: Article) -> list[Decision]:
    return list(Decision.objects.standing().of_kind(CORRECT, WITHDRAW).about(article=article.sha256))


def _found(
    reading: Reading, decisions: Sequence[Decision], claims: Sequence[Claim]
) -> Iterator[tuple[Decision, Claim | None]]:
    texts = Texts(reading)
    meant = [_said(decision.subject, texts) for decision in decisions]
    told = [_said(subject_of(claim), texts) for claim in claims] if meant else []
    for decision, index in zip(decisions, matches(meant, told), strict=True):
        yield decision, None if index is None else claims[index]


def _said(subject: Subject, texts: Texts) -> Said:
    return Said(subject["predicate"], subject["value"], texts.places_now(subject["evidence"]))


def _as_read(claim: Claim) -> dict[str, object]:
    return {"value": claim.value if claim.as_read is None else claim.as_read, "as_read": None, "withdrawn": False}


def _decided(decision: Decision, claim: Claim) -> dict[str, object]:
    was = _as_read(claim)
    if decision.kind == WITHDRAW:
        return {**was, "withdrawn": True}
    return {"value": decision.subject["new_value"], "as_read": was["value"], "withdrawn": False}


def _check_it_is_there(subject: Subject) -> None:
    reading = current_reading(subject["article"])
    texts = Texts(reading)
    told = [_said(subject_of(claim), texts) for claim in reading.claims.prefetch_related("spans")]
    if matches([_said(subject, texts)], told) == [None]:
        raise Refused("The article does not say this any more: it was read anew meanwhile.")


def _check_correction(subject: Subject) -> None:
    wrong = problems(subject["predicate"], subject["new_value"])
    if wrong:
        raise Refused(" ".join(wrong))
    if subject["new_value"] == subject["value"]:
        raise Refused("This is what was read already: change something.")
    _check_it_is_there(subject)


def _carry_out(subject: Subject) -> set[str]:
    for reading in locked_readings([subject["article"]]):
        bring_in_line(reading)
    return {subject["article"]}


KINDS = (
    Kind(CORRECT, _("correct what was read"), _check_correction, _carry_out),
    Kind(WITHDRAW, _("withdraw what was read"), _check_it_is_there, _carry_out),
)
