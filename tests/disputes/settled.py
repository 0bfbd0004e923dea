"""Sample articles taken all the way in this process, and everything public of them, for tests of what people decide."""

import tempfile
from collections.abc import Iterable
from pathlib import Path

import pytest

from api.export import everything
from articles.copy_marking import mark_copies
from articles.intake import take
from articles.models import Article
from articles.services import read
from articles.sources import Source, from_manifest
from disputes import services
from disputes.models import Alias, Dispute, Organisation
from disputes.organisations import key_of
from extraction.normalise import register
from tests.careful_reader import Export
from tests.main_job.ways import SAMPLES

GUILD = "National Guild of Ward Clerks"
WARDS = ("Harrow Sound NHS Trust", "Drell Valley NHS Trust", "Skelling NHS Trust")
"""Three disputes of one campaign."""
MARL, ALSO_MARL = "Marl Island NHS Trust", "Marl Hospitals NHS Trust"
"""One employer by two names, in a dispute beside the campaign."""
TOLD_OF_WARDS = {
    "one": f"""date 2026-02-20
Ward clerks at {WARDS[0]} to strike over pay

Members of the {GUILD} at {WARDS[0]} will strike on 3 March 2026 in a dispute over pay. About 400 members are
affected.

“A decade of falling wages ends here,” said Ada Penhale, regional officer of the {GUILD}.
""",
    "two": f"""date 2026-02-21
Clerks called out from their wards

A walkout over pay was called at {WARDS[1]} for 10 March 2026. The {GUILD} announced it after talks broke down on Friday.

“Nobody wants to be outside in the cold,” said Corin Maddern, a ward clerk.
""",
    "three": f"""date 2026-02-22
Clerks on the wards of Skelling vote

The {GUILD} has opened a ballot for strike action at {WARDS[2]} in a row over pay. It closes on 20 March 2026.

{WARDS[2]} said that plans were in place to keep its clinics open.

“This vote was a long time coming,” said Ada Penhale, regional officer of the {GUILD}.
""",
    "four": f"""date 2026-02-23
Marl Island clerks stop work over safety

Staff at {MARL} will strike on 17 March 2026 in a dispute over safety, the {GUILD} said.
""",
    "five": f"""date 2026-02-25
No lights in the corridors

The {GUILD} says that broken lights put its members at {ALSO_MARL} at risk.
Its strike over safety there goes ahead on 17 March 2026.
""",
}


def bring(sources: Iterable[Source]) -> list[Article]:
    """Kept, read, compared, linked and summarised."""
    articles = [take(source).article for source in sources]
    for article in articles:
        read(article=article)
        mark_copies(article=article)
    services.relink(articles=articles)
    settle()
    return articles


def bring_samples() -> list[Article]:
    return bring(from_manifest(SAMPLES / "manifest.csv"))


def bring_wards(monkeypatch: pytest.MonkeyPatch) -> list[Article]:
    """A campaign of three disputes, and one beside it whose employer two articles call by two names.

    The guild is put in the register of this test, since its sector is part of what makes a campaign.
    """
    monkeypatch.setitem(register.entries(), GUILD, register.Entry(GUILD, "union", "health"))
    organisation = Organisation.objects.create(name=MARL, kind="employer")
    for name in (MARL, ALSO_MARL):
        Alias.objects.create(organisation=organisation, name=name, key=key_of(name), kind="employer")
    with tempfile.TemporaryDirectory() as folder:
        return bring([_written(Path(folder) / f"{name}.txt", text) for name, text in TOLD_OF_WARDS.items()])


def _written(path: Path, text: str) -> Source:
    path.write_text(text, encoding="utf-8")
    return Source(path=path)


def bring_one_dispute() -> Dispute:
    """The one dispute that the five samples on the trams are about."""
    bring(source for source in from_manifest(SAMPLES / "manifest.csv") if "skelmarsh-trams" in source.origin)
    return Dispute.objects.public().get()


def settle() -> Export:
    """Have everything stale recomputed; all that is public then."""
    for dispute_id in Dispute.objects.stale().values_list("pk", flat=True):
        services.recompute(dispute_id=dispute_id)
    return everything()


def articles_of(dispute: Dispute) -> list[str]:
    """The hashes of the articles that are linked to it."""
    return sorted(dispute.links.filter(outcome="accepted").values_list("article__sha256", flat=True))
