from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import permutations

import pytest

from disputes.facts import Vote, When
from extraction.types import BallotValue, QuestionValue
from tests.disputes.making import facts_of, on, recorded, result, said


def test_announced_open_and_result_of_one_ballot_are_one_vote() -> None:
    vote = _only_vote(
        said(BallotValue("announced", questions=(QuestionValue("strike"),)), in_article="a", published="2025-01-10"),
        said(BallotValue("open", opened_on=on("2025-02-01"), closed_on=on("2025-03-01")), in_article="b"),
        said(result("for", "85"), in_article="c", published="2025-03-03"),
    )
    assert vote.status == "result"
    assert vote.announced_on == When(date(2025, 1, 10), date(2025, 1, 10))
    assert (vote.opened_on.day, vote.closed_on.day) == (date(2025, 2, 1), date(2025, 3, 1))
    assert [step.status for step in vote.history] == ["announced", "open", "result"]
    assert vote.questions[0].yes_pct == "85"
    assert {evidence.article for evidence in vote.evidence} == {"a", "b", "c"}


def test_an_undated_announcement_comes_before_the_result_not_after() -> None:
    announced = said(BallotValue("announced"), in_article="undated")
    held = said(result("for", closed_on=on("2025-10-13", "2025-10-19")), in_article="b", published="2025-10-20")
    for order in permutations((announced, held)):
        assert [step.status for step in facts_of(*order).votes[0].history] == ["announced", "result"]


def test_a_ballot_announced_after_a_result_is_another_vote() -> None:
    first, second = facts_of(
        said(result("for", closed_on=on("2025-01-20")), in_article="a", published="2025-01-21"),
        said(BallotValue("announced"), in_article="b", published="2025-06-02"),
    ).votes
    assert (first.status, second.status) == ("result", "announced")


def test_a_result_retold_months_later_without_its_date_is_the_same_vote() -> None:
    vote = _only_vote(
        said(result("for", "85", closed_on=on("2025-01-20")), in_article="a", published="2025-01-21"),
        said(result("for", "85"), in_article="b", published="2025-04-11"),
    )
    assert vote.history[0].on == date(2025, 1, 21)


def test_two_results_with_other_figures_in_one_text_are_two_votes() -> None:
    votes = facts_of(said(result("for", "85")), said(result("for", "72"))).votes
    assert sorted(vote.questions[0].yes_pct or "" for vote in votes) == ["72", "85"]


@pytest.mark.parametrize("about", ["offer", "consultative"])
def test_a_vote_on_something_else_never_merges_with_one_on_action(about: str) -> None:
    votes = facts_of(said(result("for")), said(BallotValue("result", about=about))).votes  # type: ignore[arg-type]
    assert {vote.about for vote in votes} == {"action", about}


def test_an_official_record_wins_field_by_field_and_its_evidence_comes_first() -> None:
    vote = _only_vote(
        said(result("for", "86", turnout_pct="61", entitled_to_vote=500), published="2025-03-03"),
        recorded(result("for", "85.2", closed_on=on("2025-03-01"))),
    )
    assert (vote.questions[0].yes_pct, vote.turnout_pct, vote.entitled_to_vote) == ("85.2", "61", 500)
    assert vote.origin == "official"
    assert vote.evidence[0].record


def test_a_figure_that_disagrees_is_kept_beside_the_one_that_stands() -> None:
    vote = _only_vote(
        said(result("for", "81"), in_article="paper", published="2025-03-03"),
        recorded(result("for", "85.2", closed_on=on("2025-03-01"))),
    )
    assert [(other.field, other.value) for other in vote.differing] == [("strike yes_pct", "81")]
    assert vote.differing[0].evidence[0].article == "paper"
    assert (vote.differing[0].shown, vote.differing[0].shown_by) == ("85.2", "scrutineer")


@pytest.mark.parametrize("published", [None, "2025-03-03"])
def test_a_turnout_that_the_employer_disputes_in_the_same_article_stands_beside_the_unions(
    published: str | None,
) -> None:
    union = replace(
        said(result("for", "85", turnout_pct="71"), published=published), said_by="Ada Roe, Lantern Keepers"
    )
    employer = replace(
        said(BallotValue("result", turnout_pct="62"), published=published, position=900), said_by="Hale & Sons"
    )
    vote = _only_vote(employer, union)
    (other,) = vote.differing
    shown = {(other.shown, other.shown_by), (other.value, other.said_by)}
    assert shown == {("71", "Ada Roe, Lantern Keepers"), ("62", "Hale & Sons")}


def test_two_results_in_one_article_are_two_ballots_whoever_tells_them() -> None:
    one = replace(said(result("for", "85", turnout_pct="71")), said_by="Ada Roe, Lantern Keepers")
    other = replace(said(result("for", "64", turnout_pct="62"), position=900), said_by="Ivo Dunn, Ferry Hands")
    assert len(facts_of(one, other).votes) == 2


@pytest.mark.parametrize(
    ("one", "other", "agreed"),
    [("85", "85.3", True), ("85", "86", False), ("50.0", "50", True), ("85.3", "85.9", False), ("90", "89.6", True)],
)
def test_a_rounded_percentage_is_no_disagreement(one: str, other: str, agreed: bool) -> None:
    votes = facts_of(said(result("for", one)), said(result("for", other), in_article="b")).votes
    assert (len(votes) == 1) is agreed


def test_a_percentage_stays_as_printed() -> None:
    assert _only_vote(said(result("for", "50.0"))).questions[0].yes_pct == "50.0"


def test_nothing_is_worked_out_from_other_figures() -> None:
    vote = _only_vote(said(BallotValue("result", entitled_to_vote=100, papers_returned=60)))
    assert vote.turnout_pct is None
    assert vote.questions == ()


def test_industrial_action_in_one_article_is_the_strike_of_another() -> None:
    loose = BallotValue("result", questions=(QuestionValue("unspecified", "for", yes_pct="85"),))
    vote = _only_vote(said(loose), said(result("for"), in_article="b"))
    assert [(q.action, q.yes_pct) for q in vote.questions] == [("strike", "85")]


def test_an_exact_day_refines_a_later_report_of_last_week() -> None:
    vote = _only_vote(
        said(result("for", closed_on=on("2025-10-14")), in_article="a", published="2025-10-15"),
        said(result("for", closed_on=on("2025-10-13", "2025-10-19")), in_article="b", published="2025-10-20"),
    )
    assert vote.closed_on.day == date(2025, 10, 14)


def _only_vote(*assertions: object) -> Vote:
    (vote,) = facts_of(*assertions).votes  # type: ignore[arg-type]
    return vote
