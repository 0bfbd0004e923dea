"""What editors decided holds on a past day too, and a sentence of theirs does not tell the news of another day."""

from dataclasses import asdict
from datetime import date, timedelta

import pytest
from django.contrib.auth.models import Permission
from django.utils.timezone import localdate

from articles.decisions.quotes import subject_of
from articles.models import Quote
from disputes import services
from disputes.as_of import as_known_on, news_days
from disputes.models import ClaimLink
from disputes.pages import said_in
from tests import factories, html
from tests.disputes.making import as_json, strike
from tests.disputes.settled import articles_of, bring_one_dispute, settle

pytestmark = pytest.mark.django_db

PINNED = "The crews have had enough of night work."
EARLY, LATE = date(2016, 2, 20), date(2016, 4, 2)


def summary_on(dispute, day):
    return [sentence["text"] for sentence in as_known_on(dispute, day=day).summaries.all()[0].sentences]


def pin(dispute, *, over):
    subject = {"dispute": articles_of(dispute), "place": "matter", "over": over, "sentence": PINNED}
    services.decide(
        kind="pin_sentence",
        subject={**subject, "source": "https://gazette.example/1"},
        decided_by=factories.user("chief"),
    )
    settle()


def told(dispute, *, published, status="announced"):
    source = factories.article(published=published)
    value = as_json(asdict(strike(status, "2016-04-03")))
    factories.claim(source, "walk out on 3 March", predicate="industrial_action", value=value)
    return source, factories.link(source, dispute)


def test_words_taken_down_later_are_shown_on_no_day(client):
    dispute = bring_one_dispute()
    day = news_days(dispute).days[-1]
    quote = said_in(dispute, until=day)[0].first
    pages = [f"{dispute.get_absolute_url()}?as_of={day}", f"/api/v1/quotes/?as_of={day}"]
    assert all(quote.text in html.source(client.get(page)) for page in pages)

    subject = subject_of(Quote.objects.filter(pk=quote.pk).with_text())
    services.decide(kind="take_down_quote", subject=subject, decided_by=factories.user("chief"), reason="not said")
    settle()

    assert not any(quote.text in html.source(client.get(page)) for page in pages)


def test_an_article_that_is_only_proposed_tells_nothing_of_a_past_day():
    dispute = factories.dispute()
    told(dispute, published=EARLY)
    _, later = told(dispute, published=LATE, status="called_off")
    ClaimLink.objects.filter(pk=later.pk).update(outcome="proposed")

    assert [action.status for action in as_known_on(dispute, day=LATE).actions.all()] == ["announced"]
    assert news_days(dispute).days == [EARLY]


def test_a_pinned_sentence_holds_from_the_day_it_was_made():
    dispute = bring_one_dispute()
    pin(dispute, over="Something that the facts did not say.")

    assert PINNED in summary_on(dispute, localdate())
    assert PINNED not in summary_on(dispute, localdate() - timedelta(days=1))


def test_a_pinned_sentence_holds_before_that_where_the_facts_said_what_it_was_written_over():
    dispute = bring_one_dispute()
    last = news_days(dispute).days[-1]
    was = summary_on(dispute, last)
    pin(dispute, over=was[0])

    assert summary_on(dispute, last) == [PINNED, *was[1:]]


def test_silence_is_seen_from_the_day_that_is_asked_for(client):
    dispute = factories.dispute()
    told(dispute, published=EARLY)
    address = f"/api/v1/disputes/{dispute.slug}/"

    assert client.get(address, {"as_of": "2016-03-01"}).json()["stage"] == "action_announced"
    assert client.get(address, {"as_of": "2017-03-01"}).json()["stage"] == "lapsed"
    assert "Lapsed" in html.words(client.get(dispute.get_absolute_url(), {"as_of": "2017-03-01"}))
    assert "Lapsed" not in html.words(client.get(dispute.get_absolute_url(), {"as_of": "2016-03-01"}))


def test_a_page_of_a_past_day_is_not_acted_from(client):
    editor = factories.user("chief")
    editor.user_permissions.add(Permission.objects.get(codename="add_decision"))
    client.force_login(editor)
    dispute = factories.dispute()
    told(dispute, published=EARLY)

    now = html.source(client.get(dispute.get_absolute_url()))
    then = html.source(client.get(dispute.get_absolute_url(), {"as_of": "2016-03-01"}))

    assert "Split" in now and "Pin a sentence" in now
    assert "Split" not in then and "Pin a sentence" not in then
