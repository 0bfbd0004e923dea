"""The first step of bringing an article: by text, by file, by address. What cannot be taken is told at its field."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from articles import services
from articles.decoding import MAX_BYTES
from articles.fetching import Fetched
from articles.models import Article, Draft
from tests import factories, html

pytestmark = pytest.mark.django_db

ADDRESS = "/articles/new/"
PAGE = b"""<!doctype html><html><head><title>Ferry crews to walk out</title></head><body><article>
<h1>Ferry crews to walk out</h1>
<p>Members of the Union of Harbour Trades at Harrow Sound Ferries will strike on 3 March, the union said.</p>
<p>The company said that the crossing would stay open for cars and for walkers alike through the day.</p>
</article></body></html>"""


@pytest.fixture
def editor(client):
    user = factories.user("editor", group="Editor")
    client.force_login(user)
    return user


def paste(client, text):
    return client.post(ADDRESS, {"way": "text", "text": text})


def upload(client, body, name="ferries.txt"):
    return client.post(ADDRESS, {"way": "file", "file": SimpleUploadedFile(name, body)})


def test_pasted_text_is_held_as_a_draft_and_nothing_is_kept(client, editor):
    response = paste(client, "Ferry crews to walk out\r\n\r\nThey voted for it.")

    draft = Draft.objects.get()
    assert response.url == draft.get_absolute_url()
    assert bytes(draft.body) == b"Ferry crews to walk out\n\nThey voted for it."
    assert draft.held_by == editor
    assert not Article.objects.exists()


def test_an_uploaded_file_is_held_byte_for_byte_under_its_name(client, editor):
    upload(client, "\ufeffFerry crews “walk out”\r\n".encode())

    draft = Draft.objects.get()
    assert bytes(draft.body) == "\ufeffFerry crews “walk out”\r\n".encode()
    assert draft.origin == "ferries.txt"


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"", "empty: no text in it"),
        (b"   \n\n", "empty: no text in it"),
        (b"\x00\x01\x02\x00" * 50, "binary data"),
        (b"The caf\xe9 workers voted", "not UTF-8 text"),
        (b"a" * (MAX_BYTES + 1), "larger than 10 MB"),
    ],
)
def test_a_file_that_can_be_no_article_is_told_at_its_field(client, editor, body, said):
    response = upload(client, body)

    field = html.source(response).split('name="way" value="file"')[1].split("</form>")[0]
    assert response.status_code == 200
    assert said in field
    assert 'aria-invalid="true"' in field
    assert not Draft.objects.exists()


@pytest.mark.parametrize(("way", "said"), [("text", "Paste the text"), ("file", "Choose a file")])
def test_nothing_given_is_told_at_the_way_that_was_used(client, editor, way, said):
    assert said in html.words(client.post(ADDRESS, {"way": way}))


def test_text_that_cannot_be_taken_stays_in_its_field(client, editor):
    assert "This cannot be taken: empty: no text in it." in html.words(paste(client, "\n \n"))

    response = paste(client, "ferries " * 150_000)
    assert response.status_code == 200
    assert "at most 1000000 characters" in html.words(response)
    assert "ferries ferries" in html.source(response)


def test_an_unknown_way_is_no_server_error(client, editor):
    assert client.post(ADDRESS, {"way": "pigeon", "text": "Ferry crews"}).status_code == 200


def test_a_page_is_held_as_its_server_described_it(client, editor, monkeypatch):
    page = Fetched(status=200, body=PAGE, content_type="text/html", final_url="https://gazette.example/f?utm_source=x")
    monkeypatch.setattr("articles.intake.fetch", lambda address, limits: page)

    client.post(ADDRESS, {"way": "address", "address": "gazette.example/ferries"})

    draft = Draft.objects.get()
    assert draft.origin == "https://gazette.example/ferries"
    assert (draft.url, draft.outlet, draft.content_type) == (
        "https://gazette.example/f",
        "gazette.example",
        "text/html",
    )
    assert bytes(draft.body) == PAGE


def test_a_page_that_cannot_be_fetched_is_told_and_its_address_stays(client, editor):
    response = client.post(ADDRESS, {"way": "address", "address": "http://127.0.0.1:9/ferries"})

    assert "This cannot be taken" in html.words(response)
    assert 'value="http://127.0.0.1:9/ferries"' in html.source(response)
    assert not Draft.objects.exists()


@pytest.mark.parametrize("address", ["", "not an address", "ftp://gazette.example/ferries"])
def test_what_is_no_address_of_the_web_is_told_and_stays(client, editor, address):
    response = client.post(ADDRESS, {"way": "address", "address": address})

    field = html.source(response).split('name="way" value="address"')[1].split("</form>")[0]
    assert 'aria-invalid="true"' in field
    assert f'value="{address}"' in field or not address


def test_a_draft_that_nobody_kept_goes_when_another_is_held(client, editor):
    forgotten = factories.draft(editor)
    fresh = factories.draft(editor)
    Draft.objects.filter(pk=forgotten.pk).update(held_at=timezone.now() - services.DRAFTS_ARE_HELD)

    paste(client, "Ferry crews to walk out")

    assert not Draft.objects.filter(pk=forgotten.pk).exists()
    assert Draft.objects.filter(pk=fresh.pk).exists()


def test_a_visitor_is_asked_to_sign_in_and_led_back(client):
    assert client.get(ADDRESS).url == f"/sign-in/?next={ADDRESS}"


@pytest.mark.parametrize("role", ["Reader", "Ballot officer"])
def test_who_may_not_is_told_so_in_the_look_of_the_site(client, role):
    client.force_login(factories.user("somebody", group=role))

    response = client.get(ADDRESS)

    assert response.status_code == 403
    assert "Not allowed" in html.words(response)
    assert "Dispute Tracker" in html.words(response)


@pytest.mark.parametrize(("role", "offered"), [("Editor", True), ("Reader", False)])
def test_the_header_offers_it_to_those_who_may(client, role, offered):
    client.force_login(factories.user("somebody", group=role))

    assert (f'href="{ADDRESS}"' in html.source(client.get("/disputes/"))) is offered
