"""The words that tell of a vote of members: that it is one, how far it has come, and what it is about."""

from __future__ import annotations

import re
from functools import lru_cache
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

_WORD_OF_A_SIDE = (
    r"\b(?:accepted|rejected|ratified|approved|turned (?:it |that |them )?down|voted (?:it |that |them )?down|backed|"
    r"endorsed|authori[sz]ed|supported)\b"
)
_PACT = r"(?:agreement|contract|offer|deal|proposals?|package|settlement|terms)\b"
_PER_CENT = r"(?:\d%|\bper ?cent)"
_PRINTED = (
    r"(?:\d[\d.,]*|[a-z]+(?:-[a-z]+)?)(?: ?(?:%|per ?cent\b|p\.c\.)|(?: votes?)? to (?:\d|one\b|two\b)|"
    r" ?[-–] ?\d| votes\b)"
)
# What a deal does to pay is no figure of a vote: 'accepted a deal that will raise wages by 6%'.
RAISED_BY = (
    r"\b(?:rais(?:e|es|ing)|increas(?:es|ing)|boost(?:s|ing)?|lift(?:s|ing)?|cut(?:s|ting)|go(?:es)? up|"
    r"(?:will|would|to|could) (?:\w+ )?(?:rise|increase|cut|grow|fall))(?: [\w’']+){0,4} by\b"
)
# A decision with its figures ('rejected the offer by 311 to 94', 'ratified the deal: 89% yes', 'said no, 48 to 39') is
# the result of a vote even where no word names one.
_DECIDED = (
    rf"(?:{_WORD_OF_A_SIDE}(?![^.;]{{0,70}}?{RAISED_BY})[^.;]{{0,90}}?"
    rf"(?:\bby|\bwith|:|,) (?:(?:an?|the|just|only|almost|nearly|more|than|over|"
    rf"overwhelming|majority|margin|ratio|of) )*{_PRINTED}(?! (?:pay|rise|raise|increase|cut)s?\b)"
    rf"|{_PER_CENT} of [\w ’']{{0,40}}?{_WORD_OF_A_SIDE}(?: [\w’'%.-]+){{0,5}}? {_PACT}"
    rf"|\bsaid ['’\"“‘]?(?:yes|no)['’\"”]?,? (?:by )?{_PRINTED}"
    rf"|\b\d+ (?:votes? )?(?:for|in favou?r),? (?:and|to|with) \d+ (?:votes? )?against\b)"
)
# Without one of these, in small letters, none of the patterns by which a sentence tells of a vote can match.
_STEMS = (
    "ballot", "vot", "referend", "turnout", "turn-out", "turned", "back", "support", "endors", "approv", "mandate",
    "favo", "opted", "said yes", "said no", "said they", "said '", "said ’", "said ‘", 'said "', "said “", "papers",
    "eligible", "entitled", "authori", "asked", "indicated", "accept", "reject", "ratif", "against", "spoil", "invalid",
)  # fmt: skip


@lru_cache(maxsize=256)  # asked of a sentence more than once
def may_tell_of_a_vote(words: str) -> bool:
    """A cheap question asked before the dear ones."""
    lowered = words.lower()
    return any(stem in lowered for stem in _STEMS)


HAS_FIGURES = re.compile(r"\d")

BALLOT = re.compile(
    r"\b(?:(?:re-?)?ballot(?:s|ed|ing)?|vot(?:e|es|ed|ing)|referendum|turn-?outs?|(?:backed|supported|endorsed|"
    r"approved) by (?:\d+|almost|nearly|more than)|mandates?|"
    r"(?:per ?cent|%|members|workers|staff|drivers|majority)[\w ,’']{0,60} (?:back(?:ed|ing)|endorsed|supported|"
    r"in favou?r of|opted for|said (?:yes|no))|support (?:at|of|for [\w ]{0,40}?(?:at|was)) \d+|"
    r"papers (?:will )?(?:go|went|be sent|must be|are due)|(?:were |been )?sent (?:\w+ )?papers|"
    r"(?:eligible|entitled) to (?:vote|take part)|re-?balloting|"
    r"authori[sz](?:ed|es|ing) (?:a |the |any |possible |potential |another ){0,2}(?:[\w-]+ ){0,2}(?:strike|walkout)s?|"
    r"strike authori[sz]ation|"
    r"asked (?:if|whether)|(?:said|indicated) they (?:were|would be) (?:prepared|willing|ready))\b"
    rf"|{_DECIDED}",
    re.I,
)
# A vote of others, or the word in another sense.
NOT_MEMBERS = re.compile(
    r"\b(?:executive|committee|leaders(?:hip)?|officers|delegates|conference)"
    rf"(?: (?!{_MEMBERS}\b|sa(?:id|ys)\b|that\b|after\b)\w+){{0,4}} vot(?:ed|es|ing)\b"
    r"|\b(?:MPs?|parliament|lawmakers|legislators|councill?ors?|senat(?:e|ors?)|congress|shareholders|voters|"
    r"electorate|trustees|"
    r"facult(?:y|ies)|departments?|board|governors|house of|commons|assembly|jury|judges?|viewers|"
    r"fans)\b[\w ,’']{0,40}\bvot"
    r"|\bvot(?:e|ed|ing) (?:labour|conservative|tory|democrat|republican|leave|remain|no confidence)|"
    r"\bvote of (?:no )?confidence"
    r"|\b(?:opinion|recent|public|yougov|online) poll\b|\brespondents\b|\bsurvey(?:ed)?\b|\bgeneral election|"
    r"\bballot box|\blocal elections?\b"
    r"|\b(?:recognition|representation|certification|decertification|unioni[sz]ation|union) (?:ballot|vote|election)"
    r"|\b(?:ballot\w*|vot(?:e|ed|es|ing))\b[\w ,’']{0,30} (?:for|on|over|to|"
    r"against) (?:whether to )?(?:(?:union )?recogni\w+|"
    r"unioni[sz]\w+|decertify|form(?:ing)? (?:a|an|their) (?:\w+ )?union|join(?:ing)? (?:[\w’'&]+ ){0,5}(?:union|"
    r"unions|local|guild|united|federation|brotherhood|association|teamsters)\b)"
    r"|\b(?:ballot|vote|voted|election) (?:for|of) (?:a |the |its )?(?:new |next )?(?:general secretary|"
    r"president|leader)\b"
    r"|\bvot(?:ed|ing|e) to (?:suspend|call off|end|halt|lift|pause|return to work|go back)\b",
    re.I,
)
# A vote of somebody else's, told beside this one.
OTHERS = re.compile(
    r"\b(?:members of|belong to) (?:another|a different|a separate) union\b|\b(?:dispute|strike|row|vote|"
    r"ballot) (?:is|was) "
    r"(?:unrelated|separate|not connected)\b|\bnot part of (?:this|the) dispute\b|\bin (?:my|his|her) day\b",
    re.I,
)
NOT_CALLED = re.compile(
    r"\b(?:will not|won['’]t|would not|has not|have not|hasn['’]t|haven['’]t|had not|did not|didn['’]t|cannot|"
    r"can['’]t|not yet)"
    r"(?: even| be| been| yet| go| put it| put that| put the \w+| to| taken?| held?| called?| an?| the| strike|"
    r" out){0,4} (?:ballot|vote\b|voted\b)"
    r"|\b(?:could|(?-i:may)|might)(?: also| now| then)? (?:be )?(?:ballot|vote)|\bthreat\w*[\w ]{0,20} ballot|"
    r"\bconsider\w*[\w ]{0,40} ballot"
    r"|\bwhether (?:or not )?to (?:\w+ )?(?:ballot|(?:hold|call|run|launch) (?:an? )?(?:\w+ )?"
    r"(?:ballot|vote))|\bif[\w ,’']{0,60} (?:ballot|vote)|\bwithout (?:(?:so|much|as|even|a|"
    r"any|holding) )+(?:ballot|vote)|\bno (?:ballot|vote)\b"
    r"|\b(?:call(?:ed|ing)? for|demand\w*|possible|potential) (?:a |an )?(?:\w+ )?ballot"
    r"|\bnot ruled out\b|['’]d (?:win|lose|vote)\b|\bwould (?:win|lose|vote for|vote to)\b",
    re.I,
)
FRESH = re.compile(
    r"\b(?:fresh|new|second|another|further|re-?)[ -]?(?:strike |industrial action |"
    r"consultative )?(?:re-?)?(?:ballot|vote)"
    r"|\bre-?ballot|\bballot\w*(?: \w+){0,3}? (?:afresh|anew)\b|\bballot(?:ed|ing)?\b[\w ]{0,20}\bagain\b|"
    r"\bother forms of",
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
    r"[\w ,’'%£$.-]{0,50}\b(?:offer|deal|agreement|proposals?|contracts?)\b",
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
    r"|\b(?:results?|outcome) of (?:the|a|its|their) (?:\w+ )?(?:ballot|vote)\b(?! (?:will|(?:is|are) (?:due|"
    r"expected)))|\bsaid they (?:were|would)\b"
    r"|\bin favou?r of\b|\b(?:won|secured|delivered|gained)\b[\w ]{0,30}\b(?:mandate|ballot|vote)"
    rf"|{_DECIDED}|{DECISION.pattern}|\bratified\b|\b(?:turned|voted) (?:it |that |them )?down\b|"
    r"\bsaid ['’\"“‘]?(?:yes|no)\b|\b(?:result|vote|margin|majority|tally|outcome) was\b(?! (?:held|taken|called|due))|"
    r"\bauthori[sz](?:ed|es) (?:a|the|any|possible|potential|another)\b|\b\d votes? to\b|"
    r"\b(?:failed to|did not|didn['’]t|fell short|missed|met|passed|exceed\w*|beat\w*|smash\w*|"
    r"cleared)\b[\w ,%’']{0,40}\bthreshold"
    r"|\b(?:vote|ballot) (?:passed|was won|was carried|succeeded|was lost|failed)\b|\bmandate for\b|"
    r"\bturn-?outs? (?:of|was|were)\b|\bballot returned\b",
    re.I,
)
_CLOSED = re.compile(
    r"\b(?:ballot|vote|voting|poll)\b[\w ,]{0,20} (?:closed|has ended|ended|has closed|ran from|"
    r"took place (?:from|between))\b"
    r"|\b(?:count(?:ed|ing)?|counts) the (?:votes|ballots|papers)\b"
    rf"|\bvoted {_ON_A_MATTER}"
    r"|\bresults? (?:of the (?:ballot|vote) )?(?:is|are|will be|due|expected)",
    re.I,
)
_ANNOUNCED = re.compile(
    r"\bwould (?:now |then )?(?:re-?)?ballot\b|\b(?:will|would be|is to|are to|going to|set to|due to|plans? to|"
    r"about to|intends? to|prepar\w+ to|asked to|"
    r"face a[\w ]{0,20}|"
    r"put to (?:a|the)|agreed to|(?:asked|called) for (?:a|an)|decided to|moves? to|"
    r"['’]ll)\b[\w ]{0,40}\b(?:(?:re-?)?ballot(?:ed|ing)?|vote)\b|"
    r"\bto (?:be )?(?:re-?)?ballot(?:ed)?\b|\bto (?:hold|call|run|launch|open) (?:an?|the|"
    r"its) (?:[\w-]+ ){0,3}(?:ballot|vote)\b"
    r"|\bannounc\w+[\w ,’']{0,60}\b(?:ballot|vote)|\b(?:ballot|vote|voting)\b[\w ,%’']{0,110} "
    r"(?:will(?! (?:close|end|conclude)\b)|is to|"
    r"(?:is|are|has been) (?:scheduled|planned|slated|set)|"
    r"is due to|is set to|opens|begins|starts|is expected)\b"
    r"|\b(?:will|would|to|shall) (?:\w+ )?(?:receive|get|be sent|be posted|be mailed|start|"
    r"begin) (?:\w+ ){0,2}?(?:ballot|vot)"
    r"|\bcall(?:ed|s|ing)? (?:a|an) (?:\w+ ){0,3}ballot|\blaunch\w* (?:a|an) (?:\w+ ){0,3}ballot"
    r"|\bnotice (?:of|for) (?:an?|the|its) (?:[\w-]+ ){0,3}ballot",
    re.I,
)
_OPEN = re.compile(
    r"\b(?:is|are|being|currently|now|still|have been|has been) (?:currently |now |"
    r"also )?(?:being )?(?:(?:re-?)?balloted|balloting|voting)\b"
    r"|\b(?:ballot|balloting|vote|voting|poll)\b[\w ,’']{0,40} (?:is open|is under ?way|got under ?way|opened|began|has (?:opened|"
    r"begun|started)|closes?|runs|ends|remains open|started|will (?:close|end|conclude)|(?:has been |was )launched)\b"
    r"|\b(?:ballot|vote|voting|poll) (?:has been |was |is |being )?extended (?:to|until|by)\b"
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


def is_not_called(words: str) -> bool:
    """Whether the sentence speaks of a vote that is only thought of, or that nobody has held."""
    return NOT_CALLED.search(_CONDITION.sub(" ", words)) is not None


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
    r"\b(?:turned|voted) (?:it |that |them )?down\b|\bsaid ['’\"“‘]?no\b|\bvot\w+[\w ,.%’'-]{0,40}? (?:against|"
    r"to reject|no\b|to turn down)|\brejected\b|"
    r"\brejecting\b|\breject the\b|\bvotes? to reject\b",
    re.I,
)


_NOT_TO = re.compile(r"\b(?:voted|voting|votes?|decided|chose|opted)\b[^.;,]{0,25} not to\b", re.I)


def outcome_of(words: str, *, about: About) -> Literal["for", "against"] | None:
    """What the vote decided, in so many words."""
    if _NOT_TO.search(words):
        return "against"
    against, in_favour = _AGAINST.search(words), _FOR.search(words)
    if against and about != "offer" and not re.search(r"against|no\b", against[0], re.I):
        against = None  # what is rejected beside a vote on action is the offer
    if against and in_favour and about != "offer":
        return None  # both sides are counted: the figures speak
    if against:
        return "against"
    return "for" if in_favour else None
