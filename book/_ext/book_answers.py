"""What is right, and how the page's script gets to know it.

A part of book_predict that needs no Sphinx.
"""

import base64
import hashlib
import json
import re

TOLERANCE = re.compile(r"exactly|within (?P<factor>a factor of )?(?P<by>[\d.]+)(?P<percent> %)?")


def hidden(data):
    """What the script reads; encoded, so that the answer is not seen in the source by chance."""
    code = base64.b64encode(json.dumps(data, sort_keys=True).encode()).decode()
    return f'<template class="predict-data" data-answer="{code}"></template>'


def tolerance(text):
    match = TOLERANCE.fullmatch(text)
    if not match:
        known = "exactly, within 10 %, within 2, within a factor of 2"
        raise ValueError(f"the tolerance {text!r} is none of these: {known}")
    by = float(match["by"] or 0)
    way = "factor" if match["factor"] else "relative" if match["percent"] else "absolute"
    return {"tolerance": text, way: by / 100 if match["percent"] else by}


def place(texts, value):
    """Where an item stands in the list."""
    if isinstance(value, bool):
        value = "Yes" if value else "No"
    if isinstance(value, int) and 0 <= value < len(texts):
        return value
    if value not in texts:
        raise ValueError(f"no item is what the cell computed, {value!r}")
    return texts.index(value)


def shuffle(items, texts, right):
    """Put the items into an order that is not the right one, and say where each came from."""
    order = sorted(right, key=lambda one: hashlib.sha256(texts[one].encode()).digest())
    order = order[1:] + order[:1] if order == right else order
    children = [items.children[one] for one in order]
    items.children = []
    items.extend(children)
    return {"texts": [texts[one] for one in order], "right": [order.index(one) for one in right]}
