"""What is searched for, told back in words."""

import pytest

from disputes.quotes.search import QuoteSearch
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ({}, "all quotes"),
        ({"q": "fair pay"}, "quotes with “fair” and “pay”"),
        ({"q": '"fair pay"'}, "quotes with the phrase “fair pay”"),
        ({"q": '"fair"'}, "quotes with exactly “fair”"),
        ({"q": "drivers strike OR walkout -cuts"}, "quotes with “drivers” and “strike” or “walkout”, without “cuts”"),
        ({"q": "-cuts -bonus"}, "quotes without “cuts” or “bonus”"),
        ({"speaker": "Penhale"}, "quotes by Penhale"),
        ({"q": "pay", "kind": "indirect"}, "quotes with “pay” in reported speech"),
        ({"q": "pay", "role": "porter", "order": "best"}, "quotes with “pay” by somebody described as porter"),
        (
            {"q": '"fair pay"', "speaker": "Ada Penhale", "published_from": "2026-03-01"},
            "quotes with the phrase “fair pay” by Ada Penhale, printed since 1 March 2026",
        ),
        (
            {"published_from": "2026-03-01", "published_to": "2026-03-09"},
            "quotes printed from 1 March 2026 to 9 March 2026",
        ),
        ({"dispute": "mill-rota"}, "quotes in the dispute Mill: rota"),
        ({"dispute": "sick pay"}, "quotes in the dispute sick pay"),
        ({"q": "speaker:Penhale speaker:Hale -org:UHT"}, "quotes by Penhale or Hale, not speaking for UHT"),
        ({"q": "pay before:2026-03 after:2025"}, "quotes with “pay” printed before 1 March 2026, printed after 31 December 2025"),
        ({"q": "before:yesterday pay"}, "quotes with “pay”"),
        ({"published_from": "yesterday", "speaker": "Penhale"}, "quotes by Penhale"),
    ],
)  # fmt: skip
def test_a_search_is_told_back(asked, told):
    factories.dispute(slug="mill-rota", title="Mill: rota")

    assert QuoteSearch(asked).in_words() == told


def test_a_person_and_an_outlet_are_told_by_name():
    ada, article = factories.person("Ada Penhale"), factories.article(outlet="Harrow Echo")
    factories.quote(article, "We asked for fairness,", person=ada)

    assert QuoteSearch({"person": ada.pk, "outlet": article.outlet.name}).in_words() == (
        "quotes by Ada Penhale, printed in Harrow Echo"
    )
