"""A pinned sentence stays through every recompute, in its place, and is flagged when the facts under it change."""

import pytest

from disputes import services
from disputes.decisions import Refused
from disputes.decisions.pinning import flagged
from disputes.models import Dispute
from tests import factories
from tests.disputes.settled import articles_of, bring_one_dispute, settle

pytestmark = pytest.mark.django_db

WORDS = {"sentence": "The crews have had enough of night work.", "source": "https://gazette.example/1"}


@pytest.fixture
def dispute():
    return bring_one_dispute()


@pytest.fixture
def pin(dispute):
    chief = factories.user("chief")

    def decide(**subject):
        named = {"dispute": articles_of(dispute), "place": "matter", "over": told(dispute)[0]["text"], **WORDS}
        decision = services.decide(kind="pin_sentence", subject={**named, **subject}, decided_by=chief)
        settle()
        return decision

    return decide


def told(dispute):
    return dispute.summaries.order_by("-version").first().sentences


def test_it_stands_in_the_place_of_the_sentence_of_its_topic_and_keeps_what_that_rested_on(dispute, pin):
    before = told(dispute)
    pin()

    first, *others = told(dispute)
    assert (first["text"], first["pinned"]) == (WORDS["sentence"], True)
    assert first["evidence"][:-1] == before[0]["evidence"]
    assert first["evidence"][-1]["source"] == WORDS["source"]
    assert before[0]["text"] not in [other["text"] for other in others]


def test_at_the_end_it_stands_beside_all_the_others(dispute, pin):
    pin(place="end")

    assert told(dispute)[-1]["text"] == WORDS["sentence"]
    assert told(dispute)[0]["text"].startswith(("The dispute", "There is"))


def test_over_facts_that_stand_it_is_not_flagged(dispute, pin):
    pin()

    assert list(flagged()) == []


def test_it_is_kept_and_flagged_when_the_facts_under_it_are_others(dispute, pin):
    was = told(dispute)[0]["text"]
    decision = pin(over="There is a dispute of long ago.")

    (item,) = flagged()
    assert (item.decision, item.dispute, item.now) == (decision, dispute, was)
    assert told(dispute)[0]["text"] == WORDS["sentence"]


def test_a_statement_that_changes_the_facts_under_it_flags_it(dispute, pin):
    pin(place="members", over=told_of(dispute, "affected"))
    count = {"value": 77_777, "as_written": "77,777", "span": None, "qualifier": ""}
    services.record_statement(
        dispute=dispute, record="editor 1", predicate="members_affected", value={"count": count, "group": None},
        source="a letter", origin="editor", stated_on=None, made_by=None,
    )  # fmt: skip
    settle()

    (item,) = flagged()
    assert "77,777 people" in item.now
    assert WORDS["sentence"] in [sentence["text"] for sentence in told(dispute)]


def told_of(dispute, word):
    return next((sentence["text"] for sentence in told(dispute) if word in sentence["text"]), "")


def test_it_is_flagged_when_its_dispute_is_gone(dispute, pin):
    decision = pin()
    for sha256 in articles_of(dispute):
        services.decide(kind="withdraw_article", subject={"article": sha256}, decided_by=decision.decided_by)
    settle()

    assert [(item.decision, item.dispute) for item in flagged()] == [(decision, None)]


def test_of_two_for_one_place_the_later_holds_and_undone_the_first_is_back(dispute, pin):
    pin()
    later = pin(sentence="The crews have said what they want.")
    assert told(dispute)[0]["text"] == "The crews have said what they want."

    services.undo(decision=later, undone_by=later.decided_by)
    settle()
    assert told(dispute)[0]["text"] == WORDS["sentence"]


def test_it_goes_with_most_of_its_articles_when_a_dispute_is_split(dispute, pin):
    decision = pin()
    gone, *left = articles_of(dispute)
    assert len(left) > 1
    services.decide(kind="split_dispute", subject={"together": [gone], "apart": left}, decided_by=decision.decided_by)
    settle()

    holding = [d for d in Dispute.objects.public() if WORDS["sentence"] in [s["text"] for s in told(d)]]
    assert [articles_of(d) for d in holding] == [left]


@pytest.mark.parametrize(
    ("subject", "why"),
    [
        ({"sentence": "  "}, "between one and 40 words"),
        ({"sentence": "word " * 41}, "between one and 40 words"),
        ({"source": " "}, "can be checked"),
        ({"dispute": ["a" * 64]}, "no article behind"),
    ],
)
def test_what_cannot_be_pinned_is_refused_in_words(pin, subject, why):
    with pytest.raises(Refused, match=why):
        pin(**subject)


def test_a_third_is_refused(pin):
    pin()
    pin(place="end")
    with pytest.raises(Refused, match="2 pinned sentences already"):
        pin(place="ballot")


def test_with_pins_a_summary_is_still_short(dispute, pin):
    for place in ("matter", "end"):
        pin(place=place, sentence="word " * 39 + "word.")

    assert len(" ".join(sentence["text"] for sentence in told(dispute)).split()) < 120
