"""The operating-system account that the servers run as.

An ordinary user runs them as themselves. PostgreSQL refuses to run as root, so root hands them to a user id that
nobody else has: no account is added to the system, and not `nobody`, whose processes could open our files.
"""

import os
import pwd
from dataclasses import dataclass
from pathlib import Path

from dispute_tracker.embedded.errors import EmbeddedError

# The range that systemd gives to short-lived services (61184-65519): free of people and of packages.
_FIRST_FREE, _FREE = 61184, 4336


@dataclass(frozen=True, kw_only=True)
class Account:
    """A user and group id that a server process is started under."""

    uid: int
    gid: int

    @property
    def popen(self) -> dict[str, object]:
        """Arguments for subprocess.Popen; none where the account is our own."""
        if self.uid == os.geteuid():
            return {}
        return {"user": self.uid, "group": self.gid, "extra_groups": []}

    def may_enter(self, folder: Path) -> bool:
        """Whether the account can reach what lies in `folder`, judged by the folder and every one above it."""
        return all(self._may_search(each) for each in (folder, *folder.parents) if each.exists())

    def _may_search(self, folder: Path) -> bool:
        status = folder.stat()
        if status.st_uid == self.uid:
            return bool(status.st_mode & 0o100)
        return bool(status.st_mode & (0o010 if status.st_gid == self.gid else 0o001))

    def own(self, path: Path) -> None:
        """Give the account `path` and all below it. Only for what we made ourselves."""
        if self.uid != os.geteuid():
            for each in (path, *path.rglob("*")):
                os.chown(each, self.uid, self.gid, follow_symlinks=False)


def runs_as_root() -> bool:
    return os.geteuid() == 0


def server_account(key: str) -> Account:
    """The account for the installation of this key (hexadecimal)."""
    if not runs_as_root():
        return Account(uid=os.geteuid(), gid=os.getegid())
    free = _FIRST_FREE + int(key, 16) % _FREE
    return Account(uid=free, gid=free)


def named_account() -> Account:
    """Someone the system knows by name: initdb, alone of all the programs, asks for that."""
    if not runs_as_root():
        return Account(uid=os.geteuid(), gid=os.getegid())
    known = sorted((each for each in pwd.getpwall() if each.pw_uid), key=lambda each: each.pw_name != "nobody")
    if not known:
        raise EmbeddedError(
            "This system has no account but root, and PostgreSQL refuses to run as root: set DATABASE_URL"
        )
    return Account(uid=known[0].pw_uid, gid=known[0].pw_gid)


def own_name() -> str:
    """Our own account's name, which the database server will see at the other end of the socket."""
    try:
        return pwd.getpwuid(os.geteuid()).pw_name
    except KeyError:
        raise EmbeddedError(
            f"User id {os.geteuid()} has no name on this system and PostgreSQL asks for one: set DATABASE_URL"
        ) from None
