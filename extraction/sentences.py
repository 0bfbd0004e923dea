"""Where paragraphs and sentences begin and end.

Both functions return spans without the white space around them, in text order, in time linear in the text.
A line break ends a paragraph; a sentence never crosses one. No sentence is longer than ``LONGEST_SENTENCE``: so whatever
looks around within a sentence stays linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extraction.types import Span
from extraction.wordsets import words

LONGEST_SENTENCE = 1_000
"""Characters; twice the longest met in news. A table or a list without stops is cut into pieces of at most this."""
_LINE = re.compile(r"[^\n\r\u2028\u2029]+")
_CLOSERS = "\"'”’)]»"
# From the first mark of a row only, and without going back: a row of a million is tried once.
_END = re.compile(rf"(?<![.!?…])[.!?…]++[{re.escape(_CLOSERS)}]*+(?=\s)")
_NON_SPACE = re.compile(r"\S")
_OPENERS = "\"'“‘([«*–—-"
_WORD = re.compile(r"[A-Za-zÀ-ÿ0-9.&’']+$")
_LOOK_BACK = 16
_LOOK_AHEAD = 16
_FIRST_WORD = re.compile(r"[A-Za-zÀ-ÿ’']+")

# A name or a number follows: never the end of a sentence.
_TITLES = words("""
    mr mrs ms mx dr prof rev fr sr hon gen col lt maj capt cmdr sgt cpl pvt sen rep gov pres supt insp det pc cllr
    messrs st mt ft jan feb mar apr jun jul aug sept sep oct nov dec al ed dist atty asst assoc dep adm amb brig
""")
_TITLES_IN_ANY_CASE = words("v vs cf eg ie e.g i.e viz approx est")
_BEFORE_NUMBERS = words("p pp no nos art sec fig vol ch")
# May end a sentence: it does when the next word is one that sentences begin with.
_SOFT = words("""
    jr inc ltd co corp bros llc plc etc u.s u.k u.n e.u d.c n.y l.a u.s.a a.m p.m ph.d m.d b.a m.a esq ave rd blvd
    calif fla tex mass mich minn ariz ga pa va wis ill ind ky la md mo ore tenn wash conn kan okla ala ark colo del
""")
_STARTERS = words("""
    the a an he she it they we i you his her its their our my your this that these those there here but and or so yet if
    when while as at in on for from by with after before since until although though however meanwhile now then what who
    why how where which one some many most all no not asked both each every last next another other more mr mrs ms
    dr sir addition also still even just only such under during despite among according to
""")
_DOTTED = re.compile(r"(?:[A-Z]\.)*[A-Z]")


def paragraphs(text: str) -> tuple[Span, ...]:
    """The lines that hold anything but white space."""
    return tuple(_trimmed(text, m.start(), m.end()) for m in _LINE.finditer(text) if not m.group().isspace())


def sentences(text: str) -> tuple[Span, ...]:
    """The sentences of every paragraph; an utterance and its cue ('Why?' he asked) stay in one piece."""
    return tuple(span for paragraph in paragraphs(text) for span in _sentences_in(text, paragraph))


def _sentences_in(text: str, paragraph: Span) -> Iterator[Span]:
    start = paragraph.start
    for match in _END.finditer(text, paragraph.start, paragraph.end):
        following = _NON_SPACE.search(text, match.end(), paragraph.end)
        if following and _ends_sentence(text, match, following.start()):
            yield from _in_pieces(text, start, match.end())
            start = following.start()
    yield from _in_pieces(text, start, paragraph.end)


def _in_pieces(text: str, start: int, end: int) -> Iterator[Span]:
    """The sentence; where it is too long cut at a blank, or through a word that is too long itself."""
    while end - start > LONGEST_SENTENCE:
        most = start + LONGEST_SENTENCE
        blank = text.rfind(" ", start, most + 1)
        cut = blank if blank > start else most
        yield _trimmed(text, start, cut)
        while text[cut].isspace():
            cut += 1
        start = cut
    yield Span(start, end)


def _trimmed(text: str, start: int, end: int) -> Span:
    line = text[start:end]
    return Span(start + len(line) - len(line.lstrip()), start + len(line.rstrip()))


def _ends_sentence(text: str, end_mark: re.Match[str], following: int) -> bool:
    ahead = text[following : following + _LOOK_AHEAD].lstrip(_OPENERS)
    if not ahead or ahead[0].islower():
        return not ahead
    stop = end_mark.group().rstrip(_CLOSERS)
    return stop != "." or not _is_abbreviation(text, end_mark.start(), ahead)


def _is_abbreviation(text: str, full_stop: int, ahead: str) -> bool:
    before = _WORD.search(text[max(0, full_stop - _LOOK_BACK) : full_stop])
    if not before:
        return False
    word = before.group().strip("'’")
    folded = word.lower()
    if folded in _TITLES_IN_ANY_CASE or (folded in _TITLES and word[0].isupper()):
        return True
    if folded in _BEFORE_NUMBERS:
        return ahead[0].isdigit()
    first = _FIRST_WORD.match(ahead)
    if first and first.group().lower() in _STARTERS:
        return False
    return folded in _SOFT or _DOTTED.fullmatch(word) is not None
