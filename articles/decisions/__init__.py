"""What people may decide of articles and of what they say: one module a kind, and the registry.

A decision is a row of the log (``articles.models.Decision``); what follows from it is derived from those that stand. So to
undo one is to mark it undone and to derive anew, and a later reading or recompute finds the same decisions in force.
"""

from articles.decisions import claims, people, quotes, reports
from articles.decisions.kinds import Kind, Refused
from articles.decisions.withdrawing import WITHDRAW_ARTICLE
from articles.models import Reading

KINDS: dict[str, Kind] = {
    kind.name: kind for kind in (WITHDRAW_ARTICLE, *claims.KINDS, *quotes.KINDS, *people.KINDS, *reports.KINDS)
}


def respect(reading: Reading) -> None:
    """Make the rows of a new reading say what the decisions that stand make of them."""
    claims.bring_in_line(reading)
    quotes.bring_in_line(reading)


__all__ = ["KINDS", "Kind", "Refused", "respect"]
