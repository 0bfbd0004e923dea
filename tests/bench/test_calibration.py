"""Whether confidence means what it says."""

from bench.reading.calibration import calibration
from bench.reading.quotes import Verdict


def verdicts(confidence, *, right, wrong):
    return [Verdict(confidence, True, "ferry/002")] * right + [Verdict(confidence, False, "ferry/002")] * wrong


def test_confidence_that_is_right_as_often_as_it_says_has_no_error():
    found = calibration("direct", verdicts(0.95, right=95, wrong=5) + verdicts(0.6, right=6, wrong=4), of="all")

    assert found.error == 0
    assert [(b.low, b.high, b.count, b.right) for b in found.bins] == [(0.6, 0.7, 10, 0.6), (0.9, 1.0, 100, 0.95)]


def test_the_error_weighs_each_bin_by_how_many_fall_into_it():
    found = calibration("direct", verdicts(0.9, right=30, wrong=10) + verdicts(0.5, right=5, wrong=5), of="all")

    assert found.error == round(0.15 * 40 / 50, 4)


def test_full_confidence_is_in_the_last_bin_and_among_the_surest():
    found = calibration("direct", verdicts(1.0, right=3, wrong=1), of="all")

    assert found.sure is not None
    assert (found.bins[0].low, found.sure.count, found.sure.right) == (0.9, 4, 0.75)


def test_without_quotes_there_is_nothing_to_say():
    found = calibration("indirect", [], of="all")

    assert (found.count, found.error, found.bins, found.sure) == (0, 0, (), None)
