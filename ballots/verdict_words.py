"""Verdicts of ``ballots.law`` in plain English. PURE: a sentence says nothing that its verdict does not."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ballots.law import Assessed, Question, Verdict
from ballots.law.assessing import Outcome
from ballots.law.records import AtLeast, MoreThanHalf, NotAsked, Rule, Test

NAMES: dict[Test, str] = {"turnout": "Turnout", "support": "Support among those entitled", "majority": "Majority"}
OUTCOMES: dict[Outcome, str] = {
    "met": "met",
    "not_met": "not met",
    "cannot_tell": "cannot tell",
    "does_not_apply": "does not apply",
}
ORDER: tuple[Test, ...] = ("turnout", "support", "majority")
CIRCUMSTANCES = {
    "jurisdiction": "the country whose rules hold",
    "opened_on": "the day it opened",
    "closed_on": "the day it closed",
    "important_public_services": "whether most of those entitled are normally engaged in important public services",
}
COUNTS = {
    "entitled_to_vote": "how many were entitled to vote",
    "papers_returned": "how many papers were returned",
    "yes": "how many said Yes",
    "no": "how many said No",
    "spoiled": "how many papers were spoiled",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One test of one question as a reader reads it; ``notes`` are readings, assumptions and what has to be looked up."""

    test: Test
    name: str
    outcome: Outcome
    outcome_words: str
    sentence: str
    notes: tuple[str, ...]
    rules: tuple[Rule, ...]


def lines(assessed: Assessed) -> tuple[Line, ...]:
    """A line a test."""
    verdicts = {verdict.test: verdict for verdict in assessed.verdicts}
    return tuple(line(verdicts[test], assessed.question) for test in ORDER)


def line(verdict: Verdict, question: Question) -> Line:
    return Line(
        test=verdict.test,
        name=NAMES[verdict.test],
        outcome=verdict.outcome,
        outcome_words=OUTCOMES[verdict.outcome],
        sentence=_sentence(verdict, question),
        notes=tuple(_notes(verdict)),
        rules=verdict.rules,
    )


def _sentence(verdict: Verdict, question: Question) -> str:
    if verdict.outcome == "does_not_apply":
        return _why_not_asked(verdict.rules)
    if verdict.outcome == "cannot_tell":
        return " ".join(filter(None, [why_unknown(verdict.missing), _figure(verdict, question)]))
    lacking = _lacking(verdict) if verdict.outcome == "not_met" and verdict.short_by else ""
    return " ".join(filter(None, [_figure(verdict, question) or _asked(verdict).in_words, lacking]))


def _why_not_asked(rules: tuple[Rule, ...]) -> str:
    if len(rules) > 1:
        return "It is not asked for under any of the rules that may hold."
    (rule,) = rules
    if rule.only_important_public_services:
        return "It is asked for only in important public services, and this ballot is recorded as in none."
    return rule.in_words


def _asked(verdict: Verdict) -> Rule:
    """The rule that its figures were held against."""
    return next(rule for rule in verdict.rules if not isinstance(rule.formula, NotAsked))


def _figure(verdict: Verdict, question: Question) -> str:
    """What there is beside what was needed; '' where no figure is stated."""
    if verdict.figure is None:
        return ""
    needed = f"at least {verdict.needed}" if isinstance(_asked(verdict).formula, AtLeast) else verdict.needed
    if verdict.test == "majority" and question.yes_pct is not None and verdict.figure == question.yes_pct:
        return f"Yes is given as {verdict.figure} per cent; {needed} was needed."
    return f"{verdict.figure} per cent of {_of_whom(verdict)}; {needed} was needed."


def _of_whom(verdict: Verdict) -> str:
    if verdict.test == "turnout":
        return "those entitled returned a paper"
    if verdict.test == "support":
        return "those entitled said Yes"
    of_returned = isinstance(_asked(verdict).formula, MoreThanHalf)
    return "the papers returned say Yes" if of_returned else "the Yes and No votes say Yes"


def _lacking(verdict: Verdict) -> str:
    short = verdict.short_by or 0
    were = "was" if short == 1 else "were"
    if verdict.test == "turnout":
        return f"{short:,} more paper{'' if short == 1 else 's'} {were} needed."
    votes = f"{short:,} more Yes vote{'' if short == 1 else 's'} {were} needed"
    at_this_turnout = verdict.test == "majority" and isinstance(_asked(verdict).formula, MoreThanHalf)
    return f"At this turnout {votes}." if at_this_turnout else f"{votes}."


def why_unknown(missing: Iterable[str]) -> str:
    """'The day it opened is not stated.' — where nothing is missing, the figures themselves leave it open."""
    wanted = list(missing)
    what = [words for name, words in {**CIRCUMSTANCES, **COUNTS}.items() if name in wanted]
    if not what:
        return "The figures as given leave both possible."
    told = joined(what)
    return f"{told[0].upper()}{told[1:]} {'is' if len(what) == 1 else 'are'} not stated."


def joined(words: list[str]) -> str:
    """'one, two and three'."""
    return " and ".join(filter(None, [", ".join(words[:-1]), words[-1]]))


def _notes(verdict: Verdict) -> Iterator[str]:
    if verdict.readings:
        read = [f"read as ‘{reading}’ it is {_outcome(outcome)}" for reading, outcome in verdict.readings]
        yield f"The two ways to read it differ: {joined(read)}."
    for assumed in verdict.assumed:
        yield f"Taken to be so: {assumed}."
    if verdict.outcome != "does_not_apply":
        yield from (f"To be looked up: {rule.check}" for rule in verdict.rules if rule.check)


def _outcome(outcome: Outcome) -> str:
    return "not to be told" if outcome == "cannot_tell" else OUTCOMES[outcome]


def over_all(assessed: Iterable[Assessed]) -> Outcome:
    """'met' where a question met each test, 'not_met' where every question failed one, else it cannot be told."""
    outcomes = {one.outcome for one in assessed}
    return "met" if "met" in outcomes else "not_met" if outcomes == {"not_met"} else "cannot_tell"
