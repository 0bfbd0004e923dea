"""The articles that a database is filled with can be copied under other names, and tell the same."""

import re

import extraction
from bench.recompute.reports import ARTICLES, EMPLOYER, UNION, UNIONS, employer, one_more, reports


def told(report, *, by: str = EMPLOYER):
    read = extraction.read(report.text.replace(EMPLOYER, by), published=report.published, title=None)
    return [claim.value for claim in read.claims if claim.predicate == "dispute"]


def test_other_names_are_as_long_so_that_spans_stay_right():
    assert {len(employer(number)) for number in range(2500)} == {len(EMPLOYER)}
    assert {len(union) for union in UNIONS} == {len(UNION)}


def test_no_two_copies_have_the_same_employer():
    assert len({employer(number) for number in range(2500)}) == 2500


def test_each_report_tells_of_the_one_dispute():
    found = [told(report) for report in (*reports(), one_more())]
    assert len(found) == ARTICLES + 1
    for disputes in found:
        (dispute,) = disputes
        assert [org.name for org in dispute.employers] == [f"{EMPLOYER} Council"]
        assert [org.name for org in dispute.unions] == [f"Guild of {UNION}"]


def test_another_employer_is_read_like_the_first():
    (dispute,) = told(one_more(), by=employer(7))
    assert [org.name for org in dispute.employers] == [f"{employer(7)} Council"]
    assert re.fullmatch(r"[A-Z][a-z]{8}", employer(7))
