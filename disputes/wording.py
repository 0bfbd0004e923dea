"""Plain English for days, figures, lists and the codes of facts. PURE.

Nothing is worked out: figures are shown as they were given, thousands apart; percentages as printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from itertools import pairwise

from disputes.facts import Action, Cost, Figure, Mandate, Offer, Question, Vote, When

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

SIGNS = {"GBP": "£", "USD": "$", "EUR": "€"}

ISSUES = {
    "pay": "pay",
    "allowance": "an allowance",
    "pensions": "pensions",
    "hybrid_working": "hybrid working",
    "job_cuts": "job cuts",
    "working_hours": "working hours",
    "conditions": "working conditions",
    "safety": "safety",
    "recognition": "union recognition",
    "outsourcing": "outsourcing",
    "staffing": "staffing",
    "discipline": "discipline",
}

CAUSES = {
    "earnings": "earnings",
    "working_patterns_and_conditions": "working patterns and conditions",
    "redundancy": "redundancy",
    "staffing": "staffing",
    "union_matters": "union matters",
}

KINDS = {
    "strike": "a strike",
    "asos": "action short of a strike",
    "overtime_ban": "an overtime ban",
    "work_to_rule": "a work-to-rule",
    "lockout": "a lockout",
}

QUESTIONS = {"strike": "strike action", "asos": "action short of a strike", "unspecified": "industrial action"}

OFFERS = {
    "pay_claim": "a pay claim",
    "pay_offer": "an offer",
    "bonus": "a one-off payment",
    "settlement": "a settlement",
}

ALL_AND_ROUNDING = 101

BETWEEN, FROM = "between {} and {}", "from {} to {}"


def listed(parts: Iterable[str]) -> str:
    """'A', 'A and B', 'A, B and C'; '' of none."""
    *head, last = ["", *parts]
    return f"{', '.join(head[1:])} and {last}" if head[1:] else last


def some(names: Sequence[str], *, at_most: int) -> str:
    """The first names, and word of the others when there are more."""
    return listed([*names[:at_most], "others"] if len(names) > at_most else names)


HEADS = {
    "agency", "alliance", "association", "authority", "board", "bureau", "coalition", "college", "commission",
    "committee", "confederation", "congress", "corporation", "department", "federation", "government", "guild",
    "institute", "league", "ministry", "office", "organisation", "organization", "service", "society", "union",
    "university", "workers",
}  # fmt: skip
"""Common nouns: an organisation named by one is 'the' ('the Fire Brigades Union', 'the Department for Education')."""


ONE_BENEFIT = re.compile(
    r"(?!(?:an?|the|this|that|his|her|its|their|our|no) )[a-z].*\b(?:allowance|award|bonus|differential|payment|premium|supplement)"
    r"|allowance|bonus"
)
SOUNDS_LIKE_A_CONSONANT = re.compile(r"uni|us[ei]|eu|one")
SILENT_H = re.compile(r"hour|hono")


def one_of(benefit: str) -> str:
    """The name of a benefit as it stands in a sentence: 'a night allowance', 'an allowance', 'free meals'."""
    if not ONE_BENEFIT.fullmatch(benefit):
        return benefit
    vowel = SILENT_H.match(benefit) or (benefit[0] in "aeiou" and not SOUNDS_LIKE_A_CONSONANT.match(benefit))
    return f"{'an' if vowel else 'a'} {benefit}"


def named(name: str) -> str:
    """The name of an organisation as it stands in a sentence, with 'the' where English wants it."""
    words = re.sub(r"\([^)]*\)", "", name).casefold().split()
    if not words or "the" in words:
        return squeezed(name)
    before_joint = {word for word, joint in pairwise(words) if joint in ("of", "for")}
    last = set(words[-1:]) - {"university"} if len(words) > 1 else set()
    return f"the {squeezed(name)}" if HEADS & (before_joint | last) else squeezed(name)


def day(when: date) -> str:
    return f"{when.day} {MONTHS[when.month - 1]} {when.year}"


def days(first: date, last: date, *, form: str) -> str:
    """Two days in the words of ``form``, a month or a year that they share said once: 'from 4 to 17 February 2025'."""
    shared = "" if first.year != last.year else f"{first.day} {MONTHS[first.month - 1]}"
    if shared and first.month == last.month:
        shared = str(first.day)
    return form.format(shared or day(first), day(last))


def dated(when: When) -> str:
    """'on 5 November 2025', 'between 13 and 19 October 2025', 'in October 2025', 'in 2024', or '' for words only."""
    if when.day:
        return f"on {day(when.day)}"
    if not when.range:
        return ""
    first, last = when.range
    if (first.day, (last + timedelta(days=1)).day) != (1, 1) or first.year != last.year:
        return days(first, last, form=BETWEEN)
    if first.month == last.month:
        return f"in {MONTHS[first.month - 1]} {first.year}"
    return f"in {first.year}" if (first.month, last.month) == (1, 12) else days(first, last, form=BETWEEN)


def number(value: int) -> str:
    return f"{value:,}"


LOADED = ("only", "just")
"""Words beside a figure that judge it instead of softening it: the article's, not ours."""


def figure(counted: Figure) -> str:
    """'about 6,500'."""
    softened = "" if counted.qualifier in LOADED else counted.qualifier
    return f"{softened} {number(counted.value)}".strip()


def makes_sense(counted: Figure) -> bool:
    """'About 1 person' and '0 people' are misread: no figure is better."""
    return counted.value > 1 or (counted.value == 1 and figure(counted) == "1")


def amount(value: str, unit: str | None) -> str:
    """'£1,250', '£0.50', '8.8 per cent', '1,200 CHF'."""
    if unit == "percent":
        return f"{value} per cent"
    shown = _thousands(value)
    if unit in SIGNS:
        return f"{SIGNS[unit]}{shown}"
    return f"{shown} {unit}" if unit else shown


def start(text: str) -> str:
    """With a capital, the rest untouched."""
    return text[:1].upper() + text[1:]


def squeezed(text: str) -> str:
    """On one line, with single spaces."""
    return " ".join(text.split())


def within(people: str) -> str:
    """A kind of people as it stands inside a sentence: 'Drivers', as a sentence began with them, are 'drivers'."""
    text = squeezed(people)
    if re.fullmatch(r"[A-Z][a-z]+(?:s|men|women)|[A-Z]{5,}S", text):
        return text.lower()
    first, _, rest = text.partition(" ")
    return f"{first.lower()} {rest}" if first.lower() in OF_WORK and first.istitle() and rest.islower() else text


OF_WORK = {
    "academic", "administrative", "ambulance", "assembly", "baggage", "bank", "bar", "bin", "border", "bus", "cabin", "call",
    "care", "catering", "civil", "cleaning", "clerical", "control", "council", "court", "day", "delivery", "dock", "factory",
    "farm", "ferry", "field", "film", "fire", "food", "gas", "graduate", "ground", "health", "healthcare", "home",
    "hospital", "hotel", "junior", "laboratory", "library", "maintenance", "meat", "medical", "mine", "news", "night",
    "nursery", "nursing", "office", "oil", "parking", "plant", "port", "postal", "prison", "probation", "production",
    "professional", "public", "rail", "railway", "refuse", "research", "resident", "retail", "school", "security", "senior",
    "shift", "shop", "social", "staff", "station", "steel", "store", "student", "support", "teaching", "technical",
    "theatre", "traffic", "train", "tram", "university", "warehouse", "waste", "water", "youth",
}  # fmt: skip
"""Common words that the name of an occupation begins with: no proper names, which keep their capital."""


def question(vote: Vote) -> str:
    """What a ballot is on: 'strike action and action short of a strike', 'an offer'."""
    if vote.about == "offer":
        return "an offer"
    return listed([QUESTIONS[q.action] for q in asked(vote)] or [QUESTIONS["unspecified"]])


def asked(vote: Vote) -> tuple[Question, ...]:
    """The questions to name: an offer is one, and 'industrial action' beside a kind of it is said already."""
    if vote.about == "offer":
        return vote.questions[:1]
    return tuple(q for q in vote.questions if q.action != "unspecified") or vote.questions


def ballot(vote: Vote) -> str:
    """'a ballot on strike action'."""
    return f"{'a consultative ballot' if vote.about == 'consultative' else 'a ballot'} on {question(vote)}"


def result(vote: Vote) -> str:
    """'Members voted for strike action (85 per cent for), on a turnout of 60 per cent': only what is stated."""
    told = [text for q in asked(vote) if (text := _answer(q, on_offer=vote.about == "offer"))]
    shown = f"Members voted {listed(told)}" if told else f"{start(ballot(vote))} was held"
    shown += f", on a turnout of {vote.turnout_pct} per cent" if vote.turnout_pct else ""
    return f"{shown}, in a consultative ballot" if told and vote.about == "consultative" else shown


def _answer(asked: Question, *, on_offer: bool) -> str:
    """'for strike action (85 per cent for)'; '' where neither outcome nor figure is stated.

    Where the figures speak against the outcome one of them is misread, and neither is told.
    """
    matter = "the offer" if on_offer else QUESTIONS[asked.action]
    figures = shares(asked)
    if (not asked.outcome and not figures) or (figures and _contradicted(asked)):
        return ""
    return f"{asked.outcome or 'on'} {matter}" + (f" ({figures})" if figures else "")


def shares(asked: Question) -> str:
    """'85 per cent for, 15 per cent against', or the counts where there are no percentages; never one of each.

    Shares that come to more than a hundred cannot be of one vote, and are left out.
    """
    sides = (("for", asked.yes_pct, asked.yes), ("against", asked.no_pct, asked.no))
    percentages = [f"{pct} per cent {side}" for side, pct, _ in sides if pct]
    if sum(_decimal(pct) for _, pct, _ in sides) > ALL_AND_ROUNDING:
        return ""
    counts = [f"{number(votes)} {side}" for side, _, votes in sides if votes is not None]
    return ", ".join(percentages or counts)


def _contradicted(asked: Question) -> bool:
    """The side that is said to have won has fewer votes, by the figures that are shown."""
    if asked.yes_pct or asked.no_pct:
        yes = _decimal(asked.yes_pct) if asked.yes_pct else 100 - _decimal(asked.no_pct)
        no = _decimal(asked.no_pct) if asked.no_pct else 100 - yes
    elif asked.yes is not None and asked.no is not None:
        yes, no = Decimal(asked.yes), Decimal(asked.no)
    else:
        return False
    return (asked.outcome == "for" and no > yes) or (asked.outcome == "against" and yes > no)


def _decimal(printed: str | None) -> Decimal:
    try:
        return Decimal(printed or 0)
    except InvalidOperation:
        return Decimal(0)


def action(block: Action) -> str:
    """'a strike by more than 300 members', 'a lockout of 40 members'."""
    if block.members is None or not makes_sense(block.members):
        return KINDS[block.kind]
    return f"{KINDS[block.kind]} {'of' if block.kind == 'lockout' else 'by'} {people(block.members, 'member')}"


def covered(mandate: Mandate) -> str:
    """'strike action and action short of a strike at 3 of 5 workplaces'."""
    kinds = listed(QUESTIONS[action] for action in mandate.actions)
    return (
        f"{kinds} at {mandate.workplaces[0]:,} of {mandate.workplaces[1]:,} workplaces" if mandate.workplaces else kinds
    )


def mandate(held: Mandate) -> str:
    """'The ballot covers strike action to 1 May 2023 (to 1 August 2023 if union and employer agree)'."""
    if held.last:
        agreed = f" (to {day(held.if_agreed)} if union and employer agree)" if held.if_agreed else ""
        return f"The ballot that closed on {day(held.first)} covers {covered(held)} to {day(held.last)}{agreed}"
    agreed = f" (by {day(held.if_agreed)} if union and employer agree)" if held.if_agreed else ""
    return f"By the ballot that closed on {day(held.first)}, {covered(held)} has to begin by {day(held.ends)}{agreed}"


def people(counted: Figure, one: str) -> str:
    """'about 6,500 members', '1 member'."""
    return f"{figure(counted)} {one if counted.value == 1 else one + 's'}"


def offer(step: Offer) -> str:
    """'an offer of 8.8 per cent'; a bare figure says nothing."""
    return (
        f"{OFFERS[step.kind]} of {amount(step.amount, step.unit)}" if step.amount and step.unit else OFFERS[step.kind]
    )


def cost(told: Cost) -> str:
    """'Cost to the company: about £150,000 a day', 'Lost fares, foreseen: £2,000,000 to £3,000,000'."""
    to = f" to {bearer(told.whose)}" if told.whose else ""
    return f"{start(told.what)}{to}{', foreseen' if told.foreseen else ''}: {cost_sum(told)}"


def cost_sum(told: Cost) -> str:
    """'about £150,000 a day', '£2,000,000 to £3,000,000'."""
    softened = "" if told.qualifier in LOADED else told.qualifier
    upper = f" to {amount(told.up_to, told.currency)}" if told.up_to else ""
    per = f" {'an' if told.per == 'hour' else 'a'} {told.per}" if told.per else ""
    return f"{softened} {amount(told.amount, told.currency)}{upper}{per}".strip()


def bearer(whose: str) -> str:
    """Who bears it, as it stands inside a sentence: 'The company', as a sentence began, is 'the company'."""
    return re.sub(r"^(?:The|Its|Our|Their)(?= )", lambda found: found[0].lower(), squeezed(whose))


def _thousands(value: str) -> str:
    try:
        shown = f"{Decimal(value):,f}"
    except InvalidOperation:
        return value
    whole, _, places = shown.partition(".")
    return f"{whole}.{places.ljust(2, '0')}" if places.strip("0") else whole
