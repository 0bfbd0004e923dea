"""What an editor chooses on the pages that decide something. Each form names its ``kind`` and, when valid, its ``subject``."""

import re
from collections.abc import Iterable
from typing import Any

from django import forms
from django.db.models import Q

from articles.decisions import claims, quotes
from articles.models import Article, Claim, Person, Quote
from articles.value_forms import ValueForm
from disputes.models import ClaimLink, Dispute, Organisation

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
            label="Why",
            help_text="Shown to everybody in its place." if self.reason_is_shown else "Kept in the log.",
            required=self.reason_is_shown,
            max_length=500,
            widget=forms.TextInput({"class": "form-control"}),
        )


class _Choosing(Deciding):
    """One of those that are likely, or any other by the address of its page; ``other`` when valid."""

    other: Any

    def __init__(self, *args: Any, likely: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        reason = self.fields.pop("reason")
        if likely:
            choices = [*likely, ("", "another")]
            self.fields["likely"] = forms.ChoiceField(
                label="Which", choices=choices, required=False, widget=forms.RadioSelect()
            )
        self.fields["address"] = forms.CharField(
            label="Another, by the address of its page" if likely else "The address of its page",
            required=False,
            widget=forms.TextInput({"class": "form-control", "autocomplete": "off"}),
        )
        self.fields["reason"] = reason

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        named = given.get("address") or given.get("likely") or ""
        found = self.find(named.strip().rstrip("/").rsplit("/", 1)[-1].replace("\0", ""))
        if found is None:
            self.add_error("address", "Choose one, or give the address of its page.")
        self.other = found
        return given

    def find(self, named: str) -> Any:
        """The one whose address ends in this."""
        raise NotImplementedError


# ---- disputes --------------------------------------------------------------------------------------


class _OtherDispute(_Choosing):
    def __init__(self, *args: Any, dispute: Dispute, **kwargs: Any) -> None:
        self.dispute = dispute
        super().__init__(*args, likely=_likely_disputes(dispute), **kwargs)

    def find(self, named: str) -> Dispute | None:
        return Dispute.objects.public().at_address(named).exclude(pk=self.dispute.pk).first()


class MergeDisputes(_OtherDispute):
    kind = "merge_disputes"

    @property
    def subject(self) -> dict[str, Any]:
        return {"together": sorted({*articles_of(self.dispute), *articles_of(self.other)}), "apart": []}


class SplitDispute(Deciding):
    kind = "split_dispute"

    def __init__(self, *args: Any, dispute: Dispute, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        reason = self.fields.pop("reason")
        self._all = articles_of(dispute)
        self.fields["articles"] = _articles("Articles of the other dispute", self._all)
        self.fields["reason"] = reason

    def clean_articles(self) -> list[str]:
        chosen: list[str] = self.cleaned_data["articles"]
        if set(chosen) == set(self._all):
            raise forms.ValidationError("Leave at least one that stays.")
        return chosen

    @property
    def subject(self) -> dict[str, Any]:
        chosen = set(self.cleaned_data["articles"])
        return {"together": sorted(chosen), "apart": sorted(set(self._all) - chosen)}


class MoveArticle(_OtherDispute):
    kind = "move_article"

    def __init__(self, *args: Any, dispute: Dispute, **kwargs: Any) -> None:
        super().__init__(*args, dispute=dispute, **kwargs)
        self._all = articles_of(dispute)
        self.fields = {"article": _article(self._all), **self.fields}

    @property
    def subject(self) -> dict[str, Any]:
        moved = self.cleaned_data["article"]
        anchor = articles_of(self.other)[:1]
        return {"together": [moved, *anchor], "apart": [sha256 for sha256 in self._all if sha256 != moved]}


def articles_of(dispute: Dispute) -> list[str]:
    """The hashes of the articles that are linked to it."""
    linked = ClaimLink.objects.filter(dispute=dispute, outcome=ClaimLink.Outcome.ACCEPTED)
    return sorted(set(linked.values_list("article__sha256", flat=True)))


def _likely_disputes(dispute: Dispute) -> Choices:
    same = Dispute.objects.public().exclude(pk=dispute.pk).sharing_a_party(dispute)
    return [(other.slug, f"{other} ({other.get_stage_display()})") for other in same[:LIKELY_AT_MOST]]


def _titled(hashes: Iterable[str]) -> Choices:
    found = Article.objects.filter(sha256__in=list(hashes)).select_related("outlet").defer("body")
    return [
        (article.sha256, ", ".join(str(part) for part in (article, article.outlet, article.published) if part))
        for article in found
    ]


def _articles(label: str, hashes: Iterable[str]) -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(label=label, choices=_titled(hashes), widget=forms.CheckboxSelectMultiple())


def _article(hashes: Iterable[str]) -> forms.ChoiceField:
    return forms.ChoiceField(label="Article that moves", choices=_titled(hashes), widget=forms.RadioSelect())


# ---- articles --------------------------------------------------------------------------------------


class TakeArticleDown(Deciding):
    kind = "withdraw_article"
    reason_is_shown = True

    def __init__(self, *args: Any, article: Article, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.subject = {"article": article.sha256}


class WithdrawClaim(Deciding):
    kind = claims.WITHDRAW

    def __init__(self, *args: Any, claim: Claim, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.subject = claims.subject_of(claim)


class CorrectClaim(Deciding, ValueForm):
    kind = claims.CORRECT

    def __init__(self, *args: Any, claim: Claim, **kwargs: Any) -> None:
        super().__init__(*args, predicate=claim.predicate, was=claim.value, **kwargs)
        self.claim = claim

    @property
    def subject(self) -> dict[str, Any]:
        return {**claims.subject_of(self.claim), "new_value": self.value}


class TakeQuoteDown(Deciding):
    kind = quotes.TAKE_DOWN
    reason_is_shown = True

    def __init__(self, *args: Any, stretches: list[Quote], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.subject = quotes.subject_of(stretches)


class CorrectSpeaker(Deciding):
    kind = quotes.CORRECT_SPEAKER
    SPEAKERS = (
        ("person", "a person, by name"),
        ("spokesperson", "a spokesperson without a name"),
        ("organisation", "an organisation"),
        ("anonymous", "somebody who is not named"),
    )

    name = forms.CharField(label="Who said it", max_length=300, required=False)
    speaker_kind = forms.ChoiceField(label="That is", choices=SPEAKERS)
    role = forms.CharField(label="Their role, as the article gives it", max_length=300, required=False)
    organisation = forms.CharField(label="Speaking for", max_length=300, required=False)

    def __init__(self, *args: Any, stretches: list[Quote], **kwargs: Any) -> None:
        said = stretches[0]
        super().__init__(*args, initial={**_speaker_of(said), "name": said.speaker}, **kwargs)
        self._stretches = stretches
        for name, field in self.fields.items():
            field.widget.attrs["class"] = "form-select" if name == "speaker_kind" else "form-control"

    @property
    def subject(self) -> dict[str, Any]:
        given = self.cleaned_data
        speaker = {name: given[name] for name in ("name", "role", "organisation")}
        return {**quotes.subject_of(self._stretches), "speaker": {**speaker, "kind": given["speaker_kind"]}}


def _speaker_of(quote: Quote) -> dict[str, str]:
    return {"speaker_kind": quote.speaker_kind or "person", "role": quote.role, "organisation": quote.organisation}


# ---- people ----------------------------------------------------------------------------------------


class MergePeople(_Choosing):
    kind = "merge_people"

    def __init__(self, *args: Any, person: Person, **kwargs: Any) -> None:
        self.person = person
        super().__init__(*args, likely=_likely_people(person), **kwargs)

    def find(self, named: str) -> Person | None:
        key = re.match(r"\d{1,18}", named)
        return Person.objects.quoted().filter(pk=key.group()).exclude(pk=self.person.pk).first() if key else None

    @property
    def subject(self) -> dict[str, Any]:
        return {"people": [self.person.key], "into": self.other.key}


class SplitPerson(Deciding):
    kind = "split_person"

    def __init__(self, *args: Any, person: Person, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        reason = self.fields.pop("reason")
        self._person = person
        named_in = person.quotes.current().values_list("reading__article__sha256", flat=True)
        self.fields["articles"] = _articles("Articles in which it is somebody else", set(named_in))
        self.fields["reason"] = reason

    @property
    def subject(self) -> dict[str, Any]:
        return {"person": self._person.key, "articles": sorted(self.cleaned_data["articles"])}


class ConfirmPerson(Deciding):
    kind = "confirm_person"

    def __init__(self, *args: Any, person: Person, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.subject = {"person": person.key}


def _likely_people(person: Person) -> Choices:
    surname = person.name.split()[-1]
    same = Person.objects.quoted().filter(name__iendswith=surname).exclude(pk=person.pk).order_by("name", "pk")
    return [(str(other.pk), f"{other}, quoted {other.times_quoted} times") for other in same[:LIKELY_AT_MOST]]


# ---- organisations ---------------------------------------------------------------------------------


class MergeOrganisations(_Choosing):
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
            label="Name that is of another", choices=[(name, name) for name in names], widget=forms.RadioSelect()
        )
        self.fields["reason"] = reason
        self.organisation = organisation

    @property
    def subject(self) -> dict[str, Any]:
        return {"kind": self.organisation.kind, "name": self.cleaned_data["name"]}


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
