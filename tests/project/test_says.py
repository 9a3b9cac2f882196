"""A page notes by itself where a measurement does not bear out its text."""

from IPython.utils.capture import capture_output

from workbook.says import text_says


def test_nothing_is_shown_when_the_text_holds():
    with capture_output() as shown:
        text_says(True, "it does not.")
    assert shown.outputs == [] and shown.stdout == ""


def test_a_note_is_shown_when_the_text_does_not_hold():
    with capture_output() as shown:
        text_says(False, "the order is another.")
    assert "Not as the text says" in shown.stdout + str([o.data for o in shown.outputs])
