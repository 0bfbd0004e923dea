"""What pages about disputes show of declared results."""

from typing import Any

from django import template
from django.template import Context

from ballots.models import Ballot
from disputes.models import Dispute

register = template.Library()


@register.inclusion_tag("ballots/_links.html", takes_context=True)
def ballot_links(context: Context, dispute: Dispute) -> dict[str, Any]:
    """The dispute's declared results, and the way to enter one for those who may."""
    user = context.get("user")
    return {
        "dispute": dispute,
        "ballots": Ballot.objects.filter(dispute=dispute),
        "may_enter": user is not None and user.has_perm("ballots.add_ballot"),
    }
