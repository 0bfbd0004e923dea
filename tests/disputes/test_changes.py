"""What changed between two states of a dispute, in words and with its evidence."""

from hypothesis import given

from disputes.changes import changes
from disputes.facts import Facts
from extraction.types import AllowanceValue, CostValue, MembersValue, OfferValue, PositionValue, RoleValue, TalksValue
from tests.disputes.making import count, facts_of, on, result, said, strike
from tests.disputes.strategies import sets_of_assertions

ANNOUNCED = said(strike("announced", "2026-03-03"), published="2026-02-20")
OFF = said(strike("called_off", "2026-03-03"), in_article="b", published="2026-02-27")


def between(was, now):
    return [(c.kind, c.family, c.before, c.after) for c in changes(facts_of(*was), facts_of(*now))]


def test_an_action_that_was_called_off_is_altered_and_not_another():
    assert (
        "altered",
        "action",
        "A strike on 3 March 2026: announced",
        "A strike on 3 March 2026: called off",
    ) in between([ANNOUNCED], [ANNOUNCED, OFF])


def test_what_comes_to_be_known_is_gained_with_its_evidence():
    found = changes(facts_of(ANNOUNCED), facts_of(ANNOUNCED, OFF))

    assert all(change.evidence for change in found)
    assert any(OFF.evidence[0] in change.evidence for change in found)


def test_another_strike_is_gained_and_the_first_stays_as_it_was():
    other = said(strike("announced", "2026-03-19"), in_article="b", published="2026-02-27")

    assert between([ANNOUNCED], [ANNOUNCED, other]) == [
        ("gained", "action", "", "A strike on 19 March 2026: announced")
    ]


def test_a_fact_is_known_again_by_the_words_it_rests_on():
    """A day that becomes known later makes no other strike of it."""
    vague = said(strike("announced"), published="2026-02-20")
    exact = said(strike("announced", "2026-03-03"), in_article="b", published="2026-02-21")

    assert [kind for kind, family, *_ in between([vague], [vague, exact]) if family == "action"] == ["altered"]


def test_what_is_held_no_more_is_lost_with_the_evidence_it_had():
    (lost,) = [c for c in changes(facts_of(ANNOUNCED), Facts()) if c.family == "action"]

    assert (lost.kind, lost.before, lost.after) == ("lost", "A strike on 3 March 2026: announced", "")
    assert lost.evidence == ANNOUNCED.evidence


def test_more_evidence_for_the_same_is_no_change():
    again = said(strike("announced", "2026-03-03"), in_article="b", published="2026-02-21")

    assert between([ANNOUNCED], [ANNOUNCED, again]) == []


def test_an_offer_told_in_other_words_is_no_change_but_its_rejection_is():
    first = said(OfferValue("pay_offer", "a rise", amount="3.2", unit="percent"), published="2026-02-20")
    again = said(
        OfferValue("pay_offer", "what is on the table", amount="3.2", unit="percent", status="rejected"),
        in_article="b", published="2026-02-27",
    )  # fmt: skip

    offers = [change for change in between([first], [first, again]) if change[1] == "offer"]

    assert offers == [("altered", "offer", "An offer of 3.2 per cent: made", "An offer of 3.2 per cent: rejected")]


def test_each_family_of_facts_is_told():
    told = [
        said(MembersValue(count(420, "about"))),
        said(result("for", "85", closed_on=on("2026-02-12")), position=1000),
        said(AllowanceValue("night allowance", amount="1250", currency="GBP", paid_to="deck crews"), position=2000),
        said(OfferValue("pay_offer", "a rise", amount="3.2", unit="percent"), position=3000),
        said(RoleValue("deckhands", headcount=count(60)), position=4000),
        said(PositionValue("union", "Union of Harbour Trades", "the rota was unfair"), position=5000),
        said(TalksValue("failed"), position=6000),
        said(CostValue("cost", "40000", "GBP", qualifier="about", whose="the company", per="day"), position=7000),
    ]

    gained = {family: after for _, family, _, after in between([], told)}

    assert gained["members affected"] == "about 420 members"
    assert gained["ballot"] == "Members voted for strike action (85 per cent for), closed on 12 February 2026"
    assert gained["allowance"] == "night allowance, £1,250, paid to deck crews"
    assert gained["offer"] == "An offer of 3.2 per cent: made"
    assert gained["role"] == "Deckhands, 60"
    assert gained["position"] == "Union of Harbour Trades: the rota was unfair"
    assert gained["talks"] == "Talks failed"
    assert gained["cost"] == "Cost to the company: about £40,000 a day"


@given(sets_of_assertions, sets_of_assertions)
def test_nothing_changes_from_a_state_to_itself_and_every_change_has_evidence(some, others):
    was, now = facts_of(*some), facts_of(*some, *others)

    assert changes(now, now) == ()
    assert all(change.evidence and (change.before or change.after) for change in changes(was, now))
    assert {change.kind for change in changes(Facts(), now)} <= {"gained"}


@given(sets_of_assertions, sets_of_assertions)
def test_looked_at_backwards_gained_is_lost(some, others):
    was, now = facts_of(*some), facts_of(*some, *others)

    forwards, backwards = changes(was, now), changes(now, was)

    assert sorted(c.after for c in forwards if c.kind == "gained") == sorted(
        c.before for c in backwards if c.kind == "lost"
    )
