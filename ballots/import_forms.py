"""What is said with a table of workplaces: the ballot's days and rules, where the figures can be checked, and the table itself."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from ballots.checks import wrong_days
from ballots.forms import SELECT, FiguresForm
from ballots.importing import Imported, read_parts
from ballots.models import ScrutineersReport
from ballots.results import ACTIONS, Result, totals_of
from ballots.source_forms import CONTROL, EntryForm
from ballots.tables import MAX_ROWS, Table, read_table
from ballots.uploads import MAX_BYTES, NotTaken, Upload, too_large
from disputes.models import Dispute

SHARED = FiguresForm.base_fields
CHOOSE_QUESTION = _("The headings do not say which question they are about. Choose it.")


class TableForm(forms.Form):
    """The figures alone, as the first person and the second bring them.

    ``held``: the table of a post before; ``table_kept`` tells which one is, once the view has kept it. ``imported``: what was
    read of it, None where there is none yet.
    """

    jurisdiction = SHARED["jurisdiction"]
    important_public_services = SHARED["important_public_services"]
    opened_on = SHARED["opened_on"]
    closed_on = forms.DateField(
        label=_("Closed"), help_text=_("Last day of voting."), widget=SHARED["closed_on"].widget, required=True
    )
    question = forms.ChoiceField(
        label=_("Columns that name no question are about"),
        help_text=_("Only where the headings say no more than ‘Yes’ and ‘No’."),
        choices=[
            ("", _("The headings name it")),
            *((action, _(asked.capitalize())) for action, asked in ACTIONS.items()),
        ],
        widget=forms.Select(SELECT),
        required=False,
    )
    table = forms.FileField(
        label=_("Table of workplaces"),
        help_text=format_lazy(
            _("CSV or XLSX, a row a workplace, up to {rows} rows and {megabytes} MB."),
            rows=f"{MAX_ROWS:,}",
            megabytes=MAX_BYTES >> 20,
        ),
        widget=forms.FileInput({**CONTROL, "accept": ".csv,.xlsx,text/csv"}),
        allow_empty_file=True,
        required=False,
    )
    held = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, dispute: Dispute, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.dispute, self.today = dispute, today
        self.table_kept: ScrutineersReport | None = None
        self.imported: Imported | None = None
        self.read: Table | None = None

    @property
    def new_table(self) -> Upload | None:
        """What this post brought, where it is a table; also where something else is wrong."""
        return self.cleaned_data.get("table") if self.is_bound and "table" not in self.errors else None

    @property
    def is_complete(self) -> bool:
        """The form is valid and every cell of the table can be taken."""
        return self.is_valid() and self.imported is not None and not self.imported.rejected

    @property
    def result(self) -> Result:
        """Of a form that is complete."""
        assert self.imported is not None
        names = ("jurisdiction", "opened_on", "closed_on")
        head = Result(
            kind="declared",
            important_public_services=self.cleaned_data["important_public_services"] or "unknown",
            **{name: self.cleaned_data[name] for name in names},
        )
        return totals_of(self.imported.parts, of=head)

    def clean_table(self) -> Upload | None:
        given: UploadedFile | None = self.cleaned_data["table"]
        if given is None:
            return None
        if (given.size or 0) > MAX_BYTES:
            raise ValidationError(too_large(given.size or 0))
        content = given.read()
        self.read = _table(content)
        return Upload(name=(given.name or "table")[-200:], content=content, media_type=self.read.media_type)

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        days = {name: given.get(name) for name in ("opened_on", "closed_on")}
        for field, wrong in wrong_days(**days, today=self.today):
            self.add_error(field, wrong)
        if self.read is None and "table" not in self.errors:
            self.read = self._kept(given.get("held", ""))
        if self.read:
            self._read_parts(self.read, unnamed=given.get("question", ""))
        return given

    def _kept(self, sha256: str) -> Table | None:
        self.table_kept = ScrutineersReport.objects.filter(sha256=sha256).first()
        if self.table_kept is None:
            self.add_error("table", ValidationError(_("Choose the table."), code="required"))
            return None
        return _table(bytes(self.table_kept.content))

    def _read_parts(self, table: Table, *, unnamed: str) -> None:
        employers = self.dispute.employer_names
        self.imported = read_parts(table, employer=employers[0] if len(employers) == 1 else "", unnamed=unnamed)
        if self.imported.names_no_question and not unnamed:
            self.add_error("question", CHOOSE_QUESTION)


class ImportForm(TableForm):
    """A table with what it rests on. ``note`` is asked for where it corrects a ballot on record."""

    source = forms.CharField(
        label=_("Where it can be checked"),
        help_text=_("The address of the scrutineer’s report, or its name and date."),
        widget=forms.TextInput(CONTROL),
        max_length=2000,
    )
    embargo_until = EntryForm.base_fields["embargo_until"]
    note = forms.CharField(
        label=_("Public note"),
        help_text=_("What was wrong, and how it is known. It is printed on the result’s page."),
        widget=forms.TextInput(CONTROL),
        max_length=500,
        required=False,
    )
    clean_embargo_until = EntryForm.clean_embargo_until


def _table(content: bytes) -> Table:
    try:
        return read_table(content)
    except NotTaken as why:
        raise ValidationError(str(why)) from None
