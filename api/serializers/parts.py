"""What facts are made of: the words they rest on, questions, steps, figures, checks."""

from rest_framework import serializers as s


class EvidenceSerializer(s.Serializer):
    """Where it is written: a span of an article, or an official or editor's record. Only the keys of one kind are present."""

    article = s.CharField(required=False, help_text="SHA-256 of the article's bytes as received")
    start = s.IntegerField(required=False, help_text="half-open character offsets into the article's cleaned text")
    end = s.IntegerField(required=False)
    text = s.CharField(required=False, help_text="exactly the words")
    record = s.CharField(required=False, help_text="name of an official or editor's record")
    source = s.CharField(required=False, help_text="where that can be checked")

    def to_representation(self, instance: dict) -> dict:
        return instance


class QuestionSerializer(s.Serializer):
    """One question of a ballot. Percentages are as printed: '50.0' is not '50'."""

    action = s.CharField()
    outcome = s.CharField(allow_null=True)
    yes = s.IntegerField(allow_null=True)
    no = s.IntegerField(allow_null=True)
    spoiled = s.IntegerField(allow_null=True)
    yes_pct = s.CharField(allow_null=True)
    no_pct = s.CharField(allow_null=True)

    def to_representation(self, instance: dict) -> dict:
        return instance


def evidence() -> EvidenceSerializer:
    return EvidenceSerializer(many=True, read_only=True)


class DifferingSerializer(s.Serializer):
    """A figure, or the last day of an action, that another source gives otherwise; ``why`` the one that stands goes before it."""

    field = s.CharField()
    value = s.CharField()
    said_by = s.CharField()
    why = s.CharField()
    shown = s.CharField(help_text="the one that stands")
    shown_by = s.CharField(help_text="whose words or record that is; empty where the article itself says it")
    qualifier = s.CharField(required=False, help_text="words that soften the value, such as 'more than'")
    evidence = evidence()

    def to_representation(self, instance: dict) -> dict:
        return instance


class StepSerializer(s.Serializer):
    status = s.CharField()
    on = s.DateField(allow_null=True)
    evidence = evidence()

    def to_representation(self, instance: dict) -> dict:
        return instance


class CheckSerializer(s.Serializer):
    """Why a day of action has to be looked at. A reason, never a verdict."""

    reason = s.CharField()
    rule = s.CharField()
    source = s.CharField()
    evidence = evidence()

    def to_representation(self, instance: dict) -> dict:
        return instance


class SentenceSerializer(s.Serializer):
    text = s.CharField()
    evidence = evidence()
    pinned = s.BooleanField(required=False, help_text="true where an editor wrote the sentence; else left out")

    def to_representation(self, instance: dict) -> dict:
        return instance


class FigureSerializer(s.Serializer):
    """A number of people that somebody gave."""

    value = s.IntegerField()
    qualifier = s.CharField()
    said_by = s.CharField()
    why = s.CharField(help_text="of the first, why it is shown; of the others, why that goes before them")
    evidence = evidence()

    def to_representation(self, instance: dict) -> dict:
        return instance


class PlaceSerializer(s.Serializer):
    """Where people of a dispute work, and the words that say so; the wider places it lies in are in ``places`` alone."""

    place = s.CharField()
    words = s.CharField()
    evidence = evidence()

    def to_representation(self, instance: dict) -> dict:
        return instance


class VoteOnOfferSerializer(s.Serializer):
    """Members' vote on an offer; the ballot itself stands among the ballots."""

    status = s.CharField()
    questions = QuestionSerializer(many=True)
    turnout_pct = s.CharField(allow_null=True)
    closed_on = s.DateField(allow_null=True)
    evidence = evidence()

    def to_representation(self, instance: dict) -> dict:
        return instance
