"""Which article counts as the first of its copies is the same in whatever order they came."""

import threading
from datetime import date
from itertools import permutations

import pytest
from django.db import connection

from articles import services
from articles.copy_marking import mark_copies
from articles.models import Article
from disputes.services import decide, undo
from tests import factories
from tests.articles.test_copies import OTHER, REPORT, lines

pytestmark = pytest.mark.django_db

EARLY, LATE = date(2026, 3, 4), date(2026, 3, 5)
PAPERS = {
    "late, whole": (REPORT, LATE),
    "early, cut": ("\n".join(lines(REPORT)[:5]), EARLY),
    "undated, cut": ("\n".join(lines(REPORT)[1:]), None),
    "another": (OTHER, EARLY),
}


def mark_all() -> None:
    for article in Article.objects.unchecked().order_by("pk"):
        mark_copies(article=article)


def publish(name: str) -> Article:
    text, published = PAPERS[name]
    article = services.ingest(body=text.encode(), origin=name, published=published).article
    services.read(article=article)
    return article


def marks() -> dict[str, str | None]:
    return {a.origin: a.copy_of and a.copy_of.origin for a in Article.objects.select_related("copy_of")}


MARKED = {"late, whole": "early, cut", "early, cut": None, "undated, cut": "early, cut", "another": None}


@pytest.mark.parametrize("order", list(permutations(PAPERS)))
def test_the_marks_do_not_depend_on_the_order_of_arrival(order):
    for name in order:
        mark_copies(article=publish(name))
    assert marks() == MARKED


def test_the_task_marks_whatever_was_not_compared_yet():
    for name in PAPERS:
        publish(name)
    mark_all()
    assert marks() == MARKED
    assert not Article.objects.unchecked().exists()


def test_copies_are_counted_once():
    for name in PAPERS:
        publish(name)
    mark_all()
    assert set(Article.objects.originals().values_list("origin", flat=True)) == {"early, cut", "another"}


def test_when_the_first_is_withdrawn_the_next_takes_its_place_until_it_is_restored():
    articles = {name: publish(name) for name in PAPERS}
    mark_all()
    subject, editor = {"article": articles["early, cut"].sha256}, factories.user("editor")
    withdrawal = decide(kind="withdraw_article", subject=subject, decided_by=editor, reason="retracted")
    mark_all()
    assert marks() == {**MARKED, "late, whole": None, "undated, cut": "late, whole"}
    undo(decision=withdrawal, undone_by=editor)
    mark_all()
    assert marks() == MARKED


def test_when_a_date_is_put_right_the_first_may_be_another():
    articles = {name: publish(name) for name in PAPERS}
    mark_all()
    undated = articles["undated, cut"]
    services.correct_details(article=undated, title="", url="", outlet=None, published=date(2026, 3, 1))
    services.read(article=undated)
    mark_all()
    assert marks() == {
        "late, whole": "undated, cut",
        "early, cut": "undated, cut",
        "undated, cut": None,
        "another": None,
    }


def test_marking_says_whose_mark_changed():
    late = publish("late, whole")
    assert mark_copies(article=late) == set()
    early = publish("early, cut")
    assert mark_copies(article=early) == {late.pk}
    assert mark_copies(article=early) == set()


@pytest.mark.django_db(transaction=True)
def test_workers_that_mark_at_the_same_time_do_not_miss_each_other():
    articles = [publish(name) for name in PAPERS]

    def work(article):
        mark_copies(article=article)
        connection.close()

    threads = [threading.Thread(target=work, args=[article]) for article in articles]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert marks() == MARKED
