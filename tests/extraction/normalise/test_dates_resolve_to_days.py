"""Written dates become days, ranges of days, or stay words; each row is text, published date, what it must say."""

from __future__ import annotations

from datetime import date

import pytest

from extraction.normalise.dates import find_dates

MONDAY = date(2025, 10, 20)
Row = tuple[str, list[tuple[str, str | None, str | None]]]


def told(text: str, published: date | None) -> list[tuple[str, str | None, str | None]]:
    return [
        (d.as_written, str(d.earliest) if d.earliest else None, str(d.latest) if d.latest else None)
        for d in find_dates(text, published=published)
    ]


def day(words: str, iso: str) -> tuple[str, str, str]:
    return (words, iso, iso)


FROM_A_MONDAY: list[Row] = [
    # British and American order
    ("Porters will strike on 5 November.", [day("5 November", "2025-11-05")]),
    ("Porters will strike on 5th November.", [day("5th November", "2025-11-05")]),
    ("Porters will strike on the 5th of November.", [day("5th of November", "2025-11-05")]),
    ("Porters will strike on November 5.", [day("November 5", "2025-11-05")]),
    ("Porters will strike on Nov. 5.", [day("Nov. 5", "2025-11-05")]),
    ("Porters will strike on Wednesday, November 5, 2025.", [day("Wednesday, November 5, 2025", "2025-11-05")]),
    ("Porters will strike on Wednesday 5 November 2025.", [day("Wednesday 5 November 2025", "2025-11-05")]),
    ("Porters will strike on Wed 5 Nov.", [day("Wed 5 Nov", "2025-11-05")]),
    ("NOTICE OF STRIKE, 5 NOVEMBER", [day("5 NOVEMBER", "2025-11-05")]),
    # figures alone
    ("The notice is dated 2025-11-05.", [day("2025-11-05", "2025-11-05")]),
    ("The notice is dated 25/11/2025.", [day("25/11/2025", "2025-11-25")]),
    ("The notice is dated 11/25/2025.", [day("11/25/2025", "2025-11-25")]),
    ("The notice is dated 25.11.25.", [day("25.11.25", "2025-11-25")]),
    ("The notice is dated 05/11/2025.", [("05/11/2025", None, None)]),
    ("The notice is dated 05/05/2025.", [day("05/05/2025", "2025-05-05")]),
    # ranges
    ("The strike will run on 4-17 February.", [("4-17 February", "2026-02-04", "2026-02-17")]),
    ("The strike will run on Feb 4-17.", [("Feb 4-17", "2026-02-04", "2026-02-17")]),
    ("The strike will run from 4 to 17 February.", [("4 to 17 February", "2026-02-04", "2026-02-17")]),
    (
        "The strike will run from 4 February to 17 February.",
        [("4 February to 17 February", "2026-02-04", "2026-02-17")],
    ),
    ("The strike will run between 3 and 7 November.", [("3 and 7 November", "2025-11-03", "2025-11-07")]),
    ("The strike will run between March 23 and March 31.", [("March 23 and March 31", "2026-03-23", "2026-03-31")]),
    ("The strike will run from Tuesday to Thursday.", [("Tuesday to Thursday", "2025-10-21", "2025-10-23")]),
    ("The strike will run December 30 to January 2.", [("December 30 to January 2", "2025-12-30", "2026-01-02")]),
    (
        "The strike will run from 7am on Tuesday 4 November until 6.59am on Thursday 6 November.",
        [("Tuesday 4 November until 6.59am on Thursday 6 November", "2025-11-04", "2025-11-06")],
    ),
    (
        "The strike is planned from the 14th to the 16th of November.",
        [("14th to the 16th of November", "2025-11-14", "2025-11-16")],
    ),
    ("They will be out (14-16th November 2025).", [("14-16th November 2025", "2025-11-14", "2025-11-16")]),
    # lists
    (
        "They will walk out on 21, 22 and 23 November.",
        [day("21", "2025-11-21"), day("22", "2025-11-22"), day("23 November", "2025-11-23")],
    ),
    (
        "They will walk out on June 5, 6 and 7.",
        [day("June 5", "2026-06-05"), day("6", "2026-06-06"), day("7", "2026-06-07")],
    ),
    (
        "They will walk out on October 30, November 5, and November 9.",
        [day("October 30", "2025-10-30"), day("November 5", "2025-11-05"), day("November 9", "2025-11-09")],
    ),
    (
        "They will walk out on Monday 27, Tuesday 28 and Friday 31 October.",
        [day("Monday 27", "2025-10-27"), day("Tuesday 28", "2025-10-28"), day("Friday 31 October", "2025-10-31")],
    ),
    (
        "Crews are out from the 10th to 12th and 24th to 27th of November.",
        [("10th to 12th", "2025-11-10", "2025-11-12"), ("24th to 27th of November", "2025-11-24", "2025-11-27")],
    ),
    (
        "They will be out on 1 and 3 November, 12-14 November and 4 December.",
        [
            day("1", "2025-11-01"),
            day("3 November", "2025-11-03"),
            ("12-14 November", "2025-11-12", "2025-11-14"),
            day("4 December", "2025-12-04"),
        ],
    ),
    (
        "They will stop work next Monday, Tuesday and Wednesday.",
        [day("next Monday", "2025-10-27"), day("Tuesday", "2025-10-28"), day("Wednesday", "2025-10-29")],
    ),
    (
        "They will stop work on Monday and Wednesday next week.",
        [day("Monday", "2025-10-27"), day("Wednesday next week", "2025-10-29")],
    ),
    ("On November 5, 20 workers will walk out.", [day("November 5", "2025-11-05")]),
    ("Between 5 and 6 workers were hurt on 3 October.", [day("3 October", "2025-10-03")]),
    # weekdays
    ("They will meet on Thursday.", [day("Thursday", "2025-10-23")]),
    ("They met on Thursday.", [day("Thursday", "2025-10-16")]),
    ("They walked out last Thursday.", [day("last Thursday", "2025-10-16")]),
    ("They will walk out this Wednesday.", [day("this Wednesday", "2025-10-22")]),
    ("They will walk out next Wednesday.", [day("next Wednesday", "2025-10-29")]),
    ("Saturday's strike is expected to close the pool.", [day("Saturday's", "2025-10-25")]),
    ("The letter went out on Friday 17th.", [day("Friday 17th", "2025-10-17")]),
    # relative words
    ("They are out today.", [day("today", "2025-10-20")]),
    ("They were out yesterday.", [day("yesterday", "2025-10-19")]),
    ("They will be out tomorrow.", [day("tomorrow", "2025-10-21")]),
    ("Talks broke up last night.", [day("last night", "2025-10-19")]),
    ("Last week they voted.", [("Last week", "2025-10-13", "2025-10-19")]),
    ("They will vote next week.", [("next week", "2025-10-27", "2025-11-02")]),
    ("They will strike next month.", [("next month", "2025-11-01", "2025-11-30")]),
    ("They will strike later this month.", [("later this month", "2025-10-21", "2025-10-31")]),
    ("They struck earlier this month.", [("earlier this month", "2025-10-01", "2025-10-19")]),
    ("The rule changed last year.", [("last year", "2024-01-01", "2024-12-31")]),
    ("They walked out three days ago.", [day("three days ago", "2025-10-17")]),
    ("They walked out two weeks ago.", [("two weeks ago", "2025-10-03", "2025-10-09")]),
    ("The action starts in two weeks' time.", [("in two weeks' time", "2025-10-31", "2025-11-06")]),
    ("The action lasts for the next three weeks.", [("the next three weeks", "2025-10-20", "2025-11-09")]),
    ("They will vote in the coming weeks.", [("in the coming weeks", None, None)]),
    ("More action is due over the next few weeks.", [("over the next few weeks", None, None)]),
    # months and years
    ("A strike is planned in November.", [("November", "2025-11-01", "2025-11-30")]),
    ("The ban began in March.", [("March", "2025-03-01", "2025-03-31")]),
    ("Jobs will go by March 2027.", [("March 2027", "2027-03-01", "2027-03-31")]),
    ("A vote is due in mid-December.", [("mid-December", "2025-12-11", "2025-12-20")]),
    ("A vote is due in early November.", [("early November", "2025-11-01", "2025-11-10")]),
    ("A vote is due by the end of November.", [("the end of November", "2025-11-21", "2025-11-30")]),
    ("No strike has been held since 1994.", [("1994", "1994-01-01", "1994-12-31")]),
    # named days
    ("They will walk out on Bonfire Night.", [day("Bonfire Night", "2025-11-05")]),
    ("They will walk out on Christmas Eve.", [day("Christmas Eve", "2025-12-24")]),
    (
        "They will walk out on Boxing Day and New Year's Eve.",
        [day("Boxing Day", "2025-12-26"), day("New Year's Eve", "2025-12-31")],
    ),
    ("They will walk out on New Year's Day.", [day("New Year's Day", "2026-01-01")]),
    ("They will walk out on Black Friday.", [day("Black Friday", "2025-11-28")]),
    ("They walked out on Labor Day.", [day("Labor Day", "2025-09-01")]),
    ("They will walk out on Thanksgiving.", [day("Thanksgiving", "2025-11-27")]),
    ("They will walk out on Good Friday.", [day("Good Friday", "2026-04-03")]),
    ("They will walk out on Easter Monday.", [day("Easter Monday", "2026-04-06")]),
    ("They walked out on the August bank holiday.", [day("August bank holiday", "2025-08-25")]),
    ("A walkout before Christmas is planned.", [("before Christmas", "2025-10-20", "2025-12-24")]),
    # again and again
    (
        "They will strike every Saturday until 15 November.",
        [day("every Saturday until 15 November", d) for d in ("2025-10-25", "2025-11-01", "2025-11-08", "2025-11-15")],
    ),
    (
        "They will strike every Friday for three weeks.",
        [day("every Friday for three weeks", d) for d in ("2025-10-24", "2025-10-31", "2025-11-07")],
    ),
    ("They will strike every Friday.", [("every Friday", None, None)]),
    (
        "They will strike every Tuesday and Thursday until 30 October.",
        [
            day("every Tuesday and Thursday until 30 October", d)
            for d in ("2025-10-21", "2025-10-23", "2025-10-28", "2025-10-30")
        ],
    ),
    # one day written twice
    ("They will be out on Thursday (6 November).", [day("6 November", "2025-11-06")]),
    (
        "They will be out on Friday and Saturday, 2 and 3 January.",
        [day("2", "2026-01-02"), day("3 January", "2026-01-03")],
    ),
    (
        "They will be out on Thursday, 6 and Friday, 7 November.",
        [day("Thursday, 6", "2025-11-06"), day("Friday, 7 November", "2025-11-07")],
    ),
    ("A vote is due in the week beginning 10 November.", [("week beginning 10 November", "2025-11-10", "2025-11-16")]),
    # lengths
    ("A two-week strike from Wednesday is planned.", [("two-week strike from Wednesday", "2025-10-22", "2025-11-04")]),
    (
        "A 48-hour strike will begin on 5 November.",
        [("48-hour strike will begin on 5 November", "2025-11-05", "2025-11-06")],
    ),
    (
        "They will stop for three days beginning March 20.",
        [("three days beginning March 20", "2026-03-20", "2026-03-22")],
    ),
    ("A 24-hour strike will begin on 5 November.", [day("5 November", "2025-11-05")]),
    # the tense decides the year
    ("They voted on 5 February.", [day("5 February", "2025-02-05")]),
    ("They will vote on 5 February.", [day("5 February", "2026-02-05")]),
    ("The walkout took place on June 27.", [day("June 27", "2025-06-27")]),
    ("The strike is set to begin October 18.", [day("October 18", "2025-10-18")]),
    # no dates
    ("Some may march; the march may end.", []),
    ("Sun readers can call 24/7 about the 20% cut and the £5 fee.", []),
    ("Mr May earned 4.5 a day.", []),
    ("They won by 31 votes to 12 and 5,000 marched.", []),
    ("No day like 31 February exists.", [("31 February", None, None)]),
]


@pytest.mark.parametrize(("text", "expected"), FROM_A_MONDAY, ids=[r[0][:60] for r in FROM_A_MONDAY])
def test_a_date_is_measured_against_the_day_of_publication(
    text: str, expected: list[tuple[str, str | None, str | None]]
) -> None:
    assert told(text, MONDAY) == expected


WITHOUT_A_PUBLISHED_DATE: list[Row] = [
    ("They will strike on 5 November.", [("5 November", None, None)]),
    ("They will strike tomorrow and on Friday.", [("tomorrow", None, None), ("Friday", None, None)]),
    ("They will strike on Bonfire Night.", [("Bonfire Night", None, None)]),
    ("They will strike on 5 November 2031.", [day("5 November 2031", "2031-11-05")]),
    ("They stop from Feb 4-17. This is 2031, not 1931.", [("Feb 4-17", "2031-02-04", "2031-02-17")]),
    ("They voted last year. This is 2031.", [("last year", "2030-01-01", "2030-12-31")]),
    (
        "They stop from 4-17 February. Staffing falls by March 2031.",
        [("4-17 February", "2031-02-04", "2031-02-17"), ("March 2031", "2031-03-01", "2031-03-31")],
    ),
]


@pytest.mark.parametrize(
    ("text", "expected"), WITHOUT_A_PUBLISHED_DATE, ids=[r[0][:60] for r in WITHOUT_A_PUBLISHED_DATE]
)
def test_without_a_published_date_only_the_text_itself_gives_a_year(
    text: str, expected: list[tuple[str, str | None, str | None]]
) -> None:
    assert told(text, None) == expected


def test_the_words_that_give_the_year_are_evidence() -> None:
    text = "They stop from Feb 4-17. This is 2031, not 1931."
    (found,) = find_dates(text, published=None)
    assert found.year_span is not None
    assert found.year_span.of(text) == "This is 2031"


def test_a_weekday_written_with_its_day_chooses_the_year_in_which_both_agree() -> None:
    (found,) = find_dates("The strike of Thursday 2 January is remembered.", published=date(2025, 7, 1))
    assert found.day == date(2025, 1, 2)
