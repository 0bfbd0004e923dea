"""The rows of lists as files: a module a list, each with its ``COLUMNS`` (the name in CSV by that in JSON) and ``rows``.

The names in CSV are those of Cornell and Illinois' Labor Action Tracker where they fit. ``site`` is what addresses begin with.
What is not stated is None; nothing is worked out.
"""
