"""The desk of articles: details and withdrawal by hand, everything else to look at."""

from datetime import date

import pytest
from django.apps import apps
from django.contrib import admin
from django.urls import reverse

from articles.admin import MachineRows
from articles.models import EvidenceSpan, ReportContact, ReportSender
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(client):
    client.force_login(factories.user("chief", is_staff=True, is_superuser=True))
    return client


def models_of(*names):
    """Of these apps; evidence spans are shown within their claim, and who sent a report is not shown at all."""
    models = [model for name in names for model in apps.get_app_config(name).get_models()]
    return [model for model in models if model not in (EvidenceSpan, ReportContact, ReportSender)]


def changes(article, **changed):
    kept = {"title": article.title, "url": article.url, "outlet": article.outlet_id, "published": article.published}
    return {**kept, "withdrawn_reason": "", **changed}


def change(desk, article, **changed):
    return desk.post(reverse("admin:articles_article_change", args=[article.pk]), changes(article, **changed))


@pytest.mark.parametrize("model", models_of("articles", "disputes"), ids=lambda model: model.__name__)
def test_each_kind_of_row_has_a_list_that_can_be_searched(desk, model):
    name = model._meta.model_name
    response = desk.get(reverse(f"admin:{model._meta.app_label}_{name}_changelist"), {"q": "harrow"})

    assert response.status_code == 200


@pytest.mark.parametrize("model", [ReportContact, ReportSender], ids=lambda model: model.__name__)
def test_who_sent_a_report_is_nowhere_in_the_administration(model):
    assert not admin.site.is_registered(model)


@pytest.mark.parametrize("name", ["Claim", "Quote", "Reading", "CleanedText", "Person"])
def test_what_a_machine_read_can_only_be_looked_at(desk, name):
    model = apps.get_model("articles", name)

    assert isinstance(admin.site.get_model_admin(model), MachineRows)
    assert desk.get(reverse(f"admin:articles_{name.lower()}_add")).status_code == 403


def test_a_claim_shows_its_evidence(desk):
    claim = factories.claim(factories.article(), "3 March", predicate="talks", value={"status": "held"})

    response = desk.get(reverse("admin:articles_claim_change", args=[claim.pk]))

    assert response.status_code == 200
    assert "Evidence spans" in response.content.decode()


def test_details_of_an_article_can_be_corrected(desk):
    article = factories.article(published=None)

    change(desk, article, title="Ferries to stop", published="2026-02-21")

    article.refresh_from_db()
    assert (article.title, article.published) == ("Ferries to stop", date(2026, 2, 21))


def test_a_reason_withdraws_an_article_and_taking_it_back_restores_it(desk):
    article = factories.article()

    change(desk, article, withdrawn_reason="retracted by the paper")
    assert desk.get(article.get_absolute_url()).status_code == 410

    change(desk, article)
    assert desk.get(article.get_absolute_url()).status_code == 200


def test_another_correction_leaves_the_day_of_withdrawal(desk):
    article = factories.article()
    change(desk, article, withdrawn_reason="retracted")
    article.refresh_from_db()
    withdrawn_at = article.withdrawn_at

    change(desk, article, withdrawn_reason="retracted", title="Another title")

    article.refresh_from_db()
    assert article.withdrawn_at == withdrawn_at


def test_articles_are_neither_typed_in_nor_deleted_here(desk):
    article = factories.article()

    assert desk.get(reverse("admin:articles_article_add")).status_code == 403
    assert desk.post(reverse("admin:articles_article_delete", args=[article.pk])).status_code == 403
