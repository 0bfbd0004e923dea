"""From what was said to what we hold to be so. PURE: a function of the set of assertions, whatever their order.

Official records come first, then editors' entries, then articles; among these the later published, then the more exact.
One module a family of facts; ``ranking`` holds the precedence that all of them follow.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from disputes.facts import Assertion, Facts
from disputes.resolution.actions import actions
from disputes.resolution.benefits import allowances
from disputes.resolution.checks import checked
from disputes.resolution.costs import costs
from disputes.resolution.lapsing import lapses_on
from disputes.resolution.mandates import mandates
from disputes.resolution.parties import parties, sector, tags
from disputes.resolution.pay import offers
from disputes.resolution.people import members_affected, roles
from disputes.resolution.ranking import best_first, evidence_of
from disputes.resolution.stage import standing
from disputes.resolution.stances import positions, talks
from disputes.resolution.votes import votes
from disputes.resolution.votes_on_offers import with_votes

__all__ = ["resolve"]


def resolve(assertions: Iterable[Assertion]) -> Facts:
    """The facts of one dispute. Every fact carries the evidence of all it rests on, the best first; none is without."""
    ranked = best_first(assertions)
    told: defaultdict[str, list[Assertion]] = defaultdict(list)
    for assertion in ranked:
        told[assertion.predicate].append(assertion)
    figures = members_affected(told["members_affected"])
    ballots = votes(told["ballot"])
    held = mandates(told["mandate"])
    facts = Facts(
        unions=parties(told["dispute"], "unions"),
        employers=parties(told["dispute"], "employers"),
        causes=tags(told["dispute"], "causes"),
        issues=tags(told["dispute"], "issues"),
        sector=sector(told["dispute"]),
        members_affected=figures[0] if figures else None,
        other_figures=figures[1:],
        votes=ballots,
        mandates=held,
        actions=checked(actions(told["industrial_action"]), mandates=held, votes=ballots),
        allowances=allowances(told["allowance"]),
        offers=with_votes(offers(told["offer"]), ballots),
        roles=roles(told["affected_role"]),
        positions=positions(told["position"]),
        talks=talks(told["talks"]),
        costs=costs(told["cost"]),
        matter=evidence_of(a for a in told["dispute"] if a.value.get("causes") or a.value.get("issues")),
        as_of=max((a.published for a in ranked if a.published), default=None),
    )
    standing_now = replace(facts, stage=standing(facts).stage)
    return replace(standing_now, lapses_on=lapses_on(standing_now))
