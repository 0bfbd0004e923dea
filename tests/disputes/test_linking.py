"""Which dispute is it? The identity rule, and that order can't matter."""

from datetime import date, timedelta
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disputes.identity import ACCEPT, PROPOSE, full_months_between
from disputes.linking import Decision, Node, Terms, compare, link
from disputes.names import same_party

MARCH = date(2026, 3, 2)


def node(
    name,
    *,
    union="guild of lamplighters (gol)",
    employer="port of skelling",
    issues=("pay",),
    when=MARCH,
    index=0,
    known=(),
):
    return Node(
        id=(name, index),
        terms=Terms(
            unions=frozenset([union] if union else []),
            employers=frozenset([employer] if employer else []),
            issues=frozenset(issues),
            known=frozenset(known),
        ),
        when=when,
    )


def groups(block):
    return sorted(sorted(link.node.id[0] for link in links) for links in block.disputes.values())


TOGETHER_OR_NOT = [
    ("same parties, same cause, days apart", node("b", when=MARCH + timedelta(days=12)), True),
    ("another union", node("b", union="wharf union"), False),
    ("another employer", node("b", employer="port of drell"), False),
    ("another cause", node("b", issues=("safety",)), False),
    ("one cause shared of several", node("b", issues=("pay", "allowance")), True),
    ("five full months of silence", node("b", when=date(2026, 9, 1)), False),
    ("a day less than five full months", node("b", when=date(2026, 8, 31)), True),
    ("no date", node("b", when=None), True),
    ("no employer stated", node("b", employer=None), True),
    ("no union stated", node("b", union=None), True),
    ("no cause stated", node("b", issues=()), True),
    ("neither party stated", node("b", union=None, employer=None), False),
]


@pytest.mark.parametrize(("case", "other", "together"), TOGETHER_OR_NOT, ids=[row[0] for row in TOGETHER_OR_NOT])
def test_the_identity_rule(case, other, together):
    assert (len(link([node("a"), other]).disputes) == 1 and not link([node("a"), other]).unsure) is together


def test_every_link_says_why():
    block = link([node("a"), node("b", when=MARCH + timedelta(days=12))])
    [links] = block.disputes.values()
    assert links[0].reasons == ("same union", "same employer", "same cause", "12 days apart")
    assert links[0].score >= ACCEPT


PROPOSED_OR_NOT = [
    ("a union only described, near", node("b", union="port unions"), "proposed"),
    ("a union only described, another cause", node("b", union="port unions", issues=("safety",)), "its own"),
    ("union and cause left out, near", node("b", union=None, issues=()), "linked"),
    ("union and cause left out, far", node("b", union=None, issues=(), when=MARCH + timedelta(days=90)), "proposed"),
    ("a union only described, cause left out", node("b", union="port unions", issues=()), "its own"),
]


@pytest.mark.parametrize(("case", "other", "answer"), PROPOSED_OR_NOT, ids=[row[0] for row in PROPOSED_OR_NOT])
def test_between_two_thresholds_a_link_is_proposed_and_not_made(case, other, answer):
    block = link([node("a"), other])
    found = {(1, 0): "linked", (1, 1): "proposed", (2, 0): "its own"}[len(block.disputes), len(block.proposed)]
    assert found == answer
    for proposal in block.proposed:
        assert proposal.dispute in block.disputes
        assert PROPOSE <= proposal.link.score < ACCEPT


def test_a_proposal_says_why():
    [proposal] = link([node("a"), node("b", union="port unions")]).proposed
    assert proposal.link.reasons == ("union only described", "same employer", "same cause", "0 days apart")


def test_a_proposal_that_is_rejected_founds_its_own_dispute():
    block = link([node("a"), node("b", union="port unions")], [Decision("apart", "b", "a")])
    assert groups(block) == [["a"], ["b"]]


def test_a_proposal_that_is_accepted_is_linked():
    block = link([node("a"), node("b", union="port unions")], [Decision("together", "a", "b")])
    assert groups(block) == [["a", "b"]]


def test_a_shorter_name_joins_the_one_it_can_mean():
    block = link([node("a", employer="skelling ferries"), node("b", employer="skelling")])
    assert groups(block) == [["a", "b"]]


def test_a_shorter_name_brings_no_two_longer_ones_together():
    north, south = (node(name, employer=f"skelling ferries {name}") for name in ("north", "south"))
    block = link([north, south, node("which", employer="skelling ferries")])
    assert groups(block) == [["north"], ["south"]]
    assert [link.node.id[0] for link in block.unsure] == ["which"]


def test_two_known_organisations_are_two_however_alike_their_names():
    both = {"drell college", "drell college hospital"}
    college, hospital = (node(name, employer=name, known=both) for name in sorted(both))
    assert len(link([college, hospital]).disputes) == 2


def test_what_leaves_the_employer_out_brings_no_two_employers_together():
    apart = [node(name, employer=name, issues=()) for name in ("ash", "birch")]
    block = link([*apart, node("which", employer=None)])
    assert not any({"ash", "birch"} <= set(group) for group in groups(block))


def test_news_in_between_bridges_a_long_dispute():
    nodes = [node(str(month), when=date(2026, month, 1)) for month in (1, 5, 9)]
    assert groups(link(nodes)) == [["1", "5", "9"]]


def test_what_fits_two_disputes_alike_is_unsure():
    block = link([node("pay"), node("safety", issues=("safety",)), node("which", issues=())])
    assert groups(block) == [["pay"], ["safety"]]
    assert [link.node.id[0] for link in block.unsure] == ["which"]


def test_a_claim_that_names_nobody_founds_no_dispute():
    block = link([node("a", union=None, employer=None)])
    assert not block.disputes
    assert block.unsure[0].reasons == ("names neither union nor employer",)


def test_people_can_set_two_articles_apart():
    block = link([node("a"), node("b")], [Decision("apart", "a", "b")])
    assert groups(block) == [["a"], ["b"]]


def test_people_can_put_two_articles_together():
    block = link([node("a"), node("b", issues=("safety",))], [Decision("together", "a", "b")])
    assert groups(block) == [["a", "b"]]


def test_two_disputes_of_one_article_stay_two():
    assert len(link([node("a"), node("a", index=1)]).disputes) == 2


def test_an_address_names_employer_union_issue_and_first_year():
    block = link(
        [node("a", when=date(2025, 12, 1), issues=("pay", "allowance")), node("b", issues=("pay", "allowance"))]
    )
    assert list(block.disputes) == ["port-of-skelling-guild-of-lamplighters-gol-allowance-2025"]


def test_the_earlier_of_two_alike_keeps_the_plain_address():
    block = link([node("late", when=date(2026, 12, 1)), node("early", when=date(2026, 1, 1))])
    addresses = {links[0].node.id[0]: slug for slug, links in block.disputes.items()}
    assert addresses["late"] == f"{addresses['early']}-2"


@pytest.mark.parametrize(
    ("early", "late", "months"),
    [
        (date(2026, 1, 31), date(2026, 3, 1), 1),
        (date(2026, 1, 1), date(2026, 2, 28), 0),
        (date(2025, 12, 31), date(2026, 1, 1), 0),
        (date(2025, 11, 15), date(2026, 5, 1), 5),
    ],
)
def test_full_calendar_months_lie_wholly_between(early, late, months):
    assert full_months_between(early, late) == months


PARTIES = st.sampled_from(["ash", "birch", None])
NODES = st.lists(
    st.builds(
        node,
        st.text("abcdef", min_size=3, max_size=5),
        union=PARTIES,
        employer=PARTIES,
        issues=st.sets(st.sampled_from(["pay", "safety", "pensions"]), max_size=2),
        when=st.none() | st.dates(date(2025, 1, 1), date(2026, 12, 31)),
        index=st.integers(0, 1),
    ),
    max_size=8,
    unique_by=lambda node: node.id,
)


@given(NODES, st.randoms())
def test_order_cannot_matter(nodes, random):
    shuffled = random.sample(nodes, len(nodes))
    assert link(shuffled) == link(nodes)


@given(NODES)
def test_comparing_neighbours_finds_what_comparing_all_pairs_would(nodes):
    complete = list({node.id[0]: node for node in nodes if node.is_complete}.values())
    wanted = {node.id[0]: {node.id[0]} for node in complete}
    for a, b in combinations(complete, 2):
        if compare(a, b).is_link and wanted[a.id[0]] is not wanted[b.id[0]]:
            both = wanted[a.id[0]] | wanted[b.id[0]]
            wanted |= dict.fromkeys(both, both)
    assert groups(link(complete)) == sorted(sorted(group) for group in {frozenset(group) for group in wanted.values()})


@given(NODES, st.sampled_from("abcdef"))
def test_those_set_apart_are_never_together(nodes, letter):
    marked, others = ([n.id[0] for n in nodes if (letter in n.id[0]) is its] for its in (True, False))
    decisions = [Decision("apart", one, other) for one in marked for other in others]
    for group in groups(link(nodes, decisions)):
        assert not (set(group) & set(marked) and set(group) & set(others))


@given(NODES)
def test_every_node_gets_exactly_one_answer(nodes):
    block = link(nodes)
    answered = [link.node.id for links in block.disputes.values() for link in links]
    answered += [link.node.id for link in block.unsure] + [proposal.link.node.id for proposal in block.proposed]
    assert sorted(answered) == sorted(node.id for node in nodes)


@given(NODES)
def test_comparison_is_symmetric(nodes):
    for a in nodes:
        for b in nodes:
            assert compare(a, b) == compare(b, a)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("skelling ferries", "skelling", True),
        ("university of drell", "drell", True),
        ("guild of ferry and harbour workers gfhw", "gfhw", True),
        ("guild of ferry and harbour workers", "gfhw", True),
        ("university of drell", "university of skelling", False),
        ("drell nhs trust", "nhs trust", False),
        ("port of skelling", "skelling ferries", False),
    ],
)
def test_a_party_is_known_by_a_shorter_name_that_tells_it_from_others(one, other, same):
    assert same_party(one, other) is same
    assert same_party(other, one) is same
