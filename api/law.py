"""The law on ballots: its rules, and what they make of figures that are sent. Stateless; nothing that is sent is kept."""

import codecs
import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any, get_args

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema, extend_schema_field
from rest_framework import serializers as s
from rest_framework.exceptions import ParseError, ValidationError
from rest_framework.parsers import BaseParser
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from api import asked
from ballots.law.assessing import Outcome
from ballots.law.figures import Action, Answer
from ballots.law.records import JURISDICTIONS, TESTS, Rule, Topic
from ballots.law.rules import RULES
from ballots.law.stated import figures_of, told

Json = dict[str, Any]


class Told(s.Serializer):
    """What is plain data already."""

    def to_representation(self, instance: Json) -> Json:
        return instance


class RuleNamed(Told):
    rule = s.CharField(allow_null=True, help_text="null where several may hold: they are in may_be")
    version = s.IntegerField(allow_null=True)
    source = s.CharField(allow_null=True)
    check = s.CharField(allow_null=True, help_text="what is not known for certain and has to be looked up")
    may_be = s.ListField(child=s.CharField())


@extend_schema_field({"type": "object", "additionalProperties": {"type": "string"}})
class ReadingsField(s.DictField):
    """The ways to read 'majority', where they do not come to the same."""


class VerdictSerializer(RuleNamed):
    """One test of one question. Percentages are words: a published one as printed."""

    test = s.ChoiceField(choices=TESTS)
    outcome = s.ChoiceField(choices=get_args(Outcome))
    figure = s.CharField(allow_null=True)
    needed = s.CharField(allow_null=True)
    short_by = s.IntegerField(allow_null=True, help_text="papers or votes")
    missing = s.ListField(child=s.CharField(), help_text="the fields that would decide it")
    readings = ReadingsField()
    assumed = s.ListField(child=s.CharField(), help_text="what was taken to be so")


class AssessedQuestionSerializer(Told):
    action = s.ChoiceField(choices=get_args(Action))
    tests = VerdictSerializer(many=True)


class HeldSerializer(RuleNamed):
    """How long the ballot would cover action; whether it does is for the tests to say."""

    first = s.DateField(allow_null=True, help_text="the date of the ballot")
    last = s.DateField(allow_null=True)
    begin_by = s.DateField(allow_null=True)
    if_agreed = s.DateField(allow_null=True)
    missing = s.ListField(child=s.CharField())
    assumed = s.ListField(child=s.CharField())


class AssessmentSerializer(Told):
    questions = AssessedQuestionSerializer(many=True)
    mandate = HeldSerializer()
    problems = s.ListField(child=s.CharField())


class StatedQuestionSerializer(s.Serializer):
    action = s.ChoiceField(choices=get_args(Action), required=False, allow_null=True)
    yes = s.IntegerField(min_value=0, required=False, allow_null=True)
    no = s.IntegerField(min_value=0, required=False, allow_null=True)
    spoiled = s.IntegerField(min_value=0, required=False, allow_null=True)
    yes_pct = s.CharField(required=False, allow_null=True, help_text="as printed, or a number")


class StatedBallotSerializer(s.Serializer):
    """A ballot as far as it is known; what is not known is null or left out."""

    jurisdiction = s.ChoiceField(choices=tuple(JURISDICTIONS), required=False, allow_null=True)
    opened_on = s.CharField(
        required=False, allow_null=True, help_text="2026-02-18, or as much as is known: 2026-02, 2026"
    )
    closed_on = s.CharField(required=False, allow_null=True)
    important_public_services = s.ChoiceField(choices=get_args(Answer), required=False, allow_null=True)
    entitled_to_vote = s.IntegerField(min_value=0, required=False, allow_null=True)
    papers_returned = s.IntegerField(min_value=0, required=False, allow_null=True)
    questions = StatedQuestionSerializer(many=True, required=False, allow_null=True)
    turnout_pct = s.CharField(required=False, allow_null=True)


class ExactJSONParser(BaseParser):
    """JSON in which percentages keep the places they were printed with: 50.0 says more than 50."""

    media_type = "application/json"

    def parse(self, stream: Any, media_type: str | None = None, parser_context: Mapping[str, Any] | None = None) -> Any:
        try:
            return json.load(codecs.getreader("utf-8")(stream), parse_float=Decimal, parse_constant=_no_number)
        except (ValueError, RecursionError) as wrong:
            raise ParseError(f"JSON parse error - {wrong}") from wrong


def _no_number(word: str) -> None:
    raise ValueError(f"{word} is no number")


class AssessView(APIView):
    """What the dated rules make of a ballot, as ``python -m ballots.law assess`` tells it: what is met, never what may be done."""

    permission_classes = (AllowAny,)
    parser_classes = (ExactJSONParser,)

    @extend_schema(operation_id="law_assess", request=StatedBallotSerializer, responses=AssessmentSerializer)
    def post(self, request: Request) -> Response:
        asked.refuse_unknown(request, known=frozenset())
        try:
            figures = figures_of(request.data)
        except ValueError as wrong:
            field, separator, words = str(wrong).partition(": ")
            raise ValidationError({field: [words]} if separator else {"ballot": [str(wrong)]}) from wrong
        return Response(told(figures))


class RuleSerializer(Told):
    """One dated rule. It holds for what opened, or for notices received, from ``first`` to ``last``; null is open-ended."""

    id = s.CharField()
    topic = s.ChoiceField(choices=get_args(Topic))
    jurisdictions = s.ListField(child=s.CharField())
    goes_by = s.ChoiceField(choices=("opened", "notice received"))
    first = s.DateField(allow_null=True)
    last = s.DateField(allow_null=True)
    only_important_public_services = s.BooleanField()
    in_words = s.CharField()
    source = s.CharField()
    sure = s.CharField(help_text="V read in the primary text, D deduced from it, S from a secondary source")
    check = s.CharField(allow_null=True)
    version = s.IntegerField()


class RulesSerializer(Told):
    """All at once: there are few."""

    next = s.CharField(allow_null=True)
    previous = s.CharField(allow_null=True)
    results = RuleSerializer(many=True)


class RuleQuery(s.Serializer):
    jurisdiction = s.ChoiceField(choices=tuple(JURISDICTIONS), required=False)
    topic = s.ChoiceField(choices=get_args(Topic), required=False)
    on = s.DateField(required=False)


class RulesView(APIView):
    """The rules on ballots, mandates and notice, as dated records."""

    permission_classes = (AllowAny,)

    @extend_schema(
        operation_id="law_rules",
        parameters=[
            OpenApiParameter("jurisdiction", str, enum=list(JURISDICTIONS)),
            OpenApiParameter("topic", str, enum=list(get_args(Topic))),
            OpenApiParameter(
                "on", OpenApiTypes.DATE, description="that hold for what opened, or was received, on this day"
            ),
        ],
        responses=RulesSerializer,
    )
    def get(self, request: Request) -> Response:
        asked.refuse_unknown(request, known=RuleQuery().fields.keys())
        query = RuleQuery(data=request.query_params)
        query.is_valid(raise_exception=True)
        found = [_rule(rule) for rule in RULES if _is_asked(rule, **query.validated_data)]
        return Response({"next": None, "previous": None, "results": found})


def _is_asked(rule: Rule, *, jurisdiction: str | None = None, topic: str | None = None, on: date | None = None) -> bool:
    return (
        (jurisdiction is None or jurisdiction in rule.jurisdictions)
        and (topic is None or topic == rule.topic)
        and (on is None or rule.holds_on(on))
    )


def _rule(rule: Rule) -> Json:
    return {
        "id": rule.id,
        "topic": rule.topic,
        "jurisdictions": list(rule.jurisdictions),
        "goes_by": rule.goes_by,
        "first": rule.first,
        "last": rule.last,
        "only_important_public_services": rule.only_important_public_services,
        "in_words": rule.in_words,
        "source": rule.source,
        "sure": rule.sure,
        "check": rule.check or None,
        "version": rule.version,
    }
