"""What is not the article is cut, the article is kept whole, and nothing is lost."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extraction.cleaning import clean, restore, with_plain_line_ends

BODY = (
    "Drivers at Larkspur Buses will walk out on Monday, their union said on Friday evening.\n\n"
    "The company said that it was disappointed and that its offer still stood for the drivers.\n"
)
SHARED = Path(__file__).parents[3] / "shared"

_PIECES = st.sampled_from(
    [
        "\n", "\r\n", " ", "> ", "**", "&nbsp;", "&amp;", "---", "[a](http://b.c)", "![x](http://y.z)", "Comments\n",
        "Related Articles\n", "Sign up to our newsletter\n", "By Ann Lee\n", " date 2024-02-03 ", "PUBLISHED:\n",
        "3 May 2024\n", "A sentence that is long enough to be taken for a part of an article, it seems.\n", "<b>",
    ]
)  # fmt: skip


@given(st.lists(_PIECES | st.text(max_size=20)).map("".join))
def test_what_is_kept_and_what_is_cut_make_up_the_received_text(raw: str) -> None:
    assert restore(clean(raw)) == with_plain_line_ends(raw)


@given(
    st.text(alphabet=st.characters(whitelist_categories=("Lu", "Ll", "Nd"), whitelist_characters=" ,.’'"), max_size=400)
)
def test_plain_words_are_never_cut(words: str) -> None:
    raw = f"The chair of the meeting then went on to say: {words} and that, he said, was the end of it."
    assert clean(raw).text == raw


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("![Article Image](https://example.org/a.jpg)", "navigation"),
        ("[Read the full article at The Ashby Echo](https://example.org/a)", "navigation"),
        ("READ MORE: Fire at the old mill", "navigation"),
        ("Read more: Council tax to rise", "navigation"),
        ("Share on Facebook", "navigation"),
        ("Facebook Twitter WhatsApp", "navigation"),
        ("Skip to main content", "navigation"),
        ("We use cookies to make this site better.", "navigation"),
        ("(Image: Ashby Echo)", "navigation"),
        ("Photograph: Jo Bloggs/PA", "navigation"),
        ("Getty Images", "navigation"),
        ("© 2024 Ashby Media Ltd", "navigation"),
        ("Copyright 2019 Ashby Echo. All rights reserved.", "navigation"),
        ("Tags: buses, pay", "navigation"),
        ("147 shares", "navigation"),
        ("3 min read", "navigation"),
        ("Published 3 days ago", "navigation"),
        ("This article is more than 5 years old", "navigation"),
        ("Already a subscriber? Log in", "newsletter"),
        ("Report this comment", "comments"),
        ("Advertisement", "advertisement"),
        ("ADVERTISEMENT - CONTINUE READING BELOW", "advertisement"),
        ("Story continues below", "advertisement"),
        ("Sponsored content", "advertisement"),
        ("Sign up to our free daily newsletter to get the news in your inbox", "newsletter"),
        ("Subscribe now for unlimited access to every story.", "newsletter"),
        ("Follow us on Facebook and Twitter", "newsletter"),
        ("Leave a comment", "comments"),
        ("Have your say", "comments"),
        ("What do you think? Let us know in the comments below", "comments"),
        ("No comments yet...", "comments"),
        ("---", "markup"),
        ("@highlight", "markup"),
    ],
)
def test_a_line_of_the_page_is_cut_with_its_reason(line: str, reason: str) -> None:
    cleaned = clean(f"{BODY}{line}\n{BODY}")
    assert [(cut.text.strip(), cut.reason) for cut in cleaned.cuts] == [(line, reason)]
    assert " ".join(cleaned.text.split()) == " ".join((BODY + BODY).split())


@pytest.mark.parametrize(
    "sentence",
    [
        "Readers who want to comment on the offer were told to share their views with the union by Friday.",
        "He said the advertisement for the job had drawn no comments.",
        "Subscribe to the fund or lose it, the strikers were told at the gates on Monday morning by their leaders.",
        "The picture: a picket line of twelve, and a fire in a drum.",
        "Home care workers will vote next week.",
        "Related industries have settled for 4%.",
        "Shares rose by 4%.",
        "Support our strike, the banner said, or lose your buses.",
    ],
)
def test_a_sentence_of_the_article_stays(sentence: str) -> None:
    raw = f"{BODY}\n{sentence}\n\n{BODY}"
    assert clean(raw).text == raw


def test_other_stories_below_the_article_are_cut_with_all_that_belongs_to_them() -> None:
    stories = (
        "Related Articles\nAshby Echo\n2 days ago\nFire at the mill\nA fire broke out at the old mill on Tuesday "
        "night, "
        "and twelve people were led to safety.\n\n04-08-2025\nMayor to stand again\nThe mayor of Ashby is to stand "
        "again, "
        "her office said on Sunday evening in a statement.\n"
    )
    cleaned = clean(BODY + stories)
    assert cleaned.text == BODY
    assert [(cut.text, cut.reason) for cut in cleaned.cuts] == [(stories, "related")]


def test_headlines_of_other_stories_in_the_middle_do_not_take_the_rest_of_the_article_along() -> None:
    cleaned = clean(f"{BODY}Related stories\nFire at the mill\nMayor to stand again\n{BODY}")
    assert cleaned.text == BODY + BODY
    assert [cut.reason for cut in cleaned.cuts] == ["related"]


def test_what_readers_comment_is_cut_with_the_other_stories_below() -> None:
    cleaned = clean(f"{BODY}Comments\nNo comments yet...\nMore stories\nFire at the mill\n{'A fire broke out. ' * 9}\n")
    assert cleaned.text == BODY
    assert {cut.reason for cut in cleaned.cuts} == {"comments", "related"}


@pytest.mark.parametrize(
    ("top", "day"),
    [
        (" date 2025-10-20 ", date(2025, 10, 20)),
        ("Date: 2025-10-20\n", date(2025, 10, 20)),
        ("Published: 3 May 2024\n\n", date(2024, 5, 3)),
        ("By Ann Lee\nMay 3, 2024\n\n", date(2024, 5, 3)),
        ("By Ann Lee, Ashby Echo | October 28, 2005 | Page 11\n\n", date(2005, 10, 28)),
        (
            "PUBLISHED:\n\n02:22 EST, 17 October 2013\n\n|\n\nUPDATED:\n\n05:02 EST, 18 October 2013\n\n",
            date(2013, 10, 17),
        ),
        ("Last updated 4 May 2024 at 10:15\n\n", date(2024, 5, 4)),
        ("Friday 11 March 2016\n", date(2016, 3, 11)),
    ],
)
def test_a_date_above_the_article_is_its_day_of_publication(top: str, day: date) -> None:
    cleaned = clean(top + BODY)
    assert cleaned.published == day
    assert cleaned.text.strip() == BODY.strip()
    assert {cut.reason for cut in cleaned.cuts} == {"header"}


@pytest.mark.parametrize(
    "top", ["", "On 3 May 2024 the drivers met in Ashby to talk of what had been offered to them.\n", "31 June 2024\n"]
)
def test_no_day_is_made_up(top: str) -> None:
    assert clean(top + BODY).published is None


def test_a_first_line_like_a_headline_is_the_title_and_stays() -> None:
    raw = f"Ashby bus drivers to strike over pay\n\n{BODY}"
    assert clean(raw).title == "Ashby bus drivers to strike over pay"
    assert clean(raw).text == raw


def test_a_text_that_begins_with_a_sentence_has_no_title() -> None:
    assert clean(BODY).title is None


def test_signs_of_layout_go_and_their_words_stay() -> None:
    raw = "> **Strike&nbsp;notice** from [the union](https://example.org/u) &amp; friends\n"
    assert clean(raw).text == "Strikenotice from the union & friends\n"


@pytest.mark.parametrize("folder", ["seeds", "corpus/articles"])
def test_no_sentence_of_a_real_article_is_lost(folder: str) -> None:
    files = sorted((SHARED / folder).glob("*.txt"))
    if not files:
        pytest.skip("../shared is not there")
    for file in files:
        for cut in clean(file.read_text("utf-8")).cuts:
            of_page = cut.reason in ("related", "newsletter") or "](" in cut.text
            assert of_page or len(cut.text) < 60, (file.name, cut)
