from __future__ import annotations

from datetime import date

from extraction.types import PositionValue, TalksValue
from tests.disputes.making import facts_of, on, said


def test_of_two_wordings_of_one_position_the_longer_stays() -> None:
    (position,) = facts_of(
        said(PositionValue("employer", "Northgate", "the offer is fair"), in_article="a"),
        said(PositionValue("employer", "Northgate", "The offer is fair and will stand."), in_article="b"),
    ).positions
    assert position.text == "The offer is fair and will stand."
    assert len(position.evidence) == 2


def test_the_same_words_of_two_sides_are_two_positions() -> None:
    both = (PositionValue(side, "X", "talks are open") for side in ("union", "employer"))  # type: ignore[arg-type]
    assert len(facts_of(*map(said, both)).positions) == 2


def test_positions_stand_latest_first() -> None:
    facts = facts_of(
        said(
            PositionValue("union", "Guild", "a long statement of an older view"), in_article="a", published="2025-01-01"
        ),
        said(PositionValue("union", "Guild", "a newer view"), in_article="b", published="2025-02-01"),
    )
    assert [position.on for position in facts.positions] == [date(2025, 2, 1), date(2025, 1, 1)]


def test_talks_retold_within_a_fortnight_are_one() -> None:
    facts = facts_of(
        said(TalksValue("failed"), in_article="a", published="2025-01-01"),
        said(TalksValue("failed"), in_article="b", published="2025-01-09"),
        said(TalksValue("failed"), in_article="c", published="2025-03-01"),
    )
    assert [talks.reported_on for talks in facts.talks] == [date(2025, 1, 1), date(2025, 3, 1)]


def test_talks_on_two_days_are_two() -> None:
    facts = facts_of(said(TalksValue("held", on("2025-01-02"))), said(TalksValue("held", on("2025-01-05"))))
    assert len(facts.talks) == 2
