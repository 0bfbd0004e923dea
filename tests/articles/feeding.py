"""Feeds for tests."""


def rss(*entries: tuple[str, str, str], title: str = "Skelling Gazette: work") -> str:
    """An entry is a link, a title and a date as RSS writes it, '' for none."""
    items = "".join(
        f"<item><title>{name}</title><link>{link}</link>{f'<pubDate>{day}</pubDate>' if day else ''}</item>"
        for link, name, day in entries
    )
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>{title}</title>{items}</channel></rss>'


ATOM = """<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Guild news</title>
<entry><title>Trimmers   to
stop</title><link rel="alternate" href="/news/1"/><published>2026-03-04T00:30:00+01:00</published></entry>
<entry><title>No address</title></entry>
<entry><title>Mail</title><link href="mailto:desk@guild.example"/></entry>
<entry><title>Undated</title><link href="https://guild.example/news/2"/><updated>2026-03-05T08:00:00Z</updated></entry></feed>"""
