"""Whom a dispute concerns: a table of what is told and what is asked. Employers, places and people are invented."""

import pytest

from disputes.concerns.concerning import Answers, Told, Verdict, Words, of_day, of_dispute, verdict
from disputes.organisations import key_of
from disputes.quotes.role_words import Fit, role_fit, telling_stem

NAMES, MAY, CANNOT_TELL, NOT = Verdict.NAMES_YOU, Verdict.MAY, Verdict.CANNOT_TELL, None
FERRIES, MILL = "Harrow Sound Ferries", "Skelling Mill"


def told(*roles, employer=FERRIES):
    known = [(Words(employer), frozenset({key_of(employer)}))] if employer else []
    return Told(roles=[Words(role) for role in roles], employers=known)


def asking(role="", employer="", place=""):
    return Answers(role, employer, place, frozenset({key_of(employer)} if employer else ()))


@pytest.mark.parametrize(
    ("asked", "printed", "fit"),
    [
        ("deckhand", "deckhands", Fit.NAMED),
        ("Train driver", "drivers", Fit.NAMED),
        ("nurse", "Nurses and porters", Fit.NAMED),
        ("postwoman", "postwomen", Fit.NAMED),
        ("bin crew", "Bin crews", Fit.NAMED),
        ("Control room staff", "control room staff", Fit.NAMED),
        ("nurse", "Band 5 nurses", Fit.PART),
        ("nurse", "nurses at the Brindle clinic", Fit.PART),
        ("train driver", "train staff", Fit.PART),
        ("deckhand", "engineers", Fit.OTHER),
        ("deckhand", "staff", Fit.NOT_STATED),
        ("deckhand", "union members", Fit.NOT_STATED),
        ("staff", "drivers", Fit.NOT_STATED),
    ],
)
def test_a_role_is_named_in_part_not_at_all_or_not_stated(asked, printed, fit):
    assert role_fit(asked, printed) is fit


def test_those_of_a_place_are_named_to_those_who_are_there():
    assert role_fit("nurse", "nurses at the Brindle clinic", place="Brindle") is Fit.NAMED
    assert role_fit("nurse", "nurses at the Brindle clinic", place="Brind") is Fit.PART


@pytest.mark.parametrize(
    ("asked", "says", "found"),
    [
        (asking("deckhand", FERRIES), told("deckhands"), NAMES),
        (asking("deckhand"), told("deckhands"), NAMES),
        (asking("", FERRIES), told("deckhands"), NAMES),
        (asking("deckhand", FERRIES), told(), MAY),  # the role is not stated
        (asking("deckhand", FERRIES), told("crew"), MAY),
        (asking("deckhand", FERRIES), told("deckhands", employer=""), MAY),  # the employer is not stated
        (asking("deckhand", "Harrow Ferries"), told("deckhands"), MAY),  # a name like it
        (asking("deckhand", FERRIES, "Trewick"), told("deckhands"), MAY),  # the place is not stated
        (asking("deckhand", FERRIES, "Trewick"), told("deckhands at Trewick"), NAMES),
        (asking("deckhand", FERRIES), told("engineers"), CANNOT_TELL),  # others are named; that may not be all
        (asking("", "", "Trewick"), told("deckhands at Trewick"), CANNOT_TELL),
        (asking("", "", "Harrow Sound"), told("deckhands"), CANNOT_TELL),
        (asking("cook", "", "Trewick"), told("crew at Trewick"), CANNOT_TELL),
        (asking("deckhand", MILL), told("deckhands"), NOT),  # another employer
        (asking("cook"), told("deckhands"), NOT),
        (asking("cook"), told(), NOT),
        (asking("", "", "Trewick"), told("deckhands"), NOT),
    ],
)
def test_three_honest_answers_and_none(asked, says, found):
    assert of_dispute(asked, says).verdict is found


def test_every_finding_says_why_of_each_thing_that_was_asked():
    finding = of_dispute(asking("deckhand", FERRIES, "Trewick"), told("deckhands", "engineers"))

    assert [(reason.about, reason.fit, [words.text for words in reason.words]) for reason in finding.reasons] == [
        ("role", Fit.NAMED, ["deckhands"]),
        ("employer", Fit.NAMED, [FERRIES]),
        ("place", Fit.NOT_STATED, []),
    ]


@pytest.mark.parametrize(
    ("asked", "who", "found"),
    [
        (asking("deckhand", FERRIES), "", NAMES),
        (asking("deckhand", FERRIES), "deckhands", NAMES),
        (asking("deckhand", FERRIES), "engineers", CANNOT_TELL),
        (asking("engineer", FERRIES), "engineers", NAMES),
        (asking("deckhand", FERRIES), "members", NAMES),  # as the dispute
        (asking("deckhand", FERRIES), "the Trewick depot", MAY),  # only those who work there
        (asking("deckhand", FERRIES, "Trewick"), "the Trewick depot", MAY),  # the dispute names no place
        (asking("", FERRIES), "engineers", MAY),  # what you do was not said
        (asking("", FERRIES), "the Trewick depot", MAY),
        (asking("", FERRIES), "members", NAMES),
    ],
)
def test_a_day_may_be_for_some_only(asked, who, found):
    assert of_day(asked, told("deckhands"), who=who).verdict is found


FITS = [None, *Fit]


@pytest.mark.parametrize("employer", FITS)
@pytest.mark.parametrize("role", FITS)
@pytest.mark.parametrize("place", [None, Fit.NAMED, Fit.NOT_STATED])
def test_nobody_is_told_that_they_are_named_who_is_not(role, employer, place):
    found = verdict(role, employer, place)

    if found is NAMES:
        assert {fit for fit in (role, employer, place) if fit is not None} == {Fit.NAMED}
        assert Fit.NAMED in (role, employer)
    if employer is Fit.OTHER or {role, employer, place} <= {None, Fit.NOT_STATED}:
        assert found is None


def test_the_stem_stands_in_every_text_that_could_name_the_role():
    assert telling_stem("train drivers") == "driver"
    assert telling_stem("secretaries") == "secretar"
    assert telling_stem("postman") == "post"
    assert telling_stem("all staff") == ""
