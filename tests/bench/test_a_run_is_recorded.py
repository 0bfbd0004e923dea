"""A run on record: figures that programs read back, a table that people read, gains and losses against it."""

from dataclasses import replace
from datetime import date

import pytest

from bench.reading import record, table
from bench.reading.calibration import calibration
from bench.reading.figures import Figure, Score
from bench.reading.quotes import Verdict
from bench.reading.record import Run
from bench.reading.speed import Speed


def figure(f1, *, field="words", gold=1000):
    score = Score(f1, f1, f1, gold, gold)
    return Figure("our own: quotes", field, score, open=score, blind=replace(score, f1=0.5))


def run(*figures):
    verdicts = [Verdict(0.95, True, "ferry/002")]
    speed = Speed("reading", 2, 80.0, 400_000, 77.0, 30.0, 2.0)
    return Run(
        "7", date(2027, 3, 4), {"of our own": 2}, figures, (calibration("direct", verdicts, of="all"),), (speed,)
    )


@pytest.fixture
def docs(tmp_path):
    (tmp_path / "reading.md").write_text(f"# Before\n\n{record.BEGIN}\nold\n{record.END}\n\nAfter\n")
    return tmp_path


def test_what_is_recorded_is_what_later_runs_are_held_against(docs):
    record.write(run(figure(0.9)), "| table |", docs=docs)

    before = record.recorded(docs)

    assert record.change(figure(0.904), before) == record.Change(0.004, same_gold=True)
    assert record.change(figure(0.89), before).is_loss
    assert not record.change(figure(0.895), before).is_loss
    assert record.change(figure(0.9, field="new"), before) is None


def test_only_the_table_between_the_markers_is_replaced(docs):
    for _ in range(2):
        record.write(run(figure(0.9)), "| table |", docs=docs)

    page = (docs / "reading.md").read_text()
    assert page == f"# Before\n\n{record.BEGIN}\n\n| table |\n{record.END}\n\nAfter\n"


def test_a_page_without_markers_is_left_alone(docs):
    (docs / "reading.md").write_text("# Nothing\n")

    with pytest.raises(ValueError, match="no place"):
        record.write(run(figure(0.9)), "| table |", docs=docs)

    assert not (docs / "reading.json").exists()


def test_a_loss_counts_for_headline_figures_on_the_same_articles_alone(docs):
    record.write(run(figure(0.9), figure(0.9, field="role or organisation")), "", docs=docs)
    worse = run(figure(0.8), figure(0.8, field="role or organisation"))
    others = run(figure(0.8, gold=1100))

    assert record.losses(worse, record.recorded(docs)) == [figure(0.8)]
    assert record.losses(others, record.recorded(docs)) == []


def test_nothing_is_compared_where_nothing_is_recorded(tmp_path):
    assert record.recorded(tmp_path) == {}
    assert record.losses(run(figure(0.1)), {}) == []


def test_the_table_fits_120_columns_and_shows_the_change(docs):
    record.write(run(figure(0.9)), "", docs=docs)

    printed = table.plain(run(figure(0.89)), record.recorded(docs))

    assert max(map(len, printed.splitlines())) <= 120
    assert "-0.010" in printed and "0.500" in printed


def test_the_markdown_has_a_row_a_figure_as_wide_as_its_head():
    rows = [line for line in table.markdown(run(figure(0.9))).splitlines() if line.startswith("| ")]

    assert rows[1] == "| words | 0.900 | 0.900 | 0.900 | 1000 | 1000 | 0.900 | 0.500 |"
    assert rows[0].count("|") == rows[1].count("|")
