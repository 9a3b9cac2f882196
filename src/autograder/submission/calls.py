"""The submission under test, as a test sees it: the fixture ``ex``."""

import contextlib
import hashlib
import pickle
import random
import sys
from dataclasses import dataclass, field

import numpy as np

from autograder.submission.errors import (
    LayersDifferError,
    RaisedError,
    SubmissionError,
    UnfinishedError,
)
from autograder.submission.plain import plain, same


@dataclass
class Call:
    """One request to a submission, and what came of it."""

    name: str
    probe: object  # a test's probe, or None for a direct call of a public function
    args: tuple
    kwargs: dict
    given: tuple = ()
    value: object = None
    error: SubmissionError | None = None
    digest: str = ""  # of what is asked, once somebody has asked for it

    def fingerprint(self):
        """A digest of what is asked: equal for calls that ask the same."""
        if not self.digest:
            probe = self.probe and f"{self.probe.__module__}.{self.probe.__qualname__}"
            asked = (self.name, probe, self.args, self.kwargs, self.given)
            self.digest = hashlib.sha256(pickle.dumps(asked)).hexdigest()
        return self.digest

    def agrees(self, other):
        """Did the two calls end alike: with equal numbers, or with the same error?"""
        if self.error is None or other.error is None:
            return self.error is other.error and same(self.value, other.value)
        return type(self.error) is type(other.error) and str(self.error) == str(other.error)


@dataclass(repr=False)
class Submission:
    """Runs functions and probes of one module on plain data, and keeps what came.

    ``ex.conv2d(images, weight)`` calls a public function; ``ex.run(probe, images=...)`` runs a
    probe beside the learner's code; ``ex.error("conv2d", ...)`` names the exception it raises.
    """

    perform: object  # a function that carries out a call
    track: str
    calls: list = field(default_factory=list)

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        return _Function(self, name)

    def __repr__(self):
        return "ex"

    def run(self, probe, *, given=(), **inputs):
        """Run a module-level function of the test on the module under test.

        Args:
            probe: called with the module and the inputs; returns plain data.
            given: names that the reference implementation stands in for meanwhile, so that a
                mistake in one task is not punished again in the next.
            inputs: plain data.
        """
        if "<" in probe.__qualname__:
            raise TypeError(f"the probe {probe.__name__} must be a module-level function")
        return self._perform(Call(probe.__name__, probe, (), inputs, tuple(given)))

    def oracle(self, function, **inputs):
        """What a framework oracle expects: the function is called with the track and the inputs."""
        inputs = plain(inputs, f"the arguments of {function.__name__}")
        return plain(function(self.track, **inputs), function.__name__)

    def error(self, name, *args, **kwargs):
        """The name of the exception that a call of a public function raises, or None."""
        try:
            self._perform(Call(name, None, args, kwargs))
        except RaisedError as error:
            return error.kind
        return None

    def _perform(self, call):
        call.args = plain(call.args, f"the arguments of {call.name}")
        call.kwargs = plain(call.kwargs, f"the arguments of {call.name}")
        self.calls.append(call)
        self.perform(call)
        if call.error is not None:
            raise call.error
        return plain(call.value, call.name)


@dataclass
class _Function:
    """A public function of the submission; its name is what a failed assert shows."""

    submission: Submission
    name: str

    def __call__(self, *args, **kwargs):
        return self.submission._perform(Call(self.name, None, args, kwargs))

    def __repr__(self):
        return self.name


def execute(call, module, reference, seed):
    """Carry out a call on a module: sets ``call.value`` or ``call.error``."""
    args = plain(call.args, "the arguments")  # a copy: code under test may work in place
    kwargs = plain(call.kwargs, "the arguments")
    seed_everything(seed)
    try:
        with stand_ins(module, reference, call.given):
            if call.probe is not None:
                value = call.probe(module, *args, **kwargs)
            else:
                value = public(module, call.name)(*args, **kwargs)
        call.value = plain(value, f"what {call.name} returned")
    except KeyboardInterrupt:
        raise
    except LayersDifferError as error:
        call.error = error
    except BaseException as error:  # sys.exit and pytest.skip in the code under test included
        call.error = _explain(error, module)


def _explain(error, module):
    raised = RaisedError(error, module.__file__)
    if isinstance(error, NotImplementedError) and raised.where:
        return UnfinishedError(raised.where)
    return raised


def public(module, name):
    """A name of the module, or an error that says that it is missing."""
    if not hasattr(module, name):
        raise AttributeError(f"{name} is not defined in {module.__file__.rpartition('/')[2]}")
    return getattr(module, name)


@contextlib.contextmanager
def stand_ins(module, reference, names):
    """Let the reference implementation stand in for some names of a module."""
    missing = object()
    saved = {name: getattr(module, name, missing) for name in names}
    for name in names:
        setattr(module, name, getattr(reference(), name))
    try:
        yield
    finally:
        for name, value in saved.items():
            delattr(module, name) if value is missing else setattr(module, name, value)


def seed_everything(seed):
    """Seed every global generator of the libraries that are loaded."""
    random.seed(seed)
    np.random.seed(seed % 2**32)
    if "torch" in sys.modules:
        sys.modules["torch"].manual_seed(seed)
    if "keras" in sys.modules:
        sys.modules["keras"].utils.set_random_seed(seed % 2**32)
