"""Twenty articles of others, ingested together: which of them are of one dispute, scored as their own scorer does."""

import csv
import importlib.util
import json
from datetime import date

import pytest

from articles.sources import Source
from tests.disputes.settled import bring, settle
from tests.main_job.ways import CHECKOUT

CORPUS = CHECKOUT.parent / "shared" / "corpus"

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(not CORPUS.is_dir(), reason="needs the articles of ../shared/corpus, not part of the project"),
]


def sources():
    with (CORPUS / "meta.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            published = date.fromisoformat(row["published"]) if row["published"] else None
            path = CORPUS / "articles" / f"{row['id']}.txt"
            yield Source(path, title=row["title"], outlet=row["outlet"][:100], published=published)


def written_for_the_scorer(export, folder):
    """One file an article: the disputes that the export has it tell of."""
    disputes = {dispute["slug"]: dispute for dispute in export["disputes"]}
    for article in export["articles"]:
        told = [disputes[slug] for slug in article["disputes"]]
        shown = [
            {"key": d["slug"], "union": d["unions"], "employer": d["employers"], "issue": d["issues"]} for d in told
        ]
        name = article["origin"].removesuffix(".txt")
        (folder / f"{name}.json").write_text(json.dumps({"is_dispute": bool(shown), "disputes": shown}))


def scored(folder):
    spec = importlib.util.spec_from_file_location("score", CORPUS / "score.py")
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    ids = sorted(path.stem for path in (CORPUS / "gold").glob("*.json"))
    return scorer.score(CORPUS / "gold", folder, ids)[0]


def test_articles_of_one_dispute_find_each_other_and_a_distractor_makes_none(tmp_path):
    bring(sources())
    written_for_the_scorer(settle(), tmp_path)
    result = scored(tmp_path)
    assert result["fields"]["linking_pairwise"]["f1"] >= 0.9, result["linking"]
    assert result["distractors"]["false_positives"] == 0
