"""What was published, what its text says, how it came in, and what people decided of it. Knows nothing of disputes."""

from articles.models.coming_in import Batch, BatchItem, Draft, Feed, FeedEntry
from articles.models.decided import Decision
from articles.models.published import ADDRESS_LENGTH, Article, CleanedText, Outlet
from articles.models.reported import Report, ReportContact, ReportSender
from articles.models.said import Claim, EvidenceSpan, Person, Quote, Reading
from articles.models.versions import ReaderVersion, ReadingChange

__all__ = [
    "ADDRESS_LENGTH", "Article", "Batch", "BatchItem", "Claim", "CleanedText", "Decision", "Draft", "EvidenceSpan", "Feed",
    "FeedEntry", "Outlet", "Person", "Quote", "ReaderVersion", "Reading", "ReadingChange", "Report", "ReportContact",
    "ReportSender",
]  # fmt: skip
