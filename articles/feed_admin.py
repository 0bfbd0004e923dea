"""Feeds for administrators: which are asked, how they fare, and what came of each address they named."""

from django.contrib import admin
from django.db.models import QuerySet, URLField
from django.http import HttpRequest

from articles.models import Feed, FeedEntry


@admin.register(Feed)
class FeedAdmin(admin.ModelAdmin):
    list_display = ["__str__", "outlet", "enabled", "health"]
    list_filter = ["enabled", "outlet"]
    search_fields = ["title", "url"]
    fields = ["url", "title", "outlet", "enabled", "health", "next_check"]
    readonly_fields = ["health", "next_check"]
    autocomplete_fields = ["outlet"]
    formfield_overrides = {URLField: {"assume_scheme": "https"}}
    actions = ["ask_now"]

    @admin.action(description="Ask the selected feeds in the next round, however they fared")
    def ask_now(self, request: HttpRequest, feeds: QuerySet[Feed]) -> None:
        feeds.update(next_check=None)
        self.message_user(request, "They are asked in the next round.")


@admin.register(FeedEntry)
class FeedEntryAdmin(admin.ModelAdmin):
    list_display = ["__str__", "feed", "seen_at", "article", "problem", "tries"]
    list_filter = ["feed", "done"]
    list_select_related = ["feed", "article"]
    search_fields = ["title", "address"]
    fields = ["feed", "address", "title", "published", "seen_at", "article", "problem", "tries", "done"]
    readonly_fields = ["feed", "address", "title", "published", "seen_at", "article"]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False
