"""The table of what grows, on the terminal and on its page."""

import pytest

from bench.recompute import record

RUN = {1_000: {"recompute": 0.1, "home": 0.05}, 10_000: {"recompute": 0.12, "home": 0.1}}


def test_the_ratio_is_that_of_the_largest_size_to_the_smallest():
    assert list(record.rows(RUN))[1:] == [("recompute", "100.0", "120.0", "1.20"), ("home", "50.0", "100.0", "2.00")]


def test_a_table_takes_the_place_of_the_one_before_and_touches_nothing_else(tmp_path):
    page = tmp_path / "page.md"
    page.write_text("before\n<!-- it: written from here -->\nold\n<!-- to here -->\nafter\n", "utf-8")
    record.write("new", part="it", page=page)
    assert page.read_text("utf-8") == "before\n<!-- it: written from here -->\n\nnew\n\n<!-- to here -->\nafter\n"


def test_a_page_that_lost_its_markers_is_left_alone(tmp_path):
    page = tmp_path / "page.md"
    page.write_text("no place", "utf-8")
    with pytest.raises(ValueError, match="no place"):
        record.write("new", part="it", page=page)
    assert page.read_text("utf-8") == "no place"
