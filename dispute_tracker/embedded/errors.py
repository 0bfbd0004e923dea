"""What goes wrong with the embedded servers, in one line for the person at the terminal."""


class EmbeddedError(Exception):
    """The message says what is wrong and what to do about it."""
