"""What the decisions on groups of articles come to, whichever contradict."""

from disputes.decisions.grouping import constraints


def said(*, together=(), apart=()):
    return {"together": list(together), "apart": list(apart)}


def pairs(*subjects):
    return {(d.kind, d.left, d.right) for d in constraints(subjects)}


def test_those_put_together_are_kept_together():
    assert pairs(said(together="abc")) == {("together", "a", "b"), ("together", "b", "c")}


def test_those_split_off_stay_with_one_another_and_apart_from_the_rest():
    assert pairs(said(together="ab", apart="c")) == {("together", "a", "b"), ("apart", "a", "c"), ("apart", "b", "c")}


def test_a_later_split_holds_against_an_earlier_merge():
    held = pairs(said(together="abcd"), said(together="b", apart="acd"))

    assert {pair for pair in held if pair[0] == "together"} == {("together", "a", "c"), ("together", "c", "d")}
    assert {pair for pair in held if pair[0] == "apart"} == {
        ("apart", "a", "b"),
        ("apart", "b", "c"),
        ("apart", "b", "d"),
    }


def test_a_later_merge_holds_against_an_earlier_split():
    assert pairs(said(together="a", apart="b"), said(together="ab")) == {("together", "a", "b")}


def test_sets_that_share_an_article_are_one():
    assert pairs(said(together="ab"), said(together="bc")) == {("together", "a", "b"), ("together", "b", "c")}


def test_of_no_decision_nothing_follows():
    assert constraints([]) == []
