"""What people enter about disputes, checked."""

import hashlib
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from articles.values import completed, problems
from disputes.models import Alias, Statement
from disputes.organisations import key_of
from disputes.pinned import END


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


class PinForm(forms.Form):
    """A sentence of an editor's own. ``told``: what the facts say, by place; choices are the places where they say something.

    ``seen`` is what they said when the form was shown: a sentence over other facts is not taken unseen.
    """

    place = forms.ChoiceField(label=_("In place of"), widget=forms.RadioSelect)
    sentence = forms.CharField(
        widget=forms.Textarea(attrs={"class": "form-control", "rows": 3}),
        help_text=_("One sentence, at most 40 words."),
    )
    source = forms.CharField(
        label=_("Where it can be checked"),
        max_length=2000,
        help_text=_("An address, a document, a page: readers see it."),
        widget=forms.TextInput({"class": "form-control"}),
    )
    seen = forms.CharField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, told: dict[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.told = told
        self.fields["place"].choices = [*told.items(), (END, _("Nothing: at the end, beside all of these"))]
        self.fields["seen"].initial = self.key

    @property
    def key(self) -> str:
        """Of all that the facts say."""
        return hashlib.sha256(" ".join(self.told.values()).encode()).hexdigest()[:16]

    def clean_sentence(self) -> str:
        return " ".join(self.cleaned_data["sentence"].split())

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if given.get("seen") != self.key:
            self.data = {**self.data.dict(), "seen": self.key}
            raise forms.ValidationError(_("The facts changed meanwhile. Look at what they say now, and send it again."))
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
