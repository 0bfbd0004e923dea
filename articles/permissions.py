"""Who may see what is not for everybody."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_required, permission_required
from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.http import Http404, HttpRequest, HttpResponse

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


def hidden_without(permission: str) -> Callable[[Callable], Callable]:
    """A view for those who have the permission: to others there is nothing at its address."""

    def hidden(view: Callable) -> Callable:
        @wraps(view)
        def shown(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if not request.user.has_perm(permission):
                raise Http404
            return view(request, *args, **kwargs)

        return shown

    return hidden
