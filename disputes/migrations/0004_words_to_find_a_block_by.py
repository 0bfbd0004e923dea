import django.contrib.postgres.indexes
from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("disputes", "0003_order_by_own_columns")]
    operations = [
        migrations.RemoveIndex("claimlink", "claimlink_union_keys"),
        migrations.RemoveIndex("claimlink", "claimlink_employer_keys"),
        migrations.RenameField("claimlink", "union_keys", "union_words"),
        migrations.RenameField("claimlink", "employer_keys", "employer_words"),
        migrations.AddIndex(
            model_name="claimlink",
            index=django.contrib.postgres.indexes.GinIndex(fields=["union_words"], name="claimlink_union_words"),
        ),
        migrations.AddIndex(
            model_name="claimlink",
            index=django.contrib.postgres.indexes.GinIndex(fields=["employer_words"], name="claimlink_employer_words"),
        ),
    ]
