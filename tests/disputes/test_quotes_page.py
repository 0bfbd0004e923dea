"""The search over quotes: words, filters, what is shown of each, and what to try when nothing is found."""

from datetime import date
from urllib.parse import parse_qsl

import pytest
from django.utils import timezone

from articles.models import Quote
from disputes.models import Alias, Organisation
from tests import factories, html

pytestmark = pytest.mark.django_db

QUERIES = 12
"""How many, which, with their text; their disputes, other prints, copies, how often their people are quoted, what was taken
down; the outlets to choose from; what to narrow by: the quotes, the organisations, the disputes."""
QUERIES_OF_NONE = 8
FAIRNESS, OPEN = "We asked for fairness,", "the crossing would stay open"


@pytest.fixture
def article():
    return factories.article()


@pytest.fixture
def fairness(article):
    return factories.quote(article, FAIRNESS, person=factories.person("Ada Penhale"))


def page(client, **asked):
    return client.get("/quotes/", asked)


def found(client, **asked):
    """The words of the quotes that are shown, in their order."""
    return ["".join(piece.text for piece in each.pieces) for each in page(client, **asked).context["found"]]


def test_a_quote_leads_to_its_speaker_article_and_dispute(client, article, fairness):
    dispute = factories.dispute()
    factories.quote_link(dispute, fairness)

    source = html.source(page(client))

    assert f"<q>{FAIRNESS}</q>" in source
    assert f'href="{fairness.person.get_absolute_url()}">Ada Penhale</a>, branch secretary' in source
    assert f'href="{article.get_absolute_url()}#quote-{fairness.start}">The Sound Gazette' in source
    assert f'href="{dispute.get_absolute_url()}">{dispute.title}</a>' in source


def test_the_sentences_around_are_shown(client, fairness):
    words = html.words(page(client))

    assert words.index("walk out on 3 March.") < words.index(FAIRNESS) < words.index("stay open.")


def test_found_words_are_marked_and_markup_is_shown_not_obeyed(client):
    source = factories.article(text="He said: “End <b>low pay</b> & the rota,” and left.\n")
    factories.quote(source, "End <b>low pay</b> & the rota,")

    assert "End &lt;b&gt;low <mark>pay</mark>&lt;/b&gt; &amp; the rota," in html.source(page(client, q="pay"))


def marked(client, **asked):
    return [[piece.text for piece in each.pieces if piece.found] for each in page(client, **asked).context["found"]]


def test_a_phrase_is_marked_as_one_and_only_where_it_stands(client):
    source = factories.article(
        text="“We’re for fair pay; it’s fair that fair-pay rules hold, and pay rises,” she said.\n"
    )
    factories.quote(source, "We’re for fair pay; it’s fair that fair-pay rules hold, and pay rises,")

    assert marked(client, q='"fair pay"') == [["fair pay", "fair-pay"]]
    assert marked(client, q='"we\'re for" rise') == [["We’re for", "rises"]]
    assert marked(client, q="-zebra") == [[]]
    assert "We’re for <mark>fair pay</mark>; it’s fair that" in html.source(page(client, q='"fair pay"'))


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("long-term", ["long-term"]),
        ("long-terms pay", ["long-term", "pay"]),
        ("end-of-a-term", ["end of a term"]),
        ("term", ["term", "term"]),
        ("long-term OR wait", ["wait", "long-term"]),
        ('long-term "a long wait"', ["a long wait", "long-term"]),
    ],
)
def test_words_with_a_hyphen_are_marked_where_they_stand_together(client, asked, found):
    words = "It was a long wait for long-term pay at the end of a term,"
    factories.quote(factories.article(text=f"“{words}” she said.\n"), words)

    assert marked(client, q=asked) == [found]


def test_somebody_whose_words_were_all_taken_down_is_not_named(client, article):
    said = factories.quote(article, FAIRNESS, speaker="Bert Hale", person=factories.person("Bert Hale"))
    asked = {"person": said.person.pk, "q": "rota"}
    assert "by Bert Hale" in html.words(page(client, **asked))

    Quote.objects.update(taken_down=True)

    assert "Bert Hale" not in html.source(page(client, **asked))
    assert "by somebody who is quoted no more" in html.words(page(client, **asked))


def test_reported_speech_is_never_in_quotation_marks(client, article):
    factories.quote(article, OPEN, kind="indirect")

    source = html.source(page(client, q="crossing"))

    assert "Reported speech" in source
    assert "<q>" not in source


@pytest.mark.parametrize(
    ("asked", "is_found"),
    [
        ({"speaker": "penhale"}, True),
        ({"speaker": "Nobody"}, False),
        ({"organisation": "harbour"}, True),
        ({"organisation": "UHT"}, True),
        ({"organisation": "Harrow Sound Ferries"}, False),
        ({"outlet": "The Sound Gazette"}, True),
        ({"outlet": "Harrow Echo"}, False),
        ({"dispute": "sick pay"}, True),
        ({"dispute": "harrow-pay"}, True),
        ({"dispute": "rota"}, False),
        ({"kind": "direct"}, True),
        ({"kind": "indirect"}, False),
        ({"published_from": "2026-02-20", "published_to": "2026-02-20"}, True),
        ({"published_from": "2026-02-21"}, False),
        ({"published_to": "2026-02-19"}, False),
    ],
)
def test_filters(client, fairness, asked, is_found):
    union = Organisation.objects.create(name="Union of Harbour Trades", kind="union")
    for name, key in (("UHT", "uht"), ("Union of Harbour Trades", "union of harbour trades")):
        Alias.objects.create(organisation=union, name=name, key=key, kind="union")
    factories.article(outlet="Harrow Echo")
    factories.quote_link(factories.dispute(slug="harrow-pay"), fairness)

    assert found(client, **asked) == ([FAIRNESS] if is_found else [])


def test_a_person_is_told_from_another_of_the_same_name(client, article, fairness):
    factories.quote(article, OPEN, person=factories.person("Ada Penhale"))

    assert found(client, person=fairness.person.pk) == [FAIRNESS]


@pytest.mark.parametrize(
    ("typed", "is_found"),
    [
        ("speaker:penhale", True),
        ('-speaker:"Ada Penhale"', False),
        ("speaker:nobody speaker:ada", True),
        ("role:secretary org:harbour", True),
        ("role:porter", False),
        ("outlet:gazette", True),
        ("-outlet:gazette", False),
        ("before:2026-02-20", False),
        ("before:2026-03 after:2026-01", True),
        ("after:2026-02", False),
        ("dispute:rota", False),
    ],
)
def test_fields_can_be_typed_among_the_words(client, fairness, typed, is_found):
    assert found(client, q=f"fairness {typed}") == ([FAIRNESS] if is_found else [])


def test_the_same_field_typed_and_filled_in_holds_together(client, article, fairness):
    assert found(client, q="speaker:ada", speaker="penhale") == [FAIRNESS]
    assert found(client, q="speaker:ada", speaker="hale org") == []


def test_the_role_narrows_too(client, fairness):
    assert found(client, role="Secretary") == [FAIRNESS]
    assert found(client, role="porter") == []


def test_agency_copies_are_left_out_unless_their_outlet_is_asked_for(client, article, fairness):
    factories.quote(factories.article(copy_of=article, outlet="Harrow Echo"), FAIRNESS)

    assert found(client) == [FAIRNESS]
    assert found(client, outlet="Harrow Echo") == [FAIRNESS]


LONG = "We have waited nine months for a straight answer from the company."


def printed(text=f"“{LONG}” said Ada Penhale.\n", words=LONG, columns=None, **of_article):
    return factories.quote(factories.article(text=text, **of_article), words, **(columns or {}))


def prints(client, **asked):
    """Of each quote that is shown, where else it was printed."""
    return [
        [str(other.reading.article.outlet) for other in each.prints] for each in page(client, **asked).context["found"]
    ]


def test_the_same_words_printed_elsewhere_are_named_the_first_first(client):
    printed(published=date(2026, 2, 1))
    printed(outlet="Harrow Echo", published=date(2026, 2, 9))
    printed(outlet="Harrow Post", published=date(2026, 2, 5), text=f"Said: ‘{LONG.replace(' straight', ' — straight —')}’\n",
            words=LONG.replace(" straight", " — straight —"))  # fmt: skip

    assert prints(client) == [
        ["The Sound Gazette", "Harrow Post"],
        ["The Sound Gazette", "Harrow Echo"],
        ["Harrow Post", "Harrow Echo"],
    ]


def test_other_words_are_no_other_print(client):
    printed()
    printed(text=f"“{LONG.replace('nine', 'ten')}”", words=LONG.replace("nine", "ten"))

    assert prints(client) == [[], []]


def test_a_few_words_may_be_the_same_by_chance_unless_the_article_is_a_copy(client, article, fairness):
    factories.quote(factories.article(outlet="Harrow Post"), FAIRNESS, speaker="Bert Hale")
    factories.quote(factories.article(copy_of=article, outlet="Harrow Echo"), FAIRNESS)

    assert sorted(prints(client)) == [[], ["Harrow Echo"]]
    assert prints(client, outlet="Harrow Echo") == [["The Sound Gazette"]]
    assert "(agency copy)" in html.words(page(client))


def test_who_said_it_elsewhere_is_told_where_that_is_another(client):
    printed()
    printed(outlet="Harrow Echo", columns={"speaker": "Bert Hale"})

    assert "(there said by Bert Hale)" in html.words(page(client, speaker="Penhale"))


def test_what_was_taken_down_or_withdrawn_is_no_other_print(client):
    printed()
    printed(outlet="Harrow Echo", columns={"taken_down": True})
    printed(outlet="Harrow Post", withdrawn_at=timezone.now())

    assert prints(client) == [[]]


def test_a_pseudonym_is_never_joined_to_a_name_by_the_same_words(client):
    printed(columns={"person": factories.person("Katie", pseudonym=True), "speaker": "Katie"})
    printed(outlet="Harrow Echo", columns={"person": factories.person("Kate Penhale"), "speaker": "Kate Penhale"})

    assert prints(client) == [[], []]


def test_no_more_than_some_prints_are_named(client):
    for number in range(8):
        printed(outlet=f"Paper {number}")

    each = page(client).context["found"][0]

    assert (len(each.prints), each.is_printed_more_often) == (5, True)
    assert "and elsewhere" in html.words(page(client))


def test_the_way_to_what_the_same_person_said(client, article, fairness):
    assert "Said by the same person" not in html.words(page(client))
    factories.quote(article, OPEN, person=fairness.person)

    assert "Said by the same person: 2 quotes" in html.words(page(client))
    assert len(found(client, person=fairness.person.pk)) == 2


def test_the_newest_come_first_and_undated_ones_last(client):
    for published in (date(2026, 2, 1), None, date(2026, 2, 9)):
        factories.quote(factories.article(published=published), FAIRNESS, speaker=str(published))

    speakers = [each.quote.speaker for each in page(client, q="fairness").context["found"]]

    assert speakers == ["2026-02-09", "2026-02-01", "None"]


@pytest.mark.parametrize(
    ("asked", "error"),
    [
        ({"published_from": "yesterday"}, "Enter a valid date."),
        ({"published_from": "2026-03-01", "published_to": "2026-02-01"}, "This day lies before the first one."),
        ({"outlet": "Never Heard Of"}, "Select a valid choice."),
        ({"person": "x"}, "Select a valid choice."),
    ],
)
def test_what_cannot_be_understood_is_said_at_the_field_and_nothing_is_lost(client, fairness, asked, error):
    response = page(client, q="fairness", **asked)

    assert response.status_code == 200
    assert response.context["search"].errors.popitem()[1][0].startswith(error)
    assert 'value="fairness"' in html.source(response)
    assert response.context["found"] == []


def loosened(client, **asked):
    return [(way.words, way.count) for way in page(client, **asked).context["loosened"]]


def test_what_finds_nothing_tells_what_to_do_without_and_what_that_would_find(client, article, fairness):
    factories.quote(article, OPEN, speaker="the company")
    factories.article(outlet="Harrow Echo")

    assert loosened(client, q="fairness crossing", speaker="Penhale") == [
        ("Not only with “crossing”", 1),
    ]
    assert loosened(client, q="fairness", outlet="Harrow Echo") == [("Not only printed in Harrow Echo", 1)]
    assert loosened(client, q='"ask for fairness"') == [
        ("The words of “ask for fairness” in any form and order", 1),
        ("Not only with the phrase “ask for fairness”", 2),
    ]
    assert loosened(client, q="crossing -open") == [("Not only with “crossing”", 1), ("Also those with “open”", 1)]
    assert loosened(client, q="crossing before:2020") == [("Not only printed before 1 January 2020", 1)]


def test_each_way_out_leads_to_as_many_as_it_says(client, article, fairness):
    factories.quote(article, OPEN, speaker="the company", kind="indirect")
    searches = (
        {"q": "fairness -asked OR open speaker:penhale"},
        {"q": '"asking for fairness" -org:ferries'},
        {"q": "fairness", "published_from": "2026-02-21", "order": "best"},
        {"q": "crossing", "kind": "direct", "dispute": ""},
    )
    for asked in searches:
        ways = page(client, **asked).context["loosened"]
        assert ways, asked
        for way in ways:
            assert client.get(f"/quotes/{way.address}").context["page"].paginator.count == way.count, way


def test_where_no_single_part_helps_that_is_said(client, fairness):
    assert "try other words" in html.words(page(client, q="zebra -fairness giraffe"))


def test_what_was_understood_is_told_with_the_number(client, fairness):
    words = html.words(page(client, q='the "asked for" -cuts before:soon', speaker="penhale"))

    assert "1 quote with the phrase “asked for”, without “cuts” by penhale" in words
    assert "Too common to be looked for: the." in words
    assert "Left out: before:soon names no day" in words


def test_each_filter_can_be_taken_away_by_itself(client, fairness):
    asked = {"q": "fairness", "person": str(fairness.person.pk), "kind": "direct", "published_from": "2026-01-01"}

    away = page(client, **asked).context["taken_away"]

    assert [words for words, _ in away] == [
        "by Ada Penhale",
        "whole sentences in quotation marks",
        "printed since 1 January 2026",
    ]
    for (_, address), name in zip(away, ("person", "kind", "published_from"), strict=True):
        left = {field: value for field, value in asked.items() if field != name}
        assert dict(parse_qsl(address.strip("?"))) == left


def test_pages_keep_what_was_asked(client, article, monkeypatch):
    monkeypatch.setattr("disputes.browse_views.QUOTES_A_PAGE", 1)
    factories.quote(article, FAIRNESS)
    factories.quote(article, "We asked")

    assert 'href="?q=asked&amp;page=2"' in html.source(page(client, q="asked"))
    assert len(found(client, q="asked", page=2)) == 1


def test_a_part_of_the_page_comes_alone_and_with_the_address_to_share(client, fairness):
    response = client.get("/quotes/", {"q": "fairness", "speaker": "", "order": "best"}, HTTP_HX_REQUEST="true")

    assert "<html" not in html.source(response)
    assert "<mark>fairness</mark>" in html.source(response)
    assert response["HX-Push-Url"] == "/quotes/?q=fairness&order=best"
    assert "HX-Request" in response["Vary"]


def test_back_in_the_browser_gets_the_whole_page(client, fairness):
    asked = {"HTTP_HX_REQUEST": "true", "HTTP_HX_HISTORY_RESTORE_REQUEST": "true"}

    assert "<html" in html.source(client.get("/quotes/", **asked))


def facet(client, name, **asked):
    found = [each for each in page(client, **asked).context["facets"] if each.name == name]
    return [(choice.label, choice.count, choice.chosen) for choice in found[0].choices] if found else []


@pytest.fixture
def several(article, fairness):
    """Quotes to count: two of the secretary, one of a porter, one of the company."""
    bert = factories.person("Bert Hale")
    factories.quote(factories.article(), FAIRNESS, person=fairness.person, role="Branch Secretary", organisation="UHT")
    factories.quote(factories.article(outlet="Harrow Echo"), FAIRNESS, person=bert, role="porter", speaker="Bert Hale",
                    organisation="", kind="mixed")  # fmt: skip
    factories.quote(article, OPEN, kind="indirect", speaker="the company", role="", organisation="Harrow Sound Ferries")
    factories.quote_link(factories.dispute(title="Mill: rota"), fairness)


def test_choices_are_counted(client, several):
    union = Organisation.objects.create(name="Union of Harbour Trades", kind="union")
    for name, key in (("UHT", "uht"), ("Union of Harbour Trades", "union of harbour trades")):
        Alias.objects.create(organisation=union, name=name, key=key, kind="union")

    assert facet(client, "person") == [("Ada Penhale", 2, False), ("Bert Hale", 1, False)]
    assert facet(client, "role") == [("Branch Secretary", 2, False), ("porter", 1, False)]
    assert facet(client, "organisation") == [("UHT", 2, False), ("Harrow Sound Ferries", 1, False)]
    assert facet(client, "outlet") == [("The Sound Gazette", 3, False), ("Harrow Echo", 1, False)]
    assert facet(client, "kind", q="fairness") == [
        ("Whole sentences, in quotation marks", 2, False),
        ("Words within a sentence, in quotation marks", 1, False),
    ]
    assert facet(client, "dispute") == []  # one choice is none


def test_a_choice_leads_to_as_many_as_it_says_and_away_again(client, several, article, fairness):
    factories.quote(factories.article(copy_of=article, outlet="Harrow Echo"), FAIRNESS)
    factories.quote_link(factories.dispute(title="Mine: pay"), fairness)
    counted = 0
    for asked in ({}, {"q": "fairness", "page": "3"}, {"role": "secretary", "order": "best"}):
        for each in page(client, **asked).context["facets"]:
            for choice in each.choices:
                chosen = client.get(f"/quotes/{choice.address}")
                assert chosen.context["page"].paginator.count == choice.count, choice
                counted += 1
                [again] = [it for it in chosen.context["facets"] if it.name == each.name]
                [taken] = [it for it in again.choices if it.chosen]
                assert taken.count == choice.count
                asked_for = {name: value for name, value in asked.items() if name not in ("page", each.name)}
                assert dict(parse_qsl(taken.address.strip("?"))) == asked_for
    assert counted > 15


def test_of_more_than_can_be_counted_no_figure_is_told(client, several, monkeypatch):
    monkeypatch.setattr("disputes.quotes.facets.COUNTED", Quote.objects.count() - 1)

    assert ("Ada Penhale", None, False) in facet(client, "person")
    assert {number for _name, number, _chosen in facet(client, "person")} == {None}
    assert facet(client, "person", q="fairness") == [("Ada Penhale", 2, False), ("Bert Hale", 1, False)]


def test_the_number_of_queries_does_not_grow_with_the_quotes(client, django_assert_num_queries):
    def add():
        said = printed(columns={"person": factories.person("Ada Penhale")})
        factories.quote_link(factories.dispute(), said)

    for _ in range(2):
        add()
    with django_assert_num_queries(QUERIES):
        page(client, q="waited")
    for _ in range(4):
        add()
    with django_assert_num_queries(QUERIES):
        page(client, q="waited")


def test_nothing_found_asks_once_for_each_thing_that_was_asked(client, fairness, django_assert_num_queries):
    with django_assert_num_queries(QUERIES_OF_NONE):
        page(client, q="zebra -cuts", speaker="penhale", kind="direct")
