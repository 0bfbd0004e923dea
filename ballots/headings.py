"""What the heading of a column means, in the variants that tables of ballots are written with. PURE.

docs/importing.md prints them; a test holds the two together.
"""

import re
from collections.abc import Mapping

from ballots.checks import field_of

QUESTION = {
    "asos": ("action short of a strike", "action short of strike", "action short", "short of strike", "asos"),
    "strike": ("strike action", "strike"),
}
"""Words that name the question, the longer first."""

COUNTS = {
    "yes_votes": "yes, yes votes, votes yes, votes for, for, in favour, voted yes, voting yes, answered yes, answering yes, "
    "number of yes votes, number voting yes",
    "no_votes": "no, no votes, votes no, votes against, against, voted no, voting no, answered no, answering no, "
    "number of no votes, number voting no",
    "spoiled_papers": "spoiled, spoilt, spoiled papers, spoilt papers, spoiled ballots, spoilt ballots, spoiled ballot papers, "
    "spoilt ballot papers, spoiled voting papers, spoilt voting papers, spoiled or invalid, spoilt or invalid, spoiled invalid, "
    "spoilt invalid, spoiled and invalid, spoilt and invalid, spoiled or otherwise invalid, "
    "spoiled or otherwise invalid voting papers, spoiled or otherwise invalid voting papers returned, invalid, invalid papers, "
    "invalid votes, blank or spoiled, blank or spoilt, rejected papers",
}
"""Of a question: alone, or with words that name it."""

COLUMNS = {
    "employer": "employer, employer name, name of employer, organisation, organization, company, council, trust, nhs trust, "
    "university, institution, health board",
    "workplace": "workplace, workplace name, name of workplace, place of work, site, location, branch, depot, office, school, "
    "station, unit, ballot unit, bargaining unit, establishment",
    "entitled_to_vote": "entitled, entitled to vote, number entitled, number entitled to vote, individuals entitled to vote, "
    "number of individuals entitled to vote, number of individuals who were entitled to vote in the ballot, "
    "members entitled to vote, eligible, eligible to vote, eligible voters, electorate",
    "papers_returned": "papers returned, voting papers returned, ballot papers returned, ballots returned, papers received, "
    "number of papers returned, number of voting papers returned, returned, votes cast, number of votes cast, "
    "number of votes cast in the ballot, total votes cast, total votes",
}
"""Of a workplace. 'Votes cast' is how the Act says it; where it leaves out the spoiled papers the sums tell."""

LEFT_OUT = re.compile(r"%|\b(per ?cent|percentage|pct|turnout|threshold|ratio|result|outcome|met)\b", re.IGNORECASE)
"""Columns that follow from the counts: they are worked out, not taken over."""


def plain(heading: str) -> str:
    """'Spoilt / invalid papers:' -> 'spoilt invalid papers'"""
    return " ".join(re.findall(r"[^\W_]+", heading.casefold()))


def _turned_round(variants: Mapping[str, str]) -> dict[str, str]:
    return {words: name for name, several in variants.items() for words in several.split(", ")}


MEANINGS = _turned_round(COLUMNS)
COUNT_MEANINGS = _turned_round(COUNTS)


def meaning(heading: str, *, unnamed: str = "") -> str:
    """The name of the column: of MEANINGS, or 'strike_yes_votes'; '?_yes_votes' where the question is not named.

    ``unnamed``: the question that such a heading is about. '' for what is not understood, or follows from the counts.
    """
    if LEFT_OUT.search(heading):
        return ""
    words = plain(heading)
    if words in MEANINGS:
        return MEANINGS[words]
    action, rest = _question(words)
    count = COUNT_MEANINGS.get(rest)
    return field_of(action or unnamed or "?", count) if count else ""


def _question(words: str) -> tuple[str, str]:
    """(the question that is named, the words without its name)"""
    for action, names in QUESTION.items():
        for name in names:
            rest, found = re.subn(rf"\b{name}\b", " ", words)
            if found:
                return action, " ".join(word for word in rest.split() if word not in ("to", "question"))
    return "", words
