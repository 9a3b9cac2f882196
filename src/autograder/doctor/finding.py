"""What a check of the doctor found."""

from dataclasses import dataclass


@dataclass
class Finding:
    """One line: ok, a note (one can work without it) or wrong, and what mends it."""

    name: str
    status: str
    said: str
    mend: str = ""


def ok(name, said):
    return [Finding(name, "ok", said)]


def note(name, said, mend=""):
    return [Finding(name, "note", said, mend)]


def wrong(name, said, mend=""):
    return [Finding(name, "wrong", said, mend)]
