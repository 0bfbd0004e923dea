"""The log, as pages show it."""

from dataclasses import dataclass

from articles.decisions import KINDS
from articles.models import Article, Decision


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision that stands, and what its kind does in words."""

    decision: Decision
    said: str


def decided_of(article: Article) -> list[Decided]:
    """What stands of an article and of what it says, latest first."""
    standing = Decision.objects.standing().of_kind(*KINDS).about(article=article.sha256).select_related("decided_by")
    return [Decided(decision, KINDS[decision.kind].said) for decision in standing.reverse()]
