"""Command line: ``python -m extraction FILE...`` reads articles, ``python -m extraction quotes`` finds their quotes."""

from __future__ import annotations

import sys


def main(argv: list[str]) -> int:
    """Run the subcommand that ``argv`` names and return the exit status."""
    # Imported here so that the one command does not load (or need) what only the other rests on.
    if argv[:1] == ["quotes"]:
        from extraction.quotes import command

        return command.main(argv[1:])
    from extraction import report

    return report.main(argv)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
