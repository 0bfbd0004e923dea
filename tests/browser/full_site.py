"""A site on which every page has something to show: long words, long lists, facts of each kind, what waits for people."""

from dataclasses import asdict, dataclass
from datetime import date
from typing import Any
from uuid import uuid4

from django.utils import timezone

from alerts import services as alert_services
from alerts.models import Alert
from articles import reporting
from articles.models import Article, Claim, Decision, Draft, Outlet, Person, Quote, Reading, ReadingChange, Report
from ballots import services
from ballots.models import Ballot, Keying
from ballots.results import Count, Result
from disputes.models import Campaign, Dispute, Organisation
from tests import factories
from tests.ballots.test_the_grid_of_workplaces import ballot_of
from tests.disputes.desk import told
from tests.disputes.making import as_json, strike

LONG = "Harrow Sound Ferries: " + "sick pay and rotas " * 6
GROUP = "deck and galley crews of the night boats"
WALKOUT = as_json(asdict(strike("announced", "2016-03-03", group=GROUP)))
MANY = 100
"""How many disputes, people, organisations and quotes there are besides: more than a page of a list shows."""
VISITOR, EDITOR, OFFICER, ADMINISTRATOR = "visitor", "Editor", "Ballot officer", "Administrator"
"""Who visits: a visitor has no account."""
OF_TWO = [Count("strike", 600_123, 190_456, 10_789), Count("asos", 380_000, 405_000, 16_368)]


@dataclass(kw_only=True)
class Site:
    """What the pages are of. A page asks for one of these by its name."""

    users: dict[str, Any]
    article: Article
    dispute: Dispute
    campaign: Campaign
    person: Person
    union: Organisation
    ballot: Ballot
    of_workplaces: Ballot
    own_result: Keying
    others_result: Keying
    others_import: Keying
    draft: Draft
    batch: Any
    told_of: Article
    told_dispute: Dispute
    claim: Claim
    said: Quote
    quote: Quote
    alert: Alert
    report: Report


def fill() -> Site:
    """Make all of it; nothing is in the database before."""
    users = {role: factories.user(role.casefold().replace(" ", "-"), group=role) for role in (EDITOR, OFFICER)}
    users[ADMINISTRATOR] = factories.user("administrator", is_superuser=True, is_staff=True)
    _many()
    rows = _told(users) | _dispute() | _waiting(users) | _acting() | _asked_by_readers()
    return Site(users=users, **rows)


def _dispute() -> dict[str, Any]:
    """A dispute with facts of each kind; much of it a long time ahead, so that it is never over."""
    article = factories.article(published=date(2016, 2, 20))
    dispute = factories.dispute(title=LONG, employer_names=["Harrow Sound Ferries", "Quay" * 30])
    rests_on = factories.evidence(article, "walk out on 3 March")
    factories.link(article, dispute)
    factories.claim(article, "walk out on 3 March", predicate="industrial_action", value=WALKOUT)
    person = factories.person("Ada Penhale")
    quote = factories.quote(article, "We asked for fairness,", person=person)
    factories.quote_link(dispute, quote)
    union = Organisation.objects.create(name="Union of Harbour and Inland Waterway Trades", kind="union")
    dispute.unions.add(union)
    for said in ("Ferry crews want sick pay.", "Ferry crews want sick pay, and rotas that they know of."):
        factories.summary(dispute, said, evidence=rests_on)
    _facts(dispute, rests_on)
    ballot = factories.ballot(
        dispute, counts=OF_TWO, entitled_to_vote=1_000_000, papers_returned=801_368, opened_on=date(2026, 1, 5),
        jurisdiction="GB", important_public_services="yes", source="https://scrutineer.example/" + "y" * 200,
    )  # fmt: skip
    made = {"article": article, "dispute": dispute, "person": person, "union": union, "ballot": ballot, "quote": quote}
    return made | {"campaign": factories.campaign(dispute)}


def _facts(dispute: Dispute, rests_on: list[dict[str, Any]]) -> None:
    factories.mandate(
        dispute, rests_on, last_on=date(2999, 2, 1), rule_in_words="Six months from the date of the ballot.",
        workplaces=2, of_workplaces=3,
    )  # fmt: skip
    check = {
        "reason": "after 1 February 2999, the last day that the ballot covers, unless union and employer agreed to more",
        "rule": "gb-mandate-2017", "source": "TULRCA 1992 s.234(1)", "evidence": rests_on,
    }  # fmt: skip
    factories.action(dispute, rests_on, starts_on=date(2999, 3, 3), group=GROUP, checks=[check])
    factories.action(dispute, rests_on, starts_on=date(2016, 3, 3), status="called_off")
    factories.vote(dispute, rests_on, questions=[{"action": "strike", "yes_pct": "85", "no": 3}])
    makers = (factories.allowance, factories.offer, factories.position, factories.role, factories.cost)
    for make in (*makers, factories.entry):
        make(dispute, rests_on)
    factories.entry(dispute, rests_on, kind="ballot", text="A ballot was announced.")


def _told(users: dict[str, Any]) -> dict[str, Any]:
    """What is not published yet: a draft, a batch, a reading that waits beside another."""
    waiting = factories.article(title="Ferries " * 12)
    waiting.readings.all().delete()
    text = f"{factories.TEXT}\n{'x' * 300}\n"
    Decision.objects.create(
        kind="dismiss_item", subject={"item": "x", "fingerprint": "y", "line": "z" * 200}, decided_by=users[EDITOR]
    )
    return {
        "draft": factories.draft(users[EDITOR], text=text, origin="a-long-name-" * 12),
        "batch": factories.batch(waiting, rejected="https://gazette.example/" + "long" * 40),
    }


def _waiting(users: dict[str, Any]) -> dict[str, Any]:
    """Results that wait: one's own, another's, and another's of many workplaces; and one that is on record."""
    officer, other = users[OFFICER], factories.user("o" * 100, group=OFFICER)
    wide = factories.ballot(factories.dispute(title="Skelmarsh Trams: pay"), source="the scrutineer's report")
    told_by = Result(kind="reported", turnout_pct="61.5", counts=(Count("strike", None, None, None, "85.25"),))
    services.key_result(dispute=wide.dispute, result=told_by, source="a leaflet", keyed_by=other)
    keep = {"dispute": wide.dispute, "result": wide.result, "source": "https://scrutineer.example/" + "z" * 200}
    many = ballot_of(12)
    many.parts.filter(workplace="Quay 3").update(workplace="Quay" * 40, employer="Harrow" * 20)
    imported = Keying.objects.create(
        dispute=many.dispute, figures=many.result.as_json(), fingerprint="x", source="y" * 200, keyed_by=other
    )
    return {
        "own_result": services.key_result(keyed_by=officer, **keep),
        "others_result": services.key_result(keyed_by=other, **keep),
        "others_import": imported,
        "of_workplaces": many,
    }


def _asked_by_readers() -> dict[str, Any]:
    """An alert, and a report that waits on the desk."""
    asked = {"address": "ada@gazette.example", "kind": "quotes", "query": "q=fairness", "how_often": "daily"}
    alert_services.ask(**asked, now=timezone.now())
    alert = Alert.objects.get()
    alert_services.confirm(alert=alert, now=timezone.now())
    wrong = "The turnout is " + "9" * 80
    report = reporting.file_report(
        token=uuid4(), sender="x", contact="ben@gazette.example", kind="fact", about="/disputes/", wrong=wrong,
        right="It was 61.5 per cent.", checkable="https://gazette.example/" + "long" * 40,
    )  # fmt: skip
    return {"alert": alert, "report": report}


def _acting() -> dict[str, Any]:
    """What editors decide about, with long words in it; and a newer reading of it that waits."""
    source = told.article(issues=("pay",), title="Ferries " * 12)
    dispute = factories.dispute(title="Ferries" * 20)
    factories.link(source, dispute)
    told.members(source, "400", 400)
    said = factories.quote(source, "We asked for fairness,", person=factories.person("Orla " + "Tresize" * 12))
    for name in ("Union of " + "Harbour" * 12, "Union of Harbour Trades"):
        dispute.unions.add(Organisation.objects.create(name=name, kind="union"))
    rests_on = [{"article": source.sha256, "start": 0, "end": 9, "text": "y" * 200}]
    factories.vote(dispute, rests_on, differing=[{"field": "turnout_pct", "value": "6" * 60, "evidence": rests_on}])
    _newer_reading(source)
    claim = factories.reading_of(source).claims.get(predicate="members_affected")
    return {"told_of": source, "told_dispute": dispute, "said": said, "claim": claim}


def _newer_reading(source: Article) -> None:
    current = factories.reading_of(source)
    newer = Reading.objects.create(
        article=source, cleaned_text=current.cleaned_text, version="newer", published=source.published, language="en",
        is_current=False, is_waiting=True,
    )  # fmt: skip
    told_otherwise = (("altered", "400 members", "401 members"), ("lost", "a rise", ""), ("gained", "", "deckhands"))
    for position, (kind, was, now) in enumerate(told_otherwise):
        ReadingChange.objects.create(
            reading=newer, position=position, kind=kind, predicate="members_affected", dispute_index=0, was=was,
            now=now, words="Ferry crews " * 8,
        )  # fmt: skip


def _many() -> None:
    """Lists of more than a page."""
    source = factories.article(text="".join(f"“Number {n} of them counts,” she said.\n" for n in range(MANY)))
    Outlet.objects.bulk_create(Outlet(name=f"The Gazette of Quay {n}") for n in range(MANY))
    named = [f"{letter} of Quay {n}" for n, letter in zip(range(MANY), "ABCDEFGHIJKLMNOPQRSTUVWXYZ" * 4, strict=False)]
    unions = Organisation.objects.bulk_create(Organisation(name=f"Union {name}", kind="union") for name in named)
    for n, name in enumerate(named):
        dispute = factories.dispute(
            title=f"Employer {name}: pay", slug=f"employer-of-quay-{n}", union_names=[unions[n].name],
            employer_names=[f"Employer {name}"],
        )  # fmt: skip
        dispute.unions.add(unions[n])
        person = factories.person(f"Person {name}")
        factories.quote_link(dispute, factories.quote(source, f"Number {n} of them counts,", person=person))
