"""Whether the figures of a result can be so. PURE: a check tells what is wrong, by field, in plain words."""

from collections.abc import Iterator, Mapping
from datetime import date

from ballots.law.shares import printed

Wrong = tuple[str, str]
"""(field, what is wrong)"""

PARTS = ("yes_votes", "no_votes", "spoiled_papers")


def field_of(action: str, part: str) -> str:
    return f"{action}_{part}"


def missing_counts(action: str, counts: Mapping[str, int | None]) -> Iterator[Wrong]:
    """Of one question, by PARTS. All None: it was not asked."""
    missing = [part for part in PARTS if counts[part] is None]
    if len(missing) < len(PARTS):
        for part in missing:
            yield field_of(action, part), "Not given. Type 0 where there was none."


def wrong_counts(action: str, counts: Mapping[str, int | None], *, papers_returned: int | None) -> Iterator[Wrong]:
    """The sum of one question against the papers returned. Where a count is missing it can only be too much."""
    known = [count for part in PARTS if (count := counts[part]) is not None]
    total = sum(known)
    if papers_returned is None or total == papers_returned or (len(known) < len(PARTS) and total < papers_returned):
        return
    if len(known) == len(PARTS) and _look_like_percentages(counts, papers_returned):
        yield field_of(action, "yes_votes"), "These look like percentages. Type how many voted each way."
    else:
        yield field_of(action, "spoiled_papers"), _sum_is_off(total, papers_returned)


def _look_like_percentages(counts: Mapping[str, int | None], papers_returned: int) -> bool:
    """Yes and no, with the spoiled papers or without, come to a hundred, give or take what rounding does."""
    total = sum(counts[part] or 0 for part in PARTS)
    shares = (total, total - (counts["spoiled_papers"] or 0))
    return 100 in shares or (papers_returned > 101 and any(99 <= share <= 101 for share in shares))


def _sum_is_off(total: int, papers_returned: int) -> str:
    more = "more" if total > papers_returned else "fewer"
    off = abs(total - papers_returned)
    return f"Yes, no and spoiled add up to {total:,}: {off:,} {more} than the {papers_returned:,} papers returned."


def wrong_totals(*, entitled_to_vote: int | None, papers_returned: int | None) -> Iterator[Wrong]:
    if entitled_to_vote is not None and papers_returned is not None and papers_returned > entitled_to_vote:
        yield "papers_returned", f"More than the {entitled_to_vote:,} who were entitled to vote."


def wrong_days(*, opened_on: date | None, closed_on: date | None, today: date) -> Iterator[Wrong]:
    if opened_on and opened_on > today:
        yield "opened_on", "That day is still to come."
    if closed_on and closed_on > today:
        yield "closed_on", "That day is still to come: a result is declared after the ballot closed."
    if opened_on and closed_on and closed_on < opened_on:
        yield "closed_on", "Before the day on which the ballot opened."


def wrong_percentage(typed: str) -> str:
    """What is wrong with a percentage as printed, '' where nothing is."""
    try:
        printed(typed)
    except ValueError:
        return "Type a percentage from 0 to 100 as it is printed, such as 57.3."
    return ""
