"""Who may see what is not for everybody."""

from collections.abc import Callable

from django.contrib.auth.decorators import login_required, permission_required
from django.contrib.auth.models import AbstractBaseUser, AnonymousUser

FULL_TEXT_GROUPS = ["Editor", "Administrator"]


def may_read_full_text(user: AbstractBaseUser | AnonymousUser) -> bool:
    """The full text is the publisher's: editors and administrators work with it, others see the words facts rest on."""
    if not user.is_authenticated:
        return False
    return user.is_superuser or user.groups.filter(name__in=FULL_TEXT_GROUPS).exists()


def needs(permission: str) -> Callable[[Callable], Callable]:
    """A view for those who have the permission: others who are signed in are told so, visitors are asked to sign in."""
    allowed = permission_required(permission, raise_exception=True)
    return lambda view: login_required(allowed(view))
