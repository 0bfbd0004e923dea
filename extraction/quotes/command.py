"""``python -m extraction quotes [--indirect]``: JSON lines {"id", "text"} in, JSON lines {"id", "quotes"} out."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from typing import TextIO

from extraction.quotes import find
from extraction.types import Quote


def main(argv: list[str]) -> int:
    """Read standard input line by line; 1 when a line could not be read, 2 for an unknown option."""
    if any(argument != "--indirect" for argument in argv):
        print("usage: python -m extraction quotes [--indirect] < articles.jsonl", file=sys.stderr)
        return 2
    kinds = {"indirect"} if argv else {"direct", "mixed"}
    for stream in (sys.stdin, sys.stdout):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")
    return convert(sys.stdin, sys.stdout, kinds=kinds)


def convert(lines: Iterable[str], out: TextIO, *, kinds: set[str]) -> int:
    """Write one record a line read; a line that is no record is named on standard error and skipped."""
    status = 0
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
            identity, text = record["id"], record["text"]
            if not isinstance(text, str):
                raise TypeError("text is no string")
        except (ValueError, KeyError, TypeError) as error:
            print(f"line {number} skipped: {error!r}", file=sys.stderr)
            status = 1
            continue
        rows = [row(text, quote) for quote in find(text) if quote.kind in kinds]
        out.write(json.dumps({"id": identity, "quotes": rows}, ensure_ascii=False) + "\n")
        out.flush()
    return status


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
