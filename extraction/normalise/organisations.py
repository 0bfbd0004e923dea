"""Which organisations a text names, and which of them 'the union' or 'the force' stands for."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from extraction.normalise import foreign_unions, org_grammar, org_references, register, workplaces
from extraction.normalise.mention import Mention
from extraction.normalise.register import Alias, Aliases, Entry
from extraction.types import Org, Span
from extraction.wordsets import words

_TOKEN = re.compile(r"[^\W_]+")
_SMALL_WORD = re.compile(r"\b[a-z]+\b")
_BETWEEN = re.compile(r"[ \-–'’&./,]{0,3}")
_AFTER_SHORT_WORD = 2
_AROUND = 70
_WORK = re.compile(
    r"\b(?:unions?|members|general secretary|strik\w+|ballot\w*|industrial action|walk(?:ed|ing)? ?outs?|staff|"
    r"workers|employees|"
    r"bosses|drivers|management|disput\w+|police|cabin crews?|flights?|passengers|pilots|teachers|pay|spokes\w+|"
    r"commissioner|"
    r"picket\w*|negotiat\w+|layoffs|redundanc\w+|officers|jobs|contracts?)\b",
    re.IGNORECASE,
)
_ABBREVIATION = re.compile(
    r"(?: \((?:the )?[“\"‘']?| ?/ ?|, (?:or |known as )(?:the )?)([A-Z][A-Za-z&]{1,9})(?=[”\"’']?\)|[ ,.:;])"
)
_UNION_TAIL = re.compile(
    r"(?: (?:trade )?[Uu]nion\b)?(?:[’']?s?,?[/ ](?:Local|Lodge|District Lodge|District Council|Council|Division) "
    r"\d[\d-]{0,5}(?!\w)| \d{3,4}\b(?=[’'.,;)]| (?!\w+ers\b|members|staff)[a-z]))?"
)
_IN_PLACE = re.compile(
    r" (?<!stake )(?<!stakes )(?<!shares )(?<!Shares )(?<!confidence )(?<!managers )(?<!bosses )(?:in|near) "
    r"([A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3})(?=[,.;:\n]| [a-z(])"
)
_DATELINE = re.compile(
    r"(?m)^([A-Z]{3,}(?: [A-Z]{2,}){0,2}),?(?: [A-Z][a-z.]+){0,2}(?: \([A-Z][\w ]{1,12}\))? (?:[—–]|--?) "
)
_ALIGNED = re.compile(r"[- ](?:aligned|affiliated|style|type)\b")
_SHOUTED = re.compile(r"(?:[A-Z]{3,} ){2}[A-Z][a-z]")
_MOST_WORDS = 12
_CAPITAL_AFTER = re.compile(r" [A-Z][a-z]")
# 'the Met Office', 'the Met Opera'.
_NAMED_FURTHER = re.compile(r" (?:Office|Opera|Council|University|College|Museum|Hospital|Gallery|Cup|Gala|Line)\b")
_CAPITAL_BEFORE = re.compile(r"([A-Z]\w+) $")
# Known by themselves, and common within the names of others ('Ashby NHS Trust').
_PARTS_OF_NAMES = frozenset({"NHS"})
_UNION_WITHIN = re.compile(
    r"(?:[’']s?)? (?:(?:[A-Z][a-z]+[’']?|and|&|of) ){0,5}(?:Guild|Union|Association|Federation|United)\b"
)
_SHORT_WORD = 3
# Where 'the federal government' is not that of the United States.
_FEDERATIONS = frozenset({"Canada", "Australia", "Germany", "Nigeria"})
# Words of a name that tell what sort of body it is, not which.
_FILLERS = words("""
    city borough county district metropolitan council university of college nhs foundation trust hospital hospitals
    healthcare general infirmary the and police constabulary service s
""")
_SHORTENABLE = frozenset({"company", "operator", "airline", "retailer"})


def find(text: str) -> tuple[Org, ...]:
    """Every mention in the order of the text, resolved within it. Linear in its length."""
    return tuple(mention.org(text) for mention in mentions(text))


def mentions(text: str) -> tuple[Mention, ...]:
    """As ``find``, with what the register knows of each."""
    tokens = list(_TOKEN.finditer(text))
    listed = _without_doubtful(text, list(_look_up(text, tokens, register.aliases())))
    whole = [mention.span for mention, alias in listed if not _may_be_part(text, mention, alias)]
    known = _in_order([*(m for m, _ in listed), *_foreign(text)])
    whole = [*whole, *(m.span for m in known if not m.entry.known)]
    whole.sort()
    named = _in_order(_with_initials(text, _in_order([*known, *_built(text, known, whole)])))
    if not any(m.entry.kind == "union" for m in named):
        named = _in_order([*named, *_trades(text)])
    short = _short_names(text, named)
    named = _in_order([*named, *(m for m, _ in _look_up(text, tokens, short))])
    named = _in_order(_with_tails(text, _same_by_form(named)))
    return _in_order([*named, *org_references.find(text, named)])


def _look_up(text: str, found: Sequence[re.Match[str]], aliases: Aliases) -> Iterator[tuple[Mention, Alias]]:
    """The longest alias at every token, each token in one mention only."""
    begins = [i for i, token in enumerate(found) if token.group() in aliases] if aliases else []
    done = 0
    for at in begins:
        if at < done:
            continue
        second = found[at + 1].group() if at + 1 < len(found) else ""
        likely = (a for a in aliases[found[at].group()] if len(a.words) == 1 or a.words[1] == second)
        alias = next((a for a in likely if _stands_at(text, found, at, a)), None)
        if alias is None:
            continue
        done = at + len(alias.words)
        yield Mention(Span(found[at].start(), found[done - 1].end()), alias.entry), alias


def _stands_at(text: str, found: Sequence[re.Match[str]], at: int, alias: Alias) -> bool:
    if at + len(alias.words) > len(found):
        return False
    for i, word in enumerate(alias.words[1:], at + 1):
        if found[i].group() != word:
            return False
        between = text[found[i - 1].end() : found[i].start()]
        too_far = ". " in between and len(found[i - 1].group()) > _AFTER_SHORT_WORD
        if too_far or not _BETWEEN.fullmatch(between):
            return False
    return True


def _may_be_part(text: str, mention: Mention, alias: Alias) -> bool:
    """Whether the name may belong to a longer one: 'Ashby NHS Trust', 'Northern Isles Ferries', 'Ashby Times Guild'."""
    if alias.everyday or mention.entry.name in _PARTS_OF_NAMES:
        return True
    return mention.entry.kind != "union" and _UNION_WITHIN.match(text, mention.span.end) is not None


def _without_doubtful(text: str, listed: list[tuple[Mention, Alias]]) -> list[tuple[Mention, Alias]]:
    """An everyday word counts where the text names that organisation outright, or speaks of work next to it."""
    listed = [(m, alias) for m, alias in listed if not _ALIGNED.match(text, m.span.end)]
    certain = {mention.entry for mention, alias in listed if not alias.everyday}
    return [
        (mention, alias)
        for mention, alias in listed
        if not alias.everyday
        or (
            not _is_part_of_name(text, mention.span, alias)
            and (mention.entry in certain or _beside_work(text, mention.span))
        )
    ]


def _is_part_of_name(text: str, span: Span, alias: Alias) -> bool:
    """Whether a word with a capital stands right before ('Village Voice') or after ('Northern Ireland')."""
    if alias.words[0].lower() != "the" and _CAPITAL_AFTER.match(text, span.end):
        return True
    if _NAMED_FURTHER.match(text, span.end):
        return True
    before = _CAPITAL_BEFORE.search(text, max(0, span.start - 30), span.start)
    return before is not None and before[1] not in org_grammar.ordinary_words()


def _beside_work(text: str, span: Span) -> bool:
    return bool(_WORK.search(text, max(0, span.start - _AROUND), span.start)) or bool(
        _WORK.search(text, span.end, span.end + _AROUND)
    )


def _built(text: str, listed: Sequence[Mention], taken: list[Span]) -> Iterator[Mention]:
    """Names no register knows. What is an employer only perhaps counts where nothing else is one."""
    entries: dict[str, Entry] = {}
    perhaps: list[tuple[workplaces.Evidence, Mention]] = []
    names = workplaces.words_within_sentences(text)
    small = frozenset(_SMALL_WORD.findall(text))
    places = frozenset(_IN_PLACE.findall(text)) | {line.title() for line in _DATELINE.findall(text)}
    for name in org_grammar.names(text, tuple(taken)):
        written = name.span.of(text).replace("’", "'")
        if name.bare and (written in places or _is_no_name(written, small)):
            continue
        strength = workplaces.evidence(text, name.span, names) if name.bare and written not in entries else "strong"
        if strength is None:
            continue
        if strength == "weak" or (strength == "fair" and text.count(written) == 1):
            perhaps.append((strength, Mention(name.span, Entry(written, name.form, known=False))))
            continue
        entry = entries.setdefault(written, Entry(written, name.form, known=False))
        yield Mention(name.span, entry)
    has_employer = any(e.kind == "employer" for e in (*entries.values(), *(m.entry for m in listed)))
    yield from _likeliest(perhaps, others=has_employer)


def _likeliest(perhaps: Sequence[tuple[workplaces.Evidence, Mention]], *, others: bool) -> Iterator[Mention]:
    """Of what may be an employer: what is named often, and where no other is named, what the words tell best."""
    often = Counter(mention.entry.name for _, mention in perhaps)
    fair = any(strength == "fair" for strength, _ in perhaps)
    for strength, mention in perhaps:
        if often[mention.entry.name] > 1 or not (others or (fair and strength == "weak")):
            yield mention


def _is_no_name(written: str, small: frozenset[str]) -> bool:
    """Words that also stand small, and headlines of other news ('SO COLD Larkspur staff')."""
    return small.issuperset(written.lower().split()) or _SHOUTED.match(written) is not None


def _foreign(text: str) -> Iterator[Mention]:
    for span in foreign_unions.find(text):
        yield Mention(span, Entry(span.of(text), "union", known=False))


def _trades(text: str) -> Iterator[Mention]:
    for name in org_grammar.generic_unions(text):
        yield Mention(name.span, Entry(name.span.of(text), "union", known=False))


def _short_names(text: str, named: Sequence[Mention]) -> Aliases:
    """What the text itself calls an organisation further on: its abbreviation, or its name without 'Ltd'."""
    return register.by_first_word(alias for mention in named for alias in _short_names_of(text, mention))


def _short_names_of(text: str, mention: Mention) -> Iterator[Alias]:
    given = _ABBREVIATION.match(text, mention.span.end)
    if given and _abbreviates(given[1], mention.span.of(text)) and given[1] not in register.aliases():
        yield Alias((given[1],), mention.entry)
    own = register.tokens(mention.entry.name)
    shortenable = not mention.entry.known and mention.entry.form in _SHORTENABLE and len(own) > 1
    if shortenable and own[0] not in org_grammar.ordinary_words() and len(own[0]) > _SHORT_WORD:
        yield Alias(own[:1], mention.entry)
        yield Alias(own[:-1], mention.entry)


def _with_initials(text: str, named: Sequence[Mention]) -> Iterator[Mention]:
    """A union is called by its name with the abbreviation that the text gives it: 'Lamplighters' Union (LU)'.

    Initials that no sentence explains stand for the one union of the text that they fit.
    """
    unknown = [m for m in named if not m.entry.known and m.entry.kind == "union"]
    full: dict[str, Entry] = {}
    for mention in unknown:
        given = _ABBREVIATION.match(text, mention.span.end)
        if given and _abbreviates(given[1], mention.entry.name):
            full.setdefault(mention.entry.name, _called(mention.entry, given[1]))
    for short in {m.entry.name for m in unknown if m.entry.name.isupper()}:
        fitting = {m.entry for m in unknown if m.entry.name != short and _abbreviates(short, m.entry.name)}
        if len(fitting) == 1:
            long = fitting.pop()
            full.setdefault(long.name, _called(long, short))
    full |= {entry.abbreviation: entry for entry in full.values() if entry.abbreviation}
    for mention in named:
        yield replace(mention, entry=full.get(mention.entry.name, mention.entry))


def _called(entry: Entry, short: str) -> Entry:
    return replace(entry, name=f"{entry.name} ({short})", abbreviation=short)


def _abbreviates(short: str, name: str) -> bool:
    """The capitals of ``short`` are first letters of the words of ``name``, in their order."""
    initials = iter(word[0].upper() for word in register.tokens(name))
    return all(letter in initials for letter in short.upper() if letter.isalpha()) and len(short) > 1


def _same_by_form(named: Sequence[Mention]) -> list[Mention]:
    """'Ashby Council' after 'Ashby Borough Council' is the same; the fullest name stands for both.

    A 'Government' in a text that names unions or departments of the United Kingdom is that of the United Kingdom.
    """
    fullest: dict[tuple[str, str], Entry] = {}
    if any(m.entry.country == "UK" and m.entry.form in ("union", "department") for m in named):
        fullest[_identity(register.entries()["Government"])] = register.entries()["UK government"]
    for mention in named:
        key = _identity(mention.entry)
        best = fullest.get(key)
        if best is None or (mention.entry.known, len(mention.entry.name)) > (best.known, len(best.name)):
            fullest[key] = mention.entry
    fullest |= {_identity(register.entries()[a]): register.entries()[b] for a, b in _namesakes(named)}
    fullest |= {_identity(short): long for short, long in _longer_names(fullest.values())}
    return [Mention(m.span, fullest[_identity(m.entry)], m.by_name) for m in named]


def _namesakes(named: Sequence[Mention]) -> Iterator[tuple[str, str]]:
    """Names of the register that stand for others in a text about another country."""
    entries = [m.entry for m in named]
    countries = {e.country for e in entries}
    if "Ireland" in countries and not any(e.country == "UK" and e.form == "union" for e in entries):
        yield "Health and Safety Executive", "Health Service Executive"
    american = any(e.country == "US" and e.form != "government" for e in entries)
    if not american and countries & _FEDERATIONS:
        yield "US government", "Government"


def _longer_names(entries: Iterable[Entry]) -> Iterator[tuple[Entry, Entry]]:
    """A bare name beside the one longer name that holds it: 'Ashby' and 'Ashby Parcels', or 'University of Ashby'."""
    entries = tuple(entries)
    unions = [e for e in entries if e.kind == "union" and not e.known]
    yield from ((a, b) for a in unions for b in unions if b.name.startswith((f"{a.name} of ", f"{a.name} for ")))
    employers = {e.name: e for e in entries if e.kind == "employer"}
    holding: dict[str, list[Entry]] = defaultdict(list)
    for entry in employers.values():
        for part in _parts(entry.name):
            holding[part].append(entry)
    for short in employers.values():
        longer = holding.get(short.name, [])
        if short.known or short.form != "company" or not longer:
            continue
        if len(longer) == 1 or all(e.form == "company" for e in longer):
            yield short, longer[0]


def _parts(name: str) -> set[str]:
    """Every run of its words but the whole."""
    words = name.split(" ")[:_MOST_WORDS]
    runs = {" ".join(words[i:j]) for i in range(len(words)) for j in range(i + 1, len(words) + 1)}
    return runs - {name}


def _identity(entry: Entry) -> tuple[str, str]:
    if entry.known or entry.form in ("union", "department", "company"):
        return (entry.name.lower(), entry.form)
    own = [w for w in register.tokens(entry.name) if w.lower() not in _FILLERS]
    return (" ".join(own[:2]).lower(), "trust" if entry.form == "hospital" else entry.form)


def _with_tails(text: str, named: Iterable[Mention]) -> Iterator[Mention]:
    """Take in what belongs to the name: '(PCS)', ' union', ' Local 12'."""
    kept: list[Mention] = []
    for mention in named:
        last = kept[-1] if kept else None
        if (
            last
            and last.entry == mention.entry
            and text[last.span.end : mention.span.start] in (" (", " - ", "/", " / ")
        ):
            end = mention.span.end + (text[mention.span.end : mention.span.end + 1] == ")")
            kept[-1] = Mention(Span(last.span.start, end), last.entry)
        else:
            kept.append(mention)
    for mention in kept:
        tail = _UNION_TAIL.match(text, mention.span.end) if mention.entry.kind == "union" else None
        yield Mention(Span(mention.span.start, tail.end()), mention.entry) if tail else mention


def _in_order(found: Iterable[Mention]) -> tuple[Mention, ...]:
    """By their place in the text; of two that overlap, the one found first or the longer."""
    kept: list[Mention] = []
    for mention in sorted(found, key=lambda m: (m.span.start, -m.span.end)):
        if not kept or mention.span.start >= kept[-1].span.end:
            kept.append(mention)
    return tuple(kept)
