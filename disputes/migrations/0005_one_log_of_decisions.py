from django.db import migrations


def into_the_log(apps, schema_editor):
    """What was decided on pairs of articles so far stands in the one log from now on."""
    Decision = apps.get_model("articles", "Decision")
    for pair in apps.get_model("disputes", "LinkDecision").objects.order_by("pk").select_related("left", "right"):
        left, right = pair.left.sha256, pair.right.sha256
        apart = pair.kind == "apart"
        decision = Decision.objects.create(
            kind="split_dispute" if apart else "merge_disputes",
            subject={"together": [left], "apart": [right]} if apart else {"together": [left, right], "apart": []},
            reason=pair.reason,
            decided_by_id=pair.decided_by_id,
        )
        Decision.objects.filter(pk=decision.pk).update(decided_at=pair.decided_at)


class Migration(migrations.Migration):
    dependencies = [("articles", "0007_decision"), ("disputes", "0004_words_to_find_a_block_by")]
    operations = [
        migrations.RunPython(into_the_log, migrations.RunPython.noop),
        migrations.DeleteModel("LinkDecision"),
    ]
