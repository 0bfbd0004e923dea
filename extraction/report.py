"""``python -m extraction FILE... [--published DATE] [--title T]``: what each article says, one JSON object a line.

The keys are those of the corpus schema (disputes, ballots, actions, allowances_or_pay, roles, quotes); beside them
stand the offsets into the cleaned text that each value rests on (``evidence``), the words as written, and what was cut.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from extraction import parties
from extraction.claims.ballot.worked_out import percent_for, turnout_of
from extraction.cleaning import clean
from extraction.reading import read
from extraction.types import (
    ActionValue,
    AllowanceValue,
    BallotValue,
    Claim,
    Cleaned,
    CostValue,
    Count,
    DateValue,
    DisputeValue,
    MembersValue,
    OfferValue,
    Org,
    PositionValue,
    QuestionValue,
    Quote,
    Reading,
    RoleValue,
    TalksValue,
)

Json = dict[str, Any]

_STATUS = {"announced": "planned", "notified": "planned", "took_place": "happened"}


MOST_BYTES = 10 * 1024 * 1024


def main(argv: list[str]) -> int:
    """Print one object for every file that can be read; 1 if any could not, with a line on standard error."""
    options = _arguments().parse_args(argv)
    failed = False
    for path in options.files:
        try:
            received = _received(Path(path))
        except (OSError, ValueError) as error:
            print(f"{path}: cannot be read: {_reason(error)}", file=sys.stderr)
            failed = True
            continue
        print(json.dumps(of_text(received, published=options.published, title=options.title), ensure_ascii=False))
    return int(failed)


def _received(path: Path) -> str:
    """The text of a file. Raises ``OSError`` or ``ValueError``."""
    if path.exists() and not path.is_file():
        raise ValueError("it is no file")
    if path.exists() and path.stat().st_size > MOST_BYTES:
        raise ValueError(f"it is larger than {MOST_BYTES // 1024 // 1024} MB")
    text = path.read_text(encoding="utf-8-sig")
    if "\x00" in text:
        raise ValueError("it is not text")
    return text


def of_text(received: str, *, published: date | None = None, title: str | None = None) -> Json:
    """Clean and read a text as received. What the caller knows of date and title outranks what the text states."""
    cleaned = clean(received)
    published, title = published or cleaned.published, title or cleaned.title
    reading = read(cleaned.text, published=published, title=title)
    return {
        "title": title,
        "published": published.isoformat() if published else None,
        "language": reading.language,
        "text": cleaned.text,
        **of_reading(reading),
        "cut_short": list(reading.cut_short),
        "cuts": _cuts(cleaned),
    }


def of_reading(reading: Reading) -> Json:
    """The values of a reading in the corpus schema. What is background is left out."""
    found: dict[str, list[Json]] = {}
    for claim in reading.claims:
        if claim.background or claim.predicate == "dispute":
            continue
        found.setdefault(claim.predicate, []).append({**_of_value(claim), **_rests_on(claim)})
    money = [*found.get("allowance", []), *found.get("offer", [])]
    return {
        "is_dispute": bool(reading.disputes),
        "disputes": [_dispute(reading, index, claim) for index, claim in enumerate(reading.disputes)],
        "ballots": found.get("ballot", []),
        "actions": found.get("industrial_action", []),
        "allowances_or_pay": [step for step in money if step["amount"] is not None],
        "without_amount": [step for step in money if step["amount"] is None],
        "roles": list(dict.fromkeys(role["name"] for role in found.get("affected_role", []))),
        "roles_evidence": found.get("affected_role", []),
        "members_affected": found.get("members_affected", []),
        "positions": found.get("position", []),
        "talks": found.get("talks", []),
        "costs": found.get("cost", []),
        "quotes": [_quote(reading.text, q) for q in reading.quotes if q.kind != "indirect"],
        "indirect": [_quote(reading.text, q) for q in reading.quotes if q.kind == "indirect"],
    }


def _dispute(reading: Reading, index: int, claim: Claim) -> Json:
    value = claim.value
    assert isinstance(value, DisputeValue)
    members = [c.value.count.value for c in reading.about(index) if isinstance(c.value, MembersValue)]
    return {
        "key": key(value),
        "union": list(_union_names(value.unions)),
        "employer": list(_employer_names(value.employers)),
        "issue": list(value.issues),
        "causes": list(value.causes),
        "sector": value.sector,
        "members_affected": members[0] if members else None,
        **_rests_on(claim),
    }


def _union_names(unions: Iterable[Org]) -> Iterator[str]:
    """The name of each, and beside it that of the local which the text speaks of."""
    for union in unions:
        yield union.name
        if parties.LOCAL.search(union.as_written) and union.as_written != union.name:
            yield union.as_written


def _employer_names(employers: Iterable[Org]) -> Iterator[str]:
    """The name of each, and beside it what the text calls it, where that is another name: 'Consignia' for the Royal Mail."""
    for employer in employers:
        yield employer.name
        written = re.sub(r"^[Tt]he |[’']s$", "", employer.as_written)
        if written[:1].isupper() and not set(written.lower().split()) & set(employer.name.lower().split()):
            yield written


def key(value: DisputeValue) -> str:
    """The article's own guess at which dispute it is: union-employer-issue, with the union's abbreviation if known."""
    parts = [_slug(o) for o in (*value.unions[:1], *value.employers[:1])]
    parts.append(value.issues[0] if value.issues else "dispute")
    return "-".join(parts).replace("_", "-")


def _slug(org: Org) -> str:
    abbreviation = re.search(r"\(([^)]+)\)$", org.name)
    return re.sub(r"[^a-z0-9]+", "-", (abbreviation[1] if abbreviation else org.name).lower()).strip("-")


def _of_value(claim: Claim) -> Json:
    match claim.value:
        case BallotValue() as ballot:
            return _ballot(ballot)
        case ActionValue() as action:
            return _action(action)
        case AllowanceValue() | OfferValue() as money:
            return _money(money)
        case RoleValue(name=name, headcount=headcount):
            return {"name": name, "headcount": _count(headcount)}
        case MembersValue(count=count, who=who):
            return {"count": _count(count), "who": who}
        case PositionValue(side=side, party=party, text=text):
            return {"side": side, "party": party, "text": text}
        case TalksValue(status=status, on=on):
            return {"status": status, **_date("on", on)}
        case CostValue() as cost:
            return _cost(cost)
        case _:
            return {}


def _ballot(ballot: BallotValue) -> Json:
    """``worked_out`` names the percentages that the text does not print: they come from its counts or its words."""
    by_action = {question.action: question for question in ballot.questions}
    main = by_action.get("strike") or by_action.get("unspecified")
    yes = "offer_yes_pct" if ballot.about == "offer" else "strike_yes_pct"
    shares = {
        "turnout_pct": (ballot.turnout_pct, turnout_of(ballot)),
        yes: _yes(main, ballot),
        "asos_yes_pct": _yes(by_action.get("asos"), ballot),
    }
    return {
        "status": ballot.status,
        "about": ballot.about,
        "group": ballot.group,
        "strike_yes_pct": None,
        **{name: _number(printed) if printed else percent for name, (printed, percent) in shares.items()},
        "worked_out": [name for name, (printed, percent) in shares.items() if percent is not None and not printed],
        "turnout_share": ballot.turnout_share,
        "eligible": ballot.entitled_to_vote,
        "papers_returned": ballot.papers_returned,
        **_date("opens", ballot.opened_on),
        **_date("closes", ballot.closed_on),
        "questions": [
            {
                "action": q.action, "outcome": q.outcome, "yes": q.yes, "no": q.no, "spoiled": q.spoiled,
                "yes_pct": q.yes_pct, "no_pct": q.no_pct, "yes_share": q.yes_share,
            }
            for q in ballot.questions
        ],
    }  # fmt: skip


def _yes(question: QuestionValue | None, ballot: BallotValue) -> tuple[str | None, float | None]:
    """(as printed, in percent)"""
    if question is None:
        return None, None
    return question.yes_pct, percent_for(question, papers_returned=ballot.papers_returned)


def _action(action: ActionValue) -> Json:
    return {
        "kind": action.kind,
        **_date("start", action.starts_on),
        **_date("end", action.ends_on),
        "status": _STATUS.get(action.status, action.status),
        "stage": action.status,
        "members": action.members.value if action.members else None,
        "members_as_written": action.members.as_written if action.members else None,
        "group": action.group,
    }


def _money(value: AllowanceValue | OfferValue) -> Json:
    if isinstance(value, AllowanceValue):
        return {
            "kind": "allowance", "what": value.name, "amount": _number(value.amount), "unit": value.currency,
            "paid_to": value.paid_to, "withheld_from": value.withheld_from,
        }  # fmt: skip
    kind = "pay_offer" if value.kind == "settlement" else value.kind
    return {
        "kind": kind, "stage": value.kind, "what": value.what, "amount": _number(value.amount), "unit": value.unit,
        "by": value.by, "status": value.status,
    }  # fmt: skip


def _cost(value: CostValue) -> Json:
    return {
        "what": value.what, "amount": _number(value.amount), "up_to": _number(value.up_to), "unit": value.currency,
        "qualifier": value.qualifier, "whose": value.whose, "per": value.per, "foreseen": value.foreseen,
    }  # fmt: skip


def _quote(text: str, quote: Quote) -> Json:
    speaker = quote.speaker
    return {
        "text": quote.span.of(text),
        "speaker": speaker.name if speaker else None,
        "speaker_as_written": speaker.as_written if speaker else None,
        "role_or_org": ", ".join(x for x in (speaker.role, speaker.organisation) if x) if speaker else "",
        "direct": quote.kind == "direct",
        "kind": quote.kind,
        "start": quote.span.start,
        "end": quote.span.end,
        "group": quote.group,
        "cue": quote.cue,
        "historic": quote.historic,
        "reported_by": quote.reported_by,
        "confidence": quote.confidence,
    }


def _rests_on(claim: Claim) -> Json:
    return {
        "evidence": [[s.start, s.end] for s in claim.evidence],
        "dispute": claim.dispute,
        "confidence": claim.confidence,
    }


def _date(name: str, value: DateValue | None) -> Json:
    """The day under ``name``; beside it the words, and the range where the text gives no single day."""
    if value is None:
        return {name: None}
    found: Json = {name: value.day.isoformat() if value.day else None, f"{name}_as_written": value.as_written}
    if value.day is None and value.earliest and value.latest:
        found[f"{name}_range"] = [value.earliest.isoformat(), value.latest.isoformat()]
    return found


def _count(count: Count | None) -> Json | None:
    if count is None:
        return None
    return {"value": count.value, "qualifier": count.qualifier, "as_written": count.as_written}


def _number(written: str | None) -> float | int | None:
    if written is None:
        return None
    return float(written) if "." in written else int(written)


def _cuts(cleaned: Cleaned) -> list[Json]:
    return [{"at": cut.at, "reason": cut.reason, "text": cut.text} for cut in cleaned.cuts]


def _reason(error: Exception) -> str:
    if isinstance(error, UnicodeDecodeError):
        return "it is not UTF-8 text"
    return getattr(error, "strerror", None) or str(error)


def _day(written: str) -> date:
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise argparse.ArgumentTypeError(f"'{written}' is not a day like 2026-03-04") from None


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m extraction", description="Print what articles say, as JSON lines.")
    parser.add_argument("files", nargs="+", metavar="FILE", help="a text file in UTF-8")
    parser.add_argument("--published", type=_day, metavar="DATE", help="the day of publication (YYYY-MM-DD)")
    parser.add_argument("--title", metavar="TEXT", help="the headline, where the text does not state it")
    return parser
