"""Signed links: whoever has one may do what it is for, and nobody can make one up."""

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from django.core.signing import BadSignature, TimestampSigner


class NotOurs(Exception):
    """The link was not made here, is broken, or is too old."""


@dataclass(frozen=True)
class Link:
    """One use of signed links. ``lasts``: None for ever."""

    purpose: str
    lasts: timedelta | None = None

    def sign(self, key: UUID) -> str:
        return self._signer.sign(key.hex)

    def key_in(self, token: str) -> UUID:
        """Raises ``NotOurs``."""
        try:
            return UUID(hex=self._signer.unsign(token, max_age=self.lasts))
        except (BadSignature, ValueError) as error:
            raise NotOurs from error

    @property
    def _signer(self) -> TimestampSigner:
        return TimestampSigner(salt=f"alerts.{self.purpose}")


CONFIRM = Link("confirm", lasts=timedelta(hours=48))
STOP = Link("stop")
"""A mail must be stoppable by the button in it for as long as somebody keeps it; so its pages lead to no ``MANAGE``."""
MANAGE = Link("manage", lasts=timedelta(days=90))
"""A mail that was passed on does not show one's searches for ever; a new link is a mail away."""
