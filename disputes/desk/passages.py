"""The words that an item is about, in their context, for editors: they may see the text around them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from articles.models import Article, Reading
from articles.neighbours import neighbours

AT_MOST = 12


@dataclass(frozen=True, slots=True)
class Passage:
    """``words`` of an article, with what stands before and after; ``remark`` says what they are here for."""

    article: Article
    words: str
    before: str = ""
    after: str = ""
    anchor: str = ""
    remark: str = ""

    @property
    def shown(self) -> tuple[str, str, str]:
        """What of the article can be read here, and what for; without white space, which the context squeezes."""
        return self.article.sha256, "".join(f"{self.before}{self.words}{self.after}".split()), self.remark


@dataclass(frozen=True, slots=True)
class Cited:
    """Evidence of a fact (the JSON of ``disputes.facts.Evidence``) with what it is here for."""

    evidence: Mapping[str, Any]
    remark: str = ""


def passages(cited: Iterable[Cited]) -> list[Passage]:
    """In one query. Left out are withdrawn articles, official records, and the same sentences once more for the same reason."""
    wanted = [each for each in cited if each.evidence.get("article")][:AT_MOST]
    readings = {
        reading.article.sha256: reading
        for reading in Reading.objects.current()
        .filter(article__sha256__in={each.evidence["article"] for each in wanted})
        .select_related("article__outlet", "cleaned_text")
        .defer("article__body")
    }
    found = [_passage(each, readings[sha]) for each in wanted if (sha := each.evidence["article"]) in readings]
    return list({passage.shown: passage for passage in reversed(found)}.values())[::-1]


def _passage(cited: Cited, reading: Reading) -> Passage:
    """Where the text was read anew since and the words stand elsewhere, they are shown without their context."""
    start, end, words = (cited.evidence[name] for name in ("start", "end", "text"))
    text = reading.cleaned_text.text
    before, after = neighbours(text, start=start, end=end) if text[start:end] == words else ("", "")
    return Passage(reading.article, words, before, after, f"span-{start}-{end}", cited.remark)


def selectors(claim: Any) -> list[dict[str, Any]]:
    """The evidence of a claim; ``claim`` comes ``with_evidence``."""
    text, article = claim.reading.cleaned_text.text, claim.reading.article
    return [
        {"article": article.sha256, "start": span.start, "end": span.end, "text": text[span.start : span.end]}
        for span in claim.spans.all()
    ]
