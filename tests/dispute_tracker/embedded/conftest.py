"""Installations of their own for the tests of the supervisor."""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from dispute_tracker.embedded.places import Places, places_below
from dispute_tracker.embedded.postgres import Postgres
from dispute_tracker.embedded.valkey import Valkey


@pytest.fixture
def new_places() -> Iterator[Callable[[], Places]]:
    """Makes the places of another new installation at each call; all are stopped and removed after the test."""
    made: list[Places] = []

    def make() -> Places:
        var_dir = Path(tempfile.mkdtemp(prefix="dispute-tracker-test-"))
        var_dir.chmod(0o711)
        made.append(places_below(var_dir))
        return made[-1]

    yield make
    for places in made:
        postgres(places).stop()
        Valkey(places).stop()
        for folder in (places.var_dir, places.home, places.run):
            shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def places(new_places: Callable[[], Places]) -> Places:
    return new_places()


def postgres(places: Places) -> Postgres:
    return Postgres(places, database="tried")
