"""When something was, and what a link of the picture leads to, in words."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from disputes.course.kinds import LANES
from disputes.course.marks import Happening
from disputes.course.picture import Lane, Picture


def day(of: date, pattern: str = "j F Y") -> str:
    return date_format(of, pattern)


def days(first: date, last: date) -> str:
    return day(first) if first == last else _("%(first)s to %(last)s") % {"first": day(first), "last": day(last)}


def between(first: date, last: date) -> str:
    if first == last:
        return day(first)
    return _("between %(first)s and %(last)s") % {"first": day(first), "last": day(last)}


def when(of: Happening) -> str:
    """As exact as it is known, and no more."""
    if of.sure is None:
        told = between(of.first, of.last)
    elif of.sure == (of.first, of.last):
        told = days(*of.sure)
    else:
        ends = {"begins": between(of.first, of.sure[0]), "ends": between(of.sure[1], of.last)}
        told = _("begins %(begins)s, ends %(ends)s") % ends
    return _("%(days)s, end not stated") % {"days": told} if of.ends_unknown else told


def told(of: Happening) -> str:
    """'3 to 5 March 2026: Strike, called off, deck crews'."""
    what = of.what.rstrip(".")
    return f"{when(of)}: {', '.join(filter(None, (what, of.status[:1].lower() + of.status[1:], of.who)))}"


def link_words(happenings: Iterable[Happening]) -> str:
    """What the link leads to: the one thing in full, or how many of what standing, and between which days."""
    every = list(happenings)
    if len(every) == 1:
        return told(every[0])
    span = days(min(each.first for each in every), max(each.last for each in every))
    return f"{span}: {'; '.join(_counted(every))}"


def _counted(every: list[Happening]) -> Iterator[str]:
    """'3 × Strike, took place'. Sentences of the timeline stand as they are."""
    for (what, status), count in Counter((each.what.rstrip("."), each.status) for each in every).items():
        words = f"{what}, {status[:1].lower()}{status[1:]}" if status else what
        yield f"{count} × {words}" if count > 1 else words


def lane_words(lane: Lane) -> str:
    """'Strikes: 14'; with how they stand where that differs."""
    every = [happening for placed in lane.links for happening in placed.link.happenings]
    name = str(LANES[lane.code])
    if not every:
        return _("%(lane)s: none in this time") % {"lane": name}
    standing = Counter(each.status.lower() for each in every if each.status)
    how = f" ({', '.join(f'{count} {status}' for status, count in standing.items())})" if standing else ""
    return f"{name}: {len(every)}{how}"


def picture_words(shown: Picture) -> str:
    """One sentence that says what is to be seen, for whoever does not see it."""
    lanes = "; ".join(lane_words(lane) for lane in shown.lanes)
    return f"{days(shown.window.first, shown.window.last)}. {lanes}."


def undrawn_words(count: int) -> str:
    return ngettext(
        "%(count)s thing without a known day is not drawn; it is in the lists below.",
        "%(count)s things without a known day are not drawn; they are in the lists below.",
        count,
    ) % {"count": count}
