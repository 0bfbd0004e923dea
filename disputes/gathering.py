"""From families of disputes to rows of campaigns. Called by services inside their transaction."""

from collections.abc import Collection, Iterable

from django.db import connection

from disputes import families, titles
from disputes.decisions import campaigning
from disputes.families import Member
from disputes.models import Campaign, CampaignMember, Dispute
from disputes.querysets import DisputeQuerySet


def families_of(disputes: Collection[Dispute]) -> set[str]:
    """Their own, and those an editor put them in."""
    beside = campaigning.standing()
    slugs = {dispute.slug for dispute in disputes}
    others = Dispute.objects.filter(slug__in=[there for slug, there in beside.put.items() if slug in slugs])
    found = {dispute.family for dispute in disputes} | set(others.values_list("family", flat=True))
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
        rows = {dispute.slug: dispute for dispute in _candidates().filter(family=key)}
        guests = [slug for slug, beside in decided.put.items() if beside in rows]
        rows |= {dispute.slug: dispute for dispute in _candidates().filter(slug__in=guests)}
        # One that was put elsewhere is gathered there.
        mine = [member_of(row) for slug, row in rows.items() if decided.put.get(slug, slug) in rows]
        _store(key, families.campaigns(mine, put=decided.put, taken_out=decided.taken_out), rows)


def _candidates() -> DisputeQuerySet:
    """With what ``member_of`` reads: a family may be large, and evidence is long."""
    wanted = ("slug", "union_names", "employer_names", "issues", "sector", "first_on", "as_of")
    return Dispute.objects.public().only(*wanted)


def member_of(dispute: Dispute) -> Member:
    return Member(
        slug=dispute.slug,
        unions=tuple(dispute.union_names),
        employers=tuple(dispute.employer_names),
        issue=dispute.issues[0] if dispute.issues else "",
        sector=dispute.sector,
        first=dispute.first_on,
        last=dispute.as_of,
    )


def _store(key: str, found: Collection[families.Campaign], rows: dict[str, Dispute]) -> None:
    """A campaign keeps its row as long as it shares a dispute with it."""
    free = {campaign: _slugs(campaign) for campaign in Campaign.objects.filter(family=key).with_members()}
    CampaignMember.objects.filter(campaign__family=key).delete()
    CampaignMember.objects.filter(dispute__in=[rows[slug] for each in found for slug in each.members]).delete()
    for campaign in found:
        row = max(free, key=lambda row: (len(free[row] & campaign.members.keys()), -row.pk), default=None)
        if row is None or not free.pop(row) & campaign.members.keys():
            row = Campaign(family=key)
        _write(row, campaign)
        CampaignMember.objects.bulk_create(
            CampaignMember(campaign=row, dispute=rows[slug], reasons=list(reasons))
            for slug, reasons in sorted(campaign.members.items())
        )
    Campaign.objects.filter(family=key, members=None).delete()


def _slugs(campaign: Campaign) -> set[str]:
    return {member.dispute.slug for member in campaign.members.all()}


def _write(row: Campaign, campaign: families.Campaign) -> None:
    if row.slug and row.slug != campaign.slug:
        row.former_slugs = sorted({*row.former_slugs, row.slug} - {campaign.slug})
    row.slug, row.title = campaign.slug, titles.of_campaign(campaign)
    row.union_names, row.employer_names = list(campaign.unions), list(campaign.employers)
    row.issue, row.sector = campaign.issue, campaign.sector
    row.first_on, row.as_of = campaign.first, campaign.last
    row.save()
