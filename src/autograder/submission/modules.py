"""Turn texts into modules: always the text that is given, never what ``sys.path`` would find."""

import contextlib
import importlib
import importlib.util
import linecache
import os
import sys
import types
from pathlib import Path


def make(name, track, files):
    """Execute texts, one after the other, as one fresh module.

    Args:
        name: the module's name; it is registered, as dataclasses and Keras look it up.
        track: "scratch", "pytorch" or "tf"; becomes ``module.__track__``.
        files: pairs of a path and a text. Later ones may redefine names of earlier ones.

    Raises:
        Whatever the texts raise.
    """
    module = types.ModuleType(name)
    # Spelled otherwise than the code's own path: TensorFlow's AutoGraph drops what linecache has of
    # a module's file and reads it from the disk, where another text may stand.
    folder, file = os.path.split(str(files[0][0]))
    module.__file__, module.__track__ = os.path.join(folder, ".", file), track
    sys.modules[name] = module
    import_framework(track)
    remember(module.__file__, files[0][1])
    for path, source in files:
        remember(path, source)
        exec(compile(source, path, "exec"), module.__dict__)
    return module


def remember(path, source):
    """Let inspect.getsource find a text that is in no file here."""
    linecache.cache[path] = (len(source), None, source.splitlines(keepends=True), path)


def load(path, name, track):
    """Execute a file of the project as a fresh module in this process."""
    import_triton(track)
    return make(name, track, [(str(path), Path(path).read_text("utf-8"))])


def import_framework(track):
    """Import what a track needs; TensorFlow logs to the file descriptor when it starts."""
    with contextlib.suppress(ModuleNotFoundError):  # the file that needs it will say so
        if track == "pytorch":
            importlib.import_module("torch")
        if track == "tf" and "tensorflow" not in sys.modules:
            with quiet():
                importlib.import_module("keras")
                importlib.import_module("tensorflow")


# What is imported when it is first needed, and takes long: SciPy's statistics; PyTorch's compiler,
# with all of SymPy, as soon as an optimizer is made.
LATE = {"scratch": ("scipy.stats",), "pytorch": ("torch._dynamo",), "tf": ()}


def loaded_late(track):
    """Those of them that this process has imported."""
    return [name for name in LATE[track] if name in sys.modules]


def import_triton(track):
    """PyTorch's compiler: loaded after TensorFlow it crashes (tensorflow#124205).

    Only where both frameworks may come into one process.
    """
    if track == "tf" and importlib.util.find_spec("triton"):
        importlib.import_module("triton")


@contextlib.contextmanager
def quiet():
    """Drop what is written to file descriptor 2 meanwhile."""
    keep, null = os.dup(2), os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, 2)
    try:
        yield
    finally:
        os.dup2(keep, 2)
        os.close(keep)
        os.close(null)
