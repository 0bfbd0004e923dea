"""The words that name industrial action, its kinds, and the other events that a date beside it may belong to."""

from __future__ import annotations

import re

from extraction.types import ActionKind

_NOT_THIS_STRIKE = (
    r"(?<!air )(?<!air-)(?<!lightning )(?<!hunger )(?<!rent )(?<!climate )(?<!drone )(?<!missile )(?<!bird )(?<!anti-)"
)
_STRIKE = (
    rf"{_NOT_THIS_STRIKE}strik(?:es?|ing)(?![-\w])"
    r"(?! (?:ballot|vote|mandate|fund|committee|threat|rate|force|authori|deadline|a (?:deal|balance|chord|"
    r"blow)|the right))"
    r"|walk(?:s|ed|ing)?[ -]?outs?\b|walk(?:s|ed|ing)? off (?:the|their) jobs?|(?:work )?stoppages?\b"
    r"|(?:industrial|job|strike) action(?! (?:ballot|vote|mandate))|down(?:s|ed|ing)? tools|picket(?:s|ed|"
    r"ing)?(?: lines?)?\b"
    r"|sick-?outs?\b|stop[- ]work meetings?\b|(?:cease|stop)(?:d|ped)? work\b"
    r"|withdr[ae]w(?:ing)? their labou?r|days? of action|(?:the|this|"
    r"further) action\b|(?:further|more|additional) dates\b"
    r"|(?:be|been|come|came|stay(?:ed)?) out"
    r"(?: again(?= (?:for|from|on)\b)|(?= for (?:\w+ )?(?:days?|hours?|weeks?)\b))"
    r"|action (?=is (?:planned|scheduled|due|set))|struck\b(?! (?:a|by|the|an)\b)"
)
_OTHER_ACTION = (
    r"overtime bans?|ban on overtime|ban(?:ned|ning)? overtime|(?:refus(?:e|es|ed|ing)|decline) (?:to (?:work|"
    r"do) )?(?:any )?overtime|"
    r"stop(?:s|ped|ping)? (?:working|doing) overtime|not (?:be )?work(?:ing)? (?:any )?overtime|"
    r"work(?:ing)?[ -]to[ -](?:rule|contract)|lock(?:ed)?[ -]?outs?\b|"
    r"actions? short of (?:a )?strikes?|asos\b"
    r"|(?:marking|assessment|cover|exam)[\w ]{0,16} boycotts?|boycott (?:of|on) (?:\w+ ){0,3}?(?:assess|mark|"
    r"exam|dut)\w+"
    r"|withdrawal of goodwill|go-slows?\b|work bans?\b"
)
TRIGGER = re.compile(rf"\b(?:{_STRIKE}|{_OTHER_ACTION})")  # for small letters

_KINDS: tuple[tuple[re.Pattern[str], ActionKind], ...] = (
    (re.compile(r"overtime", re.I), "overtime_ban"),
    (re.compile(r"to[ -](?:rule|contract)", re.I), "work_to_rule"),
    (re.compile(r"lock", re.I), "lockout"),
    (re.compile(r"short of|asos|boycott|goodwill|go-slow|work ban", re.I), "asos"),
)


def kind_of(trigger: str) -> ActionKind:
    return next((kind for pattern, kind in _KINDS if pattern.search(trigger)), "strike")


CLAUSE_END = re.compile(
    r"[;:—–]|\s--\s|,\s+(?=(?:and|but|while|although|though|with|after|whereas|so|as)\b)"
    r"|\s(?=(?:but|while|although|after|despite|following(?! (?:dates?|days?)\b))\b)",
    re.I,
)
# The day behind one of these is the day on which it was stopped.
STOPPING = re.compile(
    r"\b(?:called off|cancell?ed|suspended|postponed|paused|averted|avoided|scrapped|abandoned|halted|lifted|withdrawn|"
    r"deferred|rescheduled|blocked)\b",
    re.I,
)
# What begins a clause of its own behind the action: a date in there is not the action's.
ANOTHER_CLAUSE = re.compile(
    r"\b(?:after|because|when|following(?! (?:dates?|days?)\b)|despite|if|although|though|"
    r"as(?! (?:planned|scheduled|expected|early|soon|late)\b))\b",
    re.I,
)
# What else a date in such a sentence may be the date of.
OTHER_EVENT = re.compile(
    r"\b(?:said|says|told|announc\w+|unveiled|voted?|ballot\w*|closes|published|meet\w*|talks|met|rejected|"
    r"submitted|accept\w*|"
    r"agreed|offer\w*|deal|signed|ruled|revealed|wrote|letter|reported|founded|ordered|intervened|court|"
    r"statement|decision|decid\w+|"
    r"pay|wages?|salar\w+|increase\w*|rise|paid|notice|notified|inflation|warned|claimed|added|(?<!to )contract|"
    r"comment\w*|conference|"
    r"return(?:ed|ing|s)? to work|(?<!to )end(?:s|ed)?(?! (?:in|of))|to end|finish(?:es|ed)?|"
    r"deadline|expire[sd]?|hearing|resum\w+ talks|election|budget)\b",
    re.I,
)
