"""Unions, employers and issues of articles in many styles: these, and none beside them."""

from __future__ import annotations

import pytest

import extraction
from extraction.types import DisputeValue

ROWS = [
    (
        "Tilbrook nurses' strike is off\n\nA strike by 900 nurses at Saint Orrin Medical Center was averted when the "
        "Lowland Nurses Alliance and the hospital agreed a deal on staffing.\n\nThe nurses authorized the strike in "
        "May. Elsewhere, technicians at Coldwell General are without a contract.",
        ["Lowland Nurses Alliance"],
        ["Saint Orrin Medical Center"],
        ["staffing"],
    ),
    (
        "Members of Harbour Hands Local 26 refuse overtime at three terminals.\n\nTalks between the Eastern Quays "
        "Employers Council and the union resumed on Tuesday. The union seeks 20 per cent.\n\nThe Northern Logistics "
        "Forum said delays cost its members money.",
        ["Harbour Hands Local 26"],
        ["Eastern Quays Employers Council"],
        ["pay"],
    ),
    (
        "Nurses at Tillbrook Royal Infirmary will walk out next Thursday after talks over staffing on night shifts "
        "collapsed.\n\nThe Royal Federation of Ward Nurses (RFWN) said most of its members had voted for action.\n\n"
        "Tillbrook and Coast NHS Foundation Trust, which runs the hospital, said it had recruited 60 nurses.",
        ["Royal Federation of Ward Nurses (RFWN)"],
        ["Tillbrook and Coast NHS Foundation Trust"],
        ["staffing"],
    ),
    (
        "Staff at Ashby Ferries are to be balloted after a pay offer was rejected.\n\nThe Deckhands, Stewards and "
        "Pilots "
        "Union (DSPU) wants 6 per cent. DSPU general secretary Ann Lowe said fares had gone up too.\n\nHGV drivers who "
        "bring cars to the quay will not be balloted.",
        ["Deckhands, Stewards and Pilots Union (DSPU)"],
        ["Ashby Ferries"],
        ["pay"],
    ),
    (
        "Conductors on Westmere Rail have voted to strike in a row over plans to introduce driver-only trains, the RMT "
        "said.\n\nA Westmere Rail spokesman said: 'No guard will lose a penny.'\n\nThe result comes as Aslef "
        "drivers at "
        "rival Crossways Trains prepare for a strike over rosters.",
        ["National Union of Rail, Maritime and Transport Workers (RMT)"],
        ["Westmere Rail"],
        ["staffing"],
    ),
    (
        "Pilots at budget carrier Swiftair will strike on July 28 after rejecting a pay proposal, the British Airline "
        "Pilots' Association said.\n\nBALPA said the airline's 380 UK-based pilots had backed the "
        "action.\n\nSwiftair, a "
        "unit of Norway's Polaris Group, said it was disappointed.",
        ["British Air Line Pilots Association (BALPA)"],
        ["Swiftair"],
        ["pay"],
    ),
    (
        "More than 40 laundry workers at Fairholme Hospital began a strike yesterday after their private employer, "
        "Cleanlinen Services, cut bank holiday pay, Unison said.\n\nCleanlinen said the changes were fair. Fairholme "
        "Hospitals NHS Trust said it was not a party to the dispute.",
        ["UNISON"],
        ["Cleanlinen Services"],
        ["allowance"],
    ),
    (
        "Air traffic controllers are to stage a one-day strike over staffing.\n\nThe SNCTA union filed the notice on "
        "Friday. Ryanair said it had been forced to scrap 110 flights.",
        ["SNCTA"],
        [],
        ["staffing"],
    ),
    (
        "A strike by bin lorry drivers in Great Hadley is over after they accepted a pay rise of 11 per cent.\n\nThe "
        "drivers, who work for Verdant Environmental on a contract with Hadley District Council, are members of Unite."
        "\n\nMissed collections will be cleared by Friday, the council said.",
        ["Unite"],
        ["Verdant Environmental"],
        ["pay"],
    ),
    (
        "The city and Firefighters Local 1453 return to the bargaining table on Wednesday. The union's members "
        "rejected "
        "a tentative agreement last month. The 118 firefighters have been without a contract since June. Union "
        "president Mike Daws said pay was the sticking point in the contract dispute.",
        ["Firefighters Local 1453"],
        [],
        ["pay"],
    ),
    (
        "Members of the Teachers' and Lecturers' League have announced two days of strike action. This is part of a "
        "dispute with the Government about pay and is not a dispute with our school.\n\nH. Brand, Corley Vale High "
        "School",
        ["Teachers' and Lecturers' League"],
        ["Government"],
        ["pay"],
    ),
    (
        "Council workers are to strike after rejecting a pay offer of 2 per cent, Unison said.\n\nThe employers' body, "
        "Cosla, said the offer was the best that councils could afford.\n\nA Scottish Government spokesperson said pay "
        "was a matter for Cosla.",
        ["UNISON"],
        ["COSLA"],
        ["pay"],
    ),
    (
        "Porters at Fernley University are voting on whether to strike over an order to come back to the office, "
        "Unison "
        "said.\n\nThe row comes as the same university faces a strike by cleaners over an allowance.",
        ["UNISON"],
        ["Fernley University"],
        ["hybrid_working"],
    ),
    (
        "The 540 members of Unite at Metroway's Linfield and Parkgate garages are voting on strike action over "
        "plans to "
        "cut sick pay.\n\nMetroway, which runs buses in the city, says safety is its first concern.",
        ["Unite"],
        ["Metroway"],
        ["conditions"],
    ),
    (
        "Drivers at Pentland Parcels will strike on Friday over delivery targets and pay, Unite said.\n\n'They took a "
        "bonus off us at Christmas,' said one driver on the picket line.",
        ["Unite"],
        ["Pentland Parcels"],
        ["pay", "conditions"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "unions", "employers", "issues"), ROWS, ids=[row[0][:40] for row in ROWS])
def test_these_parties_and_issues_and_no_others(
    text: str, unions: list[str], employers: list[str], issues: list[str]
) -> None:
    (claim,) = extraction.read(text).disputes
    assert isinstance(claim.value, DisputeValue)
    assert [org.name for org in claim.value.unions] == unions
    assert [org.name for org in claim.value.employers] == employers
    assert set(claim.value.issues) == set(issues)


def test_a_strike_of_long_ago_is_no_dispute_of_today() -> None:
    text = (
        "This month marks 90 years since the great weavers' strike of 1932, when 200,000 cotton workers walked out.\n\n"
        "The dispute, led by the Amalgamated Weavers' Association, lasted four weeks. Families lived on strike pay."
    )
    assert extraction.read(text).disputes == ()


def test_a_case_about_strike_laws_is_no_dispute() -> None:
    text = (
        "Eleven trade unions are to challenge strike laws in the High Court. The regulations let agencies supply "
        "workers to cover for strikers.\n\nA Department for Business spokesperson said the change was needed."
    )
    assert extraction.read(text).disputes == ()
