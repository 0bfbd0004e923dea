"""The API bounds how often one network asks; whoever makes up where they come from is still one."""

import pytest
from rest_framework.throttling import AnonRateThrottle

pytestmark = pytest.mark.django_db


def test_made_up_addresses_of_proxies_give_no_more(client, monkeypatch):
    monkeypatch.setattr(AnonRateThrottle, "THROTTLE_RATES", {"anon": "2/minute"})

    def ask(n):
        told = {"X-Forwarded-For": f"10.9.9.{n}"}
        return client.get("/api/v1/disputes/", REMOTE_ADDR="198.51.100.77", headers=told).status_code

    assert [ask(n) for n in range(3)] == [200, 200, 429]
