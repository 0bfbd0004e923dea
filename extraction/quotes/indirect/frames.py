"""What a verb of saying may govern: a clause, an infinitive, a noun phrase; with or without a person addressed."""

from __future__ import annotations

from extraction.quotes.lexicon import inflected
from extraction.wordsets import words

# 'said (that) the offer was final'. Not here: 'deny' and 'doubt', whose clause is what the speaker does not say.
CLAUSE = inflected(
    """
    acknowledge add admit affirm allege announce answer argue assert assume boast caution claim comment complain
    conclude confirm contend counter declare disclose emphasise emphasize estimate exclaim explain fear hint
    imply indicate insist joke lament maintain mention muse note object observe opine pledge predict proclaim
    promise protest reaffirm recall reckon recommend recount reflect reiterate remark repeat reply report request
    respond retort reveal signal speculate state stress suggest surmise testify threaten tweet underline underscore
    vow warn wonder worry clarify concede advise believe hope express demand propose forecast concur calculate
    suspect post rule find agree point attest
    """,
    irregular="""say says said saying think thinks feel feels felt swear swears swore write writes wrote written writing
    admitted admitting foretold found forecast""",
) - words("finded")
# A noun phrase alone may be the content: 'estimates the cost at', 'stressed the need for'.
NOUN = inflected(
    """acknowledge allege announce claim confirm disclose emphasise emphasize estimate mention note predict promise
    propose recommend reiterate repeat reveal stress suggest demand pledge threaten""",
) - words("claiming demanding repeating")
# 'promised to reopen the depot'
INFINITIVE = inflected(
    "ask claim demand pledge promise swear threaten vow offer propose agree plead",
    irregular="swear swears swore",
)
# 'told members (that) ...', 'asked the minister to ...'
ADDRESSED = inflected(
    "ask advise assure inform remind urge warn notify implore beg exhort caution", irregular="tell tells told telling"
)
# 'called on ministers to act'
CALLING = inflected("call")
# 'asked whether', 'explained how'
QUESTION = inflected(
    """ask wonder explain question reveal clarify recall recount note mention indicate suggest demonstrate
    emphasise emphasize stress""",
    irregular="say says said saying tell tells told telling",
)
_GOVERNED = {
    "complain": "about of",
    "point": "to out",
    "warn": "of against about",
    "caution": "against",
    "call": "for",
    "boast": "about of",
    "insist": "on",
    "argue": "for against",
    "hint": "at",
    "object": "to",
}
# 'complained about the shifts', 'pointed to a survey', 'warned of delays': the preposition each form goes with.
GOVERNED = {form: words(after) for verb, after in _GOVERNED.items() for form in inflected(verb)}
# 'accused the board of breaking its word': the content is the charge, with whom it is against.
ACCUSING = inflected("accuse")
# 'expressed concern that', 'voiced hope that': the conjunction stands behind a noun.
VOICING = inflected("express voice reiterate")
# More than saying: what follows must be a clause beyond doubt ('found that', 'feel they are').
DOUBTFUL = inflected(
    """find rule respond reflect request express assume assert signal declare add demonstrate object post
    maintain speculate tweet testify""",
    irregular="found feel feels felt write writes wrote written writing",
)
# Nouns so often that only 'that' makes them verbs.
MOSTLY_NOUNS = words(
    "state states note request requests signal signals rule rules point points pointed post posts call calls"
)
# May stand after or within what was said: 'the depot, he noted, is closed'.
INSERTED = inflected(
    """
    acknowledge add admit allege announce argue assert boast caution claim complain concede conclude confirm contend
    explain insist joke lament maintain muse note observe opine predict promise recall reckon reiterate remark
    report respond reveal stress suggest tweet underline vow warn believe testify point
    """,
    irregular="say says said tell tells told think thinks write writes wrote",
) - words("reporting")
VERBS = CLAUSE | NOUN | INFINITIVE | ADDRESSED | QUESTION | ACCUSING | VOICING | frozenset(GOVERNED)
# Nouns as often as verbs: they announce only before 'that', or after a name or a pronoun.
NOUNS_TOO = MOSTLY_NOUNS | words("""
    state states report reports claim claims comment comments demand demands note notes estimate estimates pledge
    pledges promise promises request requests fear fears hope hopes worry worries answer protest forecast forecasts
    rule rules find finds post posts joke boast object objects tweet tweets reply hint signal signals question
    questions doubt doubts remark remarks call calls stress counter think
""")
