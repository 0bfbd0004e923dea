"""Says on the desk that a new version of the reader waits."""

from django import template

import extraction
from articles.models import ReaderVersion

register = template.Library()


@register.simple_tag
def waiting_reader() -> ReaderVersion | None:
    """The version of the reader that runs, where it waits for an editor."""
    waiting = ReaderVersion.objects.filter(version=extraction.VERSION, state=ReaderVersion.State.WAITING)
    return waiting.first()
