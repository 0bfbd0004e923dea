"""What changed between two versions of a summary, sentence by sentence, and what brought it."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from disputes.versions import Causes, causes, compare


def sentence(text: str, *articles: str, pinned: bool = False) -> dict[str, Any]:
    cited = {
        "text": text,
        "evidence": [{"article": article, "start": 0, "end": 1, "text": "x"} for article in articles],
    }
    return {**cited, "pinned": True} if pinned else cited


def test_what_stays_what_comes_and_what_goes_are_told_in_reading_order() -> None:
    before = [sentence("One."), sentence("Two."), sentence("Three.")]
    after = [sentence("One."), sentence("Second."), sentence("Three."), sentence("Four.")]

    assert [(change.kind, change.sentence["text"]) for change in compare(before, after)] == [
        ("kept", "One."),
        ("removed", "Two."),
        ("added", "Second."),
        ("kept", "Three."),
        ("added", "Four."),
    ]


def test_a_sentence_that_stays_bears_its_later_evidence() -> None:
    (change,) = compare([sentence("One.", "a")], [sentence("One.", "a", "b")])

    assert [selector["article"] for selector in change.sentence["evidence"]] == ["a", "b"]


def test_an_article_that_is_cited_for_the_first_time_brought_the_change() -> None:
    before, after = (
        [sentence("One.", "a"), sentence("Two.", "a")],
        [sentence("One.", "a"), sentence("Other.", "b", "a")],
    )

    assert causes(before, after) == Causes(came=("b",))


def test_an_article_that_is_cited_no_more_is_told() -> None:
    assert causes([sentence("One.", "a"), sentence("Two.", "b")], [sentence("One.", "a")]) == Causes(gone=("b",))


def test_where_all_were_cited_before_those_of_the_new_sentences_brought_it() -> None:
    before = [sentence("One.", "a"), sentence("Two.", "b")]
    after = [sentence("One.", "a"), sentence("Two.", "b"), sentence("Three.", "b")]

    assert causes(before, after) == Causes(came=("b",))


def test_an_official_record_is_named_by_where_it_can_be_checked() -> None:
    recorded = {"text": "Two.", "evidence": [{"record": "ballot 1", "source": "the scrutineer"}]}

    assert causes([sentence("One.", "a")], [sentence("One.", "a"), recorded]) == Causes(records=("the scrutineer",))


def test_an_editors_sentence_is_a_cause_of_its_own() -> None:
    assert causes([sentence("One.", "a")], [sentence("Mine.", "a", pinned=True)]) == Causes(pinned=True)


texts = st.lists(st.sampled_from(["One.", "Two.", "Three.", "Four."]), max_size=7, unique=True)


@given(texts, texts)
def test_the_changes_hold_both_versions_whole_and_in_order(before: list[str], after: list[str]) -> None:
    changes = compare([sentence(text) for text in before], [sentence(text) for text in after])

    assert [c.sentence["text"] for c in changes if c.kind != "added"] == before
    assert [c.sentence["text"] for c in changes if c.kind != "removed"] == after
