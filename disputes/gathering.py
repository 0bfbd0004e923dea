"""From families of disputes to rows of campaigns. Called by services inside their transaction."""

import hashlib
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import date

from django.db import connection
from django.db.models import Q

from disputes import families, titles
from disputes.decisions import campaigning
from disputes.families import Member
from disputes.models import Campaign, CampaignMember, Dispute

READ = ("slug", "union_names", "employer_names", "issues", "sector", "first_on", "as_of")
"""The columns a dispute is gathered by."""


def gather_again(dispute: Dispute, *, former: str) -> None:
    """Gather the families it is of and was of, unless it is what it was when that was last done.

    ``former`` is the family it had till now. What a campaign goes by beside this is that of other disputes, which do the same.
    """
    seen = _as_seen(dispute, campaigning.standing())
    if dispute.gathered_as == seen:
        return
    keys = (families_of([dispute]) | {former}) - {""}
    lock(keys)
    gather(keys)
    Dispute.objects.filter(pk=dispute.pk).update(gathered_as=seen)


def _as_seen(dispute: Dispute, decided: campaigning.Standing) -> str:
    """All of a dispute that a campaign goes by, as one short word."""
    guests = sorted(slug for slug, beside in decided.put.items() if beside == dispute.slug)
    seen = (member_of(dispute), decided.put.get(dispute.slug), dispute.slug in decided.taken_out, guests)
    return hashlib.sha256(repr(seen).encode()).hexdigest()


def families_of(disputes: Collection[Dispute]) -> set[str]:
    """Their own, those of the campaigns they are in, and those an editor put them in."""
    beside = campaigning.standing()
    slugs = {dispute.slug for dispute in disputes}
    put_with = Dispute.objects.filter(slug__in=[there for slug, there in beside.put.items() if slug in slugs])
    in_one = Campaign.objects.filter(members__dispute__in=disputes)
    others = put_with.values("family").union(in_one.values("family"))
    found = {dispute.family for dispute in disputes} | {row["family"] for row in others}
    return found - {""}


def lock(keys: Iterable[str]) -> None:
    """Each family is gathered by one transaction at a time, so that none misses what another brings."""
    with connection.cursor() as cursor:
        for key in sorted(keys):
            cursor.execute("SELECT pg_advisory_xact_lock(hashtext(%s), 1)", [key])


def gather(keys: Iterable[str]) -> None:
    """Make the campaigns of these families what their disputes and the decisions that stand come to."""
    decided = campaigning.standing()
    for key in sorted(keys):
        found = _members(Q(family=key))
        guests = [slug for slug, beside in decided.put.items() if beside in found]
        found |= _members(Q(slug__in=guests)) if guests else {}
        # One that was put elsewhere is gathered there.
        mine = [member for slug, (_, member) in found.items() if decided.put.get(slug, slug) in found]
        ids = {slug: pk for slug, (pk, _) in found.items()}
        _store(key, families.campaigns(mine, put=decided.put, taken_out=decided.taken_out), ids)


def _members(which: Q) -> dict[str, tuple[int, Member]]:
    """By slug, with the id. A family may be large: nothing else of its disputes is loaded."""
    rows = Dispute.objects.public().filter(which).order_by("slug").values_list("pk", *READ)
    return {row[1]: (row[0], _member(*row[1:])) for row in rows}


def member_of(dispute: Dispute) -> Member:
    return _member(*(getattr(dispute, column) for column in READ))


def _member(
    slug: str, unions: list[str], employers: list[str], issues: list[str], sector: str, first: date | None,
    last: date | None,
) -> Member:  # fmt: skip
    issue = issues[0] if issues else ""
    return Member(slug, tuple(unions), tuple(employers), issue, sector, first, last)


def _store(key: str, found: Collection[families.Campaign], ids: Mapping[str, int]) -> None:
    """A campaign keeps its row as long as it shares a dispute with it. Only what differs is written."""
    held = _held(key)
    wanted: dict[int, tuple[int, list[str]]] = {}
    for campaign in found:
        row = max(held, key=lambda row: (len(held[row] & campaign.members.keys()), -row.pk), default=None)
        if row is None or not held.pop(row) & campaign.members.keys():
            row = Campaign(family=key)
        _write(row, campaign)
        wanted |= {ids[slug]: (row.pk, list(reasons)) for slug, reasons in campaign.members.items()}
    _keep_members(key, wanted)
    Campaign.objects.filter(family=key, members=None).delete()


def _held(key: str) -> dict[Campaign, set[str]]:
    """The rows that stand, each with the slugs of its disputes."""
    slugs: dict[int, set[str]] = defaultdict(set)
    for campaign, slug in CampaignMember.objects.filter(campaign__family=key).values_list("campaign", "dispute__slug"):
        slugs[campaign].add(slug)
    return {campaign: slugs[campaign.pk] for campaign in Campaign.objects.filter(family=key)}


def _keep_members(key: str, wanted: Mapping[int, tuple[int, list[str]]]) -> None:
    """``wanted``: by the id of a dispute, the id of its campaign and the reasons why it is there."""
    there = CampaignMember.objects.filter(Q(campaign__family=key) | Q(dispute__in=list(wanted)))
    rows = {row: (dispute, campaign, reasons) for row, dispute, campaign, reasons in
            there.values_list("pk", "dispute", "campaign", "reasons")}  # fmt: skip
    right = {dispute for dispute, *rest in rows.values() if wanted.get(dispute) == tuple(rest)}
    CampaignMember.objects.filter(pk__in=[row for row, (dispute, *_) in rows.items() if dispute not in right]).delete()
    CampaignMember.objects.bulk_create(
        CampaignMember(dispute_id=dispute, campaign_id=campaign, reasons=reasons)
        for dispute, (campaign, reasons) in sorted(wanted.items())
        if dispute not in right
    )


def _write(row: Campaign, campaign: families.Campaign) -> None:
    columns = {
        "slug": campaign.slug, "title": titles.of_campaign(campaign), "issue": campaign.issue, "sector": campaign.sector,
        "union_names": list(campaign.unions), "employer_names": list(campaign.employers),
        "first_on": campaign.first, "as_of": campaign.last,
    }  # fmt: skip
    if row.pk and all(getattr(row, name) == value for name, value in columns.items()):
        return
    if row.slug and row.slug != campaign.slug:
        row.former_slugs = sorted({*row.former_slugs, row.slug} - {campaign.slug})
    for name, value in columns.items():
        setattr(row, name, value)
    row.save()
