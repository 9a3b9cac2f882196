"""The same pixels in fewer bytes: images inside the drawings of cells.

matplotlib writes each as red, green, blue and opacity. Most are gray, or have few colors.
"""

import base64
import io
import re

from PIL import Image

INLINE = re.compile(r'(data:image/png;base64,)([^"]+)')


def smaller(text):
    """A drawing whose images are written anew, without loss, where that makes them smaller."""
    return INLINE.sub(lambda found: found[1] + _written(found[2]), text)


def _written(code):
    data = base64.b64decode(code)
    out = io.BytesIO()
    _plain(Image.open(io.BytesIO(data))).save(out, "png", optimize=True)
    return base64.b64encode(min(out.getvalue(), data, key=len)).decode()


def _plain(image):
    """The image in the smallest mode that holds all of it."""
    if image.mode != "RGBA" or image.getextrema()[3] != (255, 255):
        return image
    image = image.convert("RGB")
    colors = image.getcolors(256)  # None: there are more
    if colors and all(len(set(color)) == 1 for _, color in colors):
        return image.convert("L")
    if not colors:
        return image
    found = image.convert("P", palette=Image.Palette.ADAPTIVE, colors=256)
    return found if found.convert("RGB").tobytes() == image.tobytes() else image
