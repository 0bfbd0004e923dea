"""The public contract, version 1. Reading is open; articles are sent in with a token."""

from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.db.models import Count, Q, QuerySet
from django.shortcuts import get_object_or_404
from django.utils.timezone import localdate
from drf_spectacular.utils import extend_schema, extend_schema_view
from rest_framework import mixins, status, viewsets
from rest_framework.exceptions import NotFound
from rest_framework.permissions import BasePermission, DjangoModelPermissionsOrAnonReadOnly
from rest_framework.request import Request
from rest_framework.response import Response

from api import asked, filters, results, serializers
from api.export import disputes_by_article, disputes_by_quote
from api.pagination import PAGING
from articles import tombstones
from articles.models import Article, Decision, Person, Quote
from articles.services import Rejected, ingest
from ballots.models import Ballot
from disputes.as_of import all_as_known_on, as_known_on, not_known
from disputes.models import Campaign, Dispute, IndustrialAction, Organisation, Vote
from disputes.tasks import nudge, process_article

DISPUTE_IN_PUBLIC = Q(dispute__recomputed_at__isnull=False)


class Listed(mixins.ListModelMixin, viewsets.GenericViewSet):
    """A list that can be narrowed and paged through; what it is asked and does not know is refused.

    ``asked_of_one`` are the parameters that the address of one row knows.
    """

    asked_of_one: frozenset[str] = frozenset()

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        super().initial(request, *args, **kwargs)
        known = {"list": {*self.filterset_class.base_filters, *PAGING}, "retrieve": self.asked_of_one, "create": set()}
        if self.action in known:
            asked.refuse_unknown(request, known=known[self.action])


class DisputeViewSet(mixins.RetrieveModelMixin, Listed):
    """Disputes; one by its slug comes with facts, timeline and summary."""

    asked_of_one = frozenset({"as_of"})
    lookup_field = "slug"
    filterset_class = filters.DisputeFilter
    serializer_class = serializers.DisputeListSerializer

    def get_queryset(self) -> QuerySet[Dispute]:
        disputes = Dispute.objects.public()
        return disputes.with_facts() if self.action == "retrieve" and not asked.as_of(self.request) else disputes

    def paginate_queryset(self, queryset: QuerySet[Dispute]) -> Sequence[Dispute] | None:
        page, day = super().paginate_queryset(queryset), asked.as_of(self.request)
        return all_as_known_on(page, day=day) if page and day else page

    @extend_schema(parameters=[asked.AS_OF])
    def retrieve(self, request: Request, slug: str) -> Response:
        found, day = get_object_or_404(self.get_queryset(), slug=slug), asked.as_of(request)
        shown = as_known_on(found, day=day) if day else found
        if shown is None:
            raise NotFound(not_known(found, day=day))
        return Response(self.get_serializer(shown).data)

    def get_serializer_context(self) -> dict[str, Any]:
        return {**super().get_serializer_context(), "day": asked.as_of(self.request) or localdate()}

    def get_serializer_class(self) -> type:
        return serializers.DisputeSerializer if self.action == "retrieve" else self.serializer_class


class CampaignViewSet(Listed):
    """Campaigns: one national dispute at many employers, with the disputes it is made of."""

    queryset = Campaign.objects.with_members()
    serializer_class = serializers.CampaignSerializer
    filterset_class = filters.CampaignFilter


class ActionViewSet(Listed):
    """Industrial action of all disputes."""

    queryset = IndustrialAction.objects.filter(DISPUTE_IN_PUBLIC).select_related("dispute")
    serializer_class = serializers.ActionRowSerializer
    filterset_class = filters.ActionFilter


class BallotViewSet(Listed):
    """Ballots of all disputes, as resolved: the official record where there is one, else as reported."""

    queryset = Vote.objects.filter(DISPUTE_IN_PUBLIC).select_related("dispute")
    serializer_class = serializers.BallotRowSerializer
    filterset_class = filters.BallotFilter


class ResultViewSet(mixins.RetrieveModelMixin, Listed):
    """Results of ballots on record, with each test of each question; one by its number comes with its parts."""

    queryset = Ballot.objects.public()
    filterset_class = filters.ResultFilter
    lookup_value_regex = "[0-9]{1,18}"

    def get_queryset(self) -> QuerySet[Ballot]:
        return results.public_with_parts() if self.action == "retrieve" else results.public()

    def get_serializer_class(self) -> type:
        return results.ResultSerializer if self.action == "retrieve" else results.ResultListSerializer


class Joined(Listed):
    """A list whose rows tell the disputes they belong to, looked up once a page."""

    def paginate_queryset(self, queryset: QuerySet) -> Sequence[Any] | None:
        self.page = super().paginate_queryset(queryset)
        return self.page

    def get_serializer_context(self) -> dict[str, Any]:
        return {**super().get_serializer_context(), "disputes": self.disputes_of(getattr(self, "page", ()))}


class QuoteViewSet(Joined):
    """Quotes: verbatim ones, and reported speech (kind indirect), which is never to be shown in quotation marks."""

    queryset = Quote.objects.current().with_source()
    serializer_class = serializers.QuoteSerializer
    filterset_class = filters.QuoteFilter
    disputes_of = staticmethod(disputes_by_quote)


class PersonViewSet(Listed):
    """People who are quoted by name."""

    serializer_class = serializers.PersonSerializer
    filterset_class = filters.PersonFilter

    def get_queryset(self) -> QuerySet[Person]:
        public = Q(
            quotes__reading__is_current=True, quotes__reading__article__withdrawn_at=None, quotes__taken_down=False
        )
        return Person.objects.annotate(quote_count=Count("quotes", filter=public)).exclude(quote_count=0)


class OrganisationViewSet(Listed):
    """Unions, employers and other parties, with every name they go by."""

    queryset = Organisation.objects.in_dispute().prefetch_related("aliases")
    serializer_class = serializers.OrganisationSerializer
    filterset_class = filters.OrganisationFilter


class TombstoneViewSet(Listed):
    """What was taken down: whoever copied it should take it down too. What is shown again is not here."""

    serializer_class = serializers.TombstoneSerializer
    filterset_class = filters.TombstoneFilter

    def get_queryset(self) -> QuerySet[Decision]:
        return tombstones.decisions()


class MaySendArticles(DjangoModelPermissionsOrAnonReadOnly):
    """Anybody reads; whoever may add articles sends them."""


@extend_schema_view(create=extend_schema(request=serializers.NewArticleSerializer))
class ArticleViewSet(Joined):
    """What was published. The texts themselves are their publishers' and not given."""

    queryset = Article.objects.public().select_related("outlet", "copy_of").defer("body", "copy_of__body")
    serializer_class = serializers.ArticleSerializer
    filterset_class = filters.ArticleFilter
    disputes_of = staticmethod(disputes_by_article)
    permission_classes: Sequence[type[BasePermission]] = (MaySendArticles,)

    def create(self, request: Request) -> Response:
        """Send a plain text in. 201 for a new article, 200 for one that is known already; it is read within moments."""
        sent = serializers.NewArticleSerializer(data=request.data)
        sent.is_valid(raise_exception=True)
        try:
            came = ingest(**sent.as_ingested())
        except Rejected as reason:
            raise serializers.rejected(reason) from reason
        transaction.on_commit(lambda: nudge(process_article, came.article.pk))
        shown = self.get_serializer(came.article)
        return Response(shown.data, status=status.HTTP_201_CREATED if came.is_new else status.HTTP_200_OK)
