"""Writes: one verb each, keyword-only, atomic."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from django.db import connection, transaction
from django.utils import timezone

from articles.comparing import compare_again
from articles.models import Article, Claim, Decision, Quote, Reading
from articles.services import make_current
from disputes import assertions, gathering, linking, nodes, pinned, relinking, storing, summary
from disputes.calendar import register
from disputes.decisions import KINDS, Refused, grouping, pinning
from disputes.facts import Facts
from disputes.models import (
    Alias,
    ClaimLink,
    Dispute,
    DisputeQuote,
    Organisation,
    Statement,
)
from disputes.naming import articles_naming
from disputes.organisations import Kind, key_of
from disputes.resolution import resolve

LINKING_LOCK = 0x4C494E4B
"""Key of the advisory lock that lets one linking run at a time ('LINK'): the result must not depend on who was first."""


# ---- linking -------------------------------------------------------------------------------------


@transaction.atomic
def relink(*, articles: Iterable[Article]) -> set[int]:
    """Link the disputes these articles tell of, re-reading the whole block they belong to.

    Every dispute that gained or lost an article becomes stale; their ids are returned.
    """
    _lock_linking()
    articles = list(articles)
    standing = list(Reading.objects.current().filter(article__in=articles).values_list("pk", flat=True))
    uprooted = _drop_superseded(articles)
    before = uprooted | set(Dispute.objects.filter(links__article__in=articles))  # another name may lead away from it
    held = relinking.held_by(before)
    left_behind = Claim.objects.filter(pk__in=ClaimLink.objects.filter(dispute__in=before).values("claim"))
    decisions = grouping.standing()
    claims = _whole_block([*_dispute_claims(articles), *nodes.with_article(left_behind)], decisions)
    loaded = nodes.load(claims)
    block = linking.link(loaded.claims, decisions, names=loaded.names)
    changed = relinking.apply(block, loaded) | uprooted
    _mark_linked(articles, standing)
    _mark_stale(changed)
    register.follow(changed, articles=[article.sha256 for article in articles])
    _remove_empty(changed, held=held)
    return {dispute.pk for dispute in changed if dispute.pk}


def _whole_block(claims: list[Claim], decisions: Iterable[linking.Decision]) -> list[Claim]:
    """The block around these, and those of the articles that people put together with any of it: no words lead there."""
    together = [{each.left, each.right} for each in decisions if each.kind == "together"]
    while True:
        block = nodes.block_around(claims)
        known = {claim.reading.article.sha256 for claim in block}
        joined = {article for pair in together if pair & known for article in pair - known}
        more = _dispute_claims(list(Article.objects.filter(sha256__in=joined))) if joined else []
        if not more:
            return block
        claims = [*block, *more]


def _mark_linked(articles: Sequence[Article], standing: Sequence[int]) -> None:
    """The sweep need not ask for readings that stood when this began. One that stands no more has lost its links: it is asked
    for if it comes to stand again."""
    readings = Reading.objects.filter(article__in=articles)
    readings.filter(is_linked=True).exclude(pk__in=standing).update(is_linked=False)
    readings.filter(is_linked=False, pk__in=standing).update(is_linked=True)


def _remove_empty(disputes: set[Dispute], *, held: Mapping[int, list[int]]) -> None:
    """Without claims and without a person's statement there is nothing to hold; its campaign goes on without it.

    Its address leads to where most of what it ``held`` went.
    """
    empty = [dispute for dispute in disputes if relinking.is_empty(dispute)]
    families = gathering.families_of(empty)
    gathering.lock(families)
    for dispute in empty:
        heir = relinking.lead_on(dispute, claims=held.get(dispute.pk, []))
        register.hand_on(dispute, heir=heir)
        dispute.delete()
    gathering.gather(families)


def _lock_linking() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LINKING_LOCK])


def _dispute_claims(articles: Sequence[Article]) -> list[Claim]:
    claims = Claim.objects.current().news().about("dispute").filter(reading__article__in=articles)
    return list(nodes.with_article(claims))


def _drop_superseded(articles: Sequence[Article]) -> set[Dispute]:
    """Remove links that rest on superseded claims; the disputes that lost one are returned."""
    old = ClaimLink.objects.filter(article__in=articles).superseded()
    disputes = set(Dispute.objects.filter(links__in=old).distinct())
    old.delete()
    return disputes


# ---- recomputing ---------------------------------------------------------------------------------


def _mark_stale(disputes: Iterable[Dispute]) -> None:
    Dispute.objects.filter(pk__in=[dispute.pk for dispute in disputes]).update(stale_since=timezone.now())


@transaction.atomic
def mark_stale(*, articles: Iterable[int]) -> set[int]:
    """The disputes these articles (by id) are linked to have to be recomputed; their ids are returned."""
    disputes = Dispute.objects.filter(links__article__in=list(articles)).distinct()
    _mark_stale(disputes)
    return {dispute.pk for dispute in disputes}


@transaction.atomic
def recompute(*, dispute_id: int) -> bool:
    """Derive facts, timeline and summary anew. False where it is not stale, gone, or in another worker's hands.

    The lock is held to the end; whoever marks the dispute stale meanwhile waits, and it is recomputed again.
    """
    stale = Dispute.objects.stale().filter(pk=dispute_id)
    dispute = stale.select_for_update(skip_locked=True, no_key=True).first()
    if dispute is None:
        return False
    said = assertions.of(dispute)
    facts = resolve(said)
    dispute.title = storing.headline(facts)["title"]  # entries of calendars bear it
    storing.replace_facts(dispute, facts)
    pins = pinning.pins_of(dispute)
    storing.keep_summary(dispute, summary.render(facts, pins), facts=facts)
    dispute.changed_pins = storing.changed_pins(pinned.changed(pins, summary.by_topic(facts)))
    _link_quotes(dispute)
    former = dispute.family
    _store_headline(dispute, facts, first_on=min((each.published for each in said if each.published), default=None))
    gathering.gather_again(dispute, former=former)
    return True


def _store_headline(dispute: Dispute, facts: Facts, *, first_on: date | None) -> None:
    for column, value in storing.headline(facts).items():
        setattr(dispute, column, value)
    dispute.first_on = first_on
    dispute.family = gathering.member_of(dispute).family[:600]
    dispute.stale_since, dispute.recomputed_at = None, timezone.now()
    dispute.save()
    dispute.unions.set(_organisations(dispute.union_names, Kind.UNION))
    dispute.employers.set(_organisations(dispute.employer_names, Kind.EMPLOYER))


def _organisations(names: Sequence[str], kind: Kind) -> set[Organisation]:
    """Those that texts call so, and those that an editor gave the name. Two queries, each by its index."""
    aliases = Alias.objects.filter(kind=kind, key__in=[key_of(name) for name in names]).select_related("organisation")
    called = {alias.organisation for alias in aliases}
    return called | set(Organisation.objects.filter(kind=kind, name__in=names))


def _link_quotes(dispute: Dispute) -> None:
    """The quotes of an article speak of the first dispute it tells of."""
    main = dispute.links.filter(outcome="accepted", claim__dispute_index=0).values("claim__reading")
    wanted = set(Quote.objects.standing().filter(reading__in=main).values_list("pk", flat=True))
    DisputeQuote.objects.filter(dispute=dispute).exclude(quote__in=wanted).delete()
    DisputeQuote.objects.bulk_create(
        (DisputeQuote(dispute=dispute, quote_id=quote) for quote in sorted(wanted)), ignore_conflicts=True
    )


# ---- people's word -------------------------------------------------------------------------------


@transaction.atomic
def record_statement(
    *,
    dispute: Dispute,
    record: str,
    predicate: str,
    value: dict,
    source: str,
    origin: str,
    stated_on: date | None,
    made_by: Any,
) -> Statement:
    """Put on record what a scrutineer reports or an editor knows. ``record`` names it for ever; the same name replaces it."""
    statement, _ = Statement.objects.update_or_create(
        record=record,
        defaults={
            "dispute": dispute, "predicate": predicate, "value": value, "source": source,
            "origin": origin, "stated_on": stated_on, "made_by": made_by, "withdrawn_at": None,
        },
    )  # fmt: skip
    _mark_stale([dispute])
    return statement


@transaction.atomic
def withdraw_statement(*, record: str) -> None:
    statement = Statement.objects.select_related("dispute").get(record=record)
    statement.withdrawn_at = timezone.now()
    statement.save(update_fields=["withdrawn_at"])
    _mark_stale([statement.dispute])


# ---- decisions -----------------------------------------------------------------------------------


@transaction.atomic
def decide(*, kind: str, subject: dict[str, Any], decided_by: Any, reason: str = "") -> Decision:
    """Put a decision in the log and carry it out; what it touches is linked anew and becomes stale.

    ``subject`` has the shape of the kind (``disputes.decisions.KINDS``). Raises ``Refused`` with words for whoever decides.
    """
    _lock_linking()
    KINDS[kind].check(subject)
    decision = Decision.objects.create(kind=kind, subject=subject, reason=reason[:500], decided_by=decided_by)
    _carry_out(decision)
    return decision


@transaction.atomic
def undo(*, decision: Decision, undone_by: Any) -> None:
    """Everything is as if the decision had not been made. Raises ``Refused`` where it is undone already."""
    _lock_linking()
    undone = Decision.objects.standing().filter(pk=decision.pk).update(undone_by=undone_by, undone_at=timezone.now())
    if not undone:
        raise Refused("This is undone already.")
    _carry_out(decision)


@transaction.atomic
def withdraw_or_restore(*, article: Article, reason: str, decided_by: Any) -> None:
    """Take an article down for this reason, another than before perhaps; without one, show it again."""
    subject = {"article": article.sha256}
    for decision in Decision.objects.standing().of_kind("withdraw_article").about(**subject):
        undo(decision=decision, undone_by=decided_by)
    KINDS["withdraw_article"].carry_out(subject)  # shows one again that was withdrawn before there was a log
    if reason:
        decide(kind="withdraw_article", subject=subject, decided_by=decided_by, reason=reason)


def _carry_out(decision: Decision) -> None:
    touched = KINDS[decision.kind].carry_out(decision.subject)
    compare_again(touched)
    _derive_anew(touched)


def _derive_anew(articles: Iterable[str]) -> set[int]:
    """Disputes are marked, and so locked, before relinking locks families: a recompute takes the two in this order."""
    touched = Article.objects.filter(sha256__in=list(articles))
    return mark_stale(articles=touched.values_list("pk", flat=True)) | relink(articles=touched)


@transaction.atomic
def let_stand(*, readings: Sequence[Reading]) -> set[int]:
    """Make these readings the current ones and link anew what they tell. The disputes to recompute are returned."""
    _lock_linking()
    for reading in readings:
        make_current(reading=reading)
    return _derive_anew({reading.article.sha256 for reading in readings})


@transaction.atomic
def use_names(*, kind: str, names: Iterable[str]) -> set[int]:
    """Names of organisations were changed by hand: link what uses them anew. The disputes to recompute are returned."""
    _lock_linking()
    return _derive_anew(articles_naming(kind=kind, names=names))
