"""The codes of facts in the words of the pages. PURE.

A code that is missing here is shown as it is, without its underscores: a new one is readable from its first day.
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from articles.dates import day_words

WORDS: dict[str, dict[str, str]] = {
    "stage": {
        "grievance": "In dispute",
        "ballot_announced": "Ballot announced",
        "balloting": "Voting",
        "mandate": "Voted for action",
        "action_announced": "Action announced",
        "in_action": "In action",
        "suspended": "Action suspended",
        "offer": "Offer made",
        "settled": "Settled",
        "lapsed": "Lapsed",
    },
    "stage_sentence": {
        "grievance": "The two sides disagree.",
        "ballot_announced": "A ballot of members was announced.",
        "balloting": "Members were voting.",
        "mandate": "Members voted for action.",
        "action_announced": "Industrial action was announced.",
        "in_action": "Industrial action was under way or had taken place.",
        "suspended": "Industrial action was suspended.",
        "offer": "An offer was made.",
        "settled": "The dispute was settled.",
        "lapsed": "Nothing was reported for five full months.",
    },
    "action": {
        "strike": "Strike",
        "asos": "Action short of a strike",
        "overtime_ban": "Overtime ban",
        "work_to_rule": "Work to rule",
        "lockout": "Lockout",
    },
    "question": {"asos": "Action short of a strike", "strike": "Strike action", "unspecified": "Industrial action"},
    "status": {
        "announced": "Announced",
        "notified": "Notice given",
        "open": "Voting open",
        "closed": "Voting closed",
        "result": "Result",
        "under_way": "Under way",
        "suspended": "Suspended",
        "called_off": "Called off",
        "took_place": "Took place",
        "resumed": "Back on",
        "made": "Made",
        "accepted": "Accepted",
        "rejected": "Rejected",
        "withdrawn": "Withdrawn",
    },
    "ballot": {
        "action": "Ballot on industrial action",
        "consultative": "Consultative ballot",
        "offer": "Vote on an offer",
    },
    "outcome": {"for": "Voted for", "against": "Voted against"},
    "origin": {"official": "From the official record", "editor": "Entered by an editor", "article": "As reported"},
    "offer": {
        "pay_claim": "Pay claim",
        "pay_offer": "Pay offer",
        "bonus": "One-off payment",
        "settlement": "Settlement",
    },
    "talks": {
        "held": "Held",
        "failed": "Failed",
        "resumed": "Resumed",
        "settled": "Settled",
        "planned": "Planned",
    },
    "figure": {
        "members": "Members taking part",
        "headcount": "How many",
        "ends_on": "Last day",
        "turnout_pct": "Turnout (per cent)",
        "yes_pct": "For (per cent)",
        "no_pct": "Against (per cent)",
        "yes": "Votes for",
        "no": "Votes against",
    },
    "why": {
        "official": "the official record",
        "editor": "an editor’s entry",
        "exact": "the exact figure of what others round",
        "opening": "what its report opens with",
        "later": "the later report",
        "dated": "a report with its date",
        "fuller": "the more exact report",
        "surer": "the report that was read with more certainty",
        "first": "the first of equal reports",
    },
    "side": {"union": "Union side", "employer": "Employer side", "other": "Others"},
    "change": {"gained": "New", "lost": "No longer held", "altered": "Changed"},
    "entry": {
        "ballot_announced": "Ballot",
        "ballot_opened": "Ballot",
        "ballot_closed": "Ballot",
        "ballot_result": "Result",
        "offer_vote": "Vote on an offer",
        "mandate_end": "Mandate ends",
    },
}


def plain(code: str, *, family: str) -> str:
    """'called_off' is 'Called off'."""
    known = WORDS[family].get(code)
    readable = code.replace("_", " ")
    return known or readable[:1].upper() + readable[1:]


def figure_name(field: str) -> str:
    """What a figure that is given otherwise is of: 'strike yes_pct' is 'Strike action: for (per cent)'."""
    asked, _, name = field.rpartition(" ")
    words = plain(name, family="figure")
    return f"{plain(asked, family='question')}: {words[:1].lower()}{words[1:]}" if asked else words


def figure_value(field: str, value: str) -> str:
    """A figure that is given otherwise, to be read: '1,200', '64.0', '7 March 2026'."""
    if field == "ends_on":
        return day_words(date.fromisoformat(value))
    return f"{int(value):,}" if value.isdecimal() else value


def value_given(other: Mapping[str, Any]) -> str:
    """What is given otherwise than what is shown, with the words that soften it: 'more than 300'."""
    return f"{other.get('qualifier', '')} {figure_value(other['field'], other['value'])}".strip()


def question(action: str, *, about: str) -> str:
    """What members were asked: 'Strike action', 'The offer'."""
    return "The offer" if about == "offer" else plain(action, family="question")


def answer(question: dict[str, Any]) -> str:
    """What came of a question, as far as it is told: 'voted against, 38 per cent for'."""
    outcome = plain(question["outcome"], family="outcome").lower() if question["outcome"] else ""
    shares = [
        f"{question[name]} per cent {side}"
        for name, side in (("yes_pct", "for"), ("no_pct", "against"))
        if question[name]
    ]
    return ", ".join(filter(None, [outcome, *shares])) or "result not stated"


def share(percentage: str | None) -> Decimal | None:
    """A printed percentage as a number between 0 and 100, to draw with; None for anything else."""
    try:
        value = Decimal(percentage or "")
    except InvalidOperation:
        return None
    return value if value.is_finite() and 0 <= value <= 100 else None
