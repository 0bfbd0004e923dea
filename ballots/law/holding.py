"""Which record holds, and when."""

from datetime import date
from functools import cache, lru_cache

from ballots.law.records import Jurisdiction, Rule, Topic
from ballots.law.rules import RULES


@cache
def rules_about(topic: Topic, *, jurisdiction: Jurisdiction) -> tuple[Rule, ...]:
    """Every record of a topic, earliest first."""
    found = [rule for rule in RULES if rule.topic == topic and jurisdiction in rule.jurisdictions]
    return tuple(sorted(found, key=lambda rule: rule.first or date.min))


@lru_cache(maxsize=4096)
def rule_on(day: date, topic: Topic, *, jurisdiction: Jurisdiction) -> Rule:
    """The one record that holds for what opened (or was received) on a day."""
    (rule,) = (rule for rule in rules_about(topic, jurisdiction=jurisdiction) if rule.holds_on(day))
    return rule
