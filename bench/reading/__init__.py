"""How well and how fast articles are read: ``python -m bench.reading``, or ``make score``.

Plain Python. ``disputes/`` and ``quotes/`` hold articles of our own with what a careful reader takes from them;
where ../shared stands beside the checkout its articles are scored too, by its own scorers.

The way: articles -> quotes, facts, shared (figures), calibration, speed -> record (gains and losses) -> table.
"""
