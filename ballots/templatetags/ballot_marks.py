"""How a result came to be, for its page: marks, and the corrections since it was published."""

from datetime import date
from itertools import groupby
from typing import Any

from django import template
from django.conf import settings
from django.template import Context
from django.utils import timezone

from ballots import permissions
from ballots.models import Ballot, Change

register = template.Library()


@register.simple_tag
def second_keying() -> bool:
    """Whether a declared result waits for a second person on this site."""
    return settings.SECOND_KEYING


@register.inclusion_tag("ballots/_marks.html", takes_context=True)
def ballot_marks(context: Context, ballot: Ballot) -> dict[str, Any]:
    """Embargoed, reported, entered once; and for those who may, the ways to correct it and to its trail."""
    user = context.get("user")
    may = user.has_perm if user is not None else lambda permission: False
    return {
        "ballot": ballot,
        "may_correct": may(permissions.ENTER) and not ballot.superseded_by_id,
        "may_see_trail": may(permissions.SEE_TRAIL),
    }


@register.inclusion_tag("ballots/_corrections.html")
def ballot_corrections(ballot: Ballot) -> dict[str, Any]:
    """Each with its day, its public note, and what was changed from what to what."""
    if ballot.version == 1:
        return {"corrections": []}
    lines = Change.objects.public_corrections().filter(ballot=ballot).order_by("-keying", "pk")
    return {"corrections": [_correction(list(of_one)) for _, of_one in groupby(lines, key=lambda line: line.keying_id)]}


def _correction(lines: list[Change]) -> dict[str, Any]:
    on: date = timezone.localdate(lines[0].at)
    return {"on": on, "note": lines[0].why, "lines": lines}
