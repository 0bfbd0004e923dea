"""The three seed articles through a real Celery worker: what a careful reader takes from them, and nothing else."""

import json
from itertools import permutations

import pytest

from articles.sources import Source
from tests.careful_reader import amiss_in_disputes, quotes_amiss
from tests.main_job.ways import (
    SEEDS,
    expected,
    export_of,
    exported,
    forget_everything,
    needs_seeds,
    receive,
    seed_files,
    wait_for,
)

pytestmark = needs_seeds
QUOTES_AT_LEAST = 28


@pytest.fixture(scope="module")
def export(at_work, tmp_path_factory):
    """What comes out of the three, ingested once for all that is asked of it."""
    with at_work():
        wait_for(receive(Source(path) for path in seed_files()))
        return export_of(exported(tmp_path_factory.mktemp("seeds")))


def test_the_facts_are_those_of_a_careful_reader(export):
    assert amiss_in_disputes(export, expected(SEEDS)["disputes"]) == []


def test_the_quotes_have_the_right_words_and_speakers(export):
    wanted = expected(SEEDS)["quotes"]
    amiss = quotes_amiss(export, wanted)
    assert len(wanted) - len(amiss) >= QUOTES_AT_LEAST, amiss


def test_nothing_of_the_other_stories_below_an_article_is_taken(export):
    """They begin below the line 'Related Articles': no quote, fact or name rests on words from there."""
    for path in seed_files():
        article, _, others = path.read_text(encoding="utf-8").partition("\nRelated Articles\n")
        said = json.dumps([export.disputes, export.quotes[path.name]], ensure_ascii=False)
        names = {name for name in ("Peckham", "Palestine Action", "Burghart", "UKSV") if name in others}
        assert not [name for name in names if name in said and name not in article]


def test_background_makes_no_ballot_and_no_action(export):
    for dispute in export.disputes.values():
        years = {
            (fact.get("starts_on") or fact.get("closed_on") or "2025")[:4]
            for fact in dispute["actions"] + dispute["ballots"]
        }
        assert years <= {"2024", "2025"}


def test_no_date_of_publication_is_made_up(export):
    dated = {name for name, article in export.articles.items() if article["published"]}
    stated = {path.name for path in seed_files() if path.read_text(encoding="utf-8").lstrip().startswith("date ")}
    assert dated == stated


def test_a_ballot_announced_stands_before_a_ballot_held_though_its_article_has_no_date(export):
    [pay] = [dispute for dispute in export.disputes.values() if "allowance" in dispute["issues"]]
    kinds = [entry["kind"] for entry in pay["timeline"]]
    assert kinds.index("ballot_announced") < kinds.index("ballot_result")
    assert pay["timeline"][kinds.index("ballot_announced")]["date"] is None


def test_every_piece_of_evidence_is_cut_out_of_its_article(export):
    texts = {export.articles[path.name]["sha256"]: path.read_text(encoding="utf-8") for path in seed_files()}
    for dispute in export.disputes.values():
        for sentence in dispute["summary"]["sentences"]:
            for evidence in sentence["evidence"]:
                assert evidence["text"] in texts[evidence["article"]]


@pytest.mark.django_db(transaction=True)
def test_neither_the_order_of_the_articles_nor_a_second_export_changes_a_byte(celery_worker_process, tmp_path):
    exports = set()
    for order in permutations(seed_files()):
        wait_for(receive(Source(path) for path in order))
        exports |= {exported(tmp_path), exported(tmp_path)}
        forget_everything()
    assert len(exports) == 1
