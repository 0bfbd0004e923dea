"""How many there are of each kind in each period, ready to draw: a small picture a kind, all to one scale. PURE."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from disputes.pictures.periods import Period

HEIGHT, HEAD = 48, 16
"""Of the highest bar, and of the figure above it, in pixels."""
LEAST = 2
"""What is there is seen."""
DRAWN = 9
"""Kinds that have a picture of their own; the table has all."""


@dataclass(frozen=True, slots=True)
class Bar:
    """Places across are per cent of the picture, places down are pixels."""

    period: Period
    count: int
    left: str
    width: str
    inner_left: str
    inner_width: str
    middle: str
    top: int
    height: int
    address: str


@dataclass(frozen=True, slots=True)
class Multiple:
    name: str
    label: str
    total: int
    bars: list[Bar]


def multiples(
    counts: Mapping[tuple[str, str], int],
    periods: Sequence[Period],
    *,
    labels: Mapping[str, str],
    addresses: Mapping[tuple[str, str], str],
) -> list[Multiple]:
    """Of ``counts`` by (kind, name of the period); the kinds in the order of their labels' mapping."""
    scale = max(counts.values(), default=1)
    return [_multiple(name, label, counts, periods, addresses, scale) for name, label in labels.items()]


def most_first(counts: Mapping[tuple[str, str], int], *, last: str) -> list[str]:
    """The kinds by how many there are in all; ``last`` (what is not stated) at the end."""
    totals: dict[str, int] = {}
    for (name, _), count in counts.items():
        totals[name] = totals.get(name, 0) + count
    return sorted(totals, key=lambda name: (name == last, -totals[name], name))


def _multiple(
    name: str,
    label: str,
    counts: Mapping[tuple[str, str], int],
    periods: Sequence[Period],
    addresses: Mapping[tuple[str, str], str],
    scale: int,
) -> Multiple:
    wide = 100 / len(periods)
    bars = []
    for place, period in enumerate(periods):
        count = counts.get((name, period.name), 0)
        height = max(round(count / scale * HEIGHT), LEAST) if count else 0
        bars.append(
            Bar(
                period=period,
                count=count,
                left=_percent(place * wide),
                width=_percent(wide),
                inner_left=_percent((place + 0.12) * wide),
                inner_width=_percent(0.76 * wide),
                middle=_percent((place + 0.5) * wide),
                top=HEAD + HEIGHT - height,
                height=height,
                address=addresses.get((name, period.name), ""),
            )
        )
    return Multiple(name, label, sum(bar.count for bar in bars), bars)


def _percent(share: float) -> str:
    return f"{share:.2f}%"
