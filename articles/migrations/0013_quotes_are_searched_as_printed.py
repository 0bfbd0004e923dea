"""Quotes are looked through in two ways: words in any of their forms, and words as they were printed.

Accents are set aside in both. What stands between words is the same in both, and for the parser nothing but spaces: it would
take 'and/or' for a path, '2025-26' for a year and a negative number, and 'pay-rise' for another word than 'pay rise'.
"""

import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.db.models.functions
from django.contrib.postgres.operations import UnaccentExtension
from django.db import migrations, models

APART = " \t\r\n\x0c\x0b\xa0\u2002\u2003\u2009\u202f!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~¡¢£¤¥¦§©«¬®¯°±´¶·»¿×÷‐‑‒–—―‘’‚‛“”„‟†‡•…‰′″‹›€™−"
WORDS_APART = f"""
CREATE FUNCTION words_apart(said text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN translate(said, {"'" + APART.replace("'", "''") + "'"}, repeat(' ', {len(APART)}));
"""
CONFIGURATIONS = """
CREATE TEXT SEARCH CONFIGURATION said_in_any_form (COPY = pg_catalog.english);
ALTER TEXT SEARCH CONFIGURATION said_in_any_form
  ALTER MAPPING FOR word, hword, hword_part WITH unaccent, pg_catalog.english_stem;
CREATE TEXT SEARCH CONFIGURATION said_as_printed (COPY = pg_catalog.simple);
ALTER TEXT SEARCH CONFIGURATION said_as_printed
  ALTER MAPPING FOR word, hword, hword_part, numword WITH unaccent, pg_catalog.simple;
"""
UNDONE = """
DROP TEXT SEARCH CONFIGURATION said_in_any_form;
DROP TEXT SEARCH CONFIGURATION said_as_printed;
"""


def vector(config):
    apart = models.Func("text", function="words_apart", output_field=models.TextField())
    return models.GeneratedField(
        db_persist=True,
        expression=django.contrib.postgres.search.SearchVector(apart, config=config),
        output_field=django.contrib.postgres.search.SearchVectorField(),
    )


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0012_articles_by_arrival"),
    ]

    operations = [
        UnaccentExtension(),
        # Backslashes as they are, whatever the server makes of them by default; and no parameters, so that % is one.
        migrations.RunSQL(
            [("SET LOCAL standard_conforming_strings = on", None), (WORDS_APART, None)],
            "DROP FUNCTION words_apart(text)",
        ),
        migrations.RunSQL(CONFIGURATIONS, UNDONE),
        migrations.RemoveIndex("quote", "quote_search"),
        migrations.RemoveField("quote", "search"),
        migrations.AddField("quote", "search", vector("said_in_any_form")),
        migrations.AddField("quote", "printed", vector("said_as_printed")),
        migrations.AddIndex("quote", django.contrib.postgres.indexes.GinIndex(fields=["search"], name="quote_search")),
        migrations.AddIndex(
            "quote", django.contrib.postgres.indexes.GinIndex(fields=["printed"], name="quote_printed")
        ),
        migrations.AddIndex(
            "quote",
            models.Index(
                django.db.models.functions.MD5(
                    django.db.models.functions.Cast(models.F("printed"), models.TextField())
                ),
                "id",
                condition=models.Q(text__length__gte=30),
                name="quote_same_words",
            ),
        ),
        migrations.AddIndex(
            "person",
            models.Index(
                django.db.models.functions.Upper(
                    models.Func(
                        models.F("name"),
                        models.Value(" "),
                        models.Value(-1),
                        function="split_part",
                        output_field=models.TextField(),
                    )
                ),
                "name",
                "id",
                name="person_by_surname",
            ),
        ),
    ]
