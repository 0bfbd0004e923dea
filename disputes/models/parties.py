"""Unions, employers and other parties, and the names they go by."""

from django.db import models
from django.urls import reverse
from django.utils.text import slugify

from disputes import querysets


class Organisation(models.Model):
    """A union, an employer, or another party. ``confirmed`` is False for those known only from a text."""

    class Kind(models.TextChoices):
        UNION = "union"
        EMPLOYER = "employer"
        OTHER = "other"

    name = models.CharField(max_length=300)
    kind = models.CharField(max_length=10, choices=Kind)
    confirmed = models.BooleanField(default=False)
    before = models.JSONField(
        "name and confirmed, as they were before the decisions that stand", null=True, editable=False
    )

    objects = querysets.OrganisationQuerySet.as_manager()

    class Meta:
        ordering = ["name"]
        constraints = [models.UniqueConstraint(fields=["name", "kind"], name="one_organisation_a_name")]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("organisation", args=[self.pk, slugify(self.name) or "organisation"])


class Alias(models.Model):
    """A name that an organisation goes by; ``key`` is the folded name.

    ``taken_from`` is the organisation it named before a decision gave it to this one.
    """

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="aliases")
    taken_from = models.ForeignKey(Organisation, null=True, on_delete=models.PROTECT, related_name="+", editable=False)
    name = models.CharField(max_length=300)
    key = models.CharField(max_length=300)
    kind = models.CharField(max_length=10, choices=Organisation.Kind)

    class Meta:
        verbose_name_plural = "aliases"
        constraints = [models.UniqueConstraint(fields=["key", "kind"], name="one_alias_a_key")]

    def __str__(self) -> str:
        return self.name
