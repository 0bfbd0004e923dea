"""Everything public, as plain data: sorted, stable, without volatile ids and times. The shape is in docs/api.md."""

import csv
import io
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from articles.models import Article, Quote
from disputes.models import (
    AffectedRole,
    Allowance,
    ClaimLink,
    Dispute,
    DisputeQuote,
    IndustrialAction,
    Offer,
    Position,
    TimelineEntry,
    Vote,
)

Json = dict[str, Any]


def everything() -> Json:
    return {"disputes": list(_disputes()), "articles": list(_articles()), "quotes": list(_quotes())}


# ---- disputes ------------------------------------------------------------------------------------


def _disputes() -> Iterator[Json]:
    for dispute in Dispute.objects.public().with_facts().order_by("slug"):
        yield dispute_json(dispute)


def dispute_json(dispute: Dispute) -> Json:
    """One dispute with its facts (prefetched by ``with_facts``)."""
    summary = next(iter(dispute.summaries.all()), None)
    return {
        "slug": dispute.slug,
        "title": dispute.title,
        "unions": dispute.union_names,
        "employers": dispute.employer_names,
        "causes": dispute.causes,
        "issues": dispute.issues,
        "sector": dispute.sector or None,
        "stage": dispute.stage,
        "members_affected": dispute.members_affected,
        "members_affected_qualifier": dispute.members_qualifier or None,
        "members_figures": dispute.members_figures,
        "as_of": _iso(dispute.as_of),
        "summary": {"text": summary.text if summary else "", "sentences": summary.sentences if summary else []},
        "timeline": [_entry(entry) for entry in dispute.timeline.all()],
        "actions": [_action(action) for action in dispute.actions.all()],
        "allowances": [_allowance(allowance) for allowance in dispute.allowances.all()],
        "offers": [_offer(offer) for offer in dispute.offers.all()],
        "roles": [_role(role) for role in dispute.roles.all()],
        "positions": [_position(position) for position in dispute.positions.all()],
        "ballots": [_vote(vote) for vote in dispute.votes.all()],
    }


def _entry(entry: TimelineEntry) -> Json:
    return {**_when(entry, "date"), "kind": entry.kind, "text": entry.text, "evidence": entry.evidence}


def _action(action: IndustrialAction) -> Json:
    return {
        "kind": action.kind,
        **_when(action, "starts_on"),
        **_when(action, "ends_on"),
        "status": action.status,
        "members": action.members,
        "members_qualifier": action.members_qualifier or None,
        "group": action.group or None,
        "history": action.history,
        "evidence": action.evidence,
    }


def _allowance(allowance: Allowance) -> Json:
    return {
        "name": allowance.name,
        "amount": number(allowance.amount),
        "currency": allowance.currency or None,
        "paid_to": allowance.paid_to or None,
        "withheld_from": allowance.withheld_from or None,
        "evidence": allowance.evidence,
    }


def _offer(offer: Offer) -> Json:
    return {
        "kind": offer.kind,
        "what": offer.what,
        "amount": number(offer.amount),
        "unit": offer.unit or None,
        "by": offer.by or None,
        "status": offer.status,
        "on": _iso(offer.on),
        "evidence": offer.evidence,
    }


def _role(role: AffectedRole) -> Json:
    return {"name": role.name, "headcount": role.headcount, "evidence": role.evidence}


def _position(position: Position) -> Json:
    return {"side": position.side, "party": position.party, "text": position.text, "evidence": position.evidence}


def _vote(vote: Vote) -> Json:
    return {
        "status": vote.status,
        "about": vote.about,
        "origin": vote.origin,
        **_when(vote, "opened_on"),
        **_when(vote, "closed_on"),
        "entitled_to_vote": vote.entitled_to_vote,
        "papers_returned": vote.papers_returned,
        "turnout_pct": vote.turnout_pct or None,
        "questions": vote.questions,
        "evidence": vote.evidence,
    }


def _when(row: Any, name: str) -> Json:
    """The day or null; where only a range is known, it stands beside."""
    day, earliest, latest = (getattr(row, f"{name}{end}") for end in ("", "_earliest", "_latest"))
    is_range = day is None and earliest is not None and latest is not None
    return {
        name: _iso(day),
        f"{name}_range": [_iso(earliest), _iso(latest)] if is_range else None,
        f"{name}_written": getattr(row, f"{name}_written") or None,
    }


# ---- articles and quotes ---------------------------------------------------------------------------


def _articles() -> Iterator[Json]:
    disputes = _disputes_by_article()
    for article in Article.objects.public().select_related("outlet", "copy_of").defer("body").order_by("sha256"):
        yield {
            "origin": article.origin,
            "sha256": article.sha256,
            "title": article.title,
            "outlet": article.outlet.name if article.outlet else None,
            "published": _iso(article.published),
            "url": article.url or None,
            "copy_of": article.copy_of.sha256 if article.copy_of else None,
            "disputes": sorted(disputes[article.pk]),
        }


def _disputes_by_article() -> dict[int, set[str]]:
    found: dict[int, set[str]] = defaultdict(set)
    for article, slug in ClaimLink.objects.filter(outcome="accepted").values_list("article", "dispute__slug"):
        found[article].add(slug)
    return found


def _quotes() -> Iterator[Json]:
    disputes: dict[int, list[str]] = defaultdict(list)
    for quote, slug in DisputeQuote.objects.values_list("quote", "dispute__slug").order_by("dispute__slug"):
        disputes[quote].append(slug)
    current = Quote.objects.current().with_source().defer("reading__article__body")
    for quote in current.order_by("reading__article__sha256", "start", "end", "kind"):
        yield {**quote_json(quote), "disputes": disputes[quote.pk]}


def quote_json(quote: Quote) -> Json:
    return {
        "text": quote.text,
        "kind": quote.kind,
        "speaker": quote.speaker or None,
        "speaker_as_written": quote.speaker_as_written or None,
        "role": quote.role or None,
        "organisation": quote.organisation or None,
        "historic": quote.historic,
        "reported_by": quote.reported_by or None,
        "group": quote.group,
        "article": quote.reading.article.sha256,
        "start": quote.start,
        "end": quote.end,
    }


# ---- one table of strike dates -----------------------------------------------------------------------

# The columns of Cornell and Illinois' Labor Action Tracker where they fit.
COLUMNS = (
    "Dispute", "Employer", "Labor Organization", "Issues", "Stage", "Members Affected", "Action", "Status",
    "Start Date", "End Date", "Dates As Written", "Number of Participants", "Sources",
)  # fmt: skip


def as_csv(data: Json) -> str:
    """One row an industrial action; a dispute without one has a row of its own."""
    addresses = {article["sha256"]: article["url"] or article["origin"] for article in data["articles"]}
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for dispute in data["disputes"]:
        for action in dispute["actions"] or [{}]:
            writer.writerow(plain(cell) for cell in _csv_row(dispute, action, addresses))
    return out.getvalue()


def _csv_row(dispute: Json, action: Json, addresses: dict[str, str]) -> Iterable[Any]:
    evidence = action.get("evidence") or [e for sentence in dispute["summary"]["sentences"] for e in sentence["evidence"]]
    sources = sorted({addresses[e["article"]] if "article" in e else e["source"] for e in evidence})
    return (
        dispute["title"], "; ".join(dispute["employers"]), "; ".join(dispute["unions"]), "; ".join(dispute["issues"]),
        dispute["stage"], dispute["members_affected"], action.get("kind"), action.get("status"),
        action.get("starts_on"), action.get("ends_on"), action.get("starts_on_written"), action.get("members"),
        " ".join(sources),
    )  # fmt: skip


def plain(cell: Any) -> Any:
    """A cell that no spreadsheet takes for a formula."""
    if cell is None:
        return ""
    return f"'{cell}" if isinstance(cell, str) and cell[:1] in ("=", "+", "-", "@", "\t") else cell


# ---- small change ------------------------------------------------------------------------------------


def number(decimal: str) -> int | float | None:
    """A plain decimal string as a JSON number; None for ''."""
    if not decimal:
        return None
    value = float(decimal)
    return int(value) if value.is_integer() else value


def _iso(day: Any) -> str | None:
    return day.isoformat() if day else None
