"""Who asked to be told of what, and what they were told. All of it is theirs, and goes when they say so (docs/adr/0015)."""

from uuid import uuid4

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Upper
from django.urls import reverse
from django.utils.translation import gettext_lazy

from alerts import links, querysets
from alerts.addresses import masked


class Recipient(models.Model):
    """A mail address with at least one alert; nothing else is known of whose it is."""

    key = models.UUIDField("what its signed links name it by", default=uuid4, unique=True, editable=False)
    address = models.EmailField(max_length=254)

    objects = querysets.RecipientQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(Upper("address"), name="one_recipient_an_address")]

    def __str__(self) -> str:
        return masked(self.address)

    @property
    def manage_address(self) -> str:
        return reverse("alerts-manage", args=[links.MANAGE.sign(self.key)])


class Alert(models.Model):
    """A search that somebody asked to be told of. ``query`` is the part of its address after the '?' (``alerts.kinds``).

    Nothing goes out before the address is confirmed, and nothing of what was there before ``asked_at``.
    """

    class Kind(models.TextChoices):
        QUOTES = "quotes"
        DISPUTES = "disputes"
        DISPUTE = "dispute"
        PERSON = "person"
        ORGANISATION = "organisation"

    class HowOften(models.TextChoices):
        AT_ONCE = "at_once", gettext_lazy("At once")
        DAILY = "daily", gettext_lazy("Once a day, at 7 in the morning")
        WEEKLY = "weekly", gettext_lazy("Once a week, on Monday at 7 in the morning")

    key = models.UUIDField("what its signed links name it by", default=uuid4, unique=True, editable=False)
    recipient = models.ForeignKey(Recipient, on_delete=models.CASCADE, related_name="alerts")
    kind = models.CharField(max_length=12, choices=Kind)
    query = models.CharField("what is looked for", max_length=1000)
    title = models.CharField("the same in words, when it was asked for", max_length=300)
    how_often = models.CharField(max_length=8, choices=HowOften, default=HowOften.DAILY)
    asked_at = models.DateTimeField()
    confirmed_at = models.DateTimeField(null=True)
    next_at = models.DateTimeField("when it is looked at next", null=True)
    looked_at = models.DateTimeField("when it was looked at last", null=True)

    objects = querysets.AlertQuerySet.as_manager()

    class Meta:
        ordering = ["asked_at", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["recipient", "kind", "query"], name="one_alert_a_search"),
            models.CheckConstraint(
                condition=Q(confirmed_at=None, next_at=None) | Q(confirmed_at__isnull=False, next_at__isnull=False),
                name="looked_at_once_confirmed",
            ),
        ]
        indexes = [
            models.Index(fields=["next_at"], condition=Q(confirmed_at__isnull=False), name="alert_by_turn"),
            models.Index(fields=["asked_at"], condition=Q(confirmed_at=None), name="alert_unconfirmed"),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} ({self.get_how_often_display().lower()})"

    @property
    def confirm_address(self) -> str:
        return reverse("alert-confirm", args=[links.CONFIRM.sign(self.key)])

    @property
    def stop_address(self) -> str:
        return reverse("alert-stop", args=[links.STOP.sign(self.key)])


class Mail(models.Model):
    """One mail on its way. It is written when it is sent, so that it holds no words: what it tells is ``told``.

    'unsure': handed to the mail server when the worker died, so that nobody knows whether it went; it is not sent again.
    """

    class Kind(models.TextChoices):
        CONFIRM = "confirm", "asks to confirm an alert"
        LINK = "link", "leads to all alerts"
        NEWS = "news", "tells what is new"

    class State(models.TextChoices):
        WAITING = "waiting", "to be sent"
        SENDING = "sending", "being handed over"
        SENT = "sent", "taken by the mail server"
        UNSURE = "unsure", "perhaps taken by the mail server"
        GIVEN_UP = "given_up", "refused by the mail server"
        EMPTY = "empty", "not sent: nothing of it was left"

    key = models.UUIDField("its Message-ID", default=uuid4, unique=True, editable=False)
    recipient = models.ForeignKey(Recipient, on_delete=models.CASCADE, related_name="mails")
    alert = models.ForeignKey(Alert, null=True, on_delete=models.CASCADE, related_name="mails")
    kind = models.CharField(max_length=8, choices=Kind)
    state = models.CharField(max_length=8, choices=State, default=State.WAITING)
    made_at = models.DateTimeField()
    try_at = models.DateTimeField("not to be tried before")
    tries = models.PositiveIntegerField(default=0)
    began_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    problem = models.CharField("what the mail server said", max_length=300, blank=True)

    objects = querysets.MailQuerySet.as_manager()

    class Meta:
        ordering = ["-made_at", "-pk"]
        constraints = [
            models.CheckConstraint(condition=Q(kind="link") | Q(alert__isnull=False), name="mail_of_an_alert"),
        ]
        indexes = [
            models.Index(fields=["try_at"], condition=Q(state__in=["waiting", "sending"]), name="mail_to_send"),
            models.Index(fields=["made_at"], name="mail_by_age"),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.get_state_display()}"


class Told(models.Model):
    """One article, or one record, that went into a mail of an alert: it goes into no other.

    ``what`` names it by what outlasts every reading: 'article:SHA256', 'record:NAME'.
    """

    alert = models.ForeignKey(Alert, on_delete=models.CASCADE, related_name="told")
    mail = models.ForeignKey(Mail, on_delete=models.CASCADE, related_name="told")
    what = models.CharField(max_length=220)

    class Meta:
        verbose_name_plural = "told"
        constraints = [models.UniqueConstraint(fields=["alert", "what"], name="told_once")]

    def __str__(self) -> str:
        return self.what


class Asking(models.Model):
    """That somebody asked for a mail, for a day: by whom is kept as a keyed hash, which leads to nobody (``alerts.limits``)."""

    by = models.CharField(max_length=64)
    at = models.DateTimeField()

    class Meta:
        verbose_name = "asking for a mail"
        verbose_name_plural = "askings for a mail"
        indexes = [
            models.Index(F("by"), F("at"), name="asking_by_whom"),
            models.Index(fields=["at"], name="asking_by_age"),
        ]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M}"
