"""Failures of a test that are no fault of the code under test: an oracle crashes, a seed is odd."""

from autograder.judge import SUBMISSION, replay
from autograder.submission.calls import Submission
from autograder.submission.errors import BrokenFileError, UnfinishedError
from autograder.submission.variants import Variant, variant_of

_held = set()  # {(root, node id, seed)} of what the reference passes: asked once for a whole class


def said_if_ours(item, call):
    """What went wrong in a test, in a sentence, if it is our fault; None if it is a plain failure.

    It is ours if the reference fails the test with the same seed, or if an oracle fails and does
    not do so again.
    """
    error = call.excinfo.value
    if not isinstance(error, Exception):  # somebody stops the run
        return None
    in_oracle = _oracle_failed(call.excinfo)
    if isinstance(error, (UnfinishedError, BrokenFileError)) and not in_oracle:
        return None
    if not _ours(item, call.when, in_oracle):
        return None
    said = " ".join(str(error).split())[:500]
    return f"The test itself does not work here ({type(error).__name__}: {said})."


def _oracle_failed(excinfo):
    asking = Submission.oracle.__code__
    return any(one.frame.code.raw is asking for one in excinfo.traceback)


def _ours(item, when, in_oracle):
    if when != "call":  # what a fixture needs may come from the submission
        return when == "setup" and not getattr(item.stash.get(SUBMISSION, None), "calls", ())
    mine = variant_of(item)
    key = item.config.rootpath, item.nodeid, item.config.getoption("--seed")
    if key not in _held:  # a failure is asked for again: the machine may have been too busy
        if replay(item)(Variant(mine.chapter, mine.track, "solutions")) is not None:
            return True
        _held.add(key)
    return in_oracle and replay(item)(mine) is None
