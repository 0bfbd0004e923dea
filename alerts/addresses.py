"""Mail addresses as people type them, and as they are kept and shown. PURE."""


def kept(address: str) -> str:
    """Without blanks around it; the host in small letters and in the form that mail servers know."""
    name, at, host = address.strip().rpartition("@")
    try:
        plain = host.encode("idna").decode("ascii")
    except UnicodeError:
        plain = host
    return f"{name}{at}{plain.lower()}"


def masked(address: str) -> str:
    """As much of it as its owner needs to know it again: 'a…@gazette.example'."""
    name, at, host = address.rpartition("@")
    return f"{name[:1]}…{at}{host}"
