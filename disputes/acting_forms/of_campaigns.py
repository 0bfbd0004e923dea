"""Which campaign a dispute is of."""

from typing import Any

from disputes.acting_forms.base import Deciding
from disputes.acting_forms.of_disputes import OtherDispute
from disputes.decisions import campaigning
from disputes.models import ClaimLink, Dispute


class PutInCampaign(OtherDispute):
    """The other one is of that campaign."""

    kind = campaigning.IN

    @property
    def subject(self) -> dict[str, Any]:
        return {"article": _told_by(self.dispute), "beside": _told_by(self.other)}


class TakeOutOfCampaign(Deciding):
    kind = campaigning.OUT

    def __init__(self, *args: Any, dispute: Dispute, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.subject = {"article": _told_by(dispute)}


def _told_by(dispute: Dispute) -> str:
    """The hash of an article of which it is the main dispute: by that decisions on campaigns name it."""
    main = ClaimLink.objects.accepted().filter(dispute=dispute, claim__dispute_index=0)
    return main.order_by("article__sha256").values_list("article__sha256", flat=True).first() or ""
