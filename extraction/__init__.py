"""Plain Python, no Django: text -> typed values with the spans they rest on.

    reading = extraction.read(text, published=date(2026, 3, 4))

reads one *cleaned* text (see ``extraction.cleaning``); nothing here knows of a database, a clock or a network.
"""

VERSION = "1"
