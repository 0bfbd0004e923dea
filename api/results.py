"""Results of ballots as they were keyed, with what the law makes of them. The verdicts are those of ``python -m ballots.law``."""

from typing import Any

from django.db.models import QuerySet
from rest_framework import serializers as s

from api.law import AssessedQuestionSerializer, HeldSerializer, Told
from ballots.law.stated import questions_told, told
from ballots.models import Ballot
from ballots.results import Part, Result, figures_for_law

Json = dict[str, Any]


def public() -> QuerySet[Ballot]:
    """Those of a list: each with its questions and how many parts it has, but not those."""
    return Ballot.objects.public().with_totals()


def public_with_parts() -> QuerySet[Ballot]:
    return public().prefetch_related("parts__counts")


class CountedQuestionSerializer(AssessedQuestionSerializer):
    """One question: its count, and each test."""

    yes = s.IntegerField(allow_null=True)
    no = s.IntegerField(allow_null=True)
    spoiled = s.IntegerField(allow_null=True)
    yes_pct = s.CharField(allow_null=True, help_text="as printed")


class PartSerializer(Told):
    """One employer or workplace of a ballot in parts. Each is tested by itself."""

    employer = s.CharField()
    workplace = s.CharField(allow_null=True)
    entitled_to_vote = s.IntegerField(allow_null=True)
    papers_returned = s.IntegerField()
    questions = CountedQuestionSerializer(many=True)


class ResultListSerializer(s.Serializer):
    """A result on record: ``declared`` was counted by a scrutineer, ``reported`` is what somebody told of it."""

    id = s.IntegerField()
    dispute = s.SlugField()
    kind = s.CharField(help_text="declared or reported")
    jurisdiction = s.CharField(allow_null=True)
    important_public_services = s.CharField(help_text="yes, no or unknown")
    opened_on = s.DateField(allow_null=True)
    closed_on = s.DateField(allow_null=True)
    entitled_to_vote = s.IntegerField(allow_null=True)
    papers_returned = s.IntegerField(allow_null=True)
    turnout_pct = s.CharField(allow_null=True, help_text="as printed")
    questions = CountedQuestionSerializer(many=True)
    mandate = HeldSerializer()
    problems = s.ListField(child=s.CharField(), help_text="figures that cannot be so together, in words")
    number_of_parts = s.IntegerField(help_text="where there are parts, each is tested by itself")
    source = s.CharField(allow_null=True)
    address = s.CharField()
    version = s.IntegerField(help_text="rises with each correction")
    confirmed = s.BooleanField(help_text="a second person keyed the same")
    superseded_by = s.IntegerField(allow_null=True, help_text="the declared result in its place")

    def to_representation(self, instance: Ballot) -> Json:
        return _result(instance, instance.totals)


class ResultSerializer(ResultListSerializer):
    """The same, with its parts."""

    parts = PartSerializer(many=True)

    def to_representation(self, instance: Ballot) -> Json:
        result = instance.result
        return {**_result(instance, result), "parts": [_part(result, part) for part in result.parts]}


def _result(ballot: Ballot, result: Result) -> Json:
    """``result`` is that of the ballot, with or without its parts."""
    law = told(figures_for_law(result))
    return {
        "id": ballot.pk,
        "dispute": ballot.dispute.slug,
        "kind": result.kind,
        "jurisdiction": result.jurisdiction or None,
        "important_public_services": result.important_public_services,
        "opened_on": result.opened_on,
        "closed_on": result.closed_on,
        "entitled_to_vote": result.entitled_to_vote,
        "papers_returned": result.papers_returned,
        "turnout_pct": result.turnout_pct or None,
        "questions": _counted(result, law["questions"]),
        "mandate": law["mandate"],
        "problems": law["problems"],
        "number_of_parts": ballot.parts_count,
        "source": ballot.source or (str(ballot.report) if ballot.report else None),
        "address": ballot.get_absolute_url(),
        "version": ballot.version,
        "confirmed": ballot.confirmed_by_id is not None,
        "superseded_by": ballot.superseded_by_id,
    }


def _part(result: Result, part: Part) -> Json:
    return {
        "employer": part.employer,
        "workplace": part.workplace or None,
        "entitled_to_vote": part.entitled_to_vote,
        "papers_returned": part.papers_returned,
        "questions": _counted(part, questions_told(figures_for_law(result, part))),
    }


def _counted(counted: Result | Part, questions: list[Json]) -> list[Json]:
    return [
        {
            "action": count.action,
            "yes": count.yes_votes,
            "no": count.no_votes,
            "spoiled": count.spoiled_papers,
            "yes_pct": count.yes_pct or None,
            "tests": question["tests"],
        }
        for count, question in zip(counted.counts, questions, strict=True)
    ]
