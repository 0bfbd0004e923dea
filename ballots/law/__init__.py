"""What the law asks of a ballot on industrial action: dated rules, the tests, the mandate, the notice.

PURE: no Django, no clock, no network. Nothing here says whether action may be taken; it says which test is met, not met, or
cannot be told, and names the rule and its source.
"""

from ballots.law.assessing import Assessed, Verdict, assess
from ballots.law.days import Days
from ballots.law.figures import Figures, Question, contradictions
from ballots.law.mandates import Mandate, mandate
from ballots.law.notices import Notice, earliest_action, latest_notice

__all__ = [
    "Assessed", "Days", "Figures", "Mandate", "Notice", "Question", "Verdict", "assess", "contradictions",
    "earliest_action", "latest_notice", "mandate",
]  # fmt: skip
