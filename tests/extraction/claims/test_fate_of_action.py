"""What became of an action: stopped, moved, asked to be stopped, gone ahead, ended; all read on Monday 20 October 2025."""

from __future__ import annotations

import pytest

from extraction.claims import industrial_action
from extraction.types import ActionValue
from tests.extraction.claims.one_dispute import claims_of
from tests.extraction.claims.test_industrial_action import Told, told

FIFTH = "2025-11-05"

STOPPED: list[tuple[str, list[Told]]] = [
    ("A strike was narrowly averted on Friday.", [("strike", "called_off", None, None)]),
    ("Strikes planned for 5 and 6 November are off the table.", [("strike", "called_off", FIFTH, "2025-11-06")]),
    ("The strikes planned for 5 and 6 November are off.", [("strike", "called_off", FIFTH, "2025-11-06")]),
    ("The planned strike has been stood down.", [("strike", "called_off", None, None)]),
    ("The walkout was due to take place today but has been called off.", [("strike", "called_off", "2025-10-20", None)]),
    ("The strike, which was due to start on Tuesday, has been called off.",
     [("strike", "called_off", "2025-10-21", None)]),
    ("The strike set for 5 November will not happen.", [("strike", "called_off", FIFTH, None)]),
    ("The strike will not now take place on 5 November.", [("strike", "called_off", FIFTH, None)]),
    ("The guild has withdrawn its strike notice.", [("strike", "called_off", None, None)]),
    ("Potters have lifted their overtime ban.", [("overtime_ban", "called_off", None, None)]),
    ("The court blocked a strike planned for 5 November.", [("strike", "called_off", FIFTH, None)]),
    ("Strikes on Christmas Eve and Boxing Day were suspended.",
     [("strike", "suspended", "2025-12-24", None), ("strike", "suspended", "2025-12-26", None)]),
    ("A judge granted an injunction against the strike on 5 November.", [("strike", "called_off", FIFTH, None)]),
    ("A six-day strike planned for 5–10 November was put on hold on Friday.",
     [("strike", "suspended", FIFTH, "2025-11-10")]),
    ("The guild will stand down the strikes notified for 5 and 6 November.", [("strike", "called_off", FIFTH, "2025-11-06")]),
    ("The stoppage notified for 5 November has been withdrawn.", [("strike", "called_off", FIFTH, None)]),
    ("The guild put the strike on 5 November on hold.", [("strike", "suspended", FIFTH, None)]),
    ("Potters were due to strike from 8am on Tuesday, but the guild has paused the action.",
     [("strike", "suspended", "2025-10-21", None)]),
    ("The guild called off strikes planned for 5 and 6 November but those on 12 and 13 November would go ahead.",
     [("strike", "called_off", FIFTH, "2025-11-06"), ("strike", "announced", "2025-11-12", "2025-11-13")]),
]  # fmt: skip

MOVED: list[tuple[str, list[Told]]] = [
    ("The strike has been postponed to 12 November.", [("strike", "announced", "2025-11-12", None)]),
    ("The strike has been postponed from 5 November to 12 November.",
     [("strike", "suspended", FIFTH, None), ("strike", "announced", "2025-11-12", None)]),
    ("The strike of 5 November has been moved to 12 November.",
     [("strike", "suspended", FIFTH, None), ("strike", "announced", "2025-11-12", None)]),
    ("The strike planned for 5 November was rescheduled for 12 November.",
     [("strike", "suspended", FIFTH, None), ("strike", "announced", "2025-11-12", None)]),
    ("The guild has rescheduled its strike to 12 November.", [("strike", "announced", "2025-11-12", None)]),
    ("The strike due on 5 November will now take place on 12 November.",
     [("strike", "suspended", FIFTH, None), ("strike", "announced", "2025-11-12", None)]),
]  # fmt: skip

STANDS: list[tuple[str, list[Told]]] = [
    ("The guild will call off the strike on 5 November if the firm talks.", [("strike", "announced", FIFTH, None)]),
    ("Strikes on 5 and 6 November, which were paused last week, will now resume.",
     [("strike", "announced", FIFTH, "2025-11-06")]),
    ("The strike runs from 7am on Wednesday (5 November) to 6.59am on Saturday 8th.",
     [("strike", "announced", FIFTH, "2025-11-08")]),
    ("The walkout starts at 7am on Wednesday 5 November and finishes at 7am on Friday 7 November.",
     [("strike", "announced", FIFTH, "2025-11-07")]),
    ("The strike on 5 November is expected to be cancelled.", [("strike", "announced", FIFTH, None)]),
    ("The strike on 5 November may be called off.", [("strike", "announced", FIFTH, None)]),
    ("The strike on 5 November could be called off if a deal is reached.", [("strike", "announced", FIFTH, None)]),
    ("The guild refused to call off the strike on 5 November.", [("strike", "announced", FIFTH, None)]),
    ("The strike on 5 November has not been called off.", [("strike", "announced", FIFTH, None)]),
    ("The firm asked the guild to suspend the strike on 5 November.", [("strike", "announced", FIFTH, None)]),
    ("The firm urged potters to call off the strike on 5 November.", [("strike", "announced", FIFTH, None)]),
    ("If no deal is reached, potters will strike on 5 November.", [("strike", "announced", FIFTH, None)]),
    ("Ahead of Friday's strike, managers met staff.", [("strike", "announced", "2025-10-24", None)]),
    ("The guild has named 5 November as a strike day.", [("strike", "announced", FIFTH, None)]),
    ("Potters will hold a four-hour stop-work meeting on 5 November.", [("strike", "announced", FIFTH, None)]),
    ("Potters will strike for 24 hours on 5 November, 48 hours on 11 November and 72 hours on 17 November.",
     [("strike", "announced", FIFTH, None), ("strike", "announced", "2025-11-11", "2025-11-12"),
      ("strike", "announced", "2025-11-17", "2025-11-19")]),
    ("Potters will strike for 48 hours on 5 and 6 November.", [("strike", "announced", FIFTH, "2025-11-06")]),
    ("Strikes will be held on the following dates: 5, 6 and 7 November.",
     [("strike", "announced", FIFTH, "2025-11-07")]),
    ("Potters are walking out on Saturday.", [("strike", "announced", "2025-10-25", None)]),
    ("Potters walk out on Saturday.", [("strike", "announced", "2025-10-25", None)]),
    ("Potters begin three days of strikes on Saturday.", [("strike", "announced", "2025-10-25", "2025-10-27")]),
    ("Potters plan to strike in the new year.", [("strike", "announced", None, None)]),
]  # fmt: skip

BEGUN_OR_OVER: list[tuple[str, list[Told]]] = [
    ("The strike went ahead as planned on Friday.", [("strike", "took_place", "2025-10-17", None)]),
    ("Strikes went ahead on Friday after talks collapsed.", [("strike", "took_place", "2025-10-17", None)]),
    ("Potters ended their strike on Friday.", [("strike", "took_place", None, "2025-10-17")]),
    ("The strike ended on Friday.", [("strike", "took_place", None, "2025-10-17")]),
    ("A sick-out closed schools on Friday.", [("strike", "took_place", "2025-10-17", None)]),
    ("Potters walked out on 1 October and will do so again on 5 November.",
     [("strike", "took_place", "2025-10-01", None), ("strike", "announced", FIFTH, None)]),
    ("The first strike took place on 1 October, with another due on 5 November.",
     [("strike", "took_place", "2025-10-01", None), ("strike", "announced", FIFTH, None)]),
    ("After striking on 1 October, potters will walk out again on 5 November.",
     [("strike", "took_place", "2025-10-01", None), ("strike", "announced", FIFTH, None)]),
    ("Potters have resumed their strike.", [("strike", "under_way", None, None)]),
    ("Potters have been taking strike action since 6 October.", [("strike", "under_way", "2025-10-06", None)]),
    ("Potters are staging a 48-hour walkout.", [("strike", "under_way", None, None)]),
    ("The strike began on September 15 and ended on October 10.",
     [("strike", "took_place", "2025-09-15", "2025-10-10")]),
    ("An overtime ban is already in place and strikes begin on 5 November.",
     [("overtime_ban", "under_way", None, None), ("strike", "announced", FIFTH, None)]),
    ("Potters are working to rule.", [("work_to_rule", "under_way", None, None)]),
    ("The strike, now in its 12th day, shows no sign of ending.", [("strike", "under_way", None, None)]),
    ("The strike is set to continue until 5 November.", [("strike", "under_way", None, FIFTH)]),
    ("Potters have walked out 11 times since March.", [("strike", "took_place", None, None)]),
]  # fmt: skip

NONE: list[tuple[str, list[Told]]] = [
    ("The guild said that its members would not strike on 5 November.", []),
    ("This is separate from the national dispute, in which strikes are planned for 5 and 6 November.", []),
    ("Strikes are not planned for 5 November.", []),
    ("There will be no strike on 5 November.", []),
    ("A strike could begin as early as 5 November.", []),
    ("Potters have set a strike deadline of 5 November.", []),
    ("A strike would cripple the port.", []),
]


@pytest.mark.parametrize(("text", "expected"), [*STOPPED, *MOVED, *STANDS, *BEGUN_OR_OVER, *NONE])
def test_an_action_has_the_fate_that_its_own_words_tell(text: str, expected: list[Told]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), MOVED)
def test_new_days_are_told_from_other_days(text: str, expected: list[Told]) -> None:
    values = [claim.value for claim in claims_of(industrial_action, text)]
    moved = [v.starts_on for v in values if isinstance(v, ActionValue) and v.moved]
    assert [when and when.day and when.day.isoformat() for when in moved] == ["2025-11-12"]


def test_an_action_beside_one_called_off_is_not_taken_for_its_new_day() -> None:
    text = "The strike on 5 November is off but the strike on 12 November will go ahead."
    assert not any(c.value.moved for c in claims_of(industrial_action, text) if isinstance(c.value, ActionValue))
