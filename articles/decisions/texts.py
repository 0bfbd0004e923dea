"""Places that decisions name, in the text of a reading: it may have been cleaned otherwise than the one decided on."""

from collections.abc import Iterable, Sequence
from typing import Any

from articles.decisions.kinds import Refused
from articles.decisions.places import Range, moved
from articles.models import Article, CleanedText, Reading


class Texts:
    """The cleaned texts of one article, by their hash. All that were ever decided on are kept."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._known = {reading.cleaned_text.sha256: reading.cleaned_text.text}

    def places_now(self, evidence: Iterable[Sequence[Any]]) -> tuple[Range, ...]:
        """[start, end, sha256 of the text] of any of its texts, as places in the text of the reading."""
        found = (self._place_now(start, end, sha256) for start, end, sha256 in evidence)
        return tuple(place for place in found if place is not None)

    def _place_now(self, start: int, end: int, sha256: str) -> Range | None:
        return moved((start, end), was=self._text(sha256), now=self._reading.cleaned_text.text)

    def _text(self, sha256: str) -> str:
        if sha256 not in self._known:
            text = CleanedText.objects.filter(article=self._reading.article_id, sha256=sha256).first()
            self._known[sha256] = text.text if text else ""
        return self._known[sha256]


def locked_readings(articles: Iterable[str]) -> list[Reading]:
    """The readings of articles that are current, withdrawn ones too, and those that wait beside them. No new one is made before
    the transaction ends: a reading that is being made waits, and then finds the decision; one that was is found here."""
    found = Article.objects.filter(sha256__in=list(articles)).order_by("pk").select_for_update(no_key=True)
    readings = Reading.objects.that_count().filter(article__in=list(found.values_list("pk", flat=True)))
    return list(readings.select_related("article", "cleaned_text").defer("article__body").order_by("pk"))


def current_reading(sha256: str) -> Reading:
    """The current reading of a public article. Raises ``Refused`` where there is none."""
    reading = Reading.objects.current().filter(article__sha256=sha256).select_related("article", "cleaned_text").first()
    if reading is None:
        raise Refused("There is no such article, or it is withdrawn.")
    return reading
