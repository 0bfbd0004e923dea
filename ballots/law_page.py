"""The dated rules as a page that a lawyer can read, and the counting of days by examples that the code works out. PURE."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from articles.dates import day_words
from ballots.law import Days, Figures, earliest_action, latest_notice, mandate
from ballots.law.holding import rules_about
from ballots.law.records import JURISDICTIONS, Jurisdiction, Rule, Topic

READ_ON = date(2026, 11, 22)
TOPICS: dict[Topic, str] = {
    "turnout": "Turnout",
    "support": "Support among those entitled",
    "majority": "Majority",
    "mandate": "How long a ballot covers action",
    "notice": "Notice of action",
    "telling the result": "Telling the result",
    "notice of the ballot": "Notice of the ballot",
    "scrutineer": "The scrutineer",
    "separate ballots": "Separate ballots for workplaces",
}
GOES_BY = {"opened": "opened", "notice received": "is received"}
SURE = {"V": "read in the Act itself", "D": "worked out from the Act", "S": "from a secondary source"}


@dataclass(frozen=True, slots=True)
class Row:
    """``id`` is its anchor: '' where the same record stands in an earlier table of the page."""

    rule: Rule
    id: str


@dataclass(frozen=True, slots=True)
class Table:
    """The records of a topic in the countries that share all of them, earliest first."""

    countries: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Section:
    id: str
    title: str
    tables: tuple[Table, ...]


def sections() -> tuple[Section, ...]:
    return tuple(Section(topic.replace(" ", "-"), title, tuple(_tables(topic))) for topic, title in TOPICS.items())


def _tables(topic: Topic) -> Iterator[Table]:
    """Countries with the same records share a table."""
    same: dict[tuple[Rule, ...], list[str]] = {}
    for jurisdiction, name in JURISDICTIONS.items():
        if found := rules_about(topic, jurisdiction=jurisdiction):
            same.setdefault(found, []).append(name)
    told: set[str] = set()
    for rules, countries in same.items():
        yield Table(tuple(countries), tuple(Row(rule, "" if rule.id in told else rule.id) for rule in rules))
        told |= {rule.id for rule in rules}


@dataclass(frozen=True, slots=True)
class Example:
    """What is given, what comes of it, under which rule."""

    given: str
    comes_to: str
    rule: Rule


MANDATES: tuple[tuple[Jurisdiction, date, date], ...] = (
    ("GB", date(2016, 10, 3), date(2016, 10, 31)),
    ("GB", date(2022, 9, 5), date(2022, 11, 2)),
    ("GB", date(2025, 11, 10), date(2025, 12, 31)),
    ("GB", date(2026, 2, 2), date(2026, 2, 23)),
    ("GB", date(2026, 10, 26), date(2026, 11, 23)),
    ("NI", date(2026, 10, 26), date(2026, 11, 23)),
)
"""Opened and closed, on days that tell the rules apart."""
RECEIVED: tuple[tuple[Jurisdiction, date], ...] = (
    ("GB", date(2017, 2, 28)),
    ("GB", date(2022, 12, 1)),
    ("GB", date(2026, 2, 17)),
    ("GB", date(2026, 2, 18)),
    ("GB", date(2026, 11, 25)),
    ("NI", date(2026, 11, 25)),
)


def mandate_examples() -> tuple[Example, ...]:
    return tuple(_mandate(country, opened, closed) for country, opened, closed in MANDATES)


def _mandate(country: Jurisdiction, opened: date, closed: date) -> Example:
    days = {"opened": Days.on(opened), "closed": Days.on(closed)}
    found = mandate(Figures(questions=(), jurisdiction=country, **days))
    assert found.rule is not None  # a day on which it opened is in one record
    ends = f"last day covered {_day(found.last)}" if found.last else f"action begins by {_day(found.begin_by)}"
    agreed = f"; {_day(found.if_agreed)} if agreed" if found.if_agreed else ""
    check = f" (to be looked up: {found.check})" if found.check else ""
    given = f"{JURISDICTIONS[country]}: opened {_day(opened)}, closed {_day(closed)}"
    return Example(given, f"{ends}{agreed}{check}", found.rule)


def notice_examples() -> tuple[Example, ...]:
    return tuple(_notice(country, received) for country, received in RECEIVED)


def _notice(country: Jurisdiction, received: date) -> Example:
    found = earliest_action(received, jurisdiction=country)
    agreed = f"; {_day(found.if_agreed)} if the employer agrees" if found.if_agreed else ""
    latest = latest_notice(found.earliest_action, jurisdiction=country)
    back = f" (for action on that day, notice is received on {_day(latest)} at the latest)"
    given = f"{JURISDICTIONS[country]}: notice received {_day(received)}"
    return Example(given, f"first day of action {_day(found.earliest_action)}{agreed}{back}", found.rule)


def _day(day: date | None) -> str:
    return day_words(day) if day else ""
