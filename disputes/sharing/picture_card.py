"""The picture that stands for a page where its address is shared: 1200 by 630 points, PNG. PURE, but for the fonts it reads.

The same card makes the same bytes. Words are never cut within: what does not fit ends at a word, with an ellipsis that is
said to be a cut. A letter that the font does not have is not drawn as an empty box: '[…]' stands in its place.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

DRAWING = 1
"""Goes up with every change of how cards look: pictures that are kept elsewhere are then asked for anew."""
WIDTH, HEIGHT = 1200, 630
MARGIN = 72
PAPER, INK, SOFT, HEAD, ON_HEAD = "#fbfaf6", "#1d2328", "#545d66", "#143a55", "#ffffff"
BAND = 76
SIZES = (68, 60, 54, 48, 42, 38, 34)
"""Of the words, in points: the largest at which all of them fit."""
LEADING = 1.28
SMALL = 30
MISSING = "[…]"
CUT = " [cut]"
FACES = {
    "regular": "400Regular/SourceSerif4_400Regular.ttf",
    "bold": "700Bold/SourceSerif4_700Bold.ttf",
    "italic": "400Regular_Italic/SourceSerif4_400Regular_Italic.ttf",
}
Font = ImageFont.FreeTypeFont | ImageFont.ImageFont


@dataclass(frozen=True, slots=True)
class Card:
    """``eyebrow`` is what it is, ``words`` what it says; ``who`` and ``where`` stand below, each in a line."""

    eyebrow: str
    words: str
    who: str
    where: str
    site: str


@lru_cache(maxsize=64)
def drawn(card: Card, *, fonts: Path) -> bytes:
    """The PNG. ``fonts`` is the folder of the package of Source Serif 4; without it Pillow's own font is used."""
    picture = Image.new("RGB", (WIDTH, HEIGHT), PAPER)
    pen = ImageDraw.Draw(picture)
    pen.rectangle((0, HEIGHT - BAND, WIDTH, HEIGHT), fill=HEAD)
    pen.rectangle((0, 0, 14, HEIGHT), fill=HEAD)
    _line(pen, card.site, at=HEIGHT - BAND + 18, font=font("bold", SMALL, fonts), fill=ON_HEAD)
    _line(pen, card.eyebrow, at=44, font=font("italic", SMALL, fonts), fill=SOFT)
    below = HEIGHT - BAND - 30 - round(SMALL * LEADING) * sum(map(bool, (card.who, card.where)))
    _words(pen, card.words, top=96, bottom=below - 18, fonts=fonts)
    for text, face, fill in ((card.who, "bold", INK), (card.where, "regular", SOFT)):
        if text:
            _line(pen, text, at=below, font=font(face, SMALL, fonts), fill=fill)
            below += round(SMALL * LEADING)
    written = BytesIO()
    picture.quantize(64, dither=Image.Dither.NONE).save(written, "PNG", optimize=True)
    return written.getvalue()


@lru_cache(maxsize=32)
def font(face: str, size: int, fonts: Path) -> Font:
    try:
        return ImageFont.truetype(str(fonts / FACES[face]), size, layout_engine=ImageFont.Layout.BASIC)
    except OSError:
        return ImageFont.load_default(size)


def _words(pen: ImageDraw.ImageDraw, text: str, *, top: int, bottom: int, fonts: Path) -> None:
    lines, size = fitted(text, height=bottom - top, fonts=fonts)
    used = font("regular", size, fonts)
    at = top + max(0, (bottom - top - round(len(lines) * size * LEADING)) // 2)
    for line in lines:
        pen.text((MARGIN, at), line, font=used, fill=INK)
        at += round(size * LEADING)


def fitted(text: str, *, height: int, fonts: Path) -> tuple[list[str], int]:
    """The lines and the size in which the words fill the room; at the least size they are cut where they do not fit."""
    for size in SIZES:
        used = font("regular", size, fonts)
        lines = list(wrapped(drawable(text, used), used))
        room = int(height // (size * LEADING))
        if len(lines) <= room:
            return lines, size
    return [*lines[: room - 1], _cut(lines, room, used)], size


def _cut(lines: list[str], room: int, used: Font) -> str:
    """The last line of those there is room for, which says that it is cut; a quotation mark left open is closed."""
    last = shortened(" ".join(lines[room - 1 :]), used, end=f"…”{CUT}")
    shown = " ".join([*lines[: room - 1], last.removesuffix(f"”{CUT}")])
    return last if shown.count("“") > shown.count("”") else last.replace(f"…”{CUT}", f"…{CUT}")


def wrapped(text: str, used: Font) -> Iterator[str]:
    """Lines of whole words; a word that is wider than the room is broken, for it would not be seen otherwise."""
    line = ""
    for word in _no_wider(text.split(), used):
        longer = f"{line} {word}" if line else word
        if used.getlength(longer) <= WIDTH - 2 * MARGIN:
            line = longer
        else:
            yield line
            line = word
    yield line


def _no_wider(words: list[str], used: Font) -> Iterator[str]:
    for word in words:
        while used.getlength(word) > WIDTH - 2 * MARGIN:
            fits = max(n for n in range(1, len(word)) if n == 1 or used.getlength(word[:n]) <= WIDTH - 2 * MARGIN)
            yield word[:fits]
            word = word[fits:]
        yield word


def shortened(text: str, used: Font, *, end: str = "…") -> str:
    """As many whole words as fit in a line; what was left out is marked by ``end``."""
    if used.getlength(text) <= WIDTH - 2 * MARGIN:
        return text
    words = text.split()
    while words and used.getlength(" ".join(words) + end) > WIDTH - 2 * MARGIN:
        words.pop()
    return " ".join(words).rstrip(" ,;:–.") + end


def _line(pen: ImageDraw.ImageDraw, text: str, *, at: int, font: Font, fill: str) -> None:
    pen.text((MARGIN, at), shortened(drawable(text, font), font), font=font, fill=fill)


def drawable(text: str, used: Font) -> str:
    """The text on one line, composed; a run of letters that the font does not have becomes ``MISSING``."""
    letters = [letter for letter in unicodedata.normalize("NFC", " ".join(text.split())) if _is_seen(letter)]
    shown = "".join(letter if has(used, letter) else "\0" for letter in letters)
    runs = shown.replace("\0 \0", "\0\0").split("\0")
    return MISSING.join(run for index, run in enumerate(runs) if run or index in (0, len(runs) - 1))


def _is_seen(letter: str) -> bool:
    """Not a joiner or a choice between forms of the letter before it."""
    return unicodedata.category(letter) != "Cf" and not "\ufe00" <= letter <= "\ufe0f"


@lru_cache(maxsize=4096)
def has(used: Font, letter: str) -> bool:
    """Whether the font can draw the letter: one it does not have looks like one that no font has."""
    if letter.isspace():
        return True
    return _looks(used, letter) != _looks(used, "\U0010fffd")


def _looks(used: Font, letter: str) -> tuple[bytes, tuple[int, int]]:
    mask = used.getmask(letter)
    return bytes(mask), mask.size
