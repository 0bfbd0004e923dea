"""What somebody tells of their job. Never the union, and never a name: that would be nobody's business but theirs."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from disputes.concerns.address import LONGEST


def _field(label: Any, hint: Any, listed: str) -> forms.CharField:
    widget = forms.TextInput({"class": "form-control", "autocomplete": "off", **({"list": listed} if listed else {})})
    return forms.CharField(label=label, help_text=hint, required=False, max_length=LONGEST, widget=widget)


class ConcernsForm(forms.Form):
    role = _field(_("What you do"), _("Such as nurse, train driver, lecturer."), "roles")
    employer = _field(_("Who you work for"), _("A company, a council, a trust, a university."), "employers")
    place = _field(_("Where you work"), _("A town, a depot, a site. Many articles do not say."), "")

    def clean(self) -> dict[str, Any]:
        given = {name: " ".join(value.split()) for name, value in (super().clean() or {}).items()}
        if not any(given.values()) and not self.errors:
            raise forms.ValidationError(_("Fill in at least one of the three."))
        return given
