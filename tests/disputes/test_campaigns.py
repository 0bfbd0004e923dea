"""One national dispute at many employers: its campaign, whatever the order, and what editors decide of it."""

import json
from datetime import date
from itertools import permutations

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from articles.models import Decision
from disputes import services
from disputes.decisions import Refused
from disputes.models import Campaign, CampaignMember, Dispute
from tests import factories
from tests.disputes.settled import settle

pytestmark = pytest.mark.django_db

PORTS = ("Harrow Docks", "Drell Quays", "Skelling Wharf")


def party(name, kind):
    return {"name": name, "as_written": name, "span": [0, 1], "kind": kind, "known": False}


def tell(employer, *, issue="pay", sector="ports", day=1):
    """An article that tells of a strike of the harbour union there, linked and summarised."""
    source = factories.article(published=date(2026, 3, day))
    value = {
        "unions": [party("Union of Harbour Trades", "union")], "employers": [party(employer, "employer")],
        "issues": [issue], "causes": ["earnings"], "sector": sector,
    }  # fmt: skip
    factories.claim(source, "Ferry crews", predicate="dispute", value=value)
    services.relink(articles=[source])
    settle()
    return source


def export():
    return json.dumps(settle(), sort_keys=True)


@pytest.fixture
def chief():
    return factories.user("chief")


@pytest.fixture
def told():
    return [tell(port, day=day) for day, port in enumerate(PORTS, 1)]


def in_campaign():
    return sorted(dispute.employer_names[0] for dispute in Dispute.objects.exclude(in_campaign=None))


def test_a_dispute_at_each_of_three_employers_is_a_campaign(told):
    campaign = Campaign.objects.get()
    assert in_campaign() == sorted(PORTS)
    assert campaign.title == "Union of Harbour Trades: pay (ports, 2026)"
    assert Dispute.objects.count() == 3, "the facts of each stay its own"


def test_another_cause_or_sector_is_no_part_of_it(told):
    tell("Blue Anchor Basin", issue="safety")
    tell("Marl Station", sector="rail")
    assert in_campaign() == sorted(PORTS)


def test_the_order_of_the_articles_leaves_no_trace():
    seen = set()
    for order in permutations(enumerate(PORTS, 1)):
        with transaction.atomic():
            for day, port in order:
                tell(port, day=day)
            seen.add(json.dumps([dict(campaign) for campaign in settle()["campaigns"]]))
            transaction.set_rollback(True)
    assert len(seen) == 1


def asked_of_campaigns(dispute):
    """How many statements on campaigns a recompute of it makes."""
    services.mark_stale(articles=dispute.links.values_list("article", flat=True))
    with CaptureQueriesContext(connection) as asked:
        services.recompute(dispute_id=dispute.pk)
    return sum("disputes_campaign" in query["sql"] for query in asked.captured_queries)


def test_nothing_is_gathered_where_nothing_changed_that_a_campaign_goes_by(told):
    [known, *_] = Dispute.objects.exclude(in_campaign=None)
    assert asked_of_campaigns(known) == 0

    Dispute.objects.filter(pk=known.pk).update(gathered_as="otherwise")
    assert asked_of_campaigns(known) > 0


def test_who_joins_a_campaign_leaves_the_places_of_the_others_alone(told):
    before = set(CampaignMember.objects.values_list("pk", "dispute"))
    tell("Blue Anchor Basin", day=4)
    assert before < set(CampaignMember.objects.values_list("pk", "dispute"))


def test_a_dispute_that_was_put_in_goes_with_the_article_that_was_named(told, chief):
    tell("Marl Station", sector="rail")
    second = tell("Marl Station", sector="rail", day=9)
    before = export()
    services.decide(
        kind="put_in_campaign", subject={"article": second.sha256, "beside": told[0].sha256}, decided_by=chief
    )
    settle()
    assert "Marl Station" in in_campaign()

    taken_down = services.decide(kind="withdraw_article", subject={"article": second.sha256}, decided_by=chief)
    settle()
    assert "Marl Station" not in in_campaign()

    services.undo(decision=taken_down, undone_by=chief)
    services.undo(decision=Decision.objects.standing().get(), undone_by=chief)
    assert export() == before


def test_a_campaign_ends_when_an_article_of_it_is_withdrawn(told, chief):
    services.decide(kind="withdraw_article", subject={"article": told[0].sha256}, decided_by=chief)
    settle()
    assert not Campaign.objects.exists()


def test_taken_out_and_undone(told, chief):
    tell("Blue Anchor Basin")
    before = export()
    subject = {"article": told[0].sha256}
    decision = services.decide(kind="take_out_of_campaign", subject=subject, decided_by=chief)
    assert export() != before
    assert PORTS[0] not in in_campaign()

    services.undo(decision=decision, undone_by=chief)
    assert export() == before


def test_put_in_and_undone(told, chief):
    other = tell("Marl Station", sector="rail")
    before = export()
    subject = {"article": other.sha256, "beside": told[0].sha256}
    decision = services.decide(kind="put_in_campaign", subject=subject, decided_by=chief)
    assert export() != before
    assert "Marl Station" in in_campaign()

    services.undo(decision=decision, undone_by=chief)
    assert export() == before


def test_who_is_in_no_campaign_cannot_be_taken_out(chief):
    source = tell(PORTS[0])
    with pytest.raises(Refused, match="no campaign"):
        services.decide(kind="take_out_of_campaign", subject={"article": source.sha256}, decided_by=chief)


def test_the_page_shows_every_dispute_and_each_leads_back(client, told):
    campaign = Campaign.objects.get()
    page = client.get(campaign.get_absolute_url()).content.decode()
    for dispute in Dispute.objects.all():
        assert dispute.get_absolute_url() in page
        assert campaign.get_absolute_url() in client.get(dispute.get_absolute_url()).content.decode()


def test_a_former_address_leads_to_the_present_one(client, told):
    campaign = Campaign.objects.get()
    Campaign.objects.update(former_slugs=["once-here"])
    assert client.get("/campaigns/once-here/").headers["Location"] == campaign.get_absolute_url()
    assert client.get("/campaigns/never-here/").status_code == 404


def test_the_export_and_the_api_tell_of_it(client, told):
    [campaign] = settle()["campaigns"]
    assert len(campaign["disputes"]) == 3
    [served] = client.get("/api/v1/campaigns/").json()["results"]
    assert served == campaign
    assert {dispute["campaign"] for dispute in settle()["disputes"]} == {campaign["slug"]}
