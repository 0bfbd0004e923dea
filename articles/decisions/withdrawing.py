"""Taking an article out of everything public. Subject: {"article": sha256}."""

from django.utils.translation import gettext_lazy as _

from articles.decisions.kinds import Kind, Refused, Subject
from articles.models import Article, Decision

NAME = "withdraw_article"


def check(subject: Subject) -> None:
    if not Article.objects.public().filter(sha256=subject["article"]).exists():
        raise Refused("There is no such article, or it is withdrawn already.")


def carry_out(subject: Subject) -> set[str]:
    standing = Decision.objects.standing().of_kind(NAME).about(article=subject["article"]).last()
    Article.objects.filter(sha256=subject["article"]).update(
        withdrawn_at=standing and standing.decided_at,
        withdrawn_reason=standing.reason if standing else "",
        copies_checked=False,
    )
    return {subject["article"]}


WITHDRAW_ARTICLE = Kind(NAME, _("take an article down"), check, carry_out)
