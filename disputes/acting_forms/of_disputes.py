"""Putting disputes together, taking them apart, moving an article."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from disputes.acting_forms.base import LIKELY_AT_MOST, Choices, Choosing, Deciding, an_article, articles
from disputes.models import ClaimLink, Dispute


class OtherDispute(Choosing):
    """Another dispute, those that share a party being the likely ones."""

    def __init__(self, *args: Any, dispute: Dispute, **kwargs: Any) -> None:
        self.dispute = dispute
        super().__init__(*args, likely=_likely_disputes(dispute), **kwargs)

    def find(self, named: str) -> Dispute | None:
        return Dispute.objects.public().at_address(named).exclude(pk=self.dispute.pk).first()


class MergeDisputes(OtherDispute):
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
        self.fields["articles"] = articles(_("Articles of the other dispute"), self._all)
        self.fields["reason"] = reason

    def clean_articles(self) -> list[str]:
        chosen: list[str] = self.cleaned_data["articles"]
        if set(chosen) == set(self._all):
            raise forms.ValidationError(_("Leave at least one that stays."))
        return chosen

    @property
    def subject(self) -> dict[str, Any]:
        chosen = set(self.cleaned_data["articles"])
        return {"together": sorted(chosen), "apart": sorted(set(self._all) - chosen)}


class MoveArticle(OtherDispute):
    kind = "move_article"

    def __init__(self, *args: Any, dispute: Dispute, **kwargs: Any) -> None:
        super().__init__(*args, dispute=dispute, **kwargs)
        self._all = articles_of(dispute)
        self.fields = {"article": an_article(self._all), **self.fields}

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
