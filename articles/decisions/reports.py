"""What editors do about reports of readers. Subject of each: {"report": its reference}.

The reason of an answer is what whoever reported it is told.
"""

from articles.decisions.kinds import Kind, Refused, Subject
from articles.models import Decision, Report

CLAIM, SETTLE, REJECT = "claim_report", "settle_report", "reject_report"
ANSWERS = {SETTLE: Report.State.SETTLED, REJECT: Report.State.REJECTED}


def check_claim(subject: Subject) -> None:
    if _open(subject).claimed_by_id:
        raise Refused("Somebody looks after it already.")


def check_answer(subject: Subject) -> None:
    _open(subject)


def _open(subject: Subject) -> Report:
    report = Report.objects.filter(reference=subject["report"]).first()
    if report is None:
        raise Refused("There is no such report.")
    if report.is_answered:
        raise Refused("It was answered already.")
    return report


def carry_out(subject: Subject) -> set[str]:
    """No article is read or linked anew for it: what is wrong is put right by decisions of its own."""
    standing = Decision.objects.standing().about(report=subject["report"])
    claim, answer = standing.of_kind(CLAIM).last(), standing.of_kind(*ANSWERS).last()
    state = ANSWERS[answer.kind] if answer else Report.State.CLAIMED if claim else Report.State.WAITING
    Report.objects.filter(reference=subject["report"]).update(
        state=state,
        claimed_by=claim and claim.decided_by,
        answered_at=answer and answer.decided_at,
        note=answer.reason if answer else "",
    )
    return set()


KINDS = (
    Kind(CLAIM, "look after a report", check_claim, carry_out),
    Kind(SETTLE, "settle a report", check_answer, carry_out),
    Kind(REJECT, "turn a report down", check_answer, carry_out),
)
