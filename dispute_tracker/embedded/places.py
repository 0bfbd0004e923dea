"""Where everything of the embedded servers lies. Reads the file system, changes only VAR_DIR."""

import hashlib
import os
import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dispute_tracker.embedded.account import Account, runs_as_root, server_account
from dispute_tracker.embedded.secret import kept_text

OWNER = "dispute_tracker"
# A closed home folder hides VAR_DIR from the account that root hands the servers to; their files go here then.
OPEN_GROUND = Path("/var/lib/dispute-tracker")
_PORT = "5432"
# The address of a socket holds 108 bytes on Linux, 104 on macOS. PostgreSQL parts its folders by commas.
_LONGEST_SOCKET = 100


@dataclass(frozen=True, kw_only=True)
class Places:
    """The folders and addresses of one installation, that is of one VAR_DIR."""

    var_dir: Path
    home: Path
    run: Path
    account: Account

    @property
    def elsewhere(self) -> bool:
        """Whether the servers' files lie outside VAR_DIR."""
        return not self.home.is_relative_to(self.var_dir)

    @property
    def logs(self) -> Path:
        return self.var_dir / "log"

    @property
    def postgres_data(self) -> Path:
        return self.home / "postgres"

    @property
    def postgres_socket(self) -> Path:
        return self.run / f".s.PGSQL.{_PORT}"

    @property
    def postgres_socket_lock(self) -> Path:
        return self.run / f"{self.postgres_socket.name}.lock"

    @property
    def valkey_socket(self) -> Path:
        return self.run / "valkey.sock"

    def database(self, name: str) -> dict[str, Any]:
        """The database of this name as Django's settings describe it."""
        return {"NAME": name, "USER": OWNER, "HOST": str(self.run), "PORT": _PORT}

    @property
    def broker(self) -> str:
        """The broker's address as Celery spells it."""
        return f"redis+socket://{self.valkey_socket}"


def places_below(var_dir: Path) -> Places:
    """The places of the installation in `var_dir`. The same at every call, whoever asks."""
    installation = kept_text(var_dir / "installation", first=secrets.token_hex(8))
    key = hashlib.sha256(f"{var_dir.resolve()} {installation}".encode()).hexdigest()[:12]
    account = server_account(key)
    home = _home(var_dir, key=key, account=account)
    run = home / "run"
    if len(os.fsencode(run / f".s.PGSQL.{_PORT}")) > _LONGEST_SOCKET or "," in str(run):
        run = Path("/tmp") / f"dispute-tracker-{key}"  # noqa: S108 - made with mode 0700 and checked to be ours
    return Places(var_dir=var_dir, home=home, run=run, account=account)


def _home(var_dir: Path, *, key: str, account: Account) -> Path:
    elsewhere = OPEN_GROUND / key
    if runs_as_root() and (elsewhere.exists() or not account.may_enter(var_dir)):
        return elsewhere
    return var_dir / "servers"
