"""What is sent, written at the moment of sending, and handed to the mail server."""

import logging
import re
from contextlib import suppress
from datetime import datetime
from smtplib import SMTPException, SMTPRecipientsRefused, SMTPResponseException
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMultiAlternatives, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from alerts.mail_words import confirm_words, link_words, news_words
from alerts.models import Mail
from alerts.news import news_in

log = logging.getLogger(__name__)

SUBJECT_LENGTH = 150

Outcome = tuple[str, str]
"""The state a mail comes to, and what the mail server said."""


def are_set_up() -> bool:
    """Mails have somewhere to go, a sender, and an address to lead back to."""
    goes_somewhere = bool(settings.EMAIL_URL or settings.EMAIL_FILE_PATH)
    return bool(goes_somewhere and settings.SITE_URL and settings.DEFAULT_FROM_EMAIL)


def hand_over(mail: Mail, *, now: datetime) -> Outcome:
    """Write it and give it to the mail server. What comes back names no address in clear."""
    try:
        message = written(mail, now=now)
    except Exception as error:  # whatever it was, nothing went out: it is tried again
        log.exception("Mail %s could not be written", mail.pk)
        return Mail.State.WAITING, f"It could not be written: {type(error).__name__}"
    if message is None:
        return Mail.State.EMPTY, ""
    outcome, said = _connected(message)
    return outcome, re.sub(re.escape(mail.recipient.address), str(mail.recipient), said, flags=re.IGNORECASE)


def _connected(message: EmailMultiAlternatives) -> Outcome:
    connection = get_connection()
    try:
        connection.open()
    except (OSError, SMTPException) as error:
        return Mail.State.WAITING, str(error)
    try:
        return _given(connection, message)
    finally:
        with suppress(OSError, SMTPException):
            connection.close()


def _given(connection: BaseEmailBackend, message: EmailMultiAlternatives) -> Outcome:
    """What the server refuses in words is known not to be sent. Where it falls silent nobody knows."""
    try:
        connection.send_messages([message])
    except SMTPRecipientsRefused as refused:
        code, words = next(iter(refused.recipients.values()))
        return _refused(code, words)
    except SMTPResponseException as refused:
        return _refused(refused.smtp_code, refused.smtp_error)
    except (OSError, SMTPException) as error:
        return Mail.State.UNSURE, str(error)
    except (
        ValueError
    ) as error:  # an address or a header that is none, such as a wrong DEFAULT_FROM_EMAIL: nothing went out
        return Mail.State.WAITING, str(error)
    return Mail.State.SENT, ""


def _refused(code: int, words: bytes | str) -> Outcome:
    said = words.decode(errors="replace") if isinstance(words, bytes) else words
    return (Mail.State.GIVEN_UP if code >= 500 else Mail.State.WAITING), f"{code} {said}"


# ---- writing -------------------------------------------------------------------------------------


def written(mail: Mail, *, now: datetime) -> EmailMultiAlternatives | None:
    """None where there is nothing to tell any more."""
    words = _words(mail, now=now)
    if words is None:
        return None
    context = {**words, "site": settings.SITE_URL, "to": mail.recipient.address}
    message = EmailMultiAlternatives(
        subject=_one_line(words["subject"]),
        body=render_to_string(f"alerts/mail/{mail.kind}.txt", context),
        to=[mail.recipient.address],
        headers=_headers(mail),
    )
    message.attach_alternative(render_to_string(f"alerts/mail/{mail.kind}.html", context), "text/html")
    return message


def _words(mail: Mail, *, now: datetime) -> dict | None:
    if mail.kind == Mail.Kind.CONFIRM:
        return confirm_words(mail.alert, now=now)
    if mail.kind == Mail.Kind.LINK:
        return link_words(mail.recipient)
    return news_words(mail, news_in(mail, now=now))


def _headers(mail: Mail) -> dict[str, str]:
    """The Message-ID is that of the row, so that a mail that went twice all the same is known to be one."""
    host = urlsplit(settings.SITE_URL).hostname or "localhost"
    headers = {
        "Message-ID": f"<{mail.key}@{host}>",
        "Auto-Submitted": "auto-generated",
        "X-Auto-Response-Suppress": "All",
    }
    if mail.kind == Mail.Kind.NEWS:
        headers |= {
            "List-Id": f"{_('Alerts of Dispute Tracker')} <alerts.{host}>",
            "List-Unsubscribe": f"<{settings.SITE_URL}{mail.alert.stop_address}>",
            "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        }
    return headers


def _one_line(subject: str) -> str:
    """Whatever stands in titles and searches, a subject is one line."""
    line = " ".join("".join(char if char.isprintable() else " " for char in subject).split())
    return line if len(line) <= SUBJECT_LENGTH else f"{line[: SUBJECT_LENGTH - 1].rstrip()}…"
