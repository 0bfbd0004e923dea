"""The words that tell of industrial action: what kind it is, and whether it is called, held, stopped or only talked of."""

from __future__ import annotations

import re
from typing import Literal

from extraction.types import ActionKind

# 'was_planned' is settled when all mentions are known: it was to happen, and something else may say what became of it.
Telling = Literal[
    "announced", "notified", "under_way", "suspended", "called_off", "took_place", "was_planned", "threatened"
]

_NOT_THIS_STRIKE = (
    r"(?<!air )(?<!air-)(?<!lightning )(?<!hunger )(?<!rent )(?<!climate )(?<!drone )(?<!missile )(?<!bird )(?<!anti-)"
)
_STRIKE = (
    rf"{_NOT_THIS_STRIKE}strik(?:es?|ing)(?![-\w])(?! (?:ballot|vote|mandate|fund|committee|threat|rate|force|authori|deadline"
    r"|a (?:deal|balance|chord|blow)|the right))"
    r"|walk(?:s|ed|ing)?[ -]?outs?\b|walk(?:s|ed|ing)? off (?:the|their) jobs?|(?:work )?stoppages?\b"
    r"|(?:industrial|job|strike) action(?! (?:ballot|vote|mandate))|down(?:s|ed|ing)? tools|picket(?:s|ed|ing)?(?: lines?)?\b"
    r"|(?:cease|stop|ceased|stopped) work\b|withdr[ae]w(?:ing)? their labou?r|days? of action|(?:the|this|further) action\b|struck\b(?! (?:a|by|the|an)\b)"
)
TRIGGER = re.compile(
    rf"\b(?:{_STRIKE}|overtime bans?|ban on overtime|work(?:ing)?[ -]to[ -]rule|lock(?:ed)?[ -]?outs?\b"
    r"|actions? short of (?:a )?strikes?|asos\b|(?:marking|assessment|cover|exam)[\w ]{0,16} boycotts?|withdrawal of goodwill)",
    re.I,
)

_KINDS: tuple[tuple[re.Pattern[str], ActionKind], ...] = (
    (re.compile(r"overtime", re.I), "overtime_ban"),
    (re.compile(r"to[ -]rule", re.I), "work_to_rule"),
    (re.compile(r"lock", re.I), "lockout"),
    (re.compile(r"short of|asos|boycott|goodwill", re.I), "asos"),
)


def kind_of(trigger: str) -> ActionKind:
    return next((kind for pattern, kind in _KINDS if pattern.search(trigger)), "strike")


_AUX = r"(?:has|have|had|was|were|is|are|be|being|will be)(?:,? (?:now|also|been|partly|partially|temporarily|all|since|both))*"
_AFTER_STRIKE = (
    r"(?:strikes?|walk-?outs?|action|stoppages?|dates|ban|bans|boycott|picket)"
    r"(?: (?:at|by|in|on|of|for|planned|scheduled|due|set|across|this|next|over|involving|which|that|from)\b[^.;]{0,90}?)?"
)
_OBJECT = (
    r"(?: (?!because|due|during|by|after|over|as|amid|ahead|for|if)[\w’'-]+){0,6}? "
    r"(?:strikes?|walk-?outs?|action|stoppages?|ban|boycott)\b"
)
_CALLED_OFF = r"called off|cancelled|canceled|averted|scrapped|shelved|abandoned|withdrawn|lifted|stood down"
_SUSPENDED = r"suspended|postponed|paused|put on hold|deferred|delayed|halted|on hold"


def _stopped(participles: str, transitive: str) -> re.Pattern[str]:
    return re.compile(
        rf"{_AFTER_STRIKE},? {_AUX} (?:{participles})\b"
        rf"|(?<!to )(?<!could )(?<!would )(?<!not )\b(?:{transitive}){_OBJECT}",
        re.I,
    )


_STATUS: tuple[tuple[Telling, re.Pattern[str]], ...] = (
    (
        "threatened",
        re.compile(
            r"\b(?:right|ability|power|banned?|barred|prohibited|forbidden|illegal|unlawful)\b[\w ’']{0,40}\bstrik"
            r"|\b(?:can(?:no|['’])?t|cannot|never|did not|didn['’]t|has not|have not|won['’]t|will not|no|without)\b[\w ]{0,25}"
            r"\b(?:strik|walk|industrial action|dates)"
            r"|\bruled? out\b|\b(?:no|any)(?: \w+){0,2} (?:strike )?dates\b|\b(?:if|how|whether|where)\b[\w ,’']{0,80}\bstrik"
            r"|\bin the event of\b|\bwould (?:likely|probably|then|consider)\b|\blikely (?:to )?call\b",
            re.I,
        ),
    ),
    ("called_off", re.compile(r"strikes? off\b|(?:will not|won['’]t|no longer) (?:now )?(?:be )?(?:go|going) ahead", re.I)),
    ("called_off", _stopped(_CALLED_OFF, r"called off|calls? off|calling off|cancell?(?:ed|s)|averted|averts|scrapped|shelved|abandoned|withdrew")),
    ("suspended", _stopped(_SUSPENDED, r"suspended|suspends?|postponed|postpones?|paused|deferred")),
    (
        "was_planned",
        re.compile(r"\b(?:was|were|had been|had) (?:due|set|scheduled|planning|planned|supposed|meant|going) to\b|\bwould have\b", re.I),
    ),
    (
        "notified",
        re.compile(r"\bnotif(?:y|ied|ies|ication)\b|\b(?:served|given|gave|issued|serve|handed)\b[\w ]{0,40}\bnotice\b|\bstrike notice", re.I),
    ),
    (
        "threatened",
        re.compile(
            r"\b(?:could|may|might|threat(?:en(?:s|ed|ing)?)?|considering|considers?|possib(?:le|ility)|potential(?:ly)?|prospect|"
            r"prepared to|ready to|willing to|risk(?:s|ing)?|looms?|looming|avoid|avert|prevent|warn(?:s|ed|ing)?(?: of)?|"
            r"plan to ballot|mull(?:s|ing)?|urg(?:e|ed|ing))\b",
            re.I,
        ),
    ),
    (
        "under_way",
        re.compile(
            r"\b(?:are|is|remain|remains|been|currently|still|now|were) (?:all |out )?on strike\b|\bunder ?way\b"
            r"|\b(?:have|has) (?:begun|started|gone|walked|downed|launched)\b"
            r"|\bongoing (?:strike|industrial|walk|action|stoppage|dispute)|\bstrike (?:action )?continues\b|\b(?:first|second|third|fourth|fifth|\d+(?:st|nd|rd|th)) (?:day|week) of\b"
            r"|\bthis week['’]s\b|\btoday['’]s\b|\b(?:are|is) (?:also )?striking\b|\bstriking (?=\w+ing|\w+s\b|staff)|\bon strike (?:today|since)\b"
            r"|\b(?:staff|workers?|members?|drivers?|teachers?|nurses?|doctors?|employees) (?:strike|walk out) (?:today|in|over|for|as|at)\b"
            r"|\btoday as\b|\b(?:are|is) picketing\b|\bthose on strike\b|\bentered (?:its|their|the|a)\b",
            re.I,
        ),
    ),
    (
        "announced",
        re.compile(
            r"\b(?:will|won['’]t|['’]ll|due|set to|set for|going to|about to|plan(?:s|ned|ning)?|scheduled|announc\w+|upcoming|forthcoming|"
            r"further|next|confirmed|ahead|called (?:a|an|for|on|the|their)|calls?|calling|fresh|new|more|expected|"
            r"to (?:strike|walk|begin|take|stage|hold|down|stop|cease)|would|dates?|begins|starts|continu(?:es?|ing)|proposed|intend\w*|vot\w+ to|intention)\b",
            re.I,
        ),
    ),
    (
        "took_place",
        re.compile(
            r"\b(?:walked|took|went on|held|staged|struck|downed|yesterday|ended|ends|affected|followed|during|earlier|previous|were|was|"
            r"began|started|hit|last|brought|disrupted|closed|saw|picketed|stopped|joined|intervened)\b",
            re.I,
        ),
    ),
)  # fmt: skip


# Words about a vote or a wish: without a day they call no action.
_ONLY_WANTED = re.compile(
    r"\b(?:vot(?:e|es|ed|ing)|ballot\w*|back(?:s|ed|ing)|support\w*|in favou?r|mandate|demand\w*|if|unless|would|urg\w+|"
    r"push(?:ed|ing)? for|call(?:s|ed|ing)? for (?:more|further))\b",
    re.I,
)


def telling_of(clause: str) -> Telling | None:
    """What the clause says has become of the action: the strongest words decide (a strike called off was once planned)."""
    return next((telling for telling, pattern in _STATUS if pattern.search(clause)), None)


def is_only_wanted(clause: str) -> bool:
    return _ONLY_WANTED.search(clause) is not None


CLAUSE_END = re.compile(
    r"[;:—–]|\s--\s|,\s+(?=(?:and|but|while|although|though|with|which|after|whereas|so|as)\b)"
    r"|\s(?=(?:but|while|although|after|despite|following)\b)",
    re.I,
)
# What else a date in such a sentence may be the date of.
OTHER_EVENT = re.compile(
    r"\b(?:said|says|told|announc\w+|unveiled|voted?|ballot\w*|closes|published|meet\w*|talks|met|rejected|submitted|accept\w*|"
    r"agreed|offer\w*|deal|signed|ruled|revealed|wrote|letter|reported|founded|ordered|intervened|court|statement|decision|"
    r"pay|wages?|salar\w+|increase\w*|rise|paid|wrote|notice|notified|inflation|warned|claimed|added|contract|launched)\b",
    re.I,
)
