"""In whose words a claim stands: the speaker of the quote around it."""

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from articles.models import Claim, Quote

WITH_FIGURES = ("members_affected", "ballot", "industrial_action", "affected_role", "offer", "cost")
"""What sides tell differently, so that it matters who said it."""
SURE_ENOUGH = 0.5


class _Words(NamedTuple):
    start: int
    end: int
    speaker: str


def speakers(claims: Sequence[Claim]) -> dict[int, str]:
    """'Ada Marlowe, Lantern Keepers Union' by claim id, where a claim with figures stands in somebody's words."""
    told = [claim for claim in claims if claim.predicate in WITH_FIGURES]
    quoted = _quoted({claim.reading_id for claim in told})
    found = {claim.pk: _speaker(_place(claim), quoted[claim.reading_id]) for claim in told}
    return {claim: speaker for claim, speaker in found.items() if speaker}


def _quoted(readings: set[int]) -> defaultdict[int, list[_Words]]:
    """What known speakers say, the narrowest words first."""
    quotes = Quote.objects.current().filter(reading__in=readings, historic=False, confidence__gte=SURE_ENOUGH)
    rows = quotes.exclude(speaker="").values_list("reading_id", "start", "end", "speaker", "organisation")
    by_reading = defaultdict(list)
    for reading, start, end, speaker, organisation in rows.order_by("reading_id", "start", "end", "kind"):
        whose = f"{speaker}, {organisation}" if organisation and organisation not in speaker else speaker
        by_reading[reading].append(_Words(start, end, whose))
    for words in by_reading.values():
        words.sort(key=lambda each: each.end - each.start)
    return by_reading


def _place(claim: Claim) -> tuple[int, int]:
    """The figure itself where its place is known, else the words to show."""
    for part in ("count", "members", "headcount"):
        if count := claim.value.get(part):
            return count["span"]["start"], count["span"]["end"]
    span = claim.spans.all()[0]
    return span.start, span.end


def _speaker(place: tuple[int, int], quoted: Sequence[_Words]) -> str:
    """Of the quote that holds the place, or the larger part of it."""
    start, end = place
    holding = (words for words in quoted if 2 * (min(end, words.end) - max(start, words.start)) > end - start)
    return next((words.speaker for words in holding), "")
