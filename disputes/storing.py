"""From facts to rows. Machine rows only: everything here may be replaced at any time."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Any

from disputes import facts as f
from disputes import places, timeline, titles
from disputes.calendar import register
from disputes.facts import evidence_json
from disputes.models import (
    AffectedRole,
    Allowance,
    Cost,
    Dispute,
    Fact,
    IndustrialAction,
    Mandate,
    Offer,
    Position,
    Summary,
    Talks,
    TimelineEntry,
    Vote,
)
from disputes.pinned import Changed


def rows_of(dispute: Dispute, facts: f.Facts) -> dict[str, list[Fact]]:
    """The facts and the timeline as rows that are not in the database, by the name the dispute has for them."""
    return {
        "actions": _rows(IndustrialAction, dispute, facts.actions, _action),
        "votes": _rows(Vote, dispute, facts.votes, _vote),
        "mandates": _rows(Mandate, dispute, facts.mandates, _mandate),
        "allowances": _rows(Allowance, dispute, facts.allowances, _allowance),
        "offers": _rows(Offer, dispute, facts.offers, _offer),
        "roles": _rows(AffectedRole, dispute, facts.roles, _role),
        "positions": _rows(Position, dispute, facts.positions, _position),
        "talks": _rows(Talks, dispute, facts.talks, _talks),
        "costs": _rows(Cost, dispute, facts.costs, _cost),
        "timeline": _rows(TimelineEntry, dispute, timeline.build(facts), _entry),
    }


def replace_facts(dispute: Dispute, facts: f.Facts) -> None:
    """And tell calendars what changed; the dispute's row must be locked, and have its title."""
    stored = rows_of(dispute, facts)
    for name, rows in stored.items():
        getattr(dispute, name).all().delete()
        getattr(dispute, name).bulk_create(rows)
    register.publish(dispute, stored)


def headline(facts: f.Facts) -> dict[str, Any]:
    """The columns of the dispute itself: what lists show and are filtered by."""
    figure = facts.members_affected
    figures = [*([figure] if figure else []), *facts.other_figures]
    return {
        "title": titles.title(facts)[:400],
        "stage": facts.stage,
        "sector": facts.sector,
        "as_of": facts.as_of,
        "lapses_on": facts.lapses_on,
        "causes": list(facts.causes),
        "issues": list(facts.issues),
        "union_names": [party.name for party in facts.unions],
        "employer_names": [party.name for party in facts.employers],
        "members_affected": figure.value if figure else None,
        "members_qualifier": figure.qualifier if figure else "",
        "members_evidence": evidence_json(figure.evidence) if figure else [],
        "members_figures": [_figure(each) for each in figures],
        **places.columns(facts),
    }


def keep_summary(dispute: Dispute, sentences: Iterable[f.Sentence], *, facts: f.Facts) -> None:
    """A new version, only where it differs from the newest."""
    written = [sentence.as_json() for sentence in sentences]
    newest = dispute.summaries.order_by("-version").first()
    if newest is None or newest.sentences != written:
        version = newest.version + 1 if newest else 1
        Summary.objects.create(dispute=dispute, version=version, sentences=written, as_of=facts.as_of)


def changed_pins(changed: Iterable[Changed]) -> list[dict[str, str]]:
    return [{"record": each.pin.record, "now": each.now} for each in changed]


def _rows(model: type[Fact], dispute: Dispute, values: Iterable[Any], columns: Any) -> list[Fact]:
    return [
        model(dispute=dispute, position=position, evidence=evidence_json(value.evidence), **columns(value))
        for position, value in enumerate(values)
    ]


def _when(name: str, when: f.When) -> Mapping[str, Any]:
    return {
        name: when.day,
        f"{name}_earliest": when.earliest,
        f"{name}_latest": when.latest,
        f"{name}_written": when.written[:200],
    }


def _action(action: f.Action) -> dict[str, Any]:
    return {
        "kind": action.kind,
        "status": action.status,
        "members": action.members.value if action.members else None,
        "members_qualifier": action.members.qualifier if action.members else "",
        "group": action.group,
        "history": [_step(step) for step in action.history],
        "differing": [_other(other) for other in action.differing],
        "moved_to": action.moved_to.day,
        "moved_from": action.moved_from.day,
        "checks": [_check(check) for check in action.checks],
        **_when("starts_on", action.starts_on),
        **_when("ends_on", action.ends_on),
    }


def _check(check: f.Check) -> dict[str, Any]:
    return {
        "reason": check.reason,
        "rule": check.rule,
        "source": check.source,
        "evidence": evidence_json(check.evidence),
    }


def _mandate(mandate: f.Mandate) -> dict[str, Any]:
    covered, of = mandate.workplaces or (None, None)
    return {
        "first_on": mandate.first,
        "last_on": mandate.last,
        "begin_by": mandate.begin_by,
        "if_agreed": mandate.if_agreed,
        "jurisdiction": mandate.jurisdiction,
        "rule": mandate.rule,
        "rule_in_words": mandate.rule_in_words,
        "rule_source": mandate.rule_source,
        "actions": list(mandate.actions),
        "untold": list(mandate.untold),
        "workplaces": covered,
        "of_workplaces": of,
        "notes": list(mandate.notes),
    }


def _step(step: f.Step) -> dict[str, Any]:
    return {"status": step.status, "on": step.on and step.on.isoformat(), "evidence": evidence_json(step.evidence)}


def _other(other: f.Differing) -> dict[str, Any]:
    return {
        "field": other.field,
        "value": other.value,
        "said_by": other.said_by,
        "why": other.why,
        "shown": other.shown,
        "shown_by": other.shown_by,
        "qualifier": other.qualifier,
        "evidence": evidence_json(other.evidence),
    }


def _vote(vote: f.Vote) -> dict[str, Any]:
    return {
        "status": vote.status,
        "about": vote.about,
        "origin": vote.origin,
        "announced_on": vote.announced_on.day,
        "entitled_to_vote": vote.entitled_to_vote,
        "papers_returned": vote.papers_returned,
        "turnout_pct": vote.turnout_pct or "",
        "questions": [asdict(question) for question in vote.questions],
        "history": [_step(step) for step in vote.history],
        "differing": [_other(other) for other in vote.differing],
        **_when("opened_on", vote.opened_on),
        **_when("closed_on", vote.closed_on),
    }


def _allowance(allowance: f.Allowance) -> dict[str, Any]:
    return {
        "name": allowance.name,
        "amount": allowance.amount or "",
        "currency": allowance.currency or "",
        "paid_to": allowance.paid_to or "",
        "withheld_from": allowance.withheld_from or "",
    }


def _offer(offer: f.Offer) -> dict[str, Any]:
    return {
        "kind": offer.kind,
        "what": offer.what,
        "amount": offer.amount or "",
        "unit": offer.unit or "",
        "by": offer.by or "",
        "status": offer.status,
        "on": offer.on.day,
        "group": offer.group[:300],
        "over": offer.over[:60],
        "said_by": offer.said_by[:600],
        "history": [_step(step) for step in offer.history],
        "vote": _vote_on(offer.vote) if offer.vote else None,
        **_when("from_when", offer.from_when),
    }


def _vote_on(vote: f.Vote) -> dict[str, Any]:
    """What the ladder tells of a ballot that stands in full beside it."""
    return {
        "status": vote.status,
        "questions": [asdict(question) for question in vote.questions],
        "turnout_pct": vote.turnout_pct,
        "closed_on": vote.closed_on.day and vote.closed_on.day.isoformat(),
        "evidence": evidence_json(vote.evidence),
    }


def _role(role: f.Role) -> dict[str, Any]:
    return {
        "name": role.name,
        "headcount": role.headcount,
        "headcount_qualifier": role.qualifier,
        "differing": [_other(other) for other in role.differing],
    }


def _talks(talks: f.Talks) -> dict[str, Any]:
    return {"status": talks.status, "reported_on": talks.reported_on, **_when("on", talks.on)}


def _position(position: f.Position) -> dict[str, Any]:
    return {"side": position.side, "party": position.party, "text": position.text, "on": position.on}


def _cost(cost: f.Cost) -> dict[str, Any]:
    return {
        "what": cost.what[:200],
        "amount": cost.amount[:30],
        "up_to": (cost.up_to or "")[:30],
        "currency": cost.currency[:3],
        "qualifier": cost.qualifier[:60],
        "whose": cost.whose[:300],
        "per": cost.per,
        "foreseen": cost.foreseen,
        "said_by": cost.said_by[:600],
        "on": cost.on,
    }


def _entry(entry: f.Entry) -> dict[str, Any]:
    return {"kind": entry.kind, "text": entry.text, **_when("date", entry.when)}


def _figure(figure: f.Figure) -> dict[str, Any]:
    return {
        "value": figure.value,
        "qualifier": figure.qualifier,
        "said_by": figure.said_by,
        "why": figure.why,
        "evidence": evidence_json(figure.evidence),
    }
