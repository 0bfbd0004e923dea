"""Fills the database: one dispute by the application itself, the others as copies of its rows, made by the database."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from django.contrib.postgres.fields import ArrayField
from django.db import connection, models, transaction
from psycopg import sql

from articles import models as said
from articles import services as articles
from articles.copy_marking import mark_copies
from articles.models import Article
from bench.recompute.reports import ARTICLES, EMPLOYER, UNION, UNIONS, Report, employer, reports
from disputes import models as held
from disputes import services
from disputes.models import Alias, Dispute, Organisation
from disputes.organisations import key_of

STEP = 100_000
"""How far the ids of one copy lie from those of the next: more than the first dispute has rows of any table."""

COPIED: tuple[type[models.Model], ...] = (
    Organisation, Alias, said.Person, Article, said.CleanedText, said.Reading, said.Claim, said.EvidenceSpan, said.Quote,
    Dispute, Dispute.unions.through, Dispute.employers.through, held.ClaimLink, held.DisputeQuote, held.IndustrialAction,
    held.Vote, held.Allowance, held.Offer, held.AffectedRole, held.Position, held.Talks, held.TimelineEntry, held.Summary,
)  # fmt: skip
DAYS_BETWEEN = 3
"""How much later the news of each copy begins than that of the one before."""


def take(report: Report, *, origin: str) -> Article:
    body = report.text.encode()
    return articles.ingest(body=body, origin=origin, published=report.published, outlet="The Bench").article


def first_dispute() -> Dispute:
    """The dispute that is measured, with everything that hangs on it."""
    for number, report in enumerate(reports()):
        article = take(report, origin=f"report-{number}.txt")
        articles.read(article=article)
        mark_copies(article=article)
        services.relink(articles=[article])
    dispute = Dispute.objects.get()
    services.recompute(dispute_id=dispute.pk)
    if Article.objects.exclude(copy_of=None).exists() or dispute.links.count() != ARTICLES:
        raise AssertionError(f"the reports are not {ARTICLES} articles of one dispute")
    _confirm_parties()
    return dispute


def _confirm_parties() -> None:
    """All unions are known by name, as most are; so is the employer, and with it those of the copies."""
    Organisation.objects.update(confirmed=True)
    for name in (f"Guild of {union}" for union in UNIONS if union != UNION):
        union = Organisation.objects.create(name=name, kind=Organisation.Kind.UNION, confirmed=True)
        Alias.objects.create(organisation=union, name=name, key=key_of(name), kind=union.kind)


def grow(*, to: int) -> None:
    """Copy the first dispute until there are so many articles."""
    numbers = range(Article.objects.count() // ARTICLES, to // ARTICLES)
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            "CREATE TEMP TABLE copy (step bigint, days int, employer text, union_name text, union_id bigint) ON COMMIT DROP"
        )
        cursor.executemany("INSERT INTO copy VALUES (%s, %s, %s, %s, %s)", list(_copies(numbers)))
        for model in COPIED:
            cursor.execute(_copying(model))
    with connection.cursor() as cursor:
        for model in COPIED:
            cursor.execute(
                sql.SQL("SELECT setval(pg_get_serial_sequence({}, 'id'), max(id)) FROM {}").format(
                    model._meta.db_table, sql.Identifier(model._meta.db_table)
                )
            )
        cursor.execute("VACUUM ANALYZE")


def _copies(numbers: Sequence[int]) -> Iterator[tuple[int, int, str, str, int]]:
    ids = dict(Organisation.objects.filter(kind=Organisation.Kind.UNION).values_list("name", "pk"))
    for number in numbers:
        union = UNIONS[number % len(UNIONS)]
        yield number * STEP, number * DAYS_BETWEEN, employer(number), union, ids[f"Guild of {union}"]


def _copying(model: type[models.Model]) -> sql.Composed:
    """The statement that copies what the first dispute has in this table, once for each row of ``copy``."""
    fields = [field for field in model._meta.local_concrete_fields if not field.generated]
    table = sql.Identifier(model._meta.db_table)
    return sql.SQL("INSERT INTO {} ({}) SELECT {} FROM {} row, copy WHERE row.id < {} AND {} AND copy.step > 0").format(
        table,
        sql.SQL(", ").join(sql.Identifier(field.column) for field in fields),
        sql.SQL(", ").join(map(_value, fields)),
        table,
        STEP,
        # The unions are there already.
        sql.SQL("row.kind = 'employer'" if model in (Organisation, Alias) else "TRUE"),
    )


def _value(field: models.Field) -> sql.Composable:
    column = sql.Identifier("row", field.column)
    if field.model is Dispute.unions.through and field.related_model is Organisation:
        return sql.SQL("copy.union_id")
    if field.primary_key or (field.related_model in COPIED):
        return sql.SQL("{} + copy.step").format(column)
    if field.name == "sha256":
        return sql.SQL("encode(sha256(({} || copy.step)::bytea), 'hex')").format(column)
    if field.name == "fingerprint":
        return sql.SQL("ARRAY(SELECT run # (copy.step << 20) FROM unnest({}) run)").format(column)
    if field.name == "key" and field.model is said.Person:
        return sql.SQL("{} || copy.step").format(column)
    if isinstance(field, models.DateField) and not isinstance(field, models.DateTimeField):
        return sql.SQL("{} + copy.days").format(column)
    if isinstance(field, models.CharField | models.TextField | models.JSONField | ArrayField):
        return _renamed(column, field)
    return column


def _renamed(column: sql.Identifier, field: models.Field) -> sql.Composed:
    """The column with the names of the copy's parties."""
    text = sql.SQL("{}::text").format(column)
    for old, new in ((EMPLOYER, "employer"), (UNION, "union_name")):
        text = sql.SQL("replace({}, {}, {})").format(text, old, sql.Identifier("copy", new))
        text = sql.SQL("replace({}, {}, lower({}))").format(text, old.lower(), sql.Identifier("copy", new))
    return sql.SQL("{}::{}").format(text, sql.SQL(field.db_type(connection)))
