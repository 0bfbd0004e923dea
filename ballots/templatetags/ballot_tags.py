"""What pages about disputes show of declared results."""

from typing import Any

from django import template
from django.contrib.auth.models import AnonymousUser
from django.template import Context

from ballots.models import Ballot
from ballots.permissions import ENTER
from disputes.models import Dispute

register = template.Library()


@register.inclusion_tag("ballots/_links.html", takes_context=True)
def ballot_links(context: Context, dispute: Dispute) -> dict[str, Any]:
    """The dispute's declared results, and the way to enter one for those who may.

    On a page that shows what was known on a day (``as_of``), those declared by then.
    """
    user, as_of = context.get("user"), context.get("as_of")
    declared = Ballot.objects.seen_by(user or AnonymousUser()).filter(dispute=dispute)
    return {
        "dispute": dispute,
        "ballots": declared.filter(closed_on__lte=as_of) if as_of else declared,
        "may_enter": not as_of and user is not None and user.has_perm(ENTER),
    }
