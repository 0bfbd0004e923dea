"""The checks of every page find something: each is tried on a page that is wrong, and on one that is not."""

import pytest

from tests.browser import looking

PAGE = """<!doctype html><html lang="en"><head><title>A page</title><meta name="viewport" content="width=device-width">
<style>a, button, input {{ display: inline-block; min-height: 24px; }}</style></head><body><main><h1>A heading of it</h1>
<p>Enough words to be read by somebody.</p>{}</main></body></html>"""
SOUND = '<p><a href="/">A link</a></p><form><label>Name <input name="n"></label> <button>Send</button></form>'
NOTHING_TO_SEND = '<form method="post"><input type="hidden" name="n"><p>To look at only.</p></form>'


@pytest.fixture
def page(chromium_browser):
    context = chromium_browser.new_context(viewport={"width": 390, "height": 844}, reduced_motion="reduce")
    yield context.new_page()
    context.close()


def checked(page, part):
    page.set_content(PAGE.format(part))
    return [*looking.against_the_standards(page), *looking.hard_to_read(page), *looking.missing_without_script(page),
            *looking.moved(page), *looking.out_of_reach(page)]  # fmt: skip


@pytest.mark.parametrize("part", [SOUND, NOTHING_TO_SEND])
def test_nothing_is_found_on_a_page_that_is_right(page, part):
    assert checked(page, part) == []
    assert not looking.too_wide(page)


@pytest.mark.parametrize(
    ("part", "found"),
    {
        "a picture without words": ('<img src="data:,">', "image-alt"),
        "a field without a label": ('<form><input name="n"> <button>Send</button></form>', "label"),
        "pale words": ('<p style="color: #ccc">Hardly to be read</p>', "color-contrast"),
        "a small target": (
            '<button style="min-height:0;height:9px;width:9px;padding:0" aria-label="a"></button>'
            '<button style="min-height:0;height:9px;width:9px;padding:0" aria-label="b"></button>',
            "target-size",
        ),
        "headings out of order": ("<h4>Far down</h4>", "heading-order"),
        "an order of its own": ('<a href="/" tabindex="3">A link</a>', "tabindex above 0"),
        "out of the order": ('<a href="/" tabindex="-1">A link</a>', "taken out of the order"),
        "focus not seen": ('<p><a href="/" style="outline: none">A link</a></p>', "no focus to be seen"),
        "a trap": (
            '<button onkeydown="event.preventDefault()">First</button><a href="/">After it</a>',
            "not reached",
        ),
        "a form that needs a script": ('<form><label>Name <input name="n"></label></form>', "cannot be sent"),
        "a button that needs a script": ('<button type="button">Copy</button>', "does nothing"),
    }.values(),
)  # fmt: skip
def test_what_is_wrong_is_found(page, part, found):
    assert any(found in each for each in checked(page, part))


def test_what_moves_is_found(page):
    page.set_content(PAGE.format("<p id='after'>Words that are pushed down.</p>"))
    page.evaluate(
        """() => new Promise(done => requestAnimationFrame(() => {
            document.querySelector('h1').insertAdjacentHTML('beforebegin', '<p style="height: 300px">Late</p>');
            requestAnimationFrame(() => requestAnimationFrame(done));
        }))"""
    )

    assert looking.moved(page) != []


def test_what_is_too_wide_is_found(page):
    page.set_content(PAGE.format('<p style="width: 900px">Wide</p>'))

    assert looking.too_wide(page)
