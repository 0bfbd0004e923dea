"""Days of an organisation, or of a campaign, as calendar files: get, call, render. An address it once had is one still."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from disputes.calendar_views import ics_of
from disputes.campaign_page import disputes_of
from disputes.models import Campaign, Dispute, Organisation


@require_safe
def organisation_ics(request: HttpRequest, pk: int, slug: str) -> HttpResponse:
    found = Organisation.objects.in_dispute().standing_for(pk).first()
    if found is None:
        raise Http404
    disputes = Dispute.objects.public().of_party(found)
    return ics_of(request, disputes, name=str(found), address=found.get_absolute_url())


@require_safe
def campaign_ics(request: HttpRequest, slug: str) -> HttpResponse:
    found = Campaign.objects.at_address(slug).first()
    if found is None:
        raise Http404
    return ics_of(request, disputes_of(found), name=str(found), address=found.get_absolute_url())
