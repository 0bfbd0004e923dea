import django.contrib.postgres.fields
import django.contrib.postgres.indexes
from django.db import migrations, models
from django.utils import timezone


def every_dispute_is_stale(apps, schema_editor):
    """Its places are derived when it is computed next."""
    apps.get_model("disputes", "Dispute").objects.update(stale_since=timezone.now())


class Migration(migrations.Migration):
    dependencies = [
        ("disputes", "0012_mandates_and_checks"),
    ]

    operations = [
        migrations.AddField(
            model_name="dispute",
            name="places",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.CharField(max_length=80, verbose_name="with the wider places they lie in"),
                blank=True,
                default=list,
                size=None,
            ),
        ),
        migrations.AddField(
            model_name="dispute",
            name="places_evidence",
            field=models.JSONField(
                blank=True, default=list, verbose_name="what each rests on: [{place, words, evidence}]"
            ),
        ),
        migrations.AddIndex(
            model_name="dispute",
            index=models.Index(fields=["stage", "lapses_on"], name="dispute_by_stage"),
        ),
        migrations.AddIndex(
            model_name="dispute",
            index=models.Index(fields=["sector", "first_on"], name="dispute_by_sector"),
        ),
        migrations.AddIndex(
            model_name="dispute",
            index=models.Index(fields=["first_on", "as_of"], name="dispute_by_days_of_news"),
        ),
        migrations.AddIndex(
            model_name="dispute",
            index=django.contrib.postgres.indexes.GinIndex(fields=["causes"], name="dispute_by_cause"),
        ),
        migrations.AddIndex(
            model_name="dispute",
            index=django.contrib.postgres.indexes.GinIndex(fields=["places"], name="dispute_by_place"),
        ),
        migrations.RunPython(every_dispute_is_stale, migrations.RunPython.noop),
    ]
