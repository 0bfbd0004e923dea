"""Whatever an address asks for, a page answers it."""

import pytest

from tests import factories

pytestmark = pytest.mark.django_db

ADDRESSES = ["/quotes/", "/people/", "/organisations/", "/disputes/", "/calendar/", "/calendar.ics", "/pictures/"]
FILES = [
    "/disputes/list.csv",
    "/people/list.json",
    "/organisations/list.csv",
    "/calendar.json",
    "/pictures/days-lost.csv",
]
NAMES = ["q", "speaker", "person", "outlet", "published_from", "union", "employer", "cause", "stage", "order", "page"]
NAMES += ["sector", "place", "ahead", "news_from", "begun_to", "by", "to", "month", "day", "year", "from", "before"]
VALUES = ["\0", "'", '"', "%", "\\", "<script>", "-1", "9" * 40, "a b " * 200, "’", "2026-02-30"]


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("value", VALUES)
def test_every_address_answers_whatever_is_asked(client, address, value):
    factories.quote(factories.article(), "We asked for fairness,")
    factories.dispute()

    response = client.get(address, dict.fromkeys(NAMES, value))

    assert response.status_code == 200
    assert b"<script>" not in response.content


@pytest.mark.parametrize("address", FILES)
@pytest.mark.parametrize("value", VALUES)
def test_every_file_answers_whatever_is_asked(client, address, value):
    factories.dispute()

    response = client.get(address, dict.fromkeys(NAMES, value))

    assert response.status_code == 200 and b"".join(response.streaming_content)
    assert "\n" not in response["Content-Disposition"] and "<script>" not in response["Link"]


@pytest.mark.parametrize("pk", ["0", "9" * 30])
@pytest.mark.parametrize("kind", ["people", "organisations"])
def test_who_is_not_there_is_not_found(client, kind, pk):
    assert client.get(f"/{kind}/{pk}-somebody/").status_code == 404
