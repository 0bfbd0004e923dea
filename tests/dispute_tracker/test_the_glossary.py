"""The words of the pages are explained in one place: the page, the documentation and the links to them agree."""

import re
from pathlib import Path

import pytest
from django.template import Context, Template

from dispute_tracker.glossary import TERMS, every
from tests import html

ROOT = Path(__file__).resolve().parent.parent.parent
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in (ROOT / "docs" / "glossary.md").read_text().splitlines()
    if line.startswith("| ")
]


def rendered(source, **known):
    return Template("{% load glossary %}" + source).render(Context(known))


@pytest.mark.parametrize("term", list(every()), ids=lambda term: term.slug)
def test_each_term_stands_in_the_documentation_word_for_word(term):
    [row] = [row for row in ROWS if row[0] == str(term.name)]

    assert row[1] == str(term.meaning) or row[1].startswith(f"{term.meaning}. ")
    assert row[2] == term.follows


def test_no_two_terms_share_an_address_or_a_name():
    terms = list(every())

    assert len(TERMS) == len({str(term.name) for term in terms}) == len(terms)


@pytest.mark.django_db
def test_the_page_explains_each_term_at_an_address_of_its_own(client, django_assert_num_queries):
    with django_assert_num_queries(0):
        page = client.get("/glossary/")

    source = html.source(page)
    for term in every():
        assert (
            f'id="{term.slug}" itemprop="hasDefinedTerm" itemscope itemtype="https://schema.org/DefinedTerm"' in source
        )
        assert f'href="#{term.slug}"' in source
    assert "how many people could vote in the ballot" in html.words(page)


def test_all_words_are_listed_by_the_alphabet(client):
    index = html.source(client.get("/glossary/")).split('aria-labelledby="all-words"')[1].split("</nav>")[0]
    names = re.findall(r'<a href="#[^"]+">([^<]+)</a>', index)

    assert names == sorted(names, key=str.casefold)


def test_a_page_links_to_a_term_in_its_own_words_or_the_sentences():
    assert rendered('{% term "turnout" %}') == '<a class="term" href="/glossary/#turnout">turnout</a>'
    assert rendered('{% term "turnout" "how many voted" %}').endswith(">how many voted</a>")
    assert "&lt;b&gt;" in rendered('{% term "turnout" words %}', words="<b>")


def test_a_term_that_is_not_there_is_an_error():
    with pytest.raises(KeyError):
        rendered('{% term "turn-out" %}')
