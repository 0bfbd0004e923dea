"""The sentences around a quote: what it was said about can be told without the whole article. PURE."""

from collections.abc import Iterable

from extraction.sentences import sentences

QUOTATION_MARKS = "\"'“”‘’«» "


def neighbours(text: str, *, start: int, end: int) -> tuple[str, str]:
    """The sentence before the stretch [start, end) and the one after it, with what is left of its own sentences.

    Each is '' where there is none; the quotation marks around the stretch belong to it and are left out.
    """
    spans = sentences(text)
    own = [span for span in spans if span.start < end and span.end > start]
    earlier = [span for span in spans if span.end <= start]
    later = [span for span in spans if span.start >= end]
    opening = text[own[0].start : start] if own else ""
    closing = text[end : own[-1].end] if own else ""
    closing = closing if any(letter.isalnum() for letter in closing) else ""
    before = text[earlier[-1].start : earlier[-1].end] if earlier else ""
    after = text[later[0].start : later[0].end] if later else ""
    return _joined(before, opening.rstrip(QUOTATION_MARKS)), _joined(closing.lstrip(QUOTATION_MARKS), after)


def without(text: str, places: Iterable[tuple[int, int]]) -> str:
    """The text with blanks in the place of these stretches: what was taken down is not shown beside other words."""
    for start, end in places:
        text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    return text


def _joined(first: str, second: str) -> str:
    return " ".join(f"{first} {second}".split())
