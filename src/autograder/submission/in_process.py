"""Code under test that runs in the grader's own process."""

from collections import OrderedDict

from autograder.submission.bench import Bench
from autograder.submission.errors import error_from

ASIDE = ("aside",)  # the key of a process that answers one question


class InProcess:
    """The same questions answered in this very process: for a debugger, and where none can start.

    Nothing protects the judgment from the code under test here.
    """

    def __init__(self):
        self.benches, self.oracles = {}, OrderedDict()

    def warm(self, track):
        """There is nothing to warm."""

    def stop(self, everything=False):
        """Nothing can be stopped from outside."""

    resume = stop

    def ask(self, key, track, files, request):
        if key not in self.benches:
            bench = Bench(track)
            if files:
                value_of(bench.answer(files), files["files"][0][0])
            self.benches[key] = bench
        bench = self.benches[key]
        return value_of(bench.answer(request), bench.path)

    def ask_aside(self, track, files, request):
        try:
            return self.ask(ASIDE, track, files, request)
        finally:
            self.benches.pop(ASIDE, None)

    def drain(self):
        return ""  # it was printed at once

    def fresh(self):
        self.benches = {}

    def forget_oracles(self):
        self.benches, self.oracles = {}, OrderedDict()

    close = forget_oracles


def value_of(reply, path):
    """What a reply holds, or the error that it tells of, raised."""
    if reply.get("error"):
        raise error_from(reply["error"], path)
    return reply.get("value")
