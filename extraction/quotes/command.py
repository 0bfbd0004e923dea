"""``python -m extraction quotes [--indirect]``: JSON lines {"id", "text"} in, JSON lines {"id", "quotes"} out."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from io import TextIOWrapper
from typing import TextIO

from extraction.quotes import find
from extraction.types import Quote


def main(argv: list[str]) -> int:
    """Read standard input line by line; 1 when a line could not be read, 2 for an unknown option."""
    if any(argument != "--indirect" for argument in argv):
        print("usage: python -m extraction quotes [--indirect] < articles.jsonl", file=sys.stderr)
        return 2
    kinds = {"indirect"} if argv else {"direct", "mixed"}
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
    return convert(sys.stdin.buffer, sys.stdout, kinds=kinds)


def convert(lines: Iterable[bytes], out: TextIO, *, kinds: set[str]) -> int:
    """Write one record a line read; a line that is no record is named on standard error and skipped."""
    status = 0
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            identity, text = _record(line)
        except ValueError as reason:
            print(f"line {number} skipped: {reason}", file=sys.stderr)
            status = 1
            continue
        rows = [row(text, quote) for quote in find(text) if quote.kind in kinds]
        out.write(_as_line({"id": identity, "quotes": rows}))
        out.flush()
    return status


def _record(line: bytes) -> tuple[object, str]:
    """The id and text of a line. Raises ``ValueError`` in the user's words."""
    try:
        record = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError:
        raise ValueError("it is not UTF-8 text") from None
    except ValueError as error:
        raise ValueError(f"it is not JSON ({error})") from None
    if not isinstance(record, dict) or "id" not in record or not isinstance(record.get("text"), str):
        raise ValueError('it is no object with an "id" and a "text" that is a string')
    return record["id"], record["text"]


def _as_line(record: object) -> str:
    """As written where that can be encoded; half a character ('\\ud800') cannot, and is escaped as it came."""
    line = json.dumps(record, ensure_ascii=False)
    try:
        line.encode("utf-8")
    except UnicodeEncodeError:
        line = json.dumps(record)
    return line + "\n"


def row(text: str, quote: Quote) -> dict[str, object]:
    """One stretch of words as the command prints it."""
    speaker = quote.speaker
    return {
        "start": quote.span.start,
        "end": quote.span.end,
        "text": quote.span.of(text),
        "speaker": speaker.name if speaker else None,
        "role": speaker.role if speaker else None,
        "organisation": speaker.organisation if speaker else None,
        "kind": quote.kind,
        "cue": quote.cue,
        "confidence": round(quote.confidence, 3),
        "group": quote.group,
    }
