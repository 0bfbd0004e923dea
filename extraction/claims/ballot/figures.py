"""Which printed figure of a sentence belongs to what: turnout, yes, no, papers, electorate; strike or short of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from extraction.normalise.counts import NUMERALS, Percentage, find_percentages, find_shares, in_words
from extraction.types import BallotAction, QuestionValue

from .words import OFFER, STRIKE

_TURNOUT_BEFORE = re.compile(
    r"\bturn-?out\b(?: of| was| at| stood at| reached| being| rate| hit|:|,)*(?: \w+){0,3} ?$", re.I
)
# 'of members voted' is a turnout; 'of those who voted', 'of votes cast' is what another figure is a share of.
_TURNOUT_AFTER = re.compile(
    r"(?:,? the|\s*+(?:\w+ )?) ?turn-?out\b"
    r"|\s*+of [^.;%]{0,60}?\b(?:eligible|entitled) to vote (?:did so|did|had done so|voted|took part|returned)\b"
    r"|\s*+(?:of (?:[\w’'-]+ ){1,6}?)?(?<!who )(?<!that )(?<!those )(?<!votes )(?<!papers )(?<!ballots )"
    r"(?:voted|took part|returned|cast|turned out|responded|participated|taking part)\b"
    r"(?! (?:for|in(?! the (?:vote|ballot|poll)\b)|to|yes|against|overwhelm|no\b|by|down|on\b|with|\w+ly (?:for|in|to|against)))",
    re.I,
)
# What a figure must follow to be told by the words before it: 'voted by 81%', 'a yes vote of 85%', 'in favour: 85%'.
_COUNTED_BEFORE = re.compile(
    r"(?:\bby|\bvoted|\b(?:majority|votes?|mandate|support|backing|result|margin|favou?r)(?: \w+){0,3}? (?:of|"
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
    r"\s*(?:(?:legal|minimum|statutory|mandatory) )?(?:threshold|required|requirement|minimum|needed|or (?:more|above|over))\b",
    re.I,
)
# 'by 62 to 38 percent': the sign stands behind the second figure alone.
_BOTH_SHARES = re.compile(
    r"(?<![\w.,])(?P<one>\d{1,3}(?:\.\d+)?)(?:%| per ?cent)?(?: to |-|–)(?P<other>\d{1,3}(?:\.\d+)?)\s?(?:%|per ?cent)",
    re.I,
)
_VOTED_DOWN = re.compile(r"\b(?:reject\w*|vot\w+ (?:down|against)|turn\w+ down|defeat\w*|lost)\b[\w ,’'-]{0,60}$", re.I)
_OTHER_THING = re.compile(
    r"\s*+(?:(?:one|two|three|four|five|year|annual|final|improved|new|revised|flat|"
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
_CAST = re.compile(
    r"\b(?:vot(?:e[sd]?|ing)|back(?:ed|ing|s)?|in favou?r|support(?:ed|ing)?|said|saying|yes|responded|opted|"
    r"chose|elected|authori[sz]ed|agreed|prepared|willing|reject\w*|"
    r"against|accept\w*|endors\w+|majority|no|for (?:an? |the |both |further )?(?:strik|industrial|action|walk|"
    r"lesser)\w*|to (?:strike|walk out))\b",
    re.I,
)
_NO = re.compile(r"\b(?:against|reject\w*|oppos\w+|no)\b", re.I)
_SHORT = re.compile(
    r"\bactions?[\w ,]{0,20} short of\b|\bshort of (?:an? |full |all-out )?(?:strik|walk|industrial)|"
    r"\baction short\b|\basos\b|\bboycott|\bwork[ -]to[ -]rule|\bovertime ban|\b(?:lesser|"
    r"milder) (?:forms? of )?action",
    re.I,
)
_N = r"(?<!\d)(?<!\d,)(?:\d{1,3}(?:,\d{3}){1,3}|\d{1,9})"
_VOTES = re.compile(
    rf"\b(?:by|voted|vote (?:was|of)|margin of) (?P<yes>{_N})(?:(?: votes?)? to |-|–)(?P<no>{_N})\b(?!%| per)"
    rf"|\b(?P<yes2>{_N}) votes? (?:to|against) (?P<no2>{_N})\b"
    rf"|\b(?P<yes3>{_N})(?: \w+)?(?: \([^)]*\))? (?:vot(?:ed|ing) |votes )?(?:for|in favou?r|"
    rf"yes)\b[\w ]{{0,30}}?(?:,|and|with|while|to)[\w ,]{{0,12}}?"
    rf"(?P<no3>{_N})(?: \w+)?(?: \([^)]*\))? (?:vot(?:ed|ing) )?(?:against|no)\b",
    re.I,
)
_LOST = re.compile(
    r"\b(?:lost|defeated|rejected|turned down|thrown out|voted down)\b[\w ,]{0,30}\bby(?: an? (?:vote|margin) of)? $",
    re.I,
)
_AGAINST_IT = re.compile(r"(?: votes?)?,? (?:to (?:reject|turn down|throw out)|against)\b", re.I)
_WORD_N = rf"{_N}|{'|'.join(NUMERALS)}"
_SPOILED = re.compile(
    rf"\b(?P<n>{_WORD_N})(?: \w+)? (?:were |was )?(?:spoil(?:ed|t)|invalid)\b"
    rf"|\b(?:spoil(?:ed|t)|invalid)(?: (?:ballot|voting))? papers[: ]+(?P<n2>{_WORD_N})\b",
    re.I,
)
_MAY_BE_SPOILED = re.compile(r"spoil|invalid", re.I)
_PEOPLE = r"(?:[\w’'()&-]+,? ){0,9}?(?:[a-z’'-]+s|staff|people|crew)"
_ENTITLED = re.compile(
    rf"(?P<n>{_N}) {_PEOPLE} (?:who )?(?:were |are |being |was |will be |have been ){{0,2}}"
    r"(?:(?:eligible|entitled) to vote|balloted|asked (?:if|whether|to vote))"
    rf"|\b(?:eligible|entitled) to vote(?: in the ballot)? (?:was|were|is|stood at|totalled|:) (?P<n0>{_N})\b"
    rf"|(?P<n2>{_N})-strong membership"
    rf"|\bballot(?:ed|ing|s)?(?: of)?(?: its| the| all| around| about| nearly| almost| some)* (?P<n3>{_N}) {_PEOPLE}",
    re.I,
)
_RETURNED = re.compile(
    rf"(?P<n>{_N}) (?:valid )?(?:(?:ballot|voting) )?(?:papers|votes|ballots),? (?:(?:were|was|had been|have been) )?"
    rf"(?:returned|cast|counted|received)"
    rf"|(?P<n2>{_N}) of (?:the|its|our|their) {_N} [^.;\d]{{0,60}}?(?:returned|cast|sent back) (?:a|an|their|"
    rf"the)? ?(?:valid )?"
    r"(?:(?:ballot|voting) )?(?:papers?|votes?|ballots?)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Figures:
    """What one sentence prints of a ballot."""

    turnout_pct: str | None = None
    entitled_to_vote: int | None = None
    papers_returned: int | None = None
    questions: tuple[QuestionValue, ...] = ()


def figures_of(words: str) -> Figures:
    both = _BOTH_SHARES.search(words)
    turnout, questions = _percentages(words) if both is None else _both_shares(words, both)
    yes_no = _VOTES.search(words)
    if yes_no and not _is_a_ratio(yes_no):
        first = questions[0] if questions else QuestionValue(_action(words))
        yes, no = (g for g in yes_no.groups() if g)
        if _LOST.search(words, 0, _first_figure(yes_no)) or _AGAINST_IT.match(words, yes_no.end()):
            yes, no = no, yes
        spoiled = _SPOILED.search(words)
        questions = [
            replace(first, yes=_int(yes), no=_int(no), spoiled=_of_spoiled(spoiled) if spoiled else None),
            *questions[1:],
        ]
    entitled, returned = _ENTITLED.search(words), _RETURNED.search(words)
    return Figures(
        turnout_pct=turnout,
        entitled_to_vote=_int(next(g for g in entitled.groups() if g)) if entitled else None,
        papers_returned=_int(returned["n"] or returned["n2"]) if returned else None,
        questions=tuple(questions or _shares(words)),
    )


def _is_a_ratio(votes: re.Match[str]) -> bool:
    """'nine to one' written '9-1', or '85-15': nobody was counted."""
    one, other = (_int(g) for g in votes.groups() if g)
    return one + other <= 20 or one + other == 100


def _first_figure(votes: re.Match[str]) -> int:
    return min(votes.start(name) for name in ("yes", "yes2", "yes3") if votes[name])


def spoiled_of(words: str) -> int | None:
    """The spoiled papers that a sentence counts without the votes ('Three papers were spoiled')."""
    found = _SPOILED.search(words) if _MAY_BE_SPOILED.search(words) else None
    return _of_spoiled(found) if found else None


def _of_spoiled(found: re.Match[str]) -> int:
    figure = found["n"] or found["n2"]
    return _int(figure) if figure[0].isdigit() else in_words(figure)


def _percentages(words: str) -> tuple[str | None, list[QuestionValue]]:
    turnout: str | None = None
    questions: list[QuestionValue] = []
    printed = find_percentages(words)
    named_after = False  # whether the words between belong to the figure before ('70% turnout, 92% ...')
    for index, percentage in enumerate(printed):
        before = words[printed[index - 1].span.end if index else 0 : percentage.span.start]
        after = words[percentage.span.end : printed[index + 1].span.start if index + 1 < len(printed) else len(words)]
        before = "" if named_after else before
        named_after = _TURNOUT_AFTER.match(after) is not None
        if _TURNOUT_BEFORE.search(before) and not (_THRESHOLD.search(before[-25:]) or _THRESHOLD_AFTER.match(after)):
            turnout = turnout or percentage.printed
            continue
        if _THRESHOLD.search(before[-25:] + "|" + after[:25]):
            continue
        if named_after:
            turnout = turnout or percentage.printed
        elif questions and re.fullmatch(r"\s*(?:to|-|–)\s*", before):
            questions[-1] = replace(questions[-1], no_pct=percentage.printed)
        elif not _OTHER_THING.match(after):
            _add(questions, _question(percentage, before, after, words))
    return turnout, questions


def _both_shares(words: str, both: re.Match[str]) -> tuple[str | None, list[QuestionValue]]:
    """'voted by 62 to 38 percent to reject': the first share is of those who had their way."""
    turnout, _ = _percentages(words[: both.start()] + words[both.end() :])
    one, other = both["one"], both["other"]
    action = _action(words)
    if _VOTED_DOWN.search(words, 0, both.start()) or _AGAINST_IT.match(words, both.end()):
        return turnout, [QuestionValue(action, yes_pct=other, no_pct=one)]
    return turnout, [QuestionValue(action, yes_pct=one, no_pct=other)]


def _add(questions: list[QuestionValue], question: QuestionValue | None) -> None:
    """A yes and a no of the same action are one question."""
    if question is None:
        return
    for index, known in enumerate(questions):
        if known.action == question.action and (known.no_pct is None) != (question.no_pct is None):
            questions[index] = replace(
                known, yes_pct=known.yes_pct or question.yes_pct, no_pct=known.no_pct or question.no_pct
            )
            return
    questions.append(question)


def _question(percentage: Percentage, before: str, after: str, words: str) -> QuestionValue | None:
    """The words after the figure tell what it counts; failing that those before it."""
    near = re.split(r"[;.]|, (?:and|but|while)\b| while ", after[:120])[0]
    scope = next((s for s in (near, before[-120:]) if _CAST.search(s) and not _OF_AN_OFFER.search(before)), None)
    if scope is None and STRIKE.search(before) and before.rstrip().endswith(" by"):
        scope = before
    if scope is None or (scope != near and not _COUNTED_BEFORE.search(_bare_of_qualifier(before, percentage))):
        return None
    action = _action(scope if STRIKE.search(scope) or OFFER.search(scope) else words)
    first = _CAST.search(scope)
    if first and _NO.search(scope[: first.end() + 14]):
        return QuestionValue(action, no_pct=percentage.printed)
    return QuestionValue(action, yes_pct=percentage.printed)


def _bare_of_qualifier(before: str, percentage: Percentage) -> str:
    return before.rstrip().removesuffix(percentage.qualifier).rstrip() + " "


def _shares(words: str) -> Iterator[QuestionValue]:
    """'two-thirds said they were prepared to strike': kept in words, since no percentage is printed."""
    for share in find_shares(words):
        after = words[share.span.end :][:90]
        if not _TURNOUT_AFTER.match(after) and _CAST.search(after) and STRIKE.search(after) and not _NO.search(after):
            yield QuestionValue(_action(after), yes_share=share.as_written)
            return


def _action(words: str) -> BallotAction:
    if _SHORT.search(words):
        return "asos"
    return "strike" if STRIKE.search(words) else "unspecified"


def _int(figure: str) -> int:
    return int(figure.replace(",", ""))
