"""What changed in the disputes of an organisation, or of a campaign, as Atom feeds. An address it once had is one still."""

from django.http import Http404, HttpRequest

from disputes.campaign_page import disputes_of
from disputes.feeds import Entries, EveryDispute
from disputes.models import Campaign, Dispute, Organisation, Summary
from disputes.querysets import DisputeQuerySet


class EntriesOf(Entries):
    def __init__(self, of: Organisation | Campaign, disputes: DisputeQuerySet, *, request: HttpRequest) -> None:
        told = Summary.objects.newest_first().filter(dispute__in=disputes.order_by().values("pk"))
        super().__init__(told, request=request)
        self.of = of


class _Several(EveryDispute):
    def title(self, obj: EntriesOf) -> str:
        return str(obj.of)

    def link(self, obj: EntriesOf) -> str:
        return obj.of.get_absolute_url()


class OneOrganisation(_Several):
    def get_object(self, request: HttpRequest, pk: int, slug: str) -> EntriesOf:
        found = Organisation.objects.in_dispute().standing_for(pk).first()
        if found is None:
            raise Http404
        return EntriesOf(found, Dispute.objects.public().of_party(found), request=request)


class OneCampaign(_Several):
    def get_object(self, request: HttpRequest, slug: str) -> EntriesOf:
        found = Campaign.objects.at_address(slug).first()
        if found is None:
            raise Http404
        return EntriesOf(found, disputes_of(found), request=request)
