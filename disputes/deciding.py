"""What pages do when somebody decides or undoes: it is carried out, and what follows from it is seen at once."""

from datetime import datetime
from typing import Any

from django.utils import timezone

from articles.models import Decision
from disputes import services, tasks
from disputes.consequences import articles_of, settle

AT_ONCE = 20
"""So many disputes are computed while the page waits; the rest is nudged, and found by the sweep."""


def decide(*, kind: str, subject: dict[str, Any], decided_by: Any, reason: str = "") -> Decision:
    """Raises ``Refused`` with words for whoever decides."""
    since = timezone.now()
    made = services.decide(kind=kind, subject=subject, decided_by=decided_by, reason=reason)
    _follow_up(made, since=since)
    return made


def undo(*, decision: Decision, undone_by: Any) -> None:
    """Raises ``Refused`` where it is undone already."""
    since = timezone.now()
    services.undo(decision=decision, undone_by=undone_by)
    _follow_up(decision, since=since)


def _follow_up(decision: Decision, *, since: datetime) -> None:
    settled = settle(articles_of(decision.subject), since=since, at_most=AT_ONCE)
    for dispute_id in settled.left:
        tasks.nudge(tasks.recompute_dispute, dispute_id)
