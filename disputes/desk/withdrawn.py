"""Articles that were taken down after facts had rested on them: whoever copied those may have to be told."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from functools import reduce
from operator import or_
from urllib.parse import urlencode

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from articles.models import Article
from disputes.desk import dismissing
from disputes.desk.items import Choice, Item, ItemKind, Open
from disputes.desk.resting import counted
from disputes.desk.weights import weight
from disputes.models import Summary

NAME = "withdrawn"


def find(today: date, at_most: int) -> Iterator[Item]:
    gone = Article.objects.exclude(withdrawn_at=None).order_by("-withdrawn_at", "sha256").for_display()[:at_most]
    told = _summaries_that_told(gone)
    for article in gone:
        summaries = told[article.sha256]
        if summaries and article.withdrawn_at:
            yield Item(
                kind=NAME,
                name=article.sha256,
                line=f"‘{article}’ was taken down after facts had rested on it",
                weight=weight(NAME, reach=len(summaries), last_news=article.withdrawn_at.date(), today=today),
                rests_on=[article.withdrawn_at.isoformat()],
                about=(article, summaries),
            )


def _summaries_that_told(articles: Iterator[Article]) -> dict[str, list[Summary]]:
    """The versions of summaries that cited each article, by its hash; in one query, by the index on what is cited."""
    hashes = {article.sha256 for article in articles}
    told: dict[str, list[Summary]] = defaultdict(list)
    if not hashes:
        return told
    citing = reduce(or_, (Q(sentences__contains=[{"evidence": [{"article": sha}]}]) for sha in sorted(hashes)))
    for summary in Summary.objects.filter(citing).select_related("dispute"):
        for sha in {each.get("article") for sentence in summary.sentences for each in sentence["evidence"]} & hashes:
            told[sha].append(summary)
    return told


def lay_open(item: Item, today: date) -> Open:
    article, summaries = item.about
    disputes = sorted({str(summary.dispute) for summary in summaries})
    log = f"{reverse('desk-log')}?{urlencode({'kind': 'withdraw_article', 'about': article.sha256})}"
    return Open(
        remarks=[
            f"Why: {article.withdrawn_reason or 'no reason was given'}",
            f"It was cited in {counted(len(summaries), 'version')} of the summary of {'; '.join(disputes)}",
            *(f"Version {summary.version} said: {sentence}" for summary, sentence in _said(summaries, article.sha256)),
        ],
        choices=[
            Choice(
                label=_("Whoever copied it was told"),
                effect="changes nothing; you are not asked again",
                key="a",
                kind=dismissing.NAME,
                subject=dismissing.subject_of(item, because="Whoever copied it was told"),
            ),
            Choice(label="See the decision", effect="it can be undone there", key="c", address=log),
        ],
    )


def _said(summaries: list[Summary], sha256: str) -> Iterator[tuple[Summary, str]]:
    """The sentences that rested on it, of the last version that had any of each dispute."""
    last = {summary.dispute_id: summary for summary in sorted(summaries, key=lambda summary: summary.version)}
    for summary in last.values():
        for sentence in summary.sentences:
            if any(each.get("article") == sha256 for each in sentence["evidence"]):
                yield summary, sentence["text"]


WITHDRAWN = ItemKind(name=NAME, label=_("Taken down"), find=find, lay_open=lay_open)
