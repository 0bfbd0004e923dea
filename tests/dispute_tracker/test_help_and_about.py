"""Help, what is said about the data, privacy: every link leads somewhere, every count is right, what is not set is said so."""

import re
from datetime import date
from html import unescape
from itertools import pairwise

import pytest
from django.utils import formats

from tests import factories, html

pytestmark = pytest.mark.django_db

HELP = ["/help/", "/help/reps/", "/help/journalists/", "/help/admins/", "/glossary/"]
PAGES = [*HELP, "/about/", "/about/privacy/", "/about/takedown/", "/api/", "/report/"]
QUERIES = {"/about/": 7}


@pytest.mark.parametrize("address", PAGES)
def test_each_page_costs_what_it_must_whatever_there_is(client, address, django_assert_num_queries):
    for _ in range(2):
        factories.link(factories.article(), factories.dispute())
        with django_assert_num_queries(QUERIES.get(address, 0)):
            assert client.get(address).status_code == 200


@pytest.mark.parametrize("address", PAGES)
def test_each_page_is_in_order_and_has_nothing_inline(client, address):
    source = html.source(client.get(address))
    levels = [int(level) for level in re.findall(r"<h([1-6])", source)]
    ids = re.findall(r' id="([^"]+)"', source)

    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(below - above <= 1 for above, below in pairwise(levels))
    assert sorted(ids) == sorted(set(ids))
    assert "<style" not in source
    assert " style=" not in source


@pytest.mark.parametrize("address", PAGES)
def test_no_page_sets_a_cookie(client, address):
    client.get(address)

    assert not client.cookies


def links(page):
    body = html.source(page).split("<main")[1].split("</main>")[0]
    return {unescape(link) for link in re.findall(r'<a [^>]*href="([^"]+)"', body)}


@pytest.mark.parametrize("address", PAGES)
def test_every_link_leads_to_a_page_and_to_a_place_on_it(client, address):
    client.force_login(factories.user("chief", is_staff=True, is_superuser=True))
    found = links(client.get(address))
    for link in found:
        if link.startswith(("mailto:", "https://")):
            continue
        path, _, place = link.partition("#")
        page = client.get(path or address)
        assert page.status_code == 200, link
        assert not place or f'id="{place}"' in html.source(page), link
    assert found


@pytest.mark.parametrize("address", HELP[1:4])
def test_each_task_is_listed_with_the_words_of_its_heading(client, address):
    source = html.source(client.get(address))
    contents = source.split('aria-labelledby="on-this-page"')[1].split("</nav>")[0]

    listed = re.findall(r'<a href="#([^"]+)">([^<]+)</a>', contents)
    assert listed == re.findall(r'<section aria-labelledby="([^"]+)"> <h2 id="\1">([^<]+)</h2>', source) or listed == [
        (name, words) for name, words in re.findall(r'<h2 id="([^"]+)">([^<]+)</h2>', source) if name != "on-this-page"
    ]


def held(client):
    page = html.source(client.get("/about/"))
    rows = re.findall(r"<dt>([^<]+)</dt><dd>(.*?)</dd>", page.split('id="held"')[1].split("</dl>")[0])
    return {name: re.sub(r"<[^>]+>", "", shown) for name, shown in rows}


def test_what_is_held_is_counted(client):
    dispute, first = factories.dispute(), factories.article(published=date(2026, 1, 5))
    copy = factories.article(published=date(2026, 2, 3), copy_of=first, outlet="The Quay Post")
    factories.article(published=None)
    factories.article(withdrawn_at="2026-03-01T00:00Z", outlet="The Gone Times")
    factories.quote(first, "We asked for fairness,", person=factories.person("Ada Penhale"))
    factories.quote(copy, "We asked for fairness,", taken_down=True)
    factories.action(dispute, factories.evidence(first, "walk out on 3 March"))
    factories.dispute(recomputed_at=None)

    counted = held(client)

    assert counted["Disputes"] == "1"
    assert counted["Articles"] == "3 (1 of them a copy of another)"
    assert counted["Outlets"] == "2"
    first_day, last_day = (formats.date_format(day) for day in (first.published, copy.published))
    assert counted["Printed between"] == f"{first_day} and {last_day} (1 article bears no date)"
    assert counted["Blocks of strike days and other action"] == "1"
    assert counted["Ballot results on record"] == "0"
    assert counted["Quotes"] == counted["People quoted by name"] == "1"


def test_an_empty_site_says_so(client):
    counted = held(client)

    assert counted["Printed between"] == "not stated"
    assert counted["Latest article came in"] == "none so far"


@pytest.mark.parametrize("address", ["/about/", "/about/privacy/", "/about/takedown/"])
def test_who_runs_the_site_is_named_or_it_is_said_that_nobody_is(client, settings, address):
    assert "has not been named on it" in html.words(client.get(address))

    settings.SITE_OPERATOR, settings.SITE_CONTACT = "Rota Watch, Porthmere", "desk@rota.example"
    page = client.get(address)
    assert "Rota Watch, Porthmere" in html.words(page)
    assert 'href="mailto:desk@rota.example"' in html.source(page)
    assert "has not been named" not in html.words(page)


def test_how_long_things_are_kept_is_that_of_the_settings(client, settings):
    settings.REPORT_CONTACT_DAYS = 14

    assert "deleted 14 days after your report was answered" in html.words(client.get("/about/privacy/"))
    assert "14 days after the answer your request" in html.words(client.get("/about/takedown/"))


def test_the_page_that_is_not_there_leads_on_and_takes_a_report(client):
    page = client.get("/nothing-here/?q=pay")

    assert page.status_code == 404
    assert 'href="/report/?about=%2Fnothing-here%2F%3Fq%3Dpay"' in html.source(page)
    assert "Search what was said" in html.words(page)


def test_a_signed_address_is_not_passed_on(client):
    page = client.get("/nothing-here/eyJh:1vM:sig/")

    assert 'href="/report/"' in html.source(page)
