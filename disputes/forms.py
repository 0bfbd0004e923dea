"""What people enter about disputes, checked."""

from typing import Any

from django import forms

from disputes.models import Alias
from disputes.organisations import key_of


class AliasForm(forms.ModelForm):
    """A name an organisation goes by. The same name, folded, belongs to one organisation of its kind only."""

    class Meta:
        model = Alias
        fields = ["name", "kind"]

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        self.instance.key = key_of(given.get("name", ""))
        others = Alias.objects.filter(key=self.instance.key, kind=given.get("kind")).exclude(pk=self.instance.pk)
        taken = others.select_related("organisation").first()
        if taken:
            raise forms.ValidationError(f"“{given['name']}” is a name of {taken.organisation} already.")
        return given
