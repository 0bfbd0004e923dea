"""What a check constraint cannot see: the count of a question against the papers returned of its ballot."""

from django.db import migrations

HOLD = """
CREATE FUNCTION yes_no_spoiled_within_returned() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM ballots_ballotquestion question JOIN ballots_ballot ballot ON ballot.id = question.ballot_id
    WHERE ballot.id = {ballot} AND question.yes_votes + question.no_votes + question.spoiled_papers > ballot.papers_returned
  ) THEN
    RAISE check_violation USING CONSTRAINT = 'yes_no_spoiled_within_returned',
      MESSAGE = 'yes, no and spoiled papers are more than the papers returned';
  END IF;
  RETURN NULL;
END $$;
"""

FUNCTIONS = HOLD.replace("{ballot}", "NEW.ballot_id") + HOLD.replace("{ballot}", "NEW.id").replace(
    "FUNCTION yes_no_spoiled_within_returned()", "FUNCTION papers_returned_hold_the_counts()"
)

TRIGGERS = """
CREATE CONSTRAINT TRIGGER yes_no_spoiled_within_returned AFTER INSERT OR UPDATE ON ballots_ballotquestion
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION yes_no_spoiled_within_returned();
CREATE CONSTRAINT TRIGGER papers_returned_hold_the_counts AFTER UPDATE ON ballots_ballot
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION papers_returned_hold_the_counts();
"""

UNDO = """
DROP TRIGGER yes_no_spoiled_within_returned ON ballots_ballotquestion;
DROP TRIGGER papers_returned_hold_the_counts ON ballots_ballot;
DROP FUNCTION yes_no_spoiled_within_returned();
DROP FUNCTION papers_returned_hold_the_counts();
"""


class Migration(migrations.Migration):
    dependencies = [("ballots", "0001_initial")]
    operations = [migrations.RunSQL(FUNCTIONS + TRIGGERS, UNDO)]
