"""The words that stop an action before its day, or move it to another: 'called off', 'put on hold', 'postponed to'."""

from __future__ import annotations

import re

NAMES = r"(?:strikes?|walk-?outs?|action|stoppages?|dates|bans?|boycotts?|pickets?|work-to-rule)"
_ADVERB = (
    r"(?:now|also|been|partly|partially|temporarily|all|since|both|narrowly|later|then|finally|eventually|formally|"
    r"officially|subsequently|already|just|dramatically|effectively|largely)"
)
_NOT_HOPED = "".join(rf"(?<!\b{word} )" for word in ("to", "may", "could", "might", "can", "should"))
_AUX = rf"(?:has|have|had|was|were|is|are|{_NOT_HOPED}be|being|will be)(?:,? {_ADVERB})*"
_HANGING_ON = (
    r"(?:,? (?:at|by|in|on|of|for|planned|scheduled|due|set|across|this|next|over|involving|which|that|"
    r"from)\b[^.;]{0,90}?)?"
)
_OBJECT = rf"(?: (?!(?:because|due|during|by|after|over|as|amid|ahead|for|if)\b)[\w’'-]+){{0,6}}? {NAMES}\b"
_DECIDED_TO = r"(?:opted|decided|agreed|voted|chosen|chose|moved|forced|had) to"


def _stopped(*, done: str, past: str, infinitive: str) -> str:
    """'the strike has been suspended', 'suspended the strike', 'agreed to suspend the strike', 'but was suspended'."""
    return (
        rf"{NAMES}{_HANGING_ON},? {_AUX} (?:{done})\b"
        rf"|\b(?:but|and) (?:(?:it|that|this|these|they) )?{_AUX} (?:{done})\b"
        rf"|(?<!to )(?<!could )(?<!would )(?<!not )\b(?:{past}){_OBJECT}"
        rf"|\b{_DECIDED_TO} (?:{infinitive}){_OBJECT}"
    )


CALLED_OFF = (
    r"strikes? off\b|(?:will not|won['’]t|would not|no longer|not to) (?:now )?(?:be )?"
    r"(?:go(?:ing)? ahead|tak(?:e|ing) place|happen(?:ing)?|proceed(?:ing)?)|"
    + _stopped(
        done=r"called off|cancelled|canceled|averted|avoided|scrapped|shelved|abandoned|withdrawn|lifted|stood down|"
        r"off(?: the table)?(?=[.,;]|$| after| as| following)|(?:blocked|banned|outlawed|halted|stopped) by",
        past=r"called off|calls? off|calling off|cancell?(?:ed|s)|averted|averts|avoided|avoids|"
        r"scrapped|shelved|abandoned|withdrew|withdrawn|lifted|stood down",
        infinitive=r"call off|cancel|scrap|shelve|abandon|withdraw|lift|end",
    )
    + r"|\bwithdr[ae]wn? [\w’' ]{0,20}\bnotice\b"
    rf"|\b(?:courts?|judges?|tribunal|commission)\b[^.;]{{0,60}}\b(?:blocked|banned|halted|stopped|outlawed){_OBJECT}"
    rf"|\b(?:granted|won|secured|obtained|issued) an (?:interim |temporary )?injunction\b[^.;]{{0,60}}{NAMES}"
)
SUSPENDED = (
    _stopped(
        done=r"suspended|postponed|paused|put (?:on hold|off|back)|pushed back|deferred|delayed|halted|on hold|"
        r"rescheduled|rearranged|moved (?=to|from|until)",
        past=r"suspended|suspends?|postponed|postpones?|paused|pauses?|deferred|rescheduled",
        infinitive=r"suspend|postpone|pause|defer|delay|halt|put off",
    )
    + rf"|\bput(?:s|ting)?{_OBJECT}[^.;]{{0,60}} on hold\b"
)
# Somebody asks for it: the action stands as it was.
ASKED_TO_STOP = rf"\bto (?:call off|suspend|postpone|cancel|pause|halt|abandon|defer|drop){_OBJECT}"

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


def is_left_day(words: str, start: int) -> bool:
    """Whether the date at ``start`` is that of an action which 'will now take place on' another."""
    if not _WAS_DUE.search(words, max(0, start - _REACH), start):
        return False
    return _ANOTHER_TIME.search(words, start, start + 2 * _REACH) is not None
