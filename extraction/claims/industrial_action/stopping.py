"""How a text says that industrial action was called off or suspended, and that it is over."""

from __future__ import annotations

import re

NAMES = r"(?:strikes?|walk-?outs?|action|stoppages?|dates|bans?|boycotts?|pickets?|work[ -]to[ -]rule|lock-?outs?|notices?)"
_AUX = (
    r"(?:has|have|had|was|were|is|are|be|being|will be|would be)(?:,? (?:now|also|been|partly|partially|temporarily|"
    r"therefore|all|since|both|since|later|then|finally|instead))*"
)
_HANGING_ON = (
    r"(?: (?:at|by|in|on|of|for|planned|scheduled|due|set|across|this|next|over|involving|which|that|"
    r"from|called|announced|against)\b[^.;]{0,90}?|, [^.;]{0,70}?,)?"
)
_NOT_ITS_OBJECT = (
    r"because|due|during|by|after|over|as|amid|ahead|for|if|when|which|while|on|until|following|despite|and|but|services?|"
    r"trains?|flights?|operations|classes|appointments|leave"
)
_OBJECT = rf"(?: (?!(?:{_NOT_ITS_OBJECT})\b)[\w’'-]+){{0,6}}? {NAMES}\b"
_DECIDED_TO = r"(?:opted|decided|agreed|voted|chosen|chose|moved|agree|agrees|vote|votes) to"


def _stopped(*, done: str, past: str, infinitive: str) -> str:
    """'the strike has been suspended', 'suspended the strike', 'agreed to suspend the strike', 'Strike suspended'."""
    return (
        rf"{NAMES}{_HANGING_ON},? {_AUX} (?:{done})\b"
        rf"|{NAMES} (?:now |temporarily )?(?:{done})\b"
        rf"|(?<!to )(?<!could )(?<!would )(?<!not )\b(?:{past}){_OBJECT}"
        rf"|\b{_DECIDED_TO} (?:{infinitive}){_OBJECT}"
    )


_COURT = r"(?:courts?|judges?|sheriff|injunction|interdict|restraining order|tribunal|commission)"
_STOP_BY_LAW = r"(?:block|halt|stop|bar|ban|outlaw|prohibit)"
_BY_LAW = (
    rf"\b{_COURT}\b[^.;]{{0,60}}\b{_STOP_BY_LAW}(?:s|ped|red|ned|ed|ping|ring|ning|ing)?{_OBJECT}"
    rf"|{NAMES}\b[^.;]{{0,90}}\b(?:{_STOP_BY_LAW}(?:ped|red|ned|ed)|ruled unlawful) by (?:\w+ ){{0,3}}{_COURT}"
)
_BY_LAW_FAILED = r"\b(?:fail(?:s|ed)?|lost|loses|reject\w*|refus\w*|dismiss\w*|turned down|bid|seek\w*|sought|appl\w+|asked)\b"

_CALLED_OFF = "|".join((
    r"strikes? (?:is |are |was |were )?(?:now |therefore |all )*off\b(?! (?:the|a|to))",
    rf"{NAMES}{_HANGING_ON},? (?:is|are|was|were) (?:now |therefore |all |[\w ,]{{0,12}})?off\b(?! (?:the|a|to|duty|sick))",
    r"(?:will not|won['’]t|would not|no longer|not to|(?:is|are)(?: not|n['’]t)|not now) (?:now )?(?:be )?"
    r"(?:go|going|proceed\w*|tak(?:e|ing)) (?:ahead|place)",
    r"\b(?:no longer|not now|now not) (?:be |going to |set to |due to )?"
    r"(?:strik|walk|taking (?:place|action)|tak(?:e|ing) (?:strike|industrial))",
    r"\b(?:will|would|do|does) (?:not|no longer) now (?:strike|walk out|proceed|take)",
    r"\bnot now (?:be )?(?:taking place|tak(?:e|ing) place|go(?:ing)? ahead)",
    rf"{NAMES}\b[^.;]{{0,80}}\bbut (?:\w+ )?(?:withdrew|cancelled|canceled|rescinded|dropped|called) (?:it|them|that)\b",
    _stopped(
        done=r"called off|cancelled|canceled|averted|scrapped|scrubbed|shelved|abandoned|withdrawn|lifted|stood down|"
        r"rescinded|dropped|ditched|aborted|revoked",
        past=r"called off|calls? off|calling off|cancell?(?:ed|s)|averted|averts|avoided|avoids|scrapped|scraps|"
        r"shelved|shelves|abandoned|abandons|withdrew|withdrawn|rescinded|rescinds|lifted|stood down|dropped|revoked",
        infinitive=r"call off|cancel|scrap|shelve|abandon|withdraw|lift|stand down|rescind|drop",
    ),
))  # fmt: skip
_SUSPENDED = _stopped(
    done=r"suspended|postponed|paused|put (?:back|on (?:hold|ice))|put on hold|deferred|delayed|halted|on hold",
    past=r"suspended|suspends?|suspending|postponed|postpones?|paused|pauses?|pausing|deferred|defers?|"
    r"put(?=(?: \w+){1,4} (?:action|strikes?|walkouts?) on hold)",
    infinitive=r"suspend|postpone|pause|defer|delay|halt|put",
)
_ENDED = (
    rf"{NAMES}{_HANGING_ON},? (?:has|have|had|is|are)? ?(?:now |since |officially )?"
    r"(?:ended|over|came to an end|come to an end|concluded|finished)\b(?! (?:in|its|their|without a))"
    r"|(?:\bended|(?<!, which )\bends|, ending|voted to end|agreed to end)(?: (?:the|their|its|a|an|all))(?: [\w-]+){0,4}? "
    rf"{NAMES}\b|\breturn(?:ed|ing|s)? to work\b|\bwent back to work\b"
)

CALLED_OFF = re.compile(_CALLED_OFF, re.I)
SUSPENDED = re.compile(_SUSPENDED, re.I)
ENDED = re.compile(_ENDED, re.I)
_STOPPED_BY_LAW = re.compile(_BY_LAW, re.I)
_NOT_STOPPED_BY_LAW = re.compile(_BY_LAW_FAILED, re.I)


def is_called_off(clause: str) -> bool:
    """By those who called it, or by a court that was not asked in vain."""
    by_law = _STOPPED_BY_LAW.search(clause) and not _NOT_STOPPED_BY_LAW.search(clause)
    return bool(by_law or CALLED_OFF.search(clause))
