"""What all forms share that decide something: the reason, and the choice of another or of articles."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from articles.models import Article

Choices = list[tuple[str, str]]
LIKELY_AT_MOST = 20


class Deciding(forms.Form):
    """A decision and why it is made; ``reason_is_shown`` where the public reads the reason."""

    kind = ""
    reason_is_shown = False
    subject: dict[str, Any]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reason"] = forms.CharField(
            label=_("Why"),
            help_text=_("Shown to everybody in its place.") if self.reason_is_shown else _("Kept in the log."),
            required=self.reason_is_shown,
            max_length=500,
            widget=forms.TextInput({"class": "form-control"}),
        )


class Choosing(Deciding):
    """One of those that are likely, or any other by the address of its page; ``other`` when valid."""

    other: Any

    def __init__(self, *args: Any, likely: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        reason = self.fields.pop("reason")
        if likely:
            choices = [*likely, ("", _("another"))]
            self.fields["likely"] = forms.ChoiceField(
                label=_("Which"), choices=choices, required=False, widget=forms.RadioSelect()
            )
        self.fields["address"] = forms.CharField(
            label=_("Another, by the address of its page") if likely else _("The address of its page"),
            required=False,
            widget=forms.TextInput({"class": "form-control", "autocomplete": "off"}),
        )
        self.fields["reason"] = reason

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        named = given.get("address") or given.get("likely") or ""
        found = self.find(named.strip().rstrip("/").rsplit("/", 1)[-1].replace("\0", ""))
        if found is None:
            self.add_error("address", _("Choose one, or give the address of its page."))
        self.other = found
        return given

    def find(self, named: str) -> Any:
        """The one whose address ends in this."""
        raise NotImplementedError


def _titled(hashes: Iterable[str]) -> Choices:
    found = Article.objects.filter(sha256__in=list(hashes)).select_related("outlet").defer("body")
    return [(article.sha256, _title(article)) for article in found]


def _title(article: Article) -> str:
    day = article.published and date_format(article.published, "DATE_FORMAT")
    return ", ".join(str(part) for part in (article, article.outlet, day) if part)


def articles(label: Any, hashes: Iterable[str]) -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(label=label, choices=_titled(hashes), widget=forms.CheckboxSelectMultiple())


def an_article(hashes: Iterable[str]) -> forms.ChoiceField:
    return forms.ChoiceField(label=_("Article that moves"), choices=_titled(hashes), widget=forms.RadioSelect())
