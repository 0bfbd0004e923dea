"""Writes: one verb each, keyword-only, atomic."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from ballots.models import Ballot, BallotQuestion
from disputes.models import Dispute, Statement
from disputes.services import record_statement
from extraction.jsonable import to_json
from extraction.types import BallotValue, DateValue, QuestionValue, Span

WHOLE_RECORD = Span(0, 1)


@dataclass(frozen=True)
class Count:
    """The count of one question, as the scrutineer declared it."""

    action: str
    yes_votes: int
    no_votes: int
    spoiled_papers: int


@transaction.atomic
def record_result(
    *,
    dispute: Dispute,
    closed_on: date,
    papers_returned: int,
    counts: Iterable[Count],
    source: str,
    entered_by: Any,
    opened_on: date | None = None,
    entitled_to_vote: int | None = None,
) -> Ballot:
    """Enter a declared result and report it to the dispute as an official statement. Raises ``ValidationError``."""
    ballot = Ballot(
        dispute=dispute,
        opened_on=opened_on,
        closed_on=closed_on,
        entitled_to_vote=entitled_to_vote,
        papers_returned=papers_returned,
        source=source,
        entered_by=entered_by,
    )
    ballot.full_clean()
    ballot.save()
    for count in counts:
        _add_question(ballot, count)
    report(ballot=ballot)
    return ballot


def _add_question(ballot: Ballot, count: Count) -> None:
    total = count.yes_votes + count.no_votes + count.spoiled_papers
    if total > ballot.papers_returned:
        raise ValidationError(
            f"{count.action}: yes, no and spoiled papers add up to {total:,}, more than the {ballot.papers_returned:,} returned"
        )
    question = BallotQuestion(
        ballot=ballot,
        action=count.action,
        yes_votes=count.yes_votes,
        no_votes=count.no_votes,
        spoiled_papers=count.spoiled_papers,
    )
    question.full_clean()
    question.save()


@transaction.atomic
def report(*, ballot: Ballot) -> Statement:
    """Put the result, as it stands, on record with its dispute."""
    return record_statement(
        dispute=ballot.dispute,
        record=ballot.record,
        predicate="ballot",
        value=to_json(_value(ballot)),
        source=ballot.source,
        origin=Statement.Origin.OFFICIAL,
        stated_on=ballot.closed_on,
        made_by=ballot.entered_by,
    )


def _value(ballot: Ballot) -> BallotValue:
    return BallotValue(
        status="result",
        opened_on=_day(ballot.opened_on) if ballot.opened_on else None,
        closed_on=_day(ballot.closed_on),
        entitled_to_vote=ballot.entitled_to_vote,
        papers_returned=ballot.papers_returned,
        questions=tuple(
            QuestionValue(
                action=question.action,
                outcome="for" if question.yes_votes > question.no_votes else "against",
                yes=question.yes_votes,
                no=question.no_votes,
                spoiled=question.spoiled_papers,
            )
            for question in ballot.questions.all()
        ),
    )


def _day(day: date) -> DateValue:
    return DateValue(as_written=day.isoformat(), span=WHOLE_RECORD, earliest=day, latest=day)
