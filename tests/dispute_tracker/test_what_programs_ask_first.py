"""robots.txt, sitemap.xml and security.txt tell of what is public, and of nothing that is hidden or withdrawn."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from disputes.models import Organisation
from tests import factories

pytestmark = pytest.mark.django_db


def addresses(client, section):
    page = client.get(f"/sitemap-{section}.xml")
    assert page.status_code == 200
    return re.findall(r"<loc>http://testserver([^<]+)</loc>", page.content.decode())


def test_the_map_names_its_parts_and_each_is_there(client):
    parts = re.findall(r"<loc>http://testserver/sitemap-(\w+)\.xml</loc>", client.get("/sitemap.xml").content.decode())

    assert {"pages", "disputes", "articles", "people", "organisations"} <= set(parts)
    assert all(client.get(f"/sitemap-{part}.xml").status_code == 200 for part in parts)


def test_every_page_it_names_is_there(client):
    for address in addresses(client, "pages"):
        assert client.get(address).status_code == 200, address


def test_disputes_and_articles_that_may_be_read_and_no_others(client):
    shown, waiting = factories.dispute(), factories.dispute(recomputed_at=None)
    article = factories.article()
    gone, copy = factories.article(withdrawn_at=timezone.now()), factories.article(copy_of=article)

    assert addresses(client, "disputes") == [shown.get_absolute_url()]
    assert waiting.get_absolute_url() not in addresses(client, "disputes")
    assert addresses(client, "articles") == [article.get_absolute_url()]
    assert not {gone.get_absolute_url(), copy.get_absolute_url()} & set(addresses(client, "articles"))


def test_only_people_who_spoke_for_an_organisation_by_their_own_name(client):
    article = factories.article()
    ada, bob, cleo, dora = (
        factories.person(name, pseudonym=name == "Cleo") for name in ("Ada Penhale", "Bob", "Cleo", "Dora")
    )
    words = "We asked for fairness,"
    factories.quote(article, words, person=ada)
    factories.quote(article, "Ferry crews", person=bob, organisation="")
    factories.quote(article, "Harrow Sound", person=cleo)
    factories.quote(article, "on 3 March", person=dora, taken_down=True)

    assert addresses(client, "people") == [ada.get_absolute_url()]


def test_organisations_in_a_public_dispute(client):
    union = Organisation.objects.create(name="Union of Harbour Trades", kind="union")
    Organisation.objects.create(name="Union of Nobody", kind="union")
    factories.dispute().unions.add(union)

    assert addresses(client, "organisations") == [union.get_absolute_url()]


def test_a_part_costs_the_same_however_many_it_names(client, django_assert_num_queries):
    for _ in range(2):
        factories.dispute()
        with django_assert_num_queries(2):
            client.get("/sitemap-disputes.xml")


def test_the_index_says_when_each_part_changed_last_and_reads_none_of_it(client):
    for day in (3, 5, 4):
        factories.dispute(recomputed_at=datetime(2026, 3, day, 8, tzinfo=UTC))

    with CaptureQueriesContext(connection) as asked:
        index = client.get("/sitemap.xml").content.decode()

    assert re.search(r"sitemap-disputes\.xml</loc><lastmod>2026-03-05T08:00:00", index)
    assert all("COUNT(" in each["sql"] or "MAX(" in each["sql"] for each in asked)


def test_robots_are_kept_from_searches_and_desks(client):
    page = client.get("/robots.txt")

    assert page["Content-Type"].startswith("text/plain")
    lines = page.content.decode().splitlines()
    assert {"Disallow: /*?", "Disallow: /admin/", "Disallow: /report/"} <= set(lines)
    assert "Sitemap: http://testserver/sitemap.xml" in lines


def test_nothing_of_a_demonstration_is_for_robots(client, settings):
    settings.DEMO_NOTICE = True

    assert "Disallow: /\n" in client.get("/robots.txt").content.decode()


@pytest.mark.parametrize(
    ("contact", "link"),
    [
        ("desk@rota.example", "mailto:desk@rota.example"),
        ("https://rota.example/contact", "https://rota.example/contact"),
    ],
)
def test_whoever_finds_a_weakness_is_told_where_to_tell(client, settings, contact, link):
    settings.SITE_CONTACT = contact

    page = client.get("/.well-known/security.txt")

    fields = dict(line.split(": ", 1) for line in page.content.decode().splitlines())
    assert fields["Contact"] == link
    assert fields["Canonical"] == "http://testserver/.well-known/security.txt"
    expires = datetime.fromisoformat(fields["Expires"])
    assert timedelta(days=170) < expires - timezone.now() < timedelta(days=366)


def test_where_nobody_is_named_there_is_no_such_file(client):
    assert client.get("/.well-known/security.txt").status_code == 404
