"""A declared result as it is typed, checked as a whole."""

from datetime import date
from typing import Any

from django import forms

from ballots.checks import ACTIONS, PARTS, field_of, wrong_counts, wrong_days, wrong_totals
from ballots.models import Ballot
from ballots.results import Count, Result
from disputes.models import Dispute

LARGEST = 2_147_483_647  # what the database's column holds
DAY = {"class": "form-control", "type": "date"}


class CountField(forms.IntegerField):
    """A number of people or papers, typed with or without commas or spaces between thousands."""

    default_error_messages = {"invalid": "Type a whole number, not a percentage."}
    widget = forms.TextInput

    def __init__(self, **kwargs: Any) -> None:
        widget = forms.TextInput(attrs={"class": "form-control count", "inputmode": "numeric", "autocomplete": "off"})
        super().__init__(min_value=0, max_value=LARGEST, widget=widget, **kwargs)

    def to_python(self, value: Any) -> int | None:
        return super().to_python(value.replace(",", "").replace(" ", "") if isinstance(value, str) else value)


class ResultForm(forms.Form):
    """The scrutineer's report of one ballot: two questions side by side, of which either may not have been asked."""

    opened_on = forms.DateField(
        label="Opened",
        help_text="The first day on which papers were sent.",
        widget=forms.DateInput(DAY),
        required=False,
    )
    closed_on = forms.DateField(
        label="Closed", help_text="The last day on which votes could be cast.", widget=forms.DateInput(DAY)
    )
    entitled_to_vote = CountField(
        label="Entitled to vote", help_text="Leave it empty where the report does not state it.", required=False
    )
    papers_returned = CountField(label="Voting papers returned", help_text="Spoiled and invalid ones included.")
    source = forms.CharField(
        label="Where it can be checked",
        help_text="The address of the scrutineer’s report, or its name and date.",
        widget=forms.TextInput(attrs={"class": "form-control"}),
        max_length=2000,
    )

    def __init__(self, *args: Any, dispute: Dispute, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.dispute, self.today = dispute, today
        for action, asked in ACTIONS.items():
            for part in PARTS:
                words = part.replace("_votes", "").replace("_", " ").capitalize()
                self.fields[field_of(action, part)] = CountField(label=f"{words}, {asked}", required=False)

    @property
    def questions(self) -> list[tuple[str, list[forms.BoundField]]]:
        """(what was asked, its three fields)"""
        return [(asked, [self[field_of(action, part)] for part in PARTS]) for action, asked in ACTIONS.items()]

    @property
    def counts(self) -> list[Count]:
        """Of the questions that were asked; the form is valid."""
        given = [(action, self._counts_of(action)) for action in ACTIONS]
        return [Count(action=action, **counts) for action, counts in given if counts["yes_votes"] is not None]

    def _counts_of(self, action: str) -> dict[str, Any]:
        return {part: self.cleaned_data.get(field_of(action, part)) for part in PARTS}

    @property
    def totals(self) -> dict[str, Any]:
        """What the result says besides its counts."""
        return {name: self.cleaned_data[name] for name in self.base_fields}

    @property
    def result(self) -> Result:
        totals = {name: value for name, value in self.totals.items() if name != "source"}
        return Result(counts=tuple(self.counts), **totals)

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        for field, wrong in self._what_is_wrong(given):
            if field not in self.errors:
                self.add_error(field, wrong)
        if not self.errors and not self.counts:
            self.add_error(field_of("strike", "yes_votes"), "Type the count of at least one question.")
        if not self.errors and self._is_on_record():
            self.add_error(None, "A result with these very figures is on record for this dispute already.")
        return given

    def _what_is_wrong(self, given: dict[str, Any]) -> list[tuple[str, str]]:
        entitled, returned = given.get("entitled_to_vote"), given.get("papers_returned")
        days = {"opened_on": given.get("opened_on"), "closed_on": given.get("closed_on")}
        wrong = [
            *wrong_days(**days, today=self.today),
            *wrong_totals(entitled_to_vote=entitled, papers_returned=returned),
        ]
        for action in ACTIONS:
            if not any(field_of(action, part) in self.errors for part in PARTS):
                wrong += wrong_counts(action, self._counts_of(action), papers_returned=returned)
        return wrong

    def _is_on_record(self) -> bool:
        same = {name: value for name, value in self.totals.items() if name not in ("source", "opened_on")}
        first = self.counts[0]
        return Ballot.objects.filter(
            dispute=self.dispute, **same, questions__action=first.action, questions__yes_votes=first.yes_votes
        ).exists()
