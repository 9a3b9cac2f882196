"""The workers of one submission, in sandboxes; the trusted process asks them as any others."""

import ast
import contextlib
import json
import os
import subprocess
from dataclasses import dataclass

import psutil

from autograder.marking.sandbox.clock import BUSY
from autograder.marking.sandbox.guard import TOO_BUSY, Guard, kill, kill_all_of
from autograder.marking.sandbox.rungs import ALONE, BARE
from autograder.submission.errors import BrokenFileError, NoAnswerError
from autograder.submission.process import Process
from autograder.submission.template import RLIMITS
from autograder.submission.worker import TOO_MANY, Limits
from autograder.submission.workers import Workers

MOST = 12  # sandboxes that one submission may use up
OVERHEAD = 2 << 30  # bytes for the framework itself, and for what several processes hold twice


@dataclass(frozen=True)
class Bounds:
    """What the code of one submission may take."""

    call: float = 20.0  # seconds of processor time for one call
    waiting: float = 60.0  # seconds for one call in all
    submission: float = 600.0  # seconds for all its code
    memory: int = 4 << 30  # bytes beyond those of the framework
    processes: int = 256  # threads count as well
    file: int = 256 << 20  # bytes of one file
    reply: int = 256 << 20  # bytes of one answer

    def limits(self):
        return Limits(self.call, self.waiting, self.memory, self.reply, self.file // 4)

    def of_the_kernel(self):
        """{name of a limit: its value}, as the first process in a sandbox sets them."""
        return {
            "NPROC": self.processes, "FSIZE": self.file, "CPU": int(self.submission) + 60,
            "NOFILE": 512, "CORE": 0, "AS": self.memory + (12 << 30),
        }  # fmt: skip


class Confined(Workers):
    """Templates that run in sandboxes, for the files of one submission."""

    def __init__(self, rung, root, bounds):
        super().__init__(bounds.limits())
        self.rung, self.root, self.bounds = rung, root, bounds
        self.guard = Guard(bounds.memory + OVERHEAD, bounds.submission)
        self.started, self.lent, self.task = 0, {}, None
        self.fault = None  # why a sandbox did not start: nobody's code has run in it
        self.ours = {}  # {node id: what went wrong in a test, through no fault of the submission}

    def warm(self, track):
        """Let a sandbox start, without waiting for it; one at a time is watched."""
        here = self.templates.get(track)
        if here is not None and not here.gone:
            return
        for other in list(self.templates):
            self._drop(other)
        if self.started >= MOST:
            raise NoAnswerError(f"your code has ended its process {MOST} times: no more is tried.")
        self.started += 1
        self.lent[track] = set()
        self.templates[track] = Process(track, self.home.name, *self._options(), start=self._start)
        self.templates[track].starved = self.guard.starved
        self.guard.watch(self.templates[track].process)

    def _options(self):
        limits = {k: v for k, v in self.bounds.of_the_kernel().items() if k in RLIMITS}
        if ALONE in self.rung.missing and not self.rung.becomes:
            # the kernel counts all that this user runs
            limits["NPROC"] += threads_of(os.getuid())
        return "--limits", json.dumps(limits)

    def _start(self, program, kept):
        pipes = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL}
        return self.rung.start(program, self.root, self.home.name, kept, stderr=subprocess.PIPE,
                               **pipes)  # fmt: skip

    def ask(self, key, track, files, request):
        if key in self.broken:
            raise self.broken[key]  # whatever has happened since: it is the reason for all tasks
        if self.guard.clock.over:
            raise self._ended()
        if self.task in self.lent.get(track, ()):
            self._drop(track)  # it has seen the reference's answer to what is asked next
            self.started -= 1  # which is no fault of it
        self.warm(track)
        self._begun(track)
        self.lent[track] |= lends(request)
        try:
            return super().ask(key, track, files, request)
        except BrokenFileError:
            if self.guard.said:  # the guard has ended what was being imported
                raise self._not_imported(key, files) from None
            raise
        except NoAnswerError as error:
            if self.guard.said:
                raise self._ended(error.where) from None
            if TOO_MANY in str(error):
                self._drop(track)  # and the files with it
            raise

    def _send(self, key, worker, request, path):
        """Only here the code of the submission runs."""
        with self.guard.clock.running():
            return super()._send(key, worker, request, path)

    def _begun(self, track):
        """Wait until a sandbox has started; if it does not, that is no fault of the submission."""
        try:
            self.templates[track].wait()
        except (NoAnswerError, OSError) as error:
            if self.guard.said:
                raise self._ended() from None
            self.fault = f"Its sandbox did not start ({error})."
            raise NoAnswerError(str(error)) from None

    def _not_imported(self, key, files):
        """The error for a file that did not import in time, or in the memory that there is."""
        if (ended := self._ended()) and self.fault:
            del self.broken[key]
            return ended
        self.broken[key] = BrokenFileError(f"{files['shown']} does not import: {ended}")
        return self.broken[key]

    def _ended(self, where=None):
        """The error after the guard has ended a sandbox, or the time of the submission is over."""
        over, said = self.guard.clock.over, self.guard.said
        if over == BUSY:
            self.fault = f"Its code {TOO_BUSY}: grade it again."
        reason = said or (TOO_BUSY if over == BUSY else self.guard.too_long())
        return NoAnswerError(f"your code {reason}.", where)

    def _drop(self, track):
        """End a sandbox with everything in it."""
        template = self.templates.pop(track)
        self.live = type(self.live)((k, w) for k, w in self.live.items()
                                    if w.template is not template)  # fmt: skip
        with self.guard.lock:
            if self.guard.process is template.process:
                self.guard.process = None
            kill(template.process.pid)
        if owner := template.process.owner:
            kill_all_of(owner)
        with contextlib.suppress(OSError):
            template.close()

    def close(self):
        """End everything; nothing of the submission is left."""
        self.guard.close()
        for track in list(self.templates):
            self._drop(track)
        super().close()


def confined(rung, root, bounds):
    """The workers of one submission on a rung of the ladder."""
    return Plain(bounds.limits()) if rung is BARE else Confined(rung, root, bounds)


def threads_of(user):
    """How many threads a user has in all processes."""
    found = 0
    for one in psutil.process_iter():
        with contextlib.suppress(psutil.Error):
            found += one.num_threads() if one.uids().real == user else 0
    return found


class Plain(Workers):
    """Where nothing but a process of its own keeps the code under test away."""

    task = fault = None

    def __init__(self, limits):
        super().__init__(limits)
        self.ours = {}


def lends(request):
    """The names of the reference that a request brings along, with all that they use."""
    given = request.get("given")
    if not given:
        return set()
    trees = [ast.parse(text) for _, text in given["files"]]
    return {node.name for tree in trees for node in tree.body if hasattr(node, "name")}
