"""The versions of a dispute's summary, each with what changed in it and what brought the change."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

from django.core.paginator import Paginator
from django.db.models import Q

from articles.models import Article, Decision
from articles.tombstones import all_tombstones, covering
from disputes.decisions import KINDS
from disputes.models import Dispute, Summary
from disputes.sources import evidence_of_summary
from disputes.versions import Causes, Change, causes, compare, sources

VERSIONS_A_PAGE = 20


@dataclass(frozen=True)
class Version:
    """``came`` and ``gone`` are the articles among ``causes`` that are public; ``decided`` says what editors did meanwhile."""

    summary: Summary
    first: bool
    changes: list[Change]
    causes: Causes
    came: list[Article]
    gone: list[Article]
    decided: tuple[str, ...] = ()

    @property
    def same_words(self) -> bool:
        return not self.first and all(change.kind == "kept" for change in self.changes)


def cited(versions: Iterable[Summary]) -> dict[str, Article]:
    """The public articles that these versions rest on, by hash."""
    named = [name for version in versions for kind, name in sources(version.sentences) if kind == "article"]
    return {article.sha256: article for article in Article.objects.public().for_display().filter(sha256__in=named)}


def still_shown(versions: list[Summary]) -> list[Summary]:
    """Without those that rest on words taken down meanwhile."""
    stones = all_tombstones() if versions else []
    return [version for version in versions if not covering(evidence_of_summary(version), stones)]


def summaries_page(dispute: Dispute, *, page: object) -> dict[str, Any]:
    """The versions of one page, newest first, and the articles they are looked up in."""
    every = still_shown(list(dispute.summaries.order_by("-version")))
    shown = Paginator(every, VERSIONS_A_PAGE).get_page(page)
    first = shown.start_index() - 1 if every else 0
    window = every[first : first + VERSIONS_A_PAGE + 1]
    articles = cited(window)
    changed = with_changes(window, articles=articles, decisions=_decisions_while(window))
    return {
        "dispute": dispute,
        "page": shown,
        "versions": changed[:VERSIONS_A_PAGE],
        "articles_by_sha": articles,
    }


def latest_change(versions: Sequence[Summary], *, articles: Mapping[str, Article]) -> Version | None:
    """What is new in the newest version; None where it is the first."""
    return with_changes(versions[:2], articles=articles)[0] if len(versions) > 1 else None


def with_changes(
    versions: Sequence[Summary], *, articles: Mapping[str, Article], decisions: Sequence[Decision] = ()
) -> list[Version]:
    """Each version, newest first, against the one that follows it; the last only where it is the first of all.

    What rests on articles that are not public any more is not told again.
    """
    pairs = zip_longest(versions, versions[1:])
    return [_version(new, old, articles, decisions) for new, old in pairs if old or new.version == 1]


def _version(
    new: Summary, old: Summary | None, articles: Mapping[str, Article], decisions: Sequence[Decision]
) -> Version:
    was, now = (_shown(version, articles) for version in (old, new))
    found = causes(was, now)
    return Version(
        summary=new,
        first=old is None,
        changes=compare(was if old else now, now),
        causes=found,
        came=[articles[sha256] for sha256 in found.came],
        gone=[articles[sha256] for sha256 in found.gone],
        decided=tuple(_decided(decisions, old, new)) if old else (),
    )


def _shown(version: Summary | None, articles: Mapping[str, Article]) -> list[dict]:
    return [sentence for sentence in version.sentences if _stands(sentence, articles)] if version else []


def _stands(sentence: Mapping, articles: Mapping[str, Article]) -> bool:
    """None of the articles it cites was taken down."""
    return all(selector["article"] in articles for selector in sentence["evidence"] if selector.get("article"))


def _decisions_while(versions: Sequence[Summary]) -> list[Decision]:
    """What was decided or taken back between the first and the last of these."""
    if not versions:
        return []
    span = (versions[-1].made_at, versions[0].made_at)
    return list(Decision.objects.filter(Q(decided_at__range=span) | Q(undone_at__range=span)).order_by("pk"))


def _decided(decisions: Sequence[Decision], old: Summary, new: Summary) -> Iterator[str]:
    """What editors decided or took back between two versions about the articles that either rests on, in words."""
    named = {name for version in (old, new) for kind, name in sources(version.sentences) if kind == "article"}
    for decision in decisions:
        said, subject = KINDS[decision.kind].said if decision.kind in KINDS else "", json.dumps(decision.subject)
        if not said or not any(name in subject for name in named):
            continue
        if old.made_at < decision.decided_at <= new.made_at:
            yield said
        if decision.undone_at and old.made_at < decision.undone_at <= new.made_at:
            yield f"take back: {said}"
