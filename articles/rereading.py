"""A new version of the reader beside the one whose readings stand: what it has to read, and how it goes live (docs/adr/0008)."""

from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import Exists, OuterRef
from django.utils import timezone

import extraction
from articles.decisions.kinds import Refused
from articles.models import Article, CleanedText, Person, Quote, ReaderVersion, Reading
from articles.querysets import ArticleQuerySet

State = ReaderVersion.State


def state() -> State:
    """What becomes of what the version that runs reads."""
    met = ReaderVersion.objects.filter(version=extraction.VERSION).first()
    return State(met.state) if met else _state_at_first()


def _state_at_first() -> State:
    """It waits where that is asked for and there is something to compare it with."""
    waits = settings.NEW_READER_WAITS and Reading.objects.by_other_versions().exists()
    return State.WAITING if waits else State.LIVE


@transaction.atomic
def begin() -> ReaderVersion:
    """The row of the version that runs, made when it first does; whatever waited before waits no longer."""
    met = ReaderVersion.objects.filter(version=extraction.VERSION).first()
    if met:
        return met
    first = _state_at_first()
    decided_at = None if first == State.WAITING else timezone.now()
    met, is_new = ReaderVersion.objects.get_or_create(
        version=extraction.VERSION, defaults={"state": first, "decided_at": decided_at}
    )
    if is_new:
        waited = ReaderVersion.objects.filter(state=State.WAITING).exclude(pk=met.pk)
        waited.update(state=State.REPLACED, decided_at=timezone.now())
    return met


def to_read() -> ArticleQuerySet:
    """Articles to be read so that it shows. Where old readings stand, only those that have none against the date now known."""
    return Article.objects.unread() if state() == State.LIVE else Article.objects.unread_by_any()


def reads_all_anew() -> bool:
    """Whether articles that older versions have read are on their way to be read, so that it shows."""
    return state() == State.LIVE and Reading.objects.by_other_versions().exists()


def to_read_beside() -> ArticleQuerySet:
    """Articles to be read beside what stands of them."""
    return Article.objects.not_read_beside() if state() == State.WAITING else Article.objects.none()


def go_live(*, version: str, decided_by: Any) -> None:
    """Let what this version reads stand. From now on articles are unread until it does: the sweep goes on with them, each taking
    over the reading that waits beside it. Raises ``Refused`` where it does not wait, or not everything was compared."""
    _check_it_runs(version)
    left = to_read_beside().count()
    if left:
        raise Refused(f"Wait until everything is compared: {left:,} articles are still to be read by this version.")
    _decide(state=State.LIVE, decided_by=decided_by)


def discard(*, version: str, decided_by: Any) -> None:
    """Let what stands stand. The readings that waited go (``forget_left_over``); articles that are new are read by this version all
    the same, there being no other. Raises ``Refused`` where it does not wait."""
    _check_it_runs(version)
    _decide(state=State.DISCARDED, decided_by=decided_by)


def _check_it_runs(version: str) -> None:
    """A page that was looked at for long may speak of another."""
    if version != extraction.VERSION:
        raise Refused(f"Version {version} does not run any more: look at what there is now.")


def _decide(*, state: State, decided_by: Any) -> None:
    met = begin()
    waiting = ReaderVersion.objects.filter(pk=met.pk, state=State.WAITING)
    if not waiting.update(state=state, decided_at=timezone.now(), decided_by=decided_by):
        raise Refused(f"Version {met.version} does not wait for anybody: it is {met.get_state_display()}.")


@transaction.atomic
def forget_left_over(*, at_most: int) -> int:
    """Remove readings that waited and that nobody wants any more; how many."""
    over = ReaderVersion.objects.filter(state__in=[State.DISCARDED, State.REPLACED])
    waiting = Reading.objects.filter(is_waiting=True, version__in=over.values("version")).order_by("pk")
    return _forget(list(waiting.select_for_update(skip_locked=True)[:at_most]))


def forget_beside(article: Article) -> None:
    """Remove the reading that waits beside the current one, if there is one."""
    _forget(list(Reading.objects.filter(article=article, is_waiting=True)))


def _forget(readings: list[Reading]) -> int:
    """With the texts and the people that nothing else has."""
    if not readings:
        return 0
    ids = [reading.pk for reading in readings]
    people = list(Person.objects.filter(quotes__reading__in=ids).distinct().values_list("pk", flat=True))
    texts = [reading.cleaned_text_id for reading in readings]
    Reading.objects.filter(pk__in=ids).delete()
    CleanedText.objects.filter(pk__in=texts, readings=None).delete()
    by_them = Quote.objects.filter(person_key=OuterRef("key"))
    Person.objects.filter(~Exists(by_them), pk__in=people, quotes=None, confirmed=False).delete()
    return len(ids)
