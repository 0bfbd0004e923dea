"""No page of the site is left out of the checks that hold for every page."""

import re
from collections import Counter

from tests.browser.every_page import NO_PAGE, PAGES, is_no_page, names


def test_every_address_of_the_site_has_a_page_in_the_registry_or_a_reason_why_not():
    known = {page.of for page in PAGES}

    assert [name for name in names() if name not in known and not is_no_page(name)] == []


def test_no_reason_is_given_for_what_is_not_there():
    every = set(names())

    assert [pattern for pattern in NO_PAGE if not any(re.fullmatch(pattern, name) for name in every)] == []


def test_each_page_has_a_name_of_its_own():
    assert [name for name, times in Counter(map(str, PAGES)).items() if times > 1] == []
