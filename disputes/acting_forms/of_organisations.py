"""What unions and employers are called."""

import re
from typing import Any

from django import forms
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from disputes.acting_forms.base import LIKELY_AT_MOST, Choices, Choosing, Deciding
from disputes.models import Organisation


class MergeOrganisations(Choosing):
    """The other one stays: this is another name of it."""

    kind = "merge_organisations"

    def __init__(self, *args: Any, organisation: Organisation, **kwargs: Any) -> None:
        self.organisation = organisation
        super().__init__(*args, likely=_likely_organisations(organisation), **kwargs)

    def find(self, named: str) -> Organisation | None:
        key = re.match(r"\d{1,18}", named)
        same_kind = Organisation.objects.filter(kind=self.organisation.kind).exclude(pk=self.organisation.pk)
        return same_kind.filter(pk=key.group()).first() if key else None

    @property
    def subject(self) -> dict[str, Any]:
        return {"kind": self.organisation.kind, "names": [self.other.name, self.organisation.name]}


class SplitOrganisation(Deciding):
    kind = "split_alias"

    def __init__(self, *args: Any, organisation: Organisation, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        reason = self.fields.pop("reason")
        names = organisation.aliases.exclude(name=organisation.name).order_by("name").values_list("name", flat=True)
        self.fields["name"] = forms.ChoiceField(
            label=_("Name that is of another"), choices=[(name, name) for name in names], widget=forms.RadioSelect()
        )
        self.fields["reason"] = reason
        self.organisation = organisation

    @property
    def subject(self) -> dict[str, Any]:
        return {"kind": self.organisation.kind, "name": self.cleaned_data["name"]}


class RenameOrganisation(Deciding):
    kind = "rename_organisation"

    to = forms.CharField(
        label=_("What it is called"), max_length=300, widget=forms.TextInput({"class": "form-control"})
    )

    def __init__(self, *args: Any, organisation: Organisation, **kwargs: Any) -> None:
        super().__init__(*args, initial={"to": organisation.name}, **kwargs)
        self.organisation = organisation

    @property
    def subject(self) -> dict[str, Any]:
        named = {"kind": self.organisation.kind, "name": self.organisation.name}
        return {**named, "to": self.cleaned_data["to"]}


class ConfirmOrganisation(Deciding):
    kind = "confirm_organisation"

    def __init__(self, *args: Any, organisation: Organisation, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.subject = {"kind": organisation.kind, "name": organisation.name}


def _likely_organisations(organisation: Organisation) -> Choices:
    """Those of its kind that share a word of its name that is not in every name."""
    words = [word for word in organisation.name.split() if len(word) > 3]
    shared = Q(pk__in=[])
    for word in words:
        shared |= Q(name__icontains=word)
    same = Organisation.objects.filter(shared, kind=organisation.kind).exclude(pk=organisation.pk)
    return [(str(other.pk), str(other)) for other in same.order_by("-confirmed", "name")[:LIKELY_AT_MOST]]
