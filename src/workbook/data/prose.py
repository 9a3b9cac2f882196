"""A text to learn from: paragraphs of this book, as bytes."""

from pathlib import Path

import numpy as np

FILE = Path(__file__).with_name("prose.txt")  # written by tools/prose_text.py


def load_prose(held_out=0.1):
    """Read the text, divided into a part to learn from and one to measure on.

    Args:
        held_out: The share of the text, at its end, that nothing is learned from. The cut is moved
            to the next end of a paragraph.

    Returns:
        tuple: Two integer arrays of bytes, (L,) and (M,).
    """
    text = FILE.read_bytes()
    cut = text.index(b"\n", int(len(text) * (1 - held_out))) + 1
    return tuple(np.frombuffer(part, dtype=np.uint8).astype(np.int64)
                 for part in (text[:cut], text[cut:]))  # fmt: skip
