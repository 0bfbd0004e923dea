"""Predicate 'talks': talks held, failed, resumed or planned, and the dispute settled."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from extraction.claims.belonging import dispute_of, is_aside
from extraction.document import Document
from extraction.normalise.dates import find_dates
from extraction.smallcase import small_but_the_month
from extraction.types import Claim, DateValue, Span, TalksValue

PREDICATE = "talks"

Status = Literal["held", "failed", "resumed", "planned", "settled"]

_TALKS = r"(?:talks|negotiations|discussions|mediation|arbitration)"
_DEAL = (
    r"(?:(?:new |final |improved |revised |two-year |three-year |tentative |\d\S* |generous |better ){0,6}(?:pay |"
    r"contract |wage )?(?:deal|offer|agreement|settlement|proposals?|contract))"
)
# In the order in which they are tried: the first that a sentence matches tells. For small letters, as all that follow.
_PATTERNS: tuple[tuple[Status, str], ...] = (
    ("failed", rf"\b{_TALKS}\b[^.\n]{{0,60}}\b(?:broke(?:n)? (?:down|off|up)|collapsed?|(?:have |had |"
               rf"has )?failed|stalled|ended (?:without|with no|in failure)|"
               rf"deadlocked|reached (?:a |an )?(?:stalemate|impasse|deadlock)|got nowhere)\b|\b(?:failed|"
               rf"failure of|collapse of|breakdown (?:of|in)|stalled|fruitless|unsuccessful) "
               rf"(?:\w+ )?{_TALKS}\b|\bwalked out of {_TALKS}\b|\b(?:failed|unable) to (?:reach|"
               rf"agree)\b[^.\n]{{0,30}}\b(?:deal|agreement|settlement)\b"),
    ("settled", rf"\b(?:members|workers|staff|drivers|teachers|nurses|doctors|crews?|employees|they|union|unions|"
                rf"midwives|pilots|firefighters)\b[^.\n]{{0,40}}"
                rf"\b(?:(?:have|had|has) )?(?:voted (?:\w+ )?(?:to accept|in favou?r of|for)|accepted|approved|"
                rf"ratified|backed) (?:the|a|an|their|its)? ?{_DEAL}\b"
                rf"|\bvot(?:ed|ing|es) (?:[\w,.%-]+ ){{0,7}}to (?:accept|approve|ratify) (?:the|a|an|their|"
                rf"its)? ?{_DEAL}\b"
                rf"|\b{_DEAL} (?:was|has been|were|had been|have been)? ?(?:accepted|approved|ratified|agreed|"
                rf"reached|struck)\b"
                r"|\b(?:dispute|strike|row|walkout)s? (?:has|have|was|were|is|had)(?: now| finally|"
                r" been)* (?:resolved|settled|over(?= *(?:[.,;!?]|$| after\b))|ended)\b"
                r"|\b(?:dispute|row) (?:on|at|over|with|between|in) [^.,;\n]{3,50} (?:is|are|"
                r"was) over\b(?= *(?:[.,;!?]|$| after\b))"
                r"|\b(?:dispute|row)s? ends? (?:as|after|with|when)\b"
                rf"|\b(?:reached|struck|agreed|secured|won) (?:a|an|the) {_DEAL}\b|\b(?:deal|agreement) (?:that |"
                rf"which )?(?:has |have )?(?:ended|ends|ending) (?:the|their|a|major|\w+) \w*\s?(?:strikes?|"
                rf"dispute)\b"),
    ("resumed", rf"\b{_TALKS}\b[^.\n]{{0,30}}\b(?:resum\w+|restart\w*|reopen\w*|re-open\w*|back on)\b|"
                rf"\b(?:resum\w+|restart\w*|reopen\w*|renewed) (?:\w+ )?{_TALKS}\b|"
                r"\b(?:returned|gone back|back) (?:to|at|around|round) the (?:negotiating|bargaining) table\b"),
    ("planned", rf"\b{_TALKS} (?:are|were|is|have been|due|set|scheduled|planned|will|"
                rf"to)\b[^.\n]{{0,20}}\b(?:due|set|scheduled|planned|take place|be held|continue|begin|start|"
                rf"go on)\b|"
                rf"\b(?:further|fresh|more|new|last-ditch|eleventh-hour|emergency) {_TALKS} (?:are|will|"
                rf"have been|planned|due|on|today|tomorrow|next)\b|"
                r"\b(?:agreed to|will) (?:hold|enter|attend|meet for|have) (?:\w+ ){0,2}(?:talks|negotiations)\b"),
    ("held", rf"\b(?:held|holding|after|during|following|attended|in|had|met for|took part in|hours of|days of|"
             rf"round of) (?:\w+[- ]){{0,3}}{_TALKS}\b|"
             rf"\b{_TALKS} (?:(?:were|are being|have been) )?(?:held|took place|taking place|continued?|(?:are |"
             rf"were )?(?:under way|underway|ongoing))\b"),
)  # fmt: skip
_RULES = tuple((status, re.compile(pattern)) for status, pattern in _PATTERNS)
_OPEN = re.compile(
    r"\b(?:unless|if|hop(?:e|es|ed|eful|ing)|until|whether|would|could|should|must|may|might|seek\w*|trying|try|"
    r"tries|want\w*|urg\w+|call(?:ed|s|ing)? (?:for|on)|"
    r"asked to|aims?|remain open|open to|available|willing|ready|keen|encourag\w+|demand\w*|before|towards?|"
    r"due to vote|will vote|yet to|no|not|never|"
    r"n[’']t|without|rejected|refus\w+|in principle|tentative\w*|preliminary|already accepted)\b|n[’']t\b",
)
_WORTH_READING = re.compile(
    r"talk|negotiat|discussion|mediation|arbitration|deal|offer|agree|settle|proposal|contract|dispute|strike|row|"
    r"walkout|table",
)
_SENSITIVE = ("settled", "resumed", "held")


def find(doc: Document, disputes: Sequence[Claim]) -> Iterator[Claim]:
    """Yield what each sentence says of talks; the same is said once, where it is said first."""
    seen: set[tuple[int, Status]] = set()
    for sentence in doc.sentences:
        index = dispute_of(doc, sentence, disputes)
        if index is None or is_aside(doc, sentence, disputes) or doc.in_quote(sentence):
            continue
        found = _status(sentence.of(doc.text))
        if found is None or (index, found[0]) in seen:
            continue
        status, words = found
        seen.add((index, status))
        span = Span(sentence.start + words[0], sentence.start + words[1])
        yield Claim(
            PREDICATE, TalksValue(status, _date_in(doc, sentence)), (span, sentence), dispute=index, confidence=0.7
        )


def _status(words: str) -> tuple[Status, tuple[int, int]] | None:
    words = small_but_the_month(words)
    if not _WORTH_READING.search(words):
        return None
    for status, pattern in _RULES:
        for found in pattern.finditer(words):
            before = words[max(0, found.start() - 60) : found.start()]
            if status not in _SENSITIVE or not _OPEN.search(before + " " + found.group()):
                return status, found.span()
    return None


def _date_in(doc: Document, sentence: Span) -> DateValue | None:
    """The date of a sentence that names one alone."""
    dates = [d for d in find_dates(doc.text, published=doc.published) if sentence.covers(d.span)]
    return dates[0] if len(dates) == 1 else None
