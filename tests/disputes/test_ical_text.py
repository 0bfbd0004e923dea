"""Lines of calendar files: whatever the words, they come back as they were, and no line is too long."""

from datetime import UTC, date, datetime, timedelta, timezone

import icalendar
from hypothesis import given
from hypothesis import strategies as st

from disputes.ical_text import OCTETS_A_LINE, day, folded, moment, text, written

WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]) | st.just("\n"))


@given(WORDS)
def test_words_come_back_as_they_were(words):
    file = written(["BEGIN:VEVENT", "UID:1", f"SUMMARY:{text(words)}", "END:VEVENT"])

    assert str(icalendar.Event.from_ical(file)["SUMMARY"]) == words
    assert max(map(len, file.split(b"\r\n"))) <= OCTETS_A_LINE


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_no_words_end_a_line_or_begin_another(words):
    file = written([f"SUMMARY:{text(words)}"])

    assert file.replace(b"\r\n ", b"").count(b"\n") == 1
    assert b"\x00" not in file
    assert file.decode()  # no character is cut in two


@given(st.text("aŵ🎈", max_size=300))
def test_a_line_is_folded_only_where_it_is_too_long(line):
    assert folded(line).replace("\r\n ", "") == line
    assert ("\r\n" in folded(line)) == (len(line.encode()) > OCTETS_A_LINE)


def test_days_and_moments_have_their_form():
    assert day(date(2026, 3, 3)) == "20260303"
    assert moment(datetime(2026, 3, 3, 9, 5, tzinfo=UTC)) == "20260303T090500Z"
    assert moment(datetime(2026, 6, 3, 0, 5, tzinfo=timezone(timedelta(hours=1)))) == "20260602T230500Z"
