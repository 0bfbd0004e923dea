"""What the page of a person shows: who they were said to be, over time, and what they said, by dispute."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from articles.full_text import COLUMNS
from articles.models import Person, Quote
from articles.utterances import Utterance, utterances
from disputes.models import Dispute, DisputeQuote

QUOTES_AT_MOST = 100


@dataclass(frozen=True, slots=True)
class Standing:
    """A role and organisation as written, and the days between which they were printed; None where no day is stated."""

    role: str
    organisation: str
    first: date | None
    last: date | None
    articles: int


def person_page(person: Person) -> dict[str, Any]:
    quotes = person.quotes.current().printed_first().newest_first().with_source()
    newest = list(quotes[:QUOTES_AT_MOST])
    return {
        "person": person,
        "standings": standings(
            person.quotes.current().select_related("reading__article").defer("reading__article__body", *COLUMNS)
        ),
        "by_dispute": by_dispute(newest),
        "is_cut": person.times_quoted > len(newest),
    }


def standings(quotes: Iterable[Quote]) -> list[Standing]:
    """Every way they are described, the one printed last first; what no article dates comes last."""
    printed: dict[tuple[str, str], dict[int, date | None]] = {}
    for quote in quotes:
        if quote.role or quote.organisation:
            described = printed.setdefault((quote.role, quote.organisation), {})
            described[quote.reading.article_id] = quote.reading.article.published
    found = [_standing(role, organisation, articles) for (role, organisation), articles in printed.items()]
    return sorted(found, key=lambda one: (-(one.last or date.min).toordinal(), one.role, one.organisation))


def _standing(role: str, organisation: str, articles: dict[int, date | None]) -> Standing:
    days = [day for day in articles.values() if day]
    return Standing(role, organisation, min(days, default=None), max(days, default=None), len(articles))


def by_dispute(quotes: list[Quote]) -> list[tuple[Dispute | None, list[Utterance]]]:
    """What was said, under the dispute it speaks of, in the order of the quotes; what speaks of none comes last."""
    links = DisputeQuote.objects.filter(quote__in=quotes, dispute__in=Dispute.objects.public()).select_related(
        "dispute"
    )
    dispute_of = {link.quote_id: link.dispute for link in links.order_by("-dispute__slug")}
    said: dict[Dispute | None, list[Quote]] = {}
    for quote in quotes:
        said.setdefault(dispute_of.get(quote.pk), []).append(quote)
    groups = [(dispute, utterances(group)) for dispute, group in said.items()]
    return sorted(groups, key=lambda group: group[0] is None)
