"""What the pages of an import show: each row with its verdicts, each cell that cannot be taken, what differs."""

from itertools import groupby
from typing import Any

from ballots.grid import Row, rows
from ballots.grid_page import Shown, shown
from ballots.import_forms import TableForm
from ballots.import_services import Known
from ballots.importing import Imported, Line
from ballots.results import ACTIONS, Difference, Result, differences, totals_of

MOST_SHOWN = 200
"""Workplaces that differ, and rejected cells: whoever has more has another table."""


def preview(form: TableForm, *, known: Known | None = None) -> dict[str, Any]:
    """Nothing before a table is there; the rows that can be read also where others cannot."""
    if form.imported is None:
        return {"imported": None}
    asked = [
        action
        for action in ACTIONS
        if any(count.action == action for part in form.imported.parts for count in part.counts)
    ]
    return {
        "imported": form.imported,
        "rejected": form.imported.rejected[:MOST_SHOWN],
        "asked": [ACTIONS[action] for action in asked],
        "lines": _lines(form, form.imported, asked),
        "totals": totals_of(form.imported.parts, of=_head(form)) if form.imported.parts else None,
        "most_shown": MOST_SHOWN,
        **_differing(form, known),
    }


def _lines(form: TableForm, imported: Imported, asked: list[Any]) -> list[tuple[Line, Shown]]:
    found: tuple[Row, ...] = rows(totals_of(imported.parts, of=_head(form)), on=form.today)
    return [(line, shown(row, asked)) for line, row in zip(imported.lines, found, strict=True)]


def _head(form: TableForm) -> Result:
    """What is said of the ballot, as far as it could be read."""
    given = form.cleaned_data
    return Result(
        jurisdiction=given.get("jurisdiction", ""),
        important_public_services=given.get("important_public_services") or "unknown",
        opened_on=given.get("opened_on"),
        closed_on=given.get("closed_on"),
    )


def _differing(form: TableForm, known: Known | None) -> dict[str, Any]:
    """From what is on record of the same ballot."""
    if known is None or known.ballot is None or not form.is_complete:
        return {}
    return by_workplace(differences(known.ballot.result, form.result))


def by_workplace(differing: list[Difference]) -> dict[str, Any]:
    """``workplaces``: (name, its figures that differ); '' for those of the whole ballot."""
    in_order = sorted(differing, key=lambda one: one.workplace)
    groups = [(name, list(group)) for name, group in groupby(in_order, key=lambda one: one.workplace)]
    return {
        "differing": len(differing),
        "workplaces": groups[:MOST_SHOWN],
        "how_many_workplaces": sum(bool(name) for name, _ in groups),
        "most_shown": MOST_SHOWN,
    }
