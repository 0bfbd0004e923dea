"""Folding of names. PURE."""

import re
import unicodedata

TITLES = frozenset(
    "mr mrs ms miss mx dr prof professor sir dame lord lady baroness baron rev reverend cllr councillor judge justice".split()
)


def fold(name: str) -> str:
    """Case, accents, marks, a leading article and white space set aside: 'The  Met’s' and 'met's' fold alike."""
    flat = unicodedata.normalize("NFKD", name.replace("’", "'").replace("‘", "'"))
    plain = "".join(char for char in flat if not unicodedata.combining(char)).casefold()
    words = re.sub(r"[^\w'&]+", " ", plain).split()
    return " ".join(words[1:] if words[:1] == ["the"] and len(words) > 1 else words)


def without_titles(name: str) -> str:
    """'Dr Ada Marlowe' -> 'Ada Marlowe'; a name that is nothing but titles stays as it is."""
    words = name.split()
    kept = [word for word in words if word.strip(".").casefold() not in TITLES]
    return " ".join(kept or words)


def key_of_person(name: str) -> str:
    """What everybody of this name is found by; '' for a surname alone, which could be anybody's."""
    plain = without_titles(name)
    return fold(plain)[:220] if len(plain.split()) > 1 else ""
