"""What the page shows on which figures are tried out. The day is an argument."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from django.utils.translation import gettext as _

from ballots.law import Mandate, earliest_action, latest_notice
from ballots.law.mandates import doubts_about
from ballots.law.notices import Notice
from ballots.law.records import JURISDICTIONS, Jurisdiction, Rule
from ballots.what_if import WhatIfForm
from ballots.worked_out import WorkedOut, work_out


@dataclass(frozen=True, slots=True)
class Slide:
    """A range input: in tenths of a per cent, so that it may be moved without a script."""

    name: str
    label: str
    value: str


@dataclass(frozen=True, slots=True)
class NoticeDays:
    """Under the rules of one country. ``doubts`` are reasons why the day of action that is wanted has to be looked at."""

    country: str
    received: date | None
    notice: Notice | None
    action: date | None
    latest: date | None
    latest_rule: Rule | None
    doubts: tuple[str, ...]


def untried(today: date) -> dict[str, Any]:
    """What the form begins with: to be seen, and to be changed."""
    return {"country": "GB", "services": "no", "opened": today.isoformat()}


def what_if_page(form: WhatIfForm, *, today: date) -> dict[str, Any]:
    """``form`` may be unbound: the page before anything was typed."""
    valid = form.is_bound and form.is_valid()
    form = form.settled() if valid else form
    found = work_out(form.figures, today=today, asked=(_("The question"),)) if valid and form.is_asked else None
    return {
        "form": form,
        "found": found,
        "notices": _notices(form, found) if valid else (),
        "slides": _slides(form) if valid else (),
        "kept": _kept(form) if valid else (),
        "address": form.address if valid else "",
        "today": today,
    }


def _notices(form: WhatIfForm, found: WorkedOut | None) -> tuple[NoticeDays, ...]:
    """Of the country that is given, or of each."""
    given = form.cleaned_data
    if not given["received"] and not given["action"]:
        return ()
    countries = (given["country"],) if given["country"] else tuple(JURISDICTIONS)
    covers = found.clock.mandate if found else Mandate()
    return tuple(_notice(country, given["received"], given["action"], covers) for country in countries)


def _notice(country: Jurisdiction, received: date | None, action: date | None, covers: Mandate) -> NoticeDays:
    notice = earliest_action(received, jurisdiction=country) if received else None
    latest = latest_notice(action, jurisdiction=country) if action else None
    earliest = notice.earliest_action if notice else None
    doubts = doubts_about(action, mandate=covers, notice_received=received, earliest=earliest) if action else []
    rule = earliest_action(latest, jurisdiction=country).rule if latest else None
    return NoticeDays(JURISDICTIONS[country], received, notice, action, latest, rule, tuple(doubts))


def _slides(form: WhatIfForm) -> tuple[Slide, ...]:
    """Once it is known of how many; they begin where the counts stand."""
    given = form.cleaned_data
    entitled = given["entitled"]
    if not entitled:
        return ()
    returned, yes = given["returned"], given["yes"]
    valid = (returned or 0) - (given["spoiled"] or 0)
    turnout = Fraction(returned, entitled) if returned is not None else Fraction(1, 2)
    share = Fraction(yes, valid) if yes is not None and valid > 0 else Fraction(1, 2)
    return (
        Slide("slide_turnout", _("Papers returned, in 100 of those entitled"), _tenths(turnout)),
        Slide("slide_yes", _("Yes, in 100 of the papers that are not spoiled"), _tenths(min(share, Fraction(1)))),
    )


def _tenths(share: Fraction) -> str:
    whole, tenth = divmod(round(share * 1000), 10)
    return f"{whole}.{tenth}"


def _kept(form: WhatIfForm) -> tuple[tuple[str, str], ...]:
    """What stays as it is while the slides move."""
    moved = ("returned", "yes", "no", "turnout", "yes_pct", "slide_turnout", "slide_yes")
    given = [(name, form.cleaned_data.get(name)) for name in form.fields if name not in moved]
    return tuple((name, str(value)) for name, value in given if value not in (None, ""))
