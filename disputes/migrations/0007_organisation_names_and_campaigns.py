import django.contrib.postgres.fields
import django.db.models.deletion
from django.db import migrations, models
from django.utils import timezone


def find_the_campaigns(apps, schema_editor):
    """What the new columns hold is worked out by a recompute."""
    apps.get_model("disputes", "Dispute").objects.update(stale_since=timezone.now())


class Migration(migrations.Migration):
    dependencies = [
        ("disputes", "0006_ledgers_ladders_and_lapsing"),
    ]

    operations = [
        migrations.CreateModel(
            name="Campaign",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("slug", models.SlugField(max_length=200)),
                (
                    "former_slugs",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.SlugField(max_length=200), default=list, size=None
                    ),
                ),
                ("title", models.CharField(max_length=400)),
                ("family", models.CharField(db_index=True, max_length=600)),
                (
                    "union_names",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=300), default=list, size=None
                    ),
                ),
                (
                    "employer_names",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=300), default=list, size=None
                    ),
                ),
                ("issue", models.CharField(max_length=40)),
                ("sector", models.CharField(max_length=100)),
                ("first_on", models.DateField(null=True)),
                ("as_of", models.DateField(null=True)),
            ],
            options={
                "ordering": [models.OrderBy(models.F("as_of"), descending=True, nulls_last=True), "slug"],
            },
        ),
        migrations.AddField(
            model_name="alias",
            name="taken_from",
            field=models.ForeignKey(
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="disputes.organisation",
            ),
        ),
        migrations.AddField(
            model_name="dispute",
            name="family",
            field=models.CharField(
                blank=True, db_index=True, max_length=600, verbose_name="unions, cause and sector: disputes.families"
            ),
        ),
        migrations.AddField(
            model_name="dispute",
            name="first_on",
            field=models.DateField(blank=True, null=True, verbose_name="first day an assertion was published"),
        ),
        migrations.AddField(
            model_name="organisation",
            name="before",
            field=models.JSONField(
                editable=False,
                null=True,
                verbose_name="name and confirmed, as they were before the decisions that stand",
            ),
        ),
        migrations.CreateModel(
            name="CampaignMember",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "reasons",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=200), default=list, size=None
                    ),
                ),
                (
                    "campaign",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="members", to="disputes.campaign"
                    ),
                ),
                (
                    "dispute",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="in_campaign", to="disputes.dispute"
                    ),
                ),
            ],
            options={
                "ordering": ["campaign_id", "dispute_id"],
            },
        ),
        migrations.RunPython(find_the_campaigns, migrations.RunPython.noop),
    ]
