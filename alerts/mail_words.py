"""What the templates of mails are given. Addresses are without the site's own, which the templates put before them."""

from datetime import datetime
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alerts.kinds import KINDS
from alerts.models import Alert, Mail, Recipient
from alerts.news import Changed, News
from alerts.querysets import CONFIRMED_WITHIN
from articles.models import Article

QUOTES_AT_MOST = 20
DISPUTES_AT_MOST = 15


def confirm_words(alert: Alert, *, now: datetime) -> dict[str, Any] | None:
    """None where it was confirmed meanwhile, or its time is over."""
    if alert.confirmed_at or alert.asked_at < now - CONFIRMED_WITHIN:
        return None
    subject = _("Please confirm: %(search)s") % {"search": alert.title}
    return {"subject": subject, "alert": alert, "search": search_words(alert), "hours": hours_to_confirm()}


def hours_to_confirm() -> int:
    return int(CONFIRMED_WITHIN.total_seconds() // 3600)


def link_words(recipient: Recipient) -> dict[str, Any]:
    return {"subject": _("Your alerts from Dispute Tracker"), "recipient": recipient}


def news_words(mail: Mail, news: News) -> dict[str, Any] | None:
    """None where nothing of it is public any more."""
    if not news.what:
        return None
    utterances, alert = news.utterances, mail.alert
    changes = [_change(change, _articles(news)) for change in news.changes[:DISPUTES_AT_MOST]]
    return {
        "subject": f"{_how_much(len(utterances), len(news.changes))} – {alert.title}",
        "alert": alert,
        "search": search_words(alert),
        "recipient": mail.recipient,
        "quotes": utterances[:QUOTES_AT_MOST],
        "more_quotes": max(len(utterances) - QUOTES_AT_MOST, 0),
        "changes": changes,
        "more_changes": max(len(news.changes) - DISPUTES_AT_MOST, 0),
        "lost": _perhaps_lost(mail),
    }


def search_words(alert: Alert) -> dict[str, str]:
    """What an alert tells, of what, and where the same is on the site. Asks no database."""
    kind, asked = KINDS[alert.kind], QueryDict(alert.query)
    return {"lead": str(kind.lead), "of": alert.title, "page": kind.page(asked), "feed": kind.feed(asked)}


def _how_much(quotes: int, disputes: int) -> str:
    parts = []
    if quotes:
        parts.append(ngettext("%(count)d new quote", "%(count)d new quotes", quotes) % {"count": quotes})
    if disputes:
        parts.append(
            ngettext("news of %(count)d dispute", "news of %(count)d disputes", disputes) % {"count": disputes}
        )
    line = ", ".join(parts)
    return line[:1].upper() + line[1:]


def _articles(news: News) -> dict[str, Article]:
    hashes = [name.removeprefix("article:") for name in news.what if name.startswith("article:")]
    return {article.sha256: article for article in Article.objects.filter(sha256__in=hashes).for_display()}


def _change(change: Changed, articles: dict[str, Article]) -> dict[str, Any]:
    """A dispute with its new sentences, each with the articles it rests on; one without rests on a record."""
    sentences = [
        {
            "text": sentence.text,
            "articles": [articles[sha] for name in sentence.rests_on if (sha := name[8:]) in articles],
        }
        for sentence in change.sentences
    ]
    return {"dispute": change.dispute, "sentences": sentences}


def _perhaps_lost(mail: Mail) -> list[Mail]:
    """Earlier mails of the alert since the last that arrived, of which nobody can say that they did."""
    earlier = mail.alert.mails.filter(kind=Mail.Kind.NEWS, pk__lt=mail.pk)
    last = earlier.filter(state=Mail.State.SENT).order_by("-pk").values_list("pk", flat=True).first() or 0
    return list(earlier.perhaps_not_received().filter(pk__gt=last).order_by("pk"))
