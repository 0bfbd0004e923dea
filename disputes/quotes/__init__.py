"""What was said and by whom: the search, its filters and feeds, the page of a quote and of a person."""
