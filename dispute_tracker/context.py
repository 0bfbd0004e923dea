"""What every page knows besides its own matter."""

from django.conf import settings
from django.http import HttpRequest


def demo_notice(_request: HttpRequest) -> dict[str, bool]:
    """`demo_notice` is true where the invented samples were loaded; pages then say so at their top."""
    return {"demo_notice": settings.DEMO_NOTICE}
