"""What is new for an alert: quotes of new articles, and what new articles and records changed in disputes.

The unit is the article, or the record, not the quote: an article goes into one mail of an alert, with all of it that fits.
So nothing that is read anew, corrected or copied later makes a second mail of it (docs/adr/0015).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import Any

from django.db.models import OuterRef, Q, Subquery
from django.http import QueryDict
from django.utils.timezone import localdate

from alerts.kinds import KINDS
from alerts.models import Alert, Mail
from articles.models import Article, Quote
from articles.querysets import ArticleQuerySet
from articles.tombstones import Tombstone, all_tombstones, covering
from articles.utterances import Utterance, utterances
from disputes import progress
from disputes.models import Dispute, Statement, Summary
from disputes.querysets import DisputeQuerySet

NEWS_FOR = timedelta(days=14)
"""What was published or came in longer ago is no news, however it is read today."""

Sentence = Mapping[str, Any]
"""The JSON of a sentence of a summary: text, evidence, pinned."""


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence that is new in the summary of a dispute, with the articles and records it rests on."""

    text: str
    rests_on: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Changed:
    dispute: Dispute
    sentences: list[Told]


@dataclass(frozen=True, slots=True)
class News:
    """Quotes that a search finds, and what changed in disputes that it finds."""

    quotes: list[Quote] = field(default_factory=list)
    changes: list[Changed] = field(default_factory=list)

    @property
    def what(self) -> set[str]:
        """'article:SHA256' and 'record:NAME' of everything it rests on."""
        of_quotes = {article_name(quote.reading.article.sha256) for quote in self.quotes}
        return of_quotes | {
            name for change in self.changes for sentence in change.sentences for name in sentence.rests_on
        }

    @property
    def utterances(self) -> list[Utterance]:
        return utterances(self.quotes)


def article_name(sha256: str) -> str:
    return f"article:{sha256}"


def news_for(alert: Alert, *, now: datetime) -> News:
    """What came since the alert was asked for, is finished, and went into none of its mails."""
    told = set(alert.told.values_list("what", flat=True))
    fresh = _fresh_articles(alert, told, now=now)
    found = _found(alert, now=now, articles=fresh, names=_fresh_records(alert, told, now=now))
    return _without(found, _unfinished(found))


def news_in(mail: Mail, *, now: datetime) -> News:
    """What a mail was made to tell, as far as it is public and held now."""
    names = set(mail.told.values_list("what", flat=True))
    hashes = [name.removeprefix("article:") for name in names if name.startswith("article:")]
    return _found(
        mail.alert,
        now=mail.made_at,
        articles=Article.objects.public().filter(sha256__in=hashes),
        names={name for name in names if name.startswith("record:")},
        today=localdate(now),
    )


def _found(
    alert: Alert, *, now: datetime, articles: ArticleQuerySet, names: set[str], today: date | None = None
) -> News:
    """What the alert's search finds that rests on one of these articles, or on one of these records."""
    kind, asked = KINDS[alert.kind], QueryDict(alert.query)
    quotes = kind.quotes(asked).filter(reading__article__in=articles.values("pk")).with_source()
    disputes = kind.disputes(asked, today or localdate(now))
    return News(list(quotes), _changes(disputes, since=_since(alert, now), articles=articles, names=names))


def _since(alert: Alert, now: datetime) -> datetime:
    return max(alert.asked_at, now - NEWS_FOR)


# ---- what counts as new --------------------------------------------------------------------------


def _fresh_articles(alert: Alert, told: Iterable[str], *, now: datetime) -> ArticleQuerySet:
    """Came in since, were published lately or give no day, and are no print of what was here before or was told."""
    since = _since(alert, now)
    hashes = [name.removeprefix("article:") for name in told if name.startswith("article:")]
    lately = Q(published=None) | Q(published__gte=localdate(now) - NEWS_FOR)
    came = Article.objects.public().filter(lately, received_at__gt=since, copies_checked=True)
    another_print = Article.objects.filter(
        Q(received_at__lte=alert.asked_at) | Q(sha256__in=hashes), copy_of=OuterRef("pk")
    )
    return came.exclude(sha256__in=hashes).exclude(pk__in=Subquery(another_print.values("copy_of")))


def _fresh_records(alert: Alert, told: set[str], *, now: datetime) -> set[str]:
    """What people put on record since, of the last days."""
    lately = Q(stated_on=None) | Q(stated_on__gte=localdate(now) - NEWS_FOR)
    stated = Statement.objects.standing().filter(lately, made_at__gt=_since(alert, now))
    return {f"record:{name}" for name in stated.values_list("record", flat=True)} - told


def _unfinished(found: News) -> set[str]:
    """The articles that are still on their way: they are told when all of them is known."""
    hashes = [name.removeprefix("article:") for name in found.what if name.startswith("article:")]
    articles = dict(Article.objects.filter(sha256__in=hashes).values_list("pk", "sha256"))
    return {article_name(articles[pk]) for pk in progress.unfinished(list(articles))} if articles else set()


def _without(found: News, names: set[str]) -> News:
    quotes = [quote for quote in found.quotes if article_name(quote.reading.article.sha256) not in names]
    changes = [
        Changed(change.dispute, left)
        for change in found.changes
        if (left := [sentence for sentence in change.sentences if not names.intersection(sentence.rests_on)])
    ]
    return News(quotes, changes)


# ---- what changed in disputes --------------------------------------------------------------------


def _changes(
    disputes: DisputeQuerySet, *, since: datetime, articles: ArticleQuerySet, names: set[str]
) -> list[Changed]:
    """Of each dispute the sentences that came into its summary since, by one of these, and that still stand there."""
    versions = _versions(disputes, since=since)
    introduced = {dispute: introductions(told) for dispute, told in versions.items()}
    cited = {name for told in introduced.values() for sentence in told.values() for name in _names(sentence)}
    hashes = [name.removeprefix("article:") for name in cited if name.startswith("article:")]
    counted = articles.filter(sha256__in=hashes, copy_of=None).values_list("sha256", flat=True) if hashes else []
    names = names | {article_name(sha256) for sha256 in counted}
    stones = all_tombstones() if names else []
    found = [Changed(dispute, _told(told, names, stones)) for dispute, told in introduced.items()]
    return [change for change in found if change.sentences]


def _versions(disputes: DisputeQuerySet, *, since: datetime) -> dict[Dispute, list[list[Sentence]]]:
    """Of each that has a new version the sentences of the last one until then ([] where there was none) and of all since."""
    new = Summary.objects.filter(made_at__gt=since)
    before = Summary.objects.filter(dispute=OuterRef("pk"), made_at__lte=since).order_by("-version")
    changed = disputes.filter(pk__in=new.values("dispute")).annotate(then=Subquery(before.values("sentences")[:1]))
    versions = {dispute: [dispute.then or []] for dispute in changed}
    for summary in new.filter(dispute__in=list(versions)).select_related("dispute").order_by("version"):
        versions[summary.dispute].append(summary.sentences)
    return versions


def introductions(versions: Sequence[Sequence[Sentence]]) -> dict[str, Sentence]:
    """The sentences of the last version that the first did not have, each as it stood in the version it came (back) in with.

    What it rests on later is no news of it. A pinned sentence is an editor's, and none either.
    """
    came: dict[str, Sentence] = {}
    for before, after in pairwise(versions):
        known = {sentence["text"] for sentence in before}
        came = {text: sentence for text, sentence in came.items() if text in {each["text"] for each in after}}
        came |= {sentence["text"]: sentence for sentence in after if sentence["text"] not in known}
    return {text: sentence for text, sentence in came.items() if not sentence.get("pinned")}


def _told(introduced: Mapping[str, Sentence], names: set[str], stones: list[Tombstone]) -> list[Told]:
    return [
        Told(text, rests_on)
        for text, sentence in introduced.items()
        if (rests_on := tuple(name for name in _names(sentence) if name in names))
        and not covering(sentence["evidence"], stones)
    ]


def _names(sentence: Sentence) -> list[str]:
    """What it rests on, each once, in the order in which it is cited."""
    named = [
        article_name(selector["article"]) if selector.get("article") else f"record:{selector['record']}"
        for selector in sentence["evidence"]
    ]
    return list(dict.fromkeys(named))
