"""The grid of a ballot as a file: a row a workplace and question."""

from collections.abc import Iterable, Iterator
from typing import Any

from ballots.grid import Cell, Row
from ballots.results import ACTIONS
from ballots.verdict_words import ORDER

COLUMNS = (
    "employer", "workplace", "question", "entitled_to_vote", "papers_returned", "yes", "no", "spoiled",
    *(f"{test}{more}" for test in ORDER for more in ("", "_short_by", "_rule")),
)  # fmt: skip


def file_rows(found: Iterable[Row]) -> Iterator[dict[str, Any]]:
    """Counts as they were declared; what a test comes to is worked out from them. Unknown is None."""
    for row in found:
        for cell in row.cells:
            yield _row(row, cell)


def _row(row: Row, cell: Cell) -> dict[str, Any]:
    tests: dict[str, Any] = {}
    for verdict in cell.verdicts:
        lacking = verdict.short_by if verdict.outcome == "not_met" else None
        tests |= {verdict.test: verdict.outcome, f"{verdict.test}_short_by": lacking}
        tests[f"{verdict.test}_rule"] = " ".join(rule.id for rule in verdict.rules)
    return {
        "employer": row.part.employer,
        "workplace": row.part.workplace,
        "question": ACTIONS[cell.count.action],
        "entitled_to_vote": row.part.entitled_to_vote,
        "papers_returned": row.part.papers_returned,
        "yes": cell.count.yes_votes,
        "no": cell.count.no_votes,
        "spoiled": cell.count.spoiled_papers,
        **tests,
    }
