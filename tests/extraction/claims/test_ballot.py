"""Ballots: how far they have come, what about, when, and the figures as printed."""

from __future__ import annotations

import pytest

from extraction.claims import ballot
from extraction.types import BallotValue
from tests.extraction.claims.one_dispute import claims_of


def values_of(text: str) -> list[BallotValue]:
    return [c.value for c in claims_of(ballot, text) if isinstance(c.value, BallotValue)]


def told(text: str) -> dict[str, object]:
    """What the one ballot of the text says, empty things left out."""
    (value,) = values_of(text)
    out: dict[str, object] = {"status": value.status}
    if value.about != "action":
        out["about"] = value.about
    for name in ("entitled_to_vote", "papers_returned", "turnout_pct", "turnout_share"):
        if getattr(value, name) is not None:
            out[name] = getattr(value, name)
    for name, day in (("opens", value.opened_on), ("closes", value.closed_on)):
        if day:
            out[name] = str(day.day) if day.day else (str(day.earliest), str(day.latest))
    for question in value.questions:
        figures = {n: getattr(question, n) for n in ("outcome", "yes", "no", "yes_pct", "no_pct", "yes_share")}
        out[question.action] = {n: v for n, v in figures.items() if v is not None}
    return out


FOR = {"outcome": "for"}
BALLOTS: list[tuple[str, dict[str, object]]] = [
    # announced
    ("Bakers will be balloted on strike action over rotas.", {"status": "announced"}),
    ("The union is to ballot 400 bakers for industrial action.", {"status": "announced", "entitled_to_vote": 400}),
    ("A ballot of members will open on 3 November and close on 24 November.",
     {"status": "announced", "opens": "2025-11-03", "closes": "2025-11-24"}),
    ("Bakers are set to vote on a walkout next week.", {"status": "announced"}),
    ("The offer will be put to a vote of members.", {"status": "announced", "about": "offer"}),
    ("Weavers will vote on whether to accept the new pay offer.", {"status": "announced", "about": "offer"}),
    ("The union will hold a consultative ballot on strike action.", {"status": "announced", "about": "consultative"}),
    # open
    ("Members are being balloted for strike action.", {"status": "open"}),
    ("The strike ballot closes on 7 November.", {"status": "open", "closes": "2025-11-07"}),
    ("The ballot opened on 6 October and closes on 7 November.",
     {"status": "open", "opens": "2025-10-06", "closes": "2025-11-07"}),
    ("Weavers are currently voting on strike action.", {"status": "open"}),
    # closed
    ("The ballot closed on 16 October and the result is expected soon.", {"status": "closed", "closes": "2025-10-16"}),
    # results
    ("Bakers voted by 88 per cent to strike.", {"status": "result", "strike": {**FOR, "yes_pct": "88"}}),
    ("Some 88% of bakers voted for strike action on a turnout of 61.5%.",
     {"status": "result", "turnout_pct": "61.5", "strike": {**FOR, "yes_pct": "88"}}),
    ("On a 70 per cent turnout, 92 per cent backed strikes.",
     {"status": "result", "turnout_pct": "70", "strike": {**FOR, "yes_pct": "92"}}),
    ("82% backed walkouts and 93% voted for action short of a strike.",
     {"status": "result", "strike": {**FOR, "yes_pct": "82"}, "asos": {**FOR, "yes_pct": "93"}}),
    ("Strike action was backed by 82% and action short of a strike by 93%.",
     {"status": "result", "strike": {**FOR, "yes_pct": "82"}, "asos": {**FOR, "yes_pct": "93"}}),
    ("Guards voted by 926 votes to 267 for a strike.", {"status": "result", "strike": {**FOR, "yes": 926, "no": 267}}),
    ("Last week they voted overwhelmingly for strike action.",
     {"status": "result", "closes": ("2025-10-13", "2025-10-19"), "strike": FOR}),
    ("Almost 90% voted in favour of strikes.", {"status": "result", "strike": {**FOR, "yes_pct": "90"}}),
    ("Crews voted 75% to 25% in favour of a strike.",
     {"status": "result", "strike": {**FOR, "yes_pct": "75", "no_pct": "25"}}),
    ("Two-thirds of the crews said they would be prepared to strike.",
     {"status": "result", "about": "consultative", "strike": {**FOR, "yes_share": "Two-thirds"}}),
    ("Around 20,000 weavers were balloted. Of them 71% voted to strike.",
     {"status": "result", "entitled_to_vote": 20000, "strike": {**FOR, "yes_pct": "71"}}),
    ("Members voted on 14 October to strike.", {"status": "result", "closes": "2025-10-14", "strike": FOR}),
    ("Drivers voted to accept the pay offer by 68%.",
     {"status": "result", "about": "offer", "unspecified": {**FOR, "yes_pct": "68"}}),
    ("Drivers voted by 68% to reject the pay offer.",
     {"status": "result", "about": "offer", "unspecified": {"outcome": "against", "no_pct": "68"}}),
    ("The ballot failed to reach the 50% threshold, with a turnout of 43%.", {"status": "result", "turnout_pct": "43"}),
    ("The strike vote passed with 4,120 votes cast.", {"status": "result", "papers_returned": 4120}),
    # what a figure is a share of, and what it is the figure of
    ("The union said 84 per cent of those who voted had backed a strike, on a turnout of 67 per cent.",
     {"status": "result", "turnout_pct": "67", "strike": {**FOR, "yes_pct": "84"}}),
    ("Of 900 potters, 73 per cent of those voting accepted the deal.",
     {"status": "result", "about": "offer", "unspecified": {**FOR, "yes_pct": "73"}}),
    ("Staff voted to accept a rise of 4.8 per cent.", {"status": "result", "about": "offer", "unspecified": FOR}),
    ("Some 49.1% of the 2,340 potters entitled to vote did so, just short of the 50% needed for a strike.",
     {"status": "result", "turnout_pct": "49.1", "entitled_to_vote": 2340}),
    ("Potters voted by 58.1% for strikes, while 47.3% supported a marking boycott.",
     {"status": "result", "strike": {**FOR, "yes_pct": "58.1"}, "asos": {"yes_pct": "47.3"}}),
    ("Weavers voted 811-64 to reject the offer.",
     {"status": "result", "about": "offer", "unspecified": {"outcome": "against", "yes": 64, "no": 811}}),
    ("In the strike ballot 531 of the 1,212 potters entitled to vote returned a paper.",
     {"status": "result", "entitled_to_vote": 1212, "papers_returned": 531}),
    ("The ballot ran from 1 September to 30 September.",
     {"status": "closed", "opens": "2025-09-01", "closes": "2025-09-30"}),
    ("About 420 members will receive voting papers from Monday 3 November. The ballot closes on 28 November.",
     {"status": "announced", "opens": "2025-11-03", "closes": "2025-11-28"}),
    ("Members will vote on the offer from 3 November. The vote closes on 17 November.",
     {"status": "announced", "about": "offer", "opens": "2025-11-03", "closes": "2025-11-17"}),
    # opening and closing
    ("Weavers are being balloted between 6 October and 27 October.",
     {"status": "open", "opens": "2025-10-06", "closes": "2025-10-27"}),
    ("Ballot papers go out on 3 November and must be returned by 24 November.",
     {"status": "announced", "opens": "2025-11-03", "closes": "2025-11-24"}),
    ("Voting opens on 3 November and runs until 24 November.",
     {"status": "announced", "opens": "2025-11-03", "closes": "2025-11-24"}),
    ("Voting got under way on 6 October.", {"status": "open", "opens": "2025-10-06"}),
    ("Weavers have until 7 November to return their ballot papers.", {"status": "open", "closes": "2025-11-07"}),
    ("The ballot will close at noon on 7 November.", {"status": "open", "closes": "2025-11-07"}),
    ("The ballot of 1,500 weavers closes on 7 November.",
     {"status": "open", "entitled_to_vote": 1500, "closes": "2025-11-07"}),
    ("A strike vote is set for Thursday.", {"status": "announced", "opens": "2025-10-23"}),
    ("The guild served notice of a ballot on the mill.", {"status": "announced"}),
    ("A strike ballot has been launched.", {"status": "open"}),
    ("Weavers are being re-balloted to extend their mandate.", {"status": "open"}),
    ("More than 3,000 weavers are being balloted for strike action.", {"status": "open", "entitled_to_vote": 3000}),
    # American votes
    ("Weavers authorized a strike with 96 percent in favor.", {"status": "result", "strike": {**FOR, "yes_pct": "96"}}),
    ("Guild members overwhelmingly authorized a strike.", {"status": "result", "strike": FOR}),
    ("Weavers rejected the tentative agreement by 62 percent.",
     {"status": "result", "about": "offer", "unspecified": {"outcome": "against", "no_pct": "62"}}),
    ("Weavers voted down the tentative agreement by 62 percent to 38 percent.",
     {"status": "result", "about": "offer", "unspecified": {"outcome": "against", "yes_pct": "38", "no_pct": "62"}}),
    ("Weavers voted 62 to 38 percent to reject the contract.",
     {"status": "result", "about": "offer", "unspecified": {"outcome": "against", "yes_pct": "38", "no_pct": "62"}}),
    ("Sixty-two percent of the weavers rejected the tentative agreement.",
     {"status": "result", "about": "offer", "unspecified": {"outcome": "against", "no_pct": "62"}}),
    ("The contract was ratified with 71 percent support.",
     {"status": "result", "about": "offer", "unspecified": {**FOR, "yes_pct": "71"}}),
    ("The contract was rejected by a vote of 2,145 to 1,203.",
     {"status": "result", "about": "offer", "unspecified": {"outcome": "against", "yes": 1203, "no": 2145}}),
    ("The vote was 2,145 to 1,203 against the contract.",
     {"status": "result", "unspecified": {"outcome": "against", "yes": 1203, "no": 2145}}),
    ("The vote was 926 to 267 in favour of strike action.",
     {"status": "result", "strike": {**FOR, "yes": 926, "no": 267}}),
    ("Weavers have voted 9-1 in favour of strike action.", {"status": "result", "strike": {**FOR, "yes_share": "9-1"}}),
    # shares and thresholds
    ("The offer was rejected by 88% of the weavers.",
     {"status": "result", "about": "offer", "unspecified": {"outcome": "against", "no_pct": "88"}}),
    ("The deal was accepted by 54% to 46%.",
     {"status": "result", "about": "offer", "unspecified": {**FOR, "yes_pct": "54", "no_pct": "46"}}),
    ("Weavers narrowly approved the deal, with 51% in favour.",
     {"status": "result", "about": "offer", "unspecified": {**FOR, "yes_pct": "51"}}),
    ("A turnout of 48.7% meant the legal threshold was not met.", {"status": "result", "turnout_pct": "48.7"}),
    ("Turnout was 62 per cent, well above the 50 per cent threshold.", {"status": "result", "turnout_pct": "62"}),
    ("Although 78% voted to strike, turnout was only 43%.",
     {"status": "result", "turnout_pct": "43", "strike": {**FOR, "yes_pct": "78"}}),
    ("With a 77 percent turnout, 97 percent of weavers voted to strike.",
     {"status": "result", "turnout_pct": "77", "strike": {**FOR, "yes_pct": "97"}}),
    ("Glaziers voted 97% to authorize a strike if no deal is reached.",
     {"status": "result", "strike": {"yes_pct": "97"}}),
    ("The glaziers authorized a strike on Oct. 14, by 640 to 22.",
     {"status": "result", "closes": "2025-10-14", "strike": {**FOR, "yes": 640, "no": 22}}),
    ("A strike authorization vote is scheduled for November 4.", {"status": "announced", "opens": "2025-11-04"}),
    ("Members rejected the company's final offer with 83.4 per cent against.",
     {"status": "result", "about": "offer", "unspecified": {"outcome": "against", "no_pct": "83.4"}}),
    ("Members of the guild rejected a 4% pay offer by 83%.",
     {"status": "result", "about": "offer", "unspecified": {"outcome": "against", "no_pct": "83"}}),
    ("Weavers ratified the contract on Friday: 91% yes.",
     {"status": "result", "about": "offer", "unspecified": {**FOR, "yes_pct": "91"}}),
    ("Potters voted 5-1 in favour of strike action, with eight in ten returning their papers.",
     {"status": "result", "turnout_share": "eight in ten", "strike": {**FOR, "yes_share": "5-1"}}),
    ("In the strike vote 27 of 31 potters said yes.",
     {"status": "result", "strike": {**FOR, "yes": 27, "yes_share": "27 of 31"}}),
    ("Of the 1,140 glaziers balloted, 803 voted, with 742 voting for strikes.",
     {"status": "result", "entitled_to_vote": 1140, "papers_returned": 803, "strike": {**FOR, "yes": 742}}),
    ("The ballot fell short of the legal threshold: 47.2% of members voted.",
     {"status": "result", "turnout_pct": "47.2"}),
    ("Turnout in the ballot was just 38%, down from 61% a year ago.", {"status": "result", "turnout_pct": "38"}),
    ("The deadline expires on 4 January and a ballot will open on 6 November.",
     {"status": "announced", "opens": "2025-11-06"}),
    ("The ballot has been extended to 7 November.", {"status": "open", "closes": "2025-11-07"}),
    ("Results of the ballot are due on 12 November.", {"status": "closed"}),
    ("Weavers vote on the deal on Nov. 3 and 4.",
     {"status": "announced", "about": "offer", "opens": "2025-11-03", "closes": "2025-11-04"}),
    ("Weavers rejected the offer by four to one.",
     {"status": "result", "about": "offer", "unspecified": {"outcome": "against"}}),
    ("Weavers voted 85-15 in favour of strike action.", {"status": "result", "strike": {**FOR, "yes_share": "85-15"}}),
    ("More than 72% of weavers took part in the ballot.", {"status": "result", "turnout_pct": "72"}),
    ("Ballots have been mailed to the weavers over strike action.", {"status": "open"}),
    ("The guild's leaders said members voted by 81% to strike.",
     {"status": "result", "strike": {**FOR, "yes_pct": "81"}}),
    ("The deal, which would raise pay by 5%, was accepted by 71% of weavers.",
     {"status": "result", "about": "offer", "unspecified": {**FOR, "yes_pct": "71"}}),
    # several sentences, one ballot
    ("Potters will strike after a ballot. In the ballot 81% voted for strikes. Turnout was 64%.",
     {"status": "result", "turnout_pct": "64", "strike": {**FOR, "yes_pct": "81"}}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), BALLOTS, ids=[t[:60] for t, _ in BALLOTS])
def test_a_ballot_is_read_with_its_figures_as_printed(text: str, expected: dict[str, object]) -> None:
    assert told(text) == expected


NO_BALLOTS = [
    "Members could be balloted if talks fail.",
    "The union is considering a ballot.",
    "They will meet to decide whether to ballot members.",
    "MPs voted for the strike bill by 300 votes to 200.",
    "In a recent poll, 61 per cent of respondents backed the strikes.",
    "The faculty voted to move classes during the strike.",
    "About 20% of staff could take part in the strike.",
    "The company offered a 5% pay rise.",
    "The guild's executive voted to call a strike.",
    "Guild leaders will decide whether to hold a ballot.",
    "Weavers accepted a deal that will raise pay by 5 percent.",
    "The council approved a budget with 5% cuts.",
    "The guild will announce the result of its strike ballot on Thursday.",
    "The guild lost a ballot for recognition at the mill: 48.1% said yes on a turnout of 80%.",
    "Last spring the weavers voted to join the Amalgamated Mill Union.",
    "The offer will not go to a vote.",
    "The firm has signed three deals without so much as a ballot, the latest in May.",
    '"We would win that ballot today," a weaver said.',
    "Weavers voted to suspend their action until Friday.",
]


@pytest.mark.parametrize("text", NO_BALLOTS)
def test_a_vote_only_thought_of_or_of_other_people_is_none(text: str) -> None:
    assert values_of(text) == []


def test_a_second_ballot_is_another_claim() -> None:
    text = "Weavers voted by 71% to strike in May. The union will now hold a fresh ballot of members over strikes."
    assert [v.status for v in values_of(text)] == ["result", "announced"]


def test_the_days_of_a_second_ballot_are_not_those_of_the_first() -> None:
    text = (
        "The branch decided, without a single vote against, to hold a second ballot. It opens on 5 January: the "
        "ballot closes on 2 February. Last time we had a yes vote of 85 per cent for strikes."
    )
    told_ = [(v.status, v.closed_on is not None, [q.yes_pct for q in v.questions]) for v in values_of(text)]
    assert told_ == [("announced", True, []), ("result", False, ["85"])]


def test_spoiled_papers_belong_to_the_question_counted_before_them() -> None:
    text = (
        "On a strike ballot 287 voted yes and 41 voted no. Three papers were spoiled. On action short of a strike, "
        "305 voted yes and 22 voted no, with four spoiled."
    )
    (value,) = values_of(text)
    assert [(q.action, q.spoiled) for q in value.questions] == [("strike", 3), ("asos", 4)]


def test_two_unions_with_figures_of_their_own_have_two_ballots() -> None:
    text = "Guards voted by 71% to strike. Signallers voted by 84% for strike action."
    assert [q.yes_pct for v in values_of(text) for q in v.questions] == ["71", "84"]


def test_two_unions_in_one_sentence_have_two_ballots() -> None:
    text = "Guards voted by 71% to strike on a 60% turnout while signallers voted by 84% to strike on a 55% turnout."
    assert [(v.turnout_pct, [q.yes_pct for q in v.questions]) for v in values_of(text)] == [
        ("60", ["71"]),
        ("55", ["84"]),
    ]


SEVERAL: list[tuple[str, list[tuple[object, ...]]]] = [
    ("At Ember Mill the vote was 47 to two on a turnout of 82 per cent; at Saint Oda's, 38 of the 41 papers returned "
     "were in favour of a strike.",
     [("Ember Mill", "82", 47, None, None), ("Saint Oda", None, 38, None, "38 of the 41")]),
    ("In May 84.3% of Unison members who took part, and 81% of GMB's, voted for strikes. The turnouts were 52.6% and "
     "50.4%.",
     [("Unison", "52.6", None, "84.3", None), ("GMB", "50.4", None, "81", None)]),
    ("71% of guards and 84% of cleaners voted to strike, on turnouts of 55% and 61%.",
     [(None, "55", None, "71", None), (None, "61", None, "84", None)]),
    ("71% of guards and 84% of cleaners voted to strike, on turnouts of 55%, 61% and 48%.",
     [(None, None, None, "71", None), (None, None, None, "84", None)]),
    ("Depots voted as follows:\n\nEmber Mill: strike 21-6\nOda Lane: strike 9-8",
     [("Ember Mill", None, 21, None, None), ("Oda Lane", None, 9, None, None)]),
    ("Strike mandates by firm:\n\nEmber Freight – 96% in favour, turnout 68%\nOda Lines – 89% in favour, turnout 55%",
     [("Ember Freight", "68", None, "96", None), ("Oda Lines", "55", None, "89", None)]),
    ("GMB members accepted the offer, with 71% voting in favour, while Unite members rejected it by 64%.",
     [("GMB", None, None, "71", None), ("Unite", None, None, None, None)]),
    ("Weavers have voted to strike. At Ember Mill they backed it by 226 votes to 31. But at the smaller Oda works, where "
     "52 weavers were balloted, only 23 posted them back.",
     [("Ember Mill", None, 226, None, None), ("Oda", None, None, None, None)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SEVERAL, ids=[t[:60] for t, _ in SEVERAL])
def test_each_of_several_votes_keeps_its_own_figures(text: str, expected: list[tuple[object, ...]]) -> None:
    found = []
    for vote in values_of(text):
        (question,) = vote.questions or (None,)
        figures = (question.yes, question.yes_pct, question.yes_share) if question else (None, None, None)
        found.append((vote.group, vote.turnout_pct, *figures))
    assert found == expected


def test_heads_counted_beside_a_percentage_are_the_same_vote() -> None:
    (value,) = values_of("75%, or 412 votes to 137, voted to strike.")
    assert [(q.yes_pct, q.yes, q.no) for q in value.questions] == [("75", 412, 137)]


def test_a_result_in_bare_figures_takes_its_sense_from_the_sentence_before() -> None:
    (value,) = values_of("Curators voted not to strike. The vote was 33 to 19.")
    assert [(q.outcome, q.yes, q.no) for q in value.questions] == [("against", 19, 33)]


def test_the_vote_of_another_union_is_background() -> None:
    assert (
        values_of("The foremen, members of another union, voted 99% in favour of striking. The vote was 640 to 6.")
        == []
    )
