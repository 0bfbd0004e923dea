"""Strike dates with their history, offers with their votes, talks, and figures that differ, as a reader follows them."""

from datetime import date

import pytest

from disputes.models import AffectedRole, Talks
from tests import factories, html

pytestmark = pytest.mark.django_db

TODAY = date(2026, 2, 25)


@pytest.fixture(autouse=True)
def today(monkeypatch):
    monkeypatch.setattr("disputes.views.localdate", lambda: TODAY)


@pytest.fixture
def article():
    return factories.article()


@pytest.fixture
def dispute(article):
    made = factories.dispute()
    factories.link(article, made)
    return made


@pytest.fixture
def rests_on(article):
    return factories.evidence(article, "walk out on 3 March")


def section(client, dispute, name):
    return html.section(client.get(dispute.get_absolute_url()), name)


def test_a_strike_that_is_off_is_struck_through_and_tells_each_step_with_its_words(client, dispute, article, rests_on):
    other = factories.evidence(article, "stay open")
    steps = [
        {"status": "announced", "on": "2026-02-10", "evidence": rests_on},
        {"status": "called_off", "on": None, "evidence": other},
    ]
    factories.action(dispute, rests_on, starts_on=date(2026, 3, 3), status="called_off", history=steps)

    action = section(client, dispute, "action")

    assert 'class="event-off"' in action
    assert '<time datetime="2026-02-10">10 February 2026</time>' in action
    assert action.index("walk out on 3 March") < action.index("Called off: <span") < action.index("stay open")
    assert "coming</span>" not in action


def test_one_that_stands_is_not_struck_through(client, dispute, rests_on):
    factories.action(dispute, rests_on, starts_on=date(2026, 3, 3))

    assert "event-off" not in section(client, dispute, "action")


def test_a_strike_that_was_moved_and_the_one_in_its_place_lead_to_each_other(client, dispute, rests_on):
    old, new = date(2026, 3, 3), date(2026, 3, 10)
    left = factories.action(dispute, rests_on, starts_on=old, status="suspended", moved_to=new)
    came = factories.action(dispute, rests_on, starts_on=new, moved_from=old)

    action = section(client, dispute, "action")

    assert f'Moved to <a href="#action-{came.position}">10 March 2026</a>' in action
    assert f'In the place of <a href="#action-{left.position}">3 March 2026</a>' in action
    assert all(f'id="action-{block.position}"' in action for block in (left, came))


def test_an_offer_tells_for_whom_from_when_how_long_who_said_so_and_how_members_voted(client, dispute, rests_on):
    question = {"action": "unspecified", "outcome": "against", "yes_pct": "38", "no_pct": None}
    vote = {"status": "result", "questions": [question], "turnout_pct": "70", "closed_on": None, "evidence": rests_on}
    factories.offer(
        dispute, rests_on, amount="4", unit="percent", group="deck crews", over="two years", vote=vote,
        from_when=date(2026, 4, 1), from_when_earliest=date(2026, 4, 1), said_by="Ada Penhale, Union of Harbour Trades",
    )  # fmt: skip

    offers = section(client, dispute, "offers")

    for told in ("4 per cent, over two years", "1 April 2026", "deck crews", "According to Ada Penhale"):
        assert told in offers
    assert "voted against, 38 per cent for, turnout 70 per cent" in offers


def test_a_vote_that_was_not_counted_yet_tells_no_result(client, dispute, rests_on):
    vote = {"status": "open", "questions": [], "turnout_pct": None, "closed_on": None, "evidence": rests_on}
    factories.offer(dispute, rests_on, vote=vote)

    assert "result not stated" in section(client, dispute, "offers")


def test_talks_stand_with_their_day_or_that_of_the_report(client, dispute, rests_on):
    for position, days in enumerate(({"on": TODAY, "on_earliest": TODAY}, {"reported_on": date(2026, 2, 20)}, {})):
        Talks.objects.create(dispute=dispute, position=position, status="failed", evidence=rests_on, **days)

    talks = section(client, dispute, "talks")

    assert "25 February 2026" in talks
    assert "reported on <time" in talks
    assert "date not stated" in talks


def test_figures_given_otherwise_stand_beside_with_who_said_so_and_why_another_is_shown(client, dispute, rests_on):
    other = {"value": "1300", "said_by": "Skelling Ferries", "why": "later", "evidence": rests_on}
    other |= {"shown": "1100", "shown_by": "Union of Harbour Trades"}
    factories.action(dispute, rests_on, members=1100, differing=[{"field": "members", **other}])
    factories.vote(dispute, rests_on, differing=[{"field": "strike yes_pct", **other, "value": "81"}])
    AffectedRole.objects.create(
        dispute=dispute,
        position=0,
        name="deckhands",
        evidence=rests_on,
        differing=[{"field": "headcount", **other, "qualifier": "more than"}],
    )

    action, ballots, roles = (section(client, dispute, name) for name in ("action", "ballots", "roles"))

    assert "Members taking part: 1,100, according to Union of Harbour Trades; also given as 1,300" in action
    assert "also given as 1,300, according to Skelling Ferries; shown is the later report" in action
    assert "Union of Harbour Trades; also given as 81" in ballots
    assert "How many: 1,100, according to Union of Harbour Trades; also given as more than 1,300" in roles


def test_the_figure_that_is_shown_first_says_why(client, rests_on, dispute):
    figure = {"value": 1100, "qualifier": "", "said_by": "", "why": "official", "evidence": rests_on}
    dispute.members_affected = 1100
    dispute.members_figures = [figure, {**figure, "value": 900, "why": "official"}]
    dispute.save()

    assert section(client, dispute, "figures").count("stands first as the official record") == 1
