"""One request at a time per host, across threads, processes and machines."""

import hashlib
import time
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection

from articles.decoding import Rejected

LOCKS = 0x484F5354
"""First key of the advisory locks ('HOST'); the second is made from the host's name."""
LONGEST_WAIT = 60.0
_LOOK_AGAIN = 0.1


@contextmanager
def one_at_a_time(host: str, *, longest_wait: float = LONGEST_WAIT) -> Iterator[float]:
    """Inside, nobody else asks this host. Yields the seconds waited; raises ``Rejected`` after ``longest_wait``.

    A lock of the database session, so that a killed process leaves none behind.
    """
    key, began = key_of(host), time.monotonic()
    while not _call("pg_try_advisory_lock", key):
        if time.monotonic() - began > longest_wait:
            raise Rejected(f"{host} is being asked for other pages; try again in a few minutes")
        time.sleep(_LOOK_AGAIN)
    try:
        yield time.monotonic() - began
    finally:
        _call("pg_advisory_unlock", key)


def key_of(host: str) -> int:
    return int.from_bytes(hashlib.sha256(host.encode()).digest()[:4], "big", signed=True)


def _call(function: str, key: int) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {function}(%s, %s)", [LOCKS, key])
        return bool(cursor.fetchone()[0])
