"""The search over everything that anybody is quoted as saying."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.db.models import Q

from articles.decisions import taking_down
from articles.highlighting import Piece, pieces
from articles.models import Outlet, Person, Quote
from articles.neighbours import neighbours
from articles.querysets import QuoteQuerySet
from articles.utterances import standing_of
from disputes.models import Dispute, DisputeQuote
from disputes.organisations import names_of

KINDS = [
    ("", "Any"),
    (Quote.Kind.DIRECT, "Whole sentences, in quotation marks"),
    (Quote.Kind.MIXED, "Words within a sentence, in quotation marks"),
    (Quote.Kind.INDIRECT, "Reported speech"),
]
BEST = "best"


class QuoteSearch(forms.Form):
    """What is looked for. The names are those of the address, and of the API."""

    q = forms.CharField(label="Words that were said", required=False, max_length=300)
    speaker = forms.CharField(required=False, max_length=200)
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

    def narrowing(self) -> list[forms.BoundField]:
        """The fields besides the words, as shown."""
        return [field for field in self.visible_fields() if field.name != "q"]

    @property
    def is_narrowed(self) -> bool:
        """True where anything but words and order was given."""
        return any(self.data.get(name) for name in self.fields if name not in ("q", "order"))


def quotes_found(search: QuoteSearch, *, among: QuoteQuerySet | None = None) -> QuoteQuerySet:
    """The quotes that were asked for; none where the form was not filled in right. ``among``: all that are held, or these.

    Agency copies say the same again: they are left out, unless one asks for their outlet.
    """
    quotes = Quote.objects.current() if among is None else among
    if not search.is_valid():
        return quotes.none()
    wanted = search.cleaned_data
    if wanted["q"]:
        quotes = quotes.saying(wanted["q"])
    quotes = quotes.filter(_narrowing(wanted))
    if not wanted["outlet"]:
        quotes = quotes.printed_first()
    return quotes.best_first() if wanted["q"] and wanted["order"] == BEST else quotes.newest_first()


def _narrowing(wanted: dict[str, Any]) -> Q:
    given = {name: value for name, value in wanted.items() if value}
    narrowing = Q()
    if "speaker" in given:
        narrowing &= Q(speaker__icontains=given["speaker"]) | Q(person__name__icontains=given["speaker"])
    if "organisation" in given:
        narrowing &= spoken_for(names_of(given["organisation"])) | Q(organisation__icontains=given["organisation"])
    if "dispute" in given:
        disputes = Dispute.objects.public().filter(Q(slug=given["dispute"]) | Q(title__icontains=given["dispute"]))
        narrowing &= Q(pk__in=DisputeQuote.objects.filter(dispute__in=disputes).values("quote"))
    plain = {
        "person": "person",
        "outlet": "reading__article__outlet",
        "kind": "kind",
        "published_from": "reading__article__published__gte",
        "published_to": "reading__article__published__lte",
    }
    return narrowing & Q(**{lookup: given[name] for name, lookup in plain.items() if name in given})


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


def shown(quotes: list[Quote]) -> list[Found]:
    """One page of quotes, which come with their text. Asks for their disputes once, and for what was taken down around them."""
    disputes: dict[int, list[Dispute]] = {}
    links = DisputeQuote.objects.filter(quote__in=quotes, dispute__in=Dispute.objects.public())
    for link in links.select_related("dispute").order_by("dispute__slug"):
        disputes.setdefault(link.quote_id, []).append(link.dispute)
    silenced = taking_down.places_in({quote.reading for quote in quotes})
    return [_found(quote, disputes.get(quote.pk, []), silenced.get(quote.reading_id, [])) for quote in quotes]


def _found(quote: Quote, disputes: list[Dispute], silenced: list[tuple[int, int]]) -> Found:
    """``silenced``: where in its article words stand that were taken down; they are not shown beside it."""
    text = quote.reading.cleaned_text.text
    for start, end in silenced:
        text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    before, after = neighbours(text, start=quote.start, end=quote.end)
    marked = pieces(getattr(quote, "headline", quote.text), text=quote.text)
    return Found(quote, marked, before, after, disputes)
