"""Occupations of the members concerned, as written."""

from __future__ import annotations

import pytest

from extraction.claims import affected_role
from extraction.types import RoleValue
from tests.extraction.claims.one_dispute import claims_of


def roles(text: str) -> list[str]:
    return [c.value.name for c in claims_of(affected_role, text) if isinstance(c.value, RoleValue)]


ROLES: list[tuple[str, list[str]]] = [
    ("Ferry crews will strike on Friday.", ["Ferry crews"]),
    ("Striking lecturers marched to the town hall.", ["lecturers"]),
    ("The strike by signallers hit the line.", ["signallers"]),
    ("One striking cleaner spoke.", ["cleaner"]),
    ("Junior doctors voted to walk out.", ["Junior doctors"]),
    ("Members include welders and pipefitters.", ["welders", "pipefitters"]),
    ("The union representing train guards said talks had failed.", ["train guards"]),
    ("Potters have rejected the offer.", ["Potters"]),
    ("A pay offer made to paramedics was refused.", ["paramedics"]),
    ("The walkout involves 300 refuse workers.", ["refuse workers"]),
    ("Staff including ward clerks, porters, catering assistants and switchboard operators will walk out.",
     ["ward clerks", "porters", "catering assistants", "switchboard operators"]),
    ("Workers ranging from crane drivers to payroll clerks are on strike.", ["crane drivers", "payroll clerks"]),
    ("It includes 911 call handlers, custody officers, and people who work in vetting, payroll and HR.",
     ["911 call handlers", "custody officers", "vetting", "payroll", "HR"]),
    ("Members in the licensing and permits department will walk out.", ["licensing and permits"]),
    ("Iris has a laboratory-based role and is in a laboratory-based role while on strike.", ["laboratory-based role"]),
    ("Janitorial members will take action.", ["Janitorial members"]),
    ("Teaching assistants are to be balloted.", ["Teaching assistants"]),
    ("The dispute between the stagehands and the theatre goes on.", ["stagehands"]),
    ("Postal workers in the city are due to strike.", ["Postal workers"]),
    ("Longshoremen threatened a walkout.", ["Longshoremen"]),
    ("They include kiln inspectors, glaze technicians, dust samplers and lorry drivers.",
     ["kiln inspectors", "glaze technicians", "dust samplers", "lorry drivers"]),
    ("Voting now are members of the guild: weavers, loom assistants and pattern librarians.",
     ["weavers", "loom assistants", "pattern librarians"]),
    ("Dockers, winch tenders and cleaners will strike.", ["Dockers", "winch tenders", "cleaners"]),
    ("Reporters began a work-to-rule at midnight.", ["Reporters"]),
    ("Welders walked off the job.", ["Welders"]),
    # mentioned, not concerned
    ("The business agent said a strike was not planned.", []),
    ("Most read: 1. Ferry workers accept deal.", []),
    ("Also in the news: Teachers strike over marking.", []),
    ("A national officer said members would vote.", []),
    ("Drivers and passengers face a strike.", ["Drivers"]),
    ("The strike will hit commuters and shoppers.", []),
    ("Managers will redeploy police officers during the strike.", []),
    ("Agency nurses were hired to cover shifts.", []),
    ("Unlike teachers, the members have no pension.", []),
    ("Mr Baker told Ms Cook about the strike.", []),
    ("The general secretary and the health secretary met.", []),
    ("Support staff will strike.", []),
    ("Bus operators said that they regret the strike.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ROLES, ids=[t for t, _ in ROLES])
def test_occupations_of_those_concerned_are_read_as_written(text: str, expected: list[str]) -> None:
    assert roles(text) == expected


def test_a_role_told_often_is_one_claim_in_its_usual_form() -> None:
    text = (
        "Tram drivers will strike. The drivers rejected the offer. Drivers want a pay rise, and drivers voted for it."
    )
    assert roles(text) == ["drivers"]


def test_a_number_before_a_list_is_the_headcount_of_none_of_it() -> None:
    claims = claims_of(affected_role, "The 412 drivers, guards and cleaners will strike on Friday.")
    assert [c.value.headcount for c in claims if isinstance(c.value, RoleValue)] == [None, None, None]


def test_the_number_before_a_role_is_its_headcount() -> None:
    text = "Almost 300 crane drivers will strike on Friday."
    (claim,) = claims_of(affected_role, text)
    assert isinstance(claim.value, RoleValue)
    assert claim.value.headcount is not None
    assert (claim.value.headcount.value, claim.value.headcount.qualifier) == (300, "almost")
    assert claim.value.headcount.span.of(text) == "300"
