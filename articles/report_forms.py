"""What a reader reports: checked, and nothing of it lost where it does not do."""

from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext_lazy as _

from articles.models import Report
from articles.models.reported import LONGEST

LONGEST_ADDRESS = 500
SIGNED = ":"
"""Stands in every signed address and in no other: those are private, and not kept."""


def page_of_ours(address: str, *, host: str) -> str:
    """The path of a page of this site, whether given as a path or with the host; '' for anything else, and for private ones."""
    for scheme in ("https://", "http://"):
        address = address.removeprefix(scheme + host)
    path, _query, _rest = address.partition("?")
    fits = address.startswith("/") and len(address) <= LONGEST_ADDRESS and SIGNED not in path and address.isprintable()
    return address if fits and url_has_allowed_host_and_scheme(address, allowed_hosts=None) else ""


def _lines(label: str, hint: str = "", *, rows: int, required: bool = False) -> forms.CharField:
    widget = forms.Textarea({"class": "form-control", "rows": rows})
    return forms.CharField(label=label, help_text=hint, required=required, max_length=LONGEST, widget=widget)


class ReportForm(forms.Form):
    """``website`` is filled in by programs alone. A ``token`` that is none of ours is replaced, never an error."""

    token = forms.CharField(required=False, widget=forms.HiddenInput())
    kind = forms.ChoiceField(label=_("What is it about?"), choices=Report.Kind, widget=forms.RadioSelect())
    about = forms.CharField(
        label=_("Which page?"),
        help_text=_("Its address. Leave it empty if it is about the whole site."),
        required=False,
        max_length=LONGEST_ADDRESS,
        widget=forms.TextInput({"class": "form-control", "autocomplete": "off"}),
    )
    wrong = _lines(
        _("What is wrong, or what should be taken down?"),
        _("Copy the words or the figure if you can."),
        rows=4,
        required=True,
    )
    right = _lines(_("What would be right?"), _("Leave it empty if you do not know."), rows=3)
    checkable = _lines(
        _("Where can we check it?"), _("A link, an article, a report. We change nothing that we cannot check."), rows=2
    )
    contact = forms.CharField(
        label=_("How can we reach you? (only if you want)"),
        help_text=_("Only editors see it. Please do not tell us whether you are in a union: we do not need to know."),
        required=False,
        max_length=200,
        widget=forms.TextInput({"class": "form-control", "autocomplete": "email"}),
    )
    website = forms.CharField(
        label=_("Leave this empty"),
        required=False,
        widget=forms.TextInput({"class": "form-control", "autocomplete": "off", "tabindex": "-1"}),
    )

    def __init__(self, *args: Any, host: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.host = host

    def clean_token(self) -> UUID:
        try:
            return UUID(self.cleaned_data["token"])
        except ValueError:
            return uuid4()

    def clean_about(self) -> str:
        given = self.cleaned_data["about"]
        found = page_of_ours(given, host=self.host)
        if given and not found:
            raise forms.ValidationError(
                _("This is no public page of this site. Copy the address from your browser, or leave it empty.")
            )
        return found

    def clean_website(self) -> str:
        if self.cleaned_data["website"]:
            raise forms.ValidationError(_("Please leave this field empty: it is there to keep programs out."))
        return ""


class AnswerForm(forms.Form):
    """What an editor answers; whoever reported it reads the note."""

    kind = forms.ChoiceField(
        label=_("What becomes of it?"),
        choices=[
            ("settle_report", _("It is put right, or taken down")),
            ("reject_report", _("Nothing is changed")),
        ],
        widget=forms.RadioSelect(),
    )
    note = forms.CharField(
        label=_("What whoever reported it is told"),
        help_text=_(
            "What was done, or why nothing was. It is kept in the log: leave out names and how to reach people."
        ),
        max_length=500,
        widget=forms.Textarea({"class": "form-control", "rows": 4}),
    )
