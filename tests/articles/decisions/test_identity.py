"""Whom a name means follows from the decisions that stand, in the order in which they were made."""

from articles.decisions.identity import connected, key_split_off, known_as, origin_of

HERE, THERE = "a" * 64, "b" * 64
SPLIT = {"person": "jo hale", "articles": [HERE]}


def merge(*people, into):
    return {"people": list(people), "into": into}


def test_a_name_that_nothing_was_decided_of_is_itself():
    assert known_as("jo hale", [], article=HERE) == "jo hale"


def test_a_merged_name_leads_on_through_every_later_merge():
    decided = [merge("j hale", into="jo hale"), merge("jo hale", into="joanna hale")]

    assert known_as("j hale", decided) == "joanna hale"


def test_a_later_merge_does_not_reach_back():
    decided = [merge("jo hale", into="joanna hale"), merge("j hale", into="jo hale")]

    assert known_as("j hale", decided) == "jo hale"


def test_a_split_holds_in_its_articles_only():
    assert known_as("jo hale", [SPLIT], article=HERE) == key_split_off(SPLIT)
    assert known_as("jo hale", [SPLIT], article=THERE) == "jo hale"


def test_whoever_was_split_off_can_be_somebody_known():
    decided = [SPLIT, merge(key_split_off(SPLIT), into="joanna hale")]

    assert known_as("jo hale", decided, article=HERE) == "joanna hale"


def test_a_key_split_off_tells_whom_from_and_fits_its_column():
    long = {"person": "x" * 220, "articles": [THERE, HERE]}

    assert origin_of(key_split_off(SPLIT)) == "jo hale"
    assert len(key_split_off(long)) == 220


def test_all_that_decisions_connect_are_found_from_any_of_them():
    decided = [merge("a b", into="c d"), merge("c d", into="e f"), merge("x y", into="z z")]

    assert connected({"e f"}, decided) == {"a b", "c d", "e f"}
