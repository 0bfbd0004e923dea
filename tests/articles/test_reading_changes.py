"""What one reading says otherwise than another: gained, lost, altered."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.reading_changes import Told, changes


def told(shown, *, at=(0, 10), predicate="offer", kind=(), dispute=0):
    return Told(predicate=predicate, shown=shown, kind=kind, places=(at,), words="", dispute=dispute)


def words_of(was, now):
    return [(c.kind, c.was and c.was.shown, c.now and c.now.shown, c.dispute) for c in changes(was, now)]


def test_the_same_twice_changes_nothing():
    said = [told("4 per cent"), told("5 per cent", at=(20, 30))]
    assert words_of(said, said[::-1]) == []


def test_another_value_of_the_same_words_is_altered():
    assert words_of([told("4 per cent")], [told("5 per cent", at=(2, 12))]) == [
        ("altered", "4 per cent", "5 per cent", 0)
    ]


def test_the_same_value_found_elsewhere_in_the_text_is_no_change():
    assert words_of([told("4 per cent")], [told("4 per cent", at=(90, 99))]) == []


def test_another_value_of_other_words_is_lost_and_gained():
    assert words_of([told("4 per cent")], [told("5 per cent", at=(20, 30))]) == [
        ("gained", None, "5 per cent", 0),
        ("lost", "4 per cent", None, 0),
    ]


def test_what_makes_it_another_thing_is_never_an_alteration():
    strike, ban = told("strike", kind=("strike",)), told("overtime ban", kind=("asos",))
    assert [kind for kind, *_ in words_of([strike], [ban])] == ["gained", "lost"]


def test_each_is_paired_once_and_what_says_the_same_goes_first():
    was = [told("4 per cent"), told("5 per cent")]
    now = [told("5 per cent"), told("6 per cent")]
    assert words_of(was, now) == [("altered", "4 per cent", "6 per cent", 0)]


def test_disputes_are_known_again_though_they_are_numbered_otherwise():
    was = [told("Trams", predicate="dispute"), told("4 per cent")]
    now = [
        told("Bins", predicate="dispute", at=(50, 60)),
        told("Trams", predicate="dispute", dispute=1),
        told("4 per cent", dispute=1),
    ]
    assert words_of(was, now) == [("gained", None, "Bins", 1)]


def test_a_claim_that_goes_to_another_dispute_is_lost_to_the_one_and_gained_by_the_other():
    disputes = [told("Trams", predicate="dispute"), told("Bins", predicate="dispute", at=(50, 60), dispute=1)]
    found = words_of([*disputes, told("4 per cent")], [*disputes, told("4 per cent", dispute=1)])
    assert found == [("lost", "4 per cent", None, 0), ("gained", None, "4 per cent", 1)]


def test_in_an_article_that_told_of_no_dispute_only_the_dispute_is_gained():
    quote = told("“Enough” – Ada Penhale", predicate="quote")
    assert words_of([quote], [quote, told("Trams", predicate="dispute")]) == [("gained", None, "Trams", 0)]


SOME = st.lists(
    st.builds(
        told,
        st.sampled_from("abc"),
        at=st.tuples(st.integers(0, 5), st.integers(6, 12)),
        predicate=st.sampled_from(["dispute", "offer"]),
        kind=st.sampled_from([(), ("x",)]),
        dispute=st.integers(0, 2),
    ),
    max_size=6,
)


@given(SOME, SOME)
@pytest.mark.random
def test_every_claim_of_both_sides_is_told_or_kept_and_nothing_twice(was, now):
    found = changes(was, now)
    lost_or_altered = [change.was for change in found if change.was]
    gained_or_altered = [change.now for change in found if change.now]
    assert len(was) - len(lost_or_altered) == len(now) - len(gained_or_altered)
    assert len({id(each) for each in lost_or_altered}) == len(lost_or_altered)
    assert all(change.kind != "altered" or change.was.shown != change.now.shown for change in found)
