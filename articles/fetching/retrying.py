"""Reads Retry-After (RFC 9110, 10.2.3). PURE."""

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

LONGEST = 24 * 3600


def seconds_to_wait(stated: str, *, now: datetime) -> int | None:
    """Seconds from ``now``, a day at most; None where nothing understandable is stated. ``now`` is aware."""
    stated = stated.strip()
    if stated.isdecimal() and len(stated) < 10:
        return min(int(stated), LONGEST)
    try:
        until = parsedate_to_datetime(stated)
    except ValueError:
        return None
    aware = until if until.tzinfo else until.replace(tzinfo=UTC)
    return min(max(int((aware - now).total_seconds()), 0), LONGEST)
