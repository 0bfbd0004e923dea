"""Votes and papers that a sentence counts in heads: '412 to 57', '31 of 34', a ratio, who could vote, who did."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from extraction.normalise.counts import NUMERALS, find_shares, in_words
from extraction.types import BallotAction, QuestionValue

from .marks import SHORT, Figures, Mark, action_of, asked
from .words import STRIKE

_DIGITS = r"(?:(?<!\d)(?<!\d,)(?:\d{1,3}(?:,\d{3}){1,3}|\d{1,9}))"
_N = rf"(?:{_DIGITS}|{'|'.join(NUMERALS)})"
_TO = r"(?:(?: votes?)? to | ?[-–—] ?)"
_NO_UNIT = (
    r"(?![\w%]|[.,]\d| ?(?:per|p\.c|st\b|nd\b|rd\b|th\b)|[-–]\w| (?:January|February|March|April|May|June|"
    r"July|August|September|October|November|December)\b)"
)
# Two figures, the one side and the other: only after or before words that count votes.
_PAIRS = re.compile(
    rf"(?:\bby|\bvoted|\b(?:votes?|result|margin|majority|tally|count|ballot|outcome)(?: \w+ly)? (?:was|were|"
    rf"of)(?: more than| over| about| some)?|"
    rf"\b(?:said|voted) (?:yes|no),?)(?: an?| more than| over| almost| nearly|"
    rf" about)? ?\(?(?P<yes>{_N}){_TO}(?P<no>{_N}){_NO_UNIT}"
    rf"|\b(?P<yes1>{_N}){_TO}(?P<no1>{_N}) (?:\w+ )?(?:in favou?r|vote|majority|against|margin)\b"
    rf"|\b(?P<yes2>{_N}) votes? (?:to|against) (?P<no2>{_N})\b"
    rf"|\b(?P<yes3>{_N})(?: \w+)?(?: \([^)]*\))? (?:vot(?:ed|ing) |votes )?(?:for|in favou?r|"
    rf"yes)\b[\w ]{{0,30}}?(?:,|and|with|while|to)[\w ,]{{0,12}}?"
    rf"(?<!\d)(?P<no3>{_N})(?: \w+)?(?: \([^)]*\))? (?:vot(?:ed|ing) )?(?:against|no)\b",
    re.I,
)
_LISTED_PAIR = re.compile(rf"(?<![\w£$€.,/-])(?P<yes>{_DIGITS}){_TO}(?P<no>{_DIGITS}){_NO_UNIT}", re.I)
_LOST = re.compile(
    r"\b(?:lost|defeated|reject(?:ed|ing|s)?|turned (?:\w+ )?down|thrown out|voted (?:\w+ )?down)\b[^.;]{0,60}$", re.I
)
_REFUSED = re.compile(
    r"\b(?:voted|decided|chose)\b[^.;]{0,25} not to\b|\b(?:voted(?: \w+)?|said) [’‘“']?(?:against|no)\b|"
    r"\bvot\w+[\w ,]{0,20} to (?:reject|turn down)\b",
    re.I,
)
_AGAINST_IT = re.compile(r"(?: votes?)?,? (?:(?:not )?to (?:reject|turn down|throw out)|not to\b|against)\b", re.I)
_MOST_OF_A_RATIO = 12
# 'A third school' is no share.
_ORDINAL = re.compile(r"an? (?:third|fifth|sixth|tenth)$", re.I)
_OF_SOME = re.compile(r" (?:of|vot|said|back|took|return|were|had)", re.I)
_ANY_ACTION = re.compile(
    rf"(?:{SHORT.pattern})(?:(?: of)?(?: an?| full| all-out)? (?:strik|walk|industrial)\w*)?|{STRIKE.pattern}", re.I
)

_FOR = (
    r"(?:said ['’\"“‘]?yes|(?:were |was |voted )(?:for\b|in favou?r|yes|to (?:strike|walk|accept|back))|"
    r"(?:had )?(?:backed|supported|accepted|approved|endorsed))"
)
_SOME_OF = re.compile(
    rf"\b(?P<yes>{_N}) (?:out )?of (?:the |its |their |our )?(?P<all>{_N})\b(?P<who>[^.;,\d]{{0,45}}?) {_FOR}", re.I
)
_ALONE = re.compile(
    rf"\bwith (?P<yes>{_DIGITS}) (?:in favou?r|(?:voting|voted) (?:for|yes|in favou?r)|backing)\b", re.I
)
_PAPERS = re.compile(r"\b(?:papers?|votes?|ballots?)\b(?! to\b)", re.I)

_SPOILED = re.compile(
    rf"\b(?P<n>{_N})(?: \w+)? (?:were |was )?(?:spoil(?:ed|t)|invalid)\b"
    rf"|\b(?:spoil(?:ed|t)|invalid)(?: (?:ballot|voting))? papers[: ]+(?P<n2>{_N})\b",
    re.I,
)
_PEOPLE = r"(?:(?!voted\b|votes\b)[\w’'()&-]+,? ){0,9}?(?:(?!yes\b|votes\b)[a-z’'-]+s|staff|people|crew)"
_ENTITLED = re.compile(
    rf"(?P<n>{_DIGITS}) {_PEOPLE} (?:who )?(?:were |are |being |was |will be |(?:had|have) been ){{0,2}}"
    r"(?:(?:eligible|entitled) to (?:vote|take part)|balloted|asked (?:if|whether|to vote)|"
    r"(?:sent|issued with|mailed) (?:\w+ )?(?:papers|ballots))"
    rf"|\b(?:eligible|entitled) to vote(?: in the ballot)? (?:was|were|is|stood at|totalled|:) (?P<n0>{_DIGITS})\b"
    rf"|(?P<n6>{_DIGITS}) {_PEOPLE} (?:will|are to|are due to|(?:have )?beg[au]n to|(?:have )?started to|are now)"
    r"(?: now| soon| also| be)? vot(?:e|ing)\b(?! (?:for|against|to|yes|no)\b)"
    rf"|\bballot\b[^.;:]{{0,40}}? (?:covers|covering|involves|involving) (?:\w+ )?(?P<n7>{_DIGITS}) {_PEOPLE}"
    rf"|(?P<n2>{_DIGITS})-strong membership|\bmembership of (?P<n4>{_DIGITS})\b"
    rf"|\bballot(?:ed|ing|s)?(?: of)?(?: its| the| all| around| about| nearly| almost|"
    rf" some)* (?P<n3>{_DIGITS}) {_PEOPLE}"
    rf"|\b(?:the|its|our|all) (?P<n5>{_DIGITS}) (?:[\w-]+ )?(?:members|workers|staff|employees|drivers|crew|"
    rf"teachers|nurses)"
    rf" (?:had |have )?voted\b",
    re.I,
)
_RETURNED = re.compile(
    rf"(?P<n>{_DIGITS}) (?:valid )?(?:(?:ballot|voting) )?(?:papers|votes|ballots),? (?:(?:were|was|had been|"
    rf"have been) )?"
    rf"(?:returned|cast|counted|received)"
    rf"|(?P<n2>{_DIGITS}) of (?:the|its|our|their) {_DIGITS} [^.;\d]{{0,60}}?(?:returned|cast|sent back) (?:a|an|their|"
    rf"the)? ?(?:valid )?(?:(?:ballot|voting) )?(?:papers?|votes?|ballots?)\b"
    rf"|(?P<n4>{_DIGITS}) (?:members |of them )?(?:had )?voted(?=[,.;]| and )"
    rf"|\bonly (?P<n3>{_DIGITS}) (?:\w+ ){{0,4}}?(?:returned|posted|sent|post|send) (?:them|their papers|it|one)\b",
    re.I,
)


def tally_marks(words: str, *, listed: bool) -> Iterator[Mark]:
    """``listed``: the words are a line of a list of results, where two figures with a dash are votes."""
    yield from _pairs(words, _LISTED_PAIR if listed else _PAIRS)
    yield from _some_of(words)
    if not _PAIRS.search(words):
        for found in _ALONE.finditer(words):
            question = QuestionValue(_action_near(words[: found.start()], words[found.end() :]), yes=_int(found["yes"]))
            yield asked(found.start(), found.end(), question)
    for found in _ENTITLED.finditer(words):
        yield _people(found, Figures(entitled_to_vote=_first(found)))
    for found in _RETURNED.finditer(words):
        yield _people(found, Figures(papers_returned=_first(found)))


def spoiled_of(words: str) -> int | None:
    """The spoiled papers that a sentence counts ('Three papers were spoiled')."""
    found = _SPOILED.search(words)
    return _first(found) if found else None


def share_marks(
    words: str, cast: re.Pattern[str], taking_part: re.Pattern[str], refusing: re.Pattern[str]
) -> Iterator[Mark]:
    """'two-thirds said they were prepared to strike', 'nine in ten voted': in words, since no percentage is printed."""
    for share in find_shares(words):
        after = words[share.span.end :][:90]
        if _ORDINAL.match(share.as_written) and not _OF_SOME.match(after):
            continue
        if taking_part.match(after):
            yield Mark(share.span.start, share.span.end, Figures(turnout_share=share.as_written))
        elif cast.search(after) and STRIKE.search(after) and not refusing.search(after):
            question = QuestionValue(action_of(after), yes_share=share.as_written)
            yield asked(share.span.start, share.span.end, question)


def _pairs(words: str, pattern: re.Pattern[str]) -> Iterator[Mark]:
    found = list(pattern.finditer(words))
    for index, pair in enumerate(found):
        last = found[index - 1].end() if index else 0
        following = found[index + 1].start() if index + 1 < len(found) else len(words)
        (start, _), (_, end) = _place(pair, "yes"), _place(pair, "no")
        question = _of_pair(words[start:end], _int(_told(pair, "yes")), _int(_told(pair, "no")))
        if _is_against(words[last:start], words[pair.end() :]):
            question = replace(question, yes=question.no, no=question.yes, yes_share=None)
        action = _action_near(words[last:start], words[end:])
        yield asked(start, end, replace(question, action=action, spoiled=spoiled_of(words[end:following])))


def _of_pair(written: str, yes: int, no: int) -> QuestionValue:
    """'4-1' and 'three to one' are how many there were for each one against, and '85-15' in a hundred; not votes."""
    if (no == 1 and yes <= _MOST_OF_A_RATIO) or yes + no == 100:
        return QuestionValue("unspecified", yes_share=written)
    return QuestionValue("unspecified", yes=yes, no=no)


def _is_against(before: str, after: str) -> bool:
    return bool(_LOST.search(before) or _REFUSED.search(before) or _AGAINST_IT.match(after))


def _action_near(before: str, after: str) -> BallotAction:
    """The action named next to the figure: in the clause after it, else the last one before it."""
    clause = re.split(r"[;.,]", after[:80])[0]
    if STRIKE.search(clause):
        return action_of(clause)
    named = [*_ANY_ACTION.finditer(before)]
    return action_of(named[-1][0]) if named else action_of(after)


def _some_of(words: str) -> Iterator[Mark]:
    """'31 of 34 said yes'; where the second figure is of papers, that many came back."""
    for found in _SOME_OF.finditer(words):
        written = words[found.start() : found.end("all")]
        action = _action_near(words[: found.start()], words[found.end("who") :])
        papers = _int(found["all"]) if _PAPERS.search(found["who"]) else None
        question = QuestionValue(action, yes=_int(found["yes"]), yes_share=written)
        yield Mark(found.start(), found.end(), Figures(papers_returned=papers, questions=(question,)))


def _place(found: re.Match[str], side: str) -> tuple[int, int]:
    return found.span(next(name for name, told in found.groupdict().items() if told and name.startswith(side)))


def _told(found: re.Match[str], side: str) -> str:
    start, end = _place(found, side)
    return found.string[start:end]


def _people(found: re.Match[str], figures: Figures) -> Mark:
    return Mark(found.start(), found.end(), figures)


def _first(found: re.Match[str]) -> int:
    return _int(next(told for told in found.groups() if told))


def _int(figure: str) -> int:
    return int(figure.replace(",", "")) if figure[0].isdigit() else in_words(figure)
