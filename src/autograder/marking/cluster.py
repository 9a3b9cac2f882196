"""Submissions graded by the workers of a Dask cluster, each of which sees the same files."""

import functools
import threading
from concurrent.futures import Executor

from autograder.marking.batch import digest, versions
from autograder.marking.one import environment, grade_one

PATIENCE = 30  # seconds until a scheduler and a first worker must answer
MUST_AGREE = ("python", "packages", "tests_sha256", "rung", "missing")
_one_at_a_time = threading.Lock()  # a check changes what belongs to the process: folder, output


class ClusterError(Exception):
    """The cluster cannot be used; ``str`` of it is a sentence."""


class Cluster(Executor):
    """An executor of `concurrent.futures`; Dask gives what a lost worker had to the others."""

    def __init__(self, address):
        self.client = _connected(address)
        self.inner = self.client.get_executor(pure=False)

    def submit(self, function, *arguments):
        call = grade_there if function is grade_one else function
        return self.inner.submit(call, *arguments)

    def shutdown(self, wait=True, *, cancel_futures=False):
        self.inner.shutdown(wait=wait and not cancel_futures)
        self.client.close()


def _connected(address):
    try:
        from distributed import Client
    except ImportError:
        said = "--dask needs a package that is not installed: pip install distributed"
        raise ClusterError(said) from None
    try:
        client = Client(address, timeout=PATIENCE, set_as_default=False)
        client.wait_for_workers(1, timeout=PATIENCE)
        return client
    except (OSError, ValueError) as error:  # a time-out is an OSError
        first = str(error).strip().splitlines()[:1] or [type(error).__name__]
        said = f"The cluster at {address} does not answer, or has no worker ({first[0]})."
        raise ClusterError(said) from None


def grade_there(job, terms):
    """Grade a submission in a worker of the cluster.

    Raises:
        RuntimeError: the worker has other tests, versions or isolation than the record would say.
    """
    with _one_at_a_time:
        here = _environment(terms.root, terms.assignment.seed)
        differ = [name for name in MUST_AGREE if here[name] != terms.environment[name]]
        if differ:
            said = f"a worker of the cluster differs from this computer in {', '.join(differ)}"
            raise RuntimeError(f"{said}: make them alike, and start the workers again")
        return grade_one(job, terms)


@functools.cache  # what a worker has loaded stays: after a change it must be started again
def _environment(root, seed):
    return environment(root, seed, digest(root), versions())
