from django.contrib import admin

from ballots import services
from ballots.models import Ballot, BallotQuestion


class QuestionInline(admin.TabularInline):
    model = BallotQuestion
    extra = 1
    max_num = 2


@admin.register(Ballot)
class BallotAdmin(admin.ModelAdmin):
    """Declared results. Saving one reports it to its dispute, which is then recomputed."""

    list_display = ["dispute", "closed_on", "entitled_to_vote", "papers_returned", "entered_by"]
    list_select_related = ["dispute", "entered_by"]
    date_hierarchy = "closed_on"
    exclude = ["entered_by"]
    inlines = [QuestionInline]

    def save_model(self, request, obj, form, change):
        if not change:
            obj.entered_by = request.user
        super().save_model(request, obj, form, change)

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        services.report(ballot=form.instance)
