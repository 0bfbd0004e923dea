"""Marks which articles are copies of which. What is marked depends on the articles alone, not on their order."""

from collections.abc import Iterable

from django.db import connection, transaction
from django.db.models import Q

from articles import copies
from articles.models import Article, CleanedText

COPIES_LOCK = 0x434F5059
"""Key of the advisory lock that lets one marking run at a time ('COPY'): two that ran at once would miss each other."""


@transaction.atomic
def mark_copies(*, article: Article) -> set[int]:
    """Compare it with the others; ``copy_of`` of each of its copies then names the first of them.

    Returns the ids of the articles whose mark changed: what they told is counted anew.
    """
    lock_copies()
    with connection.cursor() as cursor:
        # The planner takes so many numbers for common ones, and would compare with each text there is: the index is right.
        cursor.execute("SET LOCAL enable_seqscan = off")
    # Before its text is looked at: a reading that comes in meanwhile waits for this row, and takes the mark away again.
    Article.objects.filter(pk=article.pk).update(copies_checked=True)
    members = _with_their_copies(article)
    wanted = _firsts(members)
    changed = {pk for pk, member in members.items() if member.copy_of_id != wanted[pk]}
    for pk in changed:
        Article.objects.filter(pk=pk).update(copy_of=wanted[pk])
    return changed


def lock_copies() -> None:
    """Let no other marking run until the transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [COPIES_LOCK])


def _with_their_copies(article: Article) -> dict[int, Article]:
    """The article, those it was marked with before, and all that are joined to any of them as copies."""
    first = Article.objects.values_list("copy_of", flat=True).get(pk=article.pk)
    # The values themselves, not a subquery: an index looks up each.
    firsts = [pk for pk in (article.pk, first) if pk]
    before = Q(pk__in=firsts) | Q(copy_of__in=firsts)
    known = set(Article.objects.filter(before).values_list("pk", flat=True))
    todo = set(known)
    while todo:
        found = {pk for text in _texts(todo) for pk in _alike(text)}
        todo = found - known
        known |= found
    return Article.objects.defer("body").in_bulk(known)


def _firsts(members: dict[int, Article]) -> dict[int, int | None]:
    """Article -> the one it is a copy of, None for a first and for one that is no copy."""
    texts = {text.article_id: copies.text_of(text.text) for text in _texts(members)}
    ids = sorted(texts)
    pairs = [(a, b) for at, a in enumerate(ids) for b in ids[at + 1 :] if copies.are_copies(texts[a], texts[b])]
    wanted: dict[int, int | None] = dict.fromkeys(members)
    for group in copies.groups(pairs):
        by_sha = {members[pk].sha256: pk for pk in group}
        first = by_sha[copies.first_of({sha: members[pk].published for sha, pk in by_sha.items()})]
        wanted |= {pk: None if pk == first else first for pk in group}
    return wanted


def _texts(articles: Iterable[int]) -> list[CleanedText]:
    """The current texts of those that are public, each with its fingerprint."""
    texts = list(
        CleanedText.objects.filter(
            article__in=list(articles), readings__is_current=True, article__withdrawn_at=None
        ).distinct()
    )
    for text in texts:
        if not text.fingerprint:
            text.fingerprint = copies.text_of(text.text).fingerprint
            CleanedText.objects.filter(pk=text.pk).update(fingerprint=text.fingerprint)
    return texts


def _alike(text: CleanedText) -> set[int]:
    """Articles whose text is a copy of this one. The index finds those that share any of the fingerprint."""
    near = CleanedText.objects.filter(fingerprint__overlap=text.fingerprint).exclude(article=text.article_id)
    likely = [
        pk for pk, other in near.values_list("pk", "fingerprint") if copies.may_be_copies(text.fingerprint, other)
    ]
    own = copies.text_of(text.text)
    others = CleanedText.objects.filter(pk__in=likely, readings__is_current=True, article__withdrawn_at=None)
    return {other.article_id for other in others if copies.are_copies(own, copies.text_of(other.text))}
