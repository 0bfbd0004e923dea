"""Ways in which news tells of action: stopped, lasting, ended, asked about; all read on Monday 20 October 2025."""

from __future__ import annotations

import pytest

from tests.extraction.claims.test_industrial_action import Told, told

TOLD: list[tuple[str, list[Told]]] = [
    ("Members will be out from 3 November to 6 November.", [("strike", "announced", "2025-11-03", "2025-11-06")]),
    (
        "Action begins at 22:00 on 24 October and ends at 05:59 on 26 October.",
        [("strike", "announced", "2025-10-24", "2025-10-26")],
    ),
    ("A ban on overtime came into force on 13 October.", [("overtime_ban", "under_way", "2025-10-13", None)]),
    ("The work-to-rule, which began last month, continues.", [("work_to_rule", "under_way", None, None)]),
    ("The planned action has been shelved.", [("strike", "called_off", None, None)]),
    (
        "From 10pm on Thursday 6 November, bakers walk out until Sunday morning.",
        [("strike", "announced", "2025-11-06", "2025-11-09")],
    ),
    (
        "Strikes, which were paused on 13 October, will now resume.\n\nWhen will strikes take place?\nOn 4 November.",
        [("strike", "announced", "2025-11-04", None)],
    ),
    # the month of May is no 'may'
    (
        "The union has cancelled its strike on 20 May 2026 but a walkout on 24 May 2026 will go ahead.",
        [("strike", "called_off", "2026-05-20", None), ("strike", "announced", "2026-05-24", None)],
    ),
    (
        "Bakers will walk out on 24 May 2026 and strike again on 28 May 2026.",
        [("strike", "announced", "2026-05-24", None), ("strike", "announced", "2026-05-28", None)],
    ),
    ("Bus drivers will not now strike on Friday.", [("strike", "called_off", "2025-10-24", None)]),
    ("Friday's planned walkout by bus drivers is off.", [("strike", "called_off", "2025-10-24", None)]),
    (
        "A strike by tram crews due to begin on Thursday has been blocked by the High Court.",
        [("strike", "called_off", "2025-10-23", None)],
    ),
    (
        "A judge has granted an injunction to stop Thursday's strike by tram crews.",
        [("strike", "called_off", "2025-10-23", None)],
    ),
    ("The guild withdrew its notice of a strike on 3 November.", [("strike", "called_off", "2025-11-03", None)]),
    ("The union rescinded its strike notice on Sunday.", [("strike", "called_off", None, None)]),
    ("Bakers have stood down a strike planned for 24 October.", [("strike", "called_off", "2025-10-24", None)]),
    (
        "The walkout, which had been scheduled for Thursday, will no longer take place.",
        [("strike", "called_off", "2025-10-23", None)],
    ),
    ("Thursday's strike is not going ahead.", [("strike", "called_off", "2025-10-23", None)]),
    (
        "A second walkout, planned for 30 October, was scrubbed after a mediator stepped in.",
        [("strike", "called_off", "2025-10-30", None)],
    ),
    (
        "Bakers had been due to walk out on Thursday but the action was called off at the eleventh hour.",
        [("strike", "called_off", "2025-10-23", None)],
    ),
    (
        "Bakers were due to walk out on Thursday and Friday. However, the union has now put the action on hold.",
        [("strike", "suspended", "2025-10-23", "2025-10-24")],
    ),
    (
        "The union served notice of a strike on 14 October but withdrew it on 16 October.",
        [("strike", "called_off", None, None)],
    ),
    (
        "Members have suspended an overtime ban that began on 6 October.",
        [("overtime_ban", "suspended", "2025-10-06", None)],
    ),
    (
        "Bakers agreed to suspend their strike action while they vote. They have been on all-out strike since 30 September.",
        [("strike", "suspended", "2025-09-30", None)],
    ),
    (
        "Their action, an overtime ban that started on 7 October, has ended.",
        [("overtime_ban", "took_place", "2025-10-07", None)],
    ),
    (
        "The strike, which began on 1 October, ended on Friday when members accepted the offer.",
        [("strike", "took_place", "2025-10-01", "2025-10-17")],
    ),
    ("The 12-day strike ended on Friday.", [("strike", "took_place", None, "2025-10-17")]),
    (
        "Bakers walked out on 6 October. They returned to work on Thursday.",
        [("strike", "took_place", "2025-10-06", "2025-10-15")],
    ),
    (
        "Strikes at the bakery set for 24 and 31 October have been postponed.",
        [("strike", "suspended", "2025-10-24", None), ("strike", "suspended", "2025-10-31", None)],
    ),
    ("Bakers have paused strike action planned for next week to allow talks.", [("strike", "suspended", None, None)]),
    ("Pilots call off strike after last-ditch talks", [("strike", "called_off", None, None)]),
    ("Strike called off at Harrow bakery", [("strike", "called_off", None, None)]),
    (
        "The union has cancelled one of its planned strike days, on 3 November, but the walkout on 4 November will go ahead.",
        [("strike", "called_off", "2025-11-03", None), ("strike", "announced", "2025-11-04", None)],
    ),
    ("Strike dates of 3 and 4 November have been withdrawn.", [("strike", "called_off", "2025-11-03", "2025-11-04")]),
    ("Bakers are to strike for 24 hours from 6am on 3 November.", [("strike", "announced", "2025-11-03", None)]),
    ("Bakers will begin a series of walkouts on 3 November.", [("strike", "announced", "2025-11-03", None)]),
    ("Around 300 bakers will take to picket lines on 3 November.", [("strike", "announced", "2025-11-03", None)]),
    ("Bakers will stop work at midnight on 3 November.", [("strike", "announced", "2025-11-03", None)]),
    ("They will walk off the job at 12:01 a.m. Nov. 3, the union said.", [("strike", "announced", "2025-11-03", None)]),
    ("Bakers will walk at 5 a.m. Thursday unless a deal is reached.", [("strike", "announced", "2025-10-23", None)]),
    (
        "Strikes will be held on 3, 5 and 7 November, with an overtime ban from 8 November.",
        [
            ("strike", "announced", "2025-11-03", None),
            ("strike", "announced", "2025-11-05", None),
            ("strike", "announced", "2025-11-07", None),
            ("overtime_ban", "announced", "2025-11-08", None),
        ],
    ),
    (
        "Bakers are set to hold 48-hour strikes from 3 November and 10 November.",
        [("strike", "announced", "2025-11-03", "2025-11-04"), ("strike", "announced", "2025-11-10", "2025-11-11")],
    ),
    (
        "The walkout is scheduled to last until 7 November and begins on 3 November.",
        [("strike", "announced", "2025-11-03", "2025-11-07")],
    ),
    (
        "Industrial action will take place from 3 November to 7 November.",
        [("strike", "announced", "2025-11-03", "2025-11-07")],
    ),
    (
        "Bakers will be on strike for five days from Monday 3 November.",
        [("strike", "announced", "2025-11-03", "2025-11-07")],
    ),
    ("A rolling programme of strikes begins on 3 November.", [("strike", "announced", "2025-11-03", None)]),
    (
        "Staff at the Leeds site will walk out on 3 November, followed by those in Hull on 5 November.",
        [("strike", "announced", "2025-11-03", None), ("strike", "announced", "2025-11-05", None)],
    ),
    (
        "The first strike will take place on 3 November. A second will follow on 10 November.",
        [("strike", "announced", "2025-11-03", None), ("strike", "announced", "2025-11-10", None)],
    ),
    (
        "Bakers will walk out on 3 November. Further dates are 10 and 17 November.",
        [
            ("strike", "announced", "2025-11-03", None),
            ("strike", "announced", "2025-11-10", None),
            ("strike", "announced", "2025-11-17", None),
        ],
    ),
    (
        "Bakers will walk out for three days. The action begins on 3 November.",
        [("strike", "announced", "2025-11-03", "2025-11-05")],
    ),
    (
        "Bakers will strike from 3 November. The walkout will last for three days.",
        [("strike", "announced", "2025-11-03", "2025-11-05")],
    ),
    ("Bakers will begin an indefinite strike on 3 November.", [("strike", "announced", "2025-11-03", None)]),
    ("When is the strike? It will take place on 3 November.", [("strike", "announced", "2025-11-03", None)]),
    (
        "When are they striking?\n\nFrom 7am on 3 November to 7am on 6 November.",
        [("strike", "announced", "2025-11-03", "2025-11-06")],
    ),
    (
        "Junior bakers will down tools for 72 hours, starting at 7am on 3 November.",
        [("strike", "announced", "2025-11-03", "2025-11-05")],
    ),
    (
        "The guild has issued notice for 3, 5 and 7 November.",
        [
            ("strike", "notified", "2025-11-03", None),
            ("strike", "notified", "2025-11-05", None),
            ("strike", "notified", "2025-11-07", None),
        ],
    ),
    (
        "The union has served notice that its members will strike from 3 November.",
        [("strike", "notified", "2025-11-03", None)],
    ),
    (
        "The union gave the bakery formal notice on Friday of a strike beginning on 3 November.",
        [("strike", "notified", "2025-11-03", None)],
    ),
    ("Bakers vote to strike on 3 November", [("strike", "announced", "2025-11-03", None)]),
    (
        "An all-out strike is now planned from 3 November after talks collapsed on Friday.",
        [("strike", "announced", "2025-11-03", None)],
    ),
    ("Fresh strikes by bakers have been announced for next month.", [("strike", "announced", None, None)]),
    ("Flights will be cancelled on 3 November when cabin crew strike.", [("strike", "announced", "2025-11-03", None)]),
    (
        "Trains were cancelled on Friday as drivers walked out over rosters.",
        [("strike", "took_place", "2025-10-17", None)],
    ),
    ("Trains are cancelled today as drivers walk out over rosters.", [("strike", "under_way", "2025-10-20", None)]),
    ("On 3 November, drivers at the northern depots will walk out.", [("strike", "announced", "2025-11-03", None)]),
    ("On 3 November drivers will refuse to work overtime.", [("overtime_ban", "announced", "2025-11-03", None)]),
    ("About 900 mechanics have been out since 3 a.m. Thursday.", [("strike", "under_way", "2025-10-16", None)]),
    ("Workers have been on the picket line since 1 October.", [("strike", "under_way", "2025-10-01", None)]),
    ("The strike, which began on 1 October, shows no sign of ending.", [("strike", "under_way", "2025-10-01", None)]),
    ("The strike began on 1 October and is expected to continue.", [("strike", "under_way", "2025-10-01", None)]),
    ("The strike is in its third week.", [("strike", "under_way", None, None)]),
    ("Bakers, who have been on strike since early October, rallied on Friday.", [("strike", "under_way", None, None)]),
    ("Bakers on day 12 of an all-out strike marched to the town hall.", [("strike", "under_way", None, None)]),
    ("Bakers are refusing to work overtime.", [("overtime_ban", "under_way", None, None)]),
    ("A refusal to work overtime at four depots entered its second week.", [("overtime_ban", "under_way", None, None)]),
    ("Bakers are working to rule.", [("work_to_rule", "under_way", None, None)]),
    ("Bakers have been working to rule since 6 October.", [("work_to_rule", "under_way", "2025-10-06", None)]),
    ("Lecturers are boycotting marking.", [("asos", "under_way", None, None)]),
    (
        "A ban on overtime has been in place since the second week of October.",
        [("overtime_ban", "under_way", None, None)],
    ),
    (
        "Members began action short of strike, including a work to rule, on 6 October.",
        [("asos", "under_way", "2025-10-06", None), ("work_to_rule", "under_way", "2025-10-06", None)],
    ),
    ("Ferry crews have been locked out since 8 October.", [("lockout", "under_way", "2025-10-08", None)]),
    (
        "The company locked out 200 bakers on 8 October after they refused to sign new contracts.",
        [("lockout", "under_way", "2025-10-08", None)],
    ),
    ("The mill says it will lock out its workers from 3 November.", [("lockout", "announced", "2025-11-03", None)]),
    (
        "Smelter workers voted to end the lockout that began on 8 October.",
        [("lockout", "took_place", "2025-10-08", None)],
    ),
    (
        "Bakers staged three 24-hour strikes, on 4 July, 18 July and 1 August, and from 21 July to 8 August worked to rule.",
        [
            ("strike", "took_place", "2025-07-04", None),
            ("strike", "took_place", "2025-07-18", None),
            ("strike", "took_place", "2025-08-01", None),
            ("work_to_rule", "took_place", "2025-07-21", "2025-08-08"),
        ],
    ),
    (
        "The dispute follows strikes on 4 and 11 October.",
        [("strike", "took_place", "2025-10-04", None), ("strike", "took_place", "2025-10-11", None)],
    ),
    (
        "The union has already held four days of strike action, most recently on 9 October.",
        [("strike", "took_place", "2025-10-09", None)],
    ),
    ("Members withdrew their labour on 9 October.", [("strike", "took_place", "2025-10-09", None)]),
    ("Officers at the jail walked out on Friday without warning.", [("strike", "took_place", "2025-10-17", None)]),
    ("A 24-hour stoppage on 9 October shut the plant.", [("strike", "took_place", "2025-10-09", None)]),
    ("The strike on 9 October cost the firm $3 million.", [("strike", "took_place", "2025-10-09", None)]),
    ("Bakers stopped work for two hours on 9 October.", [("strike", "took_place", "2025-10-09", None)]),
    (
        "The walkout took place on 9 October, with a further one planned for 3 November.",
        [("strike", "took_place", "2025-10-09", None), ("strike", "announced", "2025-11-03", None)],
    ),
    ("Thousands joined a one-day strike last Wednesday.", [("strike", "took_place", "2025-10-15", None)]),
    ("Will she cross the picket line on Thursday?", []),
    ("Nobody wants to be on a picket line in February.", []),
    ("Members authorised a strike on 10 October by 90 votes to 8.", []),
    ("Members approved strike action on 10 October.", []),
    ("The union could set strike dates as early as Friday.", []),
    ("There will be no strike on 3 November.", []),
    ("No dates for strikes have been fixed.", []),
    ("The strike threat was lifted on Friday.", []),
    ("A strike is not in the plans today.", []),
    ("The union said that a strike on 3 November remained possible.", []),
    ("Any strike would have to be preceded by 14 days' notice.", []),
    ("It would be the first strike at the bakery since 1979.", []),
    ("Members of another union struck for three weeks in 2009.", []),
    ("Action on the pay claim is expected on Friday.", []),
    ("Will the strike start again?", []),
    ("If members vote no, the union intends to resume strike action from 3 November.", []),
    ("Should talks fail, a strike could begin on 3 November.", []),
    ("The union has a mandate for strike action until 3 November.", []),
    ("The last strike at the plant was in 1984.", []),
    ("The employer warned it would lock workers out if they walked out on Friday.", []),
    ("The union rejected claims that it planned to strike at Christmas.", []),
    ("The union denied that a strike had been called for Friday.", []),
    ("Strike ballot papers will be posted on 3 November.", []),
    ("The union is balloting for strike action, with the result due on 3 November.", []),
    ("The union must give 14 days' notice of any strike action.", []),
    ("Strike action will only be considered after talks on Friday.", []),
    ("A decision on whether to strike will be made on Friday.", []),
    ("Bakers will meet on Friday to decide whether to walk out.", []),
    ("The company has threatened to lock out its 300 workers from Friday.", []),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_action_is_read_in_the_many_ways_in_which_news_tells_of_it(text: str, expected: list[Told]) -> None:
    assert told(text) == expected
