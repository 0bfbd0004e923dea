"""What administrators see of articles and feeds."""

from articles import feed_admin  # noqa: F401 - registers them
