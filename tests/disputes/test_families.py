"""Disputes of one union, cause and sector that overlap in time, at three employers or more, are one campaign."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from disputes.families import Member, campaigns

MARCH = date(2026, 3, 2)


def member(name, *, first=MARCH, last=None, employers=None, unions=("Guild of Lamplighters (GOL)",)):
    return Member(name, unions, employers or (f"{name} works",), "pay", "ports", first, last or first)


def slugs(found):
    return [sorted(campaign.members) for campaign in found]


def test_three_employers_make_a_campaign():
    [campaign] = campaigns([member("a"), member("b"), member("c")])
    assert sorted(campaign.members) == ["a", "b", "c"]
    assert campaign.slug == "gol-pay-ports-2026"
    assert campaign.members["a"] == ("same unions", "same cause", "same sector")


def test_two_employers_make_none():
    assert campaigns([member("a"), member("b")]) == ()


def test_many_disputes_at_one_employer_make_none():
    assert campaigns([member(name, employers=("the works",)) for name in "abc"]) == ()


def test_a_gap_of_more_than_two_months_parts_two_campaigns():
    later = MARCH + timedelta(days=200)
    found = campaigns([member(name, first=MARCH) for name in "abc"] + [member(name, first=later) for name in "def"])
    assert slugs(found) == [["a", "b", "c"], ["d", "e", "f"]]
    assert [campaign.slug for campaign in found] == ["gol-pay-ports-2026", "gol-pay-ports-2026-2"]


def test_one_that_lasts_bridges_the_gap():
    later = MARCH + timedelta(days=200)
    [campaign] = campaigns([member("a", last=later), member("b"), member("c", first=later)])
    assert sorted(campaign.members) == ["a", "b", "c"]


def test_a_dispute_without_any_date_is_of_no_campaign():
    undated = Member("d", ("Guild",), ("d works",), "pay", "ports", None, None)
    assert slugs(campaigns([member("a"), member("b"), member("c"), undated])) == [["a", "b", "c"]]


def test_what_states_no_sector_is_of_no_family():
    assert Member("a", ("Guild",), ("works",), "pay", "", MARCH, MARCH).family == ""
    assert member("a").family == member("b").family != ""


def test_an_editor_takes_one_out_and_too_few_are_left():
    assert campaigns([member("a"), member("b"), member("c")], taken_out={"b"}) == ()


def test_an_editor_puts_one_beside_another_whatever_their_number():
    [campaign] = campaigns([member("a"), member("guest", employers=("a works",))], put={"guest": "a"})
    assert campaign.members["guest"] == ("an editor put it here",)


MEMBERS = st.lists(
    st.builds(
        member,
        st.text("abcdef", min_size=1, max_size=3),
        first=st.dates(date(2025, 1, 1), date(2026, 6, 1)),
    ).map(lambda m: Member(m.slug, m.unions, m.employers, m.issue, m.sector, m.first, m.first + timedelta(days=30))),
    max_size=9,
    unique_by=lambda member: member.slug,
)


@given(MEMBERS, st.randoms())
def test_order_cannot_matter(members, random):
    assert campaigns(random.sample(members, len(members))) == campaigns(members)


@given(MEMBERS)
def test_a_dispute_is_of_one_campaign_at_most(members):
    told = [slug for campaign in campaigns(members) for slug in campaign.members]
    assert len(told) == len(set(told))
