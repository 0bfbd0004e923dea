"""Addresses of servers of one's own, as Django and Celery want them."""

from typing import Any

from django.core.exceptions import ImproperlyConfigured
from psycopg import ProgrammingError
from psycopg.conninfo import conninfo_to_dict

_DJANGO_NAMES = {"dbname": "NAME", "user": "USER", "password": "PASSWORD", "host": "HOST", "port": "PORT"}


def database_from_url(url: str, *, name: str = "") -> dict[str, Any]:
    """Django's settings for `postgresql://user:password@host:port/name?sslmode=require`, any libpq option included.

    A `name` given here goes before the address's own.
    """
    try:
        given = conninfo_to_dict(url)
    except ProgrammingError as error:
        raise ImproperlyConfigured(f"DATABASE_URL cannot be read: {str(error).strip()}") from None
    given["dbname"] = name or given.get("dbname")
    if not given["dbname"]:
        raise ImproperlyConfigured("DATABASE_URL names no database")
    named = {django: str(given.pop(libpq)) for libpq, django in _DJANGO_NAMES.items() if libpq in given}
    return {**named, "OPTIONS": given}


def broker_address(url: str) -> str:
    """The address as Celery's transport spells it: `unix://` of redis-py is `redis+socket://` there."""
    return url.replace("unix://", "redis+socket://", 1) if url.startswith("unix://") else url
