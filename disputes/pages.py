"""What the pages about disputes show. The day is an argument."""

from datetime import date
from itertools import groupby
from typing import Any

from articles.utterances import Utterance, utterances
from disputes.course.status_line import next_line, status_line
from disputes.course.what_next import whats_next
from disputes.diary import Coming, coming_up
from disputes.ledger import ledger
from disputes.models import Dispute, DisputeQuote, IndustrialAction, Mandate, Organisation, Position, Summary, Vote
from disputes.organisations import key_of
from disputes.querysets import DisputeQuerySet, OrganisationQuerySet
from disputes.silence import OVER
from disputes.sources import sources_of, why_linked
from disputes.summaries_page import latest_change, still_shown

DISPUTES_AT_FIRST = 8
COMING_AT_FIRST = 8
QUOTES_AT_FIRST = 6
CHANGES_AT_FIRST = 5
VERSIONS_A_DISPUTE = 6
"""At most so many versions of one dispute's summary are passed over."""
QUOTES_AN_ARTICLE = 20
"""At most so many of one article are passed over; few have as many."""


def home_page(today: date) -> dict[str, Any]:
    return {
        "disputes": dispute_cards(today)[:DISPUTES_AT_FIRST],
        "coming": whats_coming(today)[:COMING_AT_FIRST],
        "changed": newest_changes(),
        "quote_links": newest_quotes(),
        "today": today,
    }


def newest_changes() -> list[Summary]:
    """The newest version of the summaries that changed last, each with ``told``: the first sentence that is new in it."""
    newest = Summary.objects.newest_first().filter(version__gt=1)
    first: dict[int, Summary] = {}
    for version in newest[: CHANGES_AT_FIRST * VERSIONS_A_DISPUTE]:
        first.setdefault(version.dispute_id, version)
    told = [version for version in first.values() if _told_anew(version)]
    return told[:CHANGES_AT_FIRST]


def _told_anew(version: Summary) -> bool:
    known = {sentence["text"] for sentence in version.before or []}
    version.told = next((each["text"] for each in version.sentences if each["text"] not in known), "")
    return bool(version.told)


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
    told = disputes.with_summary().with_latest_entry(today)
    return told.with_next_action(today).with_running_action(today).with_next_closing(today)


def whats_coming(today: date) -> list[Coming]:
    actions = IndustrialAction.objects.coming_or_running(today).select_related("dispute").order_by("starts_on")
    votes = Vote.objects.closing(today).select_related("dispute").order_by("closed_on")
    mandates = Mandate.objects.ending(today).exclude(dispute__stage__in=OVER).select_related("dispute")
    return coming_up(
        actions=actions[:COMING_AT_FIRST], votes=votes[:COMING_AT_FIRST], mandates=mandates[:COMING_AT_FIRST]
    )


def dispute_page(dispute: Dispute, *, today: date, until: date | None = None) -> dict[str, Any]:
    """``dispute`` comes with its facts. ``articles_by_sha`` is what evidence is looked up in.

    With ``until``, only what was published by then is shown beside the facts.
    """
    versions = list(dispute.summaries.all())
    sources = sources_of(dispute, until=until)
    articles = {article.sha256: article for article in sources}
    coming = whats_next(dispute, today=today)
    return {
        "dispute": dispute,
        "campaign": dispute.campaign,
        "parties": _parties(dispute, until),
        "today": today,
        "summary": versions[0] if versions else None,
        "latest_change": latest_change([*versions[:1], *still_shown(versions[1:])], articles=articles),
        "figures": dispute.members_figures if len(dispute.members_figures) > 1 else [],
        "latest_vote": latest_result(dispute),
        "coming": coming,
        "next_line": next_line(dispute, coming, today=today, is_past_day=until is not None),
        "status": status_line(dispute, coming, today=today),
        "ledger": ledger(list(dispute.actions.all())),
        "sides": sides(dispute),
        "utterances": said_in(dispute, until=until),
        "sources": why_linked(sources, dispute=dispute),
        "articles_by_sha": articles,
    }


def _parties(dispute: Dispute, until: date | None) -> OrganisationQuerySet:
    """Those of the database, as far as they are named on the page."""
    linked = Organisation.objects.parties_of(dispute)
    named = [*dispute.union_names, *dispute.employer_names]
    return linked.called([key_of(name) for name in named]) if until else linked


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


def next_closing(dispute: Dispute, *, today: date) -> Vote | None:
    """The ballot that closes next, as ``VoteQuerySet.closing``."""
    open_ones = [vote for vote in dispute.votes.all() if vote.status in ("announced", "open")]
    closing = [vote for vote in open_ones if vote.closed_on and vote.closed_on >= today]
    return min(closing, key=lambda vote: vote.closed_on, default=None)


def sides(dispute: Dispute) -> list[tuple[str, list[Position]]]:
    """What the union holds, then the employer, then others."""
    order = ["union", "employer", "other"]
    positions = sorted(dispute.positions.all(), key=lambda position: order.index(position.side))
    return [(side, list(held)) for side, held in groupby(positions, key=lambda position: position.side)]


def said_in(dispute: Dispute, *, until: date | None = None) -> list[Utterance]:
    links = DisputeQuote.objects.filter(dispute=dispute).current().known_by(until).printed_first()
    return utterances(link.quote for link in links.newest_first().with_source())
