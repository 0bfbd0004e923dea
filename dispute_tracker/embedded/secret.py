"""Files only their owner may read."""

import os
import secrets
from contextlib import suppress
from pathlib import Path

from dispute_tracker.embedded.errors import belongs_to_another


def secret_key_in(var_dir: Path) -> str:
    """The installation's secret key, made at the first call."""
    return kept_text(var_dir / "secret-key", first=secrets.token_urlsafe(50))


def kept_text(path: Path, *, first: str) -> str:
    """The text at `path`; where there is none yet, `first` is written there, whole or not at all, and returned."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o711)
        if not path.exists():
            _write_whole(path, first)
        return path.read_text().strip()
    except PermissionError:
        raise belongs_to_another(path.parent) from None


def _write_whole(path: Path, text: str) -> None:
    """Whoever comes first is the one who wrote it; others keep what is there."""
    draft = path.with_name(f".{path.name}-{secrets.token_hex(4)}")
    draft.touch(mode=0o600)
    try:
        draft.write_text(text)
        with suppress(FileExistsError):
            os.link(draft, path)
    finally:
        draft.unlink()
