"""The list of disputes: its filters with their counts, its order, its page."""
