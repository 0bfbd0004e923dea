"""Who announces something, and with which word: the verbs of saying of a sentence, each with its subject."""

from __future__ import annotations

from dataclasses import replace

from extraction.quotes import lexicon
from extraction.quotes.cues import Cue
from extraction.quotes.indirect import frames
from extraction.quotes.indirect.nouns import can_speak, stands_as_noun
from extraction.quotes.indirect.subjects import whole_subject
from extraction.quotes.indirect.verbs import is_past
from extraction.quotes.phrases import Page, Phrase, ending_at, starting_at
from extraction.quotes.subjects import sentence_subject, subject_before
from extraction.quotes.tokens import Sentence, Token
from extraction.wordsets import words

_NEGATIONS = words("not never no nor neither hardly without")
_BEING = words("be been being is are was were am get gets got 'm ’m 're ’re")
_VERB_GROUP = 4


def begins(cue: Cue) -> int:
    """The first token of the clause of a verb of saying, as far as it is known."""
    return cue.at if cue.shared or cue.inverted else min(cue.subject.first, cue.at)


def is_relative(page: Page, cue: Cue) -> bool:
    """'the board, which said that ..., is': the announcement is a relative clause; the sentence goes on after it."""
    return subject_stands_before(page, cue) or any(
        t.low in lexicon.RELATIVES for t in page.tokens.tokens[cue.subject.last : cue.at]
    )


def subject_stands_before(page: Page, cue: Cue) -> bool:
    """'shifts which she said were too long': the subject of what was said stands before the announcement."""
    tokens, first = page.tokens.tokens, begins(cue)
    return tokens[first].low in lexicon.RELATIVES or (first > 0 and tokens[first - 1].low in lexicon.RELATIVES)


def announcements(page: Page, cues: list[Cue], sentence: Sentence) -> list[Cue]:
    """Those of a sentence, in text order. What somebody is said not to have said announces nothing."""
    by_token = {cue.at: cue for cue in cues}
    tokens, found = page.tokens.tokens, list[Cue]()
    for at in range(sentence.first, sentence.last):
        if not _may_announce(page, sentence, at):
            continue
        cue = _announced(page, sentence, by_token.get(at), at)
        if cue is None:
            continue
        if cue.shared:
            cue = _with_subject_of(page, sentence, cue, found)
        subject = cue.subject if cue.shared or cue.inverted else whole_subject(page, sentence, cue.subject)
        if subject and (can_speak(page, subject) or not _is_participle(tokens[at])):
            found.append(replace(cue, subject=subject))
    return found


def _is_participle(token: Token) -> bool:
    return token.low.endswith("ing") and token.low != "according"


def _opens_sentence(tokens: list[Token], at: int, sentence: Sentence) -> bool:
    """'Saying it was sorry, the firm ...', 'After saying it was sorry, the firm ...'."""
    if at == sentence.first:
        return True
    return at == sentence.first + 1 and _is_participle(tokens[at]) and tokens[at - 1].low in lexicon.PREPOSITIONS


def _may_announce(page: Page, sentence: Sentence, at: int) -> bool:
    tokens = page.tokens.tokens
    token = tokens[at]
    if token.low == "according":
        return True
    if token.low not in frames.VERBS or token.kind != "word":
        return False
    if at == sentence.first and token.low.endswith("ed"):
        return False  # 'Asked about the leak, she said'
    if token.capital and at > sentence.first and not _is_headline(page, sentence):
        return False
    unsaid = _negated(tokens, at, sentence.first) or _passive(tokens, at, sentence.first)
    return not (unsaid or _is_relayed(page, at, sentence) or stands_as_noun(page, at, sentence))


def _announced(page: Page, sentence: Sentence, cue: Cue | None, at: int) -> Cue | None:
    tokens = page.tokens.tokens
    if cue is not None and not (cue.inverted and tokens[at].low != "according" and _is_object(page, cue, sentence)):
        return cue
    if cue is None and (tokens[at].low == "according" or tokens[at - 1].low == "to"):
        return None
    subject = subject_before(page, at, sentence.first) or (starting_at(page, sentence.first, at) if cue else None)
    if _opens_sentence(tokens, at, sentence):
        subject = sentence_subject(page, sentence, before=sentence.last)
    return Cue(at, at + 1, subject, saying=True) if subject else None


def _with_subject_of(page: Page, sentence: Sentence, cue: Cue, earlier: list[Cue]) -> Cue:
    """'..., adding that': the subject is that of the announcement before, else of the sentence."""
    spoken = ending_at(page, cue.at, sentence.first) if _after_speech_noun(page, cue) else None
    if spoken and page.tokens.tokens[spoken.first - 1].low not in lexicon.PREPOSITIONS:
        return replace(cue, subject=spoken)
    own = [other for other in earlier if not other.inverted]
    outer = [other for other in own if _begins_clause(page.tokens.tokens, begins(other), sentence)] or own
    subject = outer[-1].subject if outer else sentence_subject(page, sentence, before=cue.at)
    return replace(cue, subject=_name_before_verb(page, subject)) if subject else cue


def _after_speech_noun(page: Page, cue: Cue) -> bool:
    """'sent out a letter saying that': the letter says it."""
    return page.tokens.tokens[cue.at - 1].low in lexicon.SPEECH_NOUNS


def _begins_clause(tokens: list[Token], at: int, sentence: Sentence) -> bool:
    before = tokens[at - 1]
    return at == sentence.first or before.kind == "other" or before.low in lexicon.CONJUNCTIONS


def _name_before_verb(page: Page, subject: Phrase) -> Phrase:
    """'Ann Lowe met drivers': the name alone, where the phrase ran on over a verb in the past."""
    name, tokens = page.name_at[subject.first], page.tokens.tokens
    if name is None or subject.kind != "description" or not is_past(tokens[name.last]):
        return subject
    return Phrase(subject.first, name.last, "name", name)


def _is_headline(page: Page, sentence: Sentence) -> bool:
    """Every Word Of Any Length Begins With A Capital."""
    long = [t for t in page.tokens.tokens[sentence.first : sentence.last] if t.kind == "word" and len(t.text) > 3]
    return len(long) > 2 and all(t.capital for t in long)


def _is_object(page: Page, cue: Cue, sentence: Sentence) -> bool:
    """'X, a Y of Z, said the offer was ...': what stands after the verb is what was said, not who said it."""
    tokens, subject = page.tokens.tokens, cue.subject
    if tokens[cue.at - 1].kind == "quote":
        return False
    if not can_speak(page, subject):
        return True
    after = tokens[subject.last] if subject.last < sentence.last else None
    return after is not None and after.kind == "word" and (after.low in lexicon.AUXILIARIES or after.low.endswith("ed"))


def _is_relayed(page: Page, at: int, sentence: Sentence) -> bool:
    """'what the union says', 'how managers explain': a question, not the saying itself."""
    phrase = ending_at(page, at, sentence.first)
    before = phrase.first - 1 if phrase else at
    return before >= sentence.first and page.tokens.tokens[before].low in ("what", "how", "whatever")


def _negated(tokens: list[Token], at: int, first: int) -> bool:
    group = tokens[max(first, at - _VERB_GROUP) : at]
    apart = [i for i, t in enumerate(group) if t.text == "," or t.low in ("but", "and")]
    return any(t.low in _NEGATIONS or t.low.endswith(("n't", "n’t")) for t in group[apart[-1] + 1 if apart else 0 :])


def _passive(tokens: list[Token], at: int, first: int) -> bool:
    """'was told that', 'is expected to': the subject is not the one who speaks."""
    if tokens[at].low.endswith("ing"):
        return False
    for token in reversed(tokens[max(first, at - _VERB_GROUP) : at]):
        if token.low in _BEING:
            return True
        if token.low not in lexicon.ADVERBS and not token.low.endswith("ly"):
            return False
    return False
