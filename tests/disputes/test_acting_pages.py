"""Pages on which editors decide: others find nothing there; a choice is shown with its consequences, made, and undone."""

import pytest
from django.urls import reverse

from articles.models import Article, Claim, Decision, Person, Quote
from disputes.models import Dispute
from tests import factories, html
from tests.disputes.settled import articles_of, bring, settle
from tests.main_job.ways import sample_sources

pytestmark = pytest.mark.django_db


@pytest.fixture
def samples():
    bring(source for source in sample_sources() if source.path.name.startswith(("harnmouth", "skelmarsh")))
    return settle()


@pytest.fixture
def desk(client):
    client.force_login(factories.user("chief", is_superuser=True))
    return client


def largest():
    return sorted(Dispute.objects.public(), key=lambda dispute: (-len(articles_of(dispute)), dispute.slug))


def merging():
    one, other = largest()[:2]
    return reverse("merge-disputes", args=[one.slug]), {"address": f"https://here.example{other.get_absolute_url()}"}


def splitting():
    dispute = largest()[0]
    return reverse("split-dispute", args=[dispute.slug]), {"articles": articles_of(dispute)[:1]}


def moving():
    one, other = largest()[:2]
    return reverse("move-article", args=[one.slug]), {"article": articles_of(one)[0], "address": other.slug}


def an_article():
    return Article.objects.get(sha256=articles_of(largest()[0])[0])


def taking_an_article_down():
    return reverse("take-article-down", args=[an_article().address]), {"reason": "asked for by its paper"}


def a_claim(predicate):
    return Claim.objects.current().news().about(predicate).order_by("reading__article__sha256", "position").first()


def correcting_a_claim():
    claim = a_claim("members_affected")
    return reverse("correct-claim", args=[claim.pk]), {"count": 4321, "count_words": "some", "who": "crews"}


def withdrawing_a_claim():
    return reverse("withdraw-claim", args=[a_claim("industrial_action").pk]), {}


def a_quote():
    return Quote.objects.current().exclude(person=None).order_by("reading__article__sha256", "start").first()


def correcting_a_speaker():
    said = {"name": "Orla Tresize", "speaker_kind": "person", "role": "officer", "organisation": ""}
    return reverse("correct-speaker", args=[a_quote().pk]), said


def taking_a_quote_down():
    return reverse("take-quote-down", args=[a_quote().pk]), {"reason": "she did not say this"}


def merging_people():
    one, other = Person.objects.quoted().order_by("key")[:2]
    return reverse("merge-people", args=[one.pk]), {"address": other.get_absolute_url()}


def splitting_a_person():
    for person in Person.objects.quoted().order_by("key"):
        named_in = set(person.quotes.current().values_list("reading__article__sha256", flat=True))
        if len(named_in) > 1:
            return reverse("split-person", args=[person.pk]), {"articles": [min(named_in)]}
    raise AssertionError("nobody in the samples is quoted by two articles")


def confirming_a_person():
    return reverse("confirm-person", args=[Person.objects.quoted().first().pk]), {}


EVERY = (
    merging, splitting, moving, taking_an_article_down, correcting_a_claim, withdrawing_a_claim, correcting_a_speaker,
    taking_a_quote_down, merging_people, splitting_a_person, confirming_a_person,
)  # fmt: skip


@pytest.mark.parametrize("choose", EVERY, ids=lambda choose: choose.__name__)
def test_each_is_shown_beforehand_made_and_undone(samples, desk, choose):
    address, chosen = choose()
    assert desk.get(address).status_code == 200

    preview = desk.post(address, chosen)
    assert "What this would change" in html.source(preview)
    assert 'class="change"' in html.source(preview)
    assert not Decision.objects.exists()
    assert settle() == samples

    made = desk.post(address, {**chosen, "decide": ""})
    decision = Decision.objects.get()
    assert made.status_code == 302
    if choose is not confirming_a_person:
        assert settle() != samples

    back = desk.post(reverse("undo-decision", args=[decision.pk]), {"then": made["Location"]})
    assert back["Location"] == made["Location"]
    assert settle() == samples


def test_to_others_there_is_nothing_there(samples, client):
    pages = [choose() for choose in EVERY]

    assert {client.get(address).status_code for address, _ in pages} == {404}
    client.force_login(factories.user("reader", group="Reader"))
    assert {client.post(address, {**chosen, "decide": ""}).status_code for address, chosen in pages} == {404}
    assert not Decision.objects.exists()


def test_what_was_typed_comes_back_to_be_changed(samples, desk):
    address, chosen = correcting_a_claim()

    page = html.source(desk.post(address, {**chosen, "change": ""}))

    assert 'value="4321"' in page


def test_a_refusal_is_said_in_words_and_nothing_is_decided(samples, desk):
    dispute = largest()[0]
    everything = {"articles": articles_of(dispute), "decide": ""}

    page = html.source(desk.post(reverse("split-dispute", args=[dispute.slug]), everything))

    assert "Leave at least one that stays." in page
    assert not Decision.objects.exists()


def test_what_the_decision_itself_refuses_is_said_as_well(samples, desk):
    claim = a_claim("members_affected")
    words = {"count": claim.value["count"]["value"], "count_words": claim.value["count"]["qualifier"]}

    page = html.source(desk.post(reverse("correct-claim", args=[claim.pk]), {**words, "who": claim.value["who"] or ""}))

    assert "This is what was read already" in page


def test_a_dispute_put_together_with_another_leads_there(samples, desk):
    one, other = largest()[:2]
    addresses = {dispute.get_absolute_url() for dispute in (one, other)}
    address, chosen = merging()
    desk.post(address, {**chosen, "decide": ""})

    arrived = {desk.get(address, follow=True).request["PATH_INFO"] for address in addresses}

    assert len(arrived) == 1


def test_the_page_of_a_merged_person_leads_to_the_other(samples, desk):
    one, other = Person.objects.quoted().order_by("key")[:2]
    address, chosen = merging_people()
    desk.post(address, {**chosen, "decide": ""})

    response = desk.get(one.get_absolute_url())

    assert (response.status_code, response["Location"]) == (302, other.get_absolute_url())


def test_an_undo_leads_nowhere_but_here(samples, desk):
    address, _ = confirming_a_person()
    desk.post(address, {"decide": ""})

    response = desk.post(
        reverse("undo-decision", args=[Decision.objects.get().pk]), {"then": "https://elsewhere.example/"}
    )

    assert response["Location"] == reverse("desk")
