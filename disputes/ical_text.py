"""Lines of an iCalendar file (RFC 5545, 3.1 and 3.3). PURE. A file has very many of a few kinds, so they are written plainly."""

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime

OCTETS_A_LINE = 75
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\x85\u2028\u2029]")
ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


def text(words: str) -> str:
    """Words as a value; what no text may hold is left out."""
    return CONTROL.sub("", words.replace("\r\n", "\n")).translate(ESCAPED)


def day(on: date) -> str:
    return on.isoformat().replace("-", "")


def moment(when: datetime) -> str:
    return when.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def written(lines: Iterable[str]) -> bytes:
    """The lines, folded, as a file."""
    return "".join(f"{folded(line)}\r\n" for line in lines).encode()


def folded(line: str) -> str:
    """In parts of at most 75 octets, no character cut in two; each part but the first begins with a space."""
    if len(line) <= OCTETS_A_LINE and (line.isascii() or len(line.encode()) <= OCTETS_A_LINE):
        return line
    parts, room = [""], OCTETS_A_LINE
    for char in line:
        size = len(char.encode())
        if size > room:
            parts.append("")
            room = OCTETS_A_LINE - 1  # the space
        parts[-1] += char
        room -= size
    return "\r\n ".join(parts)
