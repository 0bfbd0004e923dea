"""Lines of a page that are not its article: navigation, adverts, pleas to subscribe, comments, other stories."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extraction.cleaning.removal import Line, Removal, lines

_LONGEST_FURNITURE = 420


def _line(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{pattern})\W{{0,6}}", re.IGNORECASE)


# A whole line must match: the same words inside a sentence of the article are left alone.
_RULES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("navigation", _line(r"\[?(?:(?:click here to )?(?:read|see|view) (?:the )?(?:full|original|whole) (?:article|story)\b.{0,300})")),
    ("navigation", _line(r"\[?(?:read more|read next|read also|see also|more:|more on this|watch|listen|in pictures|video|"
                         r"gallery)\s?(?:[:|»>–-].{0,220}|\.{3})?")),
    ("navigation", _line(r"!?\[?(?:article )?image\]?(?:\(.{0,400}\))?")),
    ("navigation", _line(r"(?:image|photo(?:graph)?|picture|pic|credit|image source|image credit|image copyright|"
                         r"photo by|pictures? by|file photo)s?\s?[:,©].{0,120}")),
    ("navigation", _line(r"\(?(?:image|photo|picture|pic|credit)s?: [^)]{0,80}\)")),
    ("navigation", _line(r"(?:[A-Z][\w. '’-]{1,40}/)?(?:getty images?|pa images?|pa wire|pa media|reuters|afp|alamy|"
                         r"shutterstock|istock|ap photo)(?:/[\w .'’-]{1,40})?")),
    ("navigation", _line(r"(?:share|tweet|print|email|save|copy link|bookmark)(?: (?:this|on|via|by|with|to)\b.{0,60})?")),
    ("navigation", _line(r"(?:facebook|twitter|x|whatsapp|linkedin|pinterest|reddit|email|print|copy link|messenger)"
                         r"(?:[\s,|·•]+(?:facebook|twitter|x|whatsapp|linkedin|pinterest|reddit|email|print|copy link|messenger))*")),
    ("navigation", _line(r"(?:skip to|jump to|back to|return to) (?:main |top|content|home|the top).{0,40}")),
    ("navigation", _line(r"(?:we use|this (?:web)?site uses) cookies.{0,300}|accept(?: all)? cookies|cookie (?:policy|settings)|"
                         r"privacy policy|terms (?:and|&) conditions|terms of (?:use|service)")),
    ("navigation", _line(r"(?:©|\(c\)|copyright\b).{0,160}|.{0,80}all rights reserved.{0,60}")),
    ("navigation", _line(r"(?:home|news|menu|search|log ?in|sign in|sign out|register)(?:\s?[|>»/·]\s?[\w &]{1,30})*")),
    ("navigation", _line(r"(?:scroll down|click here|click below|tap here) (?:for|to)\b.{0,120}")),
    ("navigation", _line(r"(?:try|explore) (?:our|what) .{0,20}\bAI\b.{0,60}")),
    ("navigation", _line(r"(?:tags|topics|filed under|categories|related topics)\s?:.{0,200}")),
    ("advertisement", _line(r"(?:advertisement|advert|sponsored(?: content| by .{0,60})?|paid content|promoted)")),
    ("advertisement", _line(r"(?:advertisement\s?[-–—:]\s?)?(?:story|article|report|scroll to|content) continues? (?:below|after).{0,60}")),
    ("newsletter", _line(r"(?:sign up|subscribe|register|join|get|receive|support|become|try|start|enter your|download|broaden|don['’]t miss|"
                         r"stay (?:up to date|informed)|want (?:more|to)|to get|for more|keep up|follow)\b"
                         r"[^“”\"]{0,300}\b(?:newsletters?|inbox|subscri(?:be|ption|bers?)|free trial|free for \d+|unlimited access|"
                         r"our app|e-?mail address|whatsapp (?:group|community|channel)|on (?:twitter|facebook|instagram))\b[^“”\"]{0,200}")),
    ("newsletter", _line(r"(?:sign up|subscribe)(?: (?:now|today|here|for free|to our .{0,40}))?")),
    ("comments", _line(r"(?:no comments yet|leave a (?:comment|reply)|have your say|add a comment|post a comment|view (?:all )?comments|"
                       r"join the (?:conversation|discussion|debate)|be the first to comment|log in to comment|write a comment)\b.{0,120}")),
    ("comments", _line(r"(?:what do you think|do you agree|are you affected)[^.]{0,80}\?.{0,120}\b(?:comments?|email|get in touch|let us know)\b.{0,100}")),
    ("comments", _line(r"(?:the comments below have|we are no longer accepting comments|comments (?:are|have been) (?:closed|moderated)).{0,160}")),
    ("comments", _line(r"comments?\s?(?:\(\d+\))?|\d{1,5} (?:view )?comments?")),
)  # fmt: skip
_OTHER_STORIES = _line(
    r"related(?: (?:articles?|stories|news|content|links|posts|topics))?|more (?:stories|news|from .{2,40}|like this)|"
    r"most (?:read|popular|viewed|shared)|you (?:may|might) (?:also )?(?:like|enjoy)(?: to read)?|recommended(?: (?:for you|stories|reading))?|"
    r"read next|up next|top stories|trending(?: now)?|latest (?:news|stories|headlines)|from around the web|"
    r"elsewhere on .{2,30}|also in (?:the )?news|don['’]t miss|more on this story|editor['’]?s['’]? picks|promoted stories"
)
_COMMENTS_HEADING = _line(r"comments?\s?(?:\(\d+\))?|\d{1,5} comments?")
_STAMP = re.compile(
    r"-?\s*(?:\d{1,2}-\d{1,2}-\d{4}|\d{4}-\d\d-\d\d|(?:an?|\d{1,2}) (?:minute|hour|day|week|month|year)s? ago|"
    r"(?:\d{1,2} [A-Z][a-z]{2,8}|[A-Z][a-z]{2,8} \d{1,2}),? \d{4})\s*"
)
_PROSE_END = re.compile(r"[.!?][\"'”’)]*$")


def find(text: str, *, after: int = 0) -> Iterator[Removal]:
    """The furniture below ``after`` (the end of the header)."""
    page = list(lines(text, start=after))
    begun = ended = False
    at = 0
    while at < len(page):
        line = page[at]
        if _OTHER_STORIES.fullmatch(line.words[:80]):
            stop = _end_of_stories(page, at, article_has_ended=ended)
            yield Removal(line.start, page[stop - 1].end, "related")
            at = stop
            continue
        reason = _reason(line)
        begun = begun or _is_prose(line)
        ended = ended or (begun and _COMMENTS_HEADING.fullmatch(line.words) is not None)
        if reason:
            yield Removal(line.start, line.end, reason)
        at += 1


def _reason(line: Line) -> str | None:
    words = line.words
    if not words or len(words) > _LONGEST_FURNITURE:
        return None
    return next((reason for reason, rule in _RULES if rule.fullmatch(words)), None)


def _is_prose(line: Line) -> bool:
    return len(line.words) > 60 and _PROSE_END.search(line.words[-8:]) is not None


def _end_of_stories(page: list[Line], heading: int, *, article_has_ended: bool) -> int:
    """The index of the line where the article goes on, below a heading such as 'Related Articles'.

    Under such a heading stand headlines, and sometimes whole stories, each with its outlet and its date. A paragraph that
    comes with neither is taken for the article itself: it is better to keep too much than to lose a part of it.
    """
    below = [line for line in page[heading + 1 : heading + 6] if line.words]
    if article_has_ended or any(_STAMP.fullmatch(line.words) for line in below):
        return len(page)
    for at in range(heading + 1, len(page)):
        if _is_prose(page[at]):
            return at
    return len(page)
