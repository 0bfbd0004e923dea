"""What each printed percentage of a sentence counts: a turnout, those for, those against, or nothing of a ballot."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extraction.normalise.counts import Percentage, find_percentages
from extraction.types import QuestionValue

from .marks import Figures, Mark, action_of, asked, in_favour
from .words import OFFER, STRIKE

_TURNOUT_BEFORE = re.compile(
    r"\bturn-?outs?\b(?: of| was| were| at| stood at| reached| being| rate| hit|:|,)*(?: \w+){0,3} ?$", re.I
)
# 'of members voted' is a turnout; 'of those who voted', 'of votes cast' is what another figure is a share of.
TAKING_PART = re.compile(
    r"(?:,? the|\s*(?:\w+ )?) ?turn-?out\b"
    r"|\s*returning (?:a|their|the) (?:ballot |voting )?papers?\b|\s*(?:voting|participating)(?=[.,;)]| [—–]| and)"
    r"|\s*of [^.;%]{0,60}?\b(?:eligible|entitled) to vote (?:did so|did|had done so|voted|took part|returned)\b"
    r"|\s*(?:of (?:[\w’'-]+ ){1,6}?)?(?<!who )(?<!that )(?<!those )(?<!votes )(?<!papers )(?<!ballots )"
    r"(?:voted|took part|returned|cast|turned out|responded|participated|taking part)\b"
    r"(?! (?:for|in|to|yes|against|overwhelm|no\b|by|down|on\b|with|\w+ly (?:for|in|to|against)))",
    re.I,
)
# What a figure must follow to be told by the words before it: 'voted by 81%', 'a yes vote of 85%', 'in favour: 85%'.
_COUNTED_BEFORE = re.compile(
    r"(?:\bby|\bvoted(?: to)?|\b(?:majority|votes?|mandate|support|backing|result|margin|favou?r)(?: \w+){0,3}? (?:of|"
    r"at|was|stood at|"
    r"being)|\bwith|:|\b(?:yes|against|for|favou?r|accept|reject|no)\b[\w ’'”\"]{0,12}[:–—-]?)"
    r"(?: (?:an?|the|majority|margin|of|just|some))*\s*[(:–—-]?\s*$",
    re.I,
)
_THRESHOLD = re.compile(
    r"threshold|required|requirement|minimum|needed|legal|mandatory|at least|or (?:more|"
    r"above|over)\b",
    re.I,
)
# 'up from 61% in the last ballot' is another vote's figure.
_COMPARED = re.compile(
    r"\b(?:(?:up|down|rise|rose|fall|fell|increased?|decreased?|dropped) from|compared (?:with|to)|against|as against) "
    r"(?:just |only |about |a turnout of )?$",
    re.I,
)
_OTHER_THING = re.compile(
    r"\s*(?:(?:one|two|three|four|five|year|annual|final|improved|new|revised|flat|"
    r"basic)[ -]){0,3}(?:-?\s?(?:pay|payrise|wage|salary|rise|increase|raise|offer|cut|above|below inflation|"
    r"deal|of (?:the )?"
    r"(?:trains|services|flights|schools|funding|salary|pay|time|public|its staff|jobs)))\b",
    re.I,
)
_OF_AN_OFFER = re.compile(
    r"\b(?:rises?|raises?|offers?|deals?|increases?|awards?|claims?|pay|worth|inflation|cuts?|uplifts?)(?: \w+){0,2}? "
    r"(?:of|at|worth|from)(?: (?:just|only|about|around|nearly|almost|a|an))* ?$",
    re.I,
)
CAST = re.compile(
    r"\b(?:vot(?:e[sd]?|ing)|back(?:ed|ing|s)?|in favou?r|support(?:ed|ing)?|said|saying|yes|responded|opted|"
    r"chose|elected|authori[sz]ed|agreed|prepared|willing|reject\w*|approv(?:ed?|al|ing)|favou?r(?:ed|ing)|"
    r"against|accept\w*|endors\w+|majority|no|for (?:an? |the |both |further )?(?:strik|industrial|action|walk|"
    r"lesser)\w*|to (?:strike|walk out))\b",
    re.I,
)
NO = re.compile(r"\b(?:against|reject\w*|oppos\w+|no|voted? (?:\w+ )?down|turn(?:ed|ing)? (?:\w+ )?down)\b", re.I)

_AND = re.compile(r"\s*(?:,|,? and|,? &)\s*")
# What may stand between two figures that one word of voting serves: ' of Guild members, and '.
_SHARED_AHEAD = re.compile(r" (?:of|at|in|among) [^.;:%£$€]{1,70}?(?:,|,? and|,? while)(?: \w+){0,2} $", re.I)
_SHARED_BACK = re.compile(r"(?:[^.;:%£$€]{0,60}?(?:,|;| and| while) )(?:at |in |among |by )?[^.;:%£$€]{0,40}$", re.I)
_OF_VOTERS = re.compile(r" (?:of|at|in|among) |$|[.,;)]| and | respectively| on a? ?turnout", re.I)


def percentage_marks(words: str) -> list[Mark]:
    printed = find_percentages(words)
    betweens = _betweens(words, printed)
    marks: list[Mark | None] = []
    for index, percentage in enumerate(printed):
        before, after = betweens[index], betweens[index + 1]
        if index and TAKING_PART.match(before):
            before = ""  # '70% turnout, 92% ...': these words belong to the figure before
        marks.append(_mark(percentage, before, after, words, marks[-1] if marks else None))
    return list(_with_shared(marks, printed, betweens))


def _betweens(words: str, printed: Sequence[Percentage]) -> list[str]:
    """The words before the first figure, between each two, and after the last."""
    ends = [0, *(p.span.end for p in printed)]
    starts = [*(p.span.start for p in printed), len(words)]
    return [words[end:start] for end, start in zip(ends, starts, strict=True)]


def _mark(percentage: Percentage, before: str, after: str, words: str, last: Mark | None) -> Mark | None:
    start, end = percentage.span.start, percentage.span.end
    if _THRESHOLD.search(before[-25:] + "|" + after[:25]) or _COMPARED.search(before):
        return None
    if _TURNOUT_BEFORE.search(before) or TAKING_PART.match(after):
        return Mark(start, end, Figures(turnout_pct=percentage.printed))
    if last and last.figures.turnout_pct and _AND.fullmatch(before):
        return Mark(start, end, Figures(turnout_pct=percentage.printed))
    if last and last.question and re.fullmatch(r"\s*(?:to|-|–)\s*", before):
        return asked(start, end, QuestionValue(last.question.action, no_pct=percentage.printed))
    question = None if _OTHER_THING.match(after) else _question(percentage, before, after, words)
    return asked(start, end, question) if question else None


def _question(percentage: Percentage, before: str, after: str, words: str) -> QuestionValue | None:
    """The words after the figure tell what it counts; failing that those before it."""
    near = re.split(r"[;.]|, (?:and|but|while)\b| while ", after[:120])[0]
    scope = next((s for s in (near, before[-120:]) if CAST.search(s) and not _OF_AN_OFFER.search(before)), None)
    if scope is None and STRIKE.search(before) and before.rstrip().endswith(" by"):
        scope = before
    if scope is None or (scope != near and not _COUNTED_BEFORE.search(_bare_of_qualifier(before, percentage))):
        return None
    action = action_of(scope if STRIKE.search(scope) or OFFER.search(scope) else words)
    first = CAST.search(scope)
    if first and NO.search(scope[: first.end() + 14]):
        return QuestionValue(action, no_pct=percentage.printed)
    return QuestionValue(action, yes_pct=percentage.printed)


def _bare_of_qualifier(before: str, percentage: Percentage) -> str:
    return before.rstrip().removesuffix(percentage.qualifier).rstrip() + " "


def _with_shared(
    marks: Sequence[Mark | None], printed: Sequence[Percentage], betweens: Sequence[str]
) -> Iterator[Mark]:
    """One word of voting may serve two figures: '71% of guards and 84% of cleaners voted to strike'."""
    for index, mark in enumerate(marks):
        if mark:
            yield mark
            continue
        ahead = marks[index + 1] if index + 1 < len(marks) else None
        back = marks[index - 1] if index else None
        if ahead and _SHARED_AHEAD.fullmatch(betweens[index + 1]):
            yield from _like(ahead, printed[index])
        elif back and _SHARED_BACK.fullmatch(betweens[index]) and _OF_VOTERS.match(betweens[index + 1]):
            yield from _like(back, printed[index])


def _like(mark: Mark, percentage: Percentage) -> Iterator[Mark]:
    question = mark.question
    if question and in_favour(question):
        yield asked(
            percentage.span.start, percentage.span.end, replace(question, yes_pct=percentage.printed, no_pct=None)
        )
