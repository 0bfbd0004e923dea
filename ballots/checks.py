"""Whether the figures of a declared result can be so. PURE: a check tells what is wrong, by field, in plain words."""

from collections.abc import Iterator, Mapping
from datetime import date

Wrong = tuple[str, str]
"""(field, what is wrong)"""

ACTIONS = {"strike": "strike", "asos": "action short of a strike"}
PARTS = ("yes_votes", "no_votes", "spoiled_papers")


def field_of(action: str, part: str) -> str:
    return f"{action}_{part}"


def wrong_counts(action: str, counts: Mapping[str, int | None], *, papers_returned: int | None) -> Iterator[Wrong]:
    """One question: ``counts`` by PARTS, all None where it was not asked."""
    missing = [part for part in PARTS if counts[part] is None]
    if len(missing) == len(PARTS):
        return
    for part in missing:
        yield field_of(action, part), "Not given. Type 0 where there was none."
    if missing or papers_returned is None:
        return
    total = sum(counts[part] or 0 for part in PARTS)
    if total == papers_returned:
        return
    if 100 in (total, total - (counts["spoiled_papers"] or 0)):
        yield field_of(action, "yes_votes"), "These look like percentages. Type how many voted each way."
    else:
        yield field_of(action, "spoiled_papers"), _sum_is_off(total, papers_returned)


def _sum_is_off(total: int, papers_returned: int) -> str:
    more = "more" if total > papers_returned else "fewer"
    off = abs(total - papers_returned)
    return f"Yes, no and spoiled add up to {total:,}: {off:,} {more} than the {papers_returned:,} papers returned."


def wrong_totals(*, entitled_to_vote: int | None, papers_returned: int | None) -> Iterator[Wrong]:
    if entitled_to_vote is not None and papers_returned is not None and papers_returned > entitled_to_vote:
        yield "papers_returned", f"More than the {entitled_to_vote:,} who were entitled to vote."


def wrong_days(*, opened_on: date | None, closed_on: date | None, today: date) -> Iterator[Wrong]:
    if closed_on and closed_on > today:
        yield "closed_on", "That day is still to come: a result is declared after the ballot closed."
    if opened_on and closed_on and closed_on < opened_on:
        yield "closed_on", "Before the day on which the ballot opened."
