"""Which tests a ballot meets: met, not met, does not apply, or cannot be told, and why. Never whether anything may be done."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from ballots.law import figures as known
from ballots.law.days import OPENED_BEFORE
from ballots.law.figures import Figures, Question
from ballots.law.holding import rule_on
from ballots.law.measuring import HALF, Measure, holds, measure
from ballots.law.records import TESTS, NotAsked, Rule, Test
from ballots.law.worlds import World, undecided, worlds

Outcome = Literal["met", "not_met", "cannot_tell", "does_not_apply"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """One test of one question.

    ``figure`` and ``needed`` are percentages as shown, a published one as it was printed; ``short_by`` is in papers or votes,
    None where it cannot be told.
    ``missing`` names the fields that would decide it. ``rules`` are those it may fall under: one, where that is known.
    ``readings`` are the two ways to read 'majority', where they differ. ``assumed`` says what was taken to be so.
    """

    test: Test
    outcome: Outcome
    rules: tuple[Rule, ...]
    figure: str | None = None
    needed: str | None = None
    short_by: int | None = None
    missing: tuple[str, ...] = ()
    readings: tuple[tuple[str, Outcome], ...] = ()
    assumed: tuple[str, ...] = ()

    @property
    def rule(self) -> Rule | None:
        return self.rules[0] if len(self.rules) == 1 else None


@dataclass(frozen=True, slots=True)
class Assessed:
    question: Question
    verdicts: tuple[Verdict, ...]

    @property
    def outcome(self) -> Outcome:
        return outcome_of(self.verdicts)


def outcome_of(verdicts: Iterable[Verdict]) -> Outcome:
    """'met' where every test that applies is; 'not_met' where one is not, whatever cannot be told besides."""
    outcomes = {verdict.outcome for verdict in verdicts}
    return "not_met" if "not_met" in outcomes else "cannot_tell" if "cannot_tell" in outcomes else "met"


def assess(figures: Figures, *, on: date | None = None) -> tuple[Assessed, ...]:
    """Each question with its tests. ``on``: no ballot is taken to have opened after this day where its opening is not stated."""
    possible = tuple(worlds(figures, on=on))
    return tuple(
        Assessed(question, tuple(_verdict(test, figures, question, possible) for test in TESTS))
        for question in figures.questions
    )


def _verdict(test: Test, figures: Figures, question: Question, possible: tuple[World, ...]) -> Verdict:
    held = {world: rule_on(world.opened_on, test, jurisdiction=world.jurisdiction) for world in possible}
    rules = tuple({rule.id: rule for rule in held.values()}.values())
    answers = {rule.id: _answer(rule, figures, question) for rule in rules}
    outcomes = {world: _outcome_in(world, rule, answers[rule.id]) for world, rule in held.items()}
    agreed = set(outcomes.values())
    outcome: Outcome = agreed.pop() if len(agreed) == 1 else "cannot_tell"
    if outcome == "does_not_apply":
        return Verdict(test=test, outcome=outcome, rules=rules)
    asked = [rule for rule in rules if not isinstance(rule.formula, NotAsked)]
    measures = [measure(rule, figures, question) for rule in asked]
    return Verdict(
        test=test,
        outcome=outcome,
        rules=rules,
        figure=measures[0].figure,
        needed=measures[0].needed,
        short_by=_short_by(outcome, measures),
        missing=_missing(test, figures, question, outcomes) if outcome == "cannot_tell" else (),
        readings=_readings(figures, question) if test == "majority" else (),
        assumed=tuple(_assumed(test, figures, question)),
    )


def _answer(rule: Rule, figures: Figures, question: Question) -> Outcome:
    return "does_not_apply" if isinstance(rule.formula, NotAsked) else _said(holds(rule, figures, question))


def _outcome_in(world: World, rule: Rule, answer: Outcome) -> Outcome:
    spared = rule.only_important_public_services and not world.important_public_services
    return "does_not_apply" if spared else answer


def _said(answer: bool | None) -> Outcome:
    return "cannot_tell" if answer is None else "met" if answer else "not_met"


def _short_by(outcome: Outcome, measures: list[Measure]) -> int | None:
    """Where several rules may hold, only what they agree on."""
    lacking = {measure.short_by for measure in measures}
    return 0 if outcome == "met" else lacking.pop() if outcome == "not_met" and len(lacking) == 1 else None


def _readings(figures: Figures, question: Question) -> tuple[tuple[str, Outcome], ...]:
    """Both, where they do not come to the same."""
    of_returned = known.yes_of_returned(figures, question)
    half = _said(of_returned.is_more_than(HALF) if of_returned else None)
    more = _said(known.yes_exceeds_no(figures, question))
    if half == more:
        return ()
    return (("more than half of the papers returned", half), ("more Yes than No", more))


def _assumed(test: Test, figures: Figures, question: Question) -> Iterator[str]:
    if figures.opened is None and figures.closed is not None:
        yield OPENED_BEFORE
    by_share = question.yes is None and question.yes_pct is not None
    no_spoiled = question.spoiled is None and known.spoiled_share(figures, question) == known.ANY_SPOILED
    if no_spoiled and test != "turnout" and (by_share or figures.papers_returned is None):
        yield "no more than one paper in twenty was spoiled"


def _missing(test: Test, figures: Figures, question: Question, outcomes: dict[World, Outcome]) -> tuple[str, ...]:
    """The fields that would decide: those of the ballot that make the outcome differ, and counts that are not stated."""
    uncounted = _uncounted(test, figures, question) if "cannot_tell" in outcomes.values() else ()
    return (*undecided(figures, outcomes), *uncounted)


def _uncounted(test: Test, figures: Figures, question: Question) -> Iterable[str]:
    counts = {
        "papers_returned": figures.papers_returned,
        "entitled_to_vote": figures.entitled_to_vote,
        "yes": question.yes,
        "no": question.no,
        "spoiled": question.spoiled,
    }
    wanted = {
        "turnout": ("papers_returned", "entitled_to_vote"),
        "support": ("yes", "entitled_to_vote"),
        "majority": ("yes", "no", "spoiled"),
    }[test]
    return [name for name in wanted if counts[name] is None]
