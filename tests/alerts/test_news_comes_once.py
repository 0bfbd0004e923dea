"""What is new goes out once, what is not new never."""

from datetime import timedelta
from smtplib import SMTPDataError, SMTPRecipientsRefused, SMTPServerDisconnected

import pytest
from django.db import connection
from django.utils import timezone
from django.utils.formats import date_format

from alerts import services
from alerts.models import Alert, Mail, Recipient, Told
from alerts.tasks import send
from articles.decisions.quotes import subject_of
from articles.models import Article, Quote, Reading
from disputes.models import Organisation
from disputes.services import decide, record_statement
from tests import factories

pytestmark = pytest.mark.django_db

AN_HOUR = timedelta(hours=1)


def read_anew(article, words="We asked for fairness,"):
    """A new version of the reader reads the article, and finds the same quote."""
    old = factories.reading_of(article)
    Reading.objects.filter(pk=old.pk).update(is_current=False)
    Reading.objects.create(
        article=article, cleaned_text=old.cleaned_text, version=old.version, published=old.published, language="en",
        is_linked=True,
    )  # fmt: skip
    return factories.quote(article, words)


def test_a_quote_of_a_new_article_goes_out_with_who_said_it_where_and_when(save, article, round_of_the_worker):
    alert = save()
    came = article()

    [mail] = round_of_the_worker()

    assert mail.to == ["ada@gazette.example"]
    assert mail.subject == "1 new quote – quotes with “fairness”"
    said = Quote.objects.get()
    html = mail.alternatives[0].content
    for told in (
        "We asked for fairness,", "Ada Penhale", "branch secretary", "The Sound Gazette",
        date_format(came.published), f"https://disputes.example{said.lasting_address}",
        alert.stop_address.rpartition(":")[0][:30],
    ):  # fmt: skip
        assert told in mail.body
        assert told in html


def test_it_goes_out_once(save, article, round_of_the_worker):
    save()
    article()

    assert len(round_of_the_worker()) == 1
    assert round_of_the_worker(timezone.now() + AN_HOUR) == []
    assert round_of_the_worker(timezone.now() + timedelta(days=1)) == []


def test_each_of_two_alerts_tells_it(save, article, round_of_the_worker):
    save()
    save(query="speaker=Penhale")
    article()

    assert len(round_of_the_worker()) == 2


def test_what_was_there_before_is_no_news(save, article, round_of_the_worker):
    before = article()
    Article.objects.filter(pk=before.pk).update(received_at=timezone.now() - timedelta(minutes=2))
    save()

    assert round_of_the_worker() == []


def test_what_is_read_anew_is_no_news(save, article, round_of_the_worker):
    save()
    came = article()
    round_of_the_worker()

    read_anew(came)

    assert round_of_the_worker(timezone.now() + AN_HOUR) == []


def test_a_quote_found_later_in_an_article_that_was_told_makes_no_second_mail(save, article, round_of_the_worker):
    save(query="speaker=Penhale")
    came = article()
    round_of_the_worker()

    factories.quote(came, "the crossing would stay open", kind="indirect")

    assert round_of_the_worker(timezone.now() + AN_HOUR) == []


def test_an_article_printed_long_ago_is_no_news_whenever_it_comes_in(save, article, round_of_the_worker):
    save()
    article(published=timezone.localdate() - timedelta(days=15))

    assert round_of_the_worker() == []


def test_an_article_that_gives_no_day_is_told_and_says_so(save, article, round_of_the_worker):
    save()
    article(published=None)

    [mail] = round_of_the_worker()
    assert "day not stated" in mail.body


def test_what_came_in_long_ago_is_no_news_however_it_is_corrected(save, article, round_of_the_worker):
    alert = save()
    Alert.objects.filter(pk=alert.pk).update(asked_at=timezone.now() - timedelta(days=40))
    came = article()
    Article.objects.filter(pk=came.pk).update(received_at=timezone.now() - timedelta(days=20))

    assert round_of_the_worker() == []


def test_another_print_of_what_was_told_is_not_told_again(save, article, round_of_the_worker):
    save()
    first = article()
    round_of_the_worker()

    # The one that comes later was printed earlier: it counts as the first, and the one that was told as its copy.
    other = article(outlet="The Wire")
    Article.objects.filter(pk=first.pk).update(copy_of=other)

    assert round_of_the_worker(timezone.now() + AN_HOUR) == []


def test_another_print_of_what_was_there_before_is_no_news(save, article, round_of_the_worker):
    before = article()
    Article.objects.filter(pk=before.pk).update(received_at=timezone.now() - timedelta(minutes=2))
    save()
    Article.objects.filter(pk=before.pk).update(copy_of=article(outlet="The Wire"))

    assert round_of_the_worker() == []


def test_an_article_is_told_when_it_is_finished(save, article, round_of_the_worker):
    save()
    came = article(copies_checked=False)
    assert round_of_the_worker() == []

    Article.objects.filter(pk=came.pk).update(copies_checked=True)
    assert len(round_of_the_worker()) == 1


def test_what_is_taken_down_before_the_mail_goes_is_not_in_it(save, article, round_of_the_worker):
    save()
    article()
    services.look(alert_id=Alert.objects.get().pk, now=timezone.now())
    subject = subject_of(Quote.objects.all().with_text())
    decide(kind="take_down_quote", subject=subject, decided_by=factories.user("editor"), reason="not hers")

    assert round_of_the_worker() == []
    assert Mail.objects.get().state == "empty"


def test_a_changed_dispute_is_told_by_its_new_sentences(save, article, round_of_the_worker):
    dispute = factories.dispute(slug="ferries")
    old = article(words="the crossing would stay open")
    Article.objects.filter(pk=old.pk).update(received_at=timezone.now() - timedelta(minutes=5))
    first = factories.summary(dispute, "Crews want sick pay.", evidence=factories.evidence(old, "Ferry crews"))
    type(first).objects.update(made_at=timezone.now() - timedelta(minutes=5))
    save(kind="dispute", query="dispute=ferries")
    came = article()
    rests_on = factories.evidence(came, "walk out on 3 March")
    newer = factories.summary(dispute, "Crews want sick pay.", "They walk out on 3 March.")
    newer.sentences[0]["evidence"] = factories.evidence(old, "Ferry crews")
    newer.sentences[1]["evidence"] = rests_on
    newer.save()

    [mail] = round_of_the_worker()

    assert mail.subject == "News of 1 dispute – Harrow Sound Ferries: sick pay"
    assert "They walk out on 3 March." in mail.body
    assert "Crews want sick pay." not in mail.body
    assert f"https://disputes.example{came.get_absolute_url()}" in mail.body
    assert round_of_the_worker(timezone.now() + AN_HOUR) == []


def test_a_sentence_that_changes_by_a_correction_of_an_old_article_is_no_news(save, article, round_of_the_worker):
    dispute = factories.dispute(slug="ferries")
    old = article()
    Article.objects.filter(pk=old.pk).update(received_at=timezone.now() - timedelta(minutes=5))
    save(kind="dispute", query="dispute=ferries")

    factories.summary(dispute, "They walk out on 3 March.", evidence=factories.evidence(old, "3 March"))

    assert round_of_the_worker() == []


def test_a_sentence_that_was_told_is_not_told_again_when_another_article_says_the_same(
    save, article, round_of_the_worker
):
    dispute = factories.dispute(slug="ferries")
    save(kind="disputes", query="q=Harrow")
    one = article()
    factories.summary(dispute, "They walk out on 3 March.", evidence=factories.evidence(one, "3 March"))
    assert len(round_of_the_worker()) == 1

    both = factories.evidence(one, "3 March") + factories.evidence(article(), "3 March")
    factories.summary(dispute, "They walk out on 3 March.", evidence=both)

    assert round_of_the_worker(timezone.now() + AN_HOUR) == []


def test_a_result_on_record_is_news_of_its_dispute(save, round_of_the_worker):
    dispute = factories.dispute(slug="ferries")
    save(kind="dispute", query="dispute=ferries")
    stated = {"predicate": "ballot", "value": {}, "source": "https://scrutineer.example", "origin": "official"}
    by = factories.user("officer")
    record_statement(dispute=dispute, record="ballot/1", stated_on=timezone.localdate(), made_by=by, **stated)
    evidence = [{"record": "ballot/1", "source": "https://scrutineer.example"}]
    factories.summary(dispute, "Members voted for a strike.", evidence=evidence)
    type(dispute).objects.update(stale_since=None)

    [mail] = round_of_the_worker()
    assert "Members voted for a strike." in mail.body


def test_an_organisation_is_followed_in_its_disputes_and_its_quotes(save, article, round_of_the_worker):
    union = Organisation.objects.create(name="Union of Harbour Trades", kind="union")
    dispute = factories.dispute(slug="ferries")
    dispute.unions.add(union)
    save(kind="organisation", query=f"organisation={union.pk}")
    factories.summary(dispute, "They walk out.", evidence=factories.evidence(article(), "walk out"))

    [mail] = round_of_the_worker()
    assert mail.subject == "1 new quote, news of 1 dispute – Union of Harbour Trades"


def test_digests_wait_for_their_hour(save, article, round_of_the_worker):
    alert = save(how_often="daily")
    article()

    assert round_of_the_worker() == []
    assert len(round_of_the_worker(alert.next_at)) == 1


# ---- retries, several workers, kills ---------------------------------------------------------------


def test_a_mail_server_that_is_away_is_tried_again(save, article, round_of_the_worker, monkeypatch):
    save()
    article()
    with monkeypatch.context() as patched:
        patched.setattr("django.core.mail.backends.locmem.EmailBackend.open", refuse_connection)
        assert round_of_the_worker() == []

    assert Mail.objects.get().state == "waiting"
    assert round_of_the_worker() == [], "not at once"
    assert len(round_of_the_worker(timezone.now() + timedelta(minutes=3))) == 1


def refuse_connection(self):
    raise ConnectionRefusedError("nobody there")


@pytest.mark.parametrize(
    "error, state",
    [
        (SMTPRecipientsRefused({"ada@gazette.example": (550, b"no such user")}), "given_up"),
        (SMTPRecipientsRefused({"ada@gazette.example": (451, b"come back later")}), "waiting"),
        (SMTPDataError(452, b"disk full"), "waiting"),
        (SMTPServerDisconnected("the line went dead"), "unsure"),
        (TimeoutError("silence"), "unsure"),
    ],
)
def test_what_the_server_refuses_in_words_was_not_sent_and_what_it_leaves_open_is_not_sent_again(
    save, article, round_of_the_worker, monkeypatch, error, state
):
    save()
    article()

    def fail(self, messages):
        raise error

    with monkeypatch.context() as patched:
        patched.setattr("django.core.mail.backends.locmem.EmailBackend.send_messages", fail)
        round_of_the_worker()

    assert Mail.objects.get().state == state
    sent = round_of_the_worker(timezone.now() + AN_HOUR)
    assert len(sent) == (1 if state == "waiting" else 0)


def test_a_worker_that_dies_with_a_mail_in_hand_sends_nothing_twice_and_the_next_mail_tells_of_it(
    save, article, round_of_the_worker
):
    alert = save()
    article()
    mail = services.look(alert_id=alert.pk, now=timezone.now())
    services.take(mail_id=mail.pk, now=timezone.now())  # and dies

    assert round_of_the_worker(timezone.now() + AN_HOUR) == []
    mail.refresh_from_db()
    assert mail.state == "unsure"

    article(
        text="Crews meet.\n\n“We asked for fairness, twice,” said Ada Penhale.\n", words="We asked for fairness, twice,"
    )
    [next_one] = round_of_the_worker(timezone.now() + 2 * AN_HOUR)
    assert "may not have reached you" in next_one.body


def test_a_mail_that_was_made_before_the_kill_goes_out_after_it(save, article, round_of_the_worker):
    alert = save()
    article()
    services.look(alert_id=alert.pk, now=timezone.now())  # and dies before it is sent

    assert len(round_of_the_worker()) == 1


def test_one_mail_sent_by_two_tasks_goes_out_once(save, article, mailoutbox):
    alert = save()
    article()
    mail = services.look(alert_id=alert.pk, now=timezone.now())

    send(mail.pk)
    send(mail.pk)

    assert len(mailoutbox) == 1
    assert mailoutbox[0].extra_headers["Message-ID"] == f"<{mail.key}@disputes.example>"


@pytest.mark.django_db(transaction=True)
def test_two_workers_that_look_at_one_alert_make_one_mail(save, article):
    from threading import Barrier, Thread

    alert = save()
    article()
    together = Barrier(2)

    def work():
        together.wait()
        services.look(alert_id=alert.pk, now=timezone.now())
        connection.close()

    workers = [Thread(target=work) for _ in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()

    assert Mail.objects.count() == 1
    assert Told.objects.count() == 1


# ---- what is forgotten -----------------------------------------------------------------------------


def test_an_alert_that_nobody_confirms_is_forgotten_with_its_address(round_of_the_worker):
    now = timezone.now()
    services.ask(address="ada@gazette.example", kind="quotes", query="q=x", how_often="daily", now=now)

    services.tidy(now=now + timedelta(hours=47))
    assert Recipient.objects.count() == 1

    services.tidy(now=now + timedelta(hours=49))
    assert not Recipient.objects.exists()
    assert not Mail.objects.exists()


def test_what_was_told_is_remembered_as_long_as_it_could_be_news_and_no_longer(save, article, round_of_the_worker):
    save()
    article()
    round_of_the_worker()

    services.tidy(now=timezone.now() + timedelta(days=15))
    assert Told.objects.count() == 1

    services.tidy(now=timezone.now() + timedelta(days=43))
    assert Told.objects.count() == 0


def test_looking_at_an_alert_costs_the_same_however_much_is_new(save, article, django_assert_num_queries):
    def cost_of(number):
        alert = save(address=f"reader-{number}@gazette.example")
        for _ in range(number):
            article()
        with django_assert_num_queries(COST):
            services.look(alert_id=alert.pk, now=timezone.now())
        assert Told.objects.filter(alert=alert).count() == number

    cost_of(1)
    Article.objects.update(received_at=timezone.now() - timedelta(hours=1))
    cost_of(4)


COST = 17
