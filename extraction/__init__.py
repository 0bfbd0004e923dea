"""Plain Python, no Django: text -> typed values with the spans they rest on.

    cleaned = extraction.clean(received)
    reading = extraction.read(cleaned.text, published=date(2026, 3, 4), title=cleaned.title)

Nothing here knows of a database, a clock or a network.
"""

from extraction.cleaning import clean
from extraction.reading import read

#: Changes with what is read, so that readings by an older version can be told and redone.
VERSION = "6"

__all__ = ["VERSION", "clean", "read"]
