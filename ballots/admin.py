from django.contrib import admin

from ballots.models import Ballot, Change, Keying


class ReadOnly(admin.ModelAdmin):
    """To look at. Results are entered, confirmed and corrected on the site, where every change leaves its line in the trail."""

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False


@admin.register(Ballot)
class BallotAdmin(ReadOnly):
    list_display = ["dispute", "kind", "closed_on", "entitled_to_vote", "papers_returned", "entered_by", "confirmed_by"]
    list_select_related = ["dispute", "entered_by", "confirmed_by"]
    list_filter = ["kind", "jurisdiction"]
    date_hierarchy = "closed_on"

    def get_queryset(self, request):
        return super().get_queryset(request).seen_by(request.user)


@admin.register(Keying)
class KeyingAdmin(ReadOnly):
    """Who keyed what when. The figures are in the trail, once they need not be keyed blind any more."""

    exclude = ["figures", "fingerprint"]
    list_display = ["dispute", "state", "keyed_by", "keyed_at", "confirmed_by"]
    list_select_related = ["dispute", "keyed_by", "confirmed_by"]
    list_filter = ["state"]


@admin.register(Change)
class ChangeAdmin(ReadOnly):
    list_display = ["at", "by", "action", "ballot", "field", "before", "after", "why"]
    list_select_related = ["by", "ballot__dispute"]
    date_hierarchy = "at"

    def get_queryset(self, request):
        return super().get_queryset(request).seen_by(request.user)
