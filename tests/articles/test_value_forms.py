"""A value typed again without a change is the same value; a change is taken, and nonsense is refused."""

import pytest

from articles.value_forms import ValueForm
from extraction.jsonable import to_json
from extraction.types import (
    ActionValue,
    BallotValue,
    CostValue,
    Count,
    DateValue,
    DisputeValue,
    MembersValue,
    OfferValue,
    Org,
    QuestionValue,
    Span,
    TalksValue,
)

HERE = Span(3, 9)
UNION = Org("Union of Harbour Trades", "the union", HERE, "union", known=True)
VALUES = {
    "dispute": DisputeValue(unions=(UNION,), causes=("redundancy", "earnings"), issues=("pay",), sector="ferries"),
    "members_affected": MembersValue(Count(300, "some 300", HERE, "some"), who="deck crew"),
    "ballot": BallotValue(
        "result", turnout_pct="71.0", questions=(QuestionValue("strike", "for", yes=40), QuestionValue("asos", yes_pct="80"))
    ),
    "industrial_action": ActionValue("strike", "announced", starts_on=DateValue("in spring", HERE), group="deck crew"),
    "offer": OfferValue("pay_offer", "a rise of 3 per cent", "3", "percent"),
    "cost": CostValue("lost fares", "40000", "GBP", up_to="50000", per="day", foreseen=True),
    "talks": TalksValue("held", DateValue("3 March", HERE)),
}  # fmt: skip


def typed(predicate, **changes):
    """The form as a browser sends it back, with some fields changed."""
    was = to_json(VALUES[predicate])
    fresh = ValueForm(predicate=predicate, was=was)
    data = {name: field.initial for name, field in fresh.fields.items() if field.initial is not None}
    return ValueForm({**data, **changes}, predicate=predicate, was=was)


@pytest.mark.parametrize("predicate", VALUES)
def test_what_is_not_changed_stays_as_it_was(predicate):
    form = typed(predicate)

    assert form.is_valid(), form.errors
    assert form.value == to_json(VALUES[predicate])


def test_a_day_is_given_and_the_words_of_the_article_stay():
    form = typed("industrial_action", starts_on="2026-03-03")

    assert form.is_valid(), form.errors
    assert form.value["starts_on"] == to_json(DateValue("in spring", HERE)) | {
        "earliest": "2026-03-03",
        "latest": "2026-03-03",
    }


def test_a_party_that_was_read_keeps_what_is_known_of_it_beside_a_new_one():
    form = typed("dispute", unions="Union of Harbour Trades\n Lamp League \n")

    assert form.is_valid(), form.errors
    assert [(org["name"], org["known"]) for org in form.value["unions"]] == [
        ("Union of Harbour Trades", True),
        ("Lamp League", False),
    ]


def test_a_question_is_added_and_one_is_taken_away():
    form = typed("ballot", questions_0_action="", questions_2_action="unspecified", questions_2_yes="7")

    assert form.is_valid(), form.errors
    assert [(q["action"], q["yes"]) for q in form.value["questions"]] == [("asos", None), ("unspecified", 7)]


@pytest.mark.parametrize(
    ("predicate", "changes"),
    [
        ("members_affected", {"count": "many"}),
        ("ballot", {"turnout_pct": "most"}),
        ("talks", {"status": "merry"}),
        ("industrial_action", {"starts_on": "2026-03-03", "ends_on": "2026-03-01"}),
        ("offer", {"what": ""}),
    ],
)
def test_nonsense_is_refused(predicate, changes):
    assert not typed(predicate, **changes).is_valid()
