"""Which disputes are one campaign: a national dispute at many employers, each of which has a dispute of its own. PURE.

The same unions, the same main cause, the same sector, news without a gap of more than two months, and at least three employers.
A campaign holds disputes beside one another; the facts of each stay its own.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import chain

from disputes.identity import NEAR_DAYS
from disputes.names import short_name, slug_of

EMPLOYERS_AT_LEAST = 3
NEAR = timedelta(days=NEAR_DAYS)
BY_RULE = ("same unions", "same cause", "same sector")
BY_EDITOR = ("an editor put it here",)


@dataclass(frozen=True, slots=True)
class Member:
    """A dispute as far as a campaign goes by it. ``first`` and ``last`` are the days of its first and latest news."""

    slug: str
    unions: tuple[str, ...]
    employers: tuple[str, ...]
    issue: str
    sector: str
    first: date | None
    last: date | None

    @property
    def family(self) -> str:
        """Disputes of one family may be of one campaign; '' where too little is stated."""
        parts = ("+".join(sorted(self.unions)), self.issue, self.sector)
        return "|".join(parts) if all(parts) else ""


@dataclass(frozen=True, slots=True)
class Campaign:
    slug: str
    unions: tuple[str, ...]
    employers: tuple[str, ...]
    issue: str
    sector: str
    first: date | None
    last: date | None
    members: Mapping[str, tuple[str, ...]]
    """The disputes by slug, each with the reasons why it is here."""


def campaigns(
    members: Iterable[Member], *, put: Mapping[str, str] | None = None, taken_out: Collection[str] = ()
) -> tuple[Campaign, ...]:
    """The campaigns among disputes of one family, and those that an editor put beside one of them.

    ``put`` leads from a dispute to the one whose campaign it was put in; ``taken_out`` are in none. What an editor put together
    is a campaign whatever the number of employers.
    """
    put = {slug: beside for slug, beside in (put or {}).items() if slug not in taken_out}
    by_slug = {member.slug: member for member in members if member.slug not in taken_out}
    founding = [member for member in by_slug.values() if member.slug not in put]
    found = []
    for group in _without_gap(founding):
        own = {member.slug for member in group}
        guests = [by_slug[slug] for slug, beside in sorted(put.items()) if beside in own and slug in by_slug]
        if len(group) + len(guests) > 1 and (guests or _employers(group) >= EMPLOYERS_AT_LEAST):
            found.append((group, guests))
    return tuple(_addressed(found))


def _without_gap(members: Iterable[Member]) -> Iterator[list[Member]]:
    """Those whose news overlaps, or follows within two months; one without a date is alone."""
    dated, undated = [], []
    for member in members:
        (dated if member.first and member.last else undated).append(member)
    yield from ([member] for member in undated)
    group: list[Member] = []
    until = date.min
    for member in sorted(dated, key=lambda member: (member.first or date.min, member.slug)):
        assert member.first and member.last
        if group and member.first - until > NEAR:
            yield group
            group = []
        until = max(until, member.last) if group else member.last
        group.append(member)
    if group:
        yield group


def _employers(members: Iterable[Member]) -> int:
    return len({employer for member in members for employer in member.employers})


def _addressed(found: Sequence[tuple[list[Member], list[Member]]]) -> Iterator[Campaign]:
    """Each under an address that follows from what it holds; of two alike the earlier has the plain one."""
    taken: dict[str, int] = {}
    for group, guests in found:
        campaign = _campaign(group, guests)
        taken[campaign.slug] = taken.get(campaign.slug, 0) + 1
        number = taken[campaign.slug]
        yield campaign if number == 1 else replace(campaign, slug=f"{campaign.slug}-{number}")


def _campaign(group: Sequence[Member], guests: Sequence[Member]) -> Campaign:
    everybody = [*group, *guests]
    days = sorted(filter(None, chain.from_iterable((member.first, member.last) for member in everybody)))
    unions = tuple(sorted({union for member in everybody for union in member.unions}))
    head = group[0]
    year = str(days[0].year) if days else ""
    return Campaign(
        slug=slug_of(" ".join([*map(short_name, sorted(head.unions)), head.issue, head.sector]), "", "", year),
        unions=unions,
        employers=tuple(sorted({employer for member in everybody for employer in member.employers})),
        issue=head.issue,
        sector=head.sector,
        first=days[0] if days else None,
        last=days[-1] if days else None,
        members={
            **{member.slug: BY_RULE for member in group},
            **{guest.slug: BY_EDITOR for guest in guests},
        },
    )
