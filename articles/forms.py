"""What editors enter about articles, checked."""

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from articles.decoding import MAX_BYTES, Rejected
from articles.fetching import Limits
from articles.intake import Brought, page_at
from articles.models import Draft
from articles.previewing import opened

LONGEST_PASTED = 1_000_000
PASTED = "pasted text"
PATIENCE = Limits(seconds=20)  # somebody waits for the page
TEXT, FILE, ADDRESS = "text", "file", "address"


def _control(widget: type[forms.Widget], **attributes: Any) -> forms.Widget:
    return widget(attrs={"class": "form-control", **attributes})


class BringForm(forms.Form):
    """One of three ways to bring an article; each is a form of its own on the page, and says which by ``way``.

    When it is valid ``material`` holds the bytes and where they came from, and an article can be made of them.
    """

    way = forms.ChoiceField(choices=[(way, way) for way in (TEXT, FILE, ADDRESS)])
    text = forms.CharField(
        label=_("Text of the article"),
        help_text=_("Its headline in the first line. A line such as “date 2026-03-04” tells when it was published."),
        widget=_control(forms.Textarea, rows=12),
        max_length=LONGEST_PASTED,
        strip=False,
        required=False,
    )
    file = forms.FileField(
        label=_("File"),
        help_text=format_lazy(
            _("A plain text, a web page or a PDF with text in it; at most {megabytes} MB."),
            megabytes=MAX_BYTES // 1024 // 1024,
        ),
        widget=_control(forms.FileInput),
        allow_empty_file=True,
        required=False,
    )
    address = forms.URLField(
        label=_("Address of the page"),
        widget=_control(forms.URLInput, inputmode="url"),
        assume_scheme="https",
        max_length=2000,
        required=False,
    )

    material: Brought

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        way = given.get("way")
        if not way or way in self.errors:
            return given
        if not given.get(way):
            self.add_error(way, self._what_is_missing(way))
            return given
        try:
            self.material = self._brought(way, given[way])
            opened(self.material.body, content_type=self.material.content_type)
        except Rejected as reason:
            self.add_error(way, f"This cannot be taken: {reason}.")
        return given

    @staticmethod
    def _what_is_missing(way: str) -> str:
        return {TEXT: "Paste the text of the article.", FILE: "Choose a file.", ADDRESS: "Give an address."}[way]

    @staticmethod
    def _brought(way: str, given: Any) -> Brought:
        if way == TEXT:
            return Brought(body=given.replace("\r\n", "\n").encode(), origin=PASTED)
        return _uploaded(given) if way == FILE else page_at(given, limits=PATIENCE)


def _uploaded(file: UploadedFile) -> Brought:
    size = file.size or 0
    if size > MAX_BYTES:
        raise Rejected(f"larger than {MAX_BYTES // 1024 // 1024} MB ({size / 1024 / 1024:.1f} MB)")
    return Brought(body=file.read(), origin=file.name or "a file")


class DetailsForm(forms.ModelForm):
    """What is known of a draft beside its text."""

    url = forms.URLField(
        label=_("Its address"), widget=_control(forms.URLInput), assume_scheme="https", max_length=2000, required=False
    )

    class Meta:
        model = Draft
        fields = ["title", "outlet", "published", "url"]
        labels = {"title": _("Title"), "outlet": _("Who printed it"), "published": _("Date of publication")}
        widgets = {
            "title": _control(forms.TextInput),
            "outlet": _control(forms.TextInput),
            "published": forms.DateInput(format="%Y-%m-%d", attrs={"class": "form-control", "type": "date"}),
        }
