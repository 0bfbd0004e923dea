"""How long a ballot on record covers action is a fact as any other: in the timeline, the summary, and among the changes."""

from __future__ import annotations

from datetime import date

from disputes import summary, timeline
from disputes.changes import changes
from disputes.facts import Facts
from disputes.resolution import resolve
from extraction.types import TalksValue
from tests.disputes.making import as_json, covered, facts_of, on, result, said

CLOSED, ENDS = "2025-11-03", "2026-05-02"


def lines(facts: Facts, kind: str) -> list[str]:
    return [entry.text for entry in timeline.build(facts) if entry.kind == kind]


def test_what_is_on_record_becomes_a_mandate_with_that_record_as_evidence() -> None:
    (mandate,) = facts_of(covered(CLOSED, ENDS)).mandates

    assert (mandate.first, mandate.last, mandate.ends) == (date(2025, 11, 3), date(2026, 5, 2), date(2026, 5, 2))
    assert mandate.evidence[0].record


def test_mandates_stand_in_the_order_of_their_ballots() -> None:
    later, earlier = covered("2026-04-20", "2027-04-19"), covered(CLOSED, ENDS)

    assert [mandate.first.year for mandate in facts_of(later, earlier).mandates] == [2025, 2026]


def test_two_records_that_tell_alike_are_one_mandate_with_both_as_evidence() -> None:
    one, other = covered(CLOSED, ENDS), covered(CLOSED, ENDS, notes=())
    also = type(one)(**{name: getattr(other, name) for name in one.__slots__} | {"evidence": said(result()).evidence})

    (mandate,) = facts_of(one, also).mandates
    assert len(mandate.evidence) == 2


def test_its_end_is_a_line_of_the_timeline() -> None:
    (line,) = lines(facts_of(covered(CLOSED, ENDS, if_agreed=date(2026, 8, 2))), "mandate_end")

    assert line == (
        "The last day on which the ballot that closed on 3 November 2025 covers strike action; "
        "2 August 2026 if union and employer agree."
    )


def test_where_action_has_only_to_begin_the_line_says_so() -> None:
    (line,) = lines(facts_of(covered(CLOSED, None, begin_by=date(2025, 11, 30), jurisdiction="NI")), "mandate_end")

    assert "lets begin strike action" in line


def test_the_summary_tells_the_last_mandate_and_where_it_holds() -> None:
    told = facts_of(covered(CLOSED, ENDS, actions=("strike", "asos"), workplaces=(3, 5)))

    assert [sentence.text for sentence in summary.render(told)] == [
        "The ballot that closed on 3 November 2025 covers strike action and action short of a strike at 3 of 5 workplaces "
        "to 2 May 2026."
    ]


def test_a_settled_dispute_has_no_sentence_of_a_mandate() -> None:
    settled = facts_of(covered(CLOSED, ENDS), said(TalksValue("settled", on("2026-01-02")), published="2026-01-02"))

    assert not any("covers" in sentence.text for sentence in summary.render(settled))


def test_a_correction_of_its_end_is_told_as_a_change() -> None:
    before, after = facts_of(covered(CLOSED, ENDS)), facts_of(covered(CLOSED, "2026-11-02"))

    (change,) = [change for change in changes(before, after) if change.family == "mandate"]
    assert change.kind == "altered"
    assert "to 2 November 2026" in change.after


def test_how_far_it_reaches_is_no_news() -> None:
    with_it, without = facts_of(covered(CLOSED, "2026-11-02")), facts_of(said(result(), published=CLOSED))

    assert with_it.lapses_on == without.lapses_on
    assert resolve([]).mandates == ()
    assert as_json(with_it.as_of) == CLOSED
