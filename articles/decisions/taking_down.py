"""The words that were taken down, as places in a text. What they were stays in the article alone."""

from articles.decisions.places import Range
from articles.decisions.texts import Texts
from articles.models import Decision, Reading

NAME = "take_down_quote"


def places(reading: Reading) -> list[Range]:
    """Where in the text of the reading words stand that an editor took down."""
    texts = Texts(reading)
    standing = Decision.objects.standing().of_kind(NAME).about(article=reading.article.sha256)
    return [place for decision in standing for place in texts.places_now(decision.subject["evidence"])]
