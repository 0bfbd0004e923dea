"""Citations: the words as printed, in each format, whatever stands in them."""

import json
import re
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from articles import citing
from articles.citing import Cited, Stretch

PENHALE = Cited(
    stretches=(Stretch("We asked for fairness,", in_marks=True),),
    speaker="Ada Penhale",
    standing="branch secretary, Union of Harbour Trades",
    reported_by="",
    title="Ferry crews to walk out",
    author="",
    outlet="The Sound Gazette",
    published=date(2026, 2, 20),
    url="https://gazette.example/ferries",
    retrieved=date(2026, 11, 22),
    address="https://disputes.example/articles/0123456789abcdef/quotes/57/",
)
REPORTED = replace(
    PENHALE, stretches=(Stretch("the crossing would stay open", in_marks=False),), speaker="The company", standing=""
)
NASTY = '100% of R&D\'s #1 {unit}_A ~ $5 ^ \\end{x} <b>*bold*</b> [link](x) `code` “nested” "straight" | a@b.example'

DAY = {
    "type": "object",
    "properties": {
        "date-parts": {
            "type": "array",
            "items": {"type": "array", "items": {"type": "integer"}, "minItems": 1, "maxItems": 3},
            "minItems": 1,
            "maxItems": 2,
        },
        "literal": {"type": "string"},
    },
    "minProperties": 1,
    "additionalProperties": False,
}
TEXT = {"type": "string", "minLength": 1}
CSL = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["id", "type"],
        "additionalProperties": False,
        "properties": {
            "id": TEXT,
            "type": {"const": "article-newspaper"},
            **dict.fromkeys(("title", "container-title", "URL", "note"), TEXT),
            **dict.fromkeys(("issued", "accessed"), DAY),
            "author": {
                "type": "array",
                "items": {"type": "object", "properties": {"literal": TEXT}, "additionalProperties": False},
            },
        },
    },
}
"""Of csl-data.json, what a newspaper article needs."""

texts = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=60) | st.sampled_from(
    [NASTY, "", "12. June", "– so"]
)
said = texts.filter(lambda text: text.strip())
cited = st.builds(
    Cited,
    stretches=st.lists(st.builds(Stretch, said, st.booleans(), st.booleans()), min_size=1, max_size=3).map(tuple),
    speaker=texts, standing=texts, reported_by=texts, title=texts, author=texts, outlet=texts,
    published=st.none() | st.dates(),
    url=st.just("") | st.builds("https://gazette.example/{}".format, texts),
    retrieved=st.dates(),
    address=st.just(PENHALE.address),
)  # fmt: skip
at_leisure = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


def test_the_words_with_their_citation():
    assert citing.with_citation(PENHALE) == (
        "“We asked for fairness,” – Ada Penhale, branch secretary, Union of Harbour Trades, quoted in ‘Ferry crews to walk out’, "
        "The Sound Gazette, 20 February 2026, https://gazette.example/ferries (retrieved 22 November 2026). "
        "Dispute Tracker: https://disputes.example/articles/0123456789abcdef/quotes/57/"
    )


def test_the_author_of_the_article_is_named_before_its_title():
    assert "quoted in Bo Marsh, ‘Ferry crews to walk out’" in citing.with_citation(replace(PENHALE, author="Bo Marsh"))


def test_what_is_not_stated_is_said_to_be_so():
    bare = replace(PENHALE, speaker="", standing="", title="", outlet="", published=None, url="")

    text = citing.with_citation(bare)

    assert "– speaker not stated, quoted in an article without a title, outlet not stated, n.d. (retrieved" in text


def test_reported_speech_stands_in_no_quotation_marks():
    for text in (citing.plain(REPORTED), citing.with_citation(replace(REPORTED, title="")), citing.markdown(REPORTED)):
        assert not re.search('[“”"]', text)
    assert "reported in ‘Ferry crews" in citing.with_citation(REPORTED)
    assert "reported in <cite>" in citing.html(REPORTED)


def test_only_the_words_in_marks_of_an_utterance_are_marked():
    both = replace(PENHALE, stretches=(Stretch("the offer was", in_marks=False), Stretch("an insult", in_marks=True)))

    assert citing.words(both) == "the offer was “an insult”"


def test_words_left_out_between_two_stretches_are_marked():
    halves = (Stretch("We asked for fairness,", True), Stretch("We got a rota.", True, follows_on=False))

    assert citing.words(replace(PENHALE, stretches=halves)) == "“We asked for fairness,” […] “We got a rota.”"


def test_words_with_double_marks_of_their_own_stand_in_single_ones():
    assert citing.marked("He said “no” twice") == "‘He said “no” twice’"


@pytest.mark.parametrize(("title", "marked"), [("It’s ‘over’", "“It’s ‘over’”"), ("Walk-out “on”", "‘Walk-out “on”’")])
def test_a_title_with_marks_of_its_own_stands_in_the_others(title, marked):
    assert f"quoted in {marked}, " in citing.with_citation(replace(PENHALE, title=title))


def test_as_bibtex():
    assert citing.bibtex(PENHALE) == (
        "@article{penhale2026-012345-57,\n"
        "  title = {{Ferry crews to walk out}},\n"
        "  journal = {The Sound Gazette},\n"
        "  year = {2026},\n  month = {2},\n  day = {20},\n"
        "  url = {https://gazette.example/ferries},\n"
        "  urldate = {2026-11-22},\n"
        "  note = {“We asked for fairness,” – Ada Penhale, branch secretary, Union of Harbour Trades. Dispute Tracker: "
        "\\url{https://disputes.example/articles/0123456789abcdef/quotes/57/}},\n}\n"
    )


def test_an_undated_article_is_n_d_in_every_format():
    undated = replace(PENHALE, published=None)

    assert "year = {n.d.}" in citing.bibtex(undated)
    assert "month" not in citing.bibtex(undated)
    assert citing.csl(undated)[0]["issued"] == {"literal": "n.d."}
    assert all(
        ", n.d." in text for text in (citing.html(undated), citing.markdown(undated), citing.with_citation(undated))
    )


@at_leisure
@given(cited)
def test_no_words_are_lost_or_altered(case):
    told = citing.words(case)

    for stretch in case.stretches:
        assert " ".join(stretch.text.split()) in told


@at_leisure
@given(cited)
def test_csl_keeps_to_its_schema(case):
    jsonschema.validate(json.loads(citing.csl_json(case)), CSL)


@at_leisure
@given(cited)
def test_bibtex_reads_back_as_one_entry(case):
    entry = citing.bibtex(case)

    assert entry.count("@article{" + citing.key(case) + ",") == 1
    fields = fields_of(entry)
    assert unescaped(fields["note"]).startswith(citing.plain(case))
    assert unescaped(fields.get("journal", "")) == " ".join(case.outlet.split())


def fields_of(entry: str) -> dict[str, str]:
    """As BibTeX reads them: a value ends where its braces are closed again, whatever stands before a brace."""
    fields, at = {}, entry.index(",") + 1
    while match := re.compile(r"\s*([a-z]+) = \{").match(entry, at):
        depth, at = 1, match.end()
        while depth:
            depth += {"{": 1, "}": -1}.get(entry[at], 0)
            at += 1
        fields[match[1]] = entry[match.end() : at - 1]
        at += 1
    assert entry[at:].strip() == "}"
    return fields


def unescaped(value: str) -> str:
    """As TeX sets it; a special letter that would be a command instead is found out here."""
    named = {"textbackslash": "\\", "textbraceleft": "{", "textbraceright": "}", "textasciitilde": "~",
             "textasciicircum": "^", "textquotedbl": '"'}  # fmt: skip
    pieces = re.findall(r"\{\\([a-z]+)\}|\\([&%$#_])|\\url\{([^{}]*)\}|([^\\{}&%$#_~^])", value)
    assert (
        "".join(f"{{\\{a}}}" if a else f"\\{b}" if b else f"\\url{{{c}}}" if c else d for a, b, c, d in pieces) == value
    )
    return "".join(named[a] if a else b or c or d for a, b, c, d in pieces)


class Words(HTMLParser):
    """What is read of some HTML, and its elements."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.text, self.tags, self.links = "", [], []
        self.feed(source)
        self.close()

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_starttag(self, tag: str, attrs: list) -> None:
        self.tags.append(tag)
        self.links += [value for name, value in attrs if name == "href"]


@at_leisure
@given(cited)
def test_html_holds_the_words_and_no_element_of_theirs(case):
    read = Words(citing.html(case))

    assert citing.words(case) in read.text
    assert citing.attribution(case) in read.text
    assert set(read.tags) <= {"figure", "blockquote", "p", "figcaption", "cite", "a", "time"}
    assert read.links == [*filter(None, [case.url]), case.address]


@at_leisure
@given(cited)
def test_markdown_is_one_block_quote_that_reads_as_it_is(case):
    read = Words(MarkdownIt("gfm-like", {"linkify": False}).render(citing.markdown(case)))

    assert set(read.tags) <= {"blockquote", "p", "a"}
    assert read.tags.count("blockquote") == 1
    assert squeezed(citing.words(case)) in squeezed(read.text)
    assert squeezed(citing.attribution(case)) in squeezed(read.text)


def squeezed(text: str) -> str:
    return " ".join(text.split())


@at_leisure
@given(cited)
def test_a_key_is_plain(case):
    assert re.fullmatch(r"[a-z]+(?:\d+|nd)-[0-9a-f]{6}-\d+", citing.key(case))
