"""Where the code under test runs: a module made of texts, and calls of it on plain data.

The same bench serves a worker process, the judging process itself (for a debugger) and Python in a
web page.  Requests and replies are plain data.
"""

import contextlib
import importlib
import random
import sys

import numpy as np

from autograder.submission.errors import LayersDifferError, told, told_of_import
from autograder.submission.modules import make
from autograder.submission.plain import NotPlainError, plain
from autograder.submission.wire import WireError, encode


class Bench:
    """Holds one module under test, or none when only oracles are asked."""

    def __init__(self, track):
        self.track, self.module, self.path = track, None, None
        self.lent = {}  # texts of the reference that stand in -> their module

    def answer(self, request):
        """The reply to a request: {"value": ...} or {"error": ...}."""
        try:
            reply = getattr(self, f"_{request['do']}")(request)
            encode(reply)  # what cannot travel is an error of this call
            return reply
        except KeyboardInterrupt:
            raise
        except (NotPlainError, WireError) as error:
            return {"error": {"type": "not plain", "said": str(error)}}

    def _load(self, request):
        """Make the module out of its texts: [(path, source), ...]."""
        self.path = request["files"][0][0]
        try:
            for folder in request["folders"]:
                if folder not in sys.path:
                    sys.path.append(folder)
            self.module = make(request["name"], self.track, request["files"])
        except KeyboardInterrupt:
            raise
        except BaseException as error:  # sys.exit and pytest.skip at module level included
            return {"error": told_of_import(error, self.path)}
        return {"value": None}

    def _call(self, request):
        """Carry out a call of a public function, a probe or an oracle."""
        seed_everything(request["seed"])
        args, kwargs = request["args"], request["kwargs"]
        try:
            if request["kind"] == "oracle":
                value = _function(request)(self.track, **kwargs)
            else:
                with self._stand_ins(request["given"]):
                    value = self._target(request)(*args, **kwargs)
            return {"value": plain(value, f"what {request['name']} returned")}
        except (KeyboardInterrupt, NotPlainError):
            raise
        except LayersDifferError as error:
            return {"error": {"type": "layers", "said": str(error)}}
        except BaseException as error:  # sys.exit and pytest.skip in the code under test included
            return {"error": told(error, self.path)}

    def _trace(self, request):
        """What the networks that a probe gave weights to compute, layer by layer."""
        parting = importlib.import_module("autograder.networks.parting")
        with parting.watching() as traces:
            self._call(request)
        return {"value": plain(traces, "the traces")}

    def _target(self, request):
        if request["kind"] == "probe":
            probe, module = _function(request), self.module
            return lambda *args, **kwargs: probe(module, *args, **kwargs)
        name = request["name"]
        if not hasattr(self.module, name):
            file = self.path.replace("\\", "/").rpartition("/")[2]
            raise AttributeError(f"{name} is not defined in {file}")
        return getattr(self.module, name)

    @contextlib.contextmanager
    def _stand_ins(self, given):
        """Let the reference implementation stand in for some names of the module."""
        missing = object()
        names = given["names"] if given else []
        saved = {name: getattr(self.module, name, missing) for name in names}
        for name in names:
            setattr(self.module, name, getattr(self._lender(given["files"]), name))
        try:
            yield
        finally:
            for name, value in saved.items():
                if value is missing:
                    delattr(self.module, name)
                else:
                    setattr(self.module, name, value)

    def _lender(self, files):
        key = str(files)
        if key not in self.lent:
            self.lent[key] = make(f"lent_{len(self.lent)}_{self.track}", self.track, files)
        return self.lent[key]


def _function(request):
    """A module-level function of a probe or oracle module, by name."""
    module, name, folder = request["function"]
    if folder not in sys.path:
        sys.path.append(folder)
    return getattr(importlib.import_module(module), name)


def seed_everything(seed):
    """Seed every global generator of the libraries that are loaded."""
    random.seed(seed)
    np.random.seed(seed % 2**32)
    if "torch" in sys.modules:
        sys.modules["torch"].manual_seed(seed)
    if "keras" in sys.modules:
        sys.modules["keras"].utils.set_random_seed(seed % 2**32)
