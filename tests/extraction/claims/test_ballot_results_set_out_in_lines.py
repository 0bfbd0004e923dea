"""Results as scrutineers declare them: a label and a figure a line."""

from __future__ import annotations

import pytest

from extraction.reading import read
from extraction.types import BallotValue, QuestionValue

LEAD = "RMT members at Larkspur Trains plan strike action over pay.\n\n"

STATUTORY = """Number of individuals who were entitled to vote in the ballot: {entitled}
Number of votes cast in the ballot: {cast}
Number of individuals answering "Yes" to the question: {yes}
Number of individuals answering "No" to the question: {no}
Number of spoiled or otherwise invalid voting papers returned: 2
"""


def ballots(text: str) -> list[BallotValue]:
    return [c.value for c in read(LEAD + text).claims if isinstance(c.value, BallotValue)]


def test_the_statutory_lines_are_one_ballot() -> None:
    (ballot,) = ballots(STATUTORY.format(entitled="1,310", cast="1,052", yes=930, no=120))
    assert (ballot.status, ballot.entitled_to_vote, ballot.papers_returned) == ("result", 1310, 1052)
    assert [(q.yes, q.no, q.spoiled) for q in ballot.questions] == [(930, 120, 2)]


def test_lines_that_begin_anew_are_another_ballot() -> None:
    guards = STATUTORY.format(entitled=310, cast=250, yes=230, no=18)
    drivers = STATUTORY.format(entitled=410, cast=350, yes=330, no=18)
    told = ballots(f"GUARDS\n\n{guards}\nDRIVERS\n\n{drivers}")
    assert [(b.entitled_to_vote, b.questions[0].yes) for b in told] == [(310, 230), (410, 330)]


LINES = {
    "questions": (
        "The results in full:\nTurnout: 58.4%\n\nAre you prepared to take part in a strike? Yes 83.2% No 16.8%\n\n"
        "Are you prepared to take part in action short of a strike? Yes 91.4% No 8.6%",
        [("strike", "83.2", "16.8"), ("asos", "91.4", "8.6")],
    ),
    "headings": (
        "Ballot results\n\nStrike action: Yes 412 (71.2 per cent); No 167 (28.8 per cent)\n"
        "Action short of a strike: Yes 480 (83.0 per cent); No 98 (17.0 per cent)",
        [("strike", "71.2", "28.8"), ("asos", "83.0", "17.0")],
    ),
    "sides": (
        "The ballot result is:\n\nFor strike action - 356 votes (82%)\nAgainst strike action - 78 votes (18%)",
        [("strike", "82", "18")],
    ),
    "capitals": ("YES: 83%\nNO: 17%\nTurnout: 71%", [("strike", "83", "17")]),
}


@pytest.mark.parametrize(("text", "told"), LINES.values(), ids=LINES.keys())
def test_each_question_has_its_figures(text: str, told: list[tuple[str, str, str]]) -> None:
    questions = [q for ballot in ballots(text) for q in ballot.questions]
    assert [(q.action, q.yes_pct, q.no_pct) for q in questions] == told


def test_the_evidence_holds_every_line() -> None:
    text = LEAD + STATUTORY.format(entitled=310, cast=250, yes=230, no=18)
    (claim,) = [c for c in read(text).claims if isinstance(c.value, BallotValue)]
    assert all(any(figure in span.of(text) for span in claim.evidence) for figure in ("310", "250", "230", "18"))


@pytest.mark.parametrize(
    "text",
    [
        "Have your say in our poll.\n\nDo you support the strike?\nYes: 83%\nNo: 17%",
        "Trains that ran on Monday.\n\nYes: 12\nNo: 40",
    ],
    ids=["readers", "no vote"],
)
def test_other_lines_with_yes_and_no_are_no_ballot(text: str) -> None:
    assert not any(q != QuestionValue(q.action, q.outcome) for ballot in ballots(text) for q in ballot.questions)


GOING_ON = {
    "closes": (
        "The ballot of 640 guards opens on 20 May 2024. It is due to close on 10 June 2024.",
        "2024-05-20",
        "2024-06-10",
    ),
    "balloting": ("Balloting began on 6 May 2024 and will end on 27 May 2024.", "2024-05-06", "2024-05-27"),
}


@pytest.mark.parametrize(("text", "opens", "closes"), GOING_ON.values(), ids=GOING_ON.keys())
def test_the_days_of_a_vote_may_be_told_in_the_next_sentence(text: str, opens: str, closes: str) -> None:
    (ballot,) = ballots(text)
    assert [str(d.earliest) for d in (ballot.opened_on, ballot.closed_on) if d] == [opens, closes]


WORDS = {
    "other forms": (
        "The turnout was 58%, with 83% in favour of strikes and 91% backing other forms of action.",
        ("58", {"strike": "83", "asos": "91"}),
    ),
    "cast ballots": (
        "Eighty-six percent of the union's 3,000 members cast ballots, with 95 percent voting to strike.",
        ("86", {"strike": "95"}),
    ),
    "response": ("A massive 95.8% voted for strikes, with a response rate of 64%.", ("64", {"strike": "95.8"})),
}


@pytest.mark.parametrize(("text", "told"), WORDS.values(), ids=WORDS.keys())
def test_shares_are_told_in_many_words(text: str, told: tuple[str, dict[str, str]]) -> None:
    (ballot,) = ballots(text)
    assert (ballot.turnout_pct, {q.action: q.yes_pct for q in ballot.questions}) == told
