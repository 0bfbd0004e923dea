"""Figures that somebody tries out: read from an address, checked at the fields, never stored."""

from collections.abc import Iterator
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from ballots.forms import DAY, CountField
from ballots.law import Figures, Question
from ballots.law.records import JURISDICTIONS
from ballots.law.shares import printed
from ballots.results import days_of

NOT_KNOWN = _("not known")
COUNTS = ("entitled", "returned", "yes", "no", "spoiled")
SLIDES = ("slide_turnout", "slide_yes")


class PercentageField(forms.CharField):
    """As printed: 56.9 stands for every value that rounds to it."""

    def __init__(self, **kwargs: Any) -> None:
        widget = forms.TextInput(attrs={"class": "form-control count", "inputmode": "decimal", "autocomplete": "off"})
        super().__init__(required=False, max_length=12, widget=widget, **kwargs)

    def clean(self, value: Any) -> str:
        given = super().clean(value)
        try:
            return given if not given or printed(given) else ""
        except ValueError:
            raise forms.ValidationError(_("Type a percentage from 0 to 100.")) from None


class DayField(forms.DateField):
    def __init__(self, **kwargs: Any) -> None:
        super().__init__(required=False, widget=forms.DateInput(DAY), **kwargs)

    def clean(self, value: Any) -> date | None:
        found = super().clean(value)
        if found and not 1990 <= found.year <= 2100:
            raise forms.ValidationError(_("The rules on this site are for days from 1990 to 2100."))
        return found


class WhatIfForm(forms.Form):
    """Counts, or percentages where the counts are not known. The names are those of the address, so keep them."""

    country = forms.ChoiceField(
        label=_("Whose rules hold"),
        choices=[*((code, _(words)) for code, words in JURISDICTIONS.items()), ("", NOT_KNOWN)],
        required=False,
        widget=forms.Select({"class": "form-select"}),
    )
    services = forms.ChoiceField(
        label=_("Important public services"),
        help_text=_("Whether most of those entitled are normally engaged in them, as the union believes."),
        choices=[("no", _("no")), ("yes", _("yes")), ("", NOT_KNOWN)],
        required=False,
        widget=forms.Select({"class": "form-select"}),
    )
    opened = DayField(label=_("Opens"), help_text=_("The first day on which papers are sent: the rules go by it."))
    closed = DayField(label=_("Closes"), help_text=_("The last day on which votes can be cast."))
    entitled = CountField(label=_("Entitled to vote"))
    returned = CountField(label=_("Papers returned"), help_text=_("Spoiled ones included."))
    yes = CountField(label=_("Yes"))
    no = CountField(label=_("No"))
    spoiled = CountField(label=_("Spoiled"))
    turnout = PercentageField(label=_("Turnout in per cent"), help_text=_("Only where the counts are not known."))
    yes_pct = PercentageField(label=_("Yes in per cent"), help_text=_("Only where the counts are not known."))
    slide_turnout = forms.DecimalField(required=False, min_value=0, max_value=100, widget=forms.HiddenInput)
    slide_yes = forms.DecimalField(required=False, min_value=0, max_value=100, widget=forms.HiddenInput)
    received = DayField(label=_("Notice of action received"), help_text=_("By the employer."))
    action = DayField(label=_("Action wanted on"))

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if not self.errors:
            given |= _slid(given)
        for field, wrong in _what_is_wrong(given):
            if field not in self.errors:
                self.add_error(field, wrong)
        return given

    @property
    def figures(self) -> Figures:
        """Of a valid form."""
        given = self.cleaned_data
        return Figures(
            jurisdiction=given["country"] or None,
            opened=days_of(given["opened"]),
            closed=days_of(given["closed"]),
            important_public_services=given["services"] or "unknown",
            entitled_to_vote=given["entitled"],
            papers_returned=given["returned"],
            turnout_pct=given["turnout"] or None,
            questions=(
                Question(
                    action="strike",
                    yes=given["yes"],
                    no=_no_that_follows(given) if given["no"] is None else given["no"],
                    spoiled=given["spoiled"],
                    yes_pct=given["yes_pct"] or None,
                ),
            ),
        )

    def settled(self) -> "WhatIfForm":
        """A valid form as its own address gives it: what was slid stands in it as counts, ready to be typed over."""
        settled = WhatIfForm(QueryDict(self.address))
        settled.full_clean()
        return settled

    @property
    def address(self) -> str:
        """The query to share: what was slid stands in it as the counts it came to."""
        given = [(name, self.cleaned_data.get(name)) for name in self.fields if name not in SLIDES]
        return urlencode([(name, value) for name, value in given if value not in (None, "")])

    @property
    def is_asked(self) -> bool:
        """Whether there is anything to work out."""
        return any(self.cleaned_data.get(name) not in (None, "") for name in (*COUNTS, "turnout", "yes_pct", "closed"))


def _slid(given: dict[str, Any]) -> dict[str, Any]:
    """The counts that the slides stand for, of those entitled and of the papers that are not spoiled."""
    turnout, yes, entitled = given["slide_turnout"], given["slide_yes"], given["entitled"]
    if turnout is None or yes is None or entitled is None:
        return {}
    returned = int(entitled * turnout // 100)
    spoiled = min(given["spoiled"] or 0, returned)
    said_yes = int((returned - spoiled) * yes // 100)
    return {"returned": returned, "yes": said_yes, "no": None, "spoiled": spoiled}


def _no_that_follows(given: dict[str, Any]) -> int | None:
    """The papers that are neither Yes nor spoiled, where all three counts are given."""
    counts = [given[name] for name in ("returned", "yes", "spoiled")]
    if None in counts:
        return None
    returned, yes, spoiled = counts
    return returned - yes - spoiled if yes + spoiled <= returned else None


def _what_is_wrong(given: dict[str, Any]) -> Iterator[tuple[str, str]]:
    entitled, returned = given.get("entitled"), given.get("returned")
    counted = sum(given.get(name) or 0 for name in ("yes", "no", "spoiled"))
    if entitled == 0:
        yield "entitled", gettext("At least one person has to be entitled.")
    elif entitled is not None and returned is not None and returned > entitled:
        more = gettext("More than the %(entitled)s who are entitled to vote.")
        yield "returned", more % {"entitled": f"{entitled:,}"}
    elif entitled is not None and counted > entitled:
        sums = gettext(
            "Yes, No and spoiled add up to %(counted)s: more than the %(entitled)s who are entitled to vote."
        )
        yield "yes", sums % {"counted": f"{counted:,}", "entitled": f"{entitled:,}"}
    if returned is not None and counted > returned:
        sums = gettext("Yes, No and spoiled add up to %(counted)s: %(more)s more than the papers returned.")
        yield "yes", sums % {"counted": f"{counted:,}", "more": f"{counted - returned:,}"}
    elif returned is not None and _all_given(given) and counted < returned:
        sums = gettext("Yes, No and spoiled add up to %(counted)s: %(short)s fewer than the papers returned.")
        yield "spoiled", sums % {"counted": f"{counted:,}", "short": f"{returned - counted:,}"}
    opened, closed = given.get("opened"), given.get("closed")
    if opened and closed and closed < opened:
        yield "closed", gettext("Before the day on which the ballot opens.")


def _all_given(given: dict[str, Any]) -> bool:
    return None not in (given.get("yes"), given.get("no"), given.get("spoiled"))
