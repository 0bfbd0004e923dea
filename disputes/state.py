"""What is held of disputes, quotes and people as lines of words, to compare before and after a decision."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from articles.dates import day_words
from articles.models import Article, Person, Quote
from disputes import plain_words, wording
from disputes.models import ClaimLink, Dispute, DisputeQuote, Organisation
from disputes.organisations import key_of

Key = tuple[Any, ...]
FACTS = {
    "allowances": "Allowance",
    "offers": "Offer",
    "roles": "Role",
    "costs": "Cost",
}


@dataclass(frozen=True, slots=True)
class Lines:
    """Under a heading, what is said; two states say the same thing otherwise where a key has other words."""

    heading: str
    said: Mapping[Key, str]


def of_disputes(ids: Iterable[int]) -> dict[int, Lines]:
    found = Dispute.objects.public().with_facts().filter(pk__in=list(ids))
    return {dispute.pk: Lines(str(dispute), _numbered(_lines(dispute))) for dispute in found}


def beside(subject: Mapping[str, Any]) -> dict[str, Lines]:
    """What an article is quoted with, how often people are quoted, what organisations are called: where the subject names them."""
    found = {}
    if "article" in subject:
        found["quotes"] = Lines("Quotes of the article", _numbered(_quotes(subject["article"])))
    named = {*subject.get("people", ()), *filter(None, (subject.get("into"), subject.get("person")))}
    if named:
        found["people"] = Lines("People", _numbered(_people(named)))
    called = [*subject.get("names", ()), *filter(None, (subject.get("name"), subject.get("to")))]
    if called and "kind" in subject:
        found["organisations"] = Lines("Organisations", _numbered(_organisations(subject["kind"], called)))
    return found


def _numbered(lines: Iterable[tuple[Key, str]]) -> dict[Key, str]:
    """Two of one key are told apart by their place among them."""
    seen: Counter[Key] = Counter()
    numbered = {}
    for key, words in lines:
        numbered[(*key, seen[key])] = words
        seen[key] += 1
    return numbered


def _lines(dispute: Dispute) -> Iterator[tuple[Key, str]]:
    yield ("title",), f"Title: {dispute.title}"
    yield ("stage",), f"Stage: {plain_words.plain(dispute.stage, family='stage')}"
    for name in dispute.union_names:
        yield ("union", name), f"Union: {name}"
    for name in dispute.employer_names:
        yield ("employer", name), f"Employer: {name}"
    if dispute.members_affected is not None:
        yield (
            ("members",),
            f"People concerned: {dispute.members_qualifier} {dispute.members_affected:,}".replace("  ", " "),
        )
    yield from _given_otherwise(dispute)
    for entry in dispute.timeline.all():
        day = day_words(entry.date) if entry.date else entry.date_written or "date not stated"
        yield ("timeline", entry.kind, day), f"{day}: {entry.text}"
    for related, called in FACTS.items():
        for fact in getattr(dispute, related).all():
            yield (related, str(fact)), f"{called}: {_told(fact)}"
    for position in dispute.positions.all():
        yield ("positions", position.party, position.text), f"{position.party}: {position.text}"
    if dispute.campaign:
        yield ("campaign",), f"Campaign: {dispute.campaign}"
    yield from _sources(dispute)


def _given_otherwise(dispute: Dispute) -> Iterator[tuple[Key, str]]:
    for figure in dispute.members_figures[1:]:
        said = " ".join(
            filter(None, ("People concerned, also given as", figure.get("qualifier"), f"{figure['value']:,}"))
        )
        yield ("also", "members", figure["value"]), said
    for fact in (*dispute.actions.all(), *dispute.votes.all(), *dispute.roles.all()):
        for other in fact.differing:
            name = plain_words.figure_name(other["field"])
            value = plain_words.value_given(other)
            yield ("also", str(fact), other["field"], value), f"{name}, also given as {value} ({fact})"


def _told(fact: Any) -> str:
    unit = getattr(fact, "unit", "") or getattr(fact, "currency", "")
    amount = wording.amount(fact.amount, unit) if getattr(fact, "amount", "") else ""
    return ", ".join(str(part) for part in (fact, amount, getattr(fact, "headcount", None)) if part)


def _sources(dispute: Dispute) -> Iterator[tuple[Key, str]]:
    linked = ClaimLink.objects.filter(dispute=dispute, outcome=ClaimLink.Outcome.ACCEPTED).values("article")
    for article in Article.objects.public().filter(pk__in=linked).defer("body"):
        yield ("article", article.sha256), f"Article: {article}"
    quotes = DisputeQuote.objects.filter(dispute=dispute).current().printed_first().count()
    yield ("quotes",), f"Quotes: {quotes}"


def _quotes(sha256: str) -> Iterator[tuple[Key, str]]:
    quotes = Quote.objects.current().filter(reading__article__sha256=sha256).order_by("start", "end", "kind")
    for quote in quotes:
        speaker = ", ".join(filter(None, [quote.speaker, quote.role, quote.organisation])) or "speaker not stated"
        yield ("quote", quote.start, quote.end, quote.kind), f"“{quote.text}” – {speaker}"


def _people(keys: Iterable[str]) -> Iterator[tuple[Key, str]]:
    """Those of these keys, and all of the same name."""
    names = Person.objects.filter(key__in=list(keys)).values("name")
    for person in Person.objects.quoted().filter(name__in=names).order_by("key"):
        confirmed = ", confirmed" if person.confirmed else ""
        yield ("person", person.key), f"{person}: quoted {person.times_quoted} times{confirmed}"


def _organisations(kind: str, names: Iterable[str]) -> Iterator[tuple[Key, str]]:
    """Those of the kind that go by these names, with all that they are called."""
    found = Organisation.objects.filter(kind=kind, aliases__key__in=map(key_of, names)).distinct()
    for organisation in found.order_by("name").prefetch_related("aliases"):
        also = sorted({alias.name for alias in organisation.aliases.all()} - {organisation.name})
        written = f", also written {', '.join(also)}" if also else ""
        confirmed = ", confirmed" if organisation.confirmed else ""
        yield ("organisation", organisation.pk), f"{organisation}{written}{confirmed}"
