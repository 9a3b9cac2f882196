"""Turn files into modules: always from the path that is named, never from ``sys.path``."""

import contextlib
import importlib.util
import linecache
import os
import sys
import types

from autograder.submission.errors import BrokenFileError, import_problem


def load(path, name, track, edits=lambda source: source, extra=()):
    """Execute a file, after ``edits`` to its text, as a fresh module.

    Args:
        path: the file.
        name: the module's name; it is registered, as dataclasses and Keras look it up.
        track: "scratch", "pytorch" or "tf"; becomes ``module.__track__``.
        edits: maps the file's text to the text that is executed.
        extra: further files, executed in the same module: they may redefine its names.

    Raises:
        BrokenFileError: one sentence, when the file is missing or does not import.
    """
    module = types.ModuleType(name)
    module.__file__, module.__track__ = str(path), track
    sys.modules[name] = module
    try:
        _import_frameworks(track)
        source = edits(path.read_text("utf-8"))
        _execute(source, str(path) if source == path.read_text("utf-8") else f"{name}.py", module)
        for other in extra:
            _execute(other.read_text("utf-8"), str(other), module)
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # sys.exit and pytest.skip at module level included
        raise BrokenFileError(import_problem(error, path)) from error
    return module


def _execute(source, filename, module):
    # inspect.getsource (and so TensorFlow's AutoGraph) finds a text that is in no file here
    linecache.cache[filename] = (len(source), None, source.splitlines(keepends=True), filename)
    exec(compile(source, filename, "exec"), module.__dict__)


def _import_frameworks(track):
    """Import what a track needs; TensorFlow logs to the file descriptor when it starts."""
    if track == "pytorch":
        importlib.import_module("torch")
    if track == "tf" and "tensorflow" not in sys.modules:
        with quiet():
            if importlib.util.find_spec("triton"):
                # PyTorch's compiler: loaded after TensorFlow it crashes (tensorflow#124205)
                importlib.import_module("triton")
            importlib.import_module("keras")
            importlib.import_module("tensorflow").constant(0)


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
