"""Figures with what they rest on: entered first, put right while they wait, or corrected once they are on record."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils import timezone
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from ballots.forms import FiguresForm
from ballots.models import Ballot, Keying, ScrutineersReport
from ballots.results import Result, differences
from ballots.uploads import MAX_BYTES, NotTaken, Upload, looked_at, too_large
from disputes.models import Dispute

CONTROL = {"class": "form-control"}
MOMENT = "%Y-%m-%dT%H:%M"


class SourceForm(FiguresForm):
    """``report`` is the scrutineer's report that was uploaded by this post or by one before, once the view has kept it."""

    source = forms.CharField(
        label=_("Where it can be checked"),
        help_text=_("An address, or the report’s name and date."),
        widget=forms.TextInput(CONTROL),
        max_length=2000,
        required=False,
    )
    upload = forms.FileField(
        label=_("Or the report itself"),
        help_text=format_lazy(
            _("PDF, PNG, JPEG, CSV, XLSX; {megabytes} MB. It is public too."), megabytes=MAX_BYTES // 1024 // 1024
        ),
        widget=forms.FileInput(CONTROL),
        allow_empty_file=True,
        required=False,
    )
    held = forms.CharField(widget=forms.HiddenInput, required=False)
    leave_out = forms.BooleanField(label=_("Leave this file out"), required=False)

    def __init__(self, *args: Any, dispute: Dispute, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.dispute = dispute
        self.report: ScrutineersReport | None = None

    @staticmethod
    def initial_from(held: Ballot | Keying) -> dict[str, Any]:
        """What the form begins with where something that is held is put right."""
        report = held.report.sha256 if held.report else ""
        return FiguresForm.initial_of(held.result) | {"source": held.source, "held": report}

    @property
    def new_upload(self) -> Upload | None:
        """What this post brought, where it can be taken; also where something else is wrong."""
        return self.cleaned_data.get("upload") if self.is_bound and "upload" not in self.errors else None

    @property
    def shown_report(self) -> ScrutineersReport | None:
        """The report that the page tells is kept."""
        return self.report or (None if self.is_bound else _report(self.initial.get("held", "")))

    def clean_upload(self) -> Upload | None:
        given: UploadedFile | None = self.cleaned_data["upload"]
        if given is None:
            return None
        if (given.size or 0) > MAX_BYTES:
            raise ValidationError(too_large(given.size or 0))
        try:
            return looked_at(name=given.name or "", content=given.read())
        except NotTaken as why:
            raise ValidationError(str(why)) from None

    def clean(self) -> dict[str, Any]:
        given = super().clean()
        self.report = None if given.get("leave_out") else _report(given.get("held", ""))
        if not (given.get("source") or self.report or given.get("upload") or "upload" in self.errors):
            self._say("source", ValidationError(_("Give an address, or upload the report."), code="required"))
        return given


class EntryForm(SourceForm):
    """A result that is new. ``besides``: the one that waits and is put right."""

    embargo_until = forms.DateTimeField(
        label=_("Not public before"),
        help_text=_("Only under embargo; the site’s time."),
        widget=forms.DateTimeInput({**CONTROL, "type": "datetime-local"}, format=MOMENT),
        input_formats=[MOMENT, f"{MOMENT}:%S"],
        required=False,
    )

    def __init__(self, *args: Any, besides: Keying | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.besides = besides
        self.puts_right = besides.result if besides else None

    def clean_embargo_until(self) -> Any:
        until = self.cleaned_data["embargo_until"]
        if until and until <= timezone.now():
            raise ValidationError(_("That is past already. Leave it empty, and the result is public at once."))
        return until

    def clean(self) -> dict[str, Any]:
        given = super().clean()
        if not self.errors and (known := self._known_already()):
            self.add_error(None, known)
        return given

    def _known_already(self) -> str:
        """The same count of the same ballot, keyed before."""
        like = {"dispute": self.dispute}
        corrects = self.besides.ballot_id if self.besides else None
        held = Ballot.objects.filter(**like, closed_on=self.result.closed_on).exclude(pk=corrects).with_figures()
        if any(_same(ballot.result, self.result) for ballot in held):
            return _("A result with these very figures is on record for this dispute already.")
        waiting = Keying.objects.waiting().filter(**like).exclude(pk=self.besides.pk if self.besides else None)
        if any(_same(keying.result, self.result) for keying in waiting):
            return _("These very figures wait for a second person already: they are among the waiting results.")
        return ""


class AmendForm(EntryForm):
    why = forms.CharField(
        label=_("Why"), help_text=_("For the trail."), widget=forms.TextInput(CONTROL), max_length=500
    )


class CorrectionForm(SourceForm):
    """``ballot`` as it stands, with its report."""

    note = forms.CharField(
        label=_("Public note"),
        help_text=_("What was wrong, and how it is known. It is printed on the result’s page."),
        widget=forms.TextInput(CONTROL),
        max_length=500,
    )

    def __init__(self, *args: Any, ballot: Ballot, **kwargs: Any) -> None:
        super().__init__(*args, kind=ballot.kind, dispute=ballot.dispute, **kwargs)
        self.ballot = ballot
        self.puts_right = ballot.result

    def clean(self) -> dict[str, Any]:
        given = super().clean()
        rests_on = (given.get("source", ""), self.report) == (self.ballot.source, self.ballot.report)
        if (
            not self.errors
            and rests_on
            and not given.get("upload")
            and not differences(self.ballot.result, self.result)
        ):
            self.add_error(None, _("Nothing differs from what is on record."))
        return given


def _report(sha256: str) -> ScrutineersReport | None:
    return ScrutineersReport.objects.defer("content").filter(sha256=sha256).first() if sha256 else None


def _same(held: Result, typed: Result) -> bool:
    same = ("kind", "closed_on", "entitled_to_vote", "papers_returned", "turnout_pct")
    return set(held.counts) == set(typed.counts) and all(getattr(held, name) == getattr(typed, name) for name in same)
