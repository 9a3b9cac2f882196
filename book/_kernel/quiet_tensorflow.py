"""TensorFlow loads without a word.

On import it writes notes with time and process number to file descriptor 2, which no environment
variable stops; a strict build takes any such output for a fault of the cell.
"""

import contextlib
import functools
import importlib.abc
import importlib.util
import os
import sys


@contextlib.contextmanager
def silence():
    null, kept = os.open(os.devnull, os.O_WRONLY), os.dup(2)
    os.dup2(null, 2)
    try:
        yield
    finally:
        os.dup2(kept, 2)
        os.close(null)
        os.close(kept)


def _load(load, module):
    with silence():
        if importlib.util.find_spec("triton"):
            # PyTorch's optimizers need it; loaded after TensorFlow it crashes (tensorflow#124205)
            importlib.import_module("triton")
        load(module)
        module.constant(0)  # the search for devices writes, too: not before a fork, it has threads


class _Finder(importlib.abc.MetaPathFinder):
    """Stands before the ordinary finders; PyTorch, too, asks where TensorFlow is."""

    searching = False

    def find_spec(self, name, path=None, target=None):
        if name != "tensorflow" or self.searching:
            return None
        self.searching = True
        try:
            spec = importlib.util.find_spec(name)
        finally:
            self.searching = False
        if spec is not None:
            spec.loader.exec_module = functools.partial(_load, spec.loader.exec_module)
        return spec


def install():
    if "tensorflow" in sys.modules:  # the kernel is a fork
        _load(lambda module: None, sys.modules["tensorflow"])
    sys.meta_path.insert(0, _Finder())
