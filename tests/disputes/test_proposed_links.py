"""A link that rests on too little waits for an editor: it counts in no fact before it is accepted."""

import json
from datetime import date

import pytest

from disputes import progress, services
from disputes.models import ClaimLink, Dispute
from tests import factories
from tests.disputes.settled import settle

pytestmark = pytest.mark.django_db


def party(name, kind):
    return {"name": name, "as_written": name, "span": [0, 1], "kind": kind, "known": False}


def tell(union, *, day):
    """An article on a strike of the union at Harrow Docks."""
    source = factories.article(published=date(2026, 3, day))
    value = {
        "unions": [party(union, "union")], "employers": [party("Harrow Docks", "employer")],
        "issues": ["pay"], "causes": ["earnings"], "sector": None,
    }  # fmt: skip
    factories.claim(source, "Ferry crews", predicate="dispute", value=value)
    services.relink(articles=[source])
    settle()
    return source


@pytest.fixture
def firm():
    return tell("Union of Harbour Trades", day=1)


@pytest.fixture
def proposed(firm):
    return tell("port unions", day=4)


def decide(kind, /, **subject):
    return services.decide(kind=kind, subject=subject, decided_by=factories.user("chief"))


def link_of(article):
    return ClaimLink.objects.get(article=article)


def as_bytes():
    return json.dumps(settle(), sort_keys=True)


def test_it_is_stored_with_the_dispute_it_would_join_and_why(proposed):
    link = link_of(proposed)
    assert (link.outcome, link.dispute) == ("proposed", Dispute.objects.get())
    assert link.reasons == ["union only described", "same employer", "same cause", "3 days apart"]


def test_it_counts_in_no_fact(proposed):
    dispute = Dispute.objects.get()
    assert dispute.union_names == ["Union of Harbour Trades"]
    assert dispute.as_of == date(2026, 3, 1)


def test_whoever_sent_it_is_told(proposed):
    assert progress.outcome(proposed) == f"kept: an editor has to say whether it is about {Dispute.objects.get().slug}"


def test_the_order_of_the_articles_does_not_matter():
    first = tell("port unions", day=4)
    assert link_of(first).outcome == "accepted", "alone it is a dispute of its own"
    tell("Union of Harbour Trades", day=1)
    assert link_of(first).outcome == "proposed"
    assert Dispute.objects.count() == 1


def test_accepted_it_counts_and_undone_it_leaves_no_trace(firm, proposed):
    before = as_bytes()
    decision = decide("accept_link", together=[firm.sha256, proposed.sha256], apart=[])
    assert as_bytes() != before
    assert link_of(proposed).reasons == ["an editor put them together"]

    services.undo(decision=decision, undone_by=decision.decided_by)
    assert as_bytes() == before


def test_rejected_it_is_a_dispute_of_its_own(firm, proposed):
    decide("reject_link", together=[proposed.sha256], apart=[firm.sha256])
    assert link_of(proposed).outcome == "accepted"
    assert Dispute.objects.count() == 2


def test_a_description_that_an_editor_explains_is_that_union(firm, proposed):
    decide("merge_organisations", kind="union", names=["Union of Harbour Trades", "port unions"])
    assert link_of(proposed).outcome == "accepted"
    assert Dispute.objects.count() == 1
