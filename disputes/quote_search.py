"""The search over everything that anybody is quoted as saying."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property, reduce
from operator import and_, or_
from typing import Any

from django import forms
from django.db.models import Q
from django.utils.translation import gettext as _

from articles.decisions import taking_down
from articles.highlighting import Piece, pieces, places_in_headline, places_of_phrase
from articles.models import Outlet, Person, Quote
from articles.neighbours import neighbours
from articles.querysets import QuoteQuerySet
from articles.search_days import DAY_FIELDS, DayWords, day_words_of
from articles.search_words import SearchWords, search_words
from articles.utterances import standing_of
from disputes.models import Dispute, DisputeQuote
from disputes.organisations import names_of
from disputes.search_in_words import conditions

KINDS = [
    ("", "Any"),
    (Quote.Kind.DIRECT, "Whole sentences, in quotation marks"),
    (Quote.Kind.MIXED, "Words within a sentence, in quotation marks"),
    (Quote.Kind.INDIRECT, "Reported speech"),
]
BEST = "best"
SAID_OF = {"speaker": "speaker", "role": "role", "org": "organisation", "dispute": "dispute", "outlet": "outlet"}
"""What may stand before a colon among the words, and the field it speaks of; days beside them."""


class QuoteSearch(forms.Form):
    """What is looked for. The names are those of the address, and of the API."""

    q = forms.CharField(label="Words that were said", required=False, max_length=300)
    speaker = forms.CharField(required=False, max_length=200)
    role = forms.CharField(label="Described as", required=False, max_length=200)
    person = forms.ModelChoiceField(Person.objects.all(), required=False, widget=forms.HiddenInput)
    organisation = forms.CharField(label="Speaking for", required=False, max_length=200)
    dispute = forms.CharField(label="Dispute (words of its title)", required=False, max_length=200)
    outlet = forms.ModelChoiceField(
        Outlet.objects.all(), to_field_name="name", required=False, label="Printed in", empty_label="Any"
    )
    kind = forms.ChoiceField(label="How it is quoted", choices=KINDS, required=False)
    published_from = forms.DateField(
        label="Printed on or after", required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    published_to = forms.DateField(
        label="Printed on or before", required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    order = forms.ChoiceField(label="Order", choices=[("", "Newest first"), (BEST, "Best first")], required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            is_select = isinstance(field.widget, forms.Select)
            field.widget.attrs["class"] = "form-select" if is_select else "form-control"
        self.fields["q"].widget.input_type = "search"

    def clean(self) -> dict[str, Any]:
        first, last = self.cleaned_data.get("published_from"), self.cleaned_data.get("published_to")
        if first and last and first > last:
            self.add_error("published_to", "This day lies before the first one.")
        return self.cleaned_data

    @cached_property
    def words(self) -> SearchWords:
        """What was typed, as understood."""
        found = search_words(self.cleaned_data.get("q", ""), fields=(*SAID_OF, *DAY_FIELDS))
        named = tuple(replace(each, field=SAID_OF[each.field]) for each in found.fields if each.field in SAID_OF)
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

        One query where a dispute is asked for by its slug, none otherwise.
        """
        said = self.conditions_in_words
        return _("quotes %(conditions)s") % {"conditions": said} if said else _("all quotes")

    @cached_property
    def conditions_in_words(self) -> str:
        """'with the phrase “fair pay” by Ada Penhale'; '' where all quotes are asked for."""
        self.is_valid()
        given = dict(self.cleaned_data)
        if given.get("dispute"):
            titled = Dispute.objects.public().filter(slug=given["dispute"]).first()
            given["dispute"] = str(titled or given["dispute"])
        return conditions(self.words, given, self.days)

    def narrowing(self) -> list[forms.BoundField]:
        """The fields besides the words, as shown."""
        return [field for field in self.visible_fields() if field.name != "q"]

    @property
    def is_narrowed(self) -> bool:
        """True where anything but words and order was given."""
        return any(self.data.get(name) for name in self.fields if name not in ("q", "order"))


def quotes_found(search: QuoteSearch) -> QuoteQuerySet:
    """The quotes that were asked for; none where the form was not filled in right.

    Agency copies say the same again: they are left out, unless one asks for their outlet.
    """
    quotes = Quote.objects.current()
    if not search.is_valid():
        return quotes.none()
    wanted = search.cleaned_data
    quotes = quotes.saying(search.words)
    quotes = quotes.filter(_narrowing(wanted), _said_of_fields(search))
    if not wanted["outlet"]:
        quotes = quotes.printed_first()
    return quotes.best_first() if search.words.wanted and wanted["order"] == BEST else quotes.newest_first()


def _narrowing(wanted: dict[str, Any]) -> Q:
    given = {name: value for name, value in wanted.items() if value}
    narrowing = Q()
    for name in HOLDING:
        if name in given and name != "outlet":
            narrowing &= HOLDING[name](given[name])
    plain = {
        "person": "person",
        "outlet": "reading__article__outlet",
        "kind": "kind",
        "published_from": "reading__article__published__gte",
        "published_to": "reading__article__published__lte",
    }
    return narrowing & Q(**{lookup: given[name] for name, lookup in plain.items() if name in given})


def _said_of_fields(search: QuoteSearch) -> Q:
    """What the words say of fields: one of those that a field is to hold, none of those it is not to."""
    narrowing = reduce(and_, (Q(**{f"reading__article__published__{on.lookup}": on.day}) for on in search.days), Q())
    for name, holding in HOLDING.items():
        named = [each for each in search.words.fields if each.field == name]
        either = [holding(each.text) for each in named if not each.excluded]
        narrowing &= reduce(or_, either, Q())
        for each in named:
            narrowing &= ~holding(each.text) if each.excluded else Q()
    return narrowing


def _by(speaker: str) -> Q:
    return Q(speaker__icontains=speaker) | Q(person__name__icontains=speaker)


def _for(organisation: str) -> Q:
    return spoken_for(names_of(organisation)) | Q(organisation__icontains=organisation)


def _in(dispute: str) -> Q:
    disputes = Dispute.objects.public().filter(Q(slug=dispute) | Q(title__icontains=dispute))
    return Q(pk__in=DisputeQuote.objects.filter(dispute__in=disputes).values("quote"))


HOLDING: dict[str, Callable[[str], Q]] = {
    "speaker": _by,
    "role": lambda role: Q(role__icontains=role),
    "organisation": _for,
    "dispute": _in,
    "outlet": lambda outlet: Q(reading__article__outlet__name__icontains=outlet),
}
"""Whether a field holds some words."""


def spoken_for(names: set[str]) -> Q:
    """Quotes of people who spoke for an organisation by one of these names."""
    return Q(organisation__in=names) if names else Q(pk__in=[])


@dataclass(frozen=True, slots=True)
class Found:
    """A quote with what was found in it marked, the sentences around it, and the disputes it speaks of."""

    quote: Quote
    pieces: list[Piece]
    before: str
    after: str
    disputes: list[Dispute]

    @property
    def standing(self) -> str:
        return standing_of(self.quote)


def shown(quotes: list[Quote], words: SearchWords) -> list[Found]:
    """One page of quotes, which come with their text. Asks for their disputes once, and for what was taken down around them."""
    disputes: dict[int, list[Dispute]] = {}
    links = DisputeQuote.objects.filter(quote__in=quotes, dispute__in=Dispute.objects.public())
    for link in links.select_related("dispute").order_by("dispute__slug"):
        disputes.setdefault(link.quote_id, []).append(link.dispute)
    silenced = taking_down.places_in({quote.reading for quote in quotes})
    return [_found(quote, words, disputes.get(quote.pk, []), silenced.get(quote.reading_id, [])) for quote in quotes]


def _found(quote: Quote, words: SearchWords, disputes: list[Dispute], silenced: list[tuple[int, int]]) -> Found:
    """``silenced``: where in its article words stand that were taken down; they are not shown beside it."""
    text = quote.reading.cleaned_text.text
    for start, end in silenced:
        text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    before, after = neighbours(text, start=quote.start, end=quote.end)
    return Found(quote, pieces(quote.text, _marked(quote, words)), before, after, disputes)


def _marked(quote: Quote, words: SearchWords) -> Iterator[tuple[int, int]]:
    yield from places_in_headline(getattr(quote, "headline", ""), text=quote.text)
    for term in words.wanted:
        if term.exact:
            yield from places_of_phrase(term.text, text=quote.text)
