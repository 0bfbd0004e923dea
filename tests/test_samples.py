"""The sample articles are complete, plainly invented, and expected.json says of them only what they say."""

from __future__ import annotations

import calendar
import csv
import json
import re
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

SAMPLES = Path(__file__).resolve().parent.parent / "samples"
ARTICLES = {path.name: path.read_text(encoding="utf-8") for path in sorted((SAMPLES / "articles").glob("*.txt"))}
EXPECTED: dict[str, Any] = json.loads((SAMPLES / "expected.json").read_text(encoding="utf-8"))
DISPUTES = {dispute["key"]: dispute for dispute in EXPECTED["disputes"]}
MONTHS = list(calendar.month_name)[1:]
DAY_FIRST = re.compile(rf"(\w+day) (\d+) ({'|'.join(MONTHS)})")
MONTH_FIRST = re.compile(rf"(\w+day), ({'|'.join(MONTHS)}) (\d+)")
MARKS = str.maketrans("‘’“”", "''\"\"")

CHECKS = {
    "separate": {"disputes"},
    "no_dispute": {"article"},
    "no_published": {"article"},
    "one_source": {"articles"},
    "no_name": {"names"},
    "no_offer": {"dispute", "amount", "unit"},
    "no_action_within": {"dispute", "from", "to"},
    "no_action_status": {"dispute", "status"},
    "no_ballot_figure": {"dispute", "field", "value"},
    "no_quote": {"article", "text"},
}


def manifest() -> list[dict[str, str]]:
    with (SAMPLES / "manifest.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def fold(text: str) -> str:
    """Plain marks, single spaces, one line a paragraph."""
    paragraphs = (" ".join(line.split()) for line in text.translate(MARKS).splitlines())
    return "\n".join(paragraph for paragraph in paragraphs if paragraph)


def words_of(quote: dict[str, Any]) -> str:
    """The stretch of the article from the quote's first word to its last, or '' where it is not there."""
    text = fold(ARTICLES[quote["article"]])
    start = text.find(fold(quote["starts"]))
    end = text.find(fold(quote["ends"]), start)
    return text[start : end + len(fold(quote["ends"]))] if min(start, end) >= 0 else ""


def texts_of(dispute: dict[str, Any]) -> str:
    return fold("\n".join(ARTICLES[name] for name in dispute["articles"]))


def counted_questions() -> list[Any]:
    return [
        pytest.param(ballot, question, id=f"{key}-{question['action']}")
        for key, dispute in DISPUTES.items()
        for ballot in dispute["ballots"]
        for question in ballot["questions"]
        if question["yes"] is not None
    ]


def test_the_manifest_names_every_article_and_nothing_else() -> None:
    assert sorted(row["path"] for row in manifest()) == [f"articles/{name}" for name in ARTICLES]


@pytest.mark.parametrize("row", manifest(), ids=lambda row: row["path"])
def test_an_address_belongs_to_nobody_and_a_date_is_a_day_or_absent(row: dict[str, str]) -> None:
    address = urlsplit(row["url"])
    assert address.scheme == "https"
    assert (address.hostname or "").endswith(".example")
    assert row["title"]
    assert row["outlet"]
    assert row["published"] == "" or date.fromisoformat(row["published"]).year in (2026, 2027)


def test_no_two_articles_share_an_address() -> None:
    addresses = [row["url"] for row in manifest()]
    assert len(addresses) == len(set(addresses))


@pytest.mark.parametrize("row", manifest(), ids=lambda row: row["path"])
def test_the_title_in_the_manifest_is_the_headline_of_the_text(row: dict[str, str]) -> None:
    assert row["title"] in ARTICLES[Path(row["path"]).name].splitlines()[0]


@pytest.mark.parametrize("name", ARTICLES)
def test_a_weekday_printed_with_a_date_is_the_right_one(name: str) -> None:
    """The stories run from March 2026 to February 2027."""
    for weekday, day, month in DAY_FIRST.findall(ARTICLES[name]) + [
        (weekday, day, month) for weekday, month, day in MONTH_FIRST.findall(ARTICLES[name])
    ]:
        number = MONTHS.index(month) + 1
        assert f"{date(2026 if number > 2 else 2027, number, int(day)):%A}" == weekday, f"{weekday} {day} {month}"


def test_every_article_belongs_to_one_dispute_or_is_said_to_make_none() -> None:
    told = [name for dispute in DISPUTES.values() for name in dispute["articles"]]
    about_none = [line["article"] for line in EXPECTED["must_not"] if line["check"] == "no_dispute"]
    assert sorted(told + about_none) == list(ARTICLES)


@pytest.mark.parametrize("quote", EXPECTED["quotes"], ids=lambda quote: f"{quote['article']}:{quote['starts'][:20]}")
def test_an_expected_quote_stands_in_its_article(quote: dict[str, Any]) -> None:
    words = words_of(quote)
    assert words
    assert words.count("\n") + 1 == quote.get("paragraphs", 1)


@pytest.mark.parametrize("quote", EXPECTED["quotes"], ids=lambda quote: f"{quote['article']}:{quote['starts'][:20]}")
def test_a_speaker_and_the_role_are_words_of_the_article(quote: dict[str, Any]) -> None:
    text = fold(ARTICLES[quote["article"]]).lower()
    assert quote["speaker"].lower().split()[-1] in text
    assert quote.get("role", "").lower() in text


@pytest.mark.parametrize(("ballot", "question"), counted_questions())
def test_counted_votes_add_up_to_the_papers_returned(ballot: dict[str, Any], question: dict[str, Any]) -> None:
    assert question["yes"] + question["no"] + question["spoiled"] == ballot["papers_returned"]
    assert ballot["papers_returned"] <= ballot["entitled_to_vote"]


@pytest.mark.parametrize(("ballot", "question"), counted_questions())
def test_printed_percentages_follow_from_the_counts(ballot: dict[str, Any], question: dict[str, Any]) -> None:
    yes = 100 * question["yes"] / (question["yes"] + question["no"])
    turnout = 100 * ballot["papers_returned"] / ballot["entitled_to_vote"]
    for exact, printed in ((yes, question["yes_pct"]), (turnout, ballot["turnout_pct"])):
        assert f"{exact:.{len(printed.partition('.')[2])}f}" == printed


@pytest.mark.parametrize("key", DISPUTES)
def test_the_parties_and_roles_of_a_dispute_are_written_in_its_articles(key: str) -> None:
    text = texts_of(DISPUTES[key]).lower()
    names = [re.sub(r" \(.*\)", "", name) for side in ("unions", "employers") for name in DISPUTES[key][side]]
    assert [name for name in [*names, *DISPUTES[key]["roles"]] if name.lower() not in text] == []


@pytest.mark.parametrize("key", DISPUTES)
def test_the_figures_of_a_dispute_are_written_in_its_articles(key: str) -> None:
    dispute = DISPUTES[key]
    figures = {dispute["members_affected"]} | {action["members"] for action in dispute["actions"]}
    figures |= {entry["amount"] for entry in (*dispute["offers"], *dispute["allowances"])}
    for ballot in dispute["ballots"]:
        figures |= {ballot["entitled_to_vote"], ballot["papers_returned"], ballot["turnout_pct"]}
        figures |= {question[field] for question in ballot["questions"] for field in ("yes", "no", "yes_pct")}
    written = set(re.findall(r"\d+(?:\.\d+)?", texts_of(dispute).replace(",", "")))
    assert {str(figure) for figure in figures - {None}} <= written


@pytest.mark.parametrize("line", EXPECTED["must_not"], ids=lambda line: line["check"])
def test_a_line_of_must_not_can_be_checked(line: dict[str, Any]) -> None:
    assert set(line) == CHECKS[line["check"]] | {"check", "why"}
    assert {line.get("dispute"), *line.get("disputes", [])} - {None} <= set(DISPUTES)
    assert {line.get("article"), *line.get("articles", [])} - {None} <= set(ARTICLES)


def test_what_must_not_be_taken_is_there_to_be_taken() -> None:
    """A trap whose words are in no text would pass whatever the reading does."""
    everything = fold("\n".join(ARTICLES.values()))
    baits = [line["text"] for line in EXPECTED["must_not"] if line["check"] == "no_quote"]
    baits += [name for line in EXPECTED["must_not"] if line["check"] == "no_name" for name in line["names"]]
    assert [bait for bait in baits if bait not in everything] == []


def test_every_check_is_explained_in_the_readme() -> None:
    readme = (SAMPLES / "README.md").read_text(encoding="utf-8")
    assert [check for check in CHECKS if f"| `{check}` |" not in readme] == []
