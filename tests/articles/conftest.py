from collections.abc import Iterator

import pytest
from django.core.cache import cache

from tests.articles.misbehaving import Site, running_site


@pytest.fixture
def site(settings) -> Iterator[Site]:
    """A web server on this machine, which the fetching may ask."""
    settings.FETCH_ALLOWED_ADDRESSES = ["127.0.0.1"]
    cache.clear()
    with running_site() as running:
        yield running
