"""Which number is the members, and which are passengers, pounds or somebody else's workforce."""

from __future__ import annotations

import pytest

import extraction
from extraction.types import MembersValue

LEAD = "Drivers at Larkspur Buses are to strike over pay, Unite said. "

ROWS = [
    (LEAD + "\n\nThe 2,050 drivers want a rise of 12 per cent.", 2050, ""),
    (LEAD + "\n\nOf the 3,260 members asked, 2,204 took part.", 3260, ""),
    (LEAD + "\n\nAbout 130 homelessness officers who walked out in May have joined them.", 130, "about"),
    (LEAD + "\n\nAbout 1,300 drivers are covered by the ballot that the Fair Work Commission ordered.", 1300, "about"),
    (LEAD + "\n\nAbout 410 dispatchers are involved, although the firm has 2,300 passengers a day.", 410, "about"),
    (LEAD + "\n\nSome 2,600 people work under the contract, which runs out in May.", 2600, "some"),
    (LEAD + "\n\nSome 2,350 apprentices are eligible to vote.", 2350, "some"),
    ("Around 240 members of Unite at Larkspur Buses will walk out on Monday over pay.", 240, "around"),
    ("A strike by almost 6,500 drivers at Larkspur Buses is to begin on Monday, Unite said.", 6500, "almost"),
    (
        LEAD + "The change would affect 2,400 people who work for the company. More than 300 drivers will stop work.",
        2400,
        "",
    ),
    (LEAD + "The walkout by 120 drivers will hit 30,000 passengers.", 120, ""),
    (LEAD + "Unite said 85 of the company's 900 workers would walk out.", 85, ""),
    (
        "Midwives could strike for the first time. Around 20,000 midwives are being asked about a walkout, the RCM "
        "said.",
        20000,
        "around",
    ),
    ("The roughly 1,000-strong membership of Unite at Larkspur Buses voted to strike on Monday.", 1000, "roughly"),
    ("Two hundred teachers in the National Education Union went on strike at Elm Valley School on Monday.", 200, ""),
    ("Teamsters Local 100 is on strike at Corvane Freight Inc. The walkout involves 4,300 drivers.", 4300, ""),
    (LEAD + "The walkout involves 1,900 drivers.", 1900, ""),
    ("It took the 405 Teamsters at Corvane Freight an hour to vote for a strike.", 405, ""),
    (LEAD + "About 1,870 operators and mechanics have been out since Monday.", 1870, "about"),
    (
        LEAD + "Some 300 drivers, fitters and cleaners in four depots of the company are covered by the action.",
        300,
        "some",
    ),
    (LEAD + "Classes were cancelled for 9,000 pupils as 560 drivers struck.", 560, ""),
    (LEAD + "The company wants to transfer about 310 staff to a private firm.", 310, "about"),
    (LEAD + "The ballot takes in drivers, cleaners and control room staff, 412 people in all.", 412, ""),
    (LEAD + "Unite, which has 1.2 million members, said 240 drivers would strike.", 240, ""),
    (LEAD + "Unite represents 1,200 drivers at the company.", 1200, ""),
    (LEAD + "The 240 workers have been locked out since Monday.", 240, ""),
    (LEAD + "The dispute affects up to 240 drivers.", 240, "up to"),
    (LEAD + "Nearly half a million workers will strike.", 500_000, "nearly"),
    (LEAD + "More than 1,000 drivers will walk out. The 1,043 drivers voted to strike.", 1043, ""),
    (LEAD + "The strike by 240 drivers will affect 30,000 people.", 240, ""),
    (LEAD + "The ballot papers will go to 1,100 fitters, cleaners and bus drivers.", 1100, ""),
]
NONE = [
    LEAD + "About 30,000 passengers will have to find another way home.",
    LEAD + "The company says its budget gap is £260m and that 40 services will be cut.",
    LEAD + "Hundreds of drivers met on Sunday.",
    LEAD + "The union said 390 of its members had walked out.",
    LEAD + "The company said 262 of its 438 drivers had not come to work.",
    LEAD + "Unite has 1.2 million members.",
    LEAD + "The company employs 3,000 drivers.",
    LEAD + "Around 300 drivers joined a rally in the square.",
    LEAD + "The company hired 90 agency drivers to cover.",
    LEAD + "The company will bring in 90 replacement workers.",
    LEAD + "More than 200 other drivers at Finch Coaches are balloting.",
    LEAD + "A group of 40 drivers crossed the picket line.",
    LEAD + "Police arrested 12 drivers.",
    LEAD + "Two hundred drivers will lose their jobs.",
    LEAD + "Four out of five members backed the walkout.",
    LEAD + "In 1919 drivers went on strike for six weeks.",
    LEAD + "The company is to make 400 drivers redundant.",
    "Police staff in PCS, including 999 call handlers, are to strike over pay at the Metropolitan Police.",
]


def _members(text: str) -> list[MembersValue]:
    return [c.value for c in extraction.read(text).claims if isinstance(c.value, MembersValue)]


@pytest.mark.parametrize(("text", "number", "qualifier"), ROWS)
def test_the_number_of_members_is_read_with_the_word_that_softens_it(text: str, number: int, qualifier: str) -> None:
    (found,) = _members(text)
    assert (found.count.value, found.count.qualifier) == (number, qualifier)
    assert found.count.span.of(text) == found.count.as_written


@pytest.mark.parametrize("text", NONE)
def test_no_other_number_is_taken_for_the_members(text: str) -> None:
    assert _members(text) == []


def test_who_is_counted_is_kept_as_written() -> None:
    (found,) = _members("Around 240 civilian staff of Westshire Police will walk out on Monday over pay, UNISON said.")
    assert found.who == "civilian staff"
