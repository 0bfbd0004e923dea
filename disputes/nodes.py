"""From the claims 'dispute' of readings to the nodes that linking groups, and the block that has to be grouped anew."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from articles.models import Claim
from disputes.linking import Node
from disputes.models import ClaimLink
from disputes.names import telling_words
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
        keys = {}
        for kind, field in PARTIES:
            named = [org["name"] for org in claim.value[field] if org["name"].strip()]
            keys[field] = frozenset(identities.key(kind, name) for name in named)
            for name in named:
                spelled[identities.key(kind, name)][identities.name(kind, name)] += 1
        nodes[_node(claim, keys, days)] = claim
    return Nodes(nodes, {key: min(c, key=lambda name: (-c[name], name)) for key, c in spelled.items()})


def _node(claim: Claim, keys: dict[str, frozenset[str]], days: dict[tuple[int, int], date]) -> Node:
    article = claim.reading.article
    return Node(
        id=(article.sha256, claim.dispute_index),
        unions=keys["unions"],
        employers=keys["employers"],
        issues=frozenset(claim.value["issues"]) - {"other"},
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
    frontier = list(found.values())
    while frontier:
        known = load(frontier)
        links = ClaimLink.objects.filter(_related(known.claims)).exclude(claim__in=found)
        links = links.exclude(pk__in=ClaimLink.objects.superseded().values("pk"))
        frontier = [link.claim for link in links.select_related("claim__reading__article")]
        found |= {claim.pk: claim for claim in frontier}
    return list(found.values())


def _related(nodes: Iterable[Node]) -> Q:
    related = Q(pk__in=[])
    for unions, employers in {(words_of(node.unions), words_of(node.employers)) for node in nodes}:
        same_union = Q(union_words__overlap=list(unions))
        same_employer = Q(employer_words__overlap=list(employers))
        if unions and employers:
            related |= same_union & same_employer
            related |= same_union & Q(employer_words=[]) | same_employer & Q(union_words=[])
        elif unions:
            related |= same_union
        elif employers:
            related |= same_employer
    return related


def words_of(keys: Iterable[str]) -> frozenset[str]:
    """The words by which a block is found."""
    return frozenset(word for key in keys for word in telling_words(key))
