"""The embedded data set: real handwritten digits, and the bitmaps that LeNet-5 compares with."""

import numpy as np
from PIL import Image
from scipy import ndimage

from workbook.data.fonts import ink
from workbook.data.splits import Split, Splits, divide
from workbook.data.transforms import centered
from workbook.errors import WorkbookError

DIGITS = tuple("0123456789")
OWN_SIZE, BOX = 8, 20  # pixels: as scanned; of the digit inside a larger frame, as in MNIST
VALIDATION, TEST = 200, 400
ROWS, COLUMNS = 12, 7  # of a bitmap


def load_digits(size, seed):
    """scikit-learn's 1,797 handwritten digits (UCI, Alpaydin & Kaynak 1998).

    The file names no writers, so the hands of the 13 writers occur in all three splits.

    Args:
        size: None or 8 for the images as they are; from 20 on, the digit is enlarged to
            20 x 20 (bilinear) and stands in the middle of a frame of that size, as in MNIST.
        seed: Seed of the division into 1,197 / 200 / 400 images.

    Returns:
        Splits: Images (N, 1, size, size).

    Raises:
        WorkbookError: The size is neither 8 nor at least 20.
    """
    from sklearn.datasets import load_digits as load_uci_digits

    raw = load_uci_digits()
    images = (raw.images / 16).astype(np.float32)[:, None]  # (N, 1, 8, 8)
    if size not in (None, OWN_SIZE):
        if size < BOX:
            raise WorkbookError(f"The digits come in size 8, or in any size from {BOX} on.")
        images = centered(_enlarged(images), size)  # (N, 1, size, size)
    whole = Split(images, raw.target.astype(np.int64))
    return Splits(*divide(whole, [VALIDATION, TEST], seed), DIGITS, "digits")


def _enlarged(images):
    factors = (1, 1, BOX / OWN_SIZE, BOX / OWN_SIZE)
    large = ndimage.zoom(images, factors, order=1, mode="nearest", grid_mode=True)
    return large.clip(0, 1)  # (N, 1, 20, 20)


def digit_codes():
    """Target codes for a LeNet-5 output layer: the ten digits as bitmaps of 7 x 12 pixels.

    They are our own drawing (DejaVu Sans), not the bitmaps of LeCun et al. (1998),
    section II.B, which were drawn by hand.

    Returns:
        np.ndarray: float32 array (10, 84), +1 for ink and -1 for ground;
        `codes.reshape(10, 12, 7)` are the pictures, in rows and columns.
    """
    bitmaps = np.stack([_bitmap(digit) for digit in DIGITS])  # (10, 12, 7)
    return np.where(bitmaps, 1, -1).astype(np.float32).reshape(len(DIGITS), -1)  # (10, 84)


def _bitmap(digit):
    """The character squeezed into ten rows, with an empty row above and below it."""
    squeezed = ink(digit, "DejaVuSans", 120).resize((COLUMNS, ROWS - 2), Image.Resampling.BOX)
    return np.pad(np.asarray(squeezed) > 110, [(1, 1), (0, 0)])  # (12, 7)
