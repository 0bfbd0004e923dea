"""Where a dispute stands, in a line that anyone understands. The day is an argument.

It says what is on record and no more: action that was announced is not said to take place, and a ballot that was due to close
is not said to have closed.
"""

from collections.abc import Sequence
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from disputes.course.what_next import STILL_TO_CLOSE, Ahead
from disputes.models import Dispute
from disputes.shown_words import plain
from disputes.silence import OVER


def status_line(dispute: Dispute, coming: Sequence[Ahead], *, today: date) -> str:
    """A sentence. ``coming`` is what comes next (``whats_next``)."""
    stage = dispute.stage_on(today)
    if stage == "lapsed":
        return _("As last reported: %(stage)s.") % {"stage": plain(dispute.stage, family="stage").lower()}
    running = [each for each in coming if each.code in ("strike", "action") and each.is_on(today)]
    if running:
        return " ".join(_running(each) for each in running)
    if stage == "action_announced":
        return _announced(coming)
    if stage == "balloting":
        return _balloting(dispute, today)
    return _standing()[stage]


def _running(each: Ahead) -> str:
    words = {"what": plain(each.kind, family="action")}
    return (_("%(what)s under way.") if each.status == "under_way" else _("%(what)s announced for today.")) % words


def _announced(coming: Sequence[Ahead]) -> str:
    strikes = next((each for each in coming if each.code == "strike"), None)
    if strikes:
        several = strikes.more or (strikes.is_exact and strikes.last > strikes.first)
        return _("Strikes are announced.") if several else _("A strike is announced.")
    if any(each.code == "action" for each in coming):
        return _("Industrial action is announced.")
    return _("Industrial action was announced.")


def _balloting(dispute: Dispute, today: date) -> str:
    """Members are voting, unless all that is known of the ballot lies in the past."""
    open_ones = [vote for vote in dispute.votes.all() if vote.status in STILL_TO_CLOSE]
    closes = [vote.closed_on or vote.closed_on_latest for vote in open_ones]
    known = [day for day in closes if day]
    if known and len(known) == len(closes) and max(known) < today:
        due = date_format(max(known), "j F Y")
        return _("Voting was due to close by %(day)s. No result is on record.") % {"day": due}
    return _("Members are voting.")


def _standing() -> dict[str, str]:
    return {
        "grievance": _("The two sides disagree."),
        "ballot_announced": _("A ballot of members was announced."),
        "mandate": _("Members voted for action."),
        "in_action": _("Industrial action is under way or has taken place."),
        "suspended": _("Industrial action is suspended."),
        "offer": _("An offer was made."),
        "settled": _("The dispute was settled."),
    }


def next_line(dispute: Dispute, coming: Sequence[Ahead], *, today: date, is_past_day: bool) -> str:
    """'Next: strike, Tuesday 3 March 2026, in 6 days.' What is on already is not next. '' of a dispute that is over."""
    ahead = [each for each in coming if not (each.is_on(today) and each.code in ("strike", "action"))]
    if not ahead:
        return "" if coming or dispute.stage_on(today) in OVER else _("Nothing to come is on record.")
    first = ahead[0]
    day = date_format(first.first, "l j F Y")
    if not first.is_exact:
        between = {"first": day, "last": date_format(first.last, "l j F Y")}
        day = _("at some time between %(first)s and %(last)s") % between
    soon = how_soon(first, today=today, is_past_day=is_past_day)
    return _("Next: %(what)s, %(day)s, %(soon)s.") % {"what": _called(first), "day": day, "soon": soon}


def _called(coming: Ahead) -> str:
    if coming.code in ("strike", "action"):
        return plain(coming.kind, family="action").lower()
    return {
        "opens": _("voting opens"),
        "closes": _("voting closes"),
        "talks": _("talks"),
        "mandate": _("the mandate ends"),
        "begin_by": _("the last day for action to begin"),
    }[coming.code]


def how_soon(coming: Ahead, *, today: date, is_past_day: bool) -> str:
    """'today', 'in 12 days', 'in 12 to 18 days'; seen from a past day '12 days later'. A range that has begun: 'by then'."""
    if coming.is_on(today) and coming.first < today:
        return _running_out(coming, today)
    soon, late = (coming.first - today).days, (coming.last - today).days
    if not coming.is_exact and soon <= 0:
        return _("from now on") if late else _("today at the latest")
    if not coming.is_exact and soon != late:
        words = _("%(first)s to %(last)s days later") if is_past_day else _("in %(first)s to %(last)s days")
        return words % {"first": soon, "last": late}
    return _days_later(soon) if is_past_day else in_days(coming.first, today)


def _running_out(coming: Ahead, today: date) -> str:
    left = (coming.last - today).days
    if left == 0:
        return _("its last day")
    return ngettext("%(count)s day left after this one", "%(count)s days left after this one", left) % {"count": left}


def in_days(day: date, today: date) -> str:
    """'today', 'tomorrow', 'in 12 days'; '3 days ago' for what is past."""
    away = (day - today).days
    if away in (0, 1):
        return _("tomorrow") if away else _("today")
    count = {"count": f"{abs(away):,}"}
    if away < 0:
        return ngettext("%(count)s day ago", "%(count)s days ago", -away) % count
    return ngettext("in %(count)s day", "in %(count)s days", away) % count


def _days_later(count: int) -> str:
    if count == 0:
        return _("on that day")
    return ngettext("%(count)s day later", "%(count)s days later", count) % {"count": f"{count:,}"}
