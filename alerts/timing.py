"""When an alert goes out. PURE: the moment is an argument."""

from datetime import datetime, time, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

HowOften = Literal["at_once", "daily", "weekly"]

LONDON = ZoneInfo("Europe/London")
DIGESTS_AT = time(7, 0)
"""Before the working day, by the clock on the wall, in summer too."""
MONDAY = 0
GATHERED_FOR = timedelta(minutes=10)
"""What comes within this time of a mail 'at once' goes out in the next one."""


def next_after(how_often: HowOften, moment: datetime) -> datetime:
    """When to look for news next, after having looked at ``moment``."""
    if how_often == "at_once":
        return moment + GATHERED_FOR
    here = moment.astimezone(LONDON)
    first = here.date() if here.time() < DIGESTS_AT else here.date() + timedelta(days=1)
    if how_often == "weekly":
        first += timedelta(days=(MONDAY - first.weekday()) % 7)
    return datetime.combine(first, DIGESTS_AT, tzinfo=LONDON)
