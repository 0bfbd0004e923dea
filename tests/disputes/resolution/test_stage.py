from __future__ import annotations

import pytest

from disputes.facts import STAGES
from disputes.resolution.stage import NATURAL_ORDER
from extraction.types import BallotValue, MembersValue, OfferValue, TalksValue, Value
from tests.disputes.making import count, facts_of, result, said, strike

OFFER = OfferValue("pay_offer", "a rise", "3", "percent")
ACCEPTED = OfferValue("pay_offer", "a rise", "3", "percent", status="accepted")
REJECTED = OfferValue("pay_offer", "a rise", "3", "percent", status="rejected")
CLAIM = OfferValue("pay_claim", "a rise", "9", "percent")
DEAL = OfferValue("settlement", "the deal")

JAN, FEB, MAR = "2025-01-10", "2025-02-10", "2025-03-10"

TABLE: list[tuple[str, list[tuple[Value, str | None]], str]] = [
    ("nothing but people", [(MembersValue(count(9)), JAN)], "grievance"),
    ("a claim", [(CLAIM, JAN)], "grievance"),
    ("an offer", [(OFFER, JAN)], "offer"),
    ("an offer turned down", [(OFFER, JAN), (REJECTED, FEB)], "grievance"),
    ("a ballot announced", [(BallotValue("announced"), JAN)], "ballot_announced"),
    ("a ballot open", [(BallotValue("announced"), JAN), (BallotValue("open"), FEB)], "balloting"),
    ("a ballot closed", [(BallotValue("closed"), JAN)], "balloting"),
    ("a vote for", [(result("for"), JAN)], "mandate"),
    ("a vote against", [(result("against"), JAN)], "grievance"),
    ("an outcome not told", [(BallotValue("result"), JAN)], "balloting"),
    ("an opinion poll of members", [(BallotValue("result", about="consultative"), JAN)], "grievance"),
    ("a strike announced", [(result("for"), JAN), (strike(start=MAR), FEB)], "action_announced"),
    ("announced in the text that tells the vote", [(strike(start=MAR), FEB), (result("for"), FEB)], "action_announced"),
    ("an offer in the text that announces a strike", [(strike(start=MAR), FEB), (OFFER, FEB)], "action_announced"),
    ("an offer after a strike was announced", [(strike(start=MAR), JAN), (OFFER, FEB)], "offer"),
    ("a strike under way", [(strike("under_way", FEB), FEB)], "in_action"),
    ("a strike that took place", [(strike("took_place", JAN), FEB)], "in_action"),
    ("the vote retold after the strike", [(strike("took_place", JAN), JAN), (result("for"), MAR)], "in_action"),
    (
        "a result of a new ballot",
        [(strike("took_place", JAN), JAN), (BallotValue("open"), FEB), (result(), MAR)],
        "mandate",
    ),
    ("a strike suspended", [(strike(start=MAR), JAN), (strike("suspended", MAR), FEB)], "suspended"),
    ("a strike called off", [(strike(start=MAR), JAN), (strike("called_off"), FEB)], "suspended"),
    (
        "one of two called off",
        [(strike(start=MAR), JAN), (strike("called_off", FEB), JAN)],
        "action_announced",
    ),
    ("an offer accepted", [(OFFER, JAN), (strike(start=MAR), FEB), (ACCEPTED, MAR)], "settled"),
    ("a deal", [(strike(start=MAR), JAN), (DEAL, FEB)], "settled"),
    ("a strike after a deal", [(DEAL, JAN), (strike(start=MAR), FEB)], "action_announced"),
    (
        "members vote for an offer",
        [(BallotValue("result", about="offer", questions=result("for").questions), FEB)],
        "settled",
    ),
    ("members vote on an offer", [(BallotValue("open", about="offer"), FEB)], "offer"),
    ("talks that settled it", [(strike(start=MAR), JAN), (TalksValue("settled"), FEB)], "settled"),
    ("an undated announcement of a ballot", [(result("for"), JAN), (BallotValue("announced"), None)], "mandate"),
    ("an undated settlement", [(strike(start=MAR), JAN), (TalksValue("settled"), None)], "settled"),
]


@pytest.mark.parametrize(("told", "stage"), [row[1:] for row in TABLE], ids=[row[0] for row in TABLE])
def test_the_stage_follows_the_latest_evidence(told: list[tuple[Value, str | None]], stage: str) -> None:
    assertions = [said(value, in_article=published or "undated", published=published) for value, published in told]
    assert facts_of(*assertions).stage == stage


def test_every_stage_of_the_rules_is_one_of_the_vocabulary() -> None:
    assert set(NATURAL_ORDER) <= set(STAGES)
