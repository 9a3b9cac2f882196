"""The submission under test, as a test sees it: the fixture ``ex``."""

import builtins
import re
from dataclasses import dataclass, field

from autograder.submission.errors import RaisedError, SubmissionError
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
    kind: str = "probe"  # or public, or oracle

    def agrees(self, other):
        """Did the two calls end alike: with equal numbers, or with the same error?"""
        if self.error is None or other.error is None:
            return self.error is other.error and same(self.value, other.value)
        return type(self.error) is type(other.error) and said(self.error) == said(other.error)


def said(error):
    """What an error says: no addresses, which differ from run to run, and no author's own words."""
    if getattr(error, "own", False):
        return error.kind
    return re.sub(r"0x[0-9a-f]+", "0x", str(error))


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
        """What a framework expects: runs in a process that has none of the learner's code.

        Args:
            function: module-level function, called with the track and the inputs.
            inputs: plain data.
        """
        call = Call(function.__name__, function, (), plain(inputs, "the inputs"), kind="oracle")
        self.perform(call)
        if call.error is not None:
            raise RuntimeError(f"the oracle {call.name} failed: {call.error}") from call.error
        return call.value

    def error(self, name, *args, **kwargs):
        """The name of the exception that a call of a public function raises, or None.

        Of an exception of the learner's own, the name of Python's that it derives from.
        """
        try:
            self._perform(Call(name, None, args, kwargs, kind="public"))
        except RaisedError as error:
            known = (one for one in error.kinds if hasattr(builtins, one))
            return next(known, error.kind)
        return None

    def _perform(self, call):
        call.args = plain(call.args, f"the arguments of {call.name}")
        call.kwargs = plain(call.kwargs, f"the arguments of {call.name}")
        self.calls.append(call)
        self.perform(call)
        if call.error is not None:
            raise call.error
        return call.value


@dataclass
class _Function:
    """A public function of the submission; its name is what a failed assert shows."""

    submission: Submission
    name: str

    def __call__(self, *args, **kwargs):
        return self.submission._perform(Call(self.name, None, args, kwargs, kind="public"))

    def __repr__(self):
        return self.name
