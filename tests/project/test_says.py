"""A page notes by itself where a measurement does not bear out its text."""

import IPython.display

from workbook.says import text_says


def shown(monkeypatch, holds, otherwise):
    """The Markdown that a page would show."""
    notes = []
    monkeypatch.setattr(IPython.display, "display", lambda note: notes.append(note.data))
    text_says(holds, otherwise)
    return notes


def test_nothing_is_shown_when_the_text_holds(monkeypatch):
    assert shown(monkeypatch, True, "it does not.") == []


def test_a_note_is_shown_when_the_text_does_not_hold(monkeypatch):
    (note,) = shown(monkeypatch, False, "the order is another.")
    assert note.startswith("**Not as the text says:**") and note.endswith("the order is another.")
