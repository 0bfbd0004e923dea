"""A PDF gives its text in paragraphs; one that has none to give is refused with a word that says why."""

import pytest

from articles.decoding import Rejected
from articles.documents import pdf, read
from articles.documents.reflow import paragraphs
from tests.articles.documents.making_pdf import pdf as made
from tests.articles.documents.making_pdf import pdf_with_stream

STORY = [
    "Lamp trimmers to walk out for two days",
    "Lamp trimmers at the Port of Skelling will stop work for two days next month,",
    "their union said on Monday, after talks over the lantern allowance broke down",
    "without a new offer from the port.",
    '"We have waited since the spring for an answer that is worth the name, and we are',
    'still waiting," said Joan Fell of the Guild of Lamplighters.',
    "The port said that it had made a two-",
    "year offer, and that it was disap-",
    "pointed.",
]


def test_the_lines_of_a_pdf_become_paragraphs():
    assert read(made(STORY)).text.split("\n\n") == [
        "Lamp trimmers to walk out for two days",
        "Lamp trimmers at the Port of Skelling will stop work for two days next month, their union said on Monday, "
        "after talks over the lantern allowance broke down without a new offer from the port.",
        '"We have waited since the spring for an answer that is worth the name, and we are still waiting," '
        "said Joan Fell of the Guild of Lamplighters.",
        "The port said that it had made a two-year offer, and that it was disappointed.",
    ]


def test_a_paragraph_goes_on_over_the_end_of_a_page():
    pages = ["A first line that is as long as lines are in this\n1", "2\npaper, and its end on the next page."]
    assert paragraphs(pages) == [
        "A first line that is as long as lines are in this paper, and its end on the next page."
    ]


def test_signs_that_no_database_keeps_are_left_out():
    drawn = b"BT /F1 11 Tf 60 780 Td (Trimmers\\000 at Skelling\\001 will stop work, said Joan Fell.) Tj ET"
    assert "Trimmers at Skelling will stop work" in read(pdf_with_stream(drawn)).text


def test_a_pdf_states_no_day_of_publication():
    assert read(made(STORY)).published is None


@pytest.mark.parametrize(
    ("body", "word"),
    [
        (made(STORY, password="secret"), "password"),
        (made(STORY)[:300], "damaged"),
        (b"%PDF-1.7\nnothing of the kind", "damaged"),
        (made([], []), "pictures"),
        (made(*[STORY] * (pdf.MAX_PAGES + 1)), "101 pages"),
        (pdf_with_stream(bytes(90_000_000)), "unfolds"),
        (pdf_with_stream(b"BT (a) Tj ET\n" * 200_000), "unfolds"),
    ],
    ids=["encrypted", "cut short", "not a PDF", "scans", "too many pages", "bomb", "endless orders"],
)
def test_what_cannot_be_read_is_refused_in_words(body, word):
    with pytest.raises(Rejected, match=word):
        read(body)


def test_a_pdf_that_opens_without_a_password_is_read_though_it_is_encrypted():
    import io

    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(made(STORY))))
    writer.encrypt(user_password="", owner_password="the owner's", algorithm="RC4-128")
    file = io.BytesIO()
    writer.write(file)
    assert "lantern allowance" in read(file.getvalue()).text
