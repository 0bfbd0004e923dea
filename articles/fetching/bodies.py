"""What is taken of an answer's body: unpacked, and never more than is allowed. PURE."""

import zlib
from collections.abc import Iterable, Iterator

from articles.decoding import Rejected

_STEP = 64 * 1024


def read(chunks: Iterable[bytes], *, encoding: str, limit: int) -> bytes:
    """All of it. Raises ``Rejected`` where it holds more than ``limit`` bytes, packed or unpacked."""
    body = bytearray()
    for piece in _unpacked(_at_most(chunks, limit), encoding.strip().lower(), limit):
        body += piece
        if len(body) > limit:
            raise too_large(limit)
    return bytes(body)


def too_large(limit: int) -> Rejected:
    return Rejected(f"larger than {limit / 1024 / 1024:.2g} MB")


def _at_most(chunks: Iterable[bytes], limit: int) -> Iterator[bytes]:
    taken = 0
    for chunk in chunks:
        taken += len(chunk)
        if taken > limit:
            raise too_large(limit)
        yield chunk


def _unpacked(chunks: Iterable[bytes], encoding: str, limit: int) -> Iterator[bytes]:
    if encoding in ("", "identity"):
        return iter(chunks)
    if encoding in ("gzip", "x-gzip"):
        return _gunzipped(chunks)
    raise Rejected(f"the site sends it packed as {encoding[:40]}, which was not asked for")


def _gunzipped(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """In steps of bounded size: what a few packed bytes unfold to is given out before the next is unfolded."""
    unpacker = zlib.decompressobj(wbits=31)
    try:
        for chunk in chunks:
            while chunk:
                if unpacker.eof:
                    unpacker = zlib.decompressobj(wbits=31)
                yield unpacker.decompress(chunk, _STEP)
                chunk = unpacker.unused_data if unpacker.eof else unpacker.unconsumed_tail
        while not unpacker.eof and (rest := unpacker.decompress(b"", _STEP)):
            yield rest
    except zlib.error as error:
        raise Rejected("it arrived damaged: it cannot be unpacked") from error
    if not unpacker.eof:
        raise Rejected("it arrived incomplete: the connection broke off")
