"""Addresses of servers of one's own, as Django and Celery want them."""

from typing import Any, NamedTuple
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured
from psycopg import ProgrammingError
from psycopg.conninfo import conninfo_to_dict

_DJANGO_NAMES = {"dbname": "NAME", "user": "USER", "password": "PASSWORD", "host": "HOST", "port": "PORT"}


class MailServer(NamedTuple):
    host: str = ""
    port: int = 25
    user: str = ""
    password: str = ""
    starttls: bool = False
    tls: bool = False


_MAIL = {
    "smtp": MailServer(port=587, starttls=True),
    "smtps": MailServer(port=465, tls=True),
    "smtp+plain": MailServer(),
}
"""By scheme: TLS after the greeting (without which nothing is sent), TLS from the first byte, no TLS."""


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


def mail_server_from_url(url: str) -> MailServer:
    """What `smtp://user:password@host:port` says, with the schemes of ``_MAIL``; no host where there is no address."""
    if not url:
        return MailServer()
    try:
        given = urlsplit(url)
        port = given.port
    except ValueError as error:
        raise ImproperlyConfigured(f"EMAIL_URL cannot be read: {error}") from None
    if given.scheme not in _MAIL or not given.hostname:
        raise ImproperlyConfigured("EMAIL_URL has to begin with smtp://, smtps:// or smtp+plain:// and name a server")
    way = _MAIL[given.scheme]
    user, password = (unquote(part or "") for part in (given.username, given.password))
    return way._replace(host=given.hostname, port=port or way.port, user=user, password=password)
