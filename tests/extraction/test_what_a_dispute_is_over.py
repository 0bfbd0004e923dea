"""The ways of saying what a quarrel is over."""

from __future__ import annotations

import pytest

from extraction import issues
from extraction.types import Span

ROWS = [
    ("What is the strike about? Pensions and the new rota.", {"pensions", "working_hours"}),
    ("The row began when the firm told cleaners that their night premium would be cut.", {"allowance"}),
    ("At the heart of the dispute is the plan to close two depots.", {"job_cuts"}),
    ("Rotas are at the heart of the dispute.", {"working_hours"}),
    ("The walkout was sparked by the suspension of a shop steward.", {"discipline"}),
    ("The stoppage follows plans to tender out the catering service.", {"outsourcing"}),
    ("Talks over rest-day working collapsed.", {"working_hours"}),
    ("They asked for the market supplement which planners get.", {"allowance"}),
    ("The main sticking point is class sizes.", {"staffing"}),
    ("The quarrel arose after bosses imposed a two-tier wage.", {"pay"}),
    ("The hotel called its suspension of business a pause.", set()),
    ("The dispute is over tips.", {"pay"}),
    ("The row is about home working.", {"hybrid_working"}),
    ("The quarrel is over the removal of guards from trains.", {"staffing"}),
    ("Lecturers are protesting against course closures.", {"job_cuts"}),
    ("Drivers want more rest time.", {"working_hours"}),
    ("Weavers want to be recognised for collective bargaining.", {"recognition"}),
    ("Union officials gave tips on picketing.", set()),
    ("Offshore crews will walk out.", set()),
]


@pytest.mark.parametrize(("text", "wanted"), ROWS, ids=[row[0][:40] for row in ROWS])
def test_these_issues_are_read_and_no_others(text: str, wanted: set[str]) -> None:
    assert set(issues.find(text, [Span(0, len(text))]).issues) == wanted
