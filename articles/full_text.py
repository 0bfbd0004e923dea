"""How quotes are looked through, in the words of the database: the two configurations, and the columns made by them.

Both set accents aside and take the same characters for what stands between words: ``words_apart`` puts a space for each of
``articles.search_words.APART``. The migration that makes them tells how.
"""

from django.contrib.postgres.search import SearchQuery, SearchVector, SearchVectorField
from django.db.models import F, Func, GeneratedField, TextField, Value
from django.db.models.expressions import Combinable
from django.db.models.functions import MD5, Cast, Length

from articles.search_words import Term

IN_ANY_FORM = "said_in_any_form"
AS_PRINTED = "said_as_printed"
COLUMNS = ("search", "printed")
"""Those of a quote that only the database looks at."""

NOT_BY_CHANCE = 30
"""Characters. 'A complete disgrace' is nobody's own: the same words of two articles are the same quote from here on."""
TextField.register_lookup(Length)


def words_apart(text: str | Combinable) -> Func:
    """A text, or a column of that name, with a space for each character between words: as long as it was."""
    return Func(text, function="words_apart", output_field=TextField())


def vector(*, config: str) -> GeneratedField:
    """The words of the column ``text``."""
    made = SearchVector(words_apart("text"), config=config)
    return GeneratedField(expression=made, output_field=SearchVectorField(), db_persist=True)


def asked(term: Term) -> SearchQuery:
    """The words of a term one after the other, in any of their forms or as printed."""
    config = AS_PRINTED if term.exact else IN_ANY_FORM
    return SearchQuery(words_apart(Value(term.text)), config=config, search_type="phrase")


def same_words() -> MD5:
    """What two quotes have in common whose words are the same, whatever stands between them."""
    return MD5(Cast(F("printed"), TextField()))
