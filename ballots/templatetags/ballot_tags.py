"""What pages about disputes show of ballots."""

from typing import Any

from django import template
from django.template import Context
from django.utils.timezone import localdate

from ballots import told_in_articles
from ballots.models import Ballot
from ballots.permissions import ENTER, SEE_HELD_BACK
from ballots.record_page import OnRecord, on_record
from ballots.worked_out import work_out
from disputes.models import Dispute, Vote

register = template.Library()


@register.simple_tag(takes_context=True)
def ballot_results(context: Context, dispute: Dispute) -> OnRecord:
    """The dispute's results on record; on a page that shows what was known on a day (``as_of``), those closed by then."""
    return on_record(dispute, today=context.get("today") or localdate(), as_of=context.get("as_of"))


@register.inclusion_tag("ballots/_links.html", takes_context=True)
def ballot_links(context: Context, dispute: Dispute) -> dict[str, Any]:
    """The way to enter a result, for those who may."""
    user, as_of = context.get("user"), context.get("as_of")
    held_back = Ballot.objects.none()
    if user is not None and user.has_perm(SEE_HELD_BACK):
        held_back = Ballot.objects.seen_by(user).filter(dispute=dispute, reported_at=None)
    return {
        "dispute": dispute,
        "held_back": held_back.none() if as_of else held_back,
        "may_enter": not as_of and user is not None and user.has_perm(ENTER),
    }


@register.filter
def record(vote: Vote) -> str:
    return told_in_articles.record_of(vote)


@register.inclusion_tag("ballots/_vote_tests.html", takes_context=True)
def vote_tests(context: Context, vote: Vote) -> dict[str, Any]:
    """What can be told of a ballot that only articles tell of; nothing of other votes, and of results not told yet."""
    if vote.origin != "article" or not told_in_articles.is_result_on_action(vote) or not vote.questions:
        return {"found": None}
    today, figures = context.get("today") or localdate(), told_in_articles.figures_of(vote)
    asked, by = told_in_articles.questions_of(vote), told_in_articles.told_by(vote) or today
    found = work_out(figures, today=today, on=by, asked=asked)
    return {"found": found, "try_out": told_in_articles.to_try_out(figures), "today": today}
