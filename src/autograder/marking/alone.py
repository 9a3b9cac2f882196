"""One `autograder grade` at a time for a folder of records."""

import contextlib

from filelock import FileLock, Timeout

NAME = ".grading.lock"


class BusyError(Exception):
    """Another call grades into the same folder; ``str`` of it is a sentence."""


@contextlib.contextmanager
def alone(out):
    """Hold the folder of records. The system lets go of it when a process ends, however it ends.

    Raises:
        BusyError: another process has it.
    """
    out.mkdir(parents=True, exist_ok=True)
    lock = FileLock(out / NAME, timeout=0)
    try:
        lock.acquire()
    except Timeout:
        said = f"Another call grades into {out} right now: wait for its end, or name another --out."
        raise BusyError(said) from None
    try:
        yield
    finally:
        lock.release()
