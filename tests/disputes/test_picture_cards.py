"""The pictures that stand for a quote and for a dispute where their addresses are shared."""

import re
from datetime import date
from io import BytesIO

import pytest
from django.conf import settings
from hypothesis import HealthCheck, given
from hypothesis import settings as tries
from hypothesis import strategies as st
from PIL import Image, ImageChops

from disputes.sharing import picture_card
from disputes.sharing.picture_card import Card, drawable, drawn, fitted, font, has
from tests import factories

FONTS = settings.CARD_FONTS
QUOTED = Card(
    "Quoted", "“We asked for fairness,”", "Ada Penhale, branch secretary", "The Sound Gazette", "Dispute Tracker"
)
words = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=12).filter(str.strip)


def picture(card: Card) -> Image.Image:
    return Image.open(BytesIO(drawn(card, fonts=FONTS))).convert("RGB")


def test_it_has_the_size_that_sites_ask_for_and_is_small():
    assert picture(QUOTED).size == (1200, 630)
    assert len(drawn(QUOTED, fonts=FONTS)) < 100_000


def test_the_same_card_is_the_same_bytes():
    first = drawn(QUOTED, fonts=FONTS)
    drawn.cache_clear()

    assert drawn(QUOTED, fonts=FONTS) == first


@pytest.mark.parametrize("part", ["words", "who", "where", "eyebrow"])
def test_every_part_is_seen(part):
    from dataclasses import replace

    assert ImageChops.difference(picture(QUOTED), picture(replace(QUOTED, **{part: "Other"}))).getbbox()


def test_the_letters_of_welsh_and_of_print_are_in_the_font():
    letters = "ŵŷŴŶâêîôûẁỳ£€“”‘’–—…éñçßø½"

    assert drawable(letters, font("regular", 40, FONTS)) == letters


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("We won 🎉🎉 🎉 today", "We won […] today"),
        ("東京", "[…]"),
        ("🎉 won", "[…] won"),
        ("won 🎉", "won […]"),
        ("cafe\u0301", "café"),
    ],
)
def test_letters_the_font_does_not_have_are_no_empty_boxes(text, shown):
    assert drawable(text, font("regular", 40, FONTS)) == shown


@tries(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(words, min_size=1, max_size=120).map(" ".join))
def test_words_are_whole_and_in_order_or_marked_as_cut(text):
    lines, size = fitted(text, height=330, fonts=FONTS)
    used = font("regular", size, FONTS)
    shown, told = " ".join(lines), drawable(text, used)

    assert len(lines) * size * picture_card.LEADING <= 330 + size
    assert all(used.getlength(line) <= picture_card.WIDTH - 2 * picture_card.MARGIN for line in lines)
    if shown.endswith(" [cut]"):
        kept = re.sub("…”? \\[cut\\]$", "", shown)
        assert squeezed(told).startswith(squeezed(kept))
        assert all(has(used, letter) for letter in kept)
    else:
        assert squeezed(shown) == squeezed(told)


def squeezed(text: str) -> str:
    return "".join(text.split())


def test_a_cut_falls_between_words_and_closes_the_marks():
    lines, _ = fitted("“" + "Nobody asked the crews before the rota was made. " * 20 + "”", height=330, fonts=FONTS)

    assert re.search(r" [A-Za-z]+\.?…” \[cut\]$", lines[-1])
    assert re.search(r"(\w+)…", lines[-1])[1] in "Nobody asked the crews before the rota was made".split()


def test_without_the_fonts_a_card_is_drawn_all_the_same(tmp_path):
    assert Image.open(BytesIO(drawn(QUOTED, fonts=tmp_path))).size == (1200, 630)


@pytest.mark.django_db
class TestOverTheWeb:
    def test_a_quote_has_one_that_is_asked_for_once(self, client, django_assert_num_queries):
        address = factories.quote(factories.article(), "We asked for fairness,").lasting_address + "card.png"

        with django_assert_num_queries(6):
            first = client.get(address)
        again = client.get(address, headers={"If-None-Match": first["ETag"]})

        assert (first.status_code, first["Content-Type"]) == (200, "image/png")
        assert (again.status_code, again.content) == (304, b"")
        assert "max-age=300" in first["Cache-Control"]

    def test_that_of_a_dispute_tells_its_next_day(self, client, django_assert_num_queries):
        article, dispute = factories.article(), factories.dispute()
        address = f"{dispute.get_absolute_url()}card.png"
        before = client.get(address)
        factories.action(dispute, factories.evidence(article, "walk out"), starts_on=date(2999, 3, 3))

        with django_assert_num_queries(1):
            after = client.get(address)

        assert before["ETag"] != after["ETag"]
        assert "Next day of action: 3 March 2999" in client.get(dispute.get_absolute_url()).content.decode()

    def test_there_is_none_of_what_is_not_there(self, client):
        assert client.get("/disputes/nothing/card.png").status_code == 404
