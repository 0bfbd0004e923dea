"""A real mail server takes what is sent: what it is given, and what becomes of what it refuses."""

import socket
from email import message_from_bytes, policy

import pytest
from aiosmtpd.controller import Controller
from django.utils import timezone

from alerts import services
from alerts.models import Mail
from alerts.tasks import send
from dispute_tracker.servers import mail_server_from_url
from tests import factories
from tests.main_job.ways import wait_until

pytestmark = pytest.mark.django_db


class LetterBox:
    """Keeps what comes, or answers as it is told."""

    def __init__(self):
        self.letters, self.answer_to_recipient, self.answer_to_letter = [], "250 OK", "250 OK"

    async def handle_RCPT(self, server, session, envelope, address, options):
        if self.answer_to_recipient.startswith("250"):
            envelope.rcpt_tos.append(address)
        return self.answer_to_recipient

    async def handle_DATA(self, server, session, envelope):
        if self.answer_to_letter.startswith("250"):
            self.letters.append((envelope, message_from_bytes(envelope.content, policy=policy.default)))
        return self.answer_to_letter


@pytest.fixture
def letter_box():
    box = LetterBox()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        box.port = free.getsockname()[1]
    controller = Controller(box, hostname="127.0.0.1", port=box.port)
    controller.start()
    yield box
    controller.stop()


@pytest.fixture
def by_smtp(settings, letter_box):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    server = mail_server_from_url(f"smtp+plain://127.0.0.1:{letter_box.port}")
    settings.EMAIL_HOST, settings.EMAIL_PORT = server.host, server.port
    settings.EMAIL_HOST_USER = settings.EMAIL_HOST_PASSWORD = ""
    settings.EMAIL_USE_TLS = settings.EMAIL_USE_SSL = False
    settings.DEFAULT_FROM_EMAIL = "Dispute Tracker <alerts@disputes.example>"
    return letter_box


@pytest.fixture
def environment_of_mail(monkeypatch, letter_box):
    """That of a worker which is started after this."""
    monkeypatch.setenv("EMAIL_URL", f"smtp+plain://127.0.0.1:{letter_box.port}")
    monkeypatch.setenv("SITE_URL", "https://disputes.example")
    monkeypatch.setenv("DEFAULT_FROM_EMAIL", "alerts@disputes.example")


def plain_of(letter):
    return letter.get_body(("plain",)).get_content().replace("\r\n", "\n")


def news_of(alert):
    mail = services.look(alert_id=alert.pk, now=timezone.now())
    send(mail.pk)
    mail.refresh_from_db()
    return mail


def test_a_letter_has_two_readable_parts_and_the_headers_of_a_list(by_smtp, save, article):
    article_text = "Crews meet.\n\n“Tâl salwch i bawb – £5 & <mwy>!” said Ada Penhale.\n"
    alert = save(query="speaker=Penhale")
    article(text=article_text, words="Tâl salwch i bawb – £5 & <mwy>!")

    mail = news_of(alert)

    assert mail.state == "sent"
    [(envelope, letter)] = by_smtp.letters
    assert (envelope.mail_from, envelope.rcpt_tos) == ("alerts@disputes.example", ["ada@gazette.example"])
    assert letter["Message-ID"] == f"<{mail.key}@disputes.example>"
    assert letter["From"] == "Dispute Tracker <alerts@disputes.example>"
    assert letter["Subject"] == "1 new quote – quotes by Penhale"
    assert letter["List-Unsubscribe"].strip() == f"<https://disputes.example{stop_of(letter)}>"
    assert letter["Date"]
    plain, rich = plain_of(letter), letter.get_body(("html",)).get_content()
    assert "“Tâl salwch i bawb – £5 & <mwy>!”" in plain
    assert "Tâl salwch i bawb – £5 &amp; &lt;mwy&gt;!" in rich
    assert "<img" not in rich
    assert "<script" not in rich


def stop_of(letter):
    line = next(line for line in plain_of(letter).splitlines() if "/alerts/stop/" in line)
    return line.strip().removeprefix("https://disputes.example")


def test_speech_that_is_reported_stands_in_no_marks(by_smtp, save, article):
    alert = save(query="q=crossing")
    came = article()
    factories.quote(came, "the crossing would stay open", kind="indirect", speaker="the company")

    news_of(alert)

    [(_, letter)] = by_smtp.letters
    plain = plain_of(letter)
    assert "\nthe crossing would stay open\n(Reported speech, in the words of the article)" in plain
    assert "“the crossing" not in plain


@pytest.mark.parametrize(
    "refusal, state", [("550 5.1.1 no such user", "given_up"), ("451 4.7.1 come back later", "waiting")]
)
def test_a_letter_box_that_is_refused(by_smtp, save, article, refusal, state):
    by_smtp.answer_to_recipient = refusal
    alert = save()
    article()

    mail = news_of(alert)

    assert mail.state == state
    assert mail.problem == refusal
    assert by_smtp.letters == []


def test_what_the_server_says_is_kept_without_the_address(by_smtp, save, article):
    by_smtp.answer_to_recipient = "550 5.1.1 <Ada@gazette.example>: unknown"
    alert = save()
    article()

    assert news_of(alert).problem == "550 5.1.1 <a…@gazette.example>: unknown"


def test_a_letter_that_could_not_be_written_is_written_again(by_smtp, save, article, monkeypatch):
    alert = save()
    article()
    with monkeypatch.context() as broken:
        broken.setattr("alerts.mails.news_words", lambda *_: 1 / 0)
        mail = news_of(alert)
    assert (mail.state, mail.problem) == ("waiting", "It could not be written: ZeroDivisionError")

    Mail.objects.update(try_at=timezone.now())
    send(mail.pk)

    assert len(by_smtp.letters) == 1


def test_with_a_sender_that_is_no_address_letters_wait(by_smtp, save, article, settings):
    settings.DEFAULT_FROM_EMAIL = "alerts@disputes.example\nTracker"
    alert = save()
    article()
    mail = news_of(alert)
    assert mail.state == "waiting"

    settings.DEFAULT_FROM_EMAIL = "alerts@disputes.example"
    Mail.objects.update(try_at=timezone.now())
    send(mail.pk)

    assert len(by_smtp.letters) == 1


def test_a_letter_that_is_refused_for_now_goes_out_later_as_the_same(by_smtp, save, article):
    by_smtp.answer_to_letter = "452 4.3.1 no room"
    alert = save()
    article()
    mail = news_of(alert)
    assert mail.state == "waiting"

    by_smtp.answer_to_letter = "250 OK"
    Mail.objects.update(try_at=timezone.now())
    send(mail.pk)

    [(_, letter)] = by_smtp.letters
    assert letter["Message-ID"] == f"<{mail.key}@disputes.example>"
    send(mail.pk)
    assert len(by_smtp.letters) == 1


def test_long_lists_are_cut_and_say_so(by_smtp, save, article):
    alert = save(query="speaker=Penhale")
    for number in range(23):
        words = f"number {number} of them"
        article(text=f"Crews meet.\n\n“{words},” said Ada Penhale.\n", words=words)

    news_of(alert)

    [(_, letter)] = by_smtp.letters
    assert letter["Subject"] == "23 new quotes – quotes by Penhale"
    plain = plain_of(letter)
    assert plain.count(" of them”") == 20
    assert "And 3 more quotes: https://disputes.example/quotes/?speaker=Penhale" in plain


@pytest.mark.django_db(transaction=True)
def test_from_the_article_to_the_letter_box_by_a_real_worker(
    letter_box, environment_of_mail, celery_worker_process, client, tmp_path
):
    """The whole way: asked for, confirmed, an article comes in, a worker reads it, a sweep finds it, a mail goes out, once."""
    from alerts.tasks import sweep
    from articles.sources import Source
    from tests.main_job.ways import receive, wait_for

    client.post("/alerts/save/?what=quotes&q=fairness", {"address": "ada@gazette.example", "how_often": "at_once"})
    wait_until(lambda: len(letter_box.letters) == 1)
    asks = plain_of(letter_box.letters[0][1])
    client.post(
        next(line for line in asks.splitlines() if "/confirm/" in line).removeprefix("https://disputes.example")
    )

    came = tmp_path / "crews.txt"
    came.write_text(
        f"Title: Ferry crews to walk out\nDate: {timezone.localdate():%-d %B %Y}\n\n"
        "Ferry crews at Harrow Sound Ferries will strike over sick pay, the Union of Harbour Trades said.\n\n"
        "“We asked for fairness and got nothing,” said Ada Penhale, branch secretary of the Union of Harbour Trades.\n",
        encoding="utf-8",
    )
    wait_for(receive([Source(path=came)]))
    for _ in range(3):
        sweep.delay()
    wait_until(lambda: len(letter_box.letters) == 2)
    sweep.delay()
    wait_until(lambda: not Mail.objects.exclude(state="sent").exists())

    [_, (envelope, letter)] = letter_box.letters
    assert envelope.rcpt_tos == ["ada@gazette.example"]
    assert "We asked for fairness and got nothing" in plain_of(letter)
