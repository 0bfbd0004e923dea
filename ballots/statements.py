"""What a dispute is told of a ballot: the value of its statement. PURE."""

from datetime import date
from typing import Any

from ballots.law.figures import yes_exceeds_no
from ballots.percentages import two_places
from ballots.results import Count, Result, figures_for_law
from extraction.jsonable import to_json
from extraction.types import BallotValue, DateValue, QuestionValue, Span

WHOLE_RECORD = Span(0, 1)


def ballot_value(result: Result) -> dict[str, Any]:
    """The value of predicate 'ballot'. A count states its percentages too, so that one printed elsewhere that they do not come
    to is seen to differ and never stands in their place."""
    figures = figures_for_law(result)
    return to_json(
        BallotValue(
            status="result",
            opened_on=_day(result.opened_on),
            closed_on=_day(result.closed_on),
            entitled_to_vote=result.entitled_to_vote,
            papers_returned=result.papers_returned,
            turnout_pct=result.turnout_pct or two_places(result.papers_returned, result.entitled_to_vote) or None,
            questions=tuple(
                QuestionValue(
                    action=count.action,
                    outcome={True: "for", False: "against", None: None}[yes_exceeds_no(figures, question)],
                    yes=count.yes_votes,
                    no=count.no_votes,
                    spoiled=count.spoiled_papers,
                    yes_pct=count.yes_pct or _yes_pct(count) or None,
                )
                for count, question in zip(result.counts, figures.questions, strict=True)
            ),
        )
    )


def _yes_pct(count: Count) -> str:
    """Of Yes and No, as results are usually published."""
    if count.yes_votes is None or count.no_votes is None:
        return ""
    return two_places(count.yes_votes, count.yes_votes + count.no_votes)


def _day(day: date | None) -> DateValue | None:
    return DateValue(as_written=day.isoformat(), span=WHOLE_RECORD, earliest=day, latest=day) if day else None
