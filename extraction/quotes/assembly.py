"""Quotes out of attributions: what is nobody's is left out, the rest gets its speaker."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from extraction.quotes.attribution import Attribution
from extraction.quotes.confidence import confidence
from extraction.quotes.cues import Cue
from extraction.quotes.history import is_historic, latest_year
from extraction.quotes.indirect import CONFIDENCE, Indirect
from extraction.quotes.people import Cast
from extraction.quotes.phrases import Page, Phrase
from extraction.quotes.reference import Referents
from extraction.quotes.scare_quotes import is_somebodys
from extraction.quotes.speakers import speaker_of
from extraction.types import Quote, Span, Speaker


@dataclass(frozen=True, slots=True)
class Findings:
    """All that was found out about a text, from which its quotes are put together."""

    page: Page
    cast: Cast
    referents: Referents
    cues: list[list[Cue]]
    attributions: list[Attribution]
    indirect: list[Indirect]

    def speaker(self, phrase: Phrase) -> Speaker:
        return speaker_of(self.page, self.cast, self.referents, phrase)


def assemble(findings: Findings) -> tuple[Quote, ...]:
    """All quotes in text order, one a stretch and kind; groups are numbered so that they rise with the text."""
    surest = sorted((*_in_marks(findings), *_reported(findings)), key=lambda q: q.confidence)
    once = {(q.span, q.kind): q for q in surest}
    quotes = sorted(once.values(), key=lambda q: (q.span, q.kind))
    numbers: dict[int, int] = {}
    return tuple(replace(q, group=numbers.setdefault(q.group, len(numbers))) for q in quotes)


def _in_marks(findings: Findings) -> Iterator[Quote]:
    page = findings.page
    latest = latest_year(page.tokens.text)
    historic = cache(lambda number: is_historic(page, page.tokens.sentences[number], latest=latest))
    groups: list[int] = []
    for number, attribution in enumerate(findings.attributions):
        groups.append(number if attribution.joins is None else groups[attribution.joins])
        if not is_somebodys(page, attribution):
            continue
        subject, cue = attribution.subject, attribution.cue
        speaker = findings.speaker(subject) if subject else None
        yield Quote(
            span=_span(page, attribution),
            kind="direct" if attribution.whole else "mixed",
            group=groups[-1],
            speaker=speaker,
            cue=_cue_span(page, cue).of(page.tokens.text) if cue else None,
            cue_span=_cue_span(page, cue) if cue else None,
            historic=historic(page.tokens.sentence_of[attribution.quote]),
            reported_by=_relaying(findings, attribution),
            confidence=confidence(attribution.rule, subject, speaker, findings.referents),
        )


def _span(page: Page, attribution: Attribution) -> Span:
    stretch = page.tokens.tokens[attribution.quote].stretch
    assert stretch is not None
    words = page.tokens.text[stretch.start : stretch.end]
    return Span(stretch.start + len(words) - len(words.lstrip()), stretch.start + len(words.rstrip()))


def _relaying(findings: Findings, attribution: Attribution) -> str | None:
    """'Lowe said Hale had called it "a farce"': the words are Hale's, by Lowe's account."""
    cue = attribution.cue
    if cue is None or cue.shared or attribution.rule not in ("before", "within") or not attribution.subject:
        return None
    sentence = findings.page.tokens.sentence_of[attribution.quote]
    if findings.page.tokens.sentence_of[cue.at] != sentence:
        return None
    for outer in findings.cues[sentence]:
        if outer.saying and not outer.inverted and not outer.shared and 0 <= cue.subject.first - outer.last <= 1:
            relayer, speaker = findings.speaker(outer.subject).name, findings.speaker(attribution.subject).name
            return relayer if relayer != speaker else None
    return None


def _reported(findings: Findings) -> Iterator[Quote]:
    page = findings.page
    for content in findings.indirect:
        cue_span = _cue_span(page, content.cue)
        yield Quote(
            span=content.span(page),
            kind="indirect",
            group=-1 - content.cue.at,
            speaker=findings.speaker(content.cue.subject),
            cue=cue_span.of(page.tokens.text),
            cue_span=cue_span,
            confidence=CONFIDENCE[content.rule],
        )


def _cue_span(page: Page, cue: Cue) -> Span:
    return Span(page.tokens.tokens[cue.at].start, page.tokens.tokens[cue.last - 1].end)
