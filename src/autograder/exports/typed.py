"""Plain JSON data as dataclasses, checked field by field."""

import math
import re
import types
from dataclasses import MISSING, fields, is_dataclass
from typing import get_args, get_origin, get_type_hints

LONGEST = 10_000  # characters of one text
# What no report may hold: control characters, which XML forbids, halves of surrogate pairs, which
# UTF-8 lacks, and marks that turn the direction of writing, which show a text other than it is.
UNSAFE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\u200e\u200f\u202a-\u202e\u2066-\u2069"
    "\ufffe\uffff]"
)
NAMES = {str: "a text", int: "a whole number", float: "a number", bool: "true or false",
         dict: "an object", list: "a list"}  # fmt: skip


def typed(kind, value, place="the record"):
    """A value of JSON as what a type says: a dataclass, a list, a dictionary or a plain value.

    Fields that the dataclass does not know are left out, so that a newer writer can add some.

    Raises:
        ValueError: it does not fit; the sentence names the place.
    """
    if is_dataclass(kind):
        return _object(kind, value, place)
    origin, inner = get_origin(kind), get_args(kind)
    if origin is types.UnionType:
        return None if value is None else typed(inner[0], value, place)
    if origin is list:
        _must_be(list, value, place)
        return [typed(inner[0], one, f"{place}[{i}]") for i, one in enumerate(value)]
    if origin is dict:
        _must_be(dict, value, place)
        return {clean(key): typed(inner[1], one, f"{place}.{key}") for key, one in value.items()}
    return _plain(kind, value, place)


def _object(kind, value, place):
    _must_be(dict, value, place)
    hints, found = get_type_hints(kind), {}
    for field in fields(kind):
        if field.name in value:
            found[field.name] = typed(hints[field.name], value[field.name], f"{place}.{field.name}")
        elif field.default is MISSING and field.default_factory is MISSING:
            raise ValueError(f"{place} has no {field.name!r}")
    return kind(**found)


def _plain(kind, value, place):
    if kind is float and isinstance(value, int) and not isinstance(value, bool):
        kind = int
    _must_be(kind, value, place)
    if kind in (int, float) and not (math.isfinite(value) and abs(value) < 1e15):
        raise ValueError(f"{place} is no number that can be a mark")
    return clean(value) if kind is str else value


def _must_be(kind, value, place):
    if type(value) is not kind:  # True is an int to Python, but no number of points
        raise ValueError(f"{place} is not {NAMES[kind]}")


def clean(text):
    """A text that can stand in any report: no control characters, and not endless."""
    text = UNSAFE.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))
    return text if len(text) <= LONGEST else f"{text[:LONGEST]} … (cut here)"
