"""Writes about scrutineers' reports: kept whole from the moment of the upload, forgotten where nobody keyed from them."""

import hashlib
from datetime import datetime
from typing import Any

from ballots.models import ScrutineersReport
from ballots.uploads import Upload


def keep_report(*, upload: Upload, by: Any) -> ScrutineersReport:
    """The report with these bytes; it is kept once, under the name of the first upload."""
    kept, _ = ScrutineersReport.objects.defer("content").get_or_create(
        sha256=hashlib.sha256(upload.content).hexdigest(),
        defaults={
            "name": upload.name,
            "media_type": upload.media_type,
            "content": upload.content,
            "uploaded_by": by,
        },
    )
    return kept


def forget_unused_reports(*, before: datetime) -> int:
    """How many were forgotten: those uploaded before, from which nothing was keyed."""
    return ScrutineersReport.objects.unused(before=before).delete()[0]
