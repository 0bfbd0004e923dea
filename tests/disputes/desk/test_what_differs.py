"""Reports that say different things of the action, of roles, of a ballot wait on the desk; what fits together does not."""

from datetime import date

import pytest

from disputes.desk.queue import lay_open, queue
from tests import factories
from tests.disputes.desk import told

pytestmark = pytest.mark.django_db

TODAY = date(2026, 2, 25)


@pytest.fixture
def source():
    return told.article(issues=("pay",))


@pytest.fixture
def dispute(source):
    made = factories.dispute()
    factories.link(source, made)
    return made


def waiting(*, kind="contradiction"):
    return queue(TODAY, kind=kind).items


def lines():
    return [item.line.split(": ")[0] for item in waiting()]


def step(status, on=None, evidence=()):
    return {"status": status, "on": on, "evidence": list(evidence)}


def days(first, last=None):
    day, end = date.fromisoformat(first), date.fromisoformat(last or first)
    return {"starts_on": day, "starts_on_latest": day, "ends_on": end, "ends_on_latest": end}


def test_another_last_day_of_a_strike_waits_in_words(source, dispute):
    rests_on = factories.evidence(source, "walk out on 3 March")
    other = {"field": "ends_on", "value": "2026-03-07", "said_by": "the company", "evidence": rests_on}
    factories.action(dispute, rests_on, differing=[other], **days("2026-03-03", "2026-03-05"))

    [item] = waiting()

    assert item.line.startswith("Reports of the strike of 3 to 5 March 2026 differ in last day: ")
    assert [each.words for each in item.about.said] == [
        "what is shown", "Last day: 7 March 2026, according to the company",
    ]  # fmt: skip


def test_another_number_of_people_in_a_role_waits(source, dispute):
    rests_on = factories.evidence(source, "Ferry crews")
    other = {"field": "headcount", "value": "1300", "said_by": "", "evidence": rests_on}
    factories.role(dispute, rests_on, name="deckhands", headcount=1200, differing=[other])

    [item] = waiting()

    assert item.line.startswith("Reports differ in how many deckhands there are: ")
    assert [each.words for each in item.about.said] == ["1,200", "How many: 1,300"]


OFF_AND_YET = {
    "off before its day, and yet it took place": (
        [step("announced"), step("called_off", "2026-03-01"), step("took_place", "2026-03-04")], True,
    ),
    "off by an undated report": ([step("suspended"), step("took_place", "2026-03-04")], True),
    "took place, and off when it was over": ([step("took_place", "2026-03-04"), step("called_off", "2026-03-20")], True),
    "the rest of it called off": ([step("took_place", "2026-03-04"), step("called_off", "2026-03-04")], False),
    "back on meanwhile": (
        [step("called_off", "2026-03-01"), step("resumed", "2026-03-02"), step("took_place", "2026-03-04")], False,
    ),
    "never off": ([step("announced", "2026-03-01"), step("took_place", "2026-03-04")], False),
}  # fmt: skip


@pytest.mark.parametrize(("history", "waits"), OFF_AND_YET.values(), ids=OFF_AND_YET)
def test_a_strike_that_was_off_and_took_place_waits(source, dispute, history, waits):
    rests_on = factories.evidence(source, "walk out on 3 March")
    told_so = [{**each, "evidence": rests_on} for each in history]
    factories.action(dispute, rests_on, status="took_place", history=told_so, **days("2026-03-03", "2026-03-05"))

    assert lines() == ["Reports differ in whether the strike of 3 to 5 March 2026 took place"] * waits


DAYS = {
    "days that overlap": (days("2026-03-03", "2026-03-05"), days("2026-03-04"), True),
    "the same days of other people": (
        {**days("2026-03-03"), "group": "deck crews"}, {**days("2026-03-03"), "group": "galley"}, False,
    ),
    "other days": (days("2026-03-03"), days("2026-03-04"), False),
    "another kind": (days("2026-03-03"), {**days("2026-03-03"), "kind": "lockout"}, False),
    "days that are off": (days("2026-03-03"), {**days("2026-03-03", "2026-03-04"), "status": "called_off"}, False),
    "a day that is not known": (days("2026-03-03"), {"starts_on_written": "in March"}, False),
}  # fmt: skip


@pytest.mark.parametrize(("one", "other", "wait"), DAYS.values(), ids=DAYS)
def test_two_blocks_of_action_that_overlap_wait(source, dispute, one, other, wait):
    rests_on = factories.evidence(source, "walk out on 3 March")
    for columns in (one, other):
        factories.action(dispute, rests_on, **columns)

    assert lines() == ["Reports differ in days of action (strike)"] * wait


def test_each_that_differs_can_be_withdrawn_or_corrected_by_its_own_claim(source, dispute):
    told.strike(source, "3 March", "2026-03-03")
    off, happened = factories.evidence(source, "Ferry crews"), factories.evidence(source, "3 March")
    history = [step("called_off", "2026-03-01", off), step("took_place", "2026-03-04", happened)]
    factories.action(dispute, happened, status="took_place", history=history, **days("2026-03-03"))

    opened = lay_open(waiting()[0], TODAY)

    assert [passage.words for passage in opened.passages] == ["Ferry crews", "3 March"]
    assert [(choice.key, choice.label) for choice in opened.choices if "took place" in choice.label] == [
        ("r", "‘took place, printed 4 March 2026’ was misread: withdraw it"),
        ("c", "Correct ‘took place, printed 4 March 2026’"),
    ]
