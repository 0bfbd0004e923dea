"""The disputes that somebody's role, employer and place are held against, and the days of each. The day is an argument."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from typing import Any

from django.db.models import Prefetch, Q

from articles.models import Article
from disputes.calendar.events import Event
from disputes.calendar.ical import Entry
from disputes.calendar.page import Window, events_of
from disputes.concerns import concerning
from disputes.concerns.concerning import Answers, Finding, Told, Verdict, Words
from disputes.models import AffectedRole, CalendarEntry, Dispute, IndustrialAction, Organisation
from disputes.organisations import all_names, key_of, names_of
from disputes.querysets import CalendarEntryQuerySet, DisputeQuerySet
from disputes.quotes.role_words import telling_stem
from disputes.sources import cited_articles

DISPUTES_AT_MOST = 60
DISPUTES_OF_A_FILE = 300
SUGGESTED_FROM, SUGGESTIONS = 200, 300
WORDS_OF_A_NAME = 8


@dataclass(frozen=True, slots=True)
class Concerned:
    """A dispute with why it may concern somebody, and its days from today on, each with what is to be said of it."""

    dispute: Dispute
    finding: Finding
    days: Sequence[tuple[Event, Finding]]


def answers_of(role: str, employer: str, place: str) -> Answers:
    """With every name that the employer is known by."""
    keys = {key_of(name) for name in (employer, *names_of(employer)) if key_of(name)} if employer else set()
    return Answers(role, employer, place, frozenset(keys))


def concerns_page(answers: Answers, *, today: date) -> dict[str, Any]:
    """What is found, by verdict; the disputes that are settled or lapsed are left out."""
    disputes = list(_with_words(_live(_candidates(answers), today))[: DISPUTES_AT_MOST + 1])
    shown = disputes[:DISPUTES_AT_MOST]
    found = [each for each in _concerned(answers, shown, today=today) if each.finding.verdict is not None]
    return {
        "found": [(verdict, [each for each in found if each.finding.verdict == verdict]) for verdict in Verdict],
        "is_any": bool(found),
        "is_cut": len(disputes) > DISPUTES_AT_MOST,
        "articles_by_sha": _articles(found),
        "answers": answers,
        "today": today,
    }


def concerned_entries(answers: Answers, rows: CalendarEntryQuerySet) -> list[Entry]:
    """Of these entries those that name somebody or may concern them: of what nobody can tell there is none."""
    told = {dispute.pk: told_by(dispute) for dispute in _with_words(_candidates(answers))[:DISPUTES_OF_A_FILE]}
    found = []
    for row in rows.filter(dispute__in=told):
        finding = concerning.of_day(answers, told[row.dispute_id], who=row.who)
        if finding.verdict in (Verdict.NAMES_YOU, Verdict.MAY):
            found.append(_entry(row, is_sure=finding.verdict is Verdict.NAMES_YOU))
    return found


def _entry(row: CalendarEntry, *, is_sure: bool) -> Entry:
    return Entry(row) if is_sure else Entry(row, before="May concern you: ", is_sure=False)


def told_by(dispute: Dispute) -> Told:
    """Whom it is about: the roles, and the groups of its actions; and who the employers are."""
    groups = [Words(action.group, tuple(action.evidence)) for action in dispute.actions.all() if action.group]
    names = {employer.name: all_names(employer) for employer in dispute.employers.all()}
    called = {name: names.get(name, {name}) for name in {*dispute.employer_names, *names}}
    return Told(
        roles=[*(Words(role.name, tuple(role.evidence)) for role in dispute.roles.all()), *groups],
        employers=[(Words(name), frozenset(map(key_of, {name, *known}))) for name, known in sorted(called.items())],
        places=[(each["place"], Words(each["words"], tuple(each["evidence"]))) for each in dispute.places_evidence],
    )


def suggestions(today: date) -> dict[str, list[str]]:
    """Whom the latest disputes are about, for fields to offer: names as printed."""
    latest = _live(Dispute.objects.public(), today).latest_known_first().values("pk")[:SUGGESTED_FROM]
    roles = AffectedRole.objects.filter(dispute__in=latest).order_by("name").values_list("name", flat=True)
    employers = Organisation.objects.filter(disputes_as_employer__in=latest).order_by("name")
    names = employers.values_list("name", flat=True)
    return {"roles": list(roles.distinct()[:SUGGESTIONS]), "employers": list(names.distinct()[:SUGGESTIONS])}


def _live(disputes: DisputeQuerySet, today: date) -> DisputeQuerySet:
    return disputes.exclude(stage="settled").exclude(lapses_on__lte=today)


def _concerned(answers: Answers, disputes: Sequence[Dispute], *, today: date) -> Iterable[Concerned]:
    events = events_of(Dispute.objects.filter(pk__in=[each.pk for each in disputes]), Window(ends_from=today))
    for dispute in disputes:
        told = told_by(dispute)
        days = [
            (event, concerning.of_day(answers, told, who=event.who))
            for event in events
            if event.dispute.pk == dispute.pk
        ]
        finding = concerning.of_dispute(answers, told)
        yield Concerned(dispute, finding, [(event, of_day) for event, of_day in days if of_day.verdict is not None])


def _articles(found: Collection[Concerned]) -> dict[str, Article]:
    """Those that the reasons cite, by sha256."""
    words = [words for each in found for reason in each.finding.reasons for words in reason.words]
    cited = cited_articles(selector for each in words for selector in each.evidence)
    articles = Article.objects.public().filter(sha256__in=cited).for_display()
    return {article.sha256: article for article in articles}


def _with_words(disputes: DisputeQuerySet) -> DisputeQuerySet:
    """Each with what it says of whom it is about, latest news first."""
    groups = IndustrialAction.objects.exclude(group="").only("dispute", "group", "evidence")
    return disputes.latest_known_first().prefetch_related(
        "roles", Prefetch("actions", queryset=groups), "employers__aliases"
    )


def _candidates(answers: Answers) -> DisputeQuerySet:
    """The public disputes that may fit, found by the words that must be there; the rest is ``concerning``'s."""
    public = Dispute.objects.public()
    if answers.employer:
        at_it = public.filter(employers__in=_employers(answers))
        of_nobody = _of_role(public.filter(employers=None), answers.role) if answers.role else public.none()
        return public.filter(Q(pk__in=at_it.values("pk")) | Q(pk__in=of_nobody.values("pk")))
    if answers.role:
        return _of_role(public, answers.role)
    return _naming(public, answers.place) if answers.place else public.none()


def _employers(answers: Answers) -> Any:
    """Those that go by one of its names, by a part of one, or by a longer one: ``same_party`` then looks closer."""
    employers = Organisation.objects.filter(kind=Organisation.Kind.EMPLOYER)
    parts = {part for key in answers.employer_keys for part in _parts(key)}
    known = employers.called(sorted(parts)).values("pk")
    return employers.filter(Q(pk__in=known) | Q(pk__in=employers.named_like(answers.employer).values("pk")))


def _parts(key: str) -> Iterable[str]:
    words = key.split()[:WORDS_OF_A_NAME]
    return (" ".join(words[start:end]) for start, end in combinations(range(len(words) + 1), 2))


def _of_role(disputes: DisputeQuerySet, role: str) -> DisputeQuerySet:
    """With the word of the role that says most, the last one, among those it is about."""
    word = telling_stem(role)
    return disputes.filter(_about_those(word)) if word else disputes.none()


def _naming(disputes: DisputeQuerySet, place: str) -> DisputeQuerySet:
    of_employer = disputes.filter(employers__name__icontains=place).values("pk")
    return disputes.filter(_about_those(place) | Q(pk__in=of_employer) | Q(places__contains=[place]))


def _about_those(word: str) -> Q:
    roles = AffectedRole.objects.filter(name__icontains=word).values("dispute")
    groups = IndustrialAction.objects.filter(group__icontains=word).values("dispute")
    return Q(pk__in=roles) | Q(pk__in=groups)
