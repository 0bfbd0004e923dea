"""What an article says and who said it: corrected, withdrawn, taken down."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from articles.decisions import claims, quotes
from articles.models import Article, Claim, Quote
from articles.value_forms import ValueForm
from disputes.acting_forms.base import Deciding


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
        ("person", _("a person, by name")),
        ("spokesperson", _("a spokesperson without a name")),
        ("organisation", _("an organisation")),
        ("anonymous", _("somebody who is not named")),
    )

    name = forms.CharField(label=_("Who said it"), max_length=300, required=False)
    speaker_kind = forms.ChoiceField(label=_("That is"), choices=SPEAKERS)
    role = forms.CharField(label=_("Their role, as the article gives it"), max_length=300, required=False)
    organisation = forms.CharField(label=_("Speaking for"), max_length=300, required=False)

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
