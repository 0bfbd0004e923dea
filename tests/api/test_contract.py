"""Whatever fits the schema is answered without a server error."""

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from hypothesis import HealthCheck, given, settings

from dispute_tracker.wsgi import application
from tests import factories

pytestmark = pytest.mark.django_db
EXAMPLES = 12


@pytest.fixture
def contract(db):
    """The schema of a site with a row of each kind. As Django's own test client does, the database stays open between requests."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    source, dispute = factories.article(), factories.dispute()
    factories.link(source, dispute)
    factories.quote_link(dispute, factories.quote(source, "Ferry crews"))
    factories.ballot(dispute, jurisdiction="GB")
    yield schemathesis.openapi.from_wsgi("/api/v1/schema/?format=json", application)
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


def test_no_request_that_fits_the_schema_makes_a_server_error(contract):
    asked = set()
    for operation in (found.ok() for found in contract.get_all_operations()):

        @given(case=operation.as_strategy())
        @settings(max_examples=EXAMPLES, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
        def ask(case):
            assert case.call().status_code < 500, case.as_curl_command()

        ask()
        asked.add(operation.label)
    assert len(asked) >= 13
