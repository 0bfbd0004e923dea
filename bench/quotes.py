"""``python -m bench.quotes``: the search over quotes with more and more quotes in the database, as ratios.

The quotes of one dispute are copied under other names and days (``bench.recompute.growing``): their words are the same in every
copy, so that each has been printed as often as there are copies. Nothing is harder on the search than that.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from bench.recompute import record
from bench.servers import own_installation

SIZES = (10_000, 100_000)
PAGES = {
    "all, newest": "/quotes/",
    "a rare word": "/quotes/?q=Bramortel",
    "a common word, newest": "/quotes/?q=letters",
    "a common word, best": "/quotes/?q=letters&order=best",
    "a common phrase, newest": "/quotes/?q=%22to+hear+about%22",
    "a phrase as printed, rare": "/quotes/?q=%22and+11+letters+went+unanswered%22",
    "a phrase, either word, without one": "/quotes/?q=%22to+hear+about%22+rotas+OR+lockers+-archive",
    "a speaker by a part of the name": "/quotes/?speaker=ashdown",
    "a speaker among the words": "/quotes/?q=letters+speaker:ashdown",
    "a role": "/quotes/?role=regional",
    "an outlet and days": "/quotes/?outlet=The+Bench&published_from=2001-06-01&published_to=2001-08-01",
    "a dispute": "/quotes/?dispute={slug}",
    "nothing is found": "/quotes/?q=zebra+letters&kind=direct",
    "one person": "/quotes/?person={person}",
    "the page of one person": "{person_page}",
    "people by a part of the name": "/people/?q=ashdown",
    "people, most quoted first": "/people/?order=most",
    "API: a phrase": "/api/v1/quotes/?q=%22to+hear+about%22",
}
LOOKED_INTO = ('"to hear about"', "letters", '"and 11 letters went unanswered"', "letters -archive speaker:ashdown")


def main(argv: list[str]) -> int:
    options = _arguments().parse_args(argv)
    with own_installation():
        run = _run(sorted(options.sizes), rounds=options.rounds)
        if options.explain:
            _explain()
    print(record.plain(run, of="quotes"))
    if options.record:
        record.write(record.markdown(run, of="quotes"), part="make bench-quotes ARGS=--record")
    return 0


def _run(sizes: Sequence[int], *, rounds: int) -> record.Run:
    from articles.models import Person, Quote
    from bench.recompute import growing, measuring

    dispute = growing.first_dispute()
    of_one, person = Quote.objects.count(), Person.objects.get(name__contains="Ashdown")
    places = {"slug": dispute.slug, "person": person.pk, "person_page": person.get_absolute_url()}
    pages = {name: address.format(**places) for name, address in PAGES.items()}
    run = {}
    for size in sizes:
        growing.grow(to=growing.ARTICLES * -(-size // of_one))
        print(f"{Quote.objects.count():,} quotes, {measuring.megabytes():,} MB", file=sys.stderr)
        run[size] = measuring.pages_measured(pages, rounds=rounds)
    return run


def _explain() -> None:
    """How the database goes about some searches."""
    from disputes.quotes.search import QuoteSearch, quotes_found

    for words in LOOKED_INTO:
        found = quotes_found(QuoteSearch({"q": words}))
        print(f"\n--- {words}\n{found.values('pk')[:20].explain(analyze=True, buffers=True)}", file=sys.stderr)


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench.quotes", description=__doc__)
    parser.add_argument(
        "--sizes", type=int, nargs="+", default=SIZES, metavar="N", help="quotes in the database, at least"
    )
    parser.add_argument("--rounds", type=int, default=7, help="the least of so many rounds counts")
    parser.add_argument("--explain", action="store_true", help="print the plans of some searches at the largest size")
    parser.add_argument("--record", action="store_true", help="put the run on record in docs/performance.md")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
