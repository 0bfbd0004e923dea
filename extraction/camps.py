"""One dispute or several: unions and employers that an article names together, apart from those it names elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from extraction import parties, roundups
from extraction.conflict import Cue
from extraction.document import Document
from extraction.types import Org, Span


@dataclass(frozen=True)
class Camp:
    """The two sides of one dispute, and the sentences that tell of it."""

    unions: tuple[Org, ...]
    employers: tuple[Org, ...]
    sentences: tuple[Span, ...]


def find(doc: Document, cues: Sequence[Cue]) -> tuple[Camp, ...]:
    """The camps, the main one first. There is one, unless sentences of conflict pair other unions with other employers.

    Whoever is named in one paragraph belongs together; so a text without paragraphs has one camp.
    """
    told_apart = roundups.find(doc, cues)
    if told_apart:
        return tuple(Camp(*item) for item in told_apart)
    scene = parties.Scene.of(doc, cues)
    unions, employers = parties.unions(scene), parties.employers(scene)
    news = tuple(s for s in doc.sentences if not doc.is_background(s))
    groups = _groups(doc, {o.name for o in (*unions, *employers)})
    paired = [group for group in groups if _is_paired(doc, cues, group)]
    if len(paired) < 2:
        return (Camp(unions, employers, news),)
    paired.sort(key=lambda group: min(o.span.start for o in (*unions, *employers) if o.name in group))
    others = set().union(*paired[1:])
    camps = [Camp(_outside(unions, others), _outside(employers, others), _telling(doc, news, paired[1:]))]
    for group in paired[1:]:
        mine = _telling(doc, news, [g for g in paired if g is not group])
        camps.append(Camp(_inside(unions, group), _inside(employers, group), mine))
    return tuple(camps)


def _groups(doc: Document, names: set[str]) -> list[set[str]]:
    """The names, joined wherever a paragraph that is news names them together."""
    groups: list[set[str]] = []
    for paragraph in doc.paragraphs:
        together = {o.name for o in doc.orgs_in(paragraph) if o.name in names and not _is_background(doc, o)}
        if together:
            touched = [g for g in groups if g & together]
            groups = [g for g in groups if not g & together] + [together.union(*touched)]
    return groups


def _is_paired(doc: Document, cues: Sequence[Cue], group: set[str]) -> bool:
    """Whether a sentence of conflict names both a union and an employer of the group."""
    for sentence in {c.sentence for c in cues if c.strong}:
        here = [o for o in doc.orgs_in(sentence) if o.name in group]
        if any(o.kind == "union" for o in here) and any(o.kind != "union" for o in here):
            return True
    return False


def _telling(doc: Document, news: Iterable[Span], others: Sequence[set[str]]) -> tuple[Span, ...]:
    """The sentences of paragraphs that name none of the other camps."""
    strangers = set().union(*others)
    theirs = [p for p in doc.paragraphs if strangers & {o.name for o in doc.orgs_in(p)}]
    left_out = {s for p in theirs for s in doc.sentences_in(p)}
    return tuple(s for s in news if s not in left_out)


def _is_background(doc: Document, org: Org) -> bool:
    sentence = doc.sentence_at(org.span.start)
    return sentence is None or doc.is_background(sentence)


def _inside(orgs: Iterable[Org], names: set[str]) -> tuple[Org, ...]:
    return tuple(o for o in orgs if o.name in names)


def _outside(orgs: Iterable[Org], names: set[str]) -> tuple[Org, ...]:
    return tuple(o for o in orgs if o.name not in names)
