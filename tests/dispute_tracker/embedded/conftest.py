"""Installations of their own for the tests of the supervisor."""

import shutil
from collections.abc import Callable, Iterator

import pytest

from dispute_tracker.embedded.places import Places, places_below
from dispute_tracker.embedded.postgres import Postgres
from dispute_tracker.embedded.valkey import Valkey
from tests.conftest import new_var_dir


@pytest.fixture
def new_places() -> Iterator[Callable[..., Places]]:
    """Makes the places of another new installation at each call, below a folder of the given name where one is given.

    All are stopped and removed after the test.
    """
    made: list[Places] = []

    def make(name: str = ".") -> Places:
        made.append(places_below(new_var_dir() / name))
        return made[-1]

    yield make
    for places in made:
        postgres(places).stop()
        Valkey(places).stop()
        for folder in (places.var_dir, places.home, places.run):
            shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def places(new_places: Callable[..., Places]) -> Places:
    return new_places()


def postgres(places: Places) -> Postgres:
    return Postgres(places, database="tried")
