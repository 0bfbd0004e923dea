"""The dispute's page shows results on record first, what articles tell otherwise beside them, and what can be told of the rest."""

from datetime import date

import pytest
from django.utils import timezone

from ballots.models import Ballot
from ballots.results import Count, Result
from ballots.services import key_result
from disputes.services import recompute
from tests import factories, html

pytestmark = pytest.mark.django_db


@pytest.fixture
def dispute():
    return factories.dispute()


@pytest.fixture
def rests_on(dispute):
    article = factories.article()
    factories.link(article, dispute)
    return factories.evidence(article, "walk out on 3 March")


def page(client, dispute, query=""):
    return client.get(dispute.get_absolute_url() + query)


def test_a_declared_result_leads_to_its_page_and_shows_its_tests(client, dispute):
    ballot = factories.ballot(dispute)
    shown = html.section(page(client, dispute), "on-record")

    assert f'href="{ballot.get_absolute_url()}"' in shown
    assert "Declared result, closed 2 February 2026" in shown
    assert "Turnout:" in shown
    assert "<svg" in shown


def test_declared_results_stand_before_reported_ones(client, dispute):
    later = Result(kind="reported", turnout_pct="70", closed_on=date(2026, 5, 1))
    key_result(dispute=dispute, result=later, source="a leaflet", keyed_by=factories.user("officer"))
    factories.ballot(dispute)

    shown = html.section(page(client, dispute), "on-record")

    assert shown.index("Declared result") < shown.index("Reported result")
    assert "as reported, not counted" in shown


def test_a_superseded_result_is_folded_away(client, dispute):
    told = Result(kind="reported", turnout_pct="80", closed_on=date(2026, 2, 2))
    key_result(dispute=dispute, result=told, source="a leaflet", keyed_by=factories.user("officer"))
    factories.ballot(dispute)

    shown = html.section(page(client, dispute), "on-record")

    assert "Reported result" not in shown.split("<details")[0]
    assert "Superseded by a declared result: 1" in shown


def test_what_is_under_embargo_is_not_there(client, dispute):
    Ballot.objects.filter(pk=factories.ballot(dispute).pk).update(reported_at=None, embargo_until=timezone.now())

    assert html.section(page(client, dispute), "on-record") == ""


@pytest.fixture
def print_result(dispute):
    """Let an article print a result of the same ballot, and derive the dispute anew."""

    def printed(**figures):
        article = factories.article(published=date(2026, 2, 4))
        factories.link(article, dispute)
        day = {"as_written": "2 February", "span": [0, 1], "earliest": "2026-02-02", "latest": "2026-02-02"}
        question = {"action": "strike", "outcome": "for", "yes_pct": figures.pop("yes_pct", None)}
        value = {"status": "result", "about": "action", "closed_on": day, "questions": [question], **figures}
        factories.claim(article, "walk out on 3 March", predicate="ballot", value=value)
        recompute(dispute_id=dispute.pk)

    return printed


@pytest.mark.parametrize(
    ("figures", "said"),
    [
        ({"papers_returned": 956}, "also given as 956"),
        ({"turnout_pct": "82"}, "also given as 82"),
        ({"yes_pct": "85"}, "also given as 85"),
    ],
)
def test_a_figure_of_an_article_stands_beside_the_declared_one_with_its_words(
    client, dispute, print_result, figures, said
):
    factories.ballot(dispute)
    print_result(**figures)

    shown = html.section(page(client, dispute), "on-record")

    assert "Told otherwise in articles" in shown
    assert said in shown
    assert "the official record" in shown
    assert "walk out on 3 March" in shown
    assert "82 per cent" not in html.words(page(client, dispute)), "it never stands in the place of the declared one"
    assert "85 per cent" not in html.words(page(client, dispute))


@pytest.mark.parametrize(
    "figures", [{"turnout_pct": "80"}, {"turnout_pct": "80.0"}, {"yes_pct": "76"}, {"yes_pct": "75.9"}]
)
def test_a_rounded_figure_of_an_article_is_not_told_otherwise(client, dispute, print_result, figures):
    factories.ballot(dispute)
    print_result(**figures)

    assert "Told otherwise" not in html.words(page(client, dispute))
    assert html.section(page(client, dispute), "on-record")


def test_a_real_recompute_keeps_the_record_and_leads_from_the_ballot_to_it(client, dispute):
    ballot = factories.ballot(dispute)
    recompute(dispute_id=dispute.pk)

    ballots = html.section(page(client, dispute), "ballots")

    assert f'href="#{ballot.record}"' in ballots
    assert "From the official record" in ballots


def test_of_a_ballot_in_articles_only_what_holds_everywhere_is_told(client, dispute, rests_on):
    questions = [{"action": "unspecified", "outcome": "for", "yes_pct": "85"}]
    factories.vote(dispute, rests_on, turnout_pct="40", questions=questions, closed_on_earliest=date(2026, 2, 2),
                   closed_on_latest=date(2026, 2, 2))  # fmt: skip

    words = html.words(page(client, dispute))

    assert "No article says whose rules it was held under, so none was assumed" in words
    assert "Turnout: cannot tell. The country whose rules hold is not stated." in words
    assert "Majority: met. Yes is given as 85 per cent" in words


def test_the_figures_of_an_article_are_filled_in_where_one_works_them_out(client, dispute, rests_on):
    questions = [{"action": "strike", "yes": 600, "no": 190, "yes_pct": "75.9"}]
    factories.vote(dispute, rests_on, entitled_to_vote=1000, turnout_pct="79", questions=questions)

    source = html.source(page(client, dispute)).replace("&amp;", "&")
    address = source.split('href="/ballots/what-if/?')[1].split('"')[0]

    assert address == "entitled=1000&yes=600&no=190&turnout=79&yes_pct=75.9"
    assert "Majority: met" in html.words(client.get(f"/ballots/what-if/?{address}"))


@pytest.mark.parametrize(
    "columns", [{"status": "open"}, {"about": "offer"}, {"about": "consultative"}, {"questions": []}]
)
def test_the_rules_are_asked_of_results_on_action_only(client, dispute, rests_on, columns):
    factories.vote(dispute, rests_on, **{"questions": [{"action": "strike", "yes_pct": "85"}], **columns})

    assert "What the ballot rules" not in html.words(page(client, dispute))


def test_a_percentage_that_is_no_number_decides_nothing(client, dispute, rests_on):
    factories.vote(
        dispute, rests_on, turnout_pct="about half", questions=[{"action": "strike", "yes_pct": "nearly all"}]
    )

    assert "Majority: cannot tell." in html.words(page(client, dispute))


def test_on_a_past_day_only_ballots_that_had_closed_are_shown(client, dispute, rests_on):
    factories.ballot(dispute)

    assert "on-record" not in html.source(page(client, dispute, "?as_of=2026-01-20"))


def test_the_number_of_queries_does_not_grow_with_the_results(client, dispute, rests_on, django_assert_num_queries):
    factories.ballot(dispute)
    with django_assert_num_queries(20):  # those of any page of a dispute, and the questions of its ballots
        page(client, dispute)

    two = [Count("strike", 600, 190, 10), Count("asos", 500, 290, 10)]
    for day in (3, 4, 5):
        factories.ballot(dispute, closed_on=date(2026, 2, day), counts=two)
    with django_assert_num_queries(20):
        page(client, dispute)
