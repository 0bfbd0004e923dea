"""Is it English? Told by the commonest little words of each language; no model, no list of n-grams."""

from __future__ import annotations

import re
from collections import Counter

from extraction.smallcase import small
from extraction.wordsets import words

_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 20_000
_FEW_WORDS = 25
_LEAST_SHARE = 0.06
_LATIN_SHARE = 0.5

# Words shared by two of these languages are left out, or stand with the one in which they are by far the commoner.
_COMMON = {
    "en": words(
        "the of and to in is was that for it with as his on be at by he had from are this have not but they which "
        "she or "
        "an were their we been has will would there who you her all if said can its over than when more out up"
    ),
    "fr": words(
        "le la les des du et est une dans qui que pour pas sur au aux avec ce cette ces il elle sont par plus ont "
        "été leur "
        "nous vous mais ou où être fait d l qu s n se son sa ses"
    ),
    "de": words(
        "der die das und ist den dem des ein eine einer einem einen nicht mit von zu auf für im sich auch es an "
        "werden wird "
        "bei nach aus wie wurde sind hat haben oder als"
    ),
    "es": words(
        "el los las del y es una que por para con no se su al lo como más pero sus le ya o este sí porque esta "
        "entre cuando "
        "muy sin sobre también hasta hay donde han fue"
    ),
    "it": words(
        "il lo gli di e è una che per non con si del della dei delle nel nella sono al alla dal ha anche più come "
        "ma questo "
        "degli ai loro stato essere hanno"
    ),
    "pt": words("o os as do da dos das e é um uma que em não para com se por na no nos mais ao como mas foi são ou "
                "pelo pela também já"),
    "nl": words("de het een en van is dat op te zijn voor met niet aan er om ook als maar bij door naar dan nog "
                "wordt uit worden heeft"),
    "sv": words("och att det som en på är av för med den till inte har de ett om han var men sig från vi så kan när "
                "under"),
    "pl": words("i w na z się nie do to że jest jak po co za od przez ale o dla tak są jego być czy oraz który"),
    "cy": words("yr y yn a i o ar ac wedi ei mae oedd am gan eu fod bod hyn ond nid sydd cael"),
    "ga": words("an na agus ar go is a i le bhí tá sé do ag mar ach siad ón seo sin"),
}  # fmt: skip


def detect(text: str) -> str:
    """The code of the language of ``text``; 'und' where there are too few words to tell."""
    sample = text[:_SAMPLE]
    found = _WORD.findall(small(sample))
    if not found:
        return "und"
    latin = len(found) if sample.isascii() else sum(word.isascii() or not _is_other_script(word) for word in found)
    if latin < _LATIN_SHARE * len(found):
        return "und" if len(found) < _FEW_WORDS and len("".join(found)) < 2 * _FEW_WORDS else "xx"
    hits = Counter({code: sum(map(common.__contains__, found)) for code, common in _COMMON.items()})
    (best, most), (_, second) = hits.most_common(2)
    english = hits["en"]
    if best != "en" and most > 1.5 * english and most >= _LEAST_SHARE * len(found) and most >= 3:
        return best
    if len(found) < _FEW_WORDS or english < _LEAST_SHARE * len(found):
        return "und"
    return "en" if english >= second * 0.8 else best


def is_read(language: str) -> bool:
    """English is read, and so is what is too short to tell."""
    return language in ("en", "und")


def _is_other_script(word: str) -> bool:
    return any(ord(letter) > 0x24F for letter in word)
