"""What the page of a person shows: who they were said to be, over time, how often they are quoted, and what they said."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, F, Max, Min
from django.db.models.expressions import OrderBy
from django.db.models.functions import Lower, TruncMonth

from articles.models import Person, Quote
from articles.querysets import QuoteQuerySet
from articles.utterances import Utterance, standing_of, utterances
from disputes.models import Dispute, DisputeQuote, Organisation
from disputes.organisations import key_of
from disputes.quotes.by_month import Stretch, bars, stretch

QUOTES_AT_MOST = 100
OF_A_DISPUTE = 5
ROLES_AT_MOST = 30


@dataclass(frozen=True, slots=True)
class Standing:
    """A role and organisation as written last, whatever the capitals; the days between which they were printed (None where no
    day is stated), and the quotes that stand there first and last. ``stretch`` is its place within the whole time."""

    first: date | None
    last: date | None
    articles: int
    first_quote: Quote
    last_quote: Quote
    stretch: Stretch | None

    @property
    def words(self) -> str:
        return standing_of(self.last_quote)


@dataclass(frozen=True, slots=True)
class SpokeFor:
    """An organisation by the name it is met by most; ``known`` where it has a page."""

    name: str
    known: Organisation | None
    quotes: int
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class SaidIn:
    """What was said of one dispute, or in articles about none: the newest, of ``number``."""

    dispute: Dispute | None
    utterances: list[Utterance]
    number: int | None
    is_cut: bool


def person_page(person: Person) -> dict[str, Any]:
    quotes = person.quotes.current()
    newest = list(quotes.printed_first().newest_first().with_source()[:QUOTES_AT_MOST])
    standings, spoke_for = standings_of(quotes), organisations_of(quotes)
    by_month = _by_month(quotes.printed_first())
    return {
        "person": person,
        "standings": standings,
        "spoke_for": spoke_for,
        "bars": bars(by_month),
        "undated": person.times_quoted - sum(by_month.values()),
        "said_in": by_dispute(newest, person),
        "is_cut": person.times_quoted > len(newest),
        "is_private": is_private(person, spoke_for),
    }


def is_private(person: Person, spoke_for: list[SpokeFor]) -> bool:
    """Nobody who speaks for an organisation: search engines are asked to leave the page out."""
    return person.pseudonym or not spoke_for


def standings_of(quotes: QuoteQuerySet) -> list[Standing]:
    """The ways they are described most, the one printed last first; what no article dates comes last. Three queries."""
    described = quotes.exclude(role="", organisation="").annotate(_role=Lower("role"), _for=Lower("organisation"))
    counted = described.order_by().values(*_WAY).annotate(**_TIME, articles=_ARTICLES)
    rows = list(counted.order_by("-articles", *_WAY)[:ROLES_AT_MOST])
    first = _one_each(described, F("reading__article__published").asc(nulls_last=True))
    last = _one_each(described, F("reading__article__published").desc(nulls_last=True))
    days = [day for row in rows for day in (row["first"], row["last"]) if day]
    within = (min(days), max(days)) if days else None
    found = []
    for row in rows:
        way = (row.pop("_role"), row.pop("_for"))
        place = stretch(row["first"], row["last"], within=within) if within and row["first"] else None
        found.append(Standing(**row, first_quote=first[way], last_quote=last[way], stretch=place))
    return sorted(found, key=lambda one: (-(one.last or date.min).toordinal(), one.words))


_WAY = ("_role", "_for")
_TIME = {"first": Min("reading__article__published"), "last": Max("reading__article__published")}
_ARTICLES = Count("reading__article", distinct=True)


def _one_each(quotes: QuoteQuerySet, order: OrderBy) -> dict[tuple[str, str], Any]:
    """The first quote of each way somebody is described, in this order."""
    in_order = quotes.order_by(*_WAY, order, "reading__article__sha256", "start").distinct(*_WAY)
    return {(quote._role, quote._for): quote for quote in in_order.with_source()}


def organisations_of(quotes: QuoteQuerySet) -> list[SpokeFor]:
    """Those that somebody is said to belong to, most quoted for first; names of one organisation together. Two queries."""
    named = quotes.printed_first().exclude(organisation="").order_by().values("organisation")
    rows = list(named.annotate(**_TIME, number=Count("pk")).order_by("-number", "organisation"))
    by_key = _known_by_key([key_of(row["organisation"]) for row in rows])
    together: dict[object, list[dict[str, Any]]] = {}
    for row in rows:
        together.setdefault(by_key.get(key_of(row["organisation"]), row["organisation"]), []).append(row)
    found = [_spoke_for(whom, same) for whom, same in together.items()]
    return sorted(found, key=lambda one: (-one.quotes, one.name))


def _known_by_key(keys: list[str]) -> dict[str, Organisation]:
    """Of those in dispute; of a name that two go by, neither."""
    found = Organisation.objects.in_dispute().called(keys).prefetch_related("aliases") if keys else []
    named = [(alias.key, organisation) for organisation in found for alias in organisation.aliases.all()]
    times = Counter(key for key, _ in named)
    return {key: organisation for key, organisation in named if times[key] == 1}


def _spoke_for(whom: object, rows: list[dict[str, Any]]) -> SpokeFor:
    first = min((row["first"] for row in rows if row["first"]), default=None)
    last = max((row["last"] for row in rows if row["last"]), default=None)
    known = whom if isinstance(whom, Organisation) else None
    return SpokeFor(rows[0]["organisation"], known, sum(row["number"] for row in rows), first, last)


def _by_month(quotes: QuoteQuerySet) -> dict[date, int]:
    dated = quotes.exclude(reading__article__published=None).order_by()
    months = dated.annotate(month=TruncMonth("reading__article__published")).values_list("month")
    return dict(months.annotate(number=Count("pk")))


def by_dispute(quotes: list[Quote], person: Person) -> list[SaidIn]:
    """What was said, under the dispute it speaks of, in the order of the quotes; what speaks of none comes last. Two queries."""
    links = DisputeQuote.objects.filter(quote__in=quotes, dispute__in=Dispute.objects.public())
    dispute_of = {link.quote_id: link.dispute for link in links.select_related("dispute").order_by("-dispute__slug")}
    said: dict[Dispute | None, list[Quote]] = {}
    for quote in quotes:
        said.setdefault(dispute_of.get(quote.pk), []).append(quote)
    numbers = _numbers(person, [dispute for dispute in said if dispute])
    groups = [_said_in(dispute, utterances(group), numbers) for dispute, group in said.items()]
    return sorted(groups, key=lambda group: group.dispute is None)


def _numbers(person: Person, disputes: list[Dispute]) -> dict[int, int]:
    """How many quotes each dispute has of a person."""
    links = DisputeQuote.objects.current().printed_first().filter(quote__person=person, dispute__in=disputes)
    return dict(links.order_by().values_list("dispute").annotate(number=Count("quote")))


def _said_in(dispute: Dispute | None, said: list[Utterance], numbers: dict[int, int]) -> SaidIn:
    number = numbers.get(dispute.pk) if dispute else None
    return SaidIn(dispute, said[:OF_A_DISPUTE], number, len(said) > OF_A_DISPUTE)
