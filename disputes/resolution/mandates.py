"""How long ballots cover action, as it was put on record with them. PURE."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from disputes.facts import Assertion, Mandate
from disputes.resolution.ranking import evidence_of


def mandates(assertions: Sequence[Assertion]) -> tuple[Mandate, ...]:
    """In the order of their ballots; what two records tell alike is told once."""
    alike: defaultdict[str, list[Assertion]] = defaultdict(list)
    for assertion in assertions:
        alike[json.dumps(assertion.value, sort_keys=True)].append(assertion)
    told = (_mandate(same) for same in alike.values())
    return tuple(sorted(told, key=lambda mandate: (mandate.first, mandate.ends, mandate.evidence)))


def _mandate(same: Sequence[Assertion]) -> Mandate:
    value = same[0].value
    covered = value["workplaces"]
    return Mandate(
        first=date.fromisoformat(value["first"]),
        evidence=evidence_of(same),
        last=_day(value["last"]),
        begin_by=_day(value["begin_by"]),
        if_agreed=_day(value["if_agreed"]),
        jurisdiction=value["jurisdiction"],
        rule=value["rule"],
        rule_in_words=value["rule_in_words"],
        rule_source=value["rule_source"],
        actions=tuple(value["actions"]),
        untold=tuple(value["untold"]),
        workplaces=(covered[0], covered[1]) if covered else None,
        notes=tuple(value["notes"]),
    )


def _day(iso: str | None) -> date | None:
    return date.fromisoformat(iso) if iso else None
