"""Keep a page honest where its numbers come out otherwise on another machine."""


def text_says(holds, otherwise):
    """Print a note in the page when a measurement does not bear out its text.

    A page's prose describes what was measured when it was written. Training is not bit for bit
    the same on every processor, so a narrow result may turn; the page then says so itself.

    Args:
        holds: whether the measurement is as the text says.
        otherwise: what to say if not, as the end of a sentence.
    """
    if not holds:
        print(f"Not as the text says: where this page was built, {otherwise}")
