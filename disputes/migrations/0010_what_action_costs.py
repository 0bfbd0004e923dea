import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("disputes", "0009_summaries_by_cited_article"),
    ]

    operations = [
        migrations.CreateModel(
            name="Cost",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("position", models.PositiveIntegerField()),
                ("evidence", models.JSONField()),
                ("what", models.CharField(max_length=200, verbose_name="the words for it")),
                ("amount", models.CharField(max_length=30, verbose_name="plain decimal, as printed")),
                ("up_to", models.CharField(blank=True, max_length=30, verbose_name="upper end of a range")),
                ("currency", models.CharField(max_length=3)),
                ("qualifier", models.CharField(blank=True, max_length=60)),
                ("whose", models.CharField(blank=True, max_length=300, verbose_name="who bears it, as written")),
                ("per", models.CharField(blank=True, max_length=10, verbose_name="the time in which it comes about")),
                ("foreseen", models.BooleanField(default=False, verbose_name="what would come, not what came")),
                ("said_by", models.CharField(blank=True, max_length=600)),
                ("on", models.DateField(null=True, verbose_name="day of the latest report")),
                (
                    "dispute",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="costs", to="disputes.dispute"
                    ),
                ),
            ],
            options={
                "ordering": ["dispute_id", "position"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("evidence", []), _negated=True), name="cost_has_evidence"
                    )
                ],
            },
        ),
    ]
