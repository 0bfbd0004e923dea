"""What every run of the browser tests walks, and what is left to make test-long."""

from collections.abc import Iterable

import pytest

CROSSED = ({"desktop", "without script"}, {"phone", "with script"})


@pytest.hookimpl(tryfirst=True)  # before those that are long are left out
def pytest_collection_modifyitems(items: Iterable[pytest.Item]) -> None:
    """A journey of both sizes is walked with script on a desktop and without on a phone; make test-long walks all four."""
    for item in items:
        walked = getattr(item, "callspec", None)
        asked = {value for value in walked.params.values() if isinstance(value, str)} if walked else set()
        if any(crossed <= asked for crossed in CROSSED):
            item.add_marker("long")
