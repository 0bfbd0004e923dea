"""Each kind of search as it is kept, told in words, and found again when names changed."""

from datetime import date

import pytest
from django.http import QueryDict

from alerts.kinds import KINDS, Unclear
from disputes.models import DisputeRedirect, Organisation
from disputes.services import decide
from tests import factories

pytestmark = pytest.mark.django_db


def kept(kind, query):
    return KINDS[kind].kept(QueryDict(query))


def in_words(kind, query):
    return KINDS[kind].in_words(QueryDict(query))


def test_a_search_is_kept_the_same_however_its_address_was_written():
    assert kept("quotes", "q=sick++pay&order=best&page=3&what=quotes&speaker=") == "q=sick+pay"
    assert kept("quotes", "speaker=Ada&q=x") == kept("quotes", "q=x&speaker=Ada") == "q=x&speaker=Ada"
    assert kept("disputes", "stage=settled&page=2&as_of=2026-01-01") == "stage=settled"


def test_days_are_left_out_of_a_search_for_what_is_new():
    assert kept("quotes", "q=pay&published_to=2020-01-01") == "q=pay"


@pytest.mark.parametrize(
    "kind, query",
    [
        ("quotes", ""),
        ("quotes", "order=best"),
        ("quotes", "q=x&kind=shouted"),
        ("quotes", f"q={'x' * 300}&speaker={'y' * 200}&organisation={'%C5%B5' * 200}"),
        ("disputes", ""),
        ("dispute", "dispute=never"),
        ("dispute", ""),
        ("person", "person=7"),
        ("person", "person=x"),
        ("organisation", "organisation=99999999999999"),
    ],
)
def test_what_finds_nothing_in_particular_is_refused_in_words(kind, query):
    with pytest.raises(Unclear, match=r"\w\.$"):
        kept(kind, query)


def test_a_search_is_told_in_the_words_of_its_page():
    assert in_words("quotes", "q=sick+pay") == "quotes with “sick” and “pay”"
    assert in_words("quotes", "q=pay&speaker=Ada&kind=indirect") == "quotes with “pay” by Ada, in reported speech"
    assert in_words("disputes", "stage=in_action&q=ferries") == "Disputes: words “ferries”; stage In action"


def test_a_dispute_is_followed_to_its_new_address():
    dispute = factories.dispute(slug="new")
    DisputeRedirect.objects.create(slug="old", dispute=dispute)

    assert kept("dispute", "dispute=old") == "dispute=old"
    assert in_words("dispute", "dispute=old") == str(dispute)
    assert list(KINDS["dispute"].disputes(QueryDict("dispute=old"), date(2026, 1, 1))) == [dispute]


def test_a_person_is_followed_under_the_name_editors_know_them_by():
    article = factories.article()
    ada, penhale = factories.person("Ada Penhale"), factories.person("A. Penhale")
    factories.quote(article, "We asked for fairness,", person=penhale)
    factories.quote(article, "the crossing would stay open", person=ada)
    asked = QueryDict(f"person={penhale.pk}")
    decide(
        kind="merge_people",
        subject={"people": [penhale.key], "into": ada.key},
        decided_by=factories.user("editor"),
    )

    assert in_words("person", asked.urlencode()) == "Ada Penhale"
    assert {quote.person for quote in KINDS["person"].quotes(asked)} == {ada}


def test_somebody_who_is_quoted_no_more_is_followed_without_error():
    asked = QueryDict("person=77")

    assert list(KINDS["person"].quotes(asked)) == []
    assert in_words("person", "person=77") == "somebody who is quoted no more"


def test_an_organisation_is_followed_on_both_sides():
    organisation = Organisation.objects.create(name="Harrow Sound Ferries", kind="employer")
    dispute = factories.dispute()
    dispute.employers.add(organisation)

    query = kept("organisation", f"organisation={organisation.pk}")
    assert list(KINDS["organisation"].disputes(QueryDict(query), date(2026, 1, 1))) == [dispute]
    assert in_words("organisation", query) == "Harrow Sound Ferries"
