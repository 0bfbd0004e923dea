"""What is wrong with the settings of mail, told before anybody waits for one."""

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Warning, register


@register
def mail_is_whole(**_: Any) -> list[CheckMessage]:
    """A mail leads back to the site, and says who sent it."""
    if not settings.EMAIL_URL:
        return []
    found: list[CheckMessage] = []
    if not settings.SITE_URL:
        hint = "Set SITE_URL=https://disputes.example: until then no alert is offered by mail."
        found.append(
            Warning("EMAIL_URL is set, but mails would not know the address of the site", hint, id="alerts.W001")
        )
    if not settings.DEFAULT_FROM_EMAIL:
        hint = "Set DEFAULT_FROM_EMAIL=alerts@disputes.example: until then no alert is offered by mail."
        found.append(Warning("EMAIL_URL is set, but mails would have no sender", hint, id="alerts.W002"))
    return found
