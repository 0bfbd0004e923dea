"""Whether the facts are right: one article's reading held against its gold, field by field.

Both are objects in the shapes that ``python -m extraction`` prints. What the gold calls optional counts neither way.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from difflib import SequenceMatcher
from typing import Any

from bench.reading.coverage import cover
from bench.reading.naming import any_body, words
from bench.reading.quotes import Miss
from bench.reading.tally import Tally, pair

Json = dict[str, Any]
Likeness = Callable[[Json, Json], float]

PERCENTAGES = ("turnout_pct", "strike_yes_pct", "asos_yes_pct")
PERCENT_SLACK = 0.6
COUNT_SLACK = 0.02
AMOUNT_SLACK = 0.005
LIKE_ROLES = 0.6
_OF_ANY_STAFF = frozenset({"staff", "worker", "member", "employee"})


@dataclass
class Facts:
    """The tallies of one article by field, and what went wrong in it."""

    article: str
    tallies: dict[str, Tally] = field(default_factory=dict)
    misses: list[Miss] = field(default_factory=list)

    def count(self, name: str, *, right: int = 0, gold: int = 0, given: int = 0) -> None:
        self.tallies[name] = self.tallies.get(name, Tally()) + Tally(right, gold, given)

    def miss(self, name: str, what: str, *, wanted: object = "", given: object = "") -> None:
        self.misses.append(Miss(self.article, f"{name} {what}", "", str(wanted), str(given)))


def judge(name: str, gold: Json, given: Json) -> Facts:
    """Every field of one article. A text about no dispute has nothing to find but disputes that are none."""
    facts = Facts(name)
    about_one = bool(gold.get("is_dispute"))
    recognised = bool(given.get("is_dispute")) == about_one
    facts.count("is it a dispute", right=recognised, gold=1, given=1)
    pairs = _score(facts, "disputes", _listed(gold, "disputes"), _listed(given, "disputes"), _like_dispute)
    if not about_one:
        return facts
    for wanted, found in pairs:
        _score_issues(facts, wanted, found)
        _score_members(facts, wanted, found)
    for name_, key, likeness in _FIELDS:
        matched = _score(facts, name_, _listed(gold, key), _listed(given, key), likeness)
        if name_ in ("ballots", "actions"):
            _score_status(facts, f"status of {name_}", matched)
    roles = [*_roles(gold, "roles"), *({**r, "optional": True} for r in _roles(gold, "roles_optional"))]
    _score(facts, "roles", roles, list(_roles(given, "roles")), _like_role)
    _score_quotes(facts, _listed(gold, "quotes"), _listed(given, "quotes"))
    return facts


def _score(
    facts: Facts, name: str, gold: Sequence[Json], given: Sequence[Json], likeness: Likeness
) -> list[tuple[Json, Json | None]]:
    """Count a field whose values are paired one to one; each value that must be found, with what answers it."""
    pairs = pair(gold, given, lambda g, p: likeness(g, p) * (0.999 if g.get("optional") else 1.0))
    required = [i for i, value in enumerate(gold) if not value.get("optional")]
    neutral = {j for i, j in pairs.items() if gold[i].get("optional")}
    right = {pairs[i] for i in required if i in pairs}
    facts.count(name, right=len(right), gold=len(required), given=len(given) - len(neutral))
    for i in required:
        if i not in pairs:
            facts.miss(name, "missed", wanted=_told(gold[i]))
    for j in set(range(len(given))) - right - neutral:
        facts.miss(name, "invented", given=_told(given[j]))
    return [(gold[i], given[pairs[i]] if i in pairs else None) for i in required]


def _score_issues(facts: Facts, gold: Json, given: Json | None) -> None:
    wanted, neutral = set(_strings(gold.get("issue"))), set(_strings(gold.get("issue_optional")))
    found = set(_strings(given.get("issue"))) - (neutral - wanted) if given else set()
    facts.count("issues", right=len(wanted & found), gold=len(wanted), given=len(found))
    if wanted != found:
        facts.miss("issues", "differ", wanted=sorted(wanted), given=sorted(found))


def _score_members(facts: Facts, gold: Json, given: Json | None) -> None:
    accepted = [n for n in map(number, [gold.get("members_affected"), *gold.get("members_alt", [])]) if n is not None]
    found = number(given.get("members_affected")) if given else None
    required = number(gold.get("members_affected")) is not None
    right = found is not None and any(abs(found - n) <= COUNT_SLACK * n for n in accepted)
    if right and not required:
        return
    facts.count("members affected", right=right, gold=required, given=found is not None)
    if right != (required or found is not None):
        facts.miss("members", "differ", wanted=accepted, given=found)


def _score_status(facts: Facts, name: str, matched: Sequence[tuple[Json, Json | None]]) -> None:
    for gold, given in matched:
        right = given is not None and given.get("status") == gold.get("status")
        facts.count(name, right=right, gold=1, given=given is not None)
        if given is not None and not right:
            facts.miss(name, "differs", wanted=_told(gold), given=given.get("status"))


def _score_quotes(facts: Facts, gold: Sequence[Json], given: Sequence[Json]) -> None:
    covered = cover(gold, given)
    facts.tallies |= {"quotes": covered.quotes, "speakers": covered.speakers}
    for quote in covered.missed:
        facts.miss("quotes", "missed", wanted=quote["text"])
    for wanted, found in covered.misnamed:
        facts.miss("speakers", "differ", wanted=wanted["speaker"], given=found.get("speaker"))


# ---- likeness: 0 where two values are not the same thing ---------------------------------------------------


def _like_dispute(gold: Json, given: Json) -> float:
    """Union and employer both match; where the text names none, none is right too."""
    sides = [_side(gold, given, side) for side in ("union", "employer")]
    if not all(sides):
        return 0.0
    wanted, found = set(_strings(gold.get("issue"))), set(_strings(given.get("issue")))
    return sum(sides) + 0.3 * len(wanted & found) / max(1, len(wanted | found))


def _side(gold: Json, given: Json, side: str) -> float:
    named, found = _strings(gold.get(side)), _strings(given.get(side))
    accepted = [*named, *_strings(gold.get(f"{side}_aliases"))]
    if not accepted or (not named and not found):
        return 1.0
    if not any_body(accepted, found):
        return 0.0
    return 1.0 + 0.1 * sum(any_body([name], found) for name in accepted) / len(accepted)


def _like_ballot(gold: Json, given: Json) -> float:
    """The percentages agree; without any the days, then the electorate, then the status."""
    alike = 0.2 * (gold.get("status") == given.get("status")) + 0.1 * (gold.get("about") == given.get("about"))
    shares = {key: value for key in PERCENTAGES if (value := number(gold.get(key))) is not None}
    found = {key: value for key in PERCENTAGES if (value := number(given.get(key))) is not None}
    if shares:
        agree = all(key in found and abs(found[key] - value) <= PERCENT_SLACK for key, value in shares.items())
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


def _like_action(gold: Json, given: Json) -> float:
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


def _like_amount(gold: Json, given: Json) -> float:
    """The same number of the same unit; kind and words choose among several."""
    wanted, found = number(gold.get("amount")), number(given.get("amount"))
    if wanted is None or found is None or abs(wanted - found) > AMOUNT_SLACK * abs(wanted):
        return 0.0
    if str(gold.get("unit")).lower() != str(given.get("unit")).lower():
        return 0.0
    return 1 + 0.2 * (gold.get("kind") == given.get("kind")) + 0.1 * _ratio(gold.get("what"), given.get("what"))


def _like_role(gold: Json, given: Json) -> float:
    wanted, found = _role_words(gold["name"]), _role_words(given["name"])
    if not wanted or not found:
        return 0.0
    like = max(_ratio(gold["name"], given["name"]) - 0.2, len(wanted & found) / max(len(wanted), len(found)))
    return like if like >= LIKE_ROLES else 0.0


_FIELDS: tuple[tuple[str, str, Likeness], ...] = (
    ("ballots", "ballots", _like_ballot),
    ("actions", "actions", _like_action),
    ("amounts", "allowances_or_pay", _like_amount),
)


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


def _listed(article: Json, key: str) -> list[Json]:
    return [value for value in article.get(key) or [] if isinstance(value, dict)]


def _strings(value: object) -> list[str]:
    return [value] if isinstance(value, str) else [str(each) for each in value] if isinstance(value, list) else []


def _roles(article: Json, key: str) -> Iterator[Json]:
    for role in article.get(key) or []:
        name = role if isinstance(role, str) else role.get("text") or role.get("name") or role.get("role")
        if name:
            yield {"name": str(name), "optional": isinstance(role, Mapping) and bool(role.get("optional"))}


def _role_words(role: str) -> set[str]:
    singular = {re.sub(r"(?<=\w{3})s$", "", word) for word in words(role)} - {"the", "a", "of", "and"}
    return singular - _OF_ANY_STAFF or singular


def _ratio(a: object, b: object) -> float:
    return SequenceMatcher(None, " ".join(words(str(a))), " ".join(words(str(b)))).ratio()


def _told(value: Json) -> str:
    """The value in a line, without what is empty and without where it stands."""
    aside = {"evidence", "confidence", "dispute", "key", "causes", "questions"}
    return ", ".join(f"{key}={v}" for key, v in value.items() if v not in (None, [], "") and key not in aside)
