"""Files, pages and PDFs become articles through one door, and are read again from the bytes that were kept."""

from datetime import date

import pytest

from articles import services
from articles.decoding import Rejected
from articles.intake import ingest_address, take
from articles.models import Article
from articles.sources import Source
from tests.articles.documents.making_pdf import pdf
from tests.articles.documents.pages import web_page
from tests.articles.misbehaving import page, redirect

pytestmark = pytest.mark.django_db

HEAD = """<meta property="og:site_name" content="Skelling Gazette"><meta name="author" content="Ada Marlowe">
<meta property="article:published_time" content="2026-03-04T10:00:00Z">"""


def test_a_page_is_kept_as_received_with_what_it_states(site):
    body = web_page(HEAD).encode()
    site.pages["/news/trimmers"] = page(body)
    came = ingest_address(address=site.url("/news/trimmers"))
    article = Article.objects.get(pk=came.article.pk)
    assert came.is_new
    assert bytes(article.body) == body
    assert (article.title, article.author, article.outlet.name) == (
        "Trimmers to stop work",
        "Ada Marlowe",
        "Skelling Gazette",
    )
    assert article.published == date(2026, 3, 4)
    assert article.url == article.origin == site.url("/news/trimmers")
    assert article.content_type == "text/html; charset=utf-8"


def test_a_page_is_read_again_from_its_bytes_as_its_server_encoded_them(site):
    body = web_page(
        HEAD,
        paragraphs="<p>“Trimmers” are owed a lamp, said Zoë Håkan, and so are all who work at night there.</p>" * 3,
    )
    site.pages["/"] = page(body.encode("cp1252"), content_type="text/html; charset=windows-1252")
    article = ingest_address(address=site.url("/")).article
    reading = services.read(article=article)
    assert "“Trimmers” are owed a lamp, said Zoë Håkan" in reading.cleaned_text.text


def test_what_the_caller_states_goes_before_the_page_and_the_feed_behind_it(site):
    site.pages |= {"/dated": page(web_page(HEAD)), "/undated": page(web_page("<meta name='x' content='y'>"))}
    dated = {"published": date(2026, 3, 1), "day_of_feed": date(2026, 3, 9)}
    assert ingest_address(address=site.url("/dated"), day_of_feed=date(2026, 3, 9)).article.published == date(
        2026, 3, 4
    )
    assert ingest_address(address=site.url("/undated"), **dated).article.published == date(2026, 3, 1)


def test_the_same_address_is_not_fetched_twice(site):
    site.pages["/a"] = page(web_page(HEAD))
    first = ingest_address(address=site.url("/a"))
    again = ingest_address(address=site.url("/a?utm_source=feed#top"))
    assert (again.article, again.is_new) == (first.article, False)
    assert site.paths() == ["/a"]


def test_two_addresses_that_lead_to_one_page_make_one_article(site):
    site.pages |= {
        "/short": redirect("/a"),
        "/a": page(web_page(HEAD)),
        "/b": page(web_page(HEAD + "<!-- another advert -->")),
    }
    canonical = f'<link rel="canonical" href="{site.url("/a")}">'
    site.pages["/b"] = page(web_page(HEAD + canonical))
    articles = {ingest_address(address=site.url(path)).article for path in ("/short", "/a", "/b")}
    assert len(articles) == 1


def test_a_page_does_not_pass_for_one_of_another_site(site):
    site.pages["/a"] = page(web_page(HEAD + '<link rel="canonical" href="https://famous.example/story">'))
    assert ingest_address(address=site.url("/a")).article.url == site.url("/a")


def test_a_page_that_names_no_outlet_is_known_by_its_host(site):
    site.pages["/a"] = page(web_page())
    assert ingest_address(address=site.url("/a")).article.outlet.name == "127.0.0.1"


@pytest.mark.parametrize(
    "answer",
    [
        page("gone", status=404),
        page("<!doctype html><div id=app></div>"),
        page(b"\x89PNG\r\n\x1a\n", content_type="image/png"),
    ],
    ids=["no page", "no article", "a picture"],
)
def test_nothing_is_kept_of_an_address_that_is_refused(site, answer):
    site.pages["/a"] = answer
    with pytest.raises(Rejected):
        ingest_address(address=site.url("/a"))
    assert not Article.objects.exists()


def test_a_pdf_file_is_kept_and_read(tmp_path):
    file = tmp_path / "notice"  # its name says nothing
    file.write_bytes(
        pdf(["Lamp trimmers to walk out", "Trimmers at Skelling will stop work, said Joan Fell of the guild."])
    )
    article = take(Source(file, outlet="Guild news")).article
    assert services.read(article=article).cleaned_text.text.startswith("Lamp trimmers to walk out")
    assert (article.outlet.name, article.published) == ("Guild news", None)
