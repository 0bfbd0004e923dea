"""Web pages about invented people, for tests."""

PARAGRAPHS = """
<p>Lamp trimmers at the Port of Skelling will stop work for two days next month, the Guild of Lamplighters said.</p>
<p>The walk-out follows a ballot in which 412 trimmers voted for a strike and 23 against it.</p>
<p>&ldquo;We have waited long enough,&rdquo; said Joan Fell, an officer of the guild.
&ldquo;Nobody trims lamps for love.</p>
<p>&ldquo;The port knows what we ask for.&rdquo;</p>
<p>The port said that it had made a fair offer, and that it would go on talking to the guild until the last day.</p>
"""


def web_page(head: str = "", *, before: str = "", paragraphs: str = PARAGRAPHS, after: str = "") -> str:
    return f"""<!DOCTYPE html>
<html lang="en"><head><title>Trimmers to stop work | Skelling Gazette</title>{head}</head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
<main><article><h1>Trimmers to stop work</h1>{before}{paragraphs}</article>{after}</main>
<footer><p>&copy; 2019 Skelling Gazette</p></footer></body></html>"""
