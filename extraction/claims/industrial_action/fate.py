"""The words that stop an action before its day, or move it to another: 'called off', 'put on hold', 'postponed to'."""

from __future__ import annotations

import re

# All patterns but those of a new and an old day are for small letters.

NAMES = (
    r"(?:strikes?|walk-?outs?|action|stoppages?|dates|bans?|boycotts?|pickets?|work[ -]to[ -]rule|lock-?outs?|notices?)"
)
_ADVERB = (
    r"(?:now|also|been|partly|partially|temporarily|all|since|both|narrowly|later|then|finally|eventually|formally|"
    r"officially|subsequently|already|just|dramatically|effectively|largely|therefore|instead)"
)
_NOT_HOPED = "".join(rf"(?<!\b{word} )" for word in ("to", "may", "could", "might", "can", "should"))
_AUX = (
    rf"(?:has|have|had|was|were|is|are|{_NOT_HOPED}be|being|will be)(?:,? {_ADVERB})*"
    r"(?:,? (?:in|at|on|by|for)(?: \w+){1,3},? been)?"
)
_HANGING_ON = (
    r"(?:,? (?:at|by|in|on|of|for|planned|scheduled|due|set|across|this|next|over|involving|which|that|"
    r"from|called|announced|notified|against)\b[^.;]{0,140}?)?"
)
# 'Flights were cancelled on Friday when crews went on strike': it is the flights that were.
_NOT_ITS_OBJECT = (
    r"because|due|during|by|after|over|as|amid|ahead|for|if|when|which|while|on|until|following|despite|and|but|"
    r"services?|"
    r"trains?|flights?|operations|classes|appointments|leave"
)
_OBJECT = rf"(?: (?:its |their )?plans (?:for|to))?(?: (?!(?:{_NOT_ITS_OBJECT})\b)[\w’'-]+){{0,6}}? {NAMES}\b"
_DECIDED_TO = r"(?:opted|decided|agreed|voted|chosen|chose|moved|forced|had) to"


def _stopped(*, done: str, past: str, infinitive: str) -> str:
    """'the strike has been suspended', 'suspended the strike', 'agreed to suspend the strike', 'but was suspended'."""
    return (
        rf"{NAMES}{_HANGING_ON},? {_AUX} (?:{done})\b"
        rf"|{NAMES} (?:now |temporarily )?(?:{done})\b"
        rf"|\b(?:but|and) (?:(?:it|that|this|these|they) )?{_AUX} (?:{done})\b"
        rf"|(?<!to )(?<!could )(?<!would )(?<!not )\b(?:{past}){_OBJECT}"
        rf"|\b{_DECIDED_TO} (?:{infinitive}){_OBJECT}"
    )


_GO_AHEAD = r"(?:go(?:ing)? ahead|tak(?:e|ing) place|happen(?:ing)?|proceed(?:ing)?)"
_COURT = r"(?:courts?|judges?|sheriff|injunction|interdict|restraining order|tribunal|commission)"
_STOP_BY_LAW = r"(?:block|halt|stop|bar|ban|outlaw|prohibit)"
_CALLED_OFF = "|".join((
    r"strikes? (?:(?:is|are|was|were) )?(?:(?:now|therefore|all) )*off\b(?! (?:the|a|to|duty|sick))",
    rf"(?:will not|won['’]t|would not|no longer|not to|(?:is|are)(?: not|n['’]t)) (?:now )?(?:be )?{_GO_AHEAD}",
    r"\b(?:no longer|not now|now not) (?:be |going to |set to |due to )?"
    rf"(?:{_GO_AHEAD}|strik|walk|tak(?:e|ing) (?:action|strike|industrial))",
    rf"{NAMES}\b[^.;]{{0,80}}\bbut (?:\w+ )?(?:withdrew|cancelled|canceled|rescinded|dropped|called) (?:it|them|"
    rf"that)\b",
    _stopped(
        done=r"called off|cancelled|canceled|averted|avoided|scrapped|scrubbed|shelved|abandoned|withdrawn|lifted|"
        r"stood down|rescinded|dropped|ditched|aborted|revoked|off(?: the table)?(?=[.,;]|$| after| as| following)",
        past=r"called off|(?<!will )calls? off|calling off|cancell?(?:ed|s)|averted|averts|avoided|avoids|scrapped|scraps|"
        r"shelved|shelves|abandoned|abandons|withdrew|withdrawn|rescinded|rescinds|lifted|stood down|dropped|revoked",
        infinitive=r"call off|cancel|scrap|shelve|abandon|withdraw|lift|stand down|rescind|drop",
    ),
))  # fmt: skip
# 'The union will stand down the strikes notified for 4 May': on no condition.
_TO_BE_CALLED_OFF = re.compile(
    rf"\b(?:will|is to|are to|has agreed to|have agreed to) (?:now )?(?:call off|cancel|stand down|withdraw){_OBJECT}"
)
_ON_CONDITION = re.compile(r"\b(?:if|unless|once|whether|only|provided|should|until|when)\b")
_BY_LAW = (
    rf"\b{_COURT}\b[^.;]{{0,60}}\b{_STOP_BY_LAW}(?:s|ped|red|ned|ed|ping|ring|ning|ing)?{_OBJECT}"
    rf"|{NAMES}\b[^.;]{{0,90}}\b(?:{_STOP_BY_LAW}(?:ped|red|ned|ed)|ruled unlawful) by (?:\w+ ){{0,3}}{_COURT}"
    rf"|\b(?:granted|won|secured|obtained|issued) an (?:interim |temporary )?injunction\b[^.;]{{0,60}}{NAMES}"
)
_IN_VAIN = (
    r"\b(?:fail(?:s|ed)?|lost|loses|reject\w*|refus\w*|dismiss\w*|turned down|bid|seek\w*|sought|appl\w+|asked)\b"
)
_SUSPENDED = (
    _stopped(
        done=r"suspended|postponed|paused|put (?:on hold|off|back)|pushed back|put on ice|deferred|delayed|halted|on hold|"
        r"rescheduled|rearranged|moved (?=to|from|until)",
        past=r"suspended|suspends?|suspending|postponed|postpones?|paused|pauses?|pausing|deferred|defers?|rescheduled",
        infinitive=r"suspend|postpone|pause|defer|delay|halt|put off",
    )
    + rf"|\bput(?:s|ting)?{_OBJECT}[^.;]{{0,60}} on hold\b"
)
# Somebody asks for it: the action stands as it was.
_ASKED_TO_STOP = rf"\bto (?:call off|suspend|postpone|cancel|pause|halt|abandon|defer|drop){_OBJECT}"
_ENDED = (
    rf"{NAMES}{_HANGING_ON},? (?:has|have|had|is|are)? ?(?:now |since |officially )?"
    r"(?:ended|came to an end|come to an end|concluded|finished)\b(?! (?:in|its|their|without a))"
    rf"|{NAMES}{_HANGING_ON},? (?:is|are|was) (?:now |officially )?over(?=[.,;!]|$| after| and| for now)"
    r"|(?:\bended|(?<!, which )\bends|, ending|voted to end|agreed to end)(?: (?:the|their|its|a|an|"
    r"all))(?: [\w-]+){0,4}? "
    rf"{NAMES}\b|\breturn(?:ed|ing|s)? to work\b|\bwent back to work\b"
)
# 'served notice of a strike but withdrew it': said of the action named before.
THEN_STOPPED = re.compile(
    r"\b(?:but|and) (?:\w+ )?(?:(?:withdrew|cancell?ed|rescinded|dropped|scrapped|called) (?:it|them|that)\b|"
    r"(?P<for_now>(?:suspended|postponed|paused|deferred) (?:it|them)\b))",
)
SUSPENDED = re.compile(_SUSPENDED)
ASKED_TO_STOP = re.compile(_ASKED_TO_STOP)
ENDED = re.compile(_ENDED)
_IS_CALLED_OFF = re.compile(_CALLED_OFF)
_IS_STOPPED_BY_LAW = re.compile(_BY_LAW)
_IS_IN_VAIN = re.compile(_IN_VAIN)

_MOVED = (
    r"(?:postponed|deferred|delayed|moved|rescheduled|rearranged|put (?:off|back)|pushed back|brought forward)"
    r"(?: by (?:an?|one|two|three|\w+) \w+)?"
)
_TO_ANOTHER_TIME = r"(?:will|is to|are to) now (?:take place|be held|happen|go ahead|begin|start)"
_NEW_DAY = re.compile(
    rf"\b(?:{_MOVED},? (?:to|until|till|for)|{_MOVED}{_OBJECT} (?:to|until)|{_TO_ANOTHER_TIME}(?: on| from)?)(?: the)? $",
    re.I,
)
_WAS_DUE = re.compile(r"\b(?:due|planned|scheduled|set|called)(?: (?:to \w+|for|on|from))* $", re.I)
_ANOTHER_TIME = re.compile(rf"\b{_TO_ANOTHER_TIME}\b", re.I)
_OLD_DAY = re.compile(rf"\b{_MOVED} from(?: the)? $", re.I)
_REACH = 60


def is_new_day(words: str, start: int) -> bool:
    """Whether the date at ``start`` is the one an action was moved to."""
    return _NEW_DAY.search(words, max(0, start - _REACH), start) is not None


def is_old_day(words: str, start: int) -> bool:
    """Whether the date at ``start`` is the one an action was moved from."""
    return _OLD_DAY.search(words, max(0, start - _REACH), start) is not None


def is_called_off(clause: str) -> bool:
    """By those who called it, or by a court that was not asked in vain."""
    by_law = _IS_STOPPED_BY_LAW.search(clause) and not _IS_IN_VAIN.search(clause)
    to_be = _TO_BE_CALLED_OFF.search(clause) and not _ON_CONDITION.search(clause)
    return bool(by_law or to_be or _IS_CALLED_OFF.search(clause))


def is_left_day(words: str, start: int) -> bool:
    """Whether the date at ``start`` is that of an action which 'will now take place on' another."""
    if not _WAS_DUE.search(words, max(0, start - _REACH), start):
        return False
    return _ANOTHER_TIME.search(words, start, start + 2 * _REACH) is not None
