"""What each list can be narrowed by. Days are ISO days."""

from datetime import date

import django_filters as f
from django import forms
from django.db.models import Q, QuerySet
from django.utils.timezone import localdate
from rest_framework.exceptions import ValidationError

from api import asked
from articles.models import Article, Decision, Person, Quote
from ballots.models import Ballot
from disputes.as_of import NoSuchDay, day_asked
from disputes.models import Campaign, Dispute, DisputeQuote, IndustrialAction, Organisation, Vote


class PastDayField(forms.Field):
    def to_python(self, value: str | None) -> date | None:
        try:
            return day_asked(value, today=localdate()) if value else None
        except NoSuchDay as reason:
            raise forms.ValidationError(str(reason)) from reason


class PastDay(f.DateFilter):
    """As of a day: what was known then."""

    field_class = PastDayField

    def __init__(self) -> None:
        super().__init__(label=asked.AS_OF_WORDS)

    def filter(self, queryset: QuerySet, value: date | None) -> QuerySet:
        return queryset.known_by(value) if value else queryset


class DisputeFilter(f.FilterSet):
    as_of = PastDay()
    union = f.CharFilter(
        field_name="unions__aliases__name", lookup_expr="iexact", distinct=True, label="a name of the union"
    )
    employer = f.CharFilter(
        field_name="employers__aliases__name", lookup_expr="iexact", distinct=True, label="a name of the employer"
    )
    cause = f.CharFilter(field_name="causes", method="among", label="an ONS cause")
    issue = f.CharFilter(field_name="issues", method="among", label="a finer tag")
    sector = f.CharFilter()
    place = f.CharFilter(field_name="places", method="among", label="a place, or a wider one it lies in")
    stage = f.ChoiceFilter(
        choices=Dispute._meta.get_field("stage").choices, method="in_stage", label="where it stands, seen from today"
    )

    class Meta:
        model = Dispute
        fields = ()

    def filter_queryset(self, queryset: QuerySet) -> QuerySet:
        given = [name for name, value in self.form.cleaned_data.items() if value]
        if "as_of" in given and len(given) > 1:
            raise ValidationError({"as_of": ["This cannot be asked together with other filters: those tell of today."]})
        return super().filter_queryset(queryset)

    def in_stage(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        return queryset.in_stage([value], localdate())

    def among(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        return queryset.filter(**{f"{name}__contains": [value]})


class CampaignFilter(f.FilterSet):
    dispute = f.CharFilter(field_name="members__dispute__slug", label="slug of a dispute that is part of it")
    issue = f.CharFilter()
    sector = f.CharFilter()

    class Meta:
        model = Campaign
        fields = ()


class ActionFilter(f.FilterSet):
    dispute = f.CharFilter(field_name="dispute__slug")
    kind = f.CharFilter()
    status = f.CharFilter()
    starts_from = f.DateFilter(field_name="starts_on", lookup_expr="gte", label="starts on this day or later")
    coming_from = f.DateFilter(method="coming", label="stands, with a known day left on this day or later")
    starts_to = f.DateFilter(field_name="starts_on", lookup_expr="lte", label="starts on this day or earlier")

    class Meta:
        model = IndustrialAction
        fields = ()

    def coming(self, queryset: QuerySet, name: str, value: date) -> QuerySet:
        return queryset.coming_or_running(value)


class BallotFilter(f.FilterSet):
    dispute = f.CharFilter(field_name="dispute__slug")
    status = f.CharFilter()
    about = f.CharFilter()
    closed_from = f.DateFilter(field_name="closed_on", lookup_expr="gte")
    closed_to = f.DateFilter(field_name="closed_on", lookup_expr="lte")

    class Meta:
        model = Vote
        fields = ()


class ResultFilter(f.FilterSet):
    dispute = f.CharFilter(field_name="dispute__slug")
    kind = f.ChoiceFilter(choices=Ballot.Kind)
    closed_from = f.DateFilter(field_name="closed_on", lookup_expr="gte")
    closed_to = f.DateFilter(field_name="closed_on", lookup_expr="lte")

    class Meta:
        model = Ballot
        fields = ()


class QuoteFilter(f.FilterSet):
    as_of = PastDay()
    q = f.CharFilter(method="said", label='words said: "a phrase", or, -not')
    speaker = f.CharFilter(lookup_expr="icontains")
    person = f.NumberFilter(field_name="person")
    organisation = f.CharFilter(lookup_expr="icontains")
    outlet = f.CharFilter(field_name="reading__article__outlet__name", lookup_expr="iexact")
    dispute = f.CharFilter(method="of_dispute", label="the dispute's slug")
    kind = f.ChoiceFilter(choices=Quote.Kind)
    published_from = f.DateFilter(field_name="reading__article__published", lookup_expr="gte")
    published_to = f.DateFilter(field_name="reading__article__published", lookup_expr="lte")

    class Meta:
        model = Quote
        fields = ()

    def said(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        return queryset.saying(value)

    def of_dispute(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        return queryset.filter(pk__in=DisputeQuote.objects.filter(dispute__slug=value).values("quote"))


class PersonFilter(f.FilterSet):
    name = f.CharFilter(lookup_expr="icontains")

    class Meta:
        model = Person
        fields = ()


class OrganisationFilter(f.FilterSet):
    name = f.CharFilter(method="named", label="any of its names")
    kind = f.ChoiceFilter(choices=Organisation.Kind)

    class Meta:
        model = Organisation
        fields = ()

    def named(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        return queryset.filter(Q(name__icontains=value) | Q(aliases__name__icontains=value)).distinct()


class ArticleFilter(f.FilterSet):
    as_of = PastDay()
    outlet = f.CharFilter(field_name="outlet__name", lookup_expr="iexact")
    title = f.CharFilter(lookup_expr="icontains")
    published_from = f.DateFilter(field_name="published", lookup_expr="gte")
    published_to = f.DateFilter(field_name="published", lookup_expr="lte")

    class Meta:
        model = Article
        fields = ()


class TombstoneFilter(f.FilterSet):
    article = f.CharFilter(field_name="subject__article", label="the article's sha256")
    taken_down_from = f.IsoDateTimeFilter(field_name="decided_at", lookup_expr="gte", label="at this moment or later")

    class Meta:
        model = Decision
        fields = ()
