"""What the text says of industrial action, sentence by sentence: a heading lends its action to the days below it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extraction.document import Document
from extraction.normalise.dates import Spell, find_spells
from extraction.smallcase import small
from extraction.types import Claim, Span

from ..belonging import dispute_of, is_aside
from .days import by_the_calendar, runs
from .governing import is_vague
from .mention import Mention, is_definite
from .sentence import told_in
from .telling import telling_of
from .words import OTHER_EVENT, TRIGGER, kind_of

_HEADING = re.compile(r":$|^[^.]{0,40}\b(?:strike|action|walkout) dates\b[^.]{0,20}$", re.I)
_ASKED_WHEN = re.compile(r"^(?:when|what (?:days|dates)|which (?:days|dates)|how long)\b.*\?$", re.I)
_MOST_LETTERS_BESIDE_DAYS = 20
_THAT_ONE = re.compile(r"(?:That|Those|Its|Their) (?:[\w-]+ )?(?:strik|walkout|action|stoppage|dispute|row)", re.I)


def mentions(doc: Document, disputes: Sequence[Claim]) -> Iterator[Mention]:
    spells = find_spells(doc.text, published=doc.published)
    at, aside = 0, False
    heading: Mention | None = None  # 'Strikes will be held on:', whose days follow line by line
    before: Mention | None = None  # what the sentence before spoke of
    for sentence in doc.sentences:
        while at < len(spells) and spells[at].span.start < sentence.start:
            at += 1
        until = at
        while until < len(spells) and spells[until].span.start < sentence.end:
            until += 1
        days, words = spells[at:until], sentence.of(doc.text)
        told = [] if words.endswith("?") else list(told_in(doc, sentence, days, disputes, before=before))
        aside = is_aside(doc, sentence, disputes) or (aside and _THAT_ONE.match(words) is not None)
        told = [replace(mention, background=mention.background or aside) for mention in told]
        if heading and not told and _is_under(heading, doc, sentence, days):
            told = list(_on_days(heading, doc, sentence, days))
        elif _HEADING.search(words) or _ASKED_WHEN.search(words):
            heading = told[-1] if told else _heading(doc, sentence, disputes)
        else:
            heading = None
        before = told[-1] if told else None
        yield from told
        at = until


def _is_under(heading: Mention, doc: Document, line: Span, spells: Sequence[Spell]) -> bool:
    """Whether a line holds days and next to nothing else ('- Friday 3 May to Sunday 5 May'), or answers 'When?'."""
    if not spells or any(map(is_vague, spells)):
        return False
    words = line.of(doc.text)
    if heading.sentence.of(doc.text).endswith("?"):
        return is_definite(spells[0]) and not OTHER_EVENT.search(words, 0, spells[0].span.start - line.start)
    others = len(re.sub(r"\W", "", words)) - sum(len(re.sub(r"\W", "", s.span.of(doc.text))) for s in spells)
    return others <= _MOST_LETTERS_BESIDE_DAYS


def _on_days(heading: Mention, doc: Document, line: Span, spells: Sequence[Spell]) -> Iterator[Mention]:
    for spell in runs(doc.text, spells):
        asked = heading.sentence.of(doc.text).endswith("?")
        telling = by_the_calendar(spell, doc.published) if asked else None
        yield replace(heading, spell=spell, sentence=line, telling=telling or heading.telling)


def _heading(doc: Document, sentence: Span, disputes: Sequence[Claim]) -> Mention | None:
    words = sentence.of(doc.text)
    trigger, telling = TRIGGER.search(small(words)), "announced" if words.endswith("?") else telling_of(words)
    if trigger is None or telling is None:
        return None
    aside = is_aside(doc, sentence, disputes)
    return Mention(
        kind_of(trigger[0]), telling, None, sentence, dispute=dispute_of(doc, sentence, disputes), background=aside
    )
