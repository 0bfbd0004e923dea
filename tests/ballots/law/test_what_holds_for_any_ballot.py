from dataclasses import replace
from datetime import date
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from ballots.law import Days, Figures, Question, assess
from ballots.law.records import JURISDICTIONS
from ballots.law.shares import printed, shown

RANK = {"not_met": 0, "cannot_tell": 1, "met": 2}
days = st.dates(date(2015, 1, 1), date(2028, 1, 1)).map(lambda day: Days(day, day))


@st.composite
def ballots(draw: st.DrawFn) -> Figures:
    counts = st.integers(0, 3_000)
    papers = draw(counts) + draw(counts) + draw(st.integers(0, 40))
    actions = draw(st.sampled_from([("strike",), ("asos",), ("strike", "asos")]))
    return Figures(
        questions=tuple(draw(questions(action, papers)) for action in actions),
        jurisdiction=draw(st.sampled_from([None, *JURISDICTIONS])),
        opened=draw(st.none() | days),
        closed=None,
        important_public_services=draw(st.sampled_from(["yes", "no", "unknown"])),
        entitled_to_vote=draw(st.none() | st.integers(papers, papers + 6_000)),
        papers_returned=draw(st.none() | st.just(papers)),
    )


@st.composite
def questions(draw: st.DrawFn, action: str, papers: int) -> Question:
    yes = draw(st.integers(0, papers))
    no = draw(st.integers(0, papers - yes))
    return Question(action=action, yes=yes, no=no, spoiled=papers - yes - no)


def outcomes(figures: Figures) -> list[list[str]]:
    return [[one.outcome for one in assessed.verdicts] for assessed in assess(figures)]


@given(ballots(), st.integers(1, 50))
def test_a_no_that_becomes_a_yes_never_turns_met_into_less(figures, more):
    moved = tuple(replace(q, yes=q.yes + min(more, q.no), no=q.no - min(more, q.no)) for q in figures.questions)

    for before, after in zip(outcomes(figures), outcomes(replace(figures, questions=moved)), strict=True):
        for one, other in zip(before, after, strict=True):
            assert one == other == "does_not_apply" or RANK[other] >= RANK[one]


@given(ballots())
def test_one_more_yes_paper_never_turns_met_into_less(figures):
    if figures.entitled_to_vote is not None:
        figures = replace(figures, entitled_to_vote=figures.entitled_to_vote + 1)
    papers = None if figures.papers_returned is None else figures.papers_returned + 1
    more = replace(
        figures, papers_returned=papers, questions=tuple(replace(q, yes=q.yes + 1) for q in figures.questions)
    )

    for before, after in zip(outcomes(figures), outcomes(more), strict=True):
        for one, other in zip(before, after, strict=True):
            assert one == other == "does_not_apply" or RANK[other] >= RANK[one]


@given(ballots())
def test_the_order_of_the_questions_changes_nothing(figures):
    turned = replace(figures, questions=figures.questions[::-1])

    assert outcomes(turned) == outcomes(figures)[::-1]


@given(ballots(), days)
def test_what_is_told_of_an_unknown_opening_is_true_of_every_opening(figures, opened):
    unknown, known = outcomes(replace(figures, opened=None)), outcomes(replace(figures, opened=opened))

    for guessed, told in zip(unknown, known, strict=True):
        for one, other in zip(guessed, told, strict=True):
            assert one in ("cannot_tell", other)


@given(ballots())
def test_percentages_never_decide_otherwise_than_the_counts_they_were_made_from(figures):
    entitled, question = figures.entitled_to_vote, figures.questions[0]
    papers = question.counted
    if not entitled or not papers or question.spoiled * 20 > papers or not question.yes + question.no:
        return
    counts = replace(figures, questions=(question,), papers_returned=papers)
    share = shown(Fraction(question.yes, question.yes + question.no))
    percentages = replace(
        counts,
        questions=(Question(action=question.action, yes_pct=share),),
        papers_returned=None,
        entitled_to_vote=None,
        turnout_pct=shown(Fraction(papers, entitled)),
    )

    for one, other in zip(outcomes(percentages)[0], outcomes(counts)[0], strict=True):
        assert one in ("cannot_tell", other)


@given(st.integers(0, 100_000), st.integers(1, 100_000), st.sampled_from([Fraction(1, 2), Fraction(2, 5)]))
def test_rounding_never_crosses_a_threshold(part, whole, threshold):
    share = Fraction(min(part, whole), whole)

    assert (Fraction(shown(share, threshold=threshold)) >= 100 * threshold) == (share >= threshold)


@given(st.integers(0, 10_000))
def test_a_printed_percentage_holds_the_share_it_was_printed_from(hundredths):
    share = Fraction(hundredths, 10_000)
    text = shown(share)

    assert printed(text).low <= share <= printed(text).high
