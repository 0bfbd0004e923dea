"""Bytes to text, or a rejection in the user's words. PURE."""

import codecs

MAX_BYTES = 10 * 1024 * 1024
MAX_CONTROL_SHARE = 0.01


class Rejected(Exception):
    """What came in cannot be an article. ``str()`` says why, in words for the person who sent it."""


def decode(body: bytes) -> str:
    """The text of a plain-text file: UTF-8, or UTF-16 with its byte order mark. Raises ``Rejected``."""
    if len(body) > MAX_BYTES:
        raise Rejected(f"larger than {MAX_BYTES // 1024 // 1024} MB ({len(body) / 1024 / 1024:.1f} MB)")
    text = _decoded(body)
    if not text.strip():
        raise Rejected("empty: no text in it")
    if _looks_binary(text):
        raise Rejected("not a text file: it holds binary data")
    return text


def _decoded(body: bytes) -> str:
    is_utf16 = body.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    encoding = "utf-16" if is_utf16 else "utf-8-sig"
    try:
        return body.decode(encoding)
    except UnicodeDecodeError as error:
        if b"\0" in body[:4096]:
            raise Rejected("not a text file: it holds binary data") from error
        raise Rejected(f"not UTF-8 text (the byte at {error.start} does not fit); save it as UTF-8") from error


def _looks_binary(text: str) -> bool:
    control = sum(1 for char in text if char < " " and char not in "\t\n\r\f\v")
    return "\0" in text or control > MAX_CONTROL_SHARE * len(text)
