"""What each printed percentage of a sentence counts: a turnout, those for, those against, or nothing of a ballot."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extraction.normalise.counts import Percentage, find_percentages
from extraction.types import QuestionValue, Span

from .marks import Figures, Mark, action_of, asked, in_favour
from .words import OFFER, RAISED_BY, STRIKE

_TURNOUT_BEFORE = re.compile(
    r"\b(?:turn-?outs?|response rate|participation(?: rate)?)\b"
    r"(?: of| was| were| at| stood at| reached| being| rate| hit|:|,)*(?: (?!and\b|with\b|but\b|"
    r"those\b)\w+){0,6} ?$",
    re.I,
)
# 'of members voted' is a turnout; 'of those who voted', 'of votes cast' is what another figure is a share of.
TAKING_PART = re.compile(
    r"(?:,? the|\s*(?:\w+ )?) ?turn-?out\b"
    r"|\s*returning (?:a|their|the) (?:ballot |voting )?papers?\b|\s*(?:voting|participating)(?=[.,;)]| [—–]| and)"
    r"|\s*of [^.;%]{0,60}?\b(?:eligible|entitled) to vote (?:did so|did|had done so|voted|took part|returned)\b"
    r"|\s*(?:of (?:[\w,’'-]+ ){1,6}?)?(?<!who )(?<!that )(?<!those )(?<!votes )(?<!papers )(?<!ballots )"
    r"(?:voted|took part|returned|cast|turned out|responded|participated|taking part)\b"
    r"(?! (?:for|in(?! the (?:vote|ballot|poll)\b)|to|yes|against|overwhelm|no\b|by|down|on\b|with|\w+ly (?:for|in|to|against)))",
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
_THRESHOLD_AFTER = re.compile(
    r"\s*(?:(?:legal|minimum|statutory|mandatory) )?(?:threshold|required|requirement|minimum|needed|"
    r"or (?:more|above|over))\b",
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
    r"(?:of|at|worth|from)(?: (?:just|only|about|around|nearly|almost|a|an))* ?$"
    rf"|{RAISED_BY}(?: (?:just|only|about|around|nearly|almost|a|an|at|least))* ?$",
    re.I,
)
CAST = re.compile(
    r"\b(?:vot(?:e[sd]?|ing)|back(?:ed|ing|s)?|in favou?r|support(?:ed|ing)?|said|saying|yes|responded|opted|"
    r"chose|elected|authori[sz]ed|agreed|prepared|willing|reject\w*|approv(?:ed?|al|ing)|favou?r(?:ed|ing)|"
    r"against|accept\w*|endors\w+|majority|no|for (?:an? |the |both |further )?(?:strik|industrial|action|walk|"
    r"lesser)\w*|to (?:strike|walk out))\b",
    re.I,
)
NO = re.compile(
    r"\b(?:against|reject\w*|oppos\w+|no(?= votes?\b|[.,;)’”\"]|$)|(?:vot\w+|said|saying|voters?) [’‘“\"]?no|"
    r"voted? (?:\w+ )?down|turn(?:ed|ing)? (?:\w+ )?down)\b|^[ ’‘“\"]*no\b",
    re.I,
)

_TURNOUTS = re.compile(r"\bturn-?outs\b", re.I)
_AND = re.compile(r"\s*(?:,|,? and|,? &)\s*")
# What may stand between two figures that one word of voting serves: ' of Guild members, and '.
_SHARED_AHEAD = re.compile(r" (?:of|at|in|among) [^.;:%£$€]{1,70}?(?:,|,? and|,? while)(?: \w+){0,2} $", re.I)
_SHARED_BACK = re.compile(r"(?:[^.;:%£$€]{0,60}?(?:,|;| and| while) )(?:at |in |among |by )?[^.;:%£$€]{0,40}$", re.I)
_OF_VOTERS = re.compile(r" (?:of|at|in|among) |$|[.,;)]| and | respectively| on a? ?turnout", re.I)


# 'by 62 to 38 percent': the sign stands behind the second figure alone.
_UNSIGNED = re.compile(r"(?<![\w.,£$€])(?P<one>\d{1,2}(?:\.\d+)?)(?: to |-|–)$")
_TO = re.compile(r"\s*(?:to|-|–)\s*")
_ALL = 100.5


def percentage_marks(words: str) -> list[Mark]:
    printed = list(_with_unsigned(words, find_percentages(words)))
    betweens = _betweens(words, printed)
    marks: list[Mark | None] = []
    told = 0  # where the last figure of a vote ends: what stands before it tells of that one
    for index, percentage in enumerate(printed):
        before, after = words[told : percentage.span.start], betweens[index + 1]
        if _TO.fullmatch(after):
            after = betweens[index + 2]  # '62% to 38% to reject it': the words behind both tell of the first
        if index and TAKING_PART.match(betweens[index]):
            before = ""  # '70% turnout, 92% ...': these words belong to the figure before
        marks.append(_mark(percentage, before, after, words, marks[-1] if marks else None))
        told = percentage.span.end if marks[-1] else told
    return list(_with_shared(marks, printed, betweens))


def _with_unsigned(words: str, printed: Sequence[Percentage]) -> Iterator[Percentage]:
    for percentage in printed:
        one = _UNSIGNED.search(words[max(0, percentage.span.start - 12) : percentage.span.start])
        if one and 99 <= float(one["one"]) + float(percentage.printed) <= _ALL:
            start = max(0, percentage.span.start - 12) + one.start("one")
            yield Percentage(one["one"], Span(start, start + len(one["one"])))
        yield percentage


def _betweens(words: str, printed: Sequence[Percentage]) -> list[str]:
    """The words before the first figure, between each two, and after the last."""
    ends = [0, *(p.span.end for p in printed)]
    starts = [*(p.span.start for p in printed), len(words)]
    return [words[end:start] for end, start in zip(ends, starts, strict=True)]


def _mark(percentage: Percentage, before: str, after: str, words: str, last: Mark | None) -> Mark | None:
    start, end = percentage.span.start, percentage.span.end
    turnout = Mark(start, end, Figures(turnout_pct=percentage.printed))
    asked_for = before[-25:].split(":")[-1]
    if _COMPARED.search(before) or _THRESHOLD.search(asked_for) or _THRESHOLD_AFTER.match(after):
        return None
    if _TURNOUT_BEFORE.search(before):
        return turnout
    if _THRESHOLD.search(after[:25]):
        return None
    if TAKING_PART.match(after):
        return turnout
    if last and last.question and _TO.fullmatch(before):
        return asked(start, end, _other_side(last.question, percentage))
    in_a_row = last is not None and last.figures.turnout_pct is not None and _AND.fullmatch(before) is not None
    if in_a_row and _TURNOUTS.search(words, 0, start):
        return turnout
    question = None if _OTHER_THING.match(after) else _question(percentage, before, after, words)
    return asked(start, end, question) if question else None


def _other_side(question: QuestionValue, percentage: Percentage) -> QuestionValue:
    if question.no_pct:
        return QuestionValue(question.action, yes_pct=percentage.printed)
    return QuestionValue(question.action, no_pct=percentage.printed)


def _question(percentage: Percentage, before: str, after: str, words: str) -> QuestionValue | None:
    """The words after the figure tell what it counts; failing that those before it."""
    if _OF_AN_OFFER.search(before):
        return None
    near, last_clause = _CLAUSES.split(after[:120])[0], _CLAUSES.split(before[-120:])[-1]
    scope = next((s for s in (near, last_clause, before[-120:]) if CAST.search(s)), None)
    if scope is None and STRIKE.search(before) and before.rstrip().endswith(" by"):
        scope = before
    if scope is None or (scope != near and not _COUNTED_BEFORE.search(_bare_of_qualifier(before, percentage))):
        return None
    action = action_of(scope if STRIKE.search(scope) or OFFER.search(scope) else words)
    first = CAST.search(scope)
    if first and NO.search(scope[: first.end() + 14]):
        return QuestionValue(action, no_pct=percentage.printed)
    return QuestionValue(action, yes_pct=percentage.printed)


_CLAUSES = re.compile(r"[;.](?!\d)|, (?:and|but|while)\b| while ")


def _bare_of_qualifier(before: str, percentage: Percentage) -> str:
    return before.rstrip().removesuffix(percentage.qualifier).rstrip() + " "


def _with_shared(
    marks: Sequence[Mark | None], printed: Sequence[Percentage], betweens: Sequence[str]
) -> Iterator[Mark]:
    """One word of voting may serve two figures: '71% of guards and 84% of cleaners voted to strike'."""
    back: Mark | None = None
    for index, mark in enumerate(marks):
        if mark:
            yield mark
            back = mark
            continue
        ahead = marks[index + 1] if index + 1 < len(marks) else None
        if ahead and _SHARED_AHEAD.fullmatch(betweens[index + 1]):
            back = _like(ahead, printed[index])
        elif back and _SHARED_BACK.fullmatch(betweens[index]) and _OF_VOTERS.match(betweens[index + 1]):
            back = _like(back, printed[index])
        else:
            back = None
        if back:
            yield back


def _like(mark: Mark, percentage: Percentage) -> Mark | None:
    question = mark.question
    if question is None or not in_favour(question):
        return None
    return asked(percentage.span.start, percentage.span.end, QuestionValue(question.action, yes_pct=percentage.printed))
