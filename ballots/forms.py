"""The figures of a result as they are typed, checked as a whole: the same for whoever keys first, second, or corrects."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from ballots.checks import (
    PARTS,
    Wrong,
    field_of,
    missing_counts,
    wrong_counts,
    wrong_days,
    wrong_percentage,
    wrong_totals,
)
from ballots.law.records import JURISDICTIONS
from ballots.models import Ballot
from ballots.results import ACTIONS, Count, Result

LARGEST = 2_147_483_647  # what the database's column holds
DAY = {"class": "form-control", "type": "date"}
ISO = "%Y-%m-%d"
SELECT = {"class": "form-select"}
TOTALS = ("entitled_to_vote", "papers_returned")
REQUIRED = ValidationError(_("This field is required."), code="required")


class CountField(forms.IntegerField):
    """A number of people or papers, typed with or without commas or spaces between thousands."""

    default_error_messages = {"invalid": _("Type a whole number, not a percentage.")}
    widget = forms.TextInput

    def __init__(self, **kwargs: Any) -> None:
        widget = forms.TextInput(attrs={"class": "form-control count", "inputmode": "numeric", "autocomplete": "off"})
        super().__init__(min_value=0, max_value=LARGEST, widget=widget, required=False, **kwargs)

    def to_python(self, value: Any) -> int | None:
        return super().to_python("".join(value.replace(",", "").split()) if isinstance(value, str) else value)


class PercentageField(forms.CharField):
    """A percentage as it is printed: '50.0' is not '50'. The sign may be typed, and is not kept."""

    def __init__(self, **kwargs: Any) -> None:
        widget = forms.TextInput(attrs={"class": "form-control count", "inputmode": "decimal", "autocomplete": "off"})
        super().__init__(max_length=12, widget=widget, required=False, **kwargs)

    def clean(self, value: Any) -> str:
        typed = super().clean(value).removesuffix("%").strip()
        if typed and (wrong := wrong_percentage(typed)):
            raise ValidationError(wrong)
        return typed


def _words(part: str) -> str:
    return part.removesuffix("_votes").removesuffix("_papers")


class FiguresForm(forms.Form):
    """One ballot: two questions side by side, of which either may not have been asked. ``kind``: where it is settled already.

    ``puts_right``: the figures that are held, where the form begins with them.
    """

    puts_right: Result | None = None

    kind = forms.ChoiceField(
        label=_("What the source gives"),
        choices=[
            (Ballot.Kind.DECLARED, _("Declared: a scrutineer’s count")),
            (Ballot.Kind.REPORTED, _("Reported: percentages, or only some of the figures")),
        ],
        initial=Ballot.Kind.DECLARED,
        widget=forms.RadioSelect,
    )
    jurisdiction = forms.ChoiceField(
        label=_("Where it was held"),
        help_text=_("It says whose rules hold."),
        choices=[("", _("Not known")), *((code, _(words)) for code, words in JURISDICTIONS.items())],
        widget=forms.Select(SELECT),
        required=False,
    )
    important_public_services = forms.ChoiceField(
        label=_("Important public services"),
        help_text=_("As the union believed."),
        choices=[(Ballot.Answer.UNKNOWN, _("Not known")), (Ballot.Answer.YES, _("Yes")), (Ballot.Answer.NO, _("No"))],
        initial=Ballot.Answer.UNKNOWN,
        widget=forms.Select(SELECT),
        required=False,
    )
    opened_on = forms.DateField(
        label=_("Opened"), help_text=_("First paper sent."), widget=forms.DateInput(DAY, format=ISO), required=False
    )
    closed_on = forms.DateField(
        label=_("Closed"), help_text=_("Last day of voting."), widget=forms.DateInput(DAY, format=ISO), required=False
    )
    entitled_to_vote = CountField(label=_("Entitled to vote"), help_text=_("Empty if not stated."))
    papers_returned = CountField(label=_("Voting papers returned"), help_text=_("Spoiled ones too."))
    turnout_pct = PercentageField(label=_("Turnout in per cent"), help_text=_("As it is printed."))

    def __init__(self, *args: Any, today: date, kind: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today, self.settled_kind = today, kind
        if kind:
            del self.fields["kind"]
        for action, asked in ACTIONS.items():
            for part in PARTS:
                self.fields[field_of(action, part)] = CountField(label=f"{_words(part).capitalize()}, {asked}")
            self.fields[field_of(action, "yes_pct")] = PercentageField(label=f"Yes in per cent, {asked}")

    @staticmethod
    def initial_of(result: Result) -> dict[str, Any]:
        """What the form begins with where figures are put right."""
        names = ("kind", "jurisdiction", "important_public_services", "opened_on", "closed_on", "turnout_pct", *TOTALS)
        counts = {
            field_of(count.action, part): getattr(count, part)
            for count in result.counts
            for part in (*PARTS, "yes_pct")
        }
        return {name: getattr(result, name) for name in names} | counts

    @property
    def questions(self) -> list[tuple[str, list[tuple[str, forms.BoundField]], forms.BoundField]]:
        """(what was asked, its three counts each with its short label, its percentage)"""
        return [
            (
                asked,
                [(_words(part).capitalize(), self[field_of(action, part)]) for part in PARTS],
                self[field_of(action, "yes_pct")],
            )
            for action, asked in ACTIONS.items()
        ]

    @property
    def is_declared(self) -> bool:
        return (self.settled_kind or self.cleaned_data.get("kind")) != Ballot.Kind.REPORTED

    @property
    def result(self) -> Result:
        """As far as it could be read: all of it where the form is valid."""
        given = self.cleaned_data
        return Result(
            kind="declared" if self.is_declared else "reported",
            jurisdiction=given.get("jurisdiction", ""),
            important_public_services=given.get("important_public_services") or "unknown",
            opened_on=given.get("opened_on"),
            closed_on=given.get("closed_on"),
            entitled_to_vote=given.get("entitled_to_vote"),
            papers_returned=given.get("papers_returned"),
            turnout_pct=given.get("turnout_pct", ""),
            counts=tuple(self._counts()),
        )

    def _counts(self) -> Iterator[Count]:
        for action in ACTIONS:
            counts, yes_pct = self._counts_of(action), self.cleaned_data.get(field_of(action, "yes_pct"), "")
            if yes_pct or any(count is not None for count in counts.values()):
                yield Count(action, **counts, yes_pct=yes_pct)  # type: ignore[arg-type]

    def _counts_of(self, action: str) -> dict[str, int | None]:
        return {part: self.cleaned_data.get(field_of(action, part)) for part in PARTS}

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        self.cleaned_data = given
        for field in self._typed_twice():
            self._say(field, _("Given twice. Type it once."))
        if self.is_declared:
            self._check_that_it_is_counted()
        for field, wrong in [*self._what_is_wrong(), *self._wrong_sums()]:
            self._say(field, wrong)
        if not self.errors and not self.result.counts and not self.result.turnout_pct:
            self.add_error(
                field_of("strike", "yes_votes"),
                ValidationError(_("Type the count of at least one question."), code="required"),
            )
        return self.cleaned_data

    def _say(self, field: str, wrong: str | ValidationError) -> None:
        """At the field, unless something is said there already."""
        if field not in self.errors:
            self.add_error(field, wrong)

    def _typed_twice(self) -> list[str]:
        lists = getattr(self.data, "getlist", lambda name: [])
        return [name for name in self.fields if len(lists(self.add_prefix(name))) > 1]

    def _check_that_it_is_counted(self) -> None:
        for field in ("closed_on", "papers_returned"):
            if self.cleaned_data.get(field) is None:
                self._say(field, REQUIRED)
        for action in ACTIONS:
            for field, wrong in missing_counts(action, self._counts_of(action)):
                self._say(field, ValidationError(wrong, code="required"))
        for field in ("turnout_pct", *(field_of(action, "yes_pct") for action in ACTIONS)):
            if self.cleaned_data.get(field):
                self._say(field, _("A declared result is counted: leave this empty, or choose ‘Reported’ above."))

    def _what_is_wrong(self) -> list[Wrong]:
        given = self.cleaned_data
        days = {name: given.get(name) for name in ("opened_on", "closed_on")}
        totals = {name: given.get(name) for name in TOTALS}
        return [*wrong_days(**days, today=self.today), *wrong_totals(**totals)]

    def _wrong_sums(self) -> Iterator[Wrong]:
        for action in ACTIONS:
            unread = [field for part in PARTS if (field := field_of(action, part)) in self.errors]
            if not any(self.data.get(self.add_prefix(field)) for field in unread):
                returned = self.cleaned_data.get("papers_returned")
                yield from wrong_counts(action, self._counts_of(action), papers_returned=returned)
