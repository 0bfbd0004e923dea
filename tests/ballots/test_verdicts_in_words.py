"""A verdict is told in plain English, with what is short, what is missing and what was taken to be so."""

from datetime import date

import pytest

from ballots.law import Days, Figures, Question, assess
from ballots.verdict_words import lines, over_all

IN_2024, IN_2026 = Days(date(2024, 3, 1), date(2024, 3, 1)), Days(date(2026, 3, 1), date(2026, 3, 1))
FEBRUARY = Days(date(2026, 2, 1), date(2026, 2, 28))
"""The rules changed within it."""


def told(test="turnout", *, yes=600, no=190, spoiled=10, yes_pct=None, **stated):
    given = {"jurisdiction": "GB", "opened": IN_2024, "entitled_to_vote": 1000, "papers_returned": 800, **stated}
    services = given.pop("services", "no")
    question = Question(action="strike", yes=yes, no=no, spoiled=spoiled, yes_pct=yes_pct)
    (assessed,) = assess(Figures(questions=(question,), important_public_services=services, **given))
    return next(line for line in lines(assessed) if line.test == test)


def test_a_test_that_is_met_gives_the_figure_and_what_was_needed():
    line = told()

    assert (line.name, line.outcome_words) == ("Turnout", "met")
    assert line.sentence == "80.00 per cent of those entitled returned a paper; at least 50 was needed."


@pytest.mark.parametrize(
    ("stated", "test", "said"),
    [
        ({"entitled_to_vote": 1652}, "turnout", "26 more papers were needed."),
        ({"entitled_to_vote": 1602}, "turnout", "1 more paper was needed."),
        ({"yes": 379, "no": 411, "services": "yes"}, "support", "21 more Yes votes were needed."),
        ({"yes": 360, "no": 430}, "majority", "At this turnout 41 more Yes votes were needed."),
        ({"yes": 360, "no": 430, "jurisdiction": "NI"}, "majority", "71 more Yes votes were needed."),
    ],
)
def test_a_test_that_is_not_met_says_how_much_is_short(stated, test, said):
    line = told(test, **stated)

    assert line.outcome_words == "not met"
    assert line.sentence.endswith(said)


@pytest.mark.parametrize(
    ("stated", "test", "said"),
    [
        ({"entitled_to_vote": None}, "turnout", "How many were entitled to vote is not stated."),
        (
            {"entitled_to_vote": None, "papers_returned": None, "spoiled": None},
            "turnout",
            "How many were entitled to vote and how many papers were returned are not stated.",
        ),
        ({"services": "unknown", "yes": 390}, "support", "Whether most of those entitled are normally engaged in"),
        ({"opened": FEBRUARY, "services": "yes"}, "support", "The day it opened is not stated."),
        (
            {"jurisdiction": None, "papers_returned": 300, "yes": 200, "no": 90},
            "turnout",
            "The country whose rules hold",
        ),
    ],
)
def test_what_cannot_be_told_names_what_is_missing(stated, test, said):
    line = told(test, **stated)

    assert line.outcome_words == "cannot tell"
    assert line.sentence.startswith(said)


def test_where_nothing_is_missing_the_figures_themselves_leave_it_open():
    line = told(
        "turnout", entitled_to_vote=None, papers_returned=None, turnout_pct="50", yes=None, no=None, spoiled=None
    )
    contradictory = told("majority", yes=405, no=385, spoiled=10, papers_returned=790, entitled_to_vote=1000)

    assert "50 per cent of those entitled returned a paper; at least 50 was needed." in line.sentence
    assert contradictory.outcome_words == "met"
    assert told("turnout", papers_returned=795, entitled_to_vote=1596).sentence.startswith(
        "The figures as given leave both possible."
    )


@pytest.mark.parametrize(
    ("stated", "said"),
    [
        ({"services": "no"}, "asked for only in important public services"),
        ({"opened": IN_2026, "services": "yes"}, "repealed"),
        ({"jurisdiction": "GB-WLS-devolved", "services": "yes"}, "devolved Welsh authorities"),
        ({"jurisdiction": None, "opened": IN_2026}, "not asked for under any of the rules that may hold"),
    ],
)
def test_a_test_that_does_not_apply_says_why(stated, said):
    line = told("support", **stated)

    assert line.outcome_words == "does not apply"
    assert said in line.sentence


def test_a_published_percentage_of_yes_is_told_as_given():
    line = told("majority", yes=None, no=None, spoiled=None, yes_pct="85")

    assert line.sentence == "Yes is given as 85 per cent; more than 50 was needed."
    assert line.notes[0] == "Taken to be so: no more than one paper in twenty was spoiled."


def test_both_readings_of_majority_are_told_where_they_differ():
    line = told("majority", yes=395, no=390, spoiled=15)

    assert line.outcome_words == "not met"
    assert line.notes[0] == (
        "The two ways to read it differ: read as ‘more than half of the papers returned’ it is not met and read as "
        "‘more Yes than No’ it is met."
    )


def test_an_opening_day_that_is_assumed_is_told():
    line = told(opened=None, closed=IN_2024)

    assert "Taken to be so: it opened within the 26 weeks before it closed." in line.notes


def test_what_has_to_be_looked_up_is_told_only_where_a_test_applies():
    assert any(note.startswith("To be looked up:") for note in told().notes)
    assert told("support").notes == ()


@pytest.mark.parametrize("stated", [{}, {"entitled_to_vote": None}, {"entitled_to_vote": 2000}, {"opened": None}])
def test_no_verdict_speaks_of_lawful_or_legal(stated):
    words = " ".join(told(test, **stated).sentence for test in ("turnout", "support", "majority")).lower()

    assert "lawful" not in words
    assert "legal" not in words


def test_one_question_that_meets_each_test_is_enough_for_the_ballot():
    won, lost = (Question(action="strike", yes=y, no=800 - y, spoiled=0) for y in (600, 200))
    given = {"jurisdiction": "GB", "opened": IN_2024, "papers_returned": 800, "important_public_services": "no"}

    def of(*questions, entitled=1000):
        return over_all(assess(Figures(questions=questions, entitled_to_vote=entitled, **given)))

    assert of(won, lost) == "met"
    assert of(lost) == "not_met"
    assert of(won, entitled=None) == "cannot_tell"
    assert of() == "cannot_tell"
