"""What each choice of an item would change, found by making it and taking it back (``disputes.consequences``)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from articles.decisions.reports import CLAIM
from disputes.consequences import Consequences, articles_of, consequences
from disputes.decisions import Refused, dismissing
from disputes.desk.items import Choice
from disputes.models import ClaimLink
from disputes.naming import articles_naming

CHEAP = 60
"""Articles of the disputes that a choice touches: with so many it takes well under a second, and is told unasked."""


@dataclass(frozen=True, kw_only=True)
class Effect:
    """What a choice would change; or why it would be ``refused``."""

    choice: Choice
    consequences: Consequences | None = None
    refused: str = ""

    @property
    def in_short(self) -> str:
        """'3 added, 1 taken away'."""
        if self.consequences is None:
            return f"would be refused: {self.refused}"
        changes = self.consequences.changes
        counts = {
            "said otherwise": sum(len(change.altered) for change in changes),
            "taken away": sum(len(change.lost) for change in changes),
            "added": sum(len(change.gained) for change in changes),
        }
        told = [f"{number} {what}" for what, number in counts.items() if number]
        return ", ".join(told) or "nothing that is shown now"


def with_effects(choices: Sequence[Choice]) -> list[Choice]:
    """Those that decide something public: not those that lead to a page, put the item away, or say who looks after it."""
    return [choice for choice in choices if choice.kind and choice.kind not in (dismissing.NAME, CLAIM)]


def effects(choices: Sequence[Choice], *, user: Any) -> Iterator[Effect]:
    for choice in with_effects(choices):
        try:
            told = consequences(kind=choice.kind, subject=dict(choice.subject), decided_by=user)
        except Refused as refused:
            yield Effect(choice=choice, refused=str(refused))
        else:
            yield Effect(choice=choice, consequences=told)


def are_cheap(choices: Sequence[Choice]) -> bool:
    """Few enough articles are linked and summarised anew to tell the effects unasked."""
    named = {sha for choice in with_effects(choices) for sha in _named(choice.subject)}
    together = ClaimLink.objects.accepted().filter(dispute__links__article__sha256__in=named)
    return together.values("article").distinct()[: CHEAP + 1].count() <= CHEAP


def _named(subject: Mapping[str, Any]) -> set[str]:
    """The articles that a subject names, or that name the organisations it names."""
    names = [*subject.get("names", ()), *([subject["name"]] if "name" in subject else [])]
    return articles_naming(kind=subject["kind"], names=names) if names else articles_of(dict(subject))
