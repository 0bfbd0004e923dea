"""The page on which editors pin a sentence."""

import pytest

from articles.models import Decision
from tests import factories, html
from tests.disputes.settled import bring_one_dispute, settle

pytestmark = pytest.mark.django_db

WORDS = {"sentence": "The crews  have had enough.", "source": "https://gazette.example/1"}


@pytest.fixture
def dispute():
    return bring_one_dispute()


@pytest.fixture
def editor(client, dispute, empty_queue):
    """Signed in, with the form for the dispute before them."""
    client.force_login(factories.user("editor", group="Editor"))
    return client


def address(dispute):
    return f"{dispute.get_absolute_url()}summaries/pin/"


def send(client, dispute, **given):
    seen = client.get(address(dispute)).context["form"].key
    return client.post(address(dispute), {"place": "matter", "seen": seen, **WORDS, **given}, follow=True)


def test_the_form_offers_the_places_of_what_the_facts_say_and_the_end(editor, dispute):
    words = html.words(editor.get(address(dispute)))

    for sentence in dispute.summaries.latest("version").sentences:
        assert sentence["text"] in words
    assert "at the end, beside all of these" in words


def test_a_sentence_that_is_sent_is_pinned_over_what_the_facts_say(editor, dispute):
    first = dispute.summaries.latest("version").sentences[0]["text"]

    words = html.words(send(editor, dispute))
    settle()

    decision = Decision.objects.get(kind="pin_sentence")
    assert decision.subject["over"] == first
    assert decision.subject["sentence"] == "The crews have had enough."
    assert "The sentence is pinned." in words
    assert dispute.summaries.latest("version").sentences[0]["text"] == "The crews have had enough."


def test_it_is_taken_away_again(editor, dispute):
    before = dispute.summaries.latest("version").sentences
    send(editor, dispute)
    settle()

    editor.post(address(dispute), {"unpin": Decision.objects.get().pk})
    settle()

    assert dispute.summaries.latest("version").sentences == before
    assert "Take it away" not in html.words(editor.get(address(dispute)))


def test_it_says_where_the_facts_under_a_sentence_changed(editor, dispute):
    send(editor, dispute)
    Decision.objects.update(subject={**Decision.objects.get().subject, "over": "Nothing of the kind."})
    type(dispute).objects.update(stale_since="2026-01-01T00:00Z")
    settle()

    words = html.words(editor.get(address(dispute)))

    assert "The facts under it changed." in words
    assert "When it was pinned: Nothing of the kind." in words


def test_what_is_wrong_is_said_at_the_form(editor, dispute):
    assert "at most 40 words" in html.words(send(editor, dispute, sentence=""))
    assert "between one and 40 words" in html.words(send(editor, dispute, sentence="word " * 41))
    assert not Decision.objects.exists()


def test_a_sentence_over_facts_that_changed_meanwhile_is_not_taken_unseen(editor, dispute):
    response = send(editor, dispute, seen="of long ago")

    assert "The facts changed meanwhile." in html.words(response)
    assert response.context["form"]["seen"].value() == response.context["form"].key
    assert not Decision.objects.exists()


@pytest.mark.parametrize("group", ["Reader", "Ballot officer"])
def test_for_others_there_is_no_such_page(client, dispute, group):
    client.force_login(factories.user("other", group=group))

    assert client.get(address(dispute)).status_code == 404
    assert "Pin a sentence" not in html.words(client.get(dispute.get_absolute_url()))


def test_to_visitors_there_is_nothing_at_its_address(client, dispute):
    assert client.get(address(dispute)).status_code == 404
