"""An installation of its own for a measurement: servers, an empty database, a folder that goes again."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def own_installation() -> Iterator[None]:
    """Inside, Django is set up on servers that hold nothing yet. To be entered before anything of Django is imported."""
    with tempfile.TemporaryDirectory(prefix="dispute-tracker-bench-") as folder:
        Path(folder).chmod(0o711)
        for name in ("DATABASE_URL", "REDIS_URL"):
            os.environ.pop(name, None)
        os.environ |= {"VAR_DIR": folder, "SECRET_KEY": "for a bench", "HTTPS": "0"}
        os.environ["DJANGO_SETTINGS_MODULE"] = "dispute_tracker.settings"
        with _servers():
            yield


@contextmanager
def _servers() -> Iterator[None]:
    import django
    from django.conf import settings

    # Pages are measured, not the files beside them.
    settings.STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    django.setup()
    from django.db import connection

    from dispute_tracker.command_line import bring_up_to_date
    from dispute_tracker.embedded import ours
    from dispute_tracker.embedded.use import kept_up

    with kept_up(ours.embedded_servers(), var_dir=settings.VAR_DIR, prepare=bring_up_to_date):
        yield
        connection.close()
