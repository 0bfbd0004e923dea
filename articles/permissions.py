"""Who may see what is not for everybody."""

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser

FULL_TEXT_GROUPS = ["Editor", "Administrator"]


def may_read_full_text(user: AbstractBaseUser | AnonymousUser) -> bool:
    """The full text is the publisher's: editors and administrators work with it, others see the words facts rest on."""
    if not user.is_authenticated:
        return False
    return user.is_superuser or user.groups.filter(name__in=FULL_TEXT_GROUPS).exists()
