"""A page notes by itself where a measurement does not bear out its text."""

from workbook.says import text_says


def test_nothing_is_shown_when_the_text_holds(capsys):
    text_says(True, "it does not.")
    assert capsys.readouterr().out == ""


def test_a_note_is_shown_when_the_text_does_not_hold(capsys):
    text_says(False, "the order is another.")
    assert capsys.readouterr().out == (
        "Not as the text says: where this page was built, the order is another.\n"
    )
