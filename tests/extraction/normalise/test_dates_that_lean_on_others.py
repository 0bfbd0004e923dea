"""Dates counted from another day, joined to one, repeated, or known by a name: each row is a text and its days.

'a..b' is a range, 'open' words that name no day. All are read on Monday 20 October 2025, unless the row says otherwise.
"""

from __future__ import annotations

from datetime import date

import pytest

from extraction.normalise.dates import find_dates

MONDAY = date(2025, 10, 20)


def days(text: str, published: date | None = MONDAY) -> str:
    found = find_dates(text, published=published)
    return ", ".join(
        "open" if d.earliest is None else str(d.earliest) if d.day else f"{d.earliest}..{d.latest}" for d in found
    )


COUNTED = [
    ("Ferries stop a week on Tuesday.", "2025-10-28"),
    ("Ferries will stop Tuesday week.", "2025-10-28"),
    ("Ferries will stop a week today.", "2025-10-27"),
    ("Ferries will stop a fortnight today.", "2025-11-03"),
    ("Ferries will stop a week tomorrow.", "2025-10-28"),
    ("Ferries will stop at midnight tomorrow.", "2025-10-21"),
    ("Ferries stopped a week ago today.", "2025-10-13"),
    ("Ferries will stop on Tuesday of next week.", "2025-10-28"),
    ("Ferries will stop on Tuesday, next week.", "2025-10-28"),
    ("Ferries stopped on Tuesday of last week.", "2025-10-14"),
    ("Ferries stopped on Monday and Sunday of last week.", "2025-10-13, 2025-10-19"),
    ("Ferries will stop on the first Monday in November.", "2025-11-03"),
    ("Ferries will stop on the last Friday of November.", "2025-11-28"),
    ("Ferries will stop on the third Sunday of next month.", "2025-11-16"),
    ("Ferries will stop in the second week of July.", "2026-07-08..2026-07-14"),
    ("Ferries will stop in the last week of November.", "2025-11-24..2025-11-30"),
    ("Ferries will stop on the 28th.", "2025-10-28"),
    ("Ferries stopped on the 14th.", "2025-10-14"),
    ("Ferries will stop on the 5th of next month.", "2025-11-05"),
    ("Ferries will stop over the next fortnight.", "2025-10-20..2025-11-02"),
    ("The dispute began last October.", "2024-10-01..2024-10-31"),
    ("They walked out last August.", "2025-08-01..2025-08-31"),
    ("They will vote next April.", "2026-04-01..2026-04-30"),
    # some time, and no more is said
    ("Teachers will be out for the first two days of term.", "open"),
    ("Teachers will be out from the start of term.", "open"),
    ("Teachers will be out in the October half-term.", "open"),
    ("Teachers will be out on A-level results day.", "open"),
    ("Ferries will stop in the week before Christmas.", "open"),
    ("Ferries will stop two days after Christmas.", "open"),
    ("Ferries will stop on alternate Fridays.", "open"),
    ("They met before Christmas, and no more was heard.", "open"),
    # no dates
    ("A fire broke out on the 5th floor on the 10th anniversary.", ""),
    ("It was the last week of the campaign.", ""),
    ("Every day of the strike costs a million, and each day counts.", ""),
    ("They work three days a week, 24/7, and on Fridays.", ""),
]

JOINED = [
    ("They will be out from tomorrow until Friday.", "2025-10-21..2025-10-24"),
    ("They will be out from today to Friday 31 October.", "2025-10-20..2025-10-31"),
    ("They will be out from now until 31 October.", "2025-10-20..2025-10-31"),
    ("They will be out from Saturday morning to Monday night.", "2025-10-25..2025-10-27"),
    ("They will be out from 6am Tuesday to 6am Thursday.", "2025-10-21..2025-10-23"),
    ("They will be out from Tuesday at 6am until Thursday at 6am.", "2025-10-21..2025-10-23"),
    ("They will be out from 7pm on Wednesday 5 November to 7am the following day.", "2025-11-05..2025-11-06"),
    ("They will be out from noon on 5 November until noon the next day.", "2025-11-05..2025-11-06"),
    ("They will be out from Christmas Eve to New Year's Day.", "2025-12-24..2026-01-01"),
    ("The strike begins on Tuesday and ends on Thursday.", "2025-10-21..2025-10-23"),
    ("The strike starts on 4 November and finishes on 7 November.", "2025-11-04..2025-11-07"),
    ("They will be out from 6 November for three days.", "2025-11-06..2025-11-08"),
    ("They will be out on 6 November, lasting a fortnight.", "2025-11-06..2025-11-19"),
    ("They will be out for a fortnight from Monday 3 November.", "2025-11-03..2025-11-16"),
    ("They will be out for a week from Monday 3 November.", "2025-11-03..2025-11-09"),
    ("They will be out on 5 November and the following day.", "2025-11-05, 2025-11-06"),
    ("They will be out on 5 November and the following Monday.", "2025-11-05, 2025-11-10"),
    ("They will be out the following Thursday.", "open"),
    ("They will be out on the weekend of 8 November.", "2025-11-08..2025-11-09"),
    ("They will be out at the weekend of 8-9 November.", "2025-11-08..2025-11-09"),
    (
        "They will be out in weeks beginning 3 and 17 November.",
        "2025-11-03..2025-11-09, 2025-11-17..2025-11-23",
    ),
    ("They will be out tomorrow (Tuesday).", "2025-10-21"),
    ("They will be out tomorrow, Tuesday 21 October.", "2025-10-21"),
    ("They will be out today (Monday) and tomorrow (Tuesday).", "2025-10-20, 2025-10-21"),
    ("They will be out between 7am and 7pm on 5 November.", "2025-11-05"),
    ("They walked out on Tuesday and will do so again on Thursday.", "2025-10-14, 2025-10-23"),
]

AGAIN = [
    ("They will be out on Fridays in November.", "2025-11-07, 2025-11-14, 2025-11-21, 2025-11-28"),
    ("They will be out every Wednesday from 19 November to 3 December.", "2025-11-19, 2025-11-26, 2025-12-03"),
    ("They will be out every Wednesday between 19 November and 3 December.", "2025-11-19, 2025-11-26, 2025-12-03"),
    ("They will be out every Wednesday from 5 November.", "2025-11-05"),
    ("They will be out every Monday for two weeks from 3 November.", "2025-11-03, 2025-11-10"),
    ("They will be out each Monday and Friday until 1 November.", "2025-10-20, 2025-10-24, 2025-10-27, 2025-10-31"),
    ("They will be out every weekend until 3 November.", "2025-10-25, 2025-10-26, 2025-11-01, 2025-11-02"),
    ("They will be out each weekday until 22 October.", "2025-10-20, 2025-10-21, 2025-10-22"),
    ("They will be out every Sunday for the rest of October.", "2025-10-26"),
    ("They will be out on Mondays and Tuesdays until 28 October.", "2025-10-20, 2025-10-21, 2025-10-27, 2025-10-28"),
    ("They will be out each Thursday.", "open"),
]

NAMED = [
    ("They will be out over the Easter weekend.", "2026-04-03..2026-04-06"),
    ("They were out over the August bank holiday weekend.", "2025-08-23..2025-08-25"),
    ("They will be out over Thanksgiving weekend.", "2025-11-27..2025-11-30"),
    ("They were out over Labor Day weekend.", "2025-08-30..2025-09-01"),
    ("They will be out over the bank holiday weekend.", "open"),
    ("They will be out on Remembrance Sunday.", "2025-11-09"),
    ("They will be out on Palm Sunday and Whit Monday.", "2026-03-29, 2026-05-25"),
    ("They will be out on St Stephen's Day.", "2025-12-26"),
    ("They will be out on Hogmanay and St Andrew's Day.", "2025-12-31, 2025-11-30"),
    ("They will be out on Australia Day and Anzac Day.", "2026-01-26, 2026-04-25"),
    ("They will be out on Mother's Day.", "open"),
]

FIGURES = [
    ("They will be out on 12/13 November.", "2025-11-12, 2025-11-13"),
    ("They will be out on 5/6/7 November.", "2025-11-05, 2025-11-06, 2025-11-07"),
    ("They will be out on November the 5th.", "2025-11-05"),
    ("The notice is dated 5-Nov-2025.", "2025-11-05"),
    ("The notice is dated 2025/11/05.", "2025-11-05"),
    ("The notice is dated 05.11.25.", "2025-11-05"),
    ("The notice of 04/11/2025 follows one of 23/09/2025.", "2025-11-04, 2025-09-23"),
    ("The notice of 11/04/2025 follows one of 09/23/2025.", "2025-11-04, 2025-09-23"),
    ("A fee of £5 was asked for on 04/11/2025.", "2025-11-04"),
    ("A fee was asked for on 04/11/2025.", "open"),
    ("They will be out on 25/11/25-27/11/25.", "2025-11-25..2025-11-27"),
    ("They will be out on 10/31.", "2025-10-31"),
    ("They were out on 9/11 for 1/2 a day on route 5/16.", ""),
]


@pytest.mark.parametrize(("text", "expected"), [*COUNTED, *JOINED, *AGAIN, *NAMED, *FIGURES])
def test_a_date_that_leans_on_another_is_measured_from_it(text: str, expected: str) -> None:
    assert days(text) == expected


ACROSS_THE_YEAR = [
    (date(2025, 12, 18), "They will be out on January 5.", "2026-01-05"),
    (date(2025, 12, 18), "They will be out until 12 January.", "2026-01-12"),
    (date(2025, 12, 18), "Dates: 29 December, 2 January and 5 January.", "2025-12-29, 2026-01-02, 2026-01-05"),
    (date(2026, 1, 6), "They have been out since 29 December.", "2025-12-29"),
    (date(2026, 1, 6), "The dispute began last December.", "2025-12-01..2025-12-31"),
    (date(2004, 2, 28), "They will be out tomorrow.", "2004-02-29"),
    (date(1998, 12, 30), "They will be out on New Year's Day.", "1999-01-01"),
    (date(2026, 5, 18), "They will be out over the bank holiday weekend.", "2026-05-23..2026-05-25"),
    (None, "They will be out on 30 December and 2 January 2032.", "2031-12-30, 2032-01-02"),
    (None, "They will be out on the first Monday of November 2031.", "2031-11-03"),
    (None, "They will be out a week on Tuesday.", "open"),
    (None, "They will be out every Friday until 5 December 2031.", "open"),
    (None, "The year is 2031. They will be out on Good Friday.", "2031-04-11"),
]


@pytest.mark.parametrize(("published", "text", "expected"), ACROSS_THE_YEAR)
def test_the_year_is_the_one_that_the_day_of_publication_or_the_text_gives(
    published: date | None, text: str, expected: str
) -> None:
    assert days(text, published) == expected
