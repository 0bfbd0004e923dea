import json
import subprocess
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[3]
BALLOT = {
    "jurisdiction": "GB",
    "opened_on": "2024-11-20",
    "closed_on": "2024-12-19",
    "important_public_services": "yes",
    "entitled_to_vote": 704,
    "papers_returned": 326,
    "questions": [{"action": "strike", "yes": 308, "no": 18, "spoiled": 0, "yes_pct": None}],
    "turnout_pct": None,
}


def run(*arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    # Isolated from all that is installed: the law needs nothing but Python.
    code = "import runpy, sys; sys.path.insert(0, '.'); runpy.run_module('ballots.law', run_name='__main__')"
    command = [sys.executable, "-S", "-c", code, *arguments]
    return subprocess.run(command, input=stdin, capture_output=True, text=True, cwd=CHECKOUT, timeout=60, check=False)


def assess(**stated: object) -> dict:
    done = run("assess", stdin=json.dumps(BALLOT | stated))
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_a_ballot_is_assessed_with_its_rules_and_its_mandate():
    answer = assess()

    (question,) = answer["questions"]
    majority, turnout, support = question["tests"]
    assert (majority["test"], majority["outcome"]) == ("majority", "met")
    assert (turnout["outcome"], turnout["short_by"], turnout["rule"]) == ("not_met", 26, "gb-turnout-2017")
    assert "s.226(2)(a)(iia)" in turnout["source"]
    assert (support["outcome"], support["figure"]) == ("met", "43.75")
    assert (answer["mandate"]["first"], answer["mandate"]["last"]) == ("2024-12-19", "2025-06-18")


def test_a_percentage_keeps_the_places_it_was_printed_with():
    nothing = {"entitled_to_vote": None, "papers_returned": None, "questions": [{"action": "strike"}]}
    for turnout, outcome in (
        (50.06, "met"),
        ("51%", "met"),
        (50, "cannot_tell"),
        ("50.0", "cannot_tell"),
        (49, "not_met"),
    ):
        (question,) = assess(**nothing, turnout_pct=turnout)["questions"]
        assert question["tests"][1]["outcome"] == outcome, turnout


def test_everything_may_be_unknown():
    nothing = dict.fromkeys(BALLOT) | {"questions": [{"action": "asos"}]}
    answer = assess(**nothing)

    assert {test["outcome"] for test in answer["questions"][0]["tests"]} == {"cannot_tell"}
    assert answer["mandate"]["last"] is None


@pytest.mark.parametrize(
    ("stated", "said"),
    [
        ({"papers_returned": -1}, "papers_returned: -1 is no whole number"),
        ({"turnout_pct": "most"}, "turnout_pct: 'most' is no percentage"),
        ({"jurisdiction": "Scotland"}, "jurisdiction: 'Scotland' is none of GB, GB-WLS-devolved, NI"),
        ({"closed_on": "2024-13-01"}, "closed_on: '2024-13-01' is no day"),
        ({"closed_on": "2024-11-19"}, "closed_on: before the day on which the ballot opened"),
    ],
)
def test_a_slip_is_told_in_one_line(stated, said):
    done = run("assess", stdin=json.dumps(BALLOT | stated))

    assert done.returncode == 2
    assert said in done.stderr
    assert done.stderr.count("\n") == 1


def test_what_is_no_json_is_told():
    assert run("assess", stdin="{").returncode == 2


def test_the_days_of_a_notice_are_counted_either_way():
    forward = json.loads(run("notice", "--jurisdiction", "GB", "--received", "2026-11-25").stdout)
    back = json.loads(run("notice", "--jurisdiction", "GB", "--action", "2026-12-05").stdout)

    assert forward == {"earliest_action": "2026-12-05", "if_agreed": None, "rule": "gb-notice-2026"}
    assert back == {"latest_notice": "2026-11-25", "rule": "gb-notice-2026"}
