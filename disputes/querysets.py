"""Reads, in the reader's words. The day is always an argument."""

from collections.abc import Collection, Iterable
from datetime import date
from functools import reduce
from operator import or_
from typing import Self

from django.db import models
from django.db.models import Case, Count, Exists, F, Max, OuterRef, Prefetch, Q, Subquery, Value, When
from django.db.models.functions import Coalesce, JSONObject

from articles.full_text import COLUMNS
from disputes.calendar.days import ACTION_FIRST, ACTION_LAST, MANDATE_ENDS, first_of, last_of

WORDS_AT_MOST = 20
"""Each is looked for by itself: nobody types more to find a dispute."""


class OrganisationQuerySet(models.QuerySet):
    def in_dispute(self) -> Self:
        """Those with a public dispute, with ``disputes_count``. Each is asked for by itself, as ``quoted`` people are."""
        of_union, of_employer = self._disputes("union"), self._disputes("employer")
        counts = [
            Coalesce(Subquery(found.values(way).annotate(number=Count("pk")).values("number")), 0)
            for way, found in (("unions", of_union), ("employers", of_employer))
        ]
        return self.filter(Exists(of_union) | Exists(of_employer)).annotate(disputes_count=counts[0] + counts[1])

    def _disputes(self, side: str) -> models.QuerySet:
        """Of the organisation at hand, as a union or as an employer."""
        disputes = getattr(self.model, f"disputes_as_{side}").rel.related_model.objects.public()
        return disputes.filter(**{f"{side}s": OuterRef("pk")}).order_by()

    def standing_for(self, pk: int) -> Self:
        """This one, or the one that it is another name of."""
        return (self.filter(pk=pk) | self.joined_by(pk)).order_by("pk")

    def joined_by(self, pk: int) -> Self:
        """The one that an editor said this one is another name of."""
        return self.filter(
            pk__in=self.model.aliases.rel.related_model.objects.filter(taken_from=pk).values("organisation")
        )

    def parties_of(self, dispute: models.Model) -> Self:
        return self.filter(Q(disputes_as_union=dispute) | Q(disputes_as_employer=dispute)).distinct()

    def called(self, keys: list[str]) -> Self:
        """Those that go by one of the names, given as their keys."""
        aliases = self.model.aliases.rel.related_model.objects.filter(key__in=keys)
        return self.filter(pk__in=aliases.values("organisation"))

    def going_by(self, names: Iterable[str]) -> Self:
        """Those that go by one of the names, however they are capitalised."""
        named = [Q(name__iexact=name) | Q(pk__in=self._with_alias(name__iexact=name)) for name in names]
        return self.filter(reduce(or_, named, Q(pk__in=[])))

    def _with_alias(self, **alias: str) -> models.QuerySet:
        return self.model.aliases.rel.related_model.objects.filter(**alias).values("organisation")

    def named_like(self, words: str) -> Self:
        """With each of the words in one of its names."""
        found = self
        for word in words.split():
            found = found.filter(Q(name__icontains=word) | Q(pk__in=self._with_alias(name__icontains=word)))
        return found


def _between(column: str, first: date | None, last: date | None) -> Q:
    """Both days included; one that is None leaves its end open."""
    bounds = {f"{column}__gte": first, f"{column}__lte": last}
    return Q(**{name: day for name, day in bounds.items() if day})


def stage_on(day: date) -> Case:
    """The stage of a dispute seen from a day, as ``Dispute.stage_on``."""
    return Case(When(lapses_on__lte=day, then=Value("lapsed")), default=F("stage"))


def seen_in_stage(stages: Iterable[str], day: date) -> Q:
    """The same as a condition that an index answers: of one of these stages, seen from that day."""
    wanted = set(stages)
    as_told = Q(stage__in=wanted) & (Q(lapses_on=None) | Q(lapses_on__gt=day))
    return as_told | Q(lapses_on__lte=day) if "lapsed" in wanted else as_told


class DisputeQuerySet(models.QuerySet):
    def stale(self) -> Self:
        return self.exclude(stale_since=None)

    def public(self) -> Self:
        """With at least one article or statement behind it, and computed once."""
        return self.exclude(recomputed_at=None)

    def known_by(self, day: date) -> Self:
        """Those of which a dated article, or a statement, told by the end of this day."""
        model = self.model
        links = model.links.rel.related_model.objects.accepted()
        told = links.filter(article__published__lte=day, article__withdrawn_at=None)
        stated = model.statements.rel.related_model.objects.standing().known_by(day)
        return self.filter(Q(pk__in=told.values("dispute")) | Q(pk__in=stated.values("dispute")))

    def latest_news_first(self, day: date) -> Self:
        """By the last dated article that told of it by the end of this day."""
        told = Q(links__outcome="accepted", links__article__published__lte=day, links__article__withdrawn_at=None)
        newest = self.annotate(told_on=Max("links__article__published", filter=told))
        return newest.order_by(F("told_on").desc(nulls_last=True), "slug")

    def at_address(self, slug: str) -> Self:
        """The one at this address, or that once was there."""
        former = self.model.objects.filter(redirects__slug=slug).exclude(slug=slug)
        return self.filter(Q(slug=slug) | Q(pk__in=former.values("pk")))

    def with_summary(self) -> Self:
        """Each with ``summary_sentences``, of the newest version."""
        newest = self.model.summaries.rel.related_model.objects.filter(dispute=OuterRef("pk")).order_by("-version")
        return self.annotate(summary_sentences=Subquery(newest.values("sentences")[:1]))

    def with_next_action(self, today: date) -> Self:
        """Each with ``next_action_on``: the first day of action on or after today that is not called off."""
        action = self.model.actions.rel.related_model
        coming = action.objects.filter(dispute=OuterRef("pk")).coming(today).order_by("starts_on")
        return self.annotate(next_action_on=Subquery(coming.values("starts_on")[:1]))

    def with_latest_entry(self, today: date) -> Self:
        """Each with ``latest_entry``, the last of its timeline that bears a day up to today: {text, date}; None where none does."""
        told = self.model.timeline.rel.related_model.objects.filter(dispute=OuterRef("pk"), date__lte=today)
        last = told.order_by("-date", "-position").annotate(told=JSONObject(text="text", date="date"))
        return self.annotate(latest_entry=Subquery(last.values("told")[:1]))

    def with_running_action(self, today: date) -> Self:
        """Each with ``running_until``: the last known day of what began before today, stands and is not over."""
        running = self.model.actions.rel.related_model.objects.filter(dispute=OuterRef("pk")).coming_or_running(today)
        latest = running.filter(starts_on__lt=today).annotate(until=ACTION_LAST).order_by("-until")
        return self.annotate(running_until=Subquery(latest.values("until")[:1]))

    def with_next_closing(self, today: date) -> Self:
        """Each with ``next_closing_on``: the first day on or after today on which one of its ballots closes."""
        vote = self.model.votes.rel.related_model
        closing = vote.objects.filter(dispute=OuterRef("pk")).closing(today).order_by("closed_on")
        return self.annotate(next_closing_on=Subquery(closing.values("closed_on")[:1]))

    def latest_known_first(self) -> Self:
        """By the latest news, as of today."""
        return self.order_by(F("as_of").desc(nulls_last=True), "slug")

    def mentioning(self, words: str) -> Self:
        """With each of the words in the title, in a name of a party or in an affected role; of very many the first."""
        found = self
        for word in list(dict.fromkeys(words.split()))[:WORDS_AT_MOST]:
            found = found.filter(pk__in=self._with_word(word))
        return found

    def _with_word(self, word: str) -> models.QuerySet:
        """Each place is looked through by itself, the names of parties once and not a dispute at a time."""
        parties = self.model.unions.rel.model.objects.named_like(word).values("pk")
        roles = self.model.roles.rel.related_model.objects.filter(name__icontains=word)
        return self.model.objects.order_by().filter(title__icontains=word).values("pk").union(
            self.model.unions.through.objects.filter(organisation__in=parties).values("dispute"),
            self.model.employers.through.objects.filter(organisation__in=parties).values("dispute"),
            roles.order_by().values("dispute"),
        )  # fmt: skip

    def in_stage(self, stages: Iterable[str], day: date) -> Self:
        """Of one of these stages, seen from that day."""
        return self.filter(seen_in_stage(stages, day))

    def with_news_between(self, first: date | None, last: date | None) -> Self:
        """Of which a dated article, or a statement, told on a day between these, both included; each may be left open."""
        told = self.model.links.rel.related_model.objects.accepted().filter(article__withdrawn_at=None)
        told = told.filter(_between("article__published", first, last))
        stated = self.model.statements.rel.related_model.objects.standing().filter(_between("stated_on", first, last))
        had_news = Q(pk__in=told.values("dispute")) | Q(pk__in=stated.values("dispute"))
        return self.filter(_between("as_of", first, None) & _between("first_on", None, last), had_news)

    def begun_between(self, first: date | None, last: date | None) -> Self:
        """First reported on a day between these, both included; each may be left open."""
        return self.filter(_between("first_on", first, last))

    def voting_on(self, day: date) -> Self:
        """With a ballot that is open on this day; where its close is not known, while voting is the latest news."""
        votes = self.model.votes.rel.related_model.objects.open_on(day)
        known, unknown = votes.filter(closed_on__isnull=False), votes.filter(closed_on=None)
        still = self.model.objects.in_stage(["balloting"], day).filter(pk__in=unknown.values("dispute"))
        return self.filter(Q(pk__in=known.values("dispute")) | Q(pk__in=still.values("pk")))

    def striking_between(self, first: date, last: date) -> Self:
        """With a strike that stands and has a known day between these, both included."""
        actions = self.model.actions.rel.related_model.objects.coming_or_running(first)
        return self.filter(pk__in=actions.filter(kind="strike", starts_on__lte=last).values("dispute"))

    def of_party(self, organisation: models.Model) -> Self:
        """With this organisation on either side."""
        party = Q(unions=organisation) | Q(employers=organisation)
        return self.filter(pk__in=self.model.objects.filter(party).values("pk"))

    def sharing_a_party(self, dispute: models.Model) -> Self:
        """With one of its unions or employers."""
        shared = Q(unions__in=dispute.unions.all()) | Q(employers__in=dispute.employers.all())
        return self.filter(pk__in=self.model.objects.filter(shared).values("pk"))

    def with_facts(self) -> Self:
        return self.select_related("in_campaign__campaign").prefetch_related(
            "actions", "votes", "mandates", "allowances", "offers", "roles", "positions", "talks", "costs", "timeline",
            Prefetch("summaries", queryset=self.model.summaries.rel.related_model.objects.order_by("-version")),
        )  # fmt: skip


class CampaignQuerySet(models.QuerySet):
    def at_address(self, slug: str) -> Self:
        """The one at this address first, then one that once was there."""
        here = Case(When(slug=slug, then=0), default=1)
        return self.filter(Q(slug=slug) | Q(former_slugs__contains=[slug])).order_by(here, "pk")

    def with_members(self) -> Self:
        return self.prefetch_related("members__dispute")


class StatementQuerySet(models.QuerySet):
    def standing(self) -> Self:
        return self.filter(withdrawn_at=None)

    def known_by(self, day: date | None) -> Self:
        """Put on record by the end of this day; of the undated nobody can tell. None asks for all."""
        return self if day is None else self.filter(stated_on__lte=day)


class ClaimLinkQuerySet(models.QuerySet):
    def accepted(self) -> Self:
        """Those that count: by the rule, or by an editor's word."""
        return self.filter(outcome="accepted")

    def proposed(self) -> Self:
        """Those that wait for an editor; of no fact until then."""
        return self.filter(outcome="proposed")

    def current(self) -> Self:
        """Links that rest on a standing claim of the latest reading of an article that is not withdrawn."""
        return self.filter(claim__reading__is_current=True, claim__withdrawn=False, article__withdrawn_at=None)

    def superseded(self) -> Self:
        """The others. Of many articles ask for the kinds one by one, which an index answers."""
        withdrawn = Q(claim__withdrawn=True) | Q(article__withdrawn_at__isnull=False)
        return self.filter(Q(claim__reading__is_current=False) | withdrawn)

    def of_old_readings(self) -> Self:
        return self.filter(claim__reading__is_current=False)

    def of_withdrawn_claims(self) -> Self:
        return self.filter(claim__withdrawn=True)

    def of_withdrawn_articles(self) -> Self:
        return self.filter(article__withdrawn_at__isnull=False)


class ActionQuerySet(models.QuerySet):
    def standing(self) -> Self:
        return self.exclude(status__in=["called_off", "suspended"])

    def coming(self, today: date) -> Self:
        return self.standing().filter(starts_on__gte=today).exclude(status="took_place")

    def coming_or_running(self, today: date) -> Self:
        """With at least one known day left on or after today."""
        left = self.alias(last=ACTION_LAST).filter(starts_on__isnull=False, last__gte=today)
        return left.standing().exclude(status="took_place")

    def begun_by(self, day: date, *, not_over_before: date) -> Self:
        """With a first day that may lie on or before ``day``, and nothing known to put its last before the other; and all
        without a day."""
        last = Q(last=None) | Q(last__gte=not_over_before) | Q(ends_on=None)
        return self.alias(first=ACTION_FIRST, last=ACTION_LAST).filter(Q(first=None) | Q(first__lte=day) & last)

    def with_days(self) -> Self:
        """Each with ``first`` and ``last``, the days that a calendar shows; None where none is known."""
        return self.annotate(first=ACTION_FIRST, last=ACTION_LAST)

    def in_order(self) -> Self:
        return self.order_by(F("starts_on").asc(nulls_last=True), "dispute__slug", "position")


class SummaryQuerySet(models.QuerySet):
    def newest_first(self) -> Self:
        """Of public disputes, with their dispute and ``before``, the sentences of the version before."""
        previous = self.model.objects.filter(dispute=OuterRef("dispute"), version__lt=OuterRef("version"))
        public = self.exclude(dispute__recomputed_at=None).select_related("dispute")
        before = Subquery(previous.order_by("-version").values("sentences")[:1])
        return public.annotate(before=before).order_by("-made_at", "dispute__slug", "-version")


class VoteQuerySet(models.QuerySet):
    def closing(self, today: date) -> Self:
        """Still to close, on a known day on or after today."""
        known = self.alias(closes=last_of("closed_on")).filter(closed_on__isnull=False, closes__gte=today)
        return known.filter(status__in=["announced", "open"])

    def open_on(self, day: date) -> Self:
        """Reported open, or announced to open by this day, and not known to have closed before it."""
        opened = Q(status="open") | Q(status="announced", opened_on__lte=day)
        return self.filter(
            opened,
            Q(closed_on=None, closed_on_latest=None)
            | Q(closed_on__gte=day)
            | Q(closed_on=None, closed_on_latest__gte=day),
        )

    def with_days_of(self, day: str) -> Self:
        """Each with ``first`` and ``last``, between which it opens or closes: ``day`` names the column."""
        return self.annotate(first=first_of(day), last=last_of(day))

    def results_told(self) -> Self:
        """Results on industrial action that only articles tell of, of disputes with a page."""
        return self.filter(status="result", about="action", origin="article").exclude(dispute__recomputed_at=None)


class MandateQuerySet(models.QuerySet):
    def with_days(self) -> Self:
        """Each with ``first`` and ``last``, which are the one day that a calendar shows: the end."""
        return self.annotate(first=MANDATE_ENDS, last=MANDATE_ENDS)

    def ending(self, first: date, last: date | None = None) -> Self:
        """With their end on these days, both included, in that order."""
        ending = self.annotate(end=MANDATE_ENDS).filter(end__gte=first).order_by("end", "dispute__slug", "position")
        return ending.filter(end__lte=last) if last else ending


class CalendarEntryQuerySet(models.QuerySet):
    def of(self, disputes: DisputeQuerySet) -> Self:
        """Of these disputes."""
        return self.filter(dispute__in=disputes.order_by().values("pk"))

    def public(self) -> Self:
        """Of disputes with a page, and of those that are no more."""
        return self.exclude(dispute__isnull=False, dispute__recomputed_at=None)

    def of_kinds(self, kinds: Collection[str]) -> Self:
        """Of these kinds (``disputes.calendar.events.KINDS``); all where none is named."""
        return self.filter(kind__in=kinds) if kinds else self

    def beginning(self, first: date | None, last: date | None) -> Self:
        """Between these two days, both included; each may be left open."""
        bounds = {"first__gte": first, "first__lte": last}
        return self.filter(**{name: day for name, day in bounds.items() if day})


class DisputeQuoteQuerySet(models.QuerySet):
    """Quotes as links to their dispute."""

    def current(self) -> Self:
        """Of the latest reading of articles that are not withdrawn, and not taken down."""
        return self.filter(
            quote__reading__is_current=True, quote__reading__article__withdrawn_at=None, quote__taken_down=False
        )

    def known_by(self, day: date | None) -> Self:
        """Of articles published by the end of this day; of the undated nobody can tell. None asks for all."""
        return self if day is None else self.filter(quote__reading__article__published__lte=day)

    def printed_first(self) -> Self:
        """Not of agency copies, which say the same again."""
        return self.filter(quote__reading__article__copy_of=None)

    def to_show_first(self) -> Self:
        """Whole utterances of their own time and of known speakers."""
        return self.printed_first().filter(quote__kind="direct", quote__historic=False).exclude(quote__speaker="")

    def newest_first(self) -> Self:
        published = F("quote__reading__article__published").desc(nulls_last=True)
        within = ("quote__start", "quote__end", "quote__kind", "dispute__slug")
        return self.order_by(published, "quote__reading__article__sha256", *within)

    def with_source(self) -> Self:
        related = self.select_related("dispute", "quote__person", "quote__reading__article__outlet")
        return related.defer("quote__reading__article__body", *(f"quote__{column}" for column in COLUMNS))
