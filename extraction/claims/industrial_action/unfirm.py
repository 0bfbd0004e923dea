"""Words that keep industrial action from being called or taken: it is ruled out, denied, threatened, wished or asked about."""

from __future__ import annotations

import re

# All patterns are for small letters.

_STRIKE = r"(?:strik|walk|industrial|action|stoppage|picket|lock|overtime|down tools|dates|boycott|work to rule)"
# 'no agreement and strikes will go ahead', 'will not call off the strike': what is denied is something else.
_NOT_DENIED = (
    r"(?!agreement|deal|progress|breakthrough|resolution|settlement|end|sign|choice|option|offer|movement|and|but|as|"
    r"before|call(?:ed|ing)? off|calling|cancel|suspend|postpon|pause|stop|halt|bow|back|prevent|accept|give|"
    r"be (?:paid|"
    r"allowed|able)|tolerate|until|only|just|longer|now\b|go ahead)"
)
_RULED_OUT = (
    r"\b(?:right|ability|power|banned?|barred|prohibited|forbidden|illegal|unlawful)\b[\w ’']{0,40}\bstrik"
    rf"|\b(?:no|without)(?: {_NOT_DENIED}[\w’'-]+){{0,3}} {_STRIKE}"
    rf"|\b(?:can(?:no|['’])?t|cannot|never|did not|didn['’]t|has not|have not|ha(?:s|ve)n['’]t|won['’]t|"
    rf"will not|would not|wouldn['’]t|not to|"
    rf"unable to|(?:are|is|were|was)(?:n['’]t| not))(?: {_NOT_DENIED}[\w’'-]+){{0,3}} {_STRIKE}"
    rf"|\bnobody\b[\w ]{{0,25}}\b{_STRIKE}"
    r"|\b(?:is|are) not (?:\w+ )?(?:planned|scheduled|called|announced|due)\b"
    r"|\bnot (?:in|on) the (?:plans|cards|agenda)\b|\bno plans\b|\bruled? out\b|\b(?:no|"
    r"any)(?: \w+){0,2} (?:strike )?dates\b"
    r"|\b(?:only |not )be considered\b|\bno-strike\b|\bany (?:strike|industrial action|walkout|future|such)\b"
)
_DENIED = (
    r"\b(?:den(?:y|ies|ied|ying)|dismiss(?:ed|es)|reject(?:ed|s)) (?:that|it|he|she|they|any|claims?|reports?|"
    r"suggestions?|"
    r"rumou?rs?|planning)\b"
)
_OPEN = (
    rf"\bwhether\b[^.;]{{0,80}}\b{_STRIKE}|\bin the event of\b|\bwould (?:likely|probably|then|consider)\b"
    r"|\blikely (?:to )?call\b|\bon the (?:verge|brink) of\b|\bas (?:early|soon) as\b"
)
# A condition is no more than talk where it is a vote, an answer or a day still to be named that must come first.
_CONDITION = (
    r"\b(?:if|should)\b[^.;,]{0,60}\b(?:vot\w+|ballot\w*|back(?:s|ed)?|mandate|members (?:say|agree|reject|turn)|"
    r"successful|succeeds?)\b"
)
_IF_STRIKE = rf"\bif\b[\w ’']{{0,60}}\b{_STRIKE}"

_ACT = (
    r"(?:(?:strike|walk|take|go|hold|stage|begin|start|resume|join|down|follow|escalate|call|happen|occur|"
    r"continue|stop|"
    r"set|lock|refuse)\b|"
    r"be (?:called(?! off)|held|staged|announced|on strike|looming)\b|"
    rf"(?:face|see|mean|lead|bring|cause|result)(?: [\w-]+){{0,4}} {_STRIKE})"
)
_THREATENED = (
    rf"\b(?:could|may|might)(?: (?!not\b)[\w’'-]+){{0,3}}? {_ACT}"
    rf"|\bthreat(?:en(?:s|ed|ing)?)?\b(?! (?:plant|site|factory|jobs?|pit|service|with))(?: [\w’'-]+){{0,6}} {_STRIKE}"
    rf"|{_STRIKE}\w* threat|\bconsider(?:s|ing)?\b(?: [\w’'-]+){{0,4}} {_STRIKE}"
    rf"|\b(?:possib(?:le|ility)|potential(?:ly)?|prospect|risk(?:s|ing)?)\b(?: [\w’'-]+){{0,4}} {_STRIKE}"
    rf"|{_STRIKE}\w*(?: [\w’'-]+){{0,5}} (?:possible|likely|a possibility)\b"
    rf"|\b(?:prepared|ready|willing|eligible|entitled|free|allowed|able) to(?: [\w’'-]+){{0,2}} {_ACT}"
    r"|\bloom(?:s|ed|ing)?\b|\bplan to ballot\b|\bmull(?:s|ing)?\b"
    rf"|\b(?:avoid|avert|prevent|head off|stave off)(?:ed|ing)?\b(?! (?:the|this|next|tomorrow|"
    rf"\w+day['’]s)\b)(?: [\w’'-]+){{0,4}} {_STRIKE}"
    rf"|(?<!without )\bwarn(?:s|ed|ing)?\b (?:it|they|that (?:it|they)|of|about)(?: [\w’'-]+){{0,4}} {_STRIKE}"
    rf"|\burg(?:e|es|ed|ing)\b(?: [\w’'-]+){{0,5}} to (?:\w+ )?(?:strike|walk|vote|back|take)"
)

RULED_OUT = re.compile("|".join((_RULED_OUT, _DENIED, _OPEN, _CONDITION)))
THREATENED = re.compile(f"{_THREATENED}|{_IF_STRIKE}")
# Words about a vote or a wish: without a day they call no action.
ONLY_WANTED = re.compile(
    r"\b(?:vot(?:e|es|ed|ing)|ballot\w*|back(?:s|ed|ing)|support\w*|in favou?r|mandate|demand\w*|if|unless|"
    r"would|urg\w+|authori[sz]\w+|approv\w+|"
    r"push(?:ed|ing)? for|call(?:s|ed|ing)? for (?:more|further))\b",
)
