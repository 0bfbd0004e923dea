"""The three answers as an address, signed: nothing is kept here, the address holds all of it."""

from django.core import signing

SALT = "disputes.concerns-me"
LONGEST = 100


class Tampered(ValueError):
    """An address that was not made here."""


def address_of(role: str, employer: str, place: str) -> str:
    """The same answers make the same address. It is signed, not secret: whoever has it can read the answers."""
    return _signer().sign_object([role, employer, place])


def read(token: str) -> tuple[str, str, str]:
    """Role, employer and place. Raises ``Tampered``."""
    try:
        role, employer, place = map(str, _signer().unsign_object(token))
    except (signing.BadSignature, ValueError, TypeError) as reason:
        raise Tampered from reason
    return role[:LONGEST], employer[:LONGEST], place[:LONGEST]


def _signer() -> signing.Signer:
    return signing.Signer(salt=SALT, sep="~")
