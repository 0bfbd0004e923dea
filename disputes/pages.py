"""What the pages about disputes show. The day is an argument."""

from datetime import date
from itertools import groupby
from typing import Any

from articles.utterances import Utterance, utterances
from disputes.diary import Coming, coming_up
from disputes.ledger import ledger
from disputes.models import Dispute, DisputeQuote, IndustrialAction, Organisation, Position, Vote
from disputes.querysets import DisputeQuerySet
from disputes.sources import sources_of, why_linked

DISPUTES_AT_FIRST = 12
COMING_AT_FIRST = 8
QUOTES_AT_FIRST = 6
QUOTES_AN_ARTICLE = 20
"""At most so many of one article are passed over; few have as many."""


def home_page(today: date) -> dict[str, Any]:
    return {
        "disputes": dispute_cards(today)[:DISPUTES_AT_FIRST],
        "coming": whats_coming(today)[:COMING_AT_FIRST],
        "quote_links": newest_quotes(),
        "today": today,
    }


def newest_quotes() -> list[DisputeQuote]:
    """The first of each of the newest articles. Asks for no more rows than may be needed, however many there are."""
    newest = DisputeQuote.objects.current().to_show_first().newest_first().with_source()
    first: dict[int, DisputeQuote] = {}
    for link in newest[: QUOTES_AT_FIRST * QUOTES_AN_ARTICLE]:
        first.setdefault(link.quote.reading_id, link)
    return list(first.values())[:QUOTES_AT_FIRST]


def dispute_cards(today: date) -> DisputeQuerySet:
    """The public disputes, latest news first, each with what its card shows."""
    return as_cards(Dispute.objects.public(), today=today)


def as_cards(disputes: DisputeQuerySet, *, today: date) -> DisputeQuerySet:
    """Each with what its card shows."""
    return disputes.with_summary().with_next_action(today).with_next_closing(today)


def whats_coming(today: date) -> list[Coming]:
    actions = IndustrialAction.objects.coming_or_running(today).select_related("dispute").order_by("starts_on")
    votes = Vote.objects.closing(today).select_related("dispute").order_by("closed_on")
    return coming_up(actions=actions[:COMING_AT_FIRST], votes=votes[:COMING_AT_FIRST])


def dispute_page(dispute: Dispute, *, today: date) -> dict[str, Any]:
    """``dispute`` comes with its facts. ``articles_by_sha`` is what evidence is looked up in."""
    versions = list(dispute.summaries.all())
    sources = sources_of(dispute)
    return {
        "dispute": dispute,
        "campaign": dispute.campaign,
        "parties": Organisation.objects.parties_of(dispute),
        "today": today,
        "summary": versions[0] if versions else None,
        "earlier_summaries": versions[1:],
        "figures": dispute.members_figures if len(dispute.members_figures) > 1 else [],
        "latest_vote": latest_result(dispute),
        "next_action": next_action(dispute, today=today),
        "ledger": ledger(list(dispute.actions.all())),
        "sides": sides(dispute),
        "utterances": said_in(dispute),
        "sources": why_linked(sources, dispute=dispute),
        "articles_by_sha": {article.sha256: article for article in sources},
    }


def latest_result(dispute: Dispute) -> Vote | None:
    results = [vote for vote in dispute.votes.all() if vote.status == "result"]
    return results[-1] if results else None


def is_coming(action: IndustrialAction, *, today: date) -> bool:
    """True for what stands and begins on a known day on or after today, as ``ActionQuerySet.coming``."""
    stands = action.status not in ("called_off", "suspended", "took_place")
    return stands and action.starts_on is not None and action.starts_on >= today


def next_action(dispute: Dispute, *, today: date) -> IndustrialAction | None:
    coming = [action for action in dispute.actions.all() if is_coming(action, today=today)]
    return min(coming, key=lambda action: action.starts_on, default=None)


def sides(dispute: Dispute) -> list[tuple[str, list[Position]]]:
    """What the union holds, then the employer, then others."""
    order = ["union", "employer", "other"]
    positions = sorted(dispute.positions.all(), key=lambda position: order.index(position.side))
    return [(side, list(held)) for side, held in groupby(positions, key=lambda position: position.side)]


def said_in(dispute: Dispute) -> list[Utterance]:
    links = DisputeQuote.objects.filter(dispute=dispute).current().printed_first().newest_first().with_source()
    return utterances(link.quote for link in links)
