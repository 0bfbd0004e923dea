"""The search over everything that anybody is quoted as saying."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.models import Outlet, Person, Quote
from articles.querysets import QuoteQuerySet
from articles.search_days import DAY_FIELDS, DayWords, day_words_of
from articles.search_words import SearchWords, search_words
from disputes.models import Dispute
from disputes.quotes.fields import fitting, fitting_words
from disputes.quotes.in_words import conditions

KINDS = [
    ("", gettext_lazy("Any")),
    (Quote.Kind.DIRECT, gettext_lazy("Whole sentences, in quotation marks")),
    (Quote.Kind.MIXED, gettext_lazy("Words within a sentence, in quotation marks")),
    (Quote.Kind.INDIRECT, gettext_lazy("Reported speech")),
]
BEST = "best"
BEFORE_A_COLON = {"speaker": "speaker", "role": "role", "org": "organisation", "dispute": "dispute", "outlet": "outlet"}
"""What may stand before a colon among the words, and the field it speaks of; days beside them."""


class QuoteSearch(forms.Form):
    """What is looked for. The names are those of the address, and of the API."""

    q = forms.CharField(label=gettext_lazy("Words that were said"), required=False, max_length=300)
    speaker = forms.CharField(label=gettext_lazy("Speaker"), required=False, max_length=200)
    role = forms.CharField(label=gettext_lazy("Described as"), required=False, max_length=200)
    person = forms.ModelChoiceField(Person.objects.all(), required=False, widget=forms.HiddenInput)
    organisation = forms.CharField(label=gettext_lazy("Speaking for"), required=False, max_length=200)
    dispute = forms.CharField(label=gettext_lazy("Dispute (words of its title)"), required=False, max_length=200)
    outlet = forms.ModelChoiceField(
        Outlet.objects.all(),
        to_field_name="name",
        required=False,
        label=gettext_lazy("Printed in"),
        empty_label=gettext_lazy("Any"),
    )
    kind = forms.ChoiceField(label=gettext_lazy("How it is quoted"), choices=KINDS, required=False)
    published_from = forms.DateField(
        label=gettext_lazy("Printed on or after"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    published_to = forms.DateField(
        label=gettext_lazy("Printed on or before"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    order = forms.ChoiceField(
        label=gettext_lazy("Order"),
        choices=[("", gettext_lazy("Newest first")), (BEST, gettext_lazy("Best first"))],
        required=False,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            is_select = isinstance(field.widget, forms.Select)
            field.widget.attrs["class"] = "form-select" if is_select else "form-control"
        self.fields["q"].widget.input_type = "search"
        self.fields["q"].widget.attrs |= {"autocomplete": "off", "spellcheck": "false", "aria-describedby": "operators"}

    def clean(self) -> dict[str, Any]:
        first, last = self.cleaned_data.get("published_from"), self.cleaned_data.get("published_to")
        if first and last and first > last:
            self.add_error("published_to", _("This day lies before the first one."))
        return self.cleaned_data

    @cached_property
    def words(self) -> SearchWords:
        """What was typed, as understood."""
        self.is_valid()
        found = search_words(self.cleaned_data.get("q", ""), fields=(*BEFORE_A_COLON, *DAY_FIELDS))
        named = tuple(
            replace(each, field=BEFORE_A_COLON[each.field]) for each in found.fields if each.field in BEFORE_A_COLON
        )
        return replace(found, fields=(*named, *(each for each in found.fields if each.field in DAY_FIELDS)))

    @property
    def days(self) -> list[DayWords]:
        """The days among the words."""
        return day_words_of(self.words.fields)[0]

    @property
    def not_days(self) -> list[str]:
        """What stands where a day belongs among the words; it is left out."""
        return day_words_of(self.words.fields)[1]

    def in_words(self) -> str:
        """'quotes with the phrase “fair pay” by Ada Penhale, printed since 1 March 2026': what is searched for.

        One query where a dispute is asked for by its slug and one where a person is, none otherwise.
        """
        said = self.conditions_in_words
        return _("quotes %(conditions)s") % {"conditions": said} if said else _("all quotes")

    @cached_property
    def conditions_in_words(self) -> str:
        """'with the phrase “fair pay” by Ada Penhale'; '' where all quotes are asked for."""
        return conditions(self.words, self.given_in_words, self.days)

    @cached_property
    def given_in_words(self) -> dict[str, Any]:
        """What the fields hold, to be read: a dispute by its title. Somebody all of whose words were taken down is not named."""
        self.is_valid()
        given = dict(self.cleaned_data)
        if given.get("person") and not Quote.objects.current().filter(person=given["person"]).exists():
            given["person"] = _("somebody who is quoted no more")
        if given.get("dispute"):
            titled = Dispute.objects.public().filter(slug=given["dispute"]).first()
            given["dispute"] = str(titled or given["dispute"])
        return given

    def narrowing(self) -> list[forms.BoundField]:
        """The fields besides words and order, as shown."""
        return [field for field in self.visible_fields() if field.name not in ("q", "order")]


def quotes_found(search: QuoteSearch, *, among: QuoteQuerySet | None = None) -> QuoteQuerySet:
    """The quotes that were asked for, in the order asked for; none where the form was not filled in right. ``among``: all that
    are held, or these.

    Agency copies say the same again: they are left out, unless one asks for their outlet.
    """
    if not search.is_valid():
        return Quote.objects.none()
    quotes = quotes_fitting(search.cleaned_data, search.words, among=among)
    is_best_first = search.words.wanted and search.cleaned_data["order"] == BEST
    return quotes.best_first() if is_best_first else quotes.newest_first()


def quotes_fitting(
    given: Mapping[str, Any], words: SearchWords, *, with_copies: bool = False, among: QuoteQuerySet | None = None
) -> QuoteQuerySet:
    """In no order. ``given`` is what the fields hold besides the words. ``among``: all that are held, or these."""
    days, _not_days = day_words_of(words.fields)
    held = Quote.objects.current() if among is None else among
    quotes = held.saying(words).filter(fitting(given), fitting_words(words.fields, days))
    return quotes if with_copies or asks_for_an_outlet(given, words) else quotes.printed_first()


def asks_for_an_outlet(given: Mapping[str, Any], words: SearchWords) -> bool:
    """Then what it copied from an agency is wanted too."""
    return bool(given.get("outlet")) or any(each.field == "outlet" and not each.excluded for each in words.fields)
