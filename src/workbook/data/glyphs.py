"""Letters and digits drawn from fonts and then deformed: as many labeled images as wanted."""

from functools import lru_cache
from string import ascii_letters, digits

import numpy as np
from scipy import ndimage

from workbook.data.fonts import TEXT_FONTS, fitted, ink
from workbook.data.splits import Split, Splits, check_samples, divide
from workbook.data.transforms import random_affine, smooth_field

ALPHABETS = {"letters": ascii_letters, "glyphs": ascii_letters + digits}
SIZE, SAMPLES = 28, 12_000
MASTER, BOX = 48, 36  # pixels: of the undeformed drawing, and of the character in it
DEGREES, SCALE, SHEAR = 15, (0.8, 1.15), 0.25
WARP, KNOTS = 0.06, 5  # elastic displacement: its spread in units of the frame; grid points


def draw_glyphs(name, size, seed, samples):
    """Deformed characters of 21 fonts, in three random stroke weights.

    Capital and small letters of one form (c, o, s, ...) differ by nothing once they are scaled
    to one box, so no network tells all 52 letters apart.

    Args:
        name: "letters" (52 classes) or "glyphs" (62, with the digits).
        size: Height and width, in pixels; None: 28.
        seed: Seed of the characters, their deformation and the division.
        samples: Number of images in all; None: 12,000. A fifth is test, a tenth validation.

    Returns:
        Splits: Images (samples, 1, size, size).
    """
    alphabet = ALPHABETS[name]
    size, samples = size or SIZE, SAMPLES if samples is None else samples
    check_samples(name, samples, len(alphabet))
    rng = np.random.default_rng(seed)
    labels = rng.permutation(np.arange(samples) % len(alphabet))  # every class equally often
    drawings = _masters(alphabet, blur=0.4 * MASTER / size)  # (classes, styles, 48, 48)
    styles = rng.integers(drawings.shape[1], size=samples)
    images = np.stack(
        [_deformed(drawings[pair], size, rng) for pair in zip(labels, styles, strict=True)]
    )[:, None]  # (samples, 1, size, size)
    whole = Split(images.clip(0, 1), labels.astype(np.int64))
    return Splits(*divide(whole, [samples // 10, samples // 5], seed), tuple(alphabet), name)


@lru_cache(maxsize=2)
def _masters(alphabet, blur):
    """Undeformed drawings: every character in every font, each thin, plain and bold."""
    plain = np.stack(
        [[fitted(ink(letter, font), MASTER, BOX) for font in TEXT_FONTS] for letter in alphabet]
    )  # (classes, fonts, 48, 48)
    thin = ndimage.grey_erosion(plain, (1, 1, 2, 2))  # 3 x 3 would erase hairlines
    bold = ndimage.grey_dilation(plain, (1, 1, 3, 3))
    styles = np.concatenate([thin, plain, bold], axis=1)  # (classes, 3 * fonts, 48, 48)
    return ndimage.gaussian_filter(styles, (0, 0, blur, blur))  # else sampling would alias


def _deformed(drawing, size, rng):
    """One affine and elastic deformation, sampled at size x size points."""
    matrix, _ = random_affine(rng, DEGREES, SCALE, shear=SHEAR)
    axis = (np.arange(size) + 0.5) / size - 0.5
    grid = np.stack(np.meshgrid(axis, axis, indexing="ij"))  # (2, size, size)
    knots = rng.normal(0, WARP / 2, size=(2, KNOTS, KNOTS))
    bend = [smooth_field(plane, size) for plane in knots]  # (2, size, size)
    places = np.tensordot(matrix, grid, axes=1) + bend  # (2, size, size)
    return ndimage.map_coordinates(drawing, places * MASTER + (MASTER - 1) / 2, order=1)
