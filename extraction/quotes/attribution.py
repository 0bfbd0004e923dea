"""Which cue, and so which mention, each stretch in quotation marks belongs to."""

from __future__ import annotations

from dataclasses import dataclass

from extraction.quotes import lexicon
from extraction.quotes.cues import Cue
from extraction.quotes.floating import asks, floating_subject, leads_on
from extraction.quotes.phrases import Page, Phrase, ending_at, starting_at
from extraction.quotes.subjects import can_speak, sentence_subject
from extraction.quotes.tokens import Sentence, Token


@dataclass(slots=True)
class Attribution:
    """The mention and the verb a stretch is ascribed to. ``joins`` is the stretch before that this one goes on from."""

    quote: int
    """Token index of the stretch."""
    rule: str
    subject: Phrase | None = None
    cue: Cue | None = None
    joins: int | None = None
    whole: bool = True
    """A whole utterance, not words within a paraphrase."""


def attribute(page: Page, cues: list[list[Cue]]) -> list[Attribution]:
    """One attribution a stretch, in text order."""
    done: list[Attribution] = []
    for sentence in page.tokens.sentences:
        for index in range(sentence.first, sentence.last):
            if page.tokens.tokens[index].kind == "quote":
                done.append(_attributed(page, cues, sentence, index, done))
    return done


def _attributed(
    page: Page, cues: list[list[Cue]], sentence: Sentence, quote: int, done: list[Attribution]
) -> Attribution:
    own = cues[sentence.number]
    found = (
        _adjacent_after(page, own, sentence, quote)
        or _signed(page, sentence, quote)
        or _asked_after(page, cues, sentence, quote)
        or _before(page, own, quote)
        or _later(page, own, sentence, quote)
    )
    if found is None and (quote == sentence.first or _alone(page, sentence, quote)):
        found = _continued(page, cues, sentence, quote, done)
    if found is None:
        found = _by_subject(page, cues, sentence, quote, done)
    found.whole = _is_whole(page, sentence, found)
    if found.joins is None and done and _is_interrupted(page, found, done[-1]):
        found.joins, found.whole = len(done) - 1, True
    return found


def _is_interrupted(page: Page, found: Attribution, previous: Attribution) -> bool:
    """'...,' X said, '...': the cue between two whole stretches belongs to both."""
    if found.subject is None or found.subject is not previous.subject:
        return False
    if _is_broken_off(page, found.quote, previous):
        return True
    if not (found.whole or previous.rule == "after"):
        return False
    between = page.tokens.tokens[found.quote - 1]
    return (previous.whole and between.text in (",", "–", "—", "--", "-", ":")) or found.quote == previous.quote + 1


def _is_whole(page: Page, sentence: Sentence, found: Attribution) -> bool:
    """A stretch that is an utterance, not words within a paraphrase: it begins a sentence or follows a cue as one."""
    if found.joins is not None or (found.quote == sentence.first and found.rule in ("after", "introduced", "floating")):
        return True
    before, stretch = page.tokens.tokens[found.quote - 1], page.tokens.tokens[found.quote].stretch
    assert stretch is not None
    first = page.tokens.text[stretch.start : stretch.start + 3].lstrip("[(…. ")[:1]
    if before.text == ":":
        return True
    begins = first.isupper() or first.isdigit() or first in _OPENING
    return begins and (found.quote == sentence.first or before.text == "," or found.rule in ("before", "after"))


_OPENING = frozenset("‘“'\"£$€")


def _alone(page: Page, sentence: Sentence, quote: int) -> bool:
    tokens = page.tokens.tokens
    return all(t.kind in ("quote", "other") for t in tokens[sentence.first : sentence.last])


def _adjacent_after(page: Page, cues: list[Cue], sentence: Sentence, quote: int) -> Attribution | None:
    """'...', X said / said X / according to X."""
    tokens = page.tokens.tokens
    if quote > sentence.first and tokens[quote - 1].text == ":" and not _ends_in(page, quote, (",",)):
        return None
    for cue in cues:
        if cue.at < quote:
            continue
        gap = range(quote + 1, min(cue.subject.first, cue.at))
        if any(tokens[i].kind == "quote" for i in gap):
            return None
        if cue.shared or not cue.saying or len(gap) > 4:
            continue
        if all(tokens[i].text in (",", "–", "—", "-", "--") or tokens[i].low in lexicon.ADVERBS_AFTER for i in gap):
            return Attribution(quote, "after", cue.subject, cue)
    return None


def _signed(page: Page, sentence: Sentence, quote: int) -> Attribution | None:
    """'...' - Ann Lowe, nurse / - driver who gave no name: a speaker after a dash closes the paragraph."""
    tokens = page.tokens.tokens
    if quote + 2 > sentence.last - 1 or tokens[quote + 1].text not in _DASHES:
        return None
    phrase = starting_at(page, quote + 2, sentence.last)
    if phrase is None or not (phrase.kind == "name" or (quote == sentence.first and _is_described(page, phrase))):
        return None
    following = tokens[phrase.last] if phrase.last < sentence.last else None
    goes_on = following is not None and following.kind == "word" and following.low not in ("who", "in", "with", "from")
    return None if goes_on else Attribution(quote, "after", phrase)


def _is_described(page: Page, phrase: Phrase) -> bool:
    return phrase.kind == "description" and can_speak(page, phrase)


_DASHES = ("–", "—", "―", "-", "--")


def _ends_in(page: Page, quote: int, endings: tuple[str, ...]) -> bool:
    token = page.tokens.tokens[quote]
    assert token.stretch is not None
    return page.tokens.text[token.stretch.start : token.stretch.end].rstrip().endswith(endings)


def _asked_after(page: Page, cues: list[list[Cue]], sentence: Sentence, quote: int) -> Attribution | None:
    """'... ?' Smith asked: the sentence after the mark begins with a subject and its verb."""
    if quote != sentence.last - 1 or sentence.number + 1 >= len(cues) or not _ends_in(page, quote, ("?", "!", "…")):
        return None
    following = page.tokens.sentences[sentence.number + 1]
    own = cues[following.number]
    if following.paragraph != sentence.paragraph or not own or own[0].subject.first != following.first:
        return None
    cue = own[0]
    after = page.tokens.tokens[cue.last] if cue.last < following.last else None
    closes = after is None or (
        after.low != "that" and not any(t.kind == "quote" for t in _until_clause(page, cue, following))
    )
    return Attribution(quote, "after", cue.subject, cue) if closes and cue.saying and not cue.shared else None


def _until_clause(page: Page, cue: Cue, sentence: Sentence) -> list[Token]:
    """The tokens after a cue as far as the first comma."""
    tokens = page.tokens.tokens[cue.last : sentence.last]
    return tokens[: next((i for i, t in enumerate(tokens) if t.text in (",", ".")), len(tokens))]


def _before(page: Page, cues: list[Cue], quote: int) -> Attribution | None:
    """X said: '...' / X called it '...'."""
    tokens = page.tokens.tokens
    for cue in reversed(cues):
        if cue.last > quote or _is_relayed(page, cue, cues):
            continue
        near = all(tokens[i].kind != "word" or tokens[i].low == "that" for i in range(cue.last, quote))
        if cue.inverted and quote - cue.last > 3 and tokens[quote - 1].text not in (":", ","):
            return Attribution(quote, "within", cue.subject, cue)
        return Attribution(quote, "before" if near or tokens[quote - 1].text == ":" else "within", cue.subject, cue)
    return None


def _is_relayed(page: Page, cue: Cue, cues: list[Cue]) -> bool:
    """'She says it underscores ...': the one who says it is the speaker, not 'it'."""
    if page.words(cue.subject).lower() not in ("it", "this", "that"):
        return False
    before = page.tokens.tokens[cue.subject.first - 1].low if cue.subject.first else ""
    return before != "what" and any(c.saying and c.at < cue.at and c.subject is not cue.subject for c in cues)


def _later(page: Page, cues: list[Cue], sentence: Sentence, quote: int) -> Attribution | None:
    """The plan is 'a joke', X said."""
    if quote + 1 < sentence.last and page.tokens.tokens[quote + 1].text == ":":
        return None  # 'A joke': minister rejects the plan
    for cue in reversed(cues):
        if cue.at > quote and cue.saying and not cue.shared:
            return Attribution(quote, "sentence end", cue.subject, cue)
    return None


def _continued(
    page: Page, cues: list[list[Cue]], sentence: Sentence, quote: int, done: list[Attribution]
) -> Attribution | None:
    """A stretch that stands alone goes on from the one before, or from the sentence that leads up to it."""
    tokens, sentences = page.tokens.tokens, page.tokens.sentences
    previous = done[-1] if done else None
    if previous and previous.subject:
        before = tokens[previous.quote]
        gap = page.tokens.sentence_of[previous.quote]
        same_paragraph = sentences[gap].paragraph == sentence.paragraph
        if same_paragraph and sentence.number - gap <= 1:
            return Attribution(quote, "continued", previous.subject, previous.cue, joins=len(done) - 1)
        assert before.stretch is not None
        if not before.stretch.closed and sentences[gap].paragraph == sentence.paragraph - 1:
            return Attribution(quote, "reopened", previous.subject, previous.cue, joins=len(done) - 1)
    lead = sentences[sentence.number - 1] if sentence.number else None
    if lead is None:
        return None
    own = [c for c in cues[lead.number] if c.saying] or cues[lead.number]
    closes = lead.paragraph == sentence.paragraph and own and own[-1].saying and _closes(page, own[-1], lead)
    if own and (tokens[lead.last - 1].text == ":" or closes):
        return Attribution(quote, "introduced", own[-1].subject, own[-1])
    return None


def _closes(page: Page, cue: Cue, sentence: Sentence) -> bool:
    """'The roof leaks, she said.': verb and subject are the last words of the sentence."""
    return all(t.kind == "other" for t in page.tokens.tokens[max(cue.last, cue.subject.last) : sentence.last])


def _by_subject(
    page: Page, cues: list[list[Cue]], sentence: Sentence, quote: int, done: list[Attribution]
) -> Attribution:
    """The last resort: the subject of this sentence, or of the one before, or whoever spoke last."""
    tokens = page.tokens.tokens
    if leads_on(page, sentence, quote) and done and done[-1].subject:
        return Attribution(quote, "introduced", done[-1].subject, done[-1].cue)
    if tokens[quote - 1].text == ":" and quote > sentence.first:
        phrase = ending_at(page, quote - 1, sentence.first)
        first = sentence.first + (tokens[sentence.first].kind == "other")
        if phrase and phrase.kind != "description" and phrase.first == first:
            return Attribution(quote, "subject", phrase)
    if not _alone(page, sentence, quote):
        if done and done[-1].subject and _is_broken_off(page, quote, done[-1]):
            return Attribution(quote, "continued", done[-1].subject, done[-1].cue, joins=len(done) - 1)
        subject = _after_but(page, sentence, quote) or sentence_subject(page, sentence, before=quote)
        if subject is not None and page.words(subject).lower() == "it":
            subject = None  # 'It is the "..." that': nobody is pointed at
        return Attribution(quote, "subject" if subject else "none", subject)
    subject = floating_subject(page, cues, quote, _latest_speaker(page, cues, sentence, done))
    return Attribution(quote, "floating" if subject else "none", subject)


def _after_but(page: Page, sentence: Sentence, quote: int) -> Phrase | None:
    """'Lowe was out but a spokesman sent this: "..."': the subject of the last clause."""
    tokens = page.tokens.tokens
    if tokens[quote - 1].text != ":":
        return None
    at = next((i for i in range(quote - 1, sentence.first, -1) if tokens[i].low == "but"), None)
    phrase = starting_at(page, at + 1, quote) if at is not None else None
    return phrase if phrase and (phrase.kind != "description" or can_speak(page, phrase)) else None


def _is_broken_off(page: Page, quote: int, previous: Attribution) -> bool:
    """'"We shall" – here somebody laughed – "walk out"': a stretch that stops in the middle goes on."""
    tokens, sentence_of = page.tokens.tokens, page.tokens.sentence_of
    first = page.tokens.sentences[sentence_of[quote]].first
    if previous.quote != first or quote - first < 3:
        return False
    dashes = tokens[first + 1].text in _DASHES and tokens[quote - 1].text in _DASHES
    return dashes and not _ends_in(page, first, (".", "!", "?", ","))


def _latest_speaker(page: Page, cues: list[list[Cue]], sentence: Sentence, done: list[Attribution]) -> Phrase | None:
    """Whoever spoke last, in marks or not, if it was shortly before."""
    spoke = page.tokens.sentence_of[done[-1].quote] if done else -1
    earliest = max(0, sentence.number - _SPEAKER_FADES)
    for number in range(sentence.number - 1, max(spoke, earliest - 1), -1):
        saying = [c.subject for c in cues[number] if c.saying]
        if saying and not asks(page, page.tokens.sentences[number]):
            return saying[-1]
    return done[-1].subject if done and spoke >= earliest else None


_SPEAKER_FADES = 4
"""Sentences after which a quote that stands alone is no longer the last speaker's."""
