"""Real ballots, where ../shared/law is there: what was published of them, against what is worked out."""

import csv
from pathlib import Path

import pytest

from ballots.law import assess
from ballots.law.stated import figures_of

BALLOTS = Path(__file__).parents[4] / "shared" / "law" / "ballots.csv"
ROWS = list(csv.DictReader(BALLOTS.open())) if BALLOTS.exists() else []
COUNTED = [row for row in ROWS if row["yes"].isdigit() and row["no"].isdigit()]
PUBLISHED_AS_MET, PUBLISHED_AS_NOT_MET = ("met", "majority"), ("50% not met", "thresholds not met")

pytestmark = pytest.mark.skipif(not ROWS, reason="../shared/law is not there")


def count(text: str) -> int | None:
    return int(text) if text.isdigit() else None


def stated(row: dict[str, str]) -> dict[str, object]:
    services = {"yes": "yes", "union": "yes", "no": "no", "n/a": "no"}
    return {
        "jurisdiction": "GB-WLS-devolved" if row["ips"].startswith("devolved") else "GB",
        "opened_on": row["opened"] or None,
        "closed_on": row["closed_or_announced"].split()[0] or None,
        "important_public_services": services.get(row["ips"].split()[0], "unknown"),
        "entitled_to_vote": count(row["entitled"]),
        "papers_returned": count(row["votes_cast_published"]),
        "turnout_pct": row["published_turnout_pct"] or None,
        "questions": [
            {"action": row["question"], "yes": count(row["yes"]), "no": count(row["no"]), "spoiled": count(row["spoilt"]),
             "yes_pct": row["published_yes_pct"] or None}
        ],
    }  # fmt: skip


def outcomes(row: dict[str, str]) -> dict[str, str]:
    (assessed,) = assess(figures_of(stated(row)))
    return {verdict.test: verdict.outcome for verdict in assessed.verdicts}


@pytest.mark.parametrize("row", COUNTED, ids=lambda row: row["id"])
def test_counts_come_to_what_was_published(row):
    found = set(outcomes(row).values())
    if row["published_outcome"].startswith(PUBLISHED_AS_NOT_MET):
        assert "not_met" in found
    if row["published_outcome"].startswith(PUBLISHED_AS_MET):
        assert "not_met" not in found
        assert "met" in found


@pytest.mark.parametrize("row", COUNTED, ids=lambda row: row["id"])
def test_counts_come_to_what_was_worked_out_by_hand(row):
    found = outcomes(row)
    for test, column in (
        ("turnout", "calc_50_turnout"),
        ("support", "calc_40_support"),
        ("majority", "calc_majority_of_returned"),
    ):
        if row[column] and found[test] in ("met", "not_met"):
            assert found[test] == ("met" if row[column] == "True" else "not_met"), test


def test_no_percentage_contradicts_what_was_published():
    for row in ROWS:
        met = row["published_outcome"].startswith(PUBLISHED_AS_MET)
        not_met = row["published_outcome"].startswith(PUBLISHED_AS_NOT_MET)
        found = set(outcomes(row).values())
        assert not (met and "not_met" in found), row["id"]
        assert not (not_met and found <= {"met", "does_not_apply"}), row["id"]
