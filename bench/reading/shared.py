"""What stands in ../shared beside the checkout, scored by its own scorers. Nothing of it is kept here."""

from __future__ import annotations

import csv
import json
import re
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from bench.reading.articles import FactArticle, QuoteArticle
from bench.reading.coverage import cover
from bench.reading.figures import Figure, Score
from bench.reading.marked import Said
from bench.reading.naming import is_pronoun
from bench.reading.quotes import Kind
from bench.reading.tally import Tally, share
from extraction.report import of_text

CHECKOUT = Path(__file__).resolve().parents[2]
SHARED = CHECKOUT.parent / "shared"
STYLES = ("us-curly", "us-straight", "uk-curly", "uk-straight")
MOST_SECONDS = 300

Json = dict[str, Any]


# ---- the quote benchmark -----------------------------------------------------------------------------------


def direct_figures(folder: Path = SHARED / "quotes") -> list[Figure]:
    direct = _bench(folder, folder / "direct.dev.jsonl")
    return [*_of_quotes("benchmark: quotes", direct), *_more_of_quotes("benchmark: quotes", direct)]


def figures_by_style(folder: Path = SHARED / "quotes") -> Iterator[Figure]:
    """Direct speech once more in each style of quotation marks."""
    with tempfile.TemporaryDirectory() as scratch:
        for style in STYLES:
            restyled = Path(scratch) / f"{style}.jsonl"
            restyled.write_text(_python(folder / "restyle.py", str(folder / "direct.dev.jsonl"), style), "utf-8")
            result = _bench(folder, restyled)
            yield _end_to_end("benchmark: quotes", f"words and speaker, {style}", result)


def indirect_figures(folder: Path = SHARED / "quotes") -> list[Figure]:
    indirect = _bench(folder, folder / "all.dev.jsonl", "--types", "indirect", options=["--indirect"])
    return _of_quotes("benchmark: indirect speech", indirect)


def _bench(folder: Path, data: Path, *arguments: str, options: Sequence[str] = ()) -> Json:
    command = shlex.join([sys.executable, "-m", "extraction", "quotes", *options])
    with tempfile.TemporaryDirectory() as scratch:
        out = str(Path(scratch) / "out.jsonl")
        printed = _python(
            folder / "bench.py", "eval", "--data", str(data), "--cmd", command, "--out", out, "--json", *arguments
        )
    return _object(printed.splitlines()[-1])


def _python(script: Path, *arguments: str) -> str:
    """What a script prints, run in the checkout. Raises ``CalledProcessError`` where it fails."""
    ran = subprocess.run(
        [sys.executable, str(script), *arguments],
        cwd=CHECKOUT, env={"PYTHONPATH": str(CHECKOUT), "PYTHONDONTWRITEBYTECODE": "1"},
        stdout=subprocess.PIPE, text=True, check=True, timeout=MOST_SECONDS,
    )  # fmt: skip
    return ran.stdout


def _object(line: str) -> Json:
    found: Json = json.loads(line)
    return found


def _of_quotes(part: str, result: Json) -> list[Figure]:
    words = Score(result["F1"], result["P"], result["R"], result["gold"], result["pred"])
    return [Figure(part, "words", words), _end_to_end(part, "words and speaker", result)]


def _end_to_end(part: str, name: str, result: Json) -> Figure:
    """Precision and recall follow from F1 and the two counts."""
    f1, gold, given = result["e2e_F1"], result["gold"], result["pred"]
    right = f1 * (gold + given) / 2
    return Figure(part, name, Score(f1, round(right / given, 4), round(right / gold, 4), gold, given))


def _more_of_quotes(part: str, result: Json) -> Iterator[Figure]:
    for name, tag in (("speaker behind a pronoun", "pronoun"), ("speaker described", "description")):
        of_tag = result["by_tag"][tag]
        yield Figure(part, name, _share(of_tag["speaker_named_acc"], of_tag["gold"]))
    yield Figure(part, "role or organisation", _share(result["role_recall"], result["role_n"]))


def _share(value: float, of: int) -> Score:
    return Score(value, value, value, of, of)


def benchmark_articles(file: str, *, folder: Path = SHARED / "quotes") -> list[QuoteArticle]:
    """Its articles in our own shape, for what its scorer does not tell: whether confidence can be trusted."""
    with (folder / file).open(encoding="utf-8") as lines:
        articles = [_object(line) for line in lines if line.strip()]
    return [QuoteArticle(a["id"], a["text"], tuple(_said(q) for q in a["quotes"])) for a in articles]


def _said(quote: Json) -> Said:
    """Where the gold itself has nothing but a pronoun, whoever is named counts as right."""
    given = [] if quote.get("no_speaker_test") else quote.get("alternatives") or [quote["speaker"]]
    names = tuple(name for name in given if name and not is_pronoun(name))
    kind: Kind = "indirect" if quote["type"] == "indirect" else "direct"
    return Said(quote["start"], quote["end"], kind, names, quote.get("role"), optional=bool(quote.get("ignore")))


# ---- the corpus of articles on disputes --------------------------------------------------------------------


def corpus_figures(articles: Sequence[FactArticle], *, folder: Path = SHARED / "corpus") -> list[Figure]:
    """Every field of its scorer, and whether an article is recognised for what it is."""
    with tempfile.TemporaryDirectory() as scratch:
        for article in articles:
            read = of_text(article.text, published=article.published, title=article.title)
            (Path(scratch) / f"{article.name}.json").write_text(json.dumps(read), "utf-8")
        result = _object(_python(folder / "score.py", scratch, "--json"))
    figures = [
        Figure("corpus: facts", name.replace("_", " "), Score(*_three(row), row["gold"], row["predicted"]))
        for name, row in result["fields"].items()
        if name != "linking_pairwise"  # of whole disputes, which need the database
    ]
    wrong = result["distractors"]["false_positives"] + result["disputes_not_seen"]["missed"]
    recognised = round(1 - wrong / result["articles"], 4)
    return [*figures, Figure("corpus: facts", "is it a dispute", _share(recognised, result["articles"]))]


def _three(row: Json) -> tuple[float | None, float | None, float | None]:
    f1, precision, recall = (None if row[k] is None else round(row[k], 4) for k in ("f1", "precision", "recall"))
    return f1, precision, recall


def corpus_articles(folder: Path = SHARED / "corpus") -> list[FactArticle]:
    """Without their gold, which its scorer reads itself."""
    with (folder / "meta.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    return [
        FactArticle(
            row["id"],
            (folder / "articles" / f"{row['id']}.txt").read_text("utf-8"),
            row["title"] or None,
            date.fromisoformat(row["published"]) if row["published"] else None,
            gold={},
        )
        for row in rows
    ]


def corpus_gold(name: str, *, folder: Path = SHARED / "corpus") -> Json:
    return _object((folder / "gold" / f"{name}.json").read_text("utf-8"))


# ---- the seed articles -------------------------------------------------------------------------------------

_FOLD = str.maketrans("“”‘’", "\"\"''")


def seed_figures(folder: Path = SHARED / "seeds") -> list[Figure]:
    """The quotes that are expected, by coverage: the expectation gives whole utterances, and not all that is said."""
    expected = _object((folder / "expected.json").read_text("utf-8"))["quotes"]
    quotes = speakers = Tally()
    for name in sorted({quote["article"] for quote in expected}):
        text = (folder / name).read_text("utf-8")
        gold = [_expected(text, quote) for quote in expected if quote["article"] == name]
        covered = cover(gold, of_text(text)["quotes"])
        quotes, speakers = quotes + covered.quotes, speakers + covered.speakers
    recall = Score.of(share(right=quotes.right, of=quotes.gold))
    return [Figure("seeds: quotes", "quotes", recall), Figure("seeds: quotes", "speakers", Score.of(speakers))]


def _expected(text: str, quote: Json) -> Json:
    """The words of an utterance from its first to its last. Raises ``ValueError`` where they are not in the text."""
    start, _ = _place(text, quote["starts"], 0)
    _, end = _place(text, quote["ends"], start)
    return {"text": text[start:end], "speaker": quote["speaker"].split(" (")[0]}


def _place(text: str, words: str, after: int) -> tuple[int, int]:
    """Where the words stand, whatever the marks and the white space."""
    pattern = r"\s+".join(re.escape(word) for word in words.translate(_FOLD).split())
    found = re.compile(pattern).search(text.translate(_FOLD), after)
    if found is None:
        raise ValueError(f"no {words!r} in the seed article")
    return found.span()
