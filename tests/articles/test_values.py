"""A value that a person typed is held against its predicate, and what is wrong with it is said in words."""

import pytest

from articles.values import CLASSES, completed, problems
from extraction.claims import REGISTRY
from extraction.jsonable import to_json
from extraction.types import ActionValue, DateValue, Span

DAY = {"as_written": "3 March", "span": {"start": 0, "end": 7}, "earliest": "2026-03-03", "latest": "2026-03-03"}


def test_every_predicate_that_is_read_can_be_corrected():
    assert {reader.PREDICATE for reader in REGISTRY} | {"dispute"} == CLASSES.keys()


def test_what_a_reader_makes_is_right():
    value = ActionValue("strike", "announced", starts_on=DateValue("in spring", Span(0, 9)))

    assert problems("industrial_action", to_json(value)) == []


@pytest.mark.parametrize(
    ("predicate", "value", "said"),
    [
        ("weather", {}, "nothing that can be said of a dispute"),
        ("talks", ["held"], "named parts"),
        ("talks", {}, "Status: say what it is"),
        ("talks", {"status": "helt"}, "Status: “helt” is none of held, failed"),
        ("talks", {"status": "held", "mood": "good"}, "“mood” is no part of it"),
        ("ballot", {"status": "open", "papers_returned": -1}, "Papers returned: a whole number"),
        ("ballot", {"status": "open", "papers_returned": True}, "Papers returned: a whole number"),
        ("ballot", {"status": "open", "papers_returned": 1e9}, "Papers returned: a whole number"),
        ("ballot", {"status": "result", "turnout_pct": "101"}, "100 at most"),
        ("ballot", {"status": "result", "turnout_pct": "two thirds"}, "a plain number"),
        ("ballot", {"status": "result", "questions": [{"outcome": "for"}]}, "Questions, Action: say what it is"),
        ("offer", {"kind": "pay_offer", "what": "a rise", "amount": "4,5"}, "Amount: a plain number"),
        ("affected_role", {"name": " "}, "Name: say what it is"),
        ("affected_role", {"name": "x" * 301}, "Name: that is too long"),
        ("talks", {"status": "held", "on": {**DAY, "latest": None}}, "On: give both ends"),
        ("talks", {"status": "held", "on": {**DAY, "earliest": "2026-03-04"}}, "On: the range ends before"),
        ("talks", {"status": "held", "on": {**DAY, "earliest": "soon"}}, "a day is needed"),
        (
            "industrial_action",
            {"kind": "strike", "status": "announced", "starts_on": {**DAY}, "ends_on": {**DAY, "earliest": "2026-03-01",
             "latest": "2026-03-01"}},
            "Ends on: that lies before starts on",
        ),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said(predicate, value, said):
    assert said in " ".join(problems(predicate, value))


def test_what_may_be_left_out_is_filled_in_as_not_stated():
    filled = completed("talks", {"status": "held", "on": {"earliest": "2026-03-03", "latest": "2026-03-03"}})

    assert filled["on"]["year_span"] is None and filled["on"]["as_written"] == ""
    assert completed("ballot", {"status": "open"})["questions"] == []
