"""A dispute as it was known on a past day, and what changed since another: what the page is asked, and what it shows."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from disputes import assertions
from disputes.as_of import NewsDays, NoSuchDay, all_as_known_on, day_asked
from disputes.changes import Change, changes
from disputes.facts import evidence_json
from disputes.models import Dispute
from disputes.pages import next_action, next_closing
from disputes.resolution import resolve


@dataclass(frozen=True, slots=True)
class Asked:
    """The day the page is asked as of (None: as things stand), and the day from which changes are asked for."""

    as_of: date | None = None
    since: date | None = None


def asked_in(given: Mapping[str, str], *, today: date) -> Asked:
    """What an address asks for; a field left empty asks nothing. Raises ``NoSuchDay``."""
    days = {name: day_asked(given[name], today=today) for name in ("as_of", "since") if given.get(name, "").strip()}
    asked = Asked(**days)
    if asked.as_of and asked.since and asked.since >= asked.as_of:
        raise NoSuchDay(_("What changed can only be shown up to a later day."))
    return asked


def past_page(dispute: Dispute, *, asked: Asked, days: NewsDays, today: date) -> dict[str, Any]:
    """What the page says of the days. ``step_from`` is the day that 'before' and 'after' lead on from."""
    step_from = asked.as_of or today
    return {
        "as_of": asked.as_of,
        "since": asked.since,
        "present": today,
        "news_days": days,
        "day_before": days.before(step_from),
        "day_after": days.after(step_from) if asked.as_of else None,
        "changes": _shown(changes_since(dispute, since=asked.since, until=asked.as_of)) if asked.since else [],
    }


def past_cards(disputes: Iterable[Dispute], *, day: date) -> list[Dispute]:
    """Each as it was known on that day, with what its card shows."""
    cards = all_as_known_on(disputes, day=day)
    for card in cards:
        coming, closing = next_action(card, today=day), next_closing(card, today=day)
        card.summary_sentences = card.summaries.all()[0].sentences
        card.next_action_on = coming and coming.starts_on
        card.next_closing_on = closing and closing.closed_on
    return cards


def changes_since(dispute: Dispute, *, since: date, until: date | None) -> tuple[Change, ...]:
    """From what was known on one day to what was known on another, or is held now.

    Up to now, what bears no date counts on both sides: it may be old or new, and is never told as a change.
    """
    told = assertions.of(dispute, until=until)
    earlier = [each for each in told if each.published is None or each.published <= since]
    return changes(resolve(earlier), resolve(told))


def _shown(found: tuple[Change, ...]) -> list[dict[str, Any]]:
    return [{"change": change, "evidence": evidence_json(change.evidence)} for change in found]
