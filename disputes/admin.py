"""The desk of disputes: decisions, statements and names by hand; what was derived from articles to look at."""

from functools import partial
from typing import Any

from django.contrib import admin
from django.db import transaction
from django.db.models import QuerySet
from django.forms import ModelForm
from django.http import HttpRequest

from articles.admin import ArticleAdmin, MachineRows
from articles.models import Article
from disputes import services, tasks
from disputes.forms import AliasForm, StatementForm
from disputes.models import (
    AffectedRole,
    Alias,
    Allowance,
    CalendarEntry,
    Campaign,
    CampaignMember,
    ClaimLink,
    Cost,
    Dispute,
    DisputeQuote,
    DisputeRedirect,
    IndustrialAction,
    Mandate,
    Offer,
    Organisation,
    Position,
    Statement,
    Summary,
    Talks,
    TimelineEntry,
    Vote,
)
from disputes.organisations import all_names

# ---- human rows ------------------------------------------------------------------------------------


class AliasInline(admin.StackedInline):
    model = Alias
    fk_name = "organisation"
    form = AliasForm
    fields = [("name", "kind")]
    extra = 1


def _use_names(organisation: Organisation, *others: str) -> None:
    """Link anew, and have recomputed, what uses a name of the organisation or one of the others."""
    names = {*all_names(organisation), *others}
    for dispute in services.use_names(kind=organisation.kind, names=filter(None, names)):
        transaction.on_commit(partial(tasks.nudge, tasks.recompute_dispute, dispute))


@admin.register(Article)
class TrackedArticleAdmin(ArticleAdmin):
    """A correction, a withdrawal and a restoring reach the disputes at once."""

    def save_model(self, request: HttpRequest, obj: Article, form: ModelForm, change: bool) -> None:
        super().save_model(request, obj, form, change)
        if "withdrawn_reason" in form.changed_data:
            services.withdraw_or_restore(article=obj, reason=obj.withdrawn_reason, decided_by=request.user)
        transaction.on_commit(lambda: tasks.nudge(tasks.process_article, obj.pk))


@admin.register(Organisation)
class OrganisationAdmin(admin.ModelAdmin):
    list_display = ["name", "kind", "confirmed"]
    list_filter = ["kind", "confirmed"]
    search_fields = ["name", "aliases__name"]
    inlines = [AliasInline]

    def save_related(self, request: HttpRequest, form: ModelForm, formsets: Any, change: bool) -> None:
        """What its names lead to changes at once."""
        super().save_related(request, form, formsets, change)
        _use_names(form.instance, form.initial.get("name", ""))


@admin.register(Alias)
class AliasAdmin(admin.ModelAdmin):
    form = AliasForm
    fields = ["organisation", "name", "kind"]
    list_display = ["name", "kind", "organisation"]
    list_filter = ["kind"]
    list_select_related = ["organisation"]
    search_fields = ["name", "organisation__name"]
    autocomplete_fields = ["organisation"]

    def save_model(self, request: HttpRequest, obj: Alias, form: ModelForm, change: bool) -> None:
        former = Organisation.objects.filter(pk=form.initial.get("organisation")).first()
        super().save_model(request, obj, form, change)
        _use_names(obj.organisation, obj.name, form.initial.get("name", ""), former.name if former else "")

    def delete_model(self, request: HttpRequest, obj: Alias) -> None:
        super().delete_model(request, obj)
        _use_names(obj.organisation, obj.name)


@admin.register(Statement)
class StatementAdmin(admin.ModelAdmin):
    """What is on record stays there: it is withdrawn, not deleted. Saving has the dispute recomputed."""

    form = StatementForm
    list_display = ["record", "dispute", "origin", "predicate", "stated_on", "made_by", "is_in_force"]
    list_filter = ["origin", "predicate", ("withdrawn_at", admin.EmptyFieldListFilter)]
    list_select_related = ["dispute", "made_by"]
    search_fields = ["record", "dispute__title", "source"]
    autocomplete_fields = ["dispute"]
    fields = ["dispute", "record", "origin", "predicate", "value", "source", "stated_on", "made_by", "withdrawn_at"]
    readonly_fields = ["made_by", "withdrawn_at"]
    actions = ["withdraw"]

    @admin.display(boolean=True, description="in force")
    def is_in_force(self, statement: Statement) -> bool:
        return statement.withdrawn_at is None

    def get_readonly_fields(self, request: HttpRequest, obj: Statement | None = None) -> list[str]:
        return [*self.readonly_fields, *(["dispute", "record"] if obj else [])]

    def has_delete_permission(self, request: HttpRequest, obj: Statement | None = None) -> bool:
        return False

    def save_model(self, request: HttpRequest, obj: Statement, form: ModelForm, change: bool) -> None:
        kept = services.record_statement(
            dispute=obj.dispute, record=obj.record, predicate=obj.predicate, value=obj.value, source=obj.source,
            origin=obj.origin, stated_on=obj.stated_on, made_by=request.user,
        )  # fmt: skip
        obj.pk = kept.pk

    @admin.action(description="Withdraw the statements", permissions=["change"])
    def withdraw(self, request: HttpRequest, statements: QuerySet[Statement]) -> None:
        for statement in statements:
            services.withdraw_statement(record=statement.record)


# ---- machine rows ----------------------------------------------------------------------------------


@admin.register(Dispute)
class DisputeAdmin(MachineRows, admin.ModelAdmin):
    list_display = ["title", "stage", "union_names", "employer_names", "members_affected", "as_of", "recomputed_at"]
    list_filter = ["stage", ("stale_since", admin.EmptyFieldListFilter)]
    search_fields = ["title", "slug", "unions__name", "employers__name"]
    date_hierarchy = "as_of"


@admin.register(Campaign)
class CampaignAdmin(MachineRows, admin.ModelAdmin):
    list_display = ["title", "union_names", "issue", "sector", "first_on", "as_of"]
    list_filter = ["sector", "issue"]
    search_fields = ["title", "slug"]


@admin.register(CampaignMember)
class CampaignMemberAdmin(MachineRows, admin.ModelAdmin):
    list_display = ["dispute", "campaign", "reasons"]
    list_select_related = ["dispute", "campaign"]
    search_fields = ["dispute__title", "campaign__title"]


@admin.register(DisputeRedirect)
class DisputeRedirectAdmin(MachineRows, admin.ModelAdmin):
    list_display = ["slug", "dispute"]
    list_select_related = ["dispute"]
    search_fields = ["slug", "dispute__title"]


@admin.register(ClaimLink)
class ClaimLinkAdmin(MachineRows, admin.ModelAdmin):
    list_display = ["article", "dispute", "outcome", "score", "reasons"]
    list_filter = ["outcome"]
    list_select_related = ["article", "dispute"]
    search_fields = ["article__title", "dispute__title"]


@admin.register(DisputeQuote)
class DisputeQuoteAdmin(MachineRows, admin.ModelAdmin):
    list_display = ["dispute", "quote"]
    list_select_related = ["dispute", "quote"]
    search_fields = ["dispute__title", "quote__speaker", "quote__text"]


@admin.register(CalendarEntry)
class CalendarEntryAdmin(MachineRows, admin.ModelAdmin):
    list_display = ["uid", "first", "what", "status", "sequence", "changed_at", "gone_since"]
    list_filter = ["kind", "first"]  # not date_hierarchy: Django's fails on a field that is named "first"
    search_fields = ["uid"]


@admin.register(Summary)
class SummaryAdmin(MachineRows, admin.ModelAdmin):
    list_display = ["dispute", "version", "text", "made_at"]
    list_select_related = ["dispute"]
    search_fields = ["dispute__title"]


class FactAdmin(MachineRows, admin.ModelAdmin):
    """A fact with its dispute; ``evidence`` holds what it rests on."""

    list_select_related = ["dispute"]
    search_fields = ["dispute__title"]


@admin.register(IndustrialAction)
class IndustrialActionAdmin(FactAdmin):
    list_display = ["dispute", "kind", "status", "starts_on", "ends_on", "members", "group"]
    list_filter = ["kind", "status"]
    date_hierarchy = "starts_on"


@admin.register(Vote)
class VoteAdmin(FactAdmin):
    list_display = ["dispute", "about", "status", "closed_on", "turnout_pct", "origin"]
    list_filter = ["about", "status", "origin"]


@admin.register(Mandate)
class MandateAdmin(FactAdmin):
    list_display = ["dispute", "first_on", "last_on", "begin_by", "rule"]
    list_filter = ["rule"]


@admin.register(Allowance)
class AllowanceAdmin(FactAdmin):
    list_display = ["dispute", "name", "amount", "currency", "paid_to", "withheld_from"]


@admin.register(Offer)
class OfferAdmin(FactAdmin):
    list_display = ["dispute", "kind", "what", "amount", "unit", "by", "status", "on"]
    list_filter = ["kind", "status"]


@admin.register(AffectedRole)
class AffectedRoleAdmin(FactAdmin):
    list_display = ["dispute", "name", "headcount"]


@admin.register(Position)
class PositionAdmin(FactAdmin):
    list_display = ["dispute", "side", "party", "text", "on"]
    list_filter = ["side"]


@admin.register(Talks)
class TalksAdmin(FactAdmin):
    list_display = ["dispute", "status", "on", "reported_on"]
    list_filter = ["status"]


@admin.register(Cost)
class CostAdmin(FactAdmin):
    list_display = ["dispute", "what", "amount", "up_to", "currency", "per", "whose", "foreseen", "said_by"]
    list_filter = ["foreseen"]


@admin.register(TimelineEntry)
class TimelineEntryAdmin(FactAdmin):
    list_display = ["dispute", "date", "kind", "text"]
    list_filter = ["kind"]
    date_hierarchy = "date"
