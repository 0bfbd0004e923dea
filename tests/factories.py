"""Rows for tests, about invented unions, employers and people. Each function makes one thing and what it needs."""

import hashlib
from datetime import date
from itertools import count
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.utils import timezone

from articles.models import (
    Article,
    Batch,
    BatchItem,
    Claim,
    CleanedText,
    Draft,
    EvidenceSpan,
    Outlet,
    Person,
    Quote,
    Reading,
)
from ballots.models import Ballot, Keying
from ballots.results import Count, Result
from ballots.services import confirm_keying, key_result
from disputes.calendar import register
from disputes.models import (
    AffectedRole,
    Allowance,
    Campaign,
    CampaignMember,
    ClaimLink,
    Cost,
    Dispute,
    DisputeQuote,
    IndustrialAction,
    Mandate,
    Offer,
    Position,
    Summary,
    TimelineEntry,
    Vote,
)

_numbers = count(1)

TEXT = (
    "Ferry crews at Harrow Sound will walk out on 3 March.\n\n"
    "“We asked for fairness,” said Ada Penhale, branch secretary of the Union of Harbour Trades.\n\n"
    "The company said the crossing would stay open.\n"
)


def article(*, text: str = TEXT, published: date | None = date(2026, 2, 20), **columns: Any) -> Article:
    """A published article with its cleaned text and a current reading, in which nothing was found yet."""
    body = f"{text}{next(_numbers)}".encode()
    outlet, _ = Outlet.objects.get_or_create(name=columns.pop("outlet", "The Sound Gazette"))
    cuts = columns.pop("cuts", [])
    made = Article.objects.create(
        sha256=hashlib.sha256(body).hexdigest(), body=body, origin="harrow.txt", outlet=outlet, published=published,
        **{"title": "Ferry crews to walk out", "url": "https://gazette.example/ferries", **columns},
    )  # fmt: skip
    cleaned = CleanedText.objects.create(
        article=made, sha256=hashlib.sha256(text.encode()).hexdigest(), text=text, cuts=cuts
    )
    Reading.objects.create(article=made, cleaned_text=cleaned, version="1", published=published, language="en")
    return made


def reading_of(source: Article) -> Reading:
    return Reading.objects.select_related("cleaned_text").get(article=source, is_current=True)


def span(source: Article, words: str) -> tuple[int, int]:
    start = reading_of(source).cleaned_text.text.index(words)
    return start, start + len(words)


def evidence(source: Article, words: str) -> list[dict[str, Any]]:
    start, end = span(source, words)
    return [{"article": source.sha256, "start": start, "end": end, "text": words}]


def claim(source: Article, words: str, *, predicate: str, value: dict[str, Any], background: bool = False) -> Claim:
    reading = reading_of(source)
    made = Claim.objects.create(
        reading=reading, position=reading.claims.count(), predicate=predicate, value=value, dispute_index=0,
        background=background, confidence=0.9,
    )  # fmt: skip
    start, end = span(source, words)
    EvidenceSpan.objects.create(claim=made, position=0, start=start, end=end)
    return made


def quote(source: Article, words: str, *, kind: str = "direct", group: int | None = None, **columns: Any) -> Quote:
    start, end = span(source, words)
    named = {"speaker": "Ada Penhale", "role": "branch secretary", "organisation": "Union of Harbour Trades", **columns}
    if named.get("person"):
        named["person_key"] = named["person"].key
    return Quote.objects.create(
        reading=reading_of(source), start=start, end=end, text=words, kind=kind, confidence=0.9,
        group=start if group is None else group, **named,
    )  # fmt: skip


def person(name: str, *, pseudonym: bool = False) -> Person:
    return Person.objects.create(name=name, key=f"{name.casefold()} {next(_numbers)}", pseudonym=pseudonym)


def dispute(*, title: str = "Harrow Sound Ferries: sick pay", **columns: Any) -> Dispute:
    """A dispute that was computed and has no facts yet."""
    defaults = {
        "slug": f"harrow-sound-ferries-{next(_numbers)}",
        "union_names": ["Union of Harbour Trades"],
        "employer_names": ["Harrow Sound Ferries"],
        "recomputed_at": timezone.now(),
        "as_of": date(2026, 2, 20),
    }
    return Dispute.objects.create(title=title, **{**defaults, **columns})


def link(source: Article, to: Dispute) -> ClaimLink:
    """Let the article tell of the dispute."""
    told = claim(source, "Ferry crews", predicate="dispute", value={"unions": [], "employers": []})
    return ClaimLink.objects.create(claim=told, article=source, dispute=to, outcome="accepted", score=1.0)


def campaign(*disputes: Dispute, title: str = "Union of Harbour Trades: sick pay (ports, 2026)") -> Campaign:
    """The campaign that these disputes are of."""
    made = Campaign.objects.create(
        slug=f"uht-sick-pay-{next(_numbers)}", title=title, family="uht|pay|ports", issue="pay", sector="ports",
        union_names=["Union of Harbour Trades"], employer_names=["Harrow Sound Ferries"], as_of=date(2026, 2, 20),
        first_on=date(2026, 2, 1),
    )  # fmt: skip
    for each in disputes:
        CampaignMember.objects.create(campaign=made, dispute=each, reasons=["same unions", "same cause", "same sector"])
    return made


def quote_link(of: Dispute, said: Quote) -> DisputeQuote:
    return DisputeQuote.objects.create(dispute=of, quote=said)


def _fact(model: Any, of: Dispute, evidence: list[dict[str, Any]], columns: dict[str, Any]) -> Any:
    position = model.objects.filter(dispute=of).count()
    return model.objects.create(dispute=of, position=position, evidence=evidence, **columns)


def _day(model: Any, of: Dispute, evidence: list[dict[str, Any]], columns: dict[str, Any]) -> Any:
    """A fact that calendars are told of, as a recompute tells them."""
    made = _fact(model, of, evidence, columns)
    register.publish_again(of)
    return made


def action(of: Dispute, evidence: list[dict[str, Any]], **columns: Any) -> IndustrialAction:
    return _day(IndustrialAction, of, evidence, {"kind": "strike", "status": "announced", **columns})


def vote(of: Dispute, evidence: list[dict[str, Any]], **columns: Any) -> Vote:
    return _day(Vote, of, evidence, {"status": "result", "about": "action", "origin": "article", **columns})


def mandate(of: Dispute, evidence: list[dict[str, Any]], **columns: Any) -> Mandate:
    told = {"first_on": date(2026, 2, 2), "rule": "gb-mandate-2017", "actions": ["strike"], "jurisdiction": "GB"}
    return _day(Mandate, of, evidence, {**told, **columns})


def allowance(of: Dispute, evidence: list[dict[str, Any]], **columns: Any) -> Allowance:
    return _fact(Allowance, of, evidence, {"name": "night crossing allowance", **columns})


def offer(of: Dispute, evidence: list[dict[str, Any]], **columns: Any) -> Offer:
    return _fact(Offer, of, evidence, {"kind": "pay_offer", "what": "a rise", "status": "made", **columns})


def position(of: Dispute, evidence: list[dict[str, Any]], **columns: Any) -> Position:
    named = {"side": "employer", "party": "Harrow Sound Ferries", "text": "the crossing would stay open"}
    return _fact(Position, of, evidence, {**named, **columns})


def role(of: Dispute, evidence: list[dict[str, Any]], **columns: Any) -> AffectedRole:
    return _fact(AffectedRole, of, evidence, {"name": "deckhand", **columns})


def cost(of: Dispute, evidence: list[dict[str, Any]], **columns: Any) -> Cost:
    return _fact(Cost, of, evidence, {"what": "cost", "amount": "40000", "currency": "GBP", **columns})


def entry(of: Dispute, evidence: list[dict[str, Any]], **columns: Any) -> TimelineEntry:
    return _fact(TimelineEntry, of, evidence, {"kind": "action", "text": "A strike was announced.", **columns})


def summary(of: Dispute, *sentences: str, evidence: list[dict[str, Any]] | None = None) -> Summary:
    """The next version of the dispute's summary."""
    return Summary.objects.create(
        dispute=of,
        version=of.summaries.count() + 1,
        sentences=[{"text": sentence, "evidence": evidence or []} for sentence in sentences],
    )


def user(name: str, *, group: str = "", **columns: Any) -> Any:
    made = get_user_model().objects.create_user(name, password="a long password", **columns)
    if group:
        made.groups.add(Group.objects.get_or_create(name=group)[0])
    return made


def draft(held_by: Any, *, text: str = TEXT, **columns: Any) -> Draft:
    return Draft.objects.create(body=text.encode(), held_by=held_by, **{"origin": "harrow.txt", **columns})


def batch(*articles: Article, rejected: str = "", **columns: Any) -> Batch:
    """A batch of these articles, and of one more that was rejected where ``rejected`` says why."""
    made = Batch.objects.create(**{"way": "command", **columns})
    for each in articles:
        BatchItem.objects.create(batch=made, origin=each.origin, article=each, is_new=True)
    if rejected:
        BatchItem.objects.create(batch=made, origin="scan.txt", rejection=rejected)
    return made


def _officer() -> str:
    """A name without figures in it: tests look for those of results on the page."""
    return "officer " + "".join("abcdefghij"[int(digit)] for digit in str(next(_numbers)))


def ballot(of: Dispute, **columns: Any) -> Ballot:
    """A declared result, keyed twice: 1,000 entitled, 800 papers returned, 600 for a strike."""
    counts = columns.pop("counts", [Count("strike", 600, 190, 10)])
    source, by = columns.pop("source", "https://scrutineer.example/1"), columns.pop("entered_by", None)
    stated = {"closed_on": date(2026, 2, 2), "entitled_to_vote": 1000, "papers_returned": 800, **columns}
    result = Result(counts=tuple(counts), **stated)
    keying = key_result(dispute=of, result=result, source=source, keyed_by=by or user(_officer()))
    if keying.state == Keying.State.WAITING:
        second = user(_officer())
        confirm_keying(keying=keying, result=result, begun_with=keying.fingerprint, confirmed_by=second)
    return Ballot.objects.get(keyings=keying)
