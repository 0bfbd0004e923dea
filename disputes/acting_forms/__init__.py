"""What an editor chooses on the pages that decide something. Each form names its ``kind`` and, when valid, its ``subject``."""

from disputes.acting_forms.base import Deciding
from disputes.acting_forms.of_articles import (
    CorrectClaim,
    CorrectSpeaker,
    TakeArticleDown,
    TakeQuoteDown,
    WithdrawClaim,
)
from disputes.acting_forms.of_campaigns import PutInCampaign, TakeOutOfCampaign
from disputes.acting_forms.of_disputes import MergeDisputes, MoveArticle, SplitDispute
from disputes.acting_forms.of_organisations import (
    ConfirmOrganisation,
    MergeOrganisations,
    RenameOrganisation,
    SplitOrganisation,
)
from disputes.acting_forms.of_people import ConfirmPerson, MergePeople, SplitPerson

__all__ = [
    "ConfirmOrganisation",
    "ConfirmPerson",
    "CorrectClaim",
    "CorrectSpeaker",
    "Deciding",
    "MergeDisputes",
    "MergeOrganisations",
    "MergePeople",
    "MoveArticle",
    "PutInCampaign",
    "RenameOrganisation",
    "SplitDispute",
    "SplitOrganisation",
    "SplitPerson",
    "TakeArticleDown",
    "TakeOutOfCampaign",
    "TakeQuoteDown",
    "WithdrawClaim",
]
