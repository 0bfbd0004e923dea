"""Who runs this site and how to reach them, as the environment names them; '' where it does not."""

from dataclasses import dataclass

from django.conf import settings


@dataclass(frozen=True, slots=True)
class Operator:
    name: str
    contact: str

    @property
    def link(self) -> str:
        """The contact as an address that can be followed: a page's own, or that of a mail; '' where there is none."""
        if self.contact.startswith("https://"):
            return self.contact
        return f"mailto:{self.contact}" if "@" in self.contact else ""


def operator() -> Operator:
    return Operator(settings.SITE_OPERATOR, settings.SITE_CONTACT)
