"""What was printed, by whom it was said, and what comes in."""

from typing import Any

from rest_framework import serializers as s

from api.fields import Stated
from articles.models import Article, Decision, Person, Quote
from articles.tombstones import tombstone
from disputes.models import (
    Organisation,
)


class QuoteSerializer(s.ModelSerializer):
    """One contiguous stretch of somebody's words. kind indirect is reported speech, never to be shown in quotation marks."""

    speaker = Stated()
    speaker_as_written = Stated()
    role = Stated()
    organisation = Stated()
    reported_by = Stated()
    person = Stated(source="person.key", default=None)
    article = s.CharField(source="reading.article.sha256")
    address = s.CharField(source="lasting_address", help_text="leads to its place; 410 once it was taken down")
    disputes = s.SerializerMethodField()

    class Meta:
        model = Quote
        fields = (
            "text", "kind", "speaker", "speaker_as_written", "person", "role", "organisation", "historic", "reported_by",
            "group", "article", "start", "end", "address", "disputes",
        )  # fmt: skip

    def get_disputes(self, quote: Quote) -> list[str]:
        return self.context["disputes"].get(quote.pk, [])


class ArticleSerializer(s.ModelSerializer):
    """What was published. The text is its publisher's and not given."""

    title = Stated()
    outlet = Stated(source="outlet.name", default=None)
    url = Stated()
    copy_of = Stated(source="copy_of.sha256", default=None)
    disputes = s.SerializerMethodField()

    class Meta:
        model = Article
        fields = ("origin", "sha256", "title", "outlet", "published", "url", "copy_of", "disputes")

    def get_disputes(self, article: Article) -> list[str]:
        return self.context["disputes"].get(article.pk, [])


class StretchSerializer(s.Serializer):
    """Half-open offsets into the cleaned text of the article, as they were given with the quote."""

    start = s.IntegerField()
    end = s.IntegerField()

    def to_representation(self, instance: tuple[int, int]) -> dict[str, int]:
        return {"start": instance[0], "end": instance[1]}


class TombstoneSerializer(s.Serializer):
    """What was taken down, when and why; never the words. A quote is named as it was: by its article and its stretches."""

    what = s.ChoiceField(choices=["article", "quote"])
    article = s.CharField()
    stretches = StretchSerializer(many=True)
    address = s.CharField()
    taken_down_at = s.DateTimeField()
    reason = Stated()

    def to_representation(self, instance: Decision) -> dict[str, Any]:
        return super().to_representation(tombstone(instance))


class PersonSerializer(s.ModelSerializer):
    quotes = s.IntegerField(source="quote_count", help_text="stretches of speech in articles that are public")

    class Meta:
        model = Person
        fields = ("id", "key", "name", "pseudonym", "confirmed", "quotes")


class OrganisationSerializer(s.ModelSerializer):
    also_known_as = s.SerializerMethodField()

    class Meta:
        model = Organisation
        fields = ("id", "name", "kind", "confirmed", "also_known_as")

    def get_also_known_as(self, organisation: Organisation) -> list[str]:
        return sorted({alias.name for alias in organisation.aliases.all()} - {organisation.name})


class NewArticleSerializer(s.Serializer):
    """A plain text as published, and what is known of it."""

    text = s.CharField(trim_whitespace=False, help_text="the whole text; paragraphs end with a line break")
    origin = s.CharField(max_length=2000, required=False, help_text="file name or address; 'sent in' where left out")
    title = s.CharField(max_length=500, required=False, default="")
    outlet = s.CharField(max_length=200, required=False, default="")
    url = s.URLField(max_length=2000, required=False, default="")
    published = s.DateField(required=False, allow_null=True, default=None, help_text="leave out where not stated")

    def as_ingested(self) -> dict[str, Any]:
        """The arguments of articles.services.ingest."""
        sent = dict(self.validated_data)
        body = sent.pop("text").encode("utf-8", "surrogatepass")
        return {"body": body, "origin": sent.pop("origin", "") or sent["url"] or "sent in", **sent}


def rejected(reason: Exception) -> s.ValidationError:
    """The words of a rejection, at the field they are about."""
    return s.ValidationError({"text": [str(reason)]})
