"""What the pages about declared results show."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from ballots.checks import ACTIONS
from ballots.models import Ballot, BallotQuestion
from ballots.percentages import percentage
from ballots.results import Count


@dataclass(frozen=True, slots=True)
class Tally:
    """One question with its shares of the votes that count, in per cent; '' where none counts."""

    asked: str
    count: Count | BallotQuestion
    yes_pct: str
    no_pct: str
    more: str


def _tally(count: Count | BallotQuestion) -> Tally:
    if count.yes_votes is None or count.no_votes is None:
        return Tally(asked=ACTIONS[count.action], count=count, yes_pct=count.yes_pct, no_pct="", more="")
    valid = count.yes_votes + count.no_votes
    return Tally(
        asked=ACTIONS[count.action],
        count=count,
        yes_pct=percentage(count.yes_votes, valid),
        no_pct=percentage(count.no_votes, valid),
        more=_more(count.yes_votes - count.no_votes),
    )


def _more(lead: int) -> str:
    if lead == 0:
        return "as many for as against"
    return f"{abs(lead):,} more {'for' if lead > 0 else 'against'}"


def result(*, ballot: Ballot, counts: Iterable[Count | BallotQuestion]) -> dict[str, Any]:
    """What a result comes to; the ballot may not be stored yet."""
    entitled = ballot.entitled_to_vote
    returned = ballot.papers_returned
    turnout = ballot.turnout_pct if entitled is None or returned is None else percentage(returned, entitled)
    return {"ballot": ballot, "tallies": [_tally(count) for count in counts], "turnout_pct": turnout}
