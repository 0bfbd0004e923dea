"""Whether two facts are the same thing, and how alike they are: 0 where they are not.

A fact is an object as ``python -m extraction`` prints it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from difflib import SequenceMatcher
from typing import Any

from bench.reading.naming import any_body, words

Json = dict[str, Any]

PERCENTAGES = ("turnout_pct", "strike_yes_pct", "asos_yes_pct")
PERCENT_SLACK = 0.6
AMOUNT_SLACK = 0.005
LIKE_ROLES = 0.6
_OF_ANY_STAFF = frozenset({"staff", "worker", "member", "employee"})


def like_dispute(gold: Json, given: Json) -> float:
    """Union and employer both match; where the text names none, none is right too."""
    sides = [_side(gold, given, side) for side in ("union", "employer")]
    if not all(sides):
        return 0.0
    wanted, found = set(strings(gold.get("issue"))), set(strings(given.get("issue")))
    return sum(sides) + 0.3 * len(wanted & found) / max(1, len(wanted | found))


def _side(gold: Json, given: Json, side: str) -> float:
    named, found = strings(gold.get(side)), strings(given.get(side))
    accepted = [*named, *strings(gold.get(f"{side}_aliases"))]
    if not accepted or (not named and not found):
        return 1.0
    if not any_body(accepted, found):
        return 0.0
    return 1.0 + 0.1 * sum(any_body([name], found) for name in accepted) / len(accepted)


def like_ballot(gold: Json, given: Json) -> float:
    """The percentages agree; without any the days, then the electorate, then the status."""
    alike = 0.2 * (gold.get("status") == given.get("status")) + 0.1 * (gold.get("about") == given.get("about"))
    shares = {key: value for key in PERCENTAGES if (value := number(gold.get(key))) is not None}
    found = {key: value for key in PERCENTAGES if (value := number(given.get(key))) is not None}
    if shares:
        agree = all(_has_share(given, key, value) for key, value in shares.items())
        return 2 + len(shares) + alike - 0.5 * len(found.keys() - shares.keys()) if agree else 0.0
    if found and gold.get("status") != "result":
        return 0.0
    days = [key for key in ("opens", "closes") if day(gold.get(key))]
    if days:
        agreeing = sum(day(gold[key]) == day(given.get(key)) for key in days)
        return 1 + agreeing + alike if agreeing else 0.0
    electorate = number(gold.get("eligible"))
    if electorate is not None:
        return 1 + alike if electorate == number(given.get("eligible")) else 0.0
    return 0.5 + alike if gold.get("status") == given.get("status") else 0.0


def _has_share(ballot: Json, key: str, wanted: float) -> bool:
    """As a percentage, or in the counts that it follows from: 'by 44 votes to 6' is 88 per cent."""
    found = number(ballot.get(key))
    if found is None:
        found = _from_counts(ballot, key)
    return found is not None and abs(found - wanted) <= PERCENT_SLACK


def _from_counts(ballot: Json, key: str) -> float | None:
    if key == "turnout_pct":
        part, whole = number(ballot.get("papers_returned")), number(ballot.get("eligible"))
    else:
        actions = ("asos",) if key == "asos_yes_pct" else ("strike", "unspecified")
        question: Json = next((q for q in listed(ballot, "questions") if q.get("action") in actions), {})
        part, against = number(question.get("yes")), number(question.get("no"))
        whole = None if part is None or against is None else part + against
    return 100 * part / whole if part is not None and whole else None


def like_action(gold: Json, given: Json) -> float:
    """One kind and the same days. Where no start is stated any is accepted, but one without is liker."""
    if gold.get("kind") != given.get("kind"):
        return 0.0
    alike = 0.3 * (gold.get("status") == given.get("status"))
    start, end = day(gold.get("start")), day(gold.get("end"))
    first, last = day(given.get("start")), day(given.get("end"))
    if start is None:
        return alike + (1.2 if first is None else 1.0)
    if first != start:
        return 0.0
    if end and last and abs((end - last).days) > 1:  # a night shift ends on the day after
        return 0.0
    if end and not last and end != start:
        return 0.0
    return 2 + alike + 0.5 * (end == last)


def like_amount(gold: Json, given: Json) -> float:
    """The same number of the same unit; kind and words choose among several."""
    wanted, found = number(gold.get("amount")), number(given.get("amount"))
    if wanted is None or found is None or abs(wanted - found) > AMOUNT_SLACK * abs(wanted):
        return 0.0
    if str(gold.get("unit")).lower() != str(given.get("unit")).lower():
        return 0.0
    return 1 + 0.2 * (gold.get("kind") == given.get("kind")) + 0.1 * _ratio(gold.get("what"), given.get("what"))


def like_role(gold: Json, given: Json) -> float:
    wanted, found = _role_words(gold["name"]), _role_words(given["name"])
    if not wanted or not found:
        return 0.0
    like = max(_ratio(gold["name"], given["name"]) - 0.2, len(wanted & found) / max(len(wanted), len(found)))
    return like if like >= LIKE_ROLES else 0.0


# ---- values as they stand in JSON --------------------------------------------------------------------------


def number(value: object) -> float | None:
    """A number, or the first one in a text; None for anything else."""
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, (int, float)):
        return float(value)
    found = re.search(r"\d[\d,]*(?:\.\d+)?", str(value))
    return float(found[0].replace(",", "")) if found else None


def day(value: object) -> date | None:
    try:
        return date.fromisoformat(str(value)[:10])
    except ValueError:
        return None


def listed(article: Json, key: str) -> list[Json]:
    return [value for value in article.get(key) or [] if isinstance(value, dict)]


def strings(value: object) -> list[str]:
    return [value] if isinstance(value, str) else [str(each) for each in value] if isinstance(value, list) else []


def roles_in(article: Json, key: str) -> Iterator[Json]:
    for role in article.get(key) or []:
        name = role if isinstance(role, str) else role.get("text") or role.get("name") or role.get("role")
        if name:
            yield {"name": str(name), "optional": isinstance(role, Mapping) and bool(role.get("optional"))}


def _role_words(role: str) -> set[str]:
    singular = {re.sub(r"(?<=\w{3})s$", "", word) for word in words(role)} - {"the", "a", "of", "and"}
    return singular - _OF_ANY_STAFF or singular


def _ratio(a: object, b: object) -> float:
    return SequenceMatcher(None, " ".join(words(str(a))), " ".join(words(str(b)))).ratio()
