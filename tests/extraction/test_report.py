"""The command line: one JSON object an article, in the corpus schema, with the offsets each value rests on."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from extraction import report

ARTICLE = (
    " date 2024-05-03 Around 240 members of Unite at Larkspur Buses will strike on 13 May 2024 over pay.\n\n"
    "“The offer is an insult to our members,” said Ann Lee, regional officer of Unite.\n\nAdvertisement\n\n"
    "Larkspur Buses said it had offered 4%.\n"
)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def test_a_file_gives_one_line_with_what_it_says(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert report.main([str(article)]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    found = json.loads(line)
    assert found["is_dispute"] is True
    (dispute,) = found["disputes"]
    assert dispute["key"] == "unite-larkspur-buses-pay"
    assert (dispute["union"], dispute["employer"], dispute["issue"]) == (["Unite"], ["Larkspur Buses"], ["pay"])
    assert dispute["members_affected"] == 240
    assert found["published"] == "2024-05-03"
    assert [q["speaker"] for q in found["quotes"]] == ["Ann Lee"]


def test_every_offset_cuts_out_words_of_the_cleaned_text() -> None:
    found = report.of_text(ARTICLE)
    rows = [*found["disputes"], *found["actions"], *found["members_affected"], *found["positions"]]
    spans = [span for row in rows for span in row["evidence"]]
    assert spans
    assert all(found["text"][start:end].strip() for start, end in spans)
    assert all(found["text"][q["start"] : q["end"]] == q["text"] for q in found["quotes"])


def test_what_was_cut_is_shown_with_its_reason() -> None:
    assert [cut["reason"] for cut in report.of_text(ARTICLE)["cuts"]] == ["header", "advertisement"]


def test_a_date_and_a_title_given_outrank_those_of_the_text(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report.main([str(article), "--published", "2024-06-01", "--title", "Buses to stop"])
    found = json.loads(capsys.readouterr().out)
    assert (found["published"], found["title"]) == ("2024-06-01", "Buses to stop")


def test_an_article_about_no_dispute_has_empty_lists() -> None:
    found = report.of_text(
        "The choir of Ashby sang in the park on Sunday, and hundreds of people came to listen to it."
    )
    assert found["is_dispute"] is False
    assert [found[k] for k in ("disputes", "ballots", "actions", "allowances_or_pay", "roles")] == [[]] * 5


def test_a_file_that_cannot_be_read_is_named_and_the_others_are_still_printed(
    article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    binary = tmp_path / "picture.png"
    binary.write_bytes(b"\x89PNG\x00\xff\xfe")
    missing = tmp_path / "missing.txt"
    assert report.main([str(missing), str(article), str(binary), str(tmp_path)]) == 1
    printed = capsys.readouterr()
    assert len(printed.out.splitlines()) == 1
    complaints = printed.err.splitlines()
    assert [line.split(":")[0] for line in complaints] == [str(missing), str(binary), str(tmp_path)]


def test_text_in_another_language_says_so_and_nothing_else() -> None:
    found = report.of_text(
        "Les conducteurs de bus sont en grève depuis lundi, et le syndicat a dit que la direction ne veut pas "
        "négocier avec "
        "les salariés qui demandent une hausse des salaires dans cette entreprise de la région."
    )
    assert (found["language"], found["is_dispute"], found["quotes"]) == ("fr", False, [])
