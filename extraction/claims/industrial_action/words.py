"""The words that name industrial action, its kinds, and the other events that a date beside it may belong to."""

from __future__ import annotations

import re

from extraction.types import ActionKind

# What begins a time or a day: 'will walk at noon', 'served notice for 3 May'.
_WHEN = r"(?:\d|noon|midnight|today|tomorrow|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day|[a-z]{3,9}\.? \d)"
_WHO_STRIKE = (
    r"members|staff|workers|employees|drivers|nurses|teachers|guards|crews?|doctors|lecturers|porters|cleaners|they|we"
)
_NOT_THIS_STRIKE = (
    r"(?<!air )(?<!air-)(?<!lightning )(?<!hunger )(?<!rent )(?<!climate )(?<!drone )(?<!missile )(?<!bird )(?<!anti-)"
)
_STRIKE = (
    r"(?:industrial|job|strike) action(?! (?:ballot|vote|mandate))"
    rf"|{_NOT_THIS_STRIKE}strik(?:es?|ing)(?![-\w])"
    r"(?! (?:ballot|vote|mandate|fund|committee|threat|rate|force|authori|deadline|pay|laws?|breakers?|rules|"
    r"a (?:deal|balance|chord|blow)|the right))"
    r"|walk(?:s|ed|ing)?[ -]?outs?\b|walk(?:s|ed|ing)? off (?:the|their) jobs?|walked off\b|(?:work )?stoppages?\b"
    rf"|(?:(?:will|to|would) walk|walked)(?= (?:(?:at|from|on) )?{_WHEN})"
    r"|down(?:s|ed|ing)? (?:tools|pens|bags|brushes)\b|stay-?aways?\b|sick-?outs?\b|stop[- ]work meetings?\b"
    r"|picketed\b|picketing\b|(?:on|onto|to|joined?|set up|mount(?:ed)?|hit|walk(?:ed|ing)?|mann(?:ed|"
    r"ing)) (?:the |their )?picket lines?|picket lines (?=will)\b|will picket\b"
    r"|(?:cease|ceased|stop|stops|stopped|stopping) work\b|withdr[ae]w(?:ing|n)? their labou?r|days? of action"
    r"|(?:the|this|further|unofficial|planned|proposed) action\b|(?:further|more|additional) dates\b"
    r"|(?:be|been|come|came|stay(?:ed)?) out"
    r"(?: again(?= (?:for|from|on)\b)|(?= for (?:\w+ )?(?:days?|hours?|weeks?)\b))"
    r"|(?:be|been|stay(?:ed|ing)?|remain(?:ed)?) out(?= (?:since|until)\b)"
    rf"|(?:take|takes|taking|taken|took) action\b(?= (?:on|from) )|action (?=on {_WHEN})"
    rf"|(?:{_WHO_STRIKE})(?: \w+){{0,2}} (?:will be|are|were) out(?= (?:on|from|until|for) {_WHEN})"
    r"|(?<!legal )(?<!court )(?<!class )action (?=(?:will )?(?:begins?|starts?|began|started|runs?) (?:at|on|from))"
    r"|action (?=is (?:planned|scheduled|due|set))|struck\b(?! (?:a|by|the|an|out)\b)"
    r"|struck the (?:[\w’'-]+ ){0,2}(?:plants?|mills?|mines?|company|factory|district|hospital|port|depot|works|"
    r"smelter|chain)\b"
    rf"|(?<=served )notice (?=for (?:the )?{_WHEN})|(?<=issued )notice (?=for (?:the )?{_WHEN})"
)
_OVERTIME = r"(?:overtime|rest[- ]day working|rest days?)"
_OTHER_ACTION = (
    rf"{_OVERTIME} (?:working )?(?:bans?|refusals?|boycotts?|embargo)|(?:ban|embargo|boycott) on (?:all |any |"
    rf"working |\w+ and )?"
    rf"{_OVERTIME}|ban(?:ned|ning)? {_OVERTIME}|{_OVERTIME} will be (?:banned|refused|boycotted)"
    rf"|(?:refus(?:e|es|ed|ing|al)|declin(?:e|ed|ing)) (?:to (?:work|do) )?(?:any |all |voluntary )?{_OVERTIME}|"
    rf"stop(?:s|ped|ping)? (?:working|doing) {_OVERTIME}|not (?:be )?work(?:ing)? (?:any )?{_OVERTIME}|"
    r"work(?:ed|ing|s)?[ -]to[ -](?:rule|contract)|lock(?:ed|ing|s)?[ -]?outs?\b(?! of (?!work))|"
    r"lock(?:s|ed|ing)? (?!up|in|horns)(?:[\w’'-]+ ){1,3}out\b|"
    r"actions? short of (?:a |full )?(?:strikes?|industrial action)|asos\b|work bans?\b|go-slows?\b|work slow-?downs?\b"
    r"|(?:marking|assessment|cover|exam)[\w ]{0,16} boycotts?|boycott(?:s|ed|ing)?(?: of|"
    r" on)? (?:\w+ ){0,3}?(?:assess|mark|"
    r"exam|dut|grad)\w+"
    r"|withdrawal of goodwill|withdr[ae]w(?:ing|n)? goodwill"
)
TRIGGER = re.compile(rf"\b(?:{_STRIKE}|{_OTHER_ACTION})")  # for small letters
# Words that stand for the action named before them, where a day follows: 'a second will follow on', 'It will run from'.
# For small letters, as the one above.
_ITS_COURSE = (
    r"(?:operate|run|last|begin|start|resume|continue|take place|go ahead|be held|be staged|be repeated|follow|end)"
)
STANDS_FOR_IT = re.compile(
    r"(?P<it>(?:^|(?<=[.;] ))(?:it|this|they|these|that) (?:(?:will|would|is|are|was|were)(?: (?:now|also|then))?"
    rf"(?: (?:due|set|scheduled|expected|planned|going|to))* {_ITS_COURSE}|(?:began|started|begins|starts|runs?)\b))"
    r"|\b(?:a|an|the|another) (?:second|third|fourth|fifth|sixth|further|final|next|first|last|other|others|new)"
    r"(?: ones?| dates?| day| two| three| four)?(?=,? (?:will|is|are|was|were|on|from|planned|due|scheduled|set|"
    r"to follow|"
    r"follows?|follow|begins?|starts?|comes?|came|took|called|fixed|has been|have been|for)\b)"
    r"|\b(?:further|more|additional|other|two more|three more|four more) (?:days|dates)\b"
    r"|\b(?:will|to) (?:follow|do (?:so|the same|likewise)|join (?:them|in))(?=(?: suit)? (?:on|from|in)\b)"
    r"|\bdates (?:have been|were|are) (?:named|announced|set|fixed|confirmed)\b"
    r"|\banother(?= (?:on|from|will|is|planned|due|scheduled|set)\b)|\bfollowed by (?:another|one|those|"
    r"a second|others|two|three)\b",
)

_KINDS: tuple[tuple[re.Pattern[str], ActionKind], ...] = (
    (re.compile(r"overtime|rest[- ]day", re.I), "overtime_ban"),
    (re.compile(r"to[ -](?:rule|contract)", re.I), "work_to_rule"),
    (re.compile(r"lock", re.I), "lockout"),
    (re.compile(r"short of|asos|boycott|goodwill|slow|work ban", re.I), "asos"),
)


def kind_of(trigger: str) -> ActionKind:
    return next((kind for pattern, kind in _KINDS if pattern.search(trigger)), "strike")


CLAUSE_END = re.compile(
    r"[;:—]|(?<!\d)–|–(?!\d)|\s--\s|,\s+(?=(?:and|but|while|although|though|with|after|whereas|so|as)\b)"
    r"|\s(?=(?:but|while|although|after|despite|following(?! (?:dates?|days?)\b))\b)",
    re.I,
)
# The day behind one of these is the day on which it was stopped.
STOPPING = re.compile(
    r"\b(?:called off|cancell?ed|suspended|postponed|paused|averted|avoided|scrapped|abandoned|halted|lifted|"
    r"withdr[ae]wn?|rescinded|deferred|rescheduled|blocked|"
    r"dropped|put on hold)\b",
    re.I,
)
# What begins a clause of its own behind the action: a date in there is not the action's.
ANOTHER_CLAUSE = re.compile(
    r"\b(?:(?<!just )(?<!shortly )after|because|when|following(?! (?:dates?|days?)\b)|despite|if|although|"
    r"though|before|ahead of|"
    r"as(?! (?:planned|scheduled|expected|early|soon|late)\b))\b",
    re.I,
)
# What else a date in such a sentence may be the date of.
_SERVICE = (
    r"(?:collections?|services?|trains?|talks|negotiations|production|deliveries|classes|flights|sailings|buses|"
    r"schools?|"
    r"lessons|operations|shops?|doors|gates)"
)
# What a strike stops, and when it runs again.
SERVICE = re.compile(
    rf"\b{_SERVICE} (?:[\w’'-]+ ){{0,3}}(?:restart\w*|resum\w+|return\w*|begin|start|open|close)\b", re.I
)
OTHER_EVENT = re.compile(
    r"\b(?:said|says|told|announc\w+|unveiled|voted?|ballot\w*|closes|published|meet\w*|talks|met|rejected|"
    r"submitted|accept\w*|result|results|rall(?:y|ied|ies)|march(?:ed|ing)|protest\w*|arrested|died|"
    r"agreed|offer\w*|deal|signed|ruled|revealed|wrote|letter|reported|founded|ordered|intervened|court|"
    r"statement|decision|decid\w+|"
    r"pay|wages?|salar\w+|increase\w*|rise|paid|notice|notified|inflation|warned|claimed|added|(?<!to )contract|"
    r"comment\w*|conference|re-?open\w*|authori[sz]ed|"
    r"return(?:ed|ing|s)? to (?:work|(?:their|the) \w+)|back (?:at|to) work|(?<!to )end(?:s|ed)?(?! (?:in|of))|"
    r"to end|finish(?:es|ed)?|deadline|expire[sd]?|hearing|resum\w+ talks|election|budget)\b",
    re.I,
)
