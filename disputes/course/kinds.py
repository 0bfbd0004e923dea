"""The kinds that the course of a dispute is told in: which entries of the timeline each has, and which lanes of the picture."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Kind:
    code: str
    name: Any
    entries: tuple[str, ...]
    lanes: tuple[str, ...]


KINDS = (
    Kind(
        "ballots",
        _("Ballots"),
        ("ballot_announced", "ballot_opened", "ballot_closed", "ballot_result", "offer_vote"),
        ("ballots",),
    ),
    Kind("mandate", _("Mandate"), ("mandate_end",), ("mandate",)),
    Kind("action", _("Industrial action"), ("action",), ("strikes", "asos", "lockouts")),
    Kind("talks", _("Talks"), ("talks",), ("talks",)),
    Kind("offers", _("Claims and offers"), ("claim", "offer"), ("offers",)),
    Kind("settlement", _("Settlement"), ("settlement",), ("settlement",)),
)

LANES: dict[str, Any] = {
    "ballots": _("Ballots"),
    "mandate": _("Mandate: the time that a ballot covers"),
    "strikes": _("Strikes"),
    "asos": _("Action short of a strike"),
    "lockouts": _("Lockouts"),
    "talks": _("Talks"),
    "offers": _("Claims and offers"),
    "settlement": _("Settlement"),
}

LOOKS: dict[str, Any] = {
    "planned": _("announced"),
    "done": _("under way, or took place"),
    "suspended": _("suspended"),
    "off": _("called off"),
    "often": _("striped: some of these days, not all"),
    "several": _("several at once, not all alike"),
    "range": _("the day is not known exactly: at some time within"),
    "open": _("the end is not stated"),
    "voting": _("voting"),
    "mandate": _("covered by a ballot, to its last day"),
    "vote-for": _("result: voted for"),
    "vote-against": _("result: voted against"),
    "vote-told": _("result: see the figures"),
    "vote-close": _("voting closes"),
    "vote-announced": _("ballot reported"),
    "talks": _("talks"),
    "offers": _("claim or offer"),
    "settlement": _("settlement"),
}
"""What the picture draws, in the order of its key."""


def kind_of(entry_kind: str) -> Kind | None:
    """The kind that an entry of the timeline is of; None for one that is new here."""
    return next((kind for kind in KINDS if entry_kind in kind.entries), None)


def kind_named(code: str) -> Kind | None:
    return next((kind for kind in KINDS if kind.code == code), None)
