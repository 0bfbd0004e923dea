"""The dates of every rule, one line each. A new rule is a record in ballots/law/rules.py and its lines here."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from ballots.law.holding import rule_on, rules_about
from ballots.law.records import JURISDICTIONS
from ballots.law.rules import RULES

COUNTED = ("majority", "turnout", "support", "mandate", "notice")

HOLDS = [
    # topic, jurisdiction, first day, last day, rule
    ("majority", "GB", None, "2017-02-28", "gb-majority-1992"),
    ("majority", "GB", "2017-03-01", None, "gb-majority-2017"),
    ("majority", "GB-WLS-devolved", None, "2017-02-28", "gb-majority-1992"),
    ("majority", "GB-WLS-devolved", "2017-03-01", None, "gb-majority-2017"),
    ("majority", "NI", None, None, "ni-majority-1995"),
    ("turnout", "GB", None, "2017-02-28", "gb-turnout-none"),
    ("turnout", "GB", "2017-03-01", None, "gb-turnout-2017"),
    ("turnout", "GB-WLS-devolved", None, "2017-02-28", "gb-turnout-none"),
    ("turnout", "GB-WLS-devolved", "2017-03-01", None, "gb-turnout-2017"),
    ("turnout", "NI", None, None, "ni-turnout-none"),
    ("support", "GB", None, "2017-02-28", "gb-support-none"),
    ("support", "GB", "2017-03-01", "2026-02-17", "gb-support-2017"),
    ("support", "GB", "2026-02-18", None, "gb-support-none-2026"),
    ("support", "GB-WLS-devolved", None, "2017-02-28", "gb-support-none"),
    ("support", "GB-WLS-devolved", "2017-03-01", "2017-09-12", "gb-wls-support-2017"),
    ("support", "GB-WLS-devolved", "2017-09-13", "2026-02-17", "gb-wls-support-none-2017"),
    ("support", "GB-WLS-devolved", "2026-02-18", None, "gb-support-none-2026"),
    ("support", "NI", None, None, "ni-support-none"),
    ("mandate", "GB", None, "2017-02-28", "gb-mandate-1992"),
    ("mandate", "GB", "2017-03-01", "2026-02-17", "gb-mandate-2017"),
    ("mandate", "GB", "2026-02-18", None, "gb-mandate-2026"),
    ("mandate", "GB-WLS-devolved", None, "2017-02-28", "gb-mandate-1992"),
    ("mandate", "GB-WLS-devolved", "2017-03-01", "2026-02-17", "gb-mandate-2017"),
    ("mandate", "GB-WLS-devolved", "2026-02-18", None, "gb-mandate-2026"),
    ("mandate", "NI", None, None, "ni-mandate-1995"),
    ("notice", "GB", None, "2017-02-28", "gb-notice-1992"),
    ("notice", "GB", "2017-03-01", "2026-02-17", "gb-notice-2017"),
    ("notice", "GB", "2026-02-18", None, "gb-notice-2026"),
    ("notice", "GB-WLS-devolved", None, "2017-02-28", "gb-notice-1992"),
    ("notice", "GB-WLS-devolved", "2017-03-01", "2026-02-17", "gb-notice-2017"),
    ("notice", "GB-WLS-devolved", "2026-02-18", None, "gb-notice-2026"),
    ("notice", "NI", None, None, "ni-notice-1995"),
]


@pytest.mark.parametrize(("topic", "jurisdiction", "first", "last", "rule"), HOLDS)
def test_a_rule_holds_from_its_first_day_to_its_last(topic, jurisdiction, first, last, rule):
    for day in (first or "1993-01-01", last or "2099-12-31"):
        assert rule_on(date.fromisoformat(day), topic, jurisdiction=jurisdiction).id == rule


def test_every_rule_that_is_worked_out_has_its_line():
    assert {rule.id for rule in RULES if rule.topic in COUNTED} == {line[-1] for line in HOLDS}


@pytest.mark.parametrize("jurisdiction", JURISDICTIONS)
@pytest.mark.parametrize("topic", COUNTED)
def test_each_day_has_one_rule_and_no_more(topic, jurisdiction):
    rules = rules_about(topic, jurisdiction=jurisdiction)

    assert rules[0].first is None
    assert rules[-1].last is None
    for one, following in pairwise(rules):
        assert following.first - one.last == timedelta(days=1)


def test_every_rule_names_its_source_and_no_two_share_a_name():
    assert all(rule.source and rule.in_words for rule in RULES)
    assert len({rule.id for rule in RULES}) == len(RULES)


def test_no_rule_gives_a_legal_verdict():
    said = " ".join(f"{rule.in_words} {rule.check}".lower() for rule in RULES)
    assert "lawful" not in said
    assert "legal" not in said
