"""python -m extraction quotes: JSON lines in, JSON lines out."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path

from extraction.quotes.command import convert

ROOT = Path(__file__).resolve().parents[3]
TEXT = "Nora Pell, a nurse, said the board had lied. “It is theft,” she said."


def _run(lines: str, *options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "extraction", "quotes", *options]
    return subprocess.run(command, input=lines, capture_output=True, text=True, cwd=ROOT, check=False)


def _record(identity: str, text: str) -> str:
    return json.dumps({"id": identity, "text": text}) + "\n"


def test_a_row_is_a_stretch_with_offsets_into_the_given_text() -> None:
    done = _run(_record("a", TEXT))
    record = json.loads(done.stdout)
    (row,) = record["quotes"]
    assert done.returncode == 0 and record["id"] == "a"
    assert TEXT[row["start"] : row["end"]] == row["text"] == "It is theft,"
    assert (row["speaker"], row["role"], row["kind"], row["cue"]) == ("Nora Pell", "a nurse", "direct", "said")
    assert set(row) >= {"organisation", "confidence", "group"}


def test_the_option_prints_indirect_speech_alone() -> None:
    (row,) = json.loads(_run(_record("a", TEXT), "--indirect").stdout)["quotes"]
    assert (row["text"], row["speaker"], row["kind"]) == ("the board had lied", "Nora Pell", "indirect")


def test_a_bad_line_is_named_and_skipped_and_the_others_are_read() -> None:
    done = _run(_record("a", TEXT) + "no json\n" + '{"id": 3}\n' + _record("b", TEXT))
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == ["a", "b"]
    assert "line 2" in done.stderr and "line 3" in done.stderr
    assert done.returncode == 1


def test_an_unknown_option_is_refused() -> None:
    assert _run("", "--loud").returncode == 2


def test_half_a_character_comes_out_as_it_went_in():
    out = io.StringIO()
    assert convert([rb'{"id": 1, "text": "\"We\ud800 stay,\" said Ann Lowe."}'], out, kinds={"direct"}) == 0
    assert out.getvalue().encode("utf-8").startswith(b'{"id": 1, "quotes": [{"start": 1')


def test_a_line_in_another_encoding_is_skipped_and_the_next_is_read(capsys):
    out = io.StringIO()
    lines = [b"\xff\n", b'{"id": 2, "text": "\\"We stay,\\" said Ann Lowe."}\n']
    assert convert(lines, out, kinds={"direct"}) == 1
    assert json.loads(out.getvalue())["id"] == 2
    assert "line 1 skipped: it is not UTF-8 text" in capsys.readouterr().err
