"""What readers report: requests about people first, then the oldest."""

from collections.abc import Iterator
from datetime import date

from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from articles.decisions.reports import CLAIM, REJECT, SETTLE
from articles.models import Report
from disputes.desk.items import Choice, Item, ItemKind, Open
from disputes.desk.weights import weight

NAME = "report"
LINE_AT_MOST = 90


def find(today: date, at_most: int) -> Iterator[Item]:
    """It never loses weight by waiting; one that was put away is back on the Monday after, or when somebody claims it."""
    for report in Report.objects.open()[:at_most]:
        of = "takedown request" if report.kind == Report.Kind.PRIVACY else NAME
        yield Item(
            kind=NAME,
            name=report.reference,
            line=_line(report),
            weight=weight(of, reach=(today - report.filed_at.date()).days, last_news=today, today=today),
            rests_on=[report.state, today.isocalendar()[:2]],
            about=report,
        )


def _line(report: Report) -> str:
    """The line stays in the log where an item is put away, so that of a request about a person has none of its words."""
    claimed = f" (with {report.claimed_by})" if report.claimed_by else ""
    if report.kind == Report.Kind.PRIVACY:
        return f"A request about a person: {report.reference}{claimed}"
    what, words = report.get_kind_display().partition(":")[0], " ".join(report.wrong.split())
    return f"{what}: {Truncator(words).chars(LINE_AT_MOST)}{claimed}"


def lay_open(item: Item, today: date) -> Open:
    report: Report = item.about
    contact = report.contact.address if hasattr(report, "contact") else "not given"
    return Open(
        remarks=[
            f"Report {report.reference}, {report.filed_at:%-d %B %Y}",
            f"What is wrong: {report.wrong}",
            f"What would be right: {report.right or 'not stated'}",
            f"Where to check it: {report.checkable or 'not stated'}",
            f"How to reach whoever reported it: {contact}",
        ],
        choices=list(_choices(report)),
    )


def _choices(report: Report) -> Iterator[Choice]:
    """The first one is that which comes next."""
    answer = report.get_absolute_url()
    settle = Choice(
        label=_("Settle it"),
        effect="once it is put right: with a note to whoever reported it",
        key="a" if report.claimed_by else "",
        address=f"{answer}?kind={SETTLE}",
    )
    if report.claimed_by:
        yield settle
    else:
        yield Choice(
            label=_("I look after it"),
            effect="others see that you do; nothing public changes",
            key="a",
            kind=CLAIM,
            subject={"report": report.reference},
        )
    if report.about:
        yield Choice(
            label="Open the page", effect=f"to put it right there: {report.about}", key="c", address=report.about
        )
    if not report.claimed_by:
        yield settle
    yield Choice(label="Turn it down", effect="with a note that says why", key="r", address=f"{answer}?kind={REJECT}")


REPORT = ItemKind(name=NAME, label=_("Reported by readers"), find=find, lay_open=lay_open)
