"""The vocabulary of reading: what a text says, as immutable values that carry the words they rest on.

Every ``Span`` is a half-open range [start, end) of character offsets (Python ``str`` indices) into the cleaned text.
A value that the text does not state is ``None`` or empty; nothing here is ever guessed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open character offsets into the cleaned text (W3C TextPositionSelector)."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"a span must hold at least one character: [{self.start}, {self.end})")

    def of(self, text: str) -> str:
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def touches(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end


# ---- cleaning ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Cut:
    """A stretch that is not the article, taken out before reading and kept for editors to see.

    ``at`` is the offset in the cleaned text at which it stood; ``reason`` is one of
    header, related, advertisement, comments, newsletter, navigation, markup.
    """

    at: int
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Cleaned:
    """What is left to read. ``title`` and ``published`` are set only when the text itself states them."""

    text: str
    title: str | None = None
    published: date | None = None
    cuts: tuple[Cut, ...] = ()


# ---- values --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class DateValue:
    """A day (earliest == latest), a range of days, or only words (both None).

    ``year_span`` points at the words that gave the year where the date's own words and the
    published date do not.
    """

    as_written: str
    span: Span
    earliest: date | None = None
    latest: date | None = None
    year_span: Span | None = None

    @property
    def day(self) -> date | None:
        return self.earliest if self.earliest == self.latest else None


@dataclass(frozen=True, slots=True)
class Count:
    """A number of people. ``qualifier`` holds the words that soften it ('almost', 'more than', 'about'), or ''."""

    value: int
    as_written: str
    span: Span
    qualifier: str = ""


OrgKind = Literal["union", "employer", "employers_body", "government", "other"]


@dataclass(frozen=True, slots=True)
class Org:
    """An organisation as resolved within the text: ``name`` is the register's where ``known``, else the fullest form written."""

    name: str
    as_written: str
    span: Span
    kind: OrgKind
    known: bool = False


# ---- quotes --------------------------------------------------------------------------------------

QuoteKind = Literal["direct", "mixed", "indirect"]
SpeakerKind = Literal["person", "spokesperson", "organisation", "anonymous"]


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who is held to have said it.

    ``name`` is resolved within the article (the full name behind 'she', 'Ms Marlowe', 'the general secretary'); for people
    without a name it is the description ('a police source', 'Met spokesman'). ``as_written`` and ``span`` are the mention next
    to the quote, which may be a pronoun. ``role`` and ``organisation`` are as written anywhere in the article, or None.
    """

    name: str
    as_written: str
    span: Span | None
    kind: SpeakerKind = "person"
    role: str | None = None
    role_span: Span | None = None
    organisation: str | None = None
    organisation_span: Span | None = None
    pseudonym: bool = False


@dataclass(frozen=True, slots=True)
class Quote:
    """One contiguous stretch of somebody's words, without its quotation marks: ``text[span] `` is exactly the words.

    A stretch never crosses a paragraph break. The stretches of one utterance (several paragraphs, or words on both sides of
    the cue) share ``group``, a number unique within the reading and rising with the text. ``kind``: direct (a whole utterance in
    marks), mixed (quoted words inside a paraphrase), indirect (no marks: never to be shown in any). ``historic``: said in another
    time than the article's. ``reported_by``: the speaker who relays it (a quote within a quote). ``confidence`` is in [0, 1].
    """

    span: Span
    kind: QuoteKind
    group: int
    speaker: Speaker | None = None
    cue: str | None = None
    cue_span: Span | None = None
    historic: bool = False
    reported_by: str | None = None
    confidence: float = 0.5


# ---- claims: one value class a predicate -----------------------------------------------------------

Issue = Literal[
    "pay", "allowance", "pensions", "hybrid_working", "job_cuts", "working_hours", "conditions", "safety",
    "recognition", "outsourcing", "staffing", "discipline", "other",
]  # fmt: skip
Cause = Literal["earnings", "working_patterns_and_conditions", "redundancy", "staffing", "union_matters"]


@dataclass(frozen=True, slots=True)
class DisputeValue:
    """predicate 'dispute': who is in dispute with whom over what. ``causes`` are the ONS codes, ``issues`` the finer tags."""

    unions: tuple[Org, ...] = ()
    employers: tuple[Org, ...] = ()
    causes: tuple[Cause, ...] = ()
    issues: tuple[Issue, ...] = ()
    sector: str | None = None


@dataclass(frozen=True, slots=True)
class MembersValue:
    """predicate 'members_affected': how many people the dispute is about; ``who`` as written ('civilian staff')."""

    count: Count
    who: str | None = None


BallotAction = Literal["strike", "asos", "unspecified"]


@dataclass(frozen=True, slots=True)
class QuestionValue:
    """One question of a ballot. ``yes_pct`` is a percentage as printed ('50.0' is not '50').

    ``yes_share`` holds the words where no percentage is printed ('two-thirds', '31 of 34', '4-1').
    """

    action: BallotAction
    outcome: Literal["for", "against"] | None = None
    yes: int | None = None
    no: int | None = None
    spoiled: int | None = None
    yes_pct: str | None = None
    no_pct: str | None = None
    yes_share: str | None = None


@dataclass(frozen=True, slots=True)
class BallotValue:
    """predicate 'ballot': a vote of members, as far as the text tells. No figure is ever worked out from another.

    ``turnout_share`` holds the words where no percentage is printed ('nine in ten'). ``group``: whose vote it is, as written
    (a workplace, a company, a union), where the text tells of the votes of several.
    """

    status: Literal["announced", "open", "closed", "result"]
    about: Literal["action", "consultative", "offer"] = "action"
    opened_on: DateValue | None = None
    closed_on: DateValue | None = None
    entitled_to_vote: int | None = None
    papers_returned: int | None = None
    turnout_pct: str | None = None
    questions: tuple[QuestionValue, ...] = ()
    turnout_share: str | None = None
    group: str | None = None


ActionKind = Literal["strike", "asos", "overtime_ban", "work_to_rule", "lockout"]
ActionStatus = Literal["announced", "notified", "under_way", "suspended", "called_off", "took_place"]


@dataclass(frozen=True, slots=True)
class ActionValue:
    """predicate 'industrial_action': one contiguous block of days. ``group`` is the part of the workforce as written, or None.

    ``moved``: the days stand in the place of others ('postponed to 12 May').
    """

    kind: ActionKind
    status: ActionStatus
    starts_on: DateValue | None = None
    ends_on: DateValue | None = None
    members: Count | None = None
    group: str | None = None
    moved: bool = False


@dataclass(frozen=True, slots=True)
class AllowanceValue:
    """predicate 'allowance': an allowance or other benefit in dispute. ``amount`` as a plain decimal string ('1250'), or None."""

    name: str
    amount: str | None = None
    currency: str | None = None
    paid_to: str | None = None
    withheld_from: str | None = None


@dataclass(frozen=True, slots=True)
class OfferValue:
    """predicate 'offer': a step on the ladder. ``amount`` is a plain decimal string; ``unit`` is percent or an ISO 4217 code.

    ``kind`` pay_claim is what the union asks, pay_offer what the employer offers, bonus a one-off or lump sum, settlement what
    was agreed. An offer without a figure ('a reasonable alternative offer') has ``amount`` None. ``status`` is of the whole offer.
    ``from_when`` is the day from which it is paid; ``over`` is how long it runs ('two years'), ``group`` the
    part of the workforce it is for, as written ('night porters').
    """

    kind: Literal["pay_claim", "pay_offer", "bonus", "settlement"]
    what: str
    amount: str | None = None
    unit: str | None = None
    by: str | None = None
    status: Literal["made", "accepted", "rejected", "withdrawn"] = "made"
    from_when: DateValue | None = None
    over: str | None = None
    group: str | None = None


@dataclass(frozen=True, slots=True)
class RoleValue:
    """predicate 'affected_role': an occupation of the members concerned, as written."""

    name: str
    headcount: Count | None = None


@dataclass(frozen=True, slots=True)
class PositionValue:
    """predicate 'position': what a side holds, as a clause of the text. ``side`` tells which; ``party`` is its name."""

    side: Literal["union", "employer", "other"]
    party: str
    text: str


@dataclass(frozen=True, slots=True)
class TalksValue:
    """predicate 'talks': talks held, failed, resumed, or the dispute settled."""

    status: Literal["held", "failed", "resumed", "planned", "settled"]
    on: DateValue | None = None


@dataclass(frozen=True, slots=True)
class CostValue:
    """predicate 'cost': what the action costs the employer, its trade or the economy, as somebody puts it.

    ``amount`` is a plain decimal string, ``up_to`` the upper end where a range is given; ``qualifier`` softens it ('about').
    ``what`` are the words for it ('lost revenue', 'cost'), ``whose`` who bears it as written, or None. ``per`` is the time in
    which it comes about, None for the whole. ``foreseen``: it is what would come ('could cost'), not what came.
    """

    what: str
    amount: str
    currency: str
    up_to: str | None = None
    qualifier: str | None = None
    whose: str | None = None
    per: Literal["hour", "day", "week", "month", "year"] | None = None
    foreseen: bool = False


Value = (
    DisputeValue
    | MembersValue
    | BallotValue
    | ActionValue
    | AllowanceValue
    | OfferValue
    | RoleValue
    | PositionValue
    | TalksValue
    | CostValue
)


@dataclass(frozen=True, slots=True)
class Claim:
    """What the text says, not yet believed.

    ``evidence``: at least one span, the first being the one to show; each part of the value rests on one of them.
    ``dispute``: index into ``Reading.disputes`` of the dispute it speaks of, or None where it cannot be told.
    ``background``: history, another employer, a comparison; such a claim is never resolved into a fact.
    """

    predicate: str
    value: Value
    evidence: tuple[Span, ...]
    dispute: int | None = None
    background: bool = False
    confidence: float = 0.8


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read out of one cleaned text. ``language`` is 'en', or the code of one that is left unread, or 'und'.

    ``cut_short``: the predicates of which a very long text says so much that only the first of it was read.
    """

    text: str
    language: str
    claims: tuple[Claim, ...] = ()
    quotes: tuple[Quote, ...] = ()
    cut_short: tuple[str, ...] = ()

    @property
    def disputes(self) -> tuple[Claim, ...]:
        """The claims 'dispute' that are news, main one first; ``Claim.dispute`` indexes this."""
        return tuple(c for c in self.claims if c.predicate == "dispute" and not c.background)

    def about(self, index: int | None) -> Iterator[Claim]:
        return (c for c in self.claims if c.dispute == index and not c.background)
