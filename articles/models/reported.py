"""What readers say is wrong here, or ask to have taken down."""

from django.conf import settings
from django.core.signing import Signer
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.crypto import get_random_string
from django.utils.translation import gettext_lazy as _

from articles import querysets

REFERENCE_LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Those that are not taken for one another when somebody reads them out."""
LONGEST = 4000
SIGNER = Signer(salt="articles.report")


def new_reference() -> str:
    return get_random_string(8, REFERENCE_LETTERS)


class Report(models.Model):
    """One report. Where it stands follows from the decisions of the log (``articles.decisions.reports``).

    ``token`` is that of the form it was sent by: the same form sent twice is one report. Some days after the
    answer the contact goes, and with a request about a person its words too (``articles.reporting.forget``).
    """

    class Kind(models.TextChoices):
        FACT = "fact", _("A fact is wrong: a figure, a date, a name")
        QUOTE = "quote", _("A quote is wrong: the words, or who said them")
        PRIVACY = "privacy", _("Something about a person should be taken down")
        OTHER = "other", _("Something else")

    class State(models.TextChoices):
        WAITING = "waiting", _("waits for an editor")
        CLAIMED = "claimed", _("an editor looks after it")
        SETTLED = "settled", _("settled")
        REJECTED = "rejected", _("looked at, and nothing was changed")

    reference = models.CharField(max_length=12, unique=True, default=new_reference, editable=False)
    token = models.UUIDField("the form it was sent by", unique=True, editable=False)
    kind = models.CharField(max_length=10, choices=Kind)
    about = models.CharField("page it is about", max_length=500, blank=True)
    wrong = models.TextField("what is wrong", max_length=LONGEST, blank=True)
    right = models.TextField("what would be right", max_length=LONGEST, blank=True)
    checkable = models.TextField("where that can be checked", max_length=LONGEST, blank=True)
    filed_at = models.DateTimeField(auto_now_add=True)
    state = models.CharField(max_length=10, choices=State, default=State.WAITING, editable=False)
    claimed_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    answered_at = models.DateTimeField(null=True, editable=False)
    note = models.CharField("what whoever reported it is told", max_length=500, blank=True, editable=False)
    forgotten_at = models.DateTimeField("contact and what is private were deleted", null=True, editable=False)

    objects = querysets.ReportQuerySet.as_manager()

    class Meta:
        ordering = ["filed_at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=["waiting", "claimed"], answered_at=None)
                | Q(state__in=["settled", "rejected"], answered_at__isnull=False),
                name="answered_when_settled_or_rejected",
            ),
            models.CheckConstraint(
                condition=~Q(wrong="") | Q(forgotten_at__isnull=False), name="report_says_something_until_forgotten"
            ),
        ]
        indexes = [
            models.Index(fields=["filed_at"], condition=Q(answered_at=None), name="reports_open"),
            models.Index(
                fields=["answered_at"],
                condition=Q(answered_at__isnull=False, forgotten_at=None),
                name="reports_to_forget",
            ),
        ]

    def __str__(self) -> str:
        return self.reference

    def get_absolute_url(self) -> str:
        """Its page for editors, which disputes keep: that of whoever reported it is ``status_address``."""
        return reverse("desk-report", args=[self.reference])

    @property
    def status_address(self) -> str:
        """Where its sender sees what became of it; nobody can make it up."""
        return reverse("report-status", args=[SIGNER.sign(self.reference)])

    @property
    def is_answered(self) -> bool:
        return self.answered_at is not None


class ReportContact(models.Model):
    """How to reach whoever reported it: apart from the report, and deleted before it."""

    report = models.OneToOneField(Report, on_delete=models.CASCADE, primary_key=True, related_name="contact")
    address = models.CharField(max_length=200)

    def __str__(self) -> str:
        return f"contact of {self.report_id}"


class ReportSender(models.Model):
    """That somebody sent a report, to bound how many one sends. No address: a keyed digest that is another each day."""

    digest = models.CharField(max_length=64)
    sent_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        indexes = [models.Index(fields=["digest", "sent_at"], name="sent_by_sender")]

    def __str__(self) -> str:
        return f"a report of {self.sent_at:%Y-%m-%d %H:%M}"
