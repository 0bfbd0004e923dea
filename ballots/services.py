"""Writes: one verb each, keyword-only, atomic. What is keyed waits for a second person; what is recorded is told to its dispute."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from copy import copy
from datetime import datetime
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from ballots.models import Ballot, BallotPart, BallotQuestion, Change, Keying, PartCount, ScrutineersReport
from ballots.results import Count, Difference, Part, Result, differences
from ballots.statements import ballot_value, mandate_value
from disputes.models import Dispute, Statement
from disputes.services import record_statement, withdraw_statement

NOTHING = Result()
RESTS_ON = {"source": "where it can be checked", "report": "scrutineer’s report", "embargo_until": "embargo until"}
COLUMNS = (
    "kind", "jurisdiction", "important_public_services", "opened_on", "closed_on", "entitled_to_vote", "papers_returned",
    "turnout_pct",
)  # fmt: skip


class Stale(ValidationError):
    """What was confirmed or corrected is not what stands any more."""


class OwnKeying(ValidationError):
    """Nobody confirms their own."""


@transaction.atomic
def key_result(
    *,
    dispute: Dispute,
    result: Result,
    keyed_by: Any,
    source: str = "",
    report: ScrutineersReport | None = None,
    embargo_until: datetime | None = None,
    corrects: Ballot | None = None,
    note: str = "",
) -> Keying:
    """Figures as one person reads them, of a new ballot or, with a public note, as a correction of one on record, ``corrects``
    being the ballot as that person saw it.

    A declared result waits until another person keys the same, unless the site works with one (``SECOND_KEYING``); a reported one
    does not. Raises ``ValidationError``, where the ballot was corrected since ``Stale``.
    """
    _check(result)
    corrects = corrects and _locked(corrects, version=corrects.version)
    keying = Keying(
        dispute=dispute,
        ballot=corrects,
        base_version=corrects.version if corrects else None,
        figures=result.as_json(),
        fingerprint=fingerprint(result, source=source, report=report),
        source=source,
        report=report,
        embargo_until=embargo_until,
        note=note,
        keyed_by=keyed_by,
    )
    keying.full_clean(exclude=["figures"])
    keying.save()
    _tell(keying, "keyed", _differences(corrects, keying), by=keyed_by, why=note)
    if not needs_a_second_person(result):
        _record(keying)
    return keying


def needs_a_second_person(result: Result) -> bool:
    return result.kind == "declared" and settings.SECOND_KEYING


def fingerprint(result: Result, *, source: str, report: ScrutineersReport | None) -> str:
    """What a confirmation has to have begun with."""
    rests_on = {"figures": result.as_json(), "source": source, "report": report.sha256 if report else ""}
    return hashlib.sha256(json.dumps(rests_on, sort_keys=True).encode()).hexdigest()


@transaction.atomic
def amend_keying(
    *,
    keying: Keying,
    result: Result,
    by: Any,
    source: str,
    report: ScrutineersReport | None,
    why: str,
    embargo_until: datetime | None = None,
) -> Keying:
    """Put right what waits for a second person: only by whoever keyed it. Confirmations begun before are stale."""
    keying = _current(keying)
    if keying.keyed_by_id != by.pk:
        raise OwnKeying("Only the person who keyed these figures changes them. Key them as you read them, to compare.")
    _check(result)
    before = copy(keying)
    keying.figures, keying.source, keying.report = result.as_json(), source, report
    keying.embargo_until = embargo_until
    keying.fingerprint = fingerprint(result, source=source, report=report)
    keying.save(update_fields=["figures", "source", "report", "embargo_until", "fingerprint"])
    _tell(keying, "amended", _differences(before, keying), by=by, why=why)
    return keying


@transaction.atomic
def confirm_keying(*, keying: Keying, result: Result, begun_with: str, confirmed_by: Any) -> list[Difference]:
    """Key the figures a second time, blind. Equal: the result is recorded, and the list is empty. Else what differs, and it waits.

    ``begun_with``: the fingerprint when the second person began. Raises ``OwnKeying`` and ``Stale``.
    """
    keying = _current(keying)
    if keying.keyed_by_id == confirmed_by.pk:
        raise OwnKeying("You keyed these figures yourself: another person confirms them.")
    if keying.fingerprint != begun_with:
        raise Stale("The figures were changed after you began. Nothing was confirmed; key them once more.")
    differing = differences(keying.result, result)
    if differing:
        _tell(keying, "keyed otherwise", differing, by=confirmed_by)
        return differing
    keying.confirmed_by, keying.confirmed_at = confirmed_by, timezone.now()
    _tell(keying, "confirmed", [], by=confirmed_by)
    _record(keying)
    return []


@transaction.atomic
def take_back(*, keying: Keying, by: Any, why: str) -> None:
    """What waits is not to be recorded after all; it stays in the trail."""
    keying = _waiting(keying)
    keying.state = Keying.State.TAKEN_BACK
    keying.save(update_fields=["state"])
    _tell(keying, "taken back", [], by=by, why=why)


@transaction.atomic
def publish_due(*, now: datetime) -> list[Dispute]:
    """Put on record what no embargo keeps back any more; the disputes that were told."""
    due = list(Ballot.objects.due(now).with_figures().select_for_update(of=("self",)))
    for ballot in due:
        report(ballot=ballot)
        keying = ballot.keyings.filter(state=Keying.State.RECORDED).latest("pk")
        _tell(keying, "published", [], by=None, why="The embargo ended.")
    return [ballot.dispute for ballot in due]


@transaction.atomic
def report(*, ballot: Ballot) -> Statement:
    """Put the result, as it stands, on record with its dispute, and the mandate with it: from now on it is public."""
    result = ballot.result
    statement = _state(ballot, record=ballot.record, predicate="ballot", value=ballot_value(result))
    covered = mandate_value(result)
    if covered:
        _state(ballot, record=ballot.record_of_mandate, predicate="mandate", value=covered)
    else:
        _withdraw(ballot.record_of_mandate)
    ballot.reported_at = ballot.reported_at or timezone.now()
    ballot.save(update_fields=["reported_at"])
    if ballot.is_declared:
        _supersede_what_was_reported(ballot)
    return statement


def _supersede_what_was_reported(ballot: Ballot) -> None:
    """A scrutineer's count stands in the place of what was told of the same ballot, which is kept."""
    told = Ballot.objects.filter(dispute=ballot.dispute, kind=Ballot.Kind.REPORTED, closed_on=ballot.closed_on)
    for superseded in told.standing():
        superseded.superseded_by = ballot
        superseded.save(update_fields=["superseded_by"])
        _withdraw(superseded.record, superseded.record_of_mandate)


def _state(ballot: Ballot, *, record: str, predicate: str, value: dict[str, Any]) -> Statement:
    return record_statement(
        dispute=ballot.dispute,
        record=record,
        predicate=predicate,
        value=value,
        source=ballot.source or f"scrutineer’s report: {ballot.report}",
        origin=Statement.Origin.OFFICIAL if ballot.is_declared else Statement.Origin.EDITOR,
        stated_on=ballot.closed_on,
        made_by=ballot.entered_by,
    )


def _withdraw(*records: str) -> None:
    """Those of them that stand."""
    for statement in Statement.objects.standing().filter(record__in=records):
        withdraw_statement(record=statement.record)


def _waiting(keying: Keying) -> Keying:
    """The row as it stands, locked. Raises ``Stale`` where it waits no more, or for what is not there any more."""
    keying = Keying.objects.with_sources().select_for_update(of=("self",)).get(pk=keying.pk)
    if not keying.is_waiting:
        raise Stale("These figures do not wait any more: somebody recorded them or took them back meanwhile.")
    return keying


def _current(keying: Keying) -> Keying:
    """``_waiting``, and if it corrects a ballot, that too as it stands, locked. Raises ``Stale``."""
    keying = _waiting(keying)
    if keying.ballot:
        keying.ballot = _locked(keying.ballot, version=keying.base_version)
    return keying


def _locked(ballot: Ballot, *, version: int | None) -> Ballot:
    """The ballot as it stands, which is this version: nobody corrects it meanwhile. Raises ``Stale``."""
    ballot = Ballot.objects.with_figures().select_for_update(of=("self",)).get(pk=ballot.pk)
    if ballot.version != version:
        raise Stale(
            "The ballot was corrected after these figures were keyed. Nothing was changed; begin with the ballot’s page."
        )
    return ballot


def _record(keying: Keying) -> Ballot:
    """Make the ballot what was keyed, and tell its dispute unless an embargo runs."""
    changes = _differences(keying.ballot, keying)
    ballot = keying.ballot or Ballot(
        dispute=keying.dispute, entered_by=keying.keyed_by, embargo_until=keying.embargo_until
    )
    ballot.version += 1 if keying.ballot else 0
    _store(ballot, keying)
    keying.ballot, keying.state = ballot, Keying.State.RECORDED
    keying.save(update_fields=["ballot", "state", "confirmed_by", "confirmed_at"])
    by = keying.confirmed_by or keying.keyed_by
    action = "corrected" if ballot.version > 1 else "recorded"
    _tell(keying, action, changes, by=by, why=keying.note)
    if ballot.reported_at or not ballot.embargo_until or ballot.embargo_until <= timezone.now():
        report(ballot=Ballot.objects.with_figures().get(pk=ballot.pk))
    return ballot


def _store(ballot: Ballot, keying: Keying) -> None:
    result = keying.result
    for column in COLUMNS:
        setattr(ballot, column, getattr(result, column))
    ballot.source, ballot.report, ballot.confirmed_by = keying.source, keying.report, keying.confirmed_by
    ballot.full_clean()
    ballot.save()
    ballot.questions.all().delete()
    ballot.parts.all().delete()
    BallotQuestion.objects.bulk_create(_question(ballot, count) for count in result.counts)
    parts = BallotPart.objects.bulk_create(_part(ballot, part) for part in result.parts)
    counted = zip(parts, result.parts, strict=True)
    PartCount.objects.bulk_create(_of_part(row, count) for row, part in counted for count in part.counts)


def _question(ballot: Ballot, count: Count) -> BallotQuestion:
    return BallotQuestion(ballot=ballot, yes_pct=count.yes_pct, **_counts(count))


def _part(ballot: Ballot, part: Part) -> BallotPart:
    return BallotPart(
        ballot=ballot,
        employer=part.employer,
        workplace=part.workplace,
        entitled_to_vote=part.entitled_to_vote,
        papers_returned=part.papers_returned,
    )


def _of_part(part: BallotPart, count: Count) -> PartCount:
    return PartCount(part=part, **_counts(count))


def _counts(count: Count) -> dict[str, Any]:
    return {
        "action": count.action,
        "yes_votes": count.yes_votes,
        "no_votes": count.no_votes,
        "spoiled_papers": count.spoiled_papers,
    }


def _differences(before: Ballot | Keying | None, keying: Keying) -> list[Difference]:
    """Figures, and what they rest on."""
    return [*differences(before.result if before else NOTHING, keying.result), *_rest_otherwise(before, keying)]


def _rest_otherwise(before: Ballot | Keying | None, keying: Keying) -> Iterator[Difference]:
    corrects = isinstance(before, Ballot)  # an embargo is the ballot's, and no correction moves it
    for field, label in RESTS_ON.items():
        was, now = (_in_words(getattr(one, field, None)) for one in (before, keying))
        if was != now and not (corrects and field == "embargo_until"):
            yield Difference(field, label, was, now)


def _in_words(value: Any) -> str:
    return (
        f"{timezone.localtime(value):%d %B %Y, %H:%M}".lstrip("0") if isinstance(value, datetime) else str(value or "")
    )


def _tell(keying: Keying, action: str, differing: Iterable[Difference], *, by: Any, why: str = "") -> None:
    """In the trail: one line a figure, or one for the act itself."""
    line = Change(keying=keying, ballot=keying.ballot, by=by, action=action, why=why)
    figures = list(differing)
    lines = [
        Change(
            keying=keying, ballot=keying.ballot, by=by, action=action, why=why,
            field=one.label, before=one.first[:500], after=one.second[:500],
        )
        for one in figures
    ]  # fmt: skip
    Change.objects.bulk_create(lines or [line])


def _check(result: Result) -> None:
    """What the database would refuse, in words. The form says more, field by field. Raises ``ValidationError``."""
    if not result.counts and not result.turnout_pct:
        raise ValidationError("A result has at least one question, or a turnout.")
    if result.kind == "declared" and (result.papers_returned is None or result.closed_on is None):
        raise ValidationError("A declared result has a closing day and a count of the papers returned.")
    if len({count.action for count in result.counts}) < len(result.counts):
        raise ValidationError("The same question twice.")
    for counted in (result, *result.parts):
        for count in counted.counts:
            _check_sum(count, counted.papers_returned)


def _check_sum(count: Count, papers_returned: int | None) -> None:
    total = (count.yes_votes or 0) + (count.no_votes or 0) + (count.spoiled_papers or 0)
    if papers_returned is not None and total > papers_returned:
        raise ValidationError(
            f"{count.action}: yes, no and spoiled papers add up to {total:,}, more than the {papers_returned:,} returned"
        )
