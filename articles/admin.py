"""The desk of what was published: details and withdrawal by hand, everything that was read out of it to look at."""

from django.contrib import admin
from django.db.models import QuerySet, URLField
from django.forms import ModelForm
from django.http import HttpRequest

from articles import feed_admin as feed_admin  # registers the feeds
from articles import services
from articles.models import (
    Article,
    Batch,
    BatchItem,
    Claim,
    CleanedText,
    Decision,
    Draft,
    EvidenceSpan,
    Outlet,
    Person,
    Quote,
    ReaderVersion,
    Reading,
    ReadingChange,
    Report,
)


class MachineRows:
    """To look at only: these rows are made anew by a machine, so that a change by hand would be lost."""

    def has_add_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False


@admin.register(Outlet)
class OutletAdmin(admin.ModelAdmin):
    search_fields = ["name"]

    def get_form(self, request: HttpRequest, obj: Outlet | None = None, **kwargs: object) -> type[ModelForm]:
        explained = {"name": "As the newspaper, broadcaster or organisation writes its own name."}
        return super().get_form(request, obj, help_texts=explained, **kwargs)


class ArticleAdmin(admin.ModelAdmin):
    """Articles come in by ingest and are never deleted here: a withdrawn one keeps its row and is shown to nobody.

    Registered by disputes, which have to be told of every change and which take articles down.
    """

    list_display = ["__str__", "outlet", "published", "received_at", "is_public"]
    list_filter = [("withdrawn_at", admin.EmptyFieldListFilter), "outlet", "published"]
    list_select_related = ["outlet"]
    search_fields = ["title", "origin", "url", "sha256"]
    date_hierarchy = "published"
    autocomplete_fields = ["outlet"]
    formfield_overrides = {URLField: {"assume_scheme": "https"}}
    fields = [
        "title", "url", "outlet", "published", "withdrawn_reason", "withdrawn_at", "copy_of", "origin", "sha256",
        "received_at",
    ]  # fmt: skip
    readonly_fields = ["withdrawn_at", "copy_of", "origin", "sha256", "received_at"]

    @admin.display(boolean=True, description="public")
    def is_public(self, article: Article) -> bool:
        return article.withdrawn_at is None

    def get_queryset(self, request: HttpRequest) -> QuerySet[Article]:
        return super().get_queryset(request).defer("body")

    def get_form(self, request: HttpRequest, obj: Article | None = None, **kwargs: object) -> type[ModelForm]:
        explained = {"withdrawn_reason": "Give a reason to withdraw the article; empty it to show the article again."}
        return super().get_form(request, obj, help_texts=explained, **kwargs)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Article | None = None) -> bool:
        return False

    def save_model(self, request: HttpRequest, obj: Article, form: ModelForm, change: bool) -> None:
        services.correct_details(article=obj, title=obj.title, url=obj.url, outlet=obj.outlet, published=obj.published)


@admin.register(CleanedText)
class CleanedTextAdmin(MachineRows, admin.ModelAdmin):
    list_display = ["article", "sha256"]
    list_select_related = ["article"]
    search_fields = ["article__title", "article__origin", "text"]


@admin.register(Reading)
class ReadingAdmin(MachineRows, admin.ModelAdmin):
    list_display = ["article", "version", "language", "read_at", "is_current", "is_waiting"]
    list_filter = ["is_current", "is_waiting", "version", "language"]
    list_select_related = ["article"]
    search_fields = ["article__title", "article__origin"]


@admin.register(ReaderVersion)
class ReaderVersionAdmin(MachineRows, admin.ModelAdmin):
    list_display = ["version", "state", "begun_at", "decided_at", "decided_by"]
    search_fields = ["version"]


@admin.register(ReadingChange)
class ReadingChangeAdmin(MachineRows, admin.ModelAdmin):
    list_display = ["reading", "kind", "predicate", "was", "now"]
    list_filter = ["kind", "predicate"]
    list_select_related = ["reading__article"]
    search_fields = ["was", "now"]


@admin.register(Person)
class PersonAdmin(MachineRows, admin.ModelAdmin):
    list_display = ["name", "pseudonym"]
    list_filter = ["pseudonym"]
    search_fields = ["name"]


@admin.register(Quote)
class QuoteAdmin(MachineRows, admin.ModelAdmin):
    list_display = ["speaker", "text", "kind", "historic", "reading"]
    list_filter = ["kind", "historic", "speaker_kind", "reading__is_current"]
    list_select_related = ["reading__article"]
    search_fields = ["speaker", "text", "organisation"]


class EvidenceInline(MachineRows, admin.StackedInline):
    model = EvidenceSpan


@admin.register(Claim)
class ClaimAdmin(MachineRows, admin.ModelAdmin):
    list_display = ["predicate", "value", "background", "confidence", "reading"]
    list_filter = ["predicate", "background", "reading__is_current"]
    list_select_related = ["reading__article"]
    search_fields = ["reading__article__title", "reading__article__origin"]
    inlines = [EvidenceInline]


@admin.register(Decision)
class DecisionAdmin(MachineRows, admin.ModelAdmin):
    """The log of what people decided, to look at: decisions are made and undone on the desk."""

    list_display = ["kind", "reason", "decided_by", "decided_at", "undone_by", "undone_at"]
    list_filter = ["kind", "decided_by", ("undone_at", admin.EmptyFieldListFilter)]
    list_select_related = ["decided_by", "undone_by"]
    search_fields = ["reason", "subject"]
    date_hierarchy = "decided_at"


@admin.register(Draft)
class DraftAdmin(MachineRows, admin.ModelAdmin):
    list_display = ["__str__", "held_by", "held_at"]
    list_select_related = ["held_by"]
    search_fields = ["title", "origin"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Draft]:
        return super().get_queryset(request).defer("body")


@admin.register(Batch)
class BatchAdmin(MachineRows, admin.ModelAdmin):
    list_display = ["__str__", "way", "made_by", "made_at"]
    list_filter = ["way"]
    list_select_related = ["made_by"]
    search_fields = ["items__origin"]


@admin.register(BatchItem)
class BatchItemAdmin(MachineRows, admin.ModelAdmin):
    list_display = ["origin", "batch", "article", "is_new", "rejection"]
    list_select_related = ["batch", "article"]
    search_fields = ["origin", "rejection"]


@admin.register(Report)
class ReportAdmin(MachineRows, admin.ModelAdmin):
    """To look at: reports are answered on the desk. How to reach their senders is there alone, and soon deleted."""

    list_display = ["reference", "kind", "state", "about", "filed_at", "claimed_by", "answered_at"]
    list_filter = ["kind", "state"]
    list_select_related = ["claimed_by"]
    search_fields = ["reference", "about", "wrong"]
    date_hierarchy = "filed_at"
