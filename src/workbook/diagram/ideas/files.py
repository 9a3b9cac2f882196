"""What a checkpoint holds, and what lies in its folder while it is written."""

import contextlib
import io
import os
import zipfile
from pathlib import Path
from unittest import mock

from workbook.diagram.ideas.marks import legend
from workbook.diagram.sketch import Sketch

ROW, BAR = 30, 250  # pixels


def contents(checkpoint, depth=2):
    """What a checkpoint holds, and how many bytes each part has.

    Args:
        checkpoint: Dictionaries and lists, nested, with tensors and numbers in them.
        depth: Parts that lie deeper are added up.

    Returns:
        Sketch: A row for each part; the length of a bar is its share of the bytes.
    """
    parts = _parts(checkpoint, depth)
    total = sum(parts.values())
    picture, x = Sketch(""), 210
    for row, (name, count) in enumerate(parts.items()):
        y = 4 + ROW * row
        picture.text(0, y + 16, name)
        picture.box(x, y, max(3, BAR * count / total), 22, hue="blue")
        picture.text(
            x + BAR + 12, y + 16, f"{count:,} bytes, {100 * count / total:.2g} %", "number"
        )
    told = "; ".join(f"{name}: {count:,} bytes" for name, count in parts.items())
    picture.alt = f"A checkpoint of {total:,} bytes: {told}."
    return picture


def _parts(value, depth, name=""):
    """From the path of a part to its bytes; what has none is left out."""
    if not isinstance(value, dict) or not depth:
        return {name: _bytes(value)} if _bytes(value) else {}
    found = {}
    for key, part in value.items():
        found |= _parts(part, depth - 1, f"{name}.{key}".lstrip("."))
    return found


def _bytes(value):
    if hasattr(value, "nbytes"):
        return int(value.nbytes)
    if isinstance(value, dict | list | tuple):
        return sum(map(_bytes, value.values() if isinstance(value, dict) else value))
    if isinstance(value, int):
        return max(1, -(-value.bit_length() // 8))
    return 8 * isinstance(value, float)


def file_writes(save, path):
    """What lies in a folder while a file is saved there, after each call that could matter.

    Args:
        save: A function without arguments that writes with ``torch.save``; it may fail.
        path: Of the file; it may exist, and nothing else lies in its folder.

    Returns:
        Sketch: A row for each call, with the files of the folder: whole or not.
    """
    import torch

    path, rows = Path(path), []
    old = path.read_bytes() if path.exists() else None

    def note(words):
        files = {one.name: one.read_bytes() for one in sorted(path.parent.iterdir())}
        rows.append((words, {name: _state(data, old) for name, data in files.items()}))

    calls = [(torch, "save"), (os, "fsync"), (os, "replace"), (os, "rename")]
    note("before")
    with contextlib.ExitStack() as stack:
        for owner, name in calls:
            stack.enter_context(_noted(owner, name, note))
        try:
            save()
            note("at the end")
        except OSError as error:
            note(f"at the end: {error}")
    return _folder(rows)


def _noted(owner, name, note):
    """Let a function of a module say that it has been called."""
    real, words = getattr(owner, name), f"{owner.__name__}.{name}"

    def call(*arguments, **named):
        try:
            result = real(*arguments, **named)
        except OSError:
            note(f"{words} fails")
            raise
        note(f"after {words}")
        return result

    return mock.patch.object(owner, name, call)


def _state(data, old):
    """Old, new or not whole: PyTorch's files are archives, with the structure in data.pkl."""
    if data == old:
        return "old"
    if not zipfile.is_zipfile(io.BytesIO(data)):
        return "not whole"
    names = zipfile.ZipFile(io.BytesIO(data)).namelist()
    return "new" if any(name.endswith("data.pkl") for name in names) else "not whole"


def _folder(rows):
    hues, told = {"old": "blue", "new": "green", "not whole": "red"}, []
    names = sorted({name for _, files in rows for name in files})
    picture = Sketch("")
    for place, name in enumerate(names):
        picture.text(240 + 150 * place, 14, name, "head")
    for row, (words, files) in enumerate(rows):
        y = 24 + 34 * row
        picture.text(0, y + 17, words)
        for place, name in enumerate(names):
            if name in files:
                picture.box(240 + 150 * place, y, 136, 26, files[name], hues[files[name]])
        found = ", ".join(f"{name} is {state}" for name, state in files.items())
        told.append(f"{words}: {found or 'no file'}")
    legend(picture, 34 + 34 * len(rows), {hue: name for name, hue in hues.items()})
    picture.alt = "; ".join(told) + "."
    return picture
