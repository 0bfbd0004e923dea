from django.contrib import admin

from alerts.models import Alert, Mail


class OnlyToLookAt(admin.ModelAdmin):
    """Whose they are is shown masked: nobody needs the address to see whether mails go out."""

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    @admin.display(description="To")
    def to(self, row):
        return str(row.recipient)


@admin.register(Alert)
class AlertAdmin(OnlyToLookAt):
    """Found by the whole address, for whoever asks to be forgotten; deleting one is stopping it."""

    fields = ["to", "kind", "how_often", "asked_at", "confirmed_at", "next_at", "looked_at"]
    list_display = ["kind", "how_often", "to", "asked_at", "confirmed_at", "next_at"]
    list_filter = ["kind", "how_often"]
    list_select_related = ["recipient"]
    search_fields = ["=recipient__address"]
    search_help_text = "The whole mail address"


@admin.register(Mail)
class MailAdmin(OnlyToLookAt):
    """What became of mails, and what the mail server said."""

    fields = ["to", "kind", "state", "made_at", "try_at", "tries", "began_at", "ended_at", "problem"]
    list_display = ["made_at", "kind", "to", "state", "tries", "problem"]
    list_filter = ["state", "kind"]
    list_select_related = ["recipient"]
