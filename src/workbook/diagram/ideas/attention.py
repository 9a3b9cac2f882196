"""Attention as a flow of tables, and images as the sequence of places that attention takes."""

import numpy as np

from workbook.diagram.ideas.marks import listed
from workbook.diagram.sketch import Sketch

SIDE, GAP = 28, 24  # pixels of a cell, and from one table to the next


def soft_lookup(attention, queries, keys, values, chosen=0):
    """From queries, keys and values to what each query gets.

    Args:
        attention: Function of the three to outputs and weights.
        queries: (T, d) array.
        keys: (S, d) array.
        values: (S, v) array.
        chosen: Number of the query that is followed through the picture.

    Returns:
        Sketch: A table for each step; the row of the chosen query is lit.
    """
    queries, keys, values = (np.asarray(one, dtype=float) for one in (queries, keys, values))
    outputs, weights = (np.asarray(one) for one in attention(queries, keys, values))
    scores = queries @ keys.T / np.sqrt(keys.shape[1])  # (T, S)
    picture = Sketch(
        f"{len(queries)} queries and {len(keys)} keys of {keys.shape[1]} values give "
        f"{len(queries)} × {len(keys)} scores. Query {chosen} has the scores "
        f"{_numbers(scores[chosen], 1)}, the weights {_numbers(weights[chosen], 2)}, and gets "
        f"{_numbers(outputs[chosen], 2)}, the mean of the values with these weights."
    )
    lit = {(chosen, column) for column in range(max(weights.shape[1], *queries.shape))}
    x = table(picture, 0, "queries", queries, "·", lit=lit)
    x = table(picture, x, "keys, transposed", keys.T, "/ √d", hue="green")
    x = table(picture, x, "scores", scores, "softmax", lit=lit, form="{:.1f}", arrow=True)
    x = table(picture, x, "weights", weights, "·", lit=lit, form="{:.2f}")
    x = table(picture, x, "values", values, "=", hue="green")
    table(picture, x, "outputs", outputs, lit=lit, form="{:.2f}")
    return picture


def table(picture, x, name, values, sign="", *, hue="blue", lit=(), form="{:g}", arrow=False,
          top=0):  # fmt: skip
    """A table with its name and shape, and a sign or an arrow behind it; where the next begins.

    Args:
        picture: The `Sketch`.
        x: Left edge.
        name: Above the table.
        values: (rows, columns) array.
        sign: Words behind the table.
        hue, lit, form: As in `Sketch.cells`.
        arrow: Whether an arrow stands under the sign.
        top: How many rows further down the table stands.
    """
    values = np.asarray(values)
    words = np.vectorize(lambda one: form.format(one).replace("-", "−"), otypes=[object])(values)
    picture.text(x, 12, name)
    picture.text(x, 28, " × ".join(map(str, values.shape)), "head")
    picture.cells(x, 36 + SIDE * top, words, hue, size=SIDE, lit=lit)
    x += max(SIDE * values.shape[1], 0.56 * 12 * len(name))
    wide = max(GAP, 0.56 * 12 * len(sign) + 12)
    if sign:
        picture.text(x + wide / 2 - 1, 58 + SIDE * top, sign, anchor="middle")
    if arrow:
        picture.arrow((x + 3, 68 + SIDE * top), (x + wide - 5, 68 + SIDE * top))
    return x + wide


def patches_to_tokens(cut_patches, embed_patches, image, kernel, bias, token, positions, chosen=0):
    """How one image becomes the sequence that enters a vision transformer.

    Args:
        cut_patches: Function of images (N, C, H, W) and a size to patches (N, T, C p p).
        embed_patches: Function of images, kernel, bias, token and positions to (N, T + 1, D).
        image: (H, W) array.
        kernel: (D, 1, p, p) array.
        bias, token: (D,) arrays.
        positions: (T + 1, D) array.
        chosen: Number of the patch that is followed through the picture.

    Returns:
        Sketch: Tables from pixels to the sequence; the class token's row is purple.
    """
    size, given = kernel.shape[-1], np.asarray(image)[None, None]
    numbers = np.arange(1, given.size + 1).reshape(given.shape)  # which pixels are in the patch
    own = cut_patches(numbers, size)[0][chosen]
    seen = {tuple(map(int, np.argwhere(numbers[0, 0] == one)[0])) for one in own}
    patches = cut_patches(given, size)[0]  # (T, p p)
    tokens = embed_patches(given, kernel, bias, token, 0 * positions)[0]  # (T + 1, D)
    sequence = embed_patches(given, kernel, bias, token, positions)[0]
    picture = Sketch(
        f"An image of {given.shape[2]} × {given.shape[3]} pixels is cut into {len(patches)} "
        f"patches of {size} × {size}. Patch {chosen + 1} holds {_numbers(patches[chosen])}; as a "
        f"token it is {_numbers(tokens[chosen + 1])}, and with its position "
        f"{_numbers(sequence[chosen + 1])}. The class token stands in front, so the "
        f"sequence has {len(sequence)} places of {sequence.shape[1]} values."
    )
    one, next_ = ({(row, column) for column in range(max(patches.shape[1], tokens.shape[1]))}
                  for row in (chosen, chosen + 1))  # fmt: skip
    x = table(picture, 0, "image", given[0, 0], "cut", lit=seen, arrow=True)
    x = table(picture, x, "patches", patches, "· E + b", lit=one, arrow=True, top=1)

    def hue(row, _):
        return "blue" if row else "purple"

    x = table(picture, x, "tokens", tokens, "+", hue=hue, lit=next_)
    x = table(picture, x, "positions", positions, "=", hue="green")
    table(picture, x, "sequence", sequence, hue=hue, lit=next_)
    return picture


def _numbers(values, digits=None):
    form = "{:g}" if digits is None else f"{{:.{digits}f}}"
    return listed(form.format(one).replace("-", "−") for one in np.ravel(values))
