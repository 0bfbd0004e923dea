"""The formal votes, and how they were entered. Human rows: a machine never changes one."""

from ballots.models.entered import Change, Keying, ScrutineersReport
from ballots.models.held import Ballot, BallotPart, BallotQuestion, PartCount

__all__ = ["Ballot", "BallotPart", "BallotQuestion", "Change", "Keying", "PartCount", "ScrutineersReport"]
