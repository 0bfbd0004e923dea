"""From the claims 'dispute' of readings to the nodes that linking groups, and the block that has to be grouped anew."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from articles.models import Claim
from articles.querysets import ClaimQuerySet
from disputes.identity import Node, Terms
from disputes.models import ClaimLink
from disputes.names import is_description, telling_words
from disputes.organisations import Identities, Kind

PARTIES = ((Kind.UNION, "unions"), (Kind.EMPLOYER, "employers"))


@dataclass(frozen=True)
class Nodes:
    """Nodes with the claim behind each, and what the parties behind their keys are called."""

    claims: dict[Node, Claim]
    names: dict[str, str]


def load(claims: Iterable[Claim]) -> Nodes:
    """Nodes of claims 'dispute' (with reading and article selected)."""
    claims = list(claims)
    identities = Identities((kind, org) for claim in claims for kind, field in PARTIES for org in claim.value[field])
    days = _earliest_days(claims)
    spelled: dict[str, Counter[str]] = defaultdict(Counter)
    nodes = {}
    for claim in claims:
        keys: dict[str, frozenset[str]] = {}
        known: set[str] = set()
        for kind, field in PARTIES:
            named = [org["name"] for org in claim.value[field] if org["name"].strip()]
            keys[field] = frozenset(identities.key(kind, name) for name in named)
            for name in named:
                spelled[identities.key(kind, name)][identities.name(kind, name)] += 1
            known |= {identities.key(kind, name) for name in named if identities.is_confirmed(kind, name)}
        nodes[_node(claim, {**keys, "known": frozenset(known)}, days)] = claim
    return Nodes(nodes, {key: min(c, key=lambda name: (-c[name], name)) for key, c in spelled.items()})


def _node(claim: Claim, keys: dict[str, frozenset[str]], days: dict[tuple[int, int], date]) -> Node:
    article = claim.reading.article
    return Node(
        id=(article.sha256, claim.dispute_index),
        terms=Terms(
            unions=keys["unions"],
            employers=keys["employers"],
            issues=frozenset(claim.value["issues"]) - {"other"},
            known=keys["known"],
        ),
        when=article.published or days.get((claim.reading_id, claim.dispute_index)),
    )


def _earliest_days(claims: list[Claim]) -> dict[tuple[int, int], date]:
    """The earliest day that an undated article itself states for an action or a ballot, by (reading, dispute index)."""
    undated = [claim.reading_id for claim in claims if claim.reading.article.published is None]
    dated = Claim.objects.news().filter(reading__in=undated, predicate__in=["industrial_action", "ballot"])
    found: dict[tuple[int, int], date] = {}
    for claim in dated:
        stated = [
            value["earliest"] for value in claim.value.values() if isinstance(value, dict) and value.get("earliest")
        ]
        days = [date.fromisoformat(day) for day in stated]
        if days:
            key = (claim.reading_id, claim.dispute_index)
            found[key] = min([*days, found.get(key, date.max)])
    return found


def block_around(claims: Iterable[Claim]) -> list[Claim]:
    """The claims, and all linked before that may be of the same dispute as one of them, and so on.

    Claims that name both parties meet where both share a telling word; one that lacks a party meets all that share the other.
    """
    found = {claim.pk: claim for claim in claims}
    current = ClaimLink.objects.current()
    met, frontier = set(found), [_words(node) for node in load(found.values()).claims]
    while frontier:
        rows = current.filter(_related(frontier)).exclude(claim__in=met)
        links = list(rows.values_list("claim", "union_words", "employer_words"))
        met |= {claim for claim, *_ in links}
        frontier = [(frozenset(unions), frozenset(employers)) for _, unions, employers in links]
    return [*found.values(), *with_article(Claim.objects.filter(pk__in=met - found.keys()))]


def with_article(claims: ClaimQuerySet) -> ClaimQuerySet:
    """With what linking asks of reading and article."""
    wanted = ("reading__article__sha256", "reading__article__published")
    return claims.select_related("reading__article").only("value", "dispute_index", "reading__article_id", *wanted)


Words = tuple[frozenset[str], frozenset[str]]
"""Of unions, and of employers."""


def _words(node: Node) -> Words:
    return words_of(node.unions), words_of(node.employers)


def _related(words: Collection[Words]) -> Q:
    """What shares words with any of these, each party by itself: perhaps more than is needed, and never less."""
    unions = Q(union_words__overlap=sorted({word for mine, _ in words for word in mine}))
    employers = Q(employer_words__overlap=sorted({word for _, mine in words for word in mine}))
    related = unions & employers | unions & Q(employer_words=[]) | employers & Q(union_words=[])
    if any(mine and not theirs for mine, theirs in words):
        alone = {word for mine, theirs in words if not theirs for word in mine}
        related |= Q(union_words__overlap=sorted(alone))
    if any(theirs and not mine for mine, theirs in words):
        alone = {word for mine, theirs in words if not mine for word in theirs}
        related |= Q(employer_words__overlap=sorted(alone))
    return related


def words_of(keys: Iterable[str]) -> frozenset[str]:
    """The words by which a block is found: none for a union that is only described, which may be any."""
    return frozenset(word for key in keys if not is_description(key) for word in telling_words(key))
