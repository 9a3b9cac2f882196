"""The weights of one query over twelve places that know their position only."""

import numpy as np

from workbook.movable.figure import Movable, svg
from workbook.movable.shapes import WIDTH, box, text

ROW, LEFT, RIGHT = 24, 70, 60  # pixels of a row, and beside the bars


def position_codes(places, dim):
    """Sines and cosines, side by side (Vaswani et al., 2017, section 3.5)."""
    angles = np.arange(places)[:, None] / 10000 ** (np.arange(0, dim, 2) / dim)
    return np.stack([np.sin(angles), np.cos(angles)], axis=2).reshape(places, dim)


def weighed(products, query, factor, causal):
    """Softmax of one query's inner products, times a factor.

    Args:
        products: (T, T) inner products of queries and keys.
        query: Which place asks.
        factor: Of the products.
        causal: Whether later places are hidden.

    Returns:
        dict: ``weights`` of all places, and ``entropy`` of these weights.
    """
    scores = factor * np.array(products[query], float)
    if causal:
        scores[query + 1 :] = -np.inf
    weights = np.exp(scores - scores.max())
    weights /= weights.sum()
    logs = np.log(np.where(weights > 0, weights, 1))
    return {"weights": weights, "entropy": -float((weights * logs).sum())}


def attention_weights(places=12, dim=16, query=5, power=0.0, causal="all"):
    """Bars of the weights of one query.

    Args:
        places, dim: How many places, and values of each code.
        query: Which place asks.
        power: The products are divided by sqrt(dim) and multiplied by 2 to this power.
        causal: "all", or "past" if later places are hidden.

    Returns:
        Movable: The reader chooses query, factor and mask.
    """
    codes = position_codes(places, dim)
    products = np.round(codes @ codes.T, 6)
    found = weighed(products, query, 2.0**power / dim**0.5, causal == "past")
    weights = found["weights"]
    alt = (f"The weights that place {query} gives to {places} places, from "
           f"{weights.min():.1%} to {weights.max():.1%}; the largest is its own.")  # fmt: skip
    parts = text(0, 12, "key", "head") + text(LEFT, 12, "weight", "head")
    for place, one in enumerate(weights):
        y, own = 20 + ROW * place, place == query
        parts += text(0, y + 14, f"place {place}", "name" if own else "label")
        parts += box(LEFT, y, (WIDTH - LEFT - RIGHT) * one, ROW - 6, "orange" if own else "blue")
        parts += text(
            LEFT + 6 + (WIDTH - LEFT - RIGHT) * one, y + 14, f"{100 * one:.1f} %", "number"
        )
    picture = svg(WIDTH, 20 + ROW * places, alt, parts)
    return Movable("attention_weights", picture, alt, products=products.tolist(), dim=dim,
                   query=query, power=power, causal=causal)  # fmt: skip
