"""What a dispute is told of a ballot: the values of its statements. PURE."""

from datetime import date
from typing import Any

from ballots.law import Assessed, Figures, assess, mandate
from ballots.law.figures import yes_exceeds_no
from ballots.percentages import two_places
from ballots.results import ACTIONS, Count, Result, figures_for_law
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
    return two_places(count.yes_votes, count.valid)


def mandate_value(result: Result) -> dict[str, Any] | None:
    """The value of predicate 'mandate' (``disputes.facts.Mandate``); None where no end can be told, or no question stands.

    A question stands where its majority is met and no other test is not met. Of a ballot in parts each part is asked by itself.
    """
    held = mandate(figures_for_law(result))
    parts = [_standing(figures_for_law(result, part)) for part in result.parts]
    standing = [of_part for of_part in parts if of_part] if parts else [_standing(figures_for_law(result))]
    actions = [action for action in ACTIONS if any(action in told for told in standing)]
    if held.rule is None or held.ends is None or not actions:
        return None
    days = {"first": held.first, "last": held.last, "begin_by": held.begin_by, "if_agreed": held.if_agreed}
    return {
        **{name: day.isoformat() if day else None for name, day in days.items()},
        "jurisdiction": result.jurisdiction,
        "rule": held.rule.id,
        "rule_in_words": held.rule.in_words,
        "rule_source": held.rule.source,
        "actions": actions,
        "untold": [action for action in actions if not any(told.get(action) == "told" for told in standing)],
        "workplaces": [len(standing), len(parts)] if parts else None,
        "notes": [*(f"taken that {words}" for words in held.assumed), *filter(None, [held.check])],
    }


def _standing(figures: Figures) -> dict[str, str]:
    """The questions that were voted for and that no test stands against: 'told', or 'untold' where some test cannot be."""
    standing = [one for one in assess(figures) if _voted_for(one) and one.outcome != "not_met"]
    return {one.question.action: "untold" if one.outcome == "cannot_tell" else "told" for one in standing}


def _voted_for(assessed: Assessed) -> bool:
    return any(verdict.test == "majority" and verdict.outcome == "met" for verdict in assessed.verdicts)


def _day(day: date | None) -> DateValue | None:
    return DateValue(as_written=day.isoformat(), span=WHOLE_RECORD, earliest=day, latest=day) if day else None
