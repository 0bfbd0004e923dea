"""A claim that somebody decided on is found again in a later reading, and no other is taken for it."""

from articles.decisions.matching import Said, matches

STRIKE = {
    "kind": "strike",
    "status": "announced",
    "starts_on": {"earliest": "2026-03-03", "span": {"start": 4, "end": 9}},
}
BAN = {**STRIKE, "kind": "overtime_ban"}


def said(value, *places, predicate="industrial_action"):
    return Said(predicate, value, places)


def test_the_same_claim_is_found_though_its_words_stand_elsewhere_in_the_value():
    moved = {**STRIKE, "starts_on": {"earliest": "2026-03-03", "span": {"start": 40, "end": 45}}}

    assert matches([said(STRIKE, (0, 50))], [said(BAN, (0, 50)), said(moved, (10, 60))]) == [1]


def test_one_that_says_the_same_goes_before_one_that_shares_more_words():
    other = {**STRIKE, "status": "suspended"}

    assert matches([said(STRIKE, (0, 50))], [said(other, (0, 50)), said(STRIKE, (40, 90))]) == [1]


def test_the_same_value_elsewhere_in_the_text_is_another_claim():
    assert matches([said(STRIKE, (0, 50))], [said(STRIKE, (60, 90))]) == [None]


def test_a_value_read_anew_is_found_by_its_words():
    assert matches([said(STRIKE, (0, 50))], [said({**STRIKE, "status": "notified"}, (5, 50))]) == [0]


def test_another_kind_of_thing_in_the_same_sentence_is_not_taken_for_it():
    assert matches([said(STRIKE, (0, 50))], [said(BAN, (0, 50))]) == [None]


def test_another_predicate_is_not_taken_for_it():
    assert matches([said(STRIKE, (0, 50))], [said(STRIKE, (0, 50), predicate="ballot")]) == [None]


def test_of_two_that_are_as_like_neither_is_taken():
    one, other = {**STRIKE, "status": "notified"}, {**STRIKE, "status": "suspended"}

    assert matches([said(STRIKE, (0, 50))], [said(one, (0, 50)), said(other, (0, 50))]) == [None]


def test_a_few_shared_words_do_not_make_it_the_same():
    assert matches([said(STRIKE, (0, 50))], [said({**STRIKE, "status": "notified"}, (40, 90))]) == [None]


def test_one_that_another_decision_means_exactly_is_not_taken():
    other = {**STRIKE, "status": "notified"}

    assert matches([said(STRIKE, (0, 50)), said(other, (0, 50))], [said(other, (0, 50))]) == [None, 0]
