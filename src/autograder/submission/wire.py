"""Plain data as bytes, in a format that cannot execute: JSON, with the arrays' bytes behind it.

What comes from a worker is read with distrust: its size, its depth and the types of its arrays
are checked before anything is made of it.
"""

import base64
import json
import re
import struct
import sys
import time

import numpy as np

LARGEST = 2 << 30  # bytes of one message
LONGEST_TEXT = 64 << 20  # bytes of the JSON in it: what is made of it takes thirty times as much
DEEPEST = 50  # lists within lists
LONGEST = 1_000_000  # items in all, and characters of one text
LARGEST_INTEGER = 4096  # bits
# Steps in all: keys can be chosen so that each is compared with all others of its dictionary.
MOST_STEPS = 10_000_000
DTYPE = re.compile(r"[<>|=][biufcSU]\d{1,6}")
PARTS = struct.Struct(">Q")  # the length of the JSON before the arrays


class WireError(ValueError):
    """A message is not plain data, or more of it than may pass."""


def encode(value):
    """Plain data as bytes."""
    arrays = []
    text = json.dumps(_packed(value, arrays)).encode()
    return b"".join([PARTS.pack(len(text)), text, *(array.tobytes() for array in arrays)])


def decode(message):
    """Plain data from bytes.

    Raises:
        WireError: for anything that `encode` does not write.
    """
    try:
        (length,) = PARTS.unpack_from(message)
        if length > LONGEST_TEXT:
            raise WireError(f"{length / 1e6:.0f} MB of text cannot pass")
        start = PARTS.size + length
        text = bytes(message[PARTS.size : start])
        if sum(map(text.count, (b",", b"[", b"{"))) > 8 * LONGEST:
            raise WireError("it has too many items")
        tree = json.loads(text)
        reader = _Reader(memoryview(message)[start:])
        value = reader.value(tree)
    except (ValueError, TypeError, KeyError, struct.error, RecursionError, OverflowError) as error:
        raise WireError(f"not plain data: {error}") from None
    if reader.at != len(reader.body):
        raise WireError("the arrays are longer than was announced")
    return value


def _packed(value, arrays):
    if isinstance(value, bool) or value is None or isinstance(value, (float, str)):
        return value
    if isinstance(value, int):
        return _bounded(value)
    if isinstance(value, np.ndarray):
        arrays.append(np.ascontiguousarray(value))
        return {"a": [value.dtype.str, list(value.shape)]}
    if isinstance(value, list):
        return {"l": [_packed(item, arrays) for item in value]}
    if isinstance(value, tuple):
        return {"t": [_packed(item, arrays) for item in value]}
    if isinstance(value, dict):
        return {"d": [[_packed(key, arrays), _packed(value[key], arrays)] for key in value]}
    if isinstance(value, bytes):
        return {"b": base64.b64encode(value).decode()}
    if isinstance(value, complex):
        return {"c": [value.real, value.imag]}
    raise WireError(f"a {type(value).__name__} cannot pass")


def _bounded(value):
    if value.bit_length() > LARGEST_INTEGER:
        raise WireError(f"an integer of more than {LARGEST_INTEGER:,} bits cannot pass")
    return value


class _Reader:
    """Takes a tree of JSON and the arrays behind it apart again."""

    def __init__(self, body):
        self.body, self.at, self.items, self.steps = body, 0, 0, 0

    def value(self, tree, depth=0):
        self.items += 1
        if depth > DEEPEST or self.items > LONGEST:
            raise WireError("it is nested too deeply or too long")
        if tree is None or isinstance(tree, (bool, int, float, str)):
            if isinstance(tree, str) and len(tree) > LONGEST:
                raise WireError("a text is too long")
            return _bounded(tree) if isinstance(tree, int) else tree
        if not isinstance(tree, dict):
            raise WireError("it is not in the form that was agreed upon")
        ((kind, content),) = tree.items()
        if kind == "a":
            return self.array(*content)
        if kind == "b":
            return base64.b64decode(content, validate=True)
        if kind == "c":
            return complex(*content)
        below = {"l": list, "t": tuple, "d": dict}[kind]
        if below is dict:
            return self.dictionary(content, depth)
        return below(self.value(item, depth + 1) for item in content)

    def dictionary(self, pairs, depth):
        self.steps += len(pairs) ** 2
        if self.steps > MOST_STEPS:
            raise WireError("a dictionary has too many keys")
        return {self.key(k): self.value(v, depth + 1) for k, v in pairs}

    def key(self, tree):
        key = self.value(tree)
        hash(key)
        return key

    def array(self, dtype, shape):
        if not DTYPE.fullmatch(dtype) or not all(type(n) is int and n >= 0 for n in shape):
            raise WireError("an array of a type or shape that cannot pass")
        dtype, size = np.dtype(dtype), 1
        for n in shape:
            size *= n
        end = self.at + size * dtype.itemsize
        if end > len(self.body):
            raise WireError("an array is shorter than was announced")
        flat = np.frombuffer(self.body[self.at : end], dtype=dtype)
        self.at = end
        return flat.reshape(shape).copy()


# --- messages on a socket: their length, then their bytes


def send(channel, value):
    """Send plain data on a socket."""
    message = encode(value)
    channel.sendall(PARTS.pack(len(message)))
    channel.sendall(message)


def receive(channel, largest=LARGEST, until=None):
    """Plain data from a socket, or None when the other end is closed.

    Args:
        channel: the socket.
        largest: bytes of the message.
        until: when all of it must be here, as `time.monotonic` has it.

    Raises:
        WireError: when what came is too large or not plain data.
        TimeoutError: when the socket has a time limit and nothing came.
    """
    head = _exactly(channel, PARTS.size, until)
    if head is None:
        return None
    (length,) = PARTS.unpack(head)
    if length > largest:
        raise WireError(f"a message of {length / 1e9:.1f} GB cannot pass")
    body = _exactly(channel, length, until)
    return None if body is None else decode(body)


def _exactly(channel, length, until=None):
    """So many bytes, or None when the other end is closed before."""
    buffer = bytearray(length)
    view = memoryview(buffer)
    while view:
        if until is not None:  # a byte now and then must not lengthen it
            channel.settimeout(max(until - time.monotonic(), 1e-3))
        try:
            got = channel.recv_into(view, min(len(view), 1 << 24))
        except (ConnectionError, OSError) as error:
            if isinstance(error, TimeoutError):
                raise
            return None
        if not got:
            return None
        view = view[got:]
    return buffer


sys.set_int_max_str_digits(4300)  # as Python has it; the environment could have lifted it
