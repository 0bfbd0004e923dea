"""The words that were taken down, as places in a text. What they were stays in the article alone."""

from collections.abc import Collection

from articles.decisions.places import Range
from articles.decisions.texts import Texts
from articles.models import Decision, Reading

NAME = "take_down_quote"


def places_in(readings: Collection[Reading]) -> dict[int, list[Range]]:
    """The same by reading, for those of whose articles words were taken down at all. They come with article and text."""
    articles = {reading.article.sha256 for reading in readings}
    decided = Decision.objects.standing().of_kind(NAME).filter(subject__article__in=articles)
    silenced = {decision.subject["article"] for decision in decided}
    return {reading.pk: places(reading) for reading in readings if reading.article.sha256 in silenced}


def places(reading: Reading) -> list[Range]:
    """Where in the text of the reading words stand that an editor took down."""
    texts = Texts(reading)
    standing = Decision.objects.standing().of_kind(NAME).about(article=reading.article.sha256)
    return [place for decision in standing for place in texts.places_now(decision.subject["evidence"])]
