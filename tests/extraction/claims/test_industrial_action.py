"""Strikes and other action: what is called or taken, on which days, and what became of it."""

from __future__ import annotations

from datetime import date

import pytest

from extraction.claims import industrial_action
from extraction.types import ActionValue
from tests.extraction.claims.one_dispute import claims_of

Told = tuple[str, str, str | None, str | None]


def told(text: str) -> list[Told]:
    """(kind, status, first day, last day) of each action."""
    values = [c.value for c in claims_of(industrial_action, text)]
    return [
        (v.kind, v.status, _iso(v.starts_on.day if v.starts_on else None), _iso(v.ends_on.day if v.ends_on else None))
        for v in values
        if isinstance(v, ActionValue)
    ]


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


CALLED_OR_TAKEN: list[tuple[str, list[Told]]] = [
    # announced
    ("Ferry crews will walk out on 5 November over rosters.", [("strike", "announced", "2025-11-05", None)]),
    ("Ferry crews are due to strike on Thursday and Friday.", [("strike", "announced", "2025-10-23", "2025-10-24")]),
    ("A 48-hour strike is set to begin at noon on 4 November.", [("strike", "announced", "2025-11-04", "2025-11-05")]),
    ("Strikes are planned for 4, 11 and 18 November.",
     [("strike", "announced", d, None) for d in ("2025-11-04", "2025-11-11", "2025-11-18")]),
    ("The union has announced a fresh wave of strikes from 3 to 7 November.",
     [("strike", "announced", "2025-11-03", "2025-11-07")]),
    ("Unless talks succeed, drivers will strike on 5 November.", [("strike", "announced", "2025-11-05", None)]),
    ("The union announced on Friday that its members would walk out on 5 November.",
     [("strike", "announced", "2025-11-05", None)]),
    ("Porters voted to strike last week. They will walk out on 5 November.",
     [("strike", "announced", "2025-11-05", None)]),
    ("Librarians will hold a three-day walkout starting on 10 November.",
     [("strike", "announced", "2025-11-10", "2025-11-12")]),
    ("Crews will strike every Saturday until 8 November.",
     [("strike", "announced", d, None) for d in ("2025-10-25", "2025-11-01", "2025-11-08")]),
    ("Pilots have confirmed that strike action will go ahead on Tuesday.",
     [("strike", "announced", "2025-10-21", None)]),
    ("More strikes have been called for 5 November.", [("strike", "announced", "2025-11-05", None)]),
    ("Workers plan to down tools on Monday 27 October.", [("strike", "announced", "2025-10-27", None)]),
    # notified
    ("The union has given notice of a strike on 5 November.", [("strike", "notified", "2025-11-05", None)]),
    ("The union has notified the college that its members will strike on 5 and 6 November.",
     [("strike", "notified", "2025-11-05", "2025-11-06")]),
    # under way
    ("Teachers are on strike today over workload.", [("strike", "under_way", "2025-10-20", None)]),
    ("Hundreds of porters have begun a strike over pay.", [("strike", "under_way", None, None)]),
    ("The strike, now in its third week of action, is still under way.", [("strike", "under_way", None, None)]),
    ("Teachers strike today over workload.", [("strike", "under_way", "2025-10-20", None)]),
    # took place
    ("Porters walked out on Friday over parking.", [("strike", "took_place", "2025-10-17", None)]),
    ("A strike took place on 9 and 10 October.", [("strike", "took_place", "2025-10-09", "2025-10-10")]),
    ("Lecturers staged a one-day strike on 1 October.", [("strike", "took_place", "2025-10-01", None)]),
    ("Nurses went on strike yesterday.", [("strike", "took_place", "2025-10-19", None)]),
    # suspended and called off
    ("The strike planned for Friday has been suspended.", [("strike", "suspended", "2025-10-24", None)]),
    ("Strikes at the depot have been put on hold while members vote.", [("strike", "suspended", None, None)]),
    ("The union suspended its planned strike.", [("strike", "suspended", None, None)]),
    ("Tuesday's strike has been called off.", [("strike", "called_off", "2025-10-21", None)]),
    ("Crews have called off strikes after accepting a deal.", [("strike", "called_off", None, None)]),
    ("Crews were due to walk out on Friday. The strike has been called off.",
     [("strike", "called_off", "2025-10-24", None)]),
    ("A tram strike has been averted after a deal was struck.", [("strike", "called_off", None, None)]),
    # other kinds
    ("An overtime ban will begin on 3 November.", [("overtime_ban", "announced", "2025-11-03", None)]),
    ("Members have begun a work to rule.", [("work_to_rule", "under_way", None, None)]),
    ("A marking boycott will start on 10 November.", [("asos", "announced", "2025-11-10", None)]),
    ("Action short of a strike began on 6 October.", [("asos", "under_way", "2025-10-06", None)]),
    ("The mill has locked out its workers since Wednesday; the lockout is under way.",
     [("lockout", "under_way", "2025-10-15", None)]),
    ("Crews will strike on 5 November and an overtime ban will start on 6 November.",
     [("strike", "announced", "2025-11-05", None), ("overtime_ban", "announced", "2025-11-06", None)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CALLED_OR_TAKEN, ids=[t[:60] for t, _ in CALLED_OR_TAKEN])
def test_action_that_is_called_or_taken_is_read_with_its_days_and_what_became_of_it(
    text: str, expected: list[Told]
) -> None:
    assert told(text) == expected


FURTHER: list[tuple[str, list[Told]]] = [
    # a heading and its days line by line
    ("Strike dates\n\n- Monday 3 November\n- 10-12 November\n\nThe pool will be shut.",
     [("strike", "announced", "2025-11-03", None), ("strike", "announced", "2025-11-10", "2025-11-12")]),
    ("Bakers will stage an overtime ban on:\n\n- Friday 7 November\n",
     [("overtime_ban", "announced", "2025-11-07", None)]),
    # several kinds on one day
    ("Crews begin an overtime ban and a work to rule on Thursday.",
     [("overtime_ban", "announced", "2025-10-23", None), ("work_to_rule", "announced", "2025-10-23", None)]),
    ("Crews will stop working overtime from 3 November and will work to rule from the same day.",
     [("overtime_ban", "announced", "2025-11-03", None), ("work_to_rule", "announced", "2025-11-03", None)]),
    ("Bakers will be out again for four days from 3 November.", [("strike", "announced", "2025-11-03", "2025-11-06")]),
    ("The guild has told the bakery's management that bakers will strike on 3 November.",
     [("strike", "notified", "2025-11-03", None)]),
    ("A second strike, on 3 November, is pencilled in but the guild has not given notice of it.",
     [("strike", "announced", "2025-11-03", None)]),
    ("Shops will open late next month when bakers walk out for three days.", [("strike", "announced", None, None)]),
    ("Crews will strike every Sunday in November.",
     [("strike", "announced", f"2025-11-{d}", None) for d in ("02", "09", "16", "23", "30")]),
    # stopped, and on which day it was to be
    ("The walkouts planned for 3 and 10 November would not go ahead.",
     [("strike", "called_off", "2025-11-03", None), ("strike", "called_off", "2025-11-10", None)]),
    ("Two days of action were called off last month.", []),
    ("Pilots have called off Friday's walkout. They had planned strikes on 24 and 31 October.",
     [("strike", "called_off", "2025-10-24", None), ("strike", "announced", "2025-10-31", None)]),
    # another's
    ("In a separate dispute the guards will strike too. That walkout begins on 3 November.", []),
    # going on
    ("An overtime ban has been in force since last Monday.", [("overtime_ban", "under_way", "2025-10-13", None)]),
    ("Nurses walked out on 6 October. The strike entered its third week on Monday.",
     [("strike", "under_way", "2025-10-06", None)]),
    ("Striking drivers returned to work on Friday.", [("strike", "took_place", None, "2025-10-16")]),
    ("Ballot papers go out on 3 November.", []),
    # which event a day belongs to
    ("A statement about the strike on Friday gave no figures.", []),
    ("The strike will start after talks on Friday failed.", [("strike", "announced", None, None)]),
    ("STRIKE ACTION BY BAKERS      Friday 17 October 2025", []),
    ("The union agreed to suspend the strike planned for Thursday.", [("strike", "suspended", "2025-10-23", None)]),
    ("They decided not to go ahead with a walkout on Thursday.", [("strike", "called_off", "2025-10-23", None)]),
    # begun, and for how long
    ("Bakers began a 72-hour strike today.", [("strike", "under_way", "2025-10-20", "2025-10-22")]),
    ("Bakers walked off the job early Monday.", [("strike", "under_way", "2025-10-20", None)]),
    ("The strike, which has entered its ninth week, goes on.", [("strike", "under_way", None, None)]),
    ("Further strikes took place on 1 October.", [("strike", "took_place", "2025-10-01", None)]),
    ("The bakery could close, as an overtime ban that could cause delays starts on Friday.",
     [("overtime_ban", "announced", "2025-10-24", None)]),
    ("The strike began on Friday. It is the fourth day of the strike on Monday.",
     [("strike", "under_way", "2025-10-17", None)]),
    ("Bakers voted 90 percent in favor of authorizing a strike last month.", []),
    # only talked of
    ("Bakers had been on the verge of a strike.", []),
    ("Of 900 bakers able to strike only 40 did so.", []),
    ("Last year's strike was bitter.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FURTHER, ids=[t[:60] for t, _ in FURTHER])
def test_the_days_and_the_fate_of_an_action_are_told_from_those_of_other_things(
    text: str, expected: list[Told]
) -> None:
    assert told(text) == expected


ONLY_TALKED_OF = [
    "Ferry crews could strike before the summer.",
    "Ferry crews may walk out on 5 November if talks fail.",
    "The union has threatened to strike over rosters.",
    "Strike action has been ruled out for now.",
    "No strike dates have been set.",
    "Members will vote on whether to strike.",
    "Porters backed strike action by 88 per cent.",
    "The union is considering industrial action.",
    "Officers are banned from going on strike.",
    "They said that they were prepared to strike.",
    "A lightning strike damaged the signal box on Friday.",
    "The air strikes hit a bridge on Friday.",
    "If the ballot succeeds, the union would call a strike.",
    "The college urged the union not to strike.",
    "The two sides struck a deal on Friday.",
]


@pytest.mark.parametrize("text", ONLY_TALKED_OF)
def test_action_that_is_only_threatened_wished_or_ruled_out_is_none(text: str) -> None:
    assert told(text) == []


def test_one_strike_told_in_several_sentences_is_one_claim_with_all_its_words() -> None:
    text = (
        "Bakers will walk out on 4 and 5 November. The two-day strike from 4 November follows a vote. "
        "Managers said on Friday that the action on 5 November would be felt."
    )
    (claim,) = claims_of(industrial_action, text)
    assert [s.of(text)[:12] for s in claim.evidence] == ["Bakers will ", "The two-day ", "Managers sai"]


def test_days_of_other_events_are_not_days_of_the_strike() -> None:
    text = (
        "The union said on Friday that the ballot closes on 3 November and that the strike will begin on 20 November."
    )
    assert told(text) == [("strike", "announced", "2025-11-20", None)]


def test_days_that_follow_one_another_are_one_spell_and_others_are_not() -> None:
    text = "They will strike on Monday 3, Tuesday 4 and Friday 7 November."
    assert told(text) == [
        ("strike", "announced", "2025-11-03", "2025-11-04"),
        ("strike", "announced", "2025-11-07", None),
    ]


def test_who_takes_part_is_kept_with_the_words_that_soften_the_number() -> None:
    text = "More than 300 members in the records department will walk out on 5 November, hitting 4,000 passengers."
    (claim,) = claims_of(industrial_action, text)
    assert isinstance(claim.value, ActionValue)
    assert claim.value.members is not None
    assert (claim.value.members.value, claim.value.members.qualifier) == (300, "more than")
    assert claim.value.members.span.of(text) == "300"
    assert claim.value.group == "records department"


def test_without_a_year_the_days_stay_words_and_two_spells_stay_two() -> None:
    text = "Crews will strike for two days beginning March 20 and then for five days beginning March 27."
    values = [c.value for c in claims_of(industrial_action, text, published=None)]
    assert [
        (v.starts_on.as_written, v.starts_on.day) for v in values if isinstance(v, ActionValue) and v.starts_on
    ] == [
        ("March 20", None),
        ("March 27", None),
    ]


def test_a_strike_of_long_ago_is_background() -> None:
    assert told("Bakers will walk out on 5 November. They last went on strike on 3 May 2011.") == [
        ("strike", "announced", "2025-11-05", None)
    ]
