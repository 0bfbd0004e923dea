from dataclasses import replace
from datetime import date

import pytest

from ballots.law import Days, Figures, Question, assess, contradictions

JANUARY_2024 = Days(date(2024, 1, 8), date(2024, 1, 8))
FEBRUARY_2024 = Days(date(2024, 2, 5), date(2024, 2, 5))


def counted(yes: int, no: int, spoiled: int = 0, *, entitled: int | None = 1000, **stated: object) -> Figures:
    given = {
        "jurisdiction": "GB",
        "opened": JANUARY_2024,
        "closed": FEBRUARY_2024,
        "important_public_services": "no",
    } | stated
    question = Question(action="strike", yes=yes, no=no, spoiled=spoiled)
    given.setdefault("papers_returned", yes + no + spoiled)
    return Figures(questions=(question,), entitled_to_vote=entitled, **given)


def reported(*, yes_pct: str | None = None, turnout_pct: str | None = None, **stated: object) -> Figures:
    given = {
        "jurisdiction": "GB",
        "opened": JANUARY_2024,
        "closed": FEBRUARY_2024,
        "important_public_services": "yes",
    } | stated
    return Figures(questions=(Question(action="strike", yes_pct=yes_pct),), turnout_pct=turnout_pct, **given)


def verdict(figures: Figures, test: str):
    (assessed,) = assess(figures)
    (found,) = (one for one in assessed.verdicts if one.test == test)
    return found


def outcome(figures: Figures, test: str) -> str:
    return verdict(figures, test).outcome


def test_half_of_those_entitled_is_enough_and_one_paper_less_is_not():
    assert outcome(counted(400, 100), "turnout") == "met"
    short = verdict(counted(400, 99), "turnout")
    assert (short.outcome, short.figure, short.needed, short.short_by) == ("not_met", "49.90", "50", 1)


def test_the_shortfall_is_in_papers_and_in_votes():
    assert verdict(counted(308, 18, entitled=704), "turnout").short_by == 26
    assert verdict(counted(240, 240, entitled=704, important_public_services="yes"), "support").short_by == 42
    assert verdict(counted(240, 240, entitled=704), "majority").short_by == 1


def test_spoiled_papers_count_as_returned():
    assert outcome(counted(300, 150, 50), "turnout") == "met"


def test_a_figure_that_would_round_over_the_threshold_is_cut():
    assert verdict(counted(9000, 999, entitled=20_000), "turnout").figure == "49.99"
    assert verdict(counted(82_792, 3_517, 40, entitled=111_670), "turnout").figure == "77.33"


def test_forty_per_cent_of_those_entitled_must_say_yes_in_important_public_services():
    assert outcome(counted(400, 100, important_public_services="yes"), "support") == "met"
    assert outcome(counted(399, 200, important_public_services="yes"), "support") == "not_met"
    assert outcome(counted(399, 200), "support") == "does_not_apply"
    unknown = verdict(counted(399, 200, important_public_services="unknown"), "support")
    assert (unknown.outcome, unknown.missing) == ("cannot_tell", ("important_public_services",))


@pytest.mark.parametrize(
    ("jurisdiction", "opened", "applies"),
    [
        ("GB", date(2017, 2, 28), False),
        ("GB", date(2017, 3, 1), True),
        ("GB", date(2026, 2, 17), True),
        ("GB", date(2026, 2, 18), False),
        ("GB-WLS-devolved", date(2017, 9, 12), True),
        ("GB-WLS-devolved", date(2017, 9, 13), False),
        ("NI", date(2020, 1, 1), False),
    ],
)
def test_whether_the_forty_per_cent_test_applies_goes_by_country_and_opening_day(jurisdiction, opened, applies):
    figures = counted(
        500, 100, jurisdiction=jurisdiction, important_public_services="yes", opened=Days(opened, opened), closed=None
    )

    assert outcome(figures, "support") == ("met" if applies else "does_not_apply")


def test_before_2017_and_in_northern_ireland_no_turnout_is_asked():
    early = Days(date(2016, 5, 1), date(2016, 5, 1))
    assert outcome(counted(20, 10, opened=early, closed=None), "turnout") == "does_not_apply"
    assert outcome(counted(20, 10, jurisdiction="NI"), "turnout") == "does_not_apply"


def test_where_spoiled_papers_decide_both_readings_of_majority_are_told():
    found = verdict(counted(250, 245, 10), "majority")

    assert found.outcome == "not_met"
    assert found.short_by == 3
    assert dict(found.readings) == {"more than half of the papers returned": "not_met", "more Yes than No": "met"}
    assert verdict(counted(250, 245, 1), "majority").readings == ()


def test_a_tie_is_no_majority_under_any_rule():
    early = Days(date(2016, 5, 1), date(2016, 5, 1))
    assert outcome(counted(250, 250), "majority") == "not_met"
    assert outcome(counted(250, 250, opened=early, closed=None), "majority") == "not_met"
    assert outcome(counted(250, 250, jurisdiction="NI"), "majority") == "not_met"
    assert outcome(counted(0, 0), "majority") == "not_met"


@pytest.mark.parametrize(
    ("turnout_pct", "expected"),
    [
        ("50", "cannot_tell"),
        ("50.0", "cannot_tell"),
        ("50.1", "met"),
        ("51", "met"),
        ("49", "not_met"),
        ("49.95", "not_met"),
        (None, "cannot_tell"),
    ],
)
def test_a_printed_percentage_decides_only_where_all_that_rounds_to_it_agrees(turnout_pct, expected):
    assert outcome(reported(turnout_pct=turnout_pct), "turnout") == expected


def test_percentages_alone_decide_support_where_no_likely_share_of_spoiled_papers_could_turn_it():
    clear = verdict(reported(yes_pct="90.44", turnout_pct="53.27"), "support")
    assert (clear.outcome, clear.assumed) == ("met", ("no more than one paper in twenty was spoiled",))
    assert outcome(reported(yes_pct="77", turnout_pct="53"), "support") == "cannot_tell"
    assert outcome(reported(yes_pct="84", turnout_pct="43"), "support") == "not_met"


def test_a_narrow_reported_majority_cannot_be_told_without_the_spoiled_papers():
    assert outcome(reported(yes_pct="50.4"), "majority") == "cannot_tell"
    assert outcome(reported(yes_pct="86"), "majority") == "met"
    assert outcome(reported(yes_pct="31"), "majority") == "not_met"
    assert outcome(reported(), "majority") == "cannot_tell"


def test_votes_cast_without_the_spoiled_papers_are_noticed_and_decide_only_what_both_figures_agree_on():
    figures = counted(300, 190, 15, papers_returned=490)

    assert outcome(figures, "turnout") == "cannot_tell"
    assert "without the spoiled papers" in " ".join(contradictions(figures))
    assert outcome(counted(300, 190, 5, papers_returned=490), "turnout") == "not_met"


def test_more_papers_than_people_are_told():
    assert "more papers returned (1,200) than people entitled to vote (1,000)" in list(
        contradictions(counted(1000, 200))
    )


def test_an_unknown_opening_day_decides_where_every_possible_day_agrees():
    closed = Days(date(2024, 2, 5), date(2024, 2, 5))
    across = Days(date(2026, 3, 10), date(2026, 3, 10))
    services = {"important_public_services": "yes", "opened": None}

    told = verdict(counted(450, 100, closed=closed, **services), "support")
    assert (told.outcome, told.assumed) == ("met", ("it opened within the 26 weeks before it closed",))
    untold = verdict(counted(450, 100, closed=across, **services), "support")
    assert (untold.outcome, untold.missing, untold.rule) == ("cannot_tell", ("opened_on",), None)
    assert untold.figure == "45.00"


def test_on_a_day_before_the_change_no_ballot_has_opened_after_it():
    across = counted(
        450, 100, closed=Days(date(2026, 3, 10), date(2026, 3, 10)), opened=None, important_public_services="yes"
    )
    (assessed,) = assess(across, on=date(2026, 2, 10))

    assert assessed.verdicts[2].outcome == "met"


def test_with_neither_day_known_turnout_and_support_cannot_be_told_and_the_figures_stand():
    figures = counted(450, 150, opened=None, closed=None, important_public_services="yes")

    for test, figure in (("turnout", "60.00"), ("support", "45.00")):
        found = verdict(figures, test)
        assert (found.outcome, found.figure, found.missing) == ("cannot_tell", figure, ("opened_on",))
    assert outcome(figures, "majority") == "met"


def test_an_unknown_country_decides_what_holds_in_all():
    figures = replace(counted(450, 150), jurisdiction=None)

    assert outcome(figures, "majority") == "met"
    assert verdict(figures, "turnout").missing == ("jurisdiction",)


def test_each_question_has_its_own_verdicts():
    strike = Question(action="strike", yes=200, no=300, spoiled=10)
    asos = Question(action="asos", yes=400, no=100, spoiled=10)
    figures = replace(counted(0, 0), questions=(strike, asos), papers_returned=510)

    assert [[v.outcome for v in one.verdicts] for one in assess(figures)] == [
        ["not_met", "met", "does_not_apply"],
        ["met", "met", "does_not_apply"],
    ]
