"""What search engines are told of: everything public that has a page of its own, and nothing that is hidden or withdrawn."""

from datetime import date, datetime

from django.contrib.sitemaps import Sitemap
from django.db.models import Exists, Max, Model, OuterRef, QuerySet
from django.urls import reverse

from articles.models import Article, Person, Quote
from ballots.models import Ballot
from disputes.models import Campaign, Dispute, Organisation

AT_MOST = 10_000
"""Addresses a file: a tenth of what would still be read within a request."""


class Pages(Sitemap):
    def items(self) -> list[str]:
        return [
            "home", "disputes", "calendar", "quotes", "people", "organisations", "ballots", "law", "about", "how-well-it-reads",
            "glossary", "help", "help-reps", "help-journalists", "help-admins", "privacy", "takedown", "api",
        ]  # fmt: skip

    def location(self, item: str) -> str:
        return reverse(item)


class Dated(Sitemap):
    """Of pages that bear a moment: for the index the last of them is asked of the database, not looked for among all."""

    limit = AT_MOST
    moment: str

    def lastmod(self, item: Model) -> date | datetime | None:
        return getattr(item, self.moment)

    def get_latest_lastmod(self) -> date | datetime | None:
        return self.items().order_by().aggregate(last=Max(self.moment))["last"]


class Disputes(Dated):
    moment = "recomputed_at"

    def items(self) -> QuerySet[Dispute]:
        return Dispute.objects.public().order_by("slug").only("slug", "recomputed_at")


class Campaigns(Sitemap):
    limit = AT_MOST

    def items(self) -> QuerySet[Campaign]:
        return Campaign.objects.order_by("slug").only("slug")


class Articles(Dated):
    """Copies are left out: what they say stands with the first of them."""

    moment = "received_at"

    def items(self) -> QuerySet[Article]:
        return Article.objects.originals().order_by("sha256").only("sha256", "received_at")


class People(Sitemap):
    """Those who spoke for an organisation, by their own name. Others are found on this site, not by search engines."""

    limit = AT_MOST

    def items(self) -> QuerySet[Person]:
        spoken = Quote.objects.current().filter(person=OuterRef("pk")).exclude(organisation="")
        return Person.objects.filter(Exists(spoken), pseudonym=False).order_by("pk")


class Organisations(Sitemap):
    limit = AT_MOST

    def items(self) -> QuerySet[Organisation]:
        return Organisation.objects.in_dispute().order_by("pk")


class Results(Dated):
    moment = "reported_at"

    def items(self) -> QuerySet[Ballot]:
        return Ballot.objects.public().order_by("pk")


SITEMAPS = {
    "pages": Pages,
    "disputes": Disputes,
    "campaigns": Campaigns,
    "articles": Articles,
    "people": People,
    "organisations": Organisations,
    "results": Results,
}
