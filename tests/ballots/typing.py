"""What officers type into the form of a result, and how the form answers."""

from tests import html

SECOND = {
    "kind": "declared", "jurisdiction": "GB", "important_public_services": "no",
    "opened_on": "2026-01-12", "closed_on": "2026-02-02", "entitled_to_vote": "1,000", "papers_returned": "800",
    "strike_yes_votes": "600", "strike_no_votes": "190", "strike_spoiled_papers": "10",
    "asos_yes_votes": "700", "asos_no_votes": "85", "asos_spoiled_papers": "15",
}  # fmt: skip
"""The figures alone, as a second person keys them."""
TYPED = {**SECOND, "source": "https://scrutineer.example/harrow"}
REPORTED = {
    "kind": "reported", "jurisdiction": "GB", "important_public_services": "unknown", "closed_on": "2026-02-02",
    "turnout_pct": "57.0", "strike_yes_pct": "85%", "source": "the union’s statement of 3 February 2026",
}  # fmt: skip


def field(response, name):
    """The HTML of one field with its label, hint and errors."""
    around = html.source(response).split('<div class="field')
    return next(part for part in around if f'name="{name}"' in part)


def shows(response, typed):
    """Whether everything that was typed stands in the form again."""
    return all(_holds(field(response, name), value) for name, value in typed.items() if name != "kind")


def _holds(field, value):
    return not value or f'value="{value}" selected' in field or f'value="{value}"' in field.split("</select>")[-1]
