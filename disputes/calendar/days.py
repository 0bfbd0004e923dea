"""The first and the last day of what is in a calendar, as the database computes and indexes them: as ``events`` does."""

from django.db.models import Case, F, When
from django.db.models.expressions import Combinable
from django.db.models.functions import Coalesce, Greatest

ACTION_FIRST = Coalesce("starts_on", "starts_on_earliest")
ACTION_LAST = Greatest(
    Coalesce("starts_on", "starts_on_earliest"),
    Case(When(starts_on__isnull=False, then=F("ends_on")), default=F("starts_on_latest")),
)

MANDATE_ENDS = Coalesce("last_on", "begin_by")


def first_of(day: str) -> Combinable:
    """The day itself, or the first of the range in which it lies."""
    return Coalesce(day, f"{day}_earliest")


def last_of(day: str) -> Combinable:
    return Coalesce(day, f"{day}_latest")
