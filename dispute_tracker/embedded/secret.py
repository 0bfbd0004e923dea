"""Files only their owner may read."""

import os
import secrets
from pathlib import Path


def secret_key_in(var_dir: Path) -> str:
    """The installation's secret key, made at the first call."""
    return kept_text(var_dir / "secret-key", first=secrets.token_urlsafe(50))


def kept_text(path: Path, *, first: str) -> str:
    """The text at `path`; where there is none yet, `first` is written there, whole or not at all, and returned."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o711)
    draft = path.with_name(f".{path.name}-{os.getpid()}-{secrets.token_hex(4)}")
    if not path.exists():
        draft.write_bytes(b"")
        draft.chmod(0o600)
        draft.write_text(first)
        try:
            os.link(draft, path)
        except FileExistsError:
            pass
        finally:
            draft.unlink()
    return path.read_text().strip()
