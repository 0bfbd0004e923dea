"""Compares an export with what a careful reader took from the same articles (an expected.json).

Every function returns what is amiss, in words; an empty list is agreement. Expected values stand in the JSON files alone.
"""

import re
from collections.abc import Iterable
from typing import Any

Json = dict[str, Any]


def fold(text: str) -> str:
    """Marks made straight, white space set to single blanks, edge punctuation that cues own set aside."""
    straight = text.translate(str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "\u00a0": " "}))
    return re.sub(r"\s+", " ", straight).strip()


def words(text: str) -> list[str]:
    return re.findall(r"[\w£%.']+", fold(text).casefold().replace("'s", ""))


class Export:
    """An export with its articles under their file names."""

    def __init__(self, data: Json) -> None:
        self.disputes = {dispute["slug"]: dispute for dispute in data["disputes"]}
        self.articles = {article["origin"]: article for article in data["articles"]}
        names = {article["sha256"]: article["origin"] for article in data["articles"]}
        self.quotes: dict[str, list[Json]] = {}
        for quote in data["quotes"]:
            self.quotes.setdefault(names[quote["article"]], []).append(quote)

    def dispute_of(self, files: Iterable[str]) -> Json | None:
        """The one dispute that all these articles are linked to."""
        shared = set.intersection(*(set(self.articles[file]["disputes"]) for file in files))
        return self.disputes[shared.pop()] if len(shared) == 1 else None


# ---- disputes ------------------------------------------------------------------------------------


def amiss_in_disputes(export: Export, expected: list[Json]) -> list[str]:
    amiss = []
    for wanted in expected:
        found = export.dispute_of(wanted["articles"])
        if found is None:
            amiss.append(f"{wanted['key']}: its articles do not make one dispute")
        else:
            amiss += [f"{wanted['key']}: {problem}" for problem in amiss_in_dispute(found, wanted)]
    only = len({tuple(sorted(d["articles"])) for d in expected})
    if len(export.disputes) != only:
        amiss.append(f"{len(export.disputes)} disputes instead of {only}: {sorted(export.disputes)}")
    return amiss


def amiss_in_dispute(found: Json, wanted: Json) -> list[str]:
    amiss = []
    if found["unions"] != wanted["unions"]:
        amiss.append(f"unions {found['unions']}")
    if found["employers"] != wanted["employers"]:
        amiss.append(f"employers {found['employers']}")
    if set(found["issues"]) != set(wanted["issues"]):
        amiss.append(f"issues {found['issues']}")
    if found["members_affected"] != wanted.get("members_affected"):
        amiss.append(f"members {found['members_affected']}")
    amiss += _ballots(found, wanted) + _actions(found, wanted) + _allowances(found, wanted) + _roles(found, wanted)
    return amiss + _without_evidence(found)


def _ballots(found: Json, wanted: Json) -> list[str]:
    if len(found["ballots"]) != len([b for b in wanted.get("ballots", []) if not b.get("optional")]):
        return [f"{len(found['ballots'])} ballots: {found['ballots']}"]
    return [
        f"no ballot like {ballot}"
        for ballot in wanted.get("ballots", [])
        if not any(_same_ballot(b, ballot) for b in found["ballots"])
    ]


def _same_ballot(found: Json, wanted: Json) -> bool:
    questions = {question["action"]: question for question in found["questions"]}
    strike = questions.get("strike") or questions.get("unspecified") or {}
    same = [found["status"] == wanted["status"]]
    if "closed_between" in wanted:
        same.append(found["closed_on_range"] == wanted["closed_between"] and found["closed_on"] is None)
    if "figures" in wanted and wanted["figures"] is None:
        figures = [found["entitled_to_vote"], found["papers_returned"], found["turnout_pct"]]
        figures += [question[name] for question in found["questions"] for name in ("yes", "no", "spoiled", "yes_pct")]
        same.append(not any(figures))
    if "strike_outcome" in wanted:
        same.append(strike.get("outcome") == wanted["strike_outcome"])
    for action in ("strike", "asos"):
        if f"{action}_yes_pct" in wanted:
            percent = (strike if action == "strike" else questions.get("asos", {})).get("yes_pct")
            same.append(percent == str(wanted[f"{action}_yes_pct"]))
    same += [
        found[name] == wanted[name]
        for name in ("opened_on", "closed_on", "entitled_to_vote", "papers_returned", "turnout_pct")
        if name in wanted
    ]
    for question in wanted.get("questions", []):
        got = questions.get(question["action"]) or questions.get("unspecified") or {}
        same += [got.get(name) == value for name, value in question.items() if name != "action"]
    return all(same)


STATUS = {"planned": {"announced", "notified"}, "happened": {"took_place"}}


def _actions(found: Json, wanted: Json) -> list[str]:
    required = [action for action in wanted.get("actions", []) if not action.get("optional")]
    amiss = [
        f"no action like {action}" for action in required if not any(_same_action(a, action) for a in found["actions"])
    ]
    if len(found["actions"]) > len(wanted.get("actions", [])):
        amiss.append(
            f"{len(found['actions'])} actions: {[(a['kind'], a['status'], a['starts_on'], a['ends_on']) for a in found['actions']]}"
        )
    return amiss


def _same_action(found: Json, wanted: Json) -> bool:
    start, end = wanted.get("start", wanted.get("starts_on")), wanted.get("end", wanted.get("ends_on"))
    return (
        found["kind"] == wanted["kind"]
        and found["status"] in STATUS.get(wanted["status"], {wanted["status"]})
        and found["starts_on"] == start
        and (found["ends_on"] or found["starts_on"]) == (end or start)
        and ("members" not in wanted or found["members"] == wanted["members"])
        and (found["members_qualifier"] or "") == wanted.get("members_qualifier", found["members_qualifier"] or "")
    )


def _allowances(found: Json, wanted: Json) -> list[str]:
    required = [*wanted.get("allowances", []), *wanted.get("other_benefits", [])]
    return [
        f"no allowance like {item}"
        for item in required
        if not any(_same_allowance(a, item) for a in found["allowances"])
    ]


def _same_allowance(found: Json, wanted: Json) -> bool:
    def alike(name: str) -> bool:
        return not wanted.get(name) or bool(set(words(found[name] or "")) & set(words(wanted[name])))

    amount = found["amount"] is None if wanted.get("amount") is None else found["amount"] == float(wanted["amount"])
    name = set(words(wanted.get("name") or wanted["what"])) <= set(words(found["name"]))
    return amount and name and alike("paid_to") and alike("withheld_from")


def _roles(found: Json, wanted: Json) -> list[str]:
    """Each role wanted is there under its name, or within a longer one."""
    names = [set(words(role["name"])) for role in found["roles"]]
    return [
        f"no role {role}" for role in wanted.get("roles", []) if not any(set(words(role)) <= name for name in names)
    ]


def _without_evidence(found: Json) -> list[str]:
    kinds = ("timeline", "actions", "allowances", "offers", "roles", "positions", "ballots")
    facts = [(kind, fact) for kind in kinds for fact in found[kind]]
    facts += [("summary", sentence) for sentence in found["summary"]["sentences"]]
    return [f"{kind} without evidence: {fact}" for kind, fact in facts if not fact["evidence"]]


# ---- quotes --------------------------------------------------------------------------------------


def quotes_amiss(export: Export, expected: list[Json]) -> list[str]:
    """The quotes that are missing, cut otherwise, or given to somebody else."""
    return [
        f"{quote['speaker']}: {quote['starts'][:50]}"
        for quote in expected
        if not _is_found(export.quotes.get(quote["article"], []), quote)
    ]


def _is_found(found: list[Json], wanted: Json) -> bool:
    utterances: dict[int, list[Json]] = {}
    for quote in found:
        if quote["kind"] != "indirect":
            utterances.setdefault(quote["group"], []).append(quote)
    candidates = [run for stretches in utterances.values() for run in _runs(stretches)]
    return any(_same_words(parts, wanted) and _same_speaker(parts[0], wanted) for parts in candidates)


def _same_words(parts: list[Json], wanted: Json) -> bool:
    """No more, no less: the first and last words, and the paragraphs between."""
    first, last = fold(parts[0]["text"]), fold(parts[-1]["text"])
    edge = " .,'\""
    starts, ends = fold(wanted["starts"]).strip(edge), fold(wanted["ends"]).strip(edge)
    if not (first.strip(edge).startswith(starts) and last.strip(edge).endswith(ends)):
        return False
    return len(parts) >= wanted.get("paragraphs", 1)


def _runs(stretches: list[Json]) -> list[list[Json]]:
    """A cue, or the end of a paragraph, cuts an utterance into stretches: what is wanted may be any run of them."""
    return [stretches[i:j] for i in range(len(stretches)) for j in range(i + 1, len(stretches) + 1)]


DESCRIPTIONS = {
    "spokesman",
    "spokeswoman",
    "spokesperson",
    "source",
    "sources",
    "policeman",
    "one",
    "a",
    "an",
    "the",
    "of",
    "in",
    "from",
}


def _same_speaker(quote: Json, wanted: Json) -> bool:
    """A name by its surname; a description by the words that tell whose."""
    said = words(f"{quote['speaker'] or ''} {quote['organisation'] or ''} {quote['role'] or ''}")
    name = [word for word in words(wanted["speaker"]) if not word.isdigit()]
    telling = [word for word in name if word not in DESCRIPTIONS] or name
    if len(telling) < len(name) or not re.match(r"[A-Z]", wanted["speaker"]):
        return bool(set(telling) & set(said))
    return telling[-1] in words(quote["speaker"] or "")


# ---- what must not be -----------------------------------------------------------------------------


def forbidden(export: Export, expected: Json) -> list[str]:
    """The lines of must_not that are broken; samples/README.md says what each check is."""
    articles = {dispute["key"]: dispute["articles"] for dispute in expected["disputes"]}
    broken = []
    for line in expected["must_not"]:
        found = export.dispute_of(articles[line["dispute"]]) if "dispute" in line else None
        if BREAKS[line["check"]](export, found, line, articles):
            broken.append(f"{line['check']} {line.get('dispute') or line.get('article') or ''}: {line['why']}")
    return broken


def _joined(export: Export, _: Json | None, line: Json, articles: dict[str, list[str]]) -> bool:
    slugs = [{slug for file in articles[key] for slug in export.articles[file]["disputes"]} for key in line["disputes"]]
    return bool(set.intersection(*slugs))


def _counted_twice(export: Export, _: Json | None, line: Json, __: Any) -> bool:
    shas = {export.articles[file]["sha256"] for file in line["articles"]}
    firsts = {export.articles[file]["copy_of"] for file in line["articles"]} - {None}
    cited = {
        e.get("article") for dispute in export.disputes.values() for a in dispute["actions"] for e in a["evidence"]
    }
    return len(firsts) != len(shas) - 1 or shas <= cited


def _named(export: Export, _: Json | None, line: Json, __: Any) -> bool:
    facts = [dispute["unions"] + dispute["employers"] for dispute in export.disputes.values()]
    facts += [[role["name"] for role in dispute["roles"]] for dispute in export.disputes.values()]
    facts += [[quote["speaker"] for quote in quotes] for quotes in export.quotes.values()]
    return bool(set(line["names"]) & {name for names in facts for name in names})


def _acted_within(_: Export, found: Json | None, line: Json, __: Any) -> bool:
    starts = [
        action["starts_on"] or (action["starts_on_range"] or [""])[0] for action in (found or {}).get("actions", [])
    ]
    return any(start and line["from"] <= start <= line["to"] for start in starts)


def _has_status(_: Export, found: Json | None, line: Json, __: Any) -> bool:
    return any(action["status"] == line["status"] for action in (found or {}).get("actions", []))


def _offered(_: Export, found: Json | None, line: Json, __: Any) -> bool:
    wanted = (float(line["amount"]), line["unit"])
    return any((offer["amount"], offer["unit"]) == wanted for offer in (found or {}).get("offers", []))


def _has_figure(_: Export, found: Json | None, line: Json, __: Any) -> bool:
    ballots = (found or {}).get("ballots", [])
    rows = [*ballots, *(question for ballot in ballots for question in ballot["questions"])]
    given = [row[line["field"]] for row in rows if row.get(line["field"]) is not None]
    return bool(given) if line["value"] is None else line["value"] in given


def _is_quoted(export: Export, _: Json | None, line: Json, __: Any) -> bool:
    quotes = [fold(quote["text"]) for quote in export.quotes.get(line["article"], []) if quote["kind"] != "indirect"]
    return any(fold(line["text"]) in quote for quote in quotes)


BREAKS = {
    "separate": _joined,
    "no_dispute": lambda export, _, line, __: bool(export.articles[line["article"]]["disputes"]),
    "no_published": lambda export, _, line, __: export.articles[line["article"]]["published"] is not None,
    "one_source": _counted_twice,
    "no_name": _named,
    "no_action_within": _acted_within,
    "no_action_status": _has_status,
    "no_offer": _offered,
    "no_ballot_figure": _has_figure,
    "no_quote": _is_quoted,
}
