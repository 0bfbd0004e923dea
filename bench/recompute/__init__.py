"""What grows with the number of articles, and what does not: ``python -m bench.recompute``, or ``make bench``.

One dispute of forty articles is read by the application itself; then its rows are copied in the database, under other names
and days, till there are as many articles as asked. The same dispute is measured at each size: times are told as ratios.

The way: reports (texts) -> growing (rows) -> measuring (times) -> record (the table in docs/performance.md).
"""
