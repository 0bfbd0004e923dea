"""The words that a step is told in: 'pay rise over two years', 'lump sum for each driver'; never a broken phrase."""

from __future__ import annotations

import re

from .figures import Figure

_FILLERS = re.compile(
    r"^(?:(?:s|an?|the|its|their|this|that|new|of|plus|for|another|to|only|just|his|her|our|with|by|in|on|from|latest|"
    r"current|offered|proposed|see|sees|seen|gets?|giv(?:e|es|ing)|will|would|worth|offering|includ(?:es?|ing)|won?|wins?|"
    r"and|or|as|at|is|was|are|has|have|had|be|been|reject\w*|accept\w*|approv\w*|demand(?:s|ed|ing)|seek\w*|want\w*|such|any|"
    r"no|some|more|whose|where|when|if|because|who|about|over|after|before|than|against|under|between|through|said|says)\s+)+",
    re.I,
)
_TAIL = re.compile(
    r"(?:[ -](?:an?|per)[ -](?:hour|week|month|year))?(?: (?:over|for|from|this|next|in|by|each|"
    r"on)\b(?: [\w’'-]+){1,6})?"
)
_TAIL_END = re.compile(
    r"\s(?:and|or|with|to|which|that|as|by|but|after|following|would|will|is|was|has|have|"
    r"paid|made|according|if|when|because|while|until|unless|so|than|"
    r"in (?:exchange|return)|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)(?:\s.*)?$",
    re.I,
)
_CUT_SHORT = re.compile(
    r"(?:(?<! year) (?:for|the|to|of|an?|from|by|in|on|over|its|their|your|our|each|every|this|next|two|three|four|five|"
    r"six|\d+))+$",
    re.I,
)
_TAIL_STARTS = re.compile(r" (?=(?:an?|per|over|for|from|this|next|in|by|each|on)\b)")


def bare(thing: str) -> str:
    return _FILLERS.sub("", thing)


def described(words: str, figure: Figure, thing: str) -> str:
    """The thing with what the figure is for: 'pay rise over two years', 'hourly rate an hour for Saturdays'."""
    at = figure.span.end
    following = re.match(rf"[\w ’'-]{{0,30}}?{re.escape(thing)}", words[at:], re.I)
    tail = _TAIL.match(words, at + following.end() if following else at)
    told = _tail_told(tail[0]) if tail else ""
    return f"{thing} {told}".strip()


def described_like(words: str, figure: Figure, thing: str) -> str:
    """The same for a figure that goes on from another of the thing: '... and 3% next year'."""
    return described(words, figure, _TAIL_END.sub("", _TAIL_STARTS.split(thing)[0]))


def _tail_told(tail: str) -> str:
    tail = _CUT_SHORT.sub("", _TAIL_END.sub("", tail))
    return (tail.replace("-", " ") if tail.startswith("-") else tail).strip()  # '-an-hour'
