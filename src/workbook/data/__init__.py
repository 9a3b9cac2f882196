"""Images to learn from, as NumPy arrays, divided into training, validation and test images."""

from workbook.data.digits import digit_codes, load_digits
from workbook.data.downloads import KNOWN as DOWNLOADS
from workbook.data.downloads import cache_folder, load_download
from workbook.data.glyphs import ALPHABETS, draw_glyphs
from workbook.data.photographs import load_photographs
from workbook.data.shapes import draw_shapes
from workbook.data.splits import Split, Splits, checksum, keep
from workbook.data.transforms import jittered, shifted
from workbook.errors import known_names

NAMES = ("digits", *ALPHABETS, "shapes", *DOWNLOADS, "photographs")

__all__ = [
    "NAMES",
    "Split",
    "Splits",
    "checksum",
    "digit_codes",
    "jittered",
    "load",
    "shifted",
]


def load(name="digits", size=None, seed=0, samples=None):
    """Load or draw a data set.

    `digits` (1,797 real handwritten digits) is there without a network; `letters`, `glyphs`
    and `shapes` are drawn; `mnist`, `fashion_mnist` and `cifar10` are downloaded once into a
    cache, or read from the folder that the environment variable WORKBOOK_DATA names (`cifar10`
    also from a file `cifar10.npz`); `photographs` are ants and bees, from that folder alone.

    Args:
        name: One of NAMES.
        size: Height and width of the images, in pixels; None: as the set comes.
        seed: Seed of the division, and of the drawing.
        samples: Number of images in all three splits together; None: all, or 12,000 letters
            or glyphs, or 4,000 shapes.

    Returns:
        Splits: `train`, `validation` and `test`, each with `images` (N, C, H, W), float32 in
        [0, 1], and `labels` (N,); and the names of the `classes`.

    Raises:
        WorkbookError: One sentence that says what to do.
    """
    if name not in NAMES:
        raise known_names("data set", name, NAMES)
    if name in DOWNLOADS:
        return load_download(name, size, seed, samples)
    if name == "photographs":
        return load_photographs(name, size, seed, samples, cache_folder())
    if name in ALPHABETS:
        return draw_glyphs(name, size, seed, samples)
    if name == "shapes":
        return draw_shapes(size, seed, samples)
    return keep(load_digits(size, seed), samples, seed)
