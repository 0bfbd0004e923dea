"""From the rows of a table to the parts of a ballot, and every cell that cannot be so. PURE: nothing is guessed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ballots.checks import PARTS, field_of, missing_counts, wrong_counts, wrong_totals
from ballots.headings import meaning
from ballots.results import ACTIONS, LABELS, Count, Part
from ballots.tables import Row, Table, letter

LARGEST = 2_147_483_647  # what the database's column holds
HEADING_WITHIN = 20  # rows: titles and notes may stand above the headings
NOTHING = frozenset({"", "-", "–", "n/a"})
NAMES_ONLY = frozenset({"employer", "workplace"})
TOTALS = frozenset({"total", "totals", "all", "grand total", "sum", "overall"})
NAMES = {"employer": "employer", "workplace": "workplace"} | {
    name: LABELS[name] for name in ("entitled_to_vote", "papers_returned")
}
NAMES |= {field_of(action, part): f"{LABELS[part]}, {asked}" for action, asked in ACTIONS.items() for part in PARTS}
TEMPLATE = ",".join(f'"{words[0].upper()}{words[1:]}"' for words in NAMES.values()) + "\r\n"
"""A CSV to be filled in: the headings that are understood, in their plainest form."""
WHOLE = re.compile(r"\d{1,3}(?:[, ’']\d{3})+|\d+")
NUMBER = re.compile(r"\d+[.,]\d+")


@dataclass(frozen=True, slots=True)
class Rejected:
    """A cell that cannot be taken: ``row`` and ``letter`` as a spreadsheet names them, its heading, what was there, and why."""

    row: int
    letter: str
    heading: str
    found: str
    why: str


@dataclass(frozen=True, slots=True)
class Line:
    """A row that could be read, with its number."""

    number: int
    part: Part


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """``rejected`` empty: all of it can be taken. ``left_out``: headings that were not read. ``total_row``: 0 where none."""

    lines: tuple[Line, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    left_out: tuple[str, ...] = ()
    names_no_question: bool = False
    total_row: int = 0

    @property
    def parts(self) -> tuple[Part, ...]:
        return tuple(line.part for line in self.lines)


@dataclass(frozen=True, slots=True)
class _Headed:
    """Where which column stands."""

    row: Row
    columns: dict[str, int]

    def text(self, row: Row, name: str) -> str:
        return row.cell(self.columns[name]) if name in self.columns else ""

    def rejected(self, row: Row, name: str, why: str) -> Rejected:
        """Of a column that is not there, the cell that names the row stands for it."""
        column = self.columns.get(name, min(self.columns.values(), default=0))
        return Rejected(row.number, letter(column), self.row.cell(column), row.cell(column), why)


def read_parts(table: Table, *, employer: str = "", unnamed: str = "") -> Imported:
    """``employer``: of workplaces in a table that names none. ``unnamed``: what is asked where a heading names no question."""
    head = _heading(table, unnamed)
    if head is None:
        why = "No row of headings was found. The first rows of the table name its columns; a template shows how."
        return Imported(rejected=(Rejected(1, "A", "", table.rows[0].cell(0) if table.rows else "", why),))
    wrong = [*_wrong_headings(head, unnamed, employer=employer)]
    if wrong:
        return Imported(rejected=tuple(wrong), left_out=_left_out(head, unnamed), names_no_question=_is_unnamed(head))
    headed = _Headed(head, _columns(head, unnamed))
    rows = [row for row in table.rows if row.number > head.number]
    total = next((row for row in rows if _is_total(headed, row)), None)
    return _read(headed, [row for row in rows if row is not total], total, employer=employer, unnamed=unnamed)


def _read(headed: _Headed, rows: list[Row], total: Row | None, *, employer: str, unnamed: str) -> Imported:
    lines, rejected, first_seen = [], [], dict[tuple[str, str], int]()
    for row in rows:
        found = _part(headed, row, employer=employer)
        wrong = [each for each in found if isinstance(each, Rejected)]
        part = next((each for each in found if isinstance(each, Part)), None)
        named = part or _named(headed, row, employer)
        key = (named.employer.casefold(), named.workplace.casefold())
        if named.name and first_seen.setdefault(key, row.number) != row.number:
            why = f"Twice: row {first_seen[key]} is the same workplace."
            wrong.append(headed.rejected(row, "workplace" if named.workplace else "employer", why))
        rejected += wrong
        if part and not wrong:
            lines.append(Line(row.number, part))
    if not rows:
        rejected.append(Rejected(headed.row.number, "A", headed.row.cell(0), "", "No workplace follows the headings."))
    if total and not rejected:
        rejected += _wrong_total(headed, total, [line.part for line in lines])
    return Imported(
        lines=tuple(lines),
        rejected=tuple(sorted(rejected, key=lambda cell: (cell.row, len(cell.letter), cell.letter))),
        left_out=_left_out(headed.row, unnamed),
        names_no_question=_is_unnamed(headed.row),
        total_row=total.number if total else 0,
    )


# ---- headings -----------------------------------------------------------------------------------


def _heading(table: Table, unnamed: str) -> Row | None:
    """The row in which most is understood, at least two of its cells."""
    known = {
        row: sum(bool(meaning(cell, unnamed=unnamed)) for cell in row.cells) for row in table.rows[:HEADING_WITHIN]
    }
    best = max(known, key=lambda row: known[row], default=None)
    return best if best and known[best] > 1 else None


def _columns(head: Row, unnamed: str) -> dict[str, int]:
    """The first column of each meaning."""
    meanings = [(meaning(cell, unnamed=unnamed), at) for at, cell in enumerate(head.cells)]
    return {name: at for name, at in reversed(meanings) if name}


def _is_unnamed(head: Row) -> bool:
    return any(meaning(cell).startswith("?") for cell in head.cells)


def _left_out(head: Row, unnamed: str) -> tuple[str, ...]:
    return tuple(cell for cell in head.cells if cell and not meaning(cell, unnamed=unnamed))


def _wrong_headings(head: Row, unnamed: str, *, employer: str) -> Iterator[Rejected]:
    columns = _columns(head, unnamed)
    for at, cell in enumerate(head.cells):
        name = meaning(cell, unnamed=unnamed)
        if name and columns[name] != at:
            first = f"{letter(columns[name])} (‘{head.cell(columns[name])}’)"
            yield Rejected(head.number, letter(at), cell, cell, f"The same as column {first}. Leave one out.")
        if name.startswith("?"):
            yield Rejected(
                head.number, letter(at), cell, cell, "Which question? Choose it above, or write it in the heading."
            )
    for why in _lacking(columns, employer=employer):
        yield Rejected(head.number, "", "", "", why)


def _lacking(columns: dict[str, int], *, employer: str) -> Iterator[str]:
    if "employer" not in columns and not ("workplace" in columns and employer):
        yield "No column names the employer."
    if "papers_returned" not in columns:
        yield "No column gives the papers returned, spoiled ones included."
    asked = [action for action in ACTIONS if any(field_of(action, part) in columns for part in PARTS)]
    if not asked and not any(name.startswith("?") for name in columns):
        yield "No column gives a count of Yes votes."
    for action in asked:
        for part in PARTS:
            if (name := field_of(action, part)) not in columns:
                yield f"No column gives ‘{NAMES[name]}’."


# ---- rows ---------------------------------------------------------------------------------------


def _is_total(headed: _Headed, row: Row) -> bool:
    names = {headed.text(row, name).casefold().rstrip(": ") for name in ("employer", "workplace")} - {""}
    return bool(names) and names <= TOTALS


def _named(headed: _Headed, row: Row, employer: str) -> Part:
    """A part with its name alone."""
    said = headed.text(row, "employer") or ("" if "employer" in headed.columns else employer)
    return Part(employer=said, workplace=headed.text(row, "workplace"), papers_returned=0, counts=())


def _part(headed: _Headed, row: Row, *, employer: str) -> list[Part | Rejected]:
    """The part, or what is wrong with its cells."""
    named, figures = _named(headed, row, employer), dict[str, int | None]()
    wrong: dict[str, str] = {} if named.employer else {"employer": "Missing: whose workplace is it?"}
    for name in headed.columns:
        if name in NAMES_ONLY:
            continue
        text = headed.text(row, name)
        if why := wrong_count(text):
            wrong[name] = why
        figures[name] = None if why or text.casefold() in NOTHING else _whole(text)
    for name in ("entitled_to_vote", "papers_returned"):
        if name in headed.columns and figures[name] is None:
            wrong.setdefault(name, "Missing.")
    for name, why in _wrong_figures(figures, wrong):
        wrong.setdefault(name, why)
    if wrong:
        return [headed.rejected(row, name, why) for name, why in wrong.items()]
    return [_with_figures(named, figures)]


def wrong_count(text: str) -> str:
    """What is wrong with a cell as a number of people or papers; '' where nothing is, or nothing stands there."""
    if text.casefold() in NOTHING:
        return ""
    if WHOLE.fullmatch(text):
        return "" if _whole(text) <= LARGEST else "Too large."
    if text.rstrip().endswith("%") or NUMBER.fullmatch(text):
        return "A percentage or a fraction. Give how many."
    return "Not a number. Give how many, in digits."


def _whole(text: str) -> int:
    return int(re.sub(r"\D", "", text))


def _wrong_figures(figures: dict[str, int | None], unread: dict[str, str]) -> Iterator[tuple[str, str]]:
    """What cannot be so between cells that could be read."""
    entitled, returned = figures.get("entitled_to_vote"), figures["papers_returned"]
    beyond = list(wrong_totals(entitled_to_vote=entitled, papers_returned=returned))
    yield from beyond
    asked = 0
    for action in ACTIONS:
        counts = {part: figures.get(field_of(action, part)) for part in PARTS}
        given = {part: 0 if field_of(action, part) in unread else count for part, count in counts.items()}
        asked += any(count is not None for count in given.values())
        yield from missing_counts(action, given)
        if not beyond and None not in counts.values():
            yield from _wrong_sum(action, counts, returned)
    if not asked:
        yield next(name for name in figures if name.endswith("yes_votes")), "Missing: no question has a count."


def _wrong_sum(action: str, counts: dict[str, int | None], returned: int | None) -> Iterator[tuple[str, str]]:
    valid = (counts["yes_votes"] or 0) + (counts["no_votes"] or 0)
    if returned is not None and counts["spoiled_papers"] and valid == returned:
        without = (
            f"This is Yes and No alone. With the spoiled papers {valid + counts['spoiled_papers']:,} were returned."
        )
        yield "papers_returned", without
        return
    yield from wrong_counts(action, counts, papers_returned=returned)


def _with_figures(named: Part, figures: dict[str, int | None]) -> Part:
    counts = {action: [figures.get(field_of(action, part)) for part in PARTS] for action in ACTIONS}
    return Part(
        employer=named.employer,
        workplace=named.workplace,
        entitled_to_vote=figures.get("entitled_to_vote"),
        papers_returned=figures["papers_returned"] or 0,
        counts=tuple(Count(action, *three) for action, three in counts.items() if three[0] is not None),  # type: ignore[arg-type]
    )


def _wrong_total(headed: _Headed, total: Row, parts: list[Part]) -> Iterator[Rejected]:
    """A row of sums is no workplace; it is held against what the rows come to."""
    sums = {name: sum(_figure(part, name) for part in parts) for name in headed.columns if name not in NAMES_ONLY}
    for name, added in sums.items():
        text = headed.text(total, name)
        if text.casefold() in NOTHING:
            continue
        if wrong_count(text) or _whole(text) != added:
            yield headed.rejected(total, name, f"The rows above come to {added:,}.")


def _figure(part: Part, name: str) -> int:
    if name in ("entitled_to_vote", "papers_returned"):
        return getattr(part, name) or 0
    counts = {field_of(count.action, each): getattr(count, each) or 0 for count in part.counts for each in PARTS}
    return counts.get(name, 0)
