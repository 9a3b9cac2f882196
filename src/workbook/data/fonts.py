"""The fonts that ship with matplotlib: the same everywhere, without a download."""

from pathlib import Path

import matplotlib
import numpy as np
from PIL import Image, ImageDraw, ImageFont

FACES = {
    "DejaVuSans": ["", "-Bold", "-Oblique", "-BoldOblique"],
    "DejaVuSansMono": ["", "-Bold", "-Oblique", "-BoldOblique"],
    "DejaVuSerif": ["", "-Bold", "-Italic", "-BoldItalic"],
    "STIXGeneral": ["", "Bol", "Italic", "BolIta"],
    "cm": ["b10", "r10", "ss10", "ti10", "tt10"],
}
TEXT_FONTS = tuple(family + face for family, faces in FACES.items() for face in faces)


def ink(character, font, height=64):
    """Draw a character and cut it out.

    Args:
        character: One character.
        font: Name of a font of TEXT_FONTS.
        height: Size of the type, in pixels.

    Returns:
        Image.Image: Grayscale picture, ink 255 on 0, without margins of its own.
    """
    path = Path(matplotlib.get_data_path(), "fonts", "ttf", f"{font}.ttf")
    face = ImageFont.truetype(str(path), height)
    left, top, right, bottom = face.getbbox(character)
    picture = Image.new("L", (right - left, bottom - top))
    ImageDraw.Draw(picture).text((-left, -top), character, font=face, fill=255)
    return picture


def fitted(picture, size, box):
    """Scale a grayscale picture into a box, its proportions kept, in the middle of a square.

    Args:
        picture: Image.Image.
        size: Side of the square, in pixels.
        box: Side of the box, in pixels.

    Returns:
        np.ndarray: float32 array (size, size) in [0, 1].
    """
    factor = box / max(picture.size)
    width, height = (max(1, round(side * factor)) for side in picture.size)
    small = picture.resize((width, height), Image.Resampling.BILINEAR)
    square = Image.new("L", (size, size))
    square.paste(small, ((size - width) // 2, (size - height) // 2))
    return np.asarray(square, dtype=np.float32) / 255
