"""What people enter about disputes, checked."""

from typing import Any

from django import forms

from articles.values import completed, problems
from disputes.models import Alias, Statement
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


class StatementForm(forms.ModelForm):
    """A statement as an editor types it: what it says is of its predicate, with what is left out as not stated."""

    class Meta:
        model = Statement
        fields = "__all__"

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if "value" not in given or "predicate" not in given:
            return given
        wrong = problems(given["predicate"], given["value"])
        if wrong:
            known = not wrong[0].startswith("“" + given["predicate"])
            self.add_error("value" if known else "predicate", wrong)
        else:
            given["value"] = completed(given["predicate"], given["value"])
        return given
