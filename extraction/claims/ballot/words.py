"""The words that tell of a vote of members: that it is one, how far it has come, and what it is about."""

from __future__ import annotations

import re
from typing import Literal

Status = Literal["announced", "open", "closed", "result"]
About = Literal["action", "consultative", "offer"]

STRIKE = re.compile(
    r"\b(?:strik(?:e|es|ing)|walk(?:ing)? ?-?outs?|walk(?:ing)? off|industrial action|job action|stoppages?|"
    r"action short|boycott|overtime ban|"
    r"work[ -]to[ -]rule|action)\b",
    re.I,
)
OFFER = re.compile(
    r"\b(?:accept\w*|reject\w*|turn(?:ed|ing)? down|ratif\w+|offers?|deals?|proposals?|agreement|settlement|pay cuts)\b"
    r"|\bapprov\w+ [\w ’'-]{0,30}(?:offer|deal|proposal|agreement|contract)",
    re.I,
)
_CONSULTATIVE = re.compile(
    r"\b(?:consultative|indicative|straw poll)\b"
    r"|\b(?:asked (?:if|whether)|said|indicated) (?:\w+ )?(?:were|would be|are) (?:prepared|willing|ready)\b",
    re.I,
)
_MEMBERS = (
    r"(?:members?|workers?|staff|drivers?|teachers?|nurses?|doctors?|employees|lecturers?|crew|unions?|"
    r"they|those|people)"
)

# Members' word on an offer with its figure: 'rejected the deal by 62 percent', 'was accepted by 54%'.
_DECIDED = r"(?:reject|ratif|approv|accept|endors|back)\w*|turn(?:ed|ing)? down|vot(?:ed|ing) down"
_PACT = r"(?:agreement|contract|offer|deal|proposals?|package|settlement|terms)"
_FIGURE_OF_VOTES = (
    r"(?:an? (?:\w+ )?(?:vote|margin|majority) of )?(?:about |almost |nearly |more than |just |over )?\d[\d.,]*"
    r"(?=%| per ?cent| percent| to \d|-\d)"
)
_PER_CENT = r"(?:\d[\d.]*%|per ?cent)"
_DECIDED_BY = (
    rf"(?:{_DECIDED})(?: [\w’'%.-]+){{0,5}}? {_PACT},? (?:by|with) {_FIGURE_OF_VOTES}"
    rf"|{_PACT}(?: \w+)? (?:was|were|has been|have been|is) (?:\w+ly )?(?:{_DECIDED}),? (?:by|with) (?:\w+ ){{0,3}}?"
    rf"{_FIGURE_OF_VOTES}"
    rf"|{_PER_CENT} of [\w ’']{{0,40}}? (?:{_DECIDED})(?: [\w’'%.-]+){{0,5}}? {_PACT}"
    rf"|{_PER_CENT} (?:vot(?:ing|ed) )?(?:in favou?r|yes)"
)

BALLOT = re.compile(
    rf"\b(?:{_DECIDED_BY}|authori[sz](?:ed|ing|es) (?:an? |the )?(?:\w+ )?strike(?! fund)|strike authori[sz]ation|"
    r"(?:re-?)?ballot(?:s|ed|ing)?|vot(?:e|es|ed|ing)|referendum|turn-?out|(?:backed|supported|endorsed|"
    r"approved) by (?:an? \w+ |some |around |about |just over )?(?:\d+|almost|nearly|more than)|strike mandate|mandate for|"
    r"(?:per ?cent|%|members|workers|staff|drivers|majority)[\w ,’']{0,60} (?:back(?:ed|ing)|endorsed|supported|"
    r"in favou?r of|opted for|said (?:yes|no))|support (?:at|of|for [\w ]{0,40}?(?:at|was)) \d+|"
    r"papers (?:will )?(?:go|went|be sent|must be|are due)|(?:eligible|entitled) to vote|"
    r"asked (?:if|whether)|(?:said|indicated) they (?:were|would be) (?:prepared|willing|ready))\b",
    re.I,
)
# A vote of others, or the word in another sense.
NOT_MEMBERS = re.compile(
    r"\b(?:executive|committee|leaders(?:hip)?|officers|delegates|conference)(?: \w+){0,4} vot(?:ed|es|ing)\b"
    r"|\b(?:MPs?|parliament|lawmakers|legislators|councill?ors?|senat(?:e|ors?)|congress|shareholders|voters|"
    r"electorate|trustees|"
    r"facult(?:y|ies)|departments?|board|governors|house of|commons|assembly|jury|judges?|viewers|"
    r"fans)\b[\w ,’']{0,40}\bvot"
    r"|\bvot(?:e|ed|ing) (?:labour|conservative|tory|democrat|republican|leave|remain|no confidence)|"
    r"\bvote of (?:no )?confidence"
    r"|\b(?:opinion|recent|public|yougov|online) poll\b|\brespondents\b|\bsurvey(?:ed)?\b|\bgeneral election|"
    r"\bballot box|\blocal elections?\b",
    re.I,
)
NOT_CALLED = re.compile(
    r"\b(?:could|may|might)(?: also| now| then)? (?:be )?(?:ballot|vote)|\bthreat\w*[\w ]{0,20} ballot|"
    r"\bconsider\w*[\w ]{0,40} ballot"
    r"|\bwhether (?:or not )?to (?:\w+ )?(?:ballot|(?:hold|call|run|launch) (?:an? )?(?:\w+ )?(?:ballot|vote))"
    r"|\bif[\w ,’']{0,60} (?:ballot|vote)|\bwithout (?:a|"
    r"any) (?:ballot|vote)|\bno (?:ballot|vote)\b"
    r"|\b(?:call(?:ed|ing)? for|demand\w*|possible|potential) (?:a |an )?(?:\w+ )?ballot"
    r"|\bnot ruled out\b",
    re.I,
)
FRESH = re.compile(
    r"\b(?:fresh|new|second|another|further|re-?)[ -]?(?:strike |industrial action |"
    r"consultative )?(?:re-?)?(?:ballot|vote)"
    r"|\bre-?ballot|\bballot(?:ed|ing)?\b[\w ]{0,20}\bagain\b|\bother forms of",
    re.I,
)

# Words that go back from a fresh ballot to the one before it.
EARLIER = re.compile(
    r"\b(?:last time|(?:first|previous|earlier|original|last) (?:\w+ )?(?:ballot|vote)|(?:previously|originally)|"
    r"(?:a|this) (?:ballot|vote) (?:last|in|earlier))\b",
    re.I,
)

# Members' word on an offer, which tells how a vote ended where the text speaks of one.
DECISION = re.compile(
    rf"\b{_MEMBERS}(?: \w+){{0,4}}? (?:have |has )?(?:now |overwhelmingly )?(?:accepted|approved|rejected|"
    rf"ratified|turned down)"
    r"[\w ,’'-]{0,50}\b(?:offer|deal|agreement|proposals?|contracts?)\b",
    re.I,
)

_ON_A_MATTER = r"on (?:the(?! \d)|an?|its|their|whether|this|that|strike|industrial|pay)\b"
_RESULT = re.compile(
    r"\b(?:(?:have|has|had)(?: \w+ly| all| now| also)? )?voted\b"
    rf"(?! {_ON_A_MATTER})"
    r"|\b(?:back(?:ed|s)|endorsed|supported|authori[sz]ed|opted for|said yes to)\b"
    r"|\bvotes? (?:overwhelmingly |unanimously |narrowly )?(?:to (?:strike|walk|accept|reject|take|back|"
    r"approve)|for (?:strike|industrial)|"
    r"in favou?r|against|yes)\b|\bvoting (?:overwhelmingly |unanimously )?(?:in favou?r|for|yes|to|against)\b"
    r"|\b(?:results?|outcome) of (?:the|a|its|their) (?:\w+ )?(?:ballot|vote)\b(?! (?:will|is (?:due|"
    r"expected)))|\bsaid they (?:were|would)\b"
    r"|\bin favou?r of\b|\b(?:won|secured|delivered|gained)\b[\w ]{0,30}\b(?:mandate|ballot|vote)"
    r"|\b(?:failed to|did not|didn['’]t|fell short|missed|met|passed|exceed\w*|beat\w*|smash\w*|"
    r"cleared)\b[\w ,%’']{0,40}\bthreshold"
    r"|\b(?:vote|ballot) (?:passed|was won|was carried|succeeded|was lost|failed)\b|\bmandate for\b|"
    r"\bturn-?out (?:of|was)\b|\bballot returned\b",
    re.I,
)
_CLOSED = re.compile(
    r"\b(?:ballot|vote|voting|poll)\b[\w ,]{0,20} (?:closed|has ended|ended|has closed|ran from|"
    r"took place (?:from|between))\b"
    rf"|\bvoted {_ON_A_MATTER}"
    r"|\bresults? (?:of the (?:ballot|vote) )?(?:is|are|will be|due|expected)",
    re.I,
)
_ANNOUNCED = re.compile(
    r"\b(?:will|would be|is to|are to|going to|set to|due to|plans? to|about to|intends? to|prepar\w+ to|asked to|"
    r"face a[\w ]{0,20}|"
    r"put to (?:a|the)|agreed to|(?:asked|called) for (?:a|an)|decided to|moves? to|"
    r"['’]ll)\b[\w ]{0,25}\b(?:ballot(?:ed)?|vote)\b|"
    r"\bto (?:be )?(?:re-?)?ballot(?:ed)?\b|\bto (?:hold|call|run|launch|open) (?:an?|the|"
    r"its) (?:[\w-]+ ){0,3}(?:ballot|vote)\b"
    r"|\bannounc\w+[\w ,’']{0,60}\b(?:ballot|vote)|"
    r"\b(?:ballot|vote|voting)\b[\w ,%’']{0,110} (?:will(?! (?:close|end|conclude)\b)|is to|"
    r"is due to|is set (?:to|for)|(?:is )?(?:scheduled|planned) for|opens|begins|starts|is expected)\b"
    r"|\b(?:will|would|to|shall) (?:\w+ )?(?:receive|get|be sent|be posted|be mailed|start|"
    r"begin) (?:\w+ ){0,2}?(?:ballot|vot)"
    r"|\bcall(?:ed|s|ing)? (?:a|an) (?:\w+ ){0,3}ballot|\blaunch\w* (?:a|an) (?:\w+ ){0,3}ballot"
    r"|\bnotice (?:of|for) (?:an?|the|its) (?:[\w-]+ ){0,3}ballot",
    re.I,
)
_OPEN = re.compile(
    r"\b(?:is|are|being|currently|now|still|have been|has been) (?:currently |now |"
    r"also )?(?:being )?(?:(?:re-?)?balloted|balloting|voting)\b"
    r"|\b(?:ballot|vote|voting|poll)\b[\w ,’']{0,40} (?:is open|is under ?way|opened|began|has (?:opened|begun|"
    r"started)|closes?|runs|ends|remains open|started|will (?:close|end|conclude)|got under ?way|(?:has been |was )?launched)\b"
    r"|\b(?:started|begun|began) (?:voting|balloting)|\bhave until\b|\bballots?(?: papers)? (?:have been|were|"
    r"are being) (?:sent|posted|issued|mailed|distributed)"
    r"|(?<!to )(?<![.!?] )(?<!^)\bvot(?:e|es|ing) on\b|\bballot(?:s|ing) (?:its |their )?(?:\w+ )?(?:members|"
    r"staff|workers)",
    re.I,
)


_PAPERS_OUT = re.compile(r"\b(?:(?:ballot|voting) )?papers (?:go|went|are going|will go|have gone) out\b", re.I)
_RESULT_TO_COME = re.compile(
    r"\b(?:will|to) (?:\w+ )?(?:announce|declare|publish|reveal|release) (?:the|its|their) (?:\w+ )?(?:results?|outcome)\b",
    re.I,
)
_CONDITION = re.compile(r"\b(?:if|unless)\b[^,.;]*|\bwithout (?:a|any|one)(?: single)? vote against\b", re.I)


def status_of(words: str) -> Status | None:
    """How far the sentence says the vote has come; a vote that is only thought of has no status."""
    unconditional = _CONDITION.sub(" ", words)
    if _RESULT_TO_COME.search(unconditional):
        return None
    told: tuple[tuple[Status, re.Pattern[str]], ...] = (
        ("open", _PAPERS_OUT),
        ("result", _RESULT), ("closed", _CLOSED), ("announced", _ANNOUNCED), ("open", _OPEN),
    )  # fmt: skip
    found = next((status for status, pattern in told if pattern.search(unconditional)), None)
    return None if found != "result" and NOT_CALLED.search(unconditional) else found


def tells_what_about(words: str) -> bool:
    """Whether the sentence itself says what is voted on; one that does not speaks of the vote before it."""
    return any(pattern.search(words) for pattern in (_CONSULTATIVE, STRIKE, OFFER))


def about_of(words: str) -> About:
    """What was voted on: the first of strike and offer that follows the vote decides."""
    if _CONSULTATIVE.search(words):
        return "consultative"
    ballot = BALLOT.search(words)
    at = ballot.start() if ballot else 0
    strike, offer = STRIKE.search(words, at), OFFER.search(words, at)
    if strike is None and offer is None and STRIKE.search(words) is None:
        offer = OFFER.search(words)
    return "offer" if offer and (strike is None or offer.start() < strike.start()) else "action"


_FOR = re.compile(
    r"\b(?:vot\w+|ballot\w*|back\w*|mandate|majority|result|said|opted|endors\w+|support\w*)\b[\w ,.%’'-]{0,60}?"
    r"\b(?:for|in favou?r|yes|to (?:support|back|strike|walk|take|accept|approve|hold|stage|stop|down|go|authori[sz]e)|"
    r"accept\w*|approved|ratified|to (?:extend|continue|escalate|renew)|strike action|industrial action|"
    r"prepared|willing|striking)\b|\b(?:back|"
    r"support|endors|accept|approv|ratifi|authori[sz])(?:ed|s|es)\b|\bin favou?r\b",
    re.I,
)
_AGAINST = re.compile(
    r"\bturned down\b|\bvot\w+[\w ,.%’'-]{0,40}? (?:against|to reject|no\b|to turn down)|\brejected\b|"
    r"\brejecting\b|\breject the\b|\bvotes? to reject\b",
    re.I,
)


def outcome_of(words: str, *, about: About) -> Literal["for", "against"] | None:
    """What the vote decided, in so many words."""
    against, in_favour = _AGAINST.search(words), _FOR.search(words)
    if against and about != "offer" and not re.search(r"against|no\b", against[0], re.I):
        against = None  # what is rejected beside a vote on action is the offer
    if against and in_favour and about != "offer":
        return None  # both sides are counted: the figures speak
    if against:
        return "against"
    return "for" if in_favour else None
