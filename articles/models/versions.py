"""The versions of the reader that this site has met, and what a new one reads otherwise than what stands."""

from django.conf import settings
from django.db import models
from django.utils import timezone

from articles import querysets
from articles.models.said import Reading


class ReaderVersion(models.Model):
    """One ``extraction.VERSION``, since it first ran here. What it reads of articles that an older one has read waits beside what
    stands until somebody lets it go live, or goes live at once (docs/adr/0008)."""

    class State(models.TextChoices):
        WAITING = "waiting", "waits for an editor"
        LIVE = "live", "live"
        DISCARDED = "discarded", "discarded"
        REPLACED = "replaced", "a later version came before anybody decided"

    version = models.CharField("extraction version", max_length=20, unique=True)
    state = models.CharField(max_length=10, choices=State)
    begun_at = models.DateTimeField("first ran", default=timezone.now)
    decided_at = models.DateTimeField("went live, was discarded or replaced", null=True)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-begun_at", "-pk"]

    def __str__(self) -> str:
        return f"Version {self.version}"

    @property
    def is_waiting(self) -> bool:
        return self.state == self.State.WAITING


class ReadingChange(models.Model):
    """Something that a reading which waits says otherwise than the current one of its article, in plain words.

    Derived from the two and from the decisions that stand. ``dispute_index`` is in the numbers of the current reading; one
    that it does not have is a dispute that the article did not tell of.
    """

    class Kind(models.TextChoices):
        GAINED = "gained"
        LOST = "lost"
        ALTERED = "altered"

    reading = models.ForeignKey(Reading, on_delete=models.CASCADE, related_name="changes")
    position = models.PositiveIntegerField()
    kind = models.CharField(max_length=7, choices=Kind)
    predicate = models.CharField("predicate, or 'quote'", max_length=40)
    dispute_index = models.PositiveIntegerField()
    was = models.TextField(blank=True)
    now = models.TextField(blank=True)
    words = models.TextField("the words it rests on; of what is lost, those it rested on", blank=True)

    objects = querysets.ReadingChangeQuerySet.as_manager()

    class Meta:
        ordering = ["reading_id", "position"]
        constraints = [models.UniqueConstraint(fields=["reading", "position"], name="one_change_a_position")]

    def __str__(self) -> str:
        return f"{self.predicate} {self.kind}"
