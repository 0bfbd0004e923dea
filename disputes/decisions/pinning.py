"""Pinning a sentence of an editor's own in the summary of a dispute.

Subject: {"dispute": [sha256...], "place": topic, "sentence": words, "source": where to check them, "over": words}. The dispute is
named by the articles it had, the place and ``over`` are those of ``disputes.pinned.Pin``. Of two for one place the later holds.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Count
from django.utils.translation import gettext_lazy as _

from articles.decisions.kinds import Kind, Refused, Subject
from articles.models import Decision
from disputes.models import ClaimLink, Dispute
from disputes.pinned import Pin

NAME = "pin_sentence"
WORDS_AT_MOST = 40
PINS_AT_MOST = 2
"""So that facts keep their room in a summary of fewer than 120 words."""


@dataclass(frozen=True)
class Flagged:
    """A pinned sentence to look at again. ``dispute`` is None where no article of its dispute is left; ``now``: what the facts
    say in its place."""

    decision: Decision
    dispute: Dispute | None
    now: str


def check(subject: Subject) -> None:
    words = subject["sentence"].split()
    if not words or len(words) > WORDS_AT_MOST:
        raise Refused(f"A sentence has between one and {WORDS_AT_MOST} words.")
    if not subject["source"].strip():
        raise Refused("Say where the sentence can be checked.")
    dispute = dispute_of(subject)
    if dispute is None:
        raise Refused("There is no article behind this dispute.")
    others = {pin.place for pin in pins_of(dispute)} - {subject["place"]}
    if len(others) >= PINS_AT_MOST:
        raise Refused(f"This summary has {PINS_AT_MOST} pinned sentences already: take one of them away first.")


def carry_out(subject: Subject) -> set[str]:
    return set(subject["dispute"])


PIN_SENTENCE = Kind(NAME, _("pin a sentence in a summary"), check, carry_out)


def pins_of(dispute: Dispute) -> tuple[Pin, ...]:
    """Those that stand in its summary, one a place."""
    return tuple(pin_of(decision.subject) for decision in decisions_of(dispute))


def decisions_of(dispute: Dispute) -> list[Decision]:
    """The decisions behind its pins, the later one for a place."""
    articles = list(named_by(dispute))
    pins = Decision.objects.standing().of_kind(NAME).filter(subject__dispute__has_any_keys=articles)
    mine = {pin.subject["place"]: pin for pin in pins if dispute_of(pin.subject) == dispute}
    return sorted(mine.values(), key=lambda decision: decision.pk)


def named_by(dispute: Dispute) -> list[str]:
    """The hashes of its articles, which name it in a decision."""
    return sorted(set(_links().filter(dispute=dispute).values_list("article__sha256", flat=True)))


def dispute_of(subject: Subject) -> Dispute | None:
    """The dispute that has most of the articles now: it was merged, split or linked anew since."""
    held = _links().filter(article__sha256__in=subject["dispute"]).values("dispute")
    most = held.annotate(articles=Count("article", distinct=True)).order_by("-articles", "dispute__slug").first()
    return Dispute.objects.get(pk=most["dispute"]) if most else None


def _links() -> Any:
    return ClaimLink.objects.filter(outcome=ClaimLink.Outcome.ACCEPTED)


def pin_of(subject: Subject) -> Pin:
    told = json.dumps(subject, sort_keys=True, ensure_ascii=False)
    record = f"pinned sentence {hashlib.sha256(told.encode()).hexdigest()[:12]}"
    return Pin(subject["place"], subject["sentence"], subject["source"], subject["over"], record)


def flagged() -> Iterator[Flagged]:
    """Pinned sentences the facts under which changed, and those whose dispute is gone."""
    now = _changes(Dispute.objects.exclude(changed_pins=[]))
    for decision in Decision.objects.standing().of_kind(NAME):
        record, dispute = pin_of(decision.subject).record, dispute_of(decision.subject)
        if dispute is None or record in now:
            yield Flagged(decision, dispute, now.get(record, ""))


def _changes(disputes: Iterable[Dispute]) -> dict[str, str]:
    return {change["record"]: change["now"] for dispute in disputes for change in dispute.changed_pins}
