"""The list of ballots as rows of a file: a row a question."""

from collections.abc import Iterable, Iterator
from typing import Any

from ballots.listing import Listed
from ballots.verdict_words import ORDER
from ballots.worked_out import Told

COLUMNS = (
    "dispute", "kind", "opened", "closed", "question", "entitled_to_vote", "papers_returned", "yes", "no", "spoiled",
    "turnout_pct", "yes_pct", *ORDER, *(f"{test}_rule" for test in ORDER), "address",
)  # fmt: skip


def file_rows(found: Iterable[Listed], *, site: str) -> Iterator[dict[str, Any]]:
    """``site``: what addresses begin with. Percentages only as they were published; unknown is None, and so are the tests of a
    ballot by workplaces, whose sums are tested by nobody."""
    for row in found:
        for told in row.found.questions:
            yield _row(row, told, site)


def _row(row: Listed, told: Told, site: str) -> dict[str, Any]:
    opened, question = row.found.figures.opened, told.question
    lines = () if row.parts else told.lines
    return {
        "dispute": str(row.dispute),
        "kind": row.kind,
        "opened": opened.day.isoformat() if opened and opened.day else None,
        "closed": row.closed_on.isoformat() if row.closed_on else None,
        "question": told.asked,
        "entitled_to_vote": row.entitled_to_vote,
        "papers_returned": row.papers_returned,
        "yes": question.yes,
        "no": question.no,
        "spoiled": question.spoiled,
        "turnout_pct": row.turnout_pct or None,
        "yes_pct": question.yes_pct,
        **dict.fromkeys([*ORDER, *(f"{test}_rule" for test in ORDER)]),
        **{line.test: line.outcome for line in lines},
        **{f"{line.test}_rule": " ".join(rule.id for rule in line.rules) for line in lines},
        "address": site + row.address,
    }
