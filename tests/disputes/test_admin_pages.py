"""The desk of disputes: names, decisions and statements by hand; what is derived to look at."""

import pytest
from django.urls import reverse

from disputes.models import Alias, Dispute, Organisation, Statement
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def chief():
    return factories.user("chief", is_staff=True, is_superuser=True)


@pytest.fixture
def desk(client, chief):
    client.force_login(chief)
    return client


def test_a_name_is_kept_folded_so_that_texts_find_it(desk):
    union = Organisation.objects.create(name="Union of Harbour Trades", kind="union")

    desk.post(
        reverse("admin:disputes_alias_add"), {"organisation": union.pk, "name": "THE Harbour Union", "kind": "union"}
    )

    alias = Alias.objects.get()
    assert alias.name == "THE Harbour Union"
    assert alias.key == alias.key.casefold() != ""


def test_a_name_of_another_organisation_is_refused_in_words(desk):
    first = Organisation.objects.create(name="Union of Harbour Trades", kind="union")
    other = Organisation.objects.create(name="Dockers' League", kind="union")
    desk.post(reverse("admin:disputes_alias_add"), {"organisation": first.pk, "name": "UHT", "kind": "union"})

    response = desk.post(
        reverse("admin:disputes_alias_add"), {"organisation": other.pk, "name": "uht", "kind": "union"}
    )

    assert "“uht” is a name of Union of Harbour Trades already." in response.content.decode()
    assert Alias.objects.count() == 1


def test_a_statement_is_put_on_record_and_makes_its_dispute_stale(desk, chief):
    dispute = factories.dispute()

    desk.post(
        reverse("admin:disputes_statement_add"),
        {"dispute": dispute.pk, "record": "editor-1", "origin": "editor", "predicate": "talks",
         "value": '{"status": "held"}', "source": "https://harrow.example/talks", "stated_on": "2026-02-21"},
    )  # fmt: skip

    assert Statement.objects.get().made_by == chief
    assert Dispute.objects.stale().get() == dispute


@pytest.mark.parametrize(
    ("predicate", "value", "said"),
    [
        ("talks", '{"status": "helt"}', "Status: “helt” is none of held"),
        ("weather", '{"status": "held"}', "nothing that can be said of a dispute"),
        ("ballot", '{"status": "open", "papers_returned": "many"}', "a whole number is needed"),
    ],
)
def test_a_statement_that_makes_no_sense_is_refused_in_words(desk, predicate, value, said):
    response = desk.post(
        reverse("admin:disputes_statement_add"),
        {"dispute": factories.dispute().pk, "record": "editor-1", "origin": "editor", "predicate": predicate,
         "value": value, "source": "https://harrow.example/talks"},
    )  # fmt: skip

    assert said in response.content.decode()
    assert not Statement.objects.exists()


def test_a_statement_is_withdrawn_and_not_deleted(desk):
    statement = Statement.objects.create(
        dispute=factories.dispute(), origin="editor", record="editor-1", predicate="talks", value={}, source="x"
    )

    assert desk.post(reverse("admin:disputes_statement_delete", args=[statement.pk])).status_code == 403
    desk.post(reverse("admin:disputes_statement_changelist"), {"action": "withdraw", "_selected_action": statement.pk})

    statement.refresh_from_db()
    assert statement.withdrawn_at is not None


def test_facts_can_only_be_looked_at(desk):
    article, dispute = factories.article(), factories.dispute()
    action = factories.action(dispute, factories.evidence(article, "walk out on 3 March"))
    address = reverse("admin:disputes_industrialaction_change", args=[action.pk])

    assert desk.get(address).status_code == 200
    assert desk.post(address, {"status": "called_off"}).status_code == 403


def test_a_withdrawal_reaches_the_disputes_at_once(desk, monkeypatch, django_capture_on_commit_callbacks):
    source, nudged = factories.article(), []
    monkeypatch.setattr("disputes.tasks.nudge", lambda task, *args: nudged.append((task.name, args)))
    page = reverse("admin:articles_article_change", args=[source.pk])
    with django_capture_on_commit_callbacks(execute=True):
        desk.post(page, {"title": source.title, "url": source.url, "withdrawn_reason": "asked for by its outlet"})
    source.refresh_from_db()
    assert source.withdrawn_at
    assert nudged == [("disputes.tasks.process_article", (source.pk,))]
