"""What was known of a dispute on a past day: the same functions, over what was published and put on record by then.

What bears no date is left out, because nobody can tell whether it was known. What people decided since holds here too: what
was taken down is not shown, and which articles belong together is seen as today. A pinned sentence holds from the day it was
made, and before that over the facts it was written over. Campaigns are told as of today alone.
"""

from collections.abc import Iterable, Sequence
from copy import copy
from dataclasses import dataclass
from datetime import date

from django.db.models import Model
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from articles.dates import day_words
from disputes import assertions, pinned, storing, summary
from disputes.decisions import pinning
from disputes.facts import Facts
from disputes.models import Dispute, Summary
from disputes.pinned import Pin
from disputes.resolution import resolve


class NoSuchDay(ValueError):
    """Not a day that can be asked for; the words say why."""


def day_asked(written: str, *, today: date) -> date:
    """The day in '2026-05-03'. Raises ``NoSuchDay`` for what is no day, or is yet to come."""
    try:
        day = date.fromisoformat(written.strip())
    except ValueError:
        raise NoSuchDay(_("This is not a day. Write it as year-month-day, such as 2026-05-03.")) from None
    if day > today:
        raise NoSuchDay(_("This day is yet to come: nothing is known of it."))
    return day


@dataclass(frozen=True, slots=True)
class NewsDays:
    """The days that brought news of a dispute, in order."""

    days: Sequence[date]
    some_undated: bool

    @property
    def first(self) -> date | None:
        return next(iter(self.days), None)

    def before(self, day: date) -> date | None:
        """The last one before this day, or before the news that was the latest on it."""
        earlier = [each for each in self.days if each <= day]
        return earlier[-2] if len(earlier) > 1 else None

    def after(self, day: date) -> date | None:
        return next((each for each in self.days if each > day), None)


def news_days(dispute: Dispute) -> NewsDays:
    days = assertions.days_of_news(dispute)
    return NewsDays(days=sorted(day for day in days if day), some_undated=None in days)


def not_known(dispute: Dispute, *, day: date) -> str:
    """Says so, for a day on which nothing was known of it, and since when something is."""
    first = news_days(dispute).first
    since = f"It is known since {day_words(first)}." if first else "No article on it bears a date."
    return f"Nothing of this dispute was known on {day_words(day)}. {since}"


def as_known_on(dispute: Dispute, *, day: date) -> Dispute | None:
    """The dispute with its facts, timeline and summary as it was known at the end of that day; None where it was not.

    It looks like one that was read ``with_facts`` and is never to be saved.
    """
    told = assertions.of(dispute, until=day)
    return _holding(dispute, resolve(told), day=day) if told else None


def all_as_known_on(disputes: Iterable[Dispute], *, day: date) -> list[Dispute]:
    """Those of them that were known on that day, as they were known."""
    return [known for dispute in disputes if (known := as_known_on(dispute, day=day))]


def _holding(dispute: Dispute, facts: Facts, *, day: date) -> Dispute:
    shown = _without_relations(dispute)
    for column, value in storing.headline(facts).items():
        setattr(shown, column, value)
    for name, rows in storing.rows_of(shown, facts).items():
        _give(shown, name, rows)
    sentences = [sentence.as_json() for sentence in summary.render(facts, _pins_on(dispute, facts, day=day))]
    _give(shown, "summaries", [Summary(dispute=shown, sentences=sentences, as_of=facts.as_of)])
    return shown


def _without_relations(dispute: Dispute) -> Dispute:
    """A copy that nothing was fetched for, and that is in no campaign."""
    shown = copy(dispute)
    shown._state = copy(dispute._state)
    shown._state.fields_cache = {"in_campaign": None}
    shown._prefetched_objects_cache = {}
    return shown


def _pins_on(dispute: Dispute, facts: Facts, *, day: date) -> list[Pin]:
    """Pinned sentences may tell news of the day they were made: before, they hold over the facts they were written over."""
    told = summary.by_topic(facts)
    decided = [(decision, pinning.pin_of(decision.subject)) for decision in pinning.decisions_of(dispute)]
    return [
        pin
        for decision, pin in decided
        if localdate(decision.decided_at) <= day or pinned.under(pin.place, told) == pin.over
    ]


def _give(dispute: Dispute, name: str, rows: Sequence[Model]) -> None:
    """Let ``dispute.NAME.all()`` be these rows, as ``prefetch_related`` does."""
    found = getattr(dispute, name).get_queryset()
    found._result_cache, found._prefetch_done = list(rows), True
    dispute._prefetched_objects_cache[name] = found
