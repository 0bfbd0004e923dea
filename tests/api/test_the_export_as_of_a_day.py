"""The export as of a day is that of an installation which received only what was published by then, to the byte.

But for three things. A dispute has the address it has today. Which articles belong together is seen as today: where a later
article shows two disputes to be one, they are one as of an earlier day too. And campaigns are told as of today alone.
"""

import json
from itertools import groupby

import pytest
from django.core.management import CommandError, call_command

from api.export import everything
from articles.sources import from_manifest
from tests.disputes.settled import bring
from tests.main_job.ways import SAMPLES

pytestmark = pytest.mark.django_db


def at_addresses_of_today(export, today):
    """The same with each dispute at the address it has today, found by the articles that tell of it."""
    moved = {}
    for article in export["articles"]:
        (now,) = [each["disputes"] for each in today["articles"] if each["sha256"] == article["sha256"]]
        assert len(article["disputes"]) == len(now), "the articles are linked as they were"
        moved |= dict(zip(article["disputes"], now, strict=True))
    assert len(set(moved.values())) == len(moved), "the articles are linked as they were"
    disputes = [{**dispute, "slug": moved[dispute["slug"]], "campaign": None} for dispute in export["disputes"]]
    rows = {
        kind: [{**row, "disputes": sorted(moved[slug] for slug in row["disputes"])} for row in export[kind]]
        for kind in ("articles", "quotes")
    }
    return rows | {"disputes": sorted(disputes, key=lambda dispute: dispute["slug"]), "campaigns": []}


def as_bytes(export):
    return json.dumps(export, sort_keys=True, ensure_ascii=False)


def test_every_day_is_told_as_an_installation_of_that_day_told_it():
    """Sample articles come in day by day; those without a date, of which no day can tell, last."""
    sources = list(from_manifest(SAMPLES / "manifest.csv"))
    dated = sorted((each for each in sources if each.published), key=lambda source: source.published)
    told_then = {}
    for day, of_the_day in groupby(dated, key=lambda source: source.published):
        bring(of_the_day)
        told_then[day] = json.loads(as_bytes(everything()))
    bring(each for each in sources if not each.published)

    today = everything()
    assert len(told_then) > 10
    for day, told in told_then.items():
        assert as_bytes(everything(as_of=day)) == as_bytes(at_addresses_of_today(told, today)), day


@pytest.mark.parametrize("written", ["2999-01-01", "yesterday"])
def test_a_day_that_is_none_or_to_come_is_refused(written):
    with pytest.raises(CommandError, match="--as-of: This"):
        call_command("export", as_of=written, out="-")


@pytest.mark.django_db(transaction=True)
def test_before_the_first_article_nothing_was_known(capsys):
    call_command("export", as_of="1990-01-01", out="-")

    assert json.loads(capsys.readouterr().out) == {"articles": [], "campaigns": [], "disputes": [], "quotes": []}
