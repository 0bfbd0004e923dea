"""No line of the trail is changed or deleted, whoever asks."""

from django.db import migrations

REFUSE = """
CREATE FUNCTION the_trail_is_written_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a line of the trail is never changed or deleted';
END $$;
CREATE TRIGGER the_trail_is_written_once BEFORE UPDATE OR DELETE ON ballots_change
  FOR EACH ROW EXECUTE FUNCTION the_trail_is_written_once();
"""

WERE_PUBLIC = "UPDATE ballots_ballot SET reported_at = entered_at WHERE reported_at IS NULL"

UNDO = """
DROP TRIGGER the_trail_is_written_once ON ballots_change;
DROP FUNCTION the_trail_is_written_once();
"""


class Migration(migrations.Migration):
    dependencies = [("ballots", "0003_entered_twice")]
    operations = [migrations.RunSQL(REFUSE, UNDO), migrations.RunSQL(WERE_PUBLIC, migrations.RunSQL.noop)]
