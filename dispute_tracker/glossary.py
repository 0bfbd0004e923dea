"""The words of the pages, for those who read them: the one place where they are explained.

The page of the glossary shows them, ``{% term %}`` links to them, and docs/glossary.md has each word for word among those of the
code; tests/dispute_tracker/test_the_glossary.py holds them together. ``follows`` names the law or the standard.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.utils.functional import Promise as Lazy
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Term:
    slug: str
    name: Lazy
    meaning: Lazy
    follows: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    slug: str
    heading: Lazy
    terms: tuple[Term, ...]


DISPUTES = (
    Term(
        "dispute",
        _("dispute"),
        _(
            "one employer, one union, one matter; another matter, or five full calendar months of silence, makes "
            "another dispute"
        ),
        "ONS, labour disputes; 'trade dispute', TULRCA s.244",
    ),
    Term(
        "campaign",
        _("campaign"),
        _(
            "one national dispute at many employers: disputes of the same unions, cause and sector that overlap in "
            "time, each with its own facts"
        ),
    ),
    Term(
        "cause",
        _("cause"),
        _(
            "the main reason of a dispute: earnings; working patterns and conditions; redundancy; staffing; union "
            "matters"
        ),
        "ONS, causes of stoppages",
    ),
    Term(
        "issue",
        _("issue"),
        _("what exactly it is about, beside the cause: pay, allowance, pensions, hybrid working, job cuts ..."),
    ),
    Term(
        "members-affected",
        _("members affected"),
        _("how many people the dispute is about, and by whose count; not how many took part in a strike"),
    ),
    Term("affected-role", _("affected role"), _("a job of the people concerned, as the article puts it")),
    Term("allowance", _("allowance"), _("a payment or benefit in dispute, with who gets it and who does not")),
    Term(
        "offer",
        _("offer"),
        _("a step in the talks: pay claim, pay offer, bonus, settlement; for all, or for one group of workers"),
    ),
    Term(
        "stage",
        _("stage"),
        _(
            "where a dispute stands: grievance, ballot announced, balloting, mandate, action announced, in action, "
            "suspended, offer, settled, lapsed"
        ),
    ),
    Term(
        "lapsed",
        _("lapsed"),
        _("five full calendar months without news or a day on record, and no settlement known; it may still go on"),
        "ONS, labour disputes",
    ),
)
ACTION = (
    Term("strike", _("strike"), _("members stop work together"), "TULRCA s.246"),
    Term(
        "asos",
        _("action short of a strike (ASOS)"),
        _("members work, but not as usual: an overtime ban, a work to rule and the like"),
        "TULRCA s.229(2), (2A)",
    ),
    Term(
        "overtime-ban",
        _("overtime ban"),
        _("members work their hours and no more; on the voting paper it counts as action short of a strike"),
        "TULRCA s.229(2A)",
    ),
    Term("work-to-rule", _("work to rule"), _("members do what their contract says and no more")),
    Term(
        "lockout",
        _("lockout"),
        _("the employer closes the workplace, or stops the work, to press the workers"),
        "Employment Rights Act 1996 s.235(4)",
    ),
    Term(
        "announced",
        _("announced"),
        _("said in public; the employer may not have been told in the form the law asks for"),
    ),
    Term(
        "notice-of-action",
        _("notice of action"),
        _(
            "the days between the employer's receipt of the notice and the first day of action: in Great Britain 10 for"
            " a notice received from 18 February 2026, 14 (7 if agreed) before; in Northern Ireland 7"
        ),
        "TULRCA s.234A(4); Trade Union and Labour Relations (Northern Ireland) Order 1995 art. 118",
    ),
    Term("suspended", _("suspended"), _("put off, usually while talks go on; it does not take place on these days")),
    Term("called-off", _("called off"), _("given up; it does not take place")),
    Term(
        "check",
        _("check (of a day)"),
        _(
            "a reason to look at a day of action: outside what the ballots on record cover, or inside the notice "
            "period. Never a verdict"
        ),
    ),
)
BALLOTS = (
    Term(
        "ballot",
        _("ballot"),
        _("a formal vote on industrial action, by post, with a scrutineer where more than 50 may vote"),
        "TULRCA ss.226-231B",
    ),
    Term("scrutineer", _("scrutineer"), _("the independent person who reports the count"), "TULRCA ss.226B, 231B"),
    Term("entitled-to-vote", _("entitled to vote"), _("how many people could vote in the ballot"), "TULRCA s.231"),
    Term(
        "papers-returned",
        _("papers returned"),
        _("all voting papers that came back, spoiled ones included; 'votes cast' in print sometimes leaves these out"),
        "TULRCA s.231 (votes cast), s.226(2)(a)(iia) (turnout)",
    ),
    Term(
        "spoiled",
        _("spoiled"),
        _("papers that came back and are neither yes nor no to a question; they can differ from question to question"),
        "TULRCA s.231",
    ),
    Term(
        "turnout",
        _("turnout"),
        _(
            "papers returned of those entitled to vote; Great Britain asks for at least half (ballots opened from 1 "
            "March 2017), Northern Ireland for none"
        ),
        "TULRCA s.226(2)(a)(iia)",
    ),
    Term(
        "majority",
        _("majority"),
        _("yes to a question by more than half of the papers returned (yes above no in Northern Ireland)"),
        "TULRCA s.226(2)(a)(iii), s.297A; 1995 Order art. 104",
    ),
    Term(
        "support-threshold",
        _("support threshold"),
        _(
            "40 % of those entitled voting yes, in important public services; only ballots opened from 1 March 2017 to "
            "17 February 2026"
        ),
        "TULRCA s.226(2B)-(2C), since repealed",
    ),
    Term(
        "mandate",
        _("mandate"),
        _(
            "the time for which a ballot supports action: 12 months for ballots opened from 18 February 2026, 6 (9 if "
            "agreed) before; in Northern Ireland action must begin within 4 weeks (8 if agreed)"
        ),
        "TULRCA s.234; 1995 Order",
    ),
    Term("declared", _("declared"), _("said of a result that a scrutineer counted"), "TULRCA s.231B"),
    Term(
        "reported",
        _("reported"),
        _(
            "said of a result of which somebody told some figures; a declared result stands in its place, and what was "
            "reported is kept"
        ),
    ),
    Term(
        "test-met",
        _("test met, not met, cannot tell"),
        _("what is said of a ballot against a rule; never that it is 'lawful'"),
    ),
    Term(
        "consultative-vote", _("consultative vote, vote on an offer"), _("votes outside that law; they give no mandate")
    ),
    Term("embargo", _("embargo"), _("the time before which a result that is held is there for officers only")),
    Term(
        "correction",
        _("correction"),
        _(
            "another result in the place of one on record, with a public note that its page prints beside what was "
            "changed"
        ),
    ),
)
QUOTES = (
    Term(
        "quote",
        _("quote"),
        _("one stretch of somebody's words as they were printed, without the marks, with who said it"),
        "attribution relation of PARC 3; schema.org/Quotation",
    ),
    Term(
        "speaker",
        _("speaker"),
        _("who said it: a person, a spokesperson, an organisation, or somebody unnamed"),
        "'source' in PARC 3; schema.org/spokenByCharacter and creator",
    ),
    Term("direct", _("direct"), _("a whole utterance that was printed in quotation marks"), "PARC 3"),
    Term(
        "mixed",
        _("mixed"),
        _("quoted words inside a sentence of the reporter's own; a partial quote is a short one"),
        "PARC 3",
    ),
    Term(
        "indirect",
        _("indirect"),
        _(
            "reported speech: the reporter's words for what somebody said. It is never shown in quotation marks, and "
            "must not be printed in any"
        ),
        "PARC 3",
    ),
    Term("pseudonym", _("pseudonym"), _("a name the article itself says is not the speaker's own")),
    Term(
        "outlet",
        _("outlet"),
        _("who published an article; never called a source, which in news means a person who tells"),
        "schema.org/publisher",
    ),
    Term(
        "agency-copy",
        _("agency copy"),
        _(
            "an article whose text is nearly that of another, usually from the same news agency; kept and listed, but "
            "counted once as evidence"
        ),
    ),
)
DATA = (
    Term(
        "article",
        _("article"),
        _("what an outlet published: title, outlet, address, date if known, and the bytes as received"),
        "schema.org/NewsArticle",
    ),
    Term(
        "evidence",
        _("evidence"),
        _("the words of an article, or the official record, on which a fact or a sentence rests"),
        "W3C Web Annotation (the target of an annotation)",
    ),
    Term("claim", _("claim"), _("what an article says; not yet believed")),
    Term(
        "statement",
        _("statement"),
        _("what a person or a scrutineer put on record; it goes before any article, and no machine changes it"),
        "'statement' in Wikidata",
    ),
    Term("fact", _("fact"), _("what we hold to be so, worked out from claims and statements")),
    Term("not-stated", _("not stated"), _("no article that we have says it; it is never filled in")),
    Term("cannot-tell", _("cannot tell"), _("what is on record does not decide it; the page says what would")),
    Term(
        "as-written",
        _("as written"),
        _("the words of the text, beside the value read from them ('Bonfire Night' beside 5 November)"),
    ),
    Term(
        "as-of", _("as of"), _("what could be known on a past day: the same facts from only what was published by then")
    ),
    Term(
        "differing",
        _("differing"),
        _(
            "a figure, or a last day, given otherwise than the one that is shown, with who said it and why the other "
            "stands first"
        ),
    ),
    Term(
        "summary",
        _("summary"),
        _(
            "short English built from facts, each sentence with its evidence; there is a new version only when it "
            "differs"
        ),
    ),
    Term(
        "pinned-sentence",
        _("pinned sentence"),
        _("one that an editor wrote into a summary, and that is marked as an editor's"),
    ),
    Term(
        "tombstone",
        _("tombstone"),
        _("when and why an article or a quote was taken down, never the words; it stands where they stood"),
        "RFC 6721",
    ),
)

SECTIONS: tuple[Section, ...] = (
    Section("disputes", _("Disputes"), DISPUTES),
    Section("action", _("Strikes and other action"), ACTION),
    Section("ballots", _("Ballots"), BALLOTS),
    Section("quotes", _("Quotes and articles"), QUOTES),
    Section("data", _("Facts and where they come from"), DATA),
)


def every() -> Iterator[Term]:
    for section in SECTIONS:
        yield from section.terms


TERMS: Mapping[str, Term] = {term.slug: term for term in every()}
