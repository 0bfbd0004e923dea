"""Cards for the pages of others, and oEmbed, by which those find them."""

import re
from datetime import date
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.decisions.quotes import subject_of
from articles.models import Quote
from disputes import services
from disputes.sharing.embedding import Embedded, Size, as_xml, frame, oembed_answer, size_for
from tests import factories, html

WORDS = "We asked for fairness,"
HERE = "http://testserver"


@pytest.fixture
def quote():
    return factories.quote(factories.article(), WORDS)


@pytest.fixture
def dispute():
    article, made = factories.article(), factories.dispute()
    factories.action(made, factories.evidence(article, "walk out"), starts_on=date(2999, 3, 3))
    return made


def policy(response):
    return dict(part.strip().split(" ", 1) for part in response["Content-Security-Policy"].split(";"))


def take_down(quote):
    subject = subject_of(Quote.objects.filter(pk=quote.pk).with_text())
    services.decide(kind="take_down_quote", subject=subject, decided_by=factories.user("chief"), reason="asked for")


@pytest.mark.django_db
class TestCards:
    def test_that_of_a_quote_tells_words_speaker_and_source(self, client, quote, django_assert_num_queries):
        address = f"/embed{quote.lasting_address}"
        with django_assert_num_queries(6):
            words = html.words(client.get(address))

        assert "“We asked for fairness,”" in words
        assert "Ada Penhale , branch secretary, Union of Harbour Trades" in words
        assert "The Sound Gazette, 20 February 2026" in words

    def test_reported_speech_has_no_marks_there_either(self, client):
        said = factories.quote(factories.article(), "the crossing would stay open", kind="indirect")
        response = client.get(f"/embed{said.lasting_address}")

        assert "<q>" not in html.source(response)
        assert "Reported speech, in the words of the article" in html.words(response)

    def test_that_of_a_dispute_tells_where_it_stands_and_what_is_next(self, client, dispute, django_assert_num_queries):
        with django_assert_num_queries(1):
            words = html.words(client.get(f"/embed{dispute.get_absolute_url()}"))

        assert str(dispute) in words
        assert "Next day of action: Sunday 3 March 2999" in words
        assert "As last reported on 20 February 2026" in words

    def test_an_address_that_a_dispute_once_had_leads_on(self, client, dispute):
        dispute.redirects.create(slug="once-called-so")

        assert client.get("/embed/disputes/once-called-so/")["Location"] == f"/embed{dispute.get_absolute_url()}"

    def test_only_they_may_stand_in_a_frame(self, client, quote, dispute):
        for address in (f"/embed{quote.lasting_address}", f"/embed{dispute.get_absolute_url()}"):
            response = client.get(address)
            assert policy(response)["frame-ancestors"] == "*"
            assert "X-Frame-Options" not in response
        for address in (
            "/",
            quote.lasting_address,
            dispute.get_absolute_url(),
            "/oembed",
            f"{quote.lasting_address}card.png",
        ):
            response = client.get(address)
            assert policy(response)["frame-ancestors"] == "'none'"
            assert response["X-Frame-Options"] == "DENY"

    def test_they_run_nothing_send_nothing_and_set_no_cookie(self, client, quote, dispute):
        client.force_login(factories.user("reader"))
        for address in (f"/embed{quote.lasting_address}", f"/embed{dispute.get_absolute_url()}"):
            response = client.get(address)
            assert policy(response) == {
                "default-src": "'none'", "style-src": "'self'", "img-src": "'self'",
                "base-uri": "'none'", "form-action": "'none'", "frame-ancestors": "*",
            }  # fmt: skip
            assert not response.cookies
            assert "Cookie" not in response.get("Vary", "")
            assert not re.search("<script|<form|<nav", html.source(response))

    def test_every_link_leads_out_of_the_frame(self, client, quote, dispute):
        for address in (f"/embed{quote.lasting_address}", f"/embed{dispute.get_absolute_url()}"):
            links = re.findall(r"<a [^>]*>", html.source(client.get(address)))
            assert links
            assert all('target="_top" rel="noopener' in link for link in links)

    def test_what_was_taken_down_says_so_in_its_frame(self, client, quote):
        take_down(quote)
        response = client.get(f"/embed{quote.lasting_address}")

        assert response.status_code == 410
        assert "The quote that was here has been taken down." in html.words(response)
        assert policy(response)["frame-ancestors"] == "*"

    def test_what_is_not_there_says_so_in_its_frame(self, client):
        response = client.get("/embed/disputes/nothing/")

        assert response.status_code == 404
        assert "not on Dispute Tracker any more" in html.words(response)
        assert policy(response)["frame-ancestors"] == "*"


@pytest.mark.django_db
class TestOEmbed:
    def ask(self, client, url, **others):
        return client.get("/oembed", {"url": url, **others})

    def test_it_tells_how_to_embed_a_quote_and_a_dispute(self, client, quote, dispute):
        for path in (quote.lasting_address, dispute.get_absolute_url()):
            response = self.ask(client, HERE + path)
            answer = response.json()
            assert response["Access-Control-Allow-Origin"] == "*"
            assert (answer["type"], answer["version"], answer["provider_name"]) == ("rich", "1.0", "Dispute Tracker")
            assert f'src="{HERE}/embed{path}"' in answer["html"]
            assert f'width="{answer["width"]}" height="{answer["height"]}"' in answer["html"]
            assert 'sandbox="' in answer["html"]
            assert "allow-scripts" not in answer["html"]

    def test_a_host_is_the_same_however_it_is_written_and_only_pages_of_the_web_are_meant(self, client, dispute):
        path = dispute.get_absolute_url()

        assert self.ask(client, f"HTTPS://TestServer{path}").status_code == 200
        for other in ("javascript:", "data:", "ftp:", ""):
            assert self.ask(client, f"{other}//testserver{path}").status_code == 404

    def test_as_xml(self, client, dispute):
        response = self.ask(client, HERE + dispute.get_absolute_url(), format="xml")
        told = {each.tag: each.text for each in ElementTree.fromstring(response.content)}

        assert response["Content-Type"] == "text/xml"
        assert told == {k: str(v) for k, v in self.ask(client, HERE + dispute.get_absolute_url()).json().items()}

    def test_never_larger_than_asked(self, client, quote):
        answer = self.ask(client, HERE + quote.lasting_address, maxwidth="320", maxheight="170").json()

        assert (answer["width"], answer["height"]) == (320, 170)

    @pytest.mark.parametrize("nonsense", ["", "0", "-3", "wide", "²", "9" * 9])
    def test_what_is_no_width_is_passed_over(self, client, quote, nonsense):
        assert self.ask(client, HERE + quote.lasting_address, maxwidth=nonsense).json()["width"] == 600

    def test_what_is_asked_beside_an_address_changes_nothing(self, client, dispute):
        assert self.ask(client, f"{HERE}{dispute.get_absolute_url()}?as_of=2026-01-01#votes").status_code == 200

    def test_words_that_moved_are_found(self, client, quote):
        second = factories.quote(quote.reading.article, "the crossing", group=quote.group)

        answer = self.ask(client, HERE + second.lasting_address).json()

        assert f"/embed{quote.lasting_address}" in answer["html"]

    @pytest.mark.parametrize(
        "url",
        ["", "/", f"{HERE}/", f"{HERE}/quotes/", f"{HERE}/disputes/nothing/", "https://other.example/disputes/x/", "http://[",
         f"{HERE}/articles/{'0' * 16}/quotes/3/", f"{HERE}/nowhere"],
    )  # fmt: skip
    def test_where_there_is_nothing_to_embed_it_is_404(self, client, url):
        assert self.ask(client, url).status_code == 404

    def test_what_was_taken_down_is_404(self, client, quote):
        take_down(quote)

        assert self.ask(client, HERE + quote.lasting_address).status_code == 404

    def test_another_format_is_501_and_what_is_not_for_everybody_401(self, client, quote):
        assert self.ask(client, HERE + quote.lasting_address, format="yaml").status_code == 501
        assert self.ask(client, f"{HERE}/desk/").status_code == 401

    def test_pages_tell_where_it_is_asked(self, client, quote, dispute):
        for path in (quote.lasting_address, dispute.get_absolute_url()):
            source = html.source(client.get(path))
            found = re.findall(r'type="(?:application/json|text/xml)\+oembed" href="([^"]+)"', source)
            assert [client.get(address.replace("&amp;", "&")).status_code for address in found] == [200, 200]
            assert "Embed this" in source

    def test_a_page_of_a_past_day_is_not_shared(self, client, dispute):
        factories.link(factories.article(), dispute)
        source = html.source(client.get(f"{dispute.get_absolute_url()}?as_of=2026-02-21"))

        assert "oembed" not in source
        assert "og:image" not in source


sides = st.none() | st.integers(1, 2000)


letters = st.lists(st.integers(0, 3000), max_size=6)


@given(letters, letters, sides, sides)
def test_no_card_is_larger_than_asked(large, small, max_width, max_height):
    size = size_for(large=large, small=small, max_width=max_width, max_height=max_height)

    assert 0 < size.width <= min(600, max_width or 600)
    assert 0 < size.height <= min(900, max_height or 900)


@given(st.integers(0, 2000), st.integers(0, 500), st.integers(100, 600))
def test_more_words_and_less_width_are_given_no_less_height(words, more, width):
    height = size_for(large=[words], small=[40]).height

    assert size_for(large=[words + more], small=[40]).height >= height
    assert size_for(large=[words], small=[40], max_width=width).height >= height


def test_nothing_in_a_title_breaks_the_code():
    embedded = Embedded('"><script>alert("1")</script>', f"{HERE}/embed/x/", Size(600, 300))
    answer = oembed_answer(embedded, provider="Dispute Tracker", provider_address=HERE)

    assert "<script" not in frame(embedded)
    assert frame(embedded).count("<") == 2
    assert ElementTree.fromstring(as_xml(answer)).findtext("title") == embedded.title
    assert ElementTree.fromstring(as_xml({"title": "a\x0bb\x1fc"})).findtext("title") == "a b c"
