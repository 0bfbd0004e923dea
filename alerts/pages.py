"""What the pages of alerts show."""

from typing import Any

from django.conf import settings
from django.db.models import QuerySet
from django.http import QueryDict

from alerts import mails
from alerts.kinds import KINDS
from alerts.mail_words import search_words
from alerts.models import Alert, Recipient


def of_mail() -> dict[str, Any]:
    """Whether mails go out, and where they are written where they do not leave this computer."""
    return {"sends_mail": mails.are_set_up(), "mail_folder": settings.EMAIL_FILE_PATH}


def save_page(kind: str, query: str) -> dict[str, Any]:
    """``query`` is a search as it is kept."""
    alert = Alert(kind=kind, query=query, title=KINDS[kind].in_words(QueryDict(query)))
    return {"what": kind, "search": search_words(alert), "asked": query, **of_mail()}


def manage_page(recipient: Recipient, *, token: str) -> dict[str, Any]:
    alerts = [(alert, search_words(alert)) for alert in followed(recipient)]
    choices = Alert.HowOften.choices
    return {"recipient": recipient, "alerts": alerts, "token": token, "choices": choices, **of_mail()}


def followed(recipient: Recipient) -> QuerySet[Alert]:
    """Those that are confirmed."""
    return recipient.alerts.confirmed()


def kept_search(kind: str, given: QueryDict) -> str:
    """Raises ``Unclear``, or ``KeyError`` where there is no such kind."""
    return KINDS[kind].kept(given)
