import django.db.models.deletion
from django.db import migrations, models
from django.utils import timezone


def every_dispute_is_stale(apps, schema_editor):
    """The new columns are derived: a recompute fills them."""
    apps.get_model("disputes", "Dispute").objects.update(stale_since=timezone.now())


class Migration(migrations.Migration):
    dependencies = [
        ("disputes", "0005_one_log_of_decisions"),
    ]

    operations = [
        migrations.AddField(
            model_name="affectedrole",
            name="differing",
            field=models.JSONField(
                default=list, verbose_name="figures given otherwise: [{field, value, said_by, why, evidence}]"
            ),
        ),
        migrations.AddField(
            model_name="dispute",
            name="lapses_on",
            field=models.DateField(
                blank=True, null=True, verbose_name="first day it counts as lapsed without further news"
            ),
        ),
        migrations.AddField(
            model_name="industrialaction",
            name="differing",
            field=models.JSONField(
                default=list, verbose_name="figures given otherwise: [{field, value, said_by, why, evidence}]"
            ),
        ),
        migrations.AddField(
            model_name="industrialaction",
            name="moved_from",
            field=models.DateField(null=True, verbose_name="start of what it stands in the place of"),
        ),
        migrations.AddField(
            model_name="industrialaction",
            name="moved_to",
            field=models.DateField(null=True, verbose_name="start of what stands in its place"),
        ),
        migrations.AddField(
            model_name="offer",
            name="from_when",
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name="offer",
            name="from_when_earliest",
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name="offer",
            name="from_when_latest",
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name="offer",
            name="from_when_written",
            field=models.CharField(blank=True, max_length=200),
        ),
        migrations.AddField(
            model_name="offer",
            name="group",
            field=models.CharField(blank=True, max_length=300, verbose_name="part of the workforce it is for"),
        ),
        migrations.AddField(
            model_name="offer",
            name="history",
            field=models.JSONField(default=list, verbose_name="[{status, on, evidence}]"),
        ),
        migrations.AddField(
            model_name="offer",
            name="over",
            field=models.CharField(blank=True, max_length=60, verbose_name="how long it runs"),
        ),
        migrations.AddField(
            model_name="offer",
            name="said_by",
            field=models.CharField(blank=True, max_length=600),
        ),
        migrations.AddField(
            model_name="offer",
            name="vote",
            field=models.JSONField(
                null=True, verbose_name="members' vote on it: {questions, turnout_pct, closed_on, evidence}"
            ),
        ),
        migrations.AlterField(
            model_name="vote",
            name="differing",
            field=models.JSONField(
                default=list, verbose_name="figures given otherwise: [{field, value, said_by, why, evidence}]"
            ),
        ),
        migrations.CreateModel(
            name="Talks",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("position", models.PositiveIntegerField()),
                ("evidence", models.JSONField()),
                ("status", models.CharField(max_length=10)),
                ("on", models.DateField(null=True)),
                ("on_earliest", models.DateField(null=True)),
                ("on_latest", models.DateField(null=True)),
                ("on_written", models.CharField(blank=True, max_length=200)),
                ("reported_on", models.DateField(null=True)),
                (
                    "dispute",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="talks", to="disputes.dispute"
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "talks",
                "ordering": ["dispute_id", "position"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("evidence", []), _negated=True), name="talks_has_evidence"
                    )
                ],
            },
        ),
        migrations.RunPython(every_dispute_is_stale, migrations.RunPython.noop),
    ]
