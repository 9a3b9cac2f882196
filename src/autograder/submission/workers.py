"""The workers of a run: a template for each track, and a process for each module under test."""

import contextlib
import os
import signal
import sys
import tempfile
from collections import OrderedDict
from pathlib import Path
from types import SimpleNamespace

from autograder.submission.errors import BrokenFileError, NoAnswerError
from autograder.submission.in_process import ASIDE, InProcess, value_of
from autograder.submission.modules import LATE
from autograder.submission.prelude import PREPARED, SETS_UP_DEVICES
from autograder.submission.process import Process
from autograder.submission.worker import Limits, TooLongError, Worker

CAN_FORK = sys.platform == "linux"  # macOS does not promise that frameworks survive a fork
CAN_START = os.name == "posix" and sys.platform != "emscripten"  # in a page there is one process
ORACLES = "oracles"  # the first part of the key of a process that holds no code under test
MOST = 6  # processes that are kept at a time: each holds its own copy of what it has changed
NO_MEMORY = ("MemoryError", "can't allocate memory", "bad_alloc", "ResourceExhaustedError")


def workers_for_here(limits=None, fork=CAN_FORK, ahead=0):
    """What runs the code under test here; on Windows no child inherits a socket."""
    return Workers(limits, fork, ahead) if CAN_START else InProcess()


GONE = SimpleNamespace(gone=True)  # stands for a template that was never started


class Workers:
    """Keeps templates warm; a worker is started when a module is asked for the first time.

    With ``ahead``, so many are started while nobody waits, for the modules that come next.
    """

    def __init__(self, limits=None, fork=CAN_FORK, ahead=0):
        self.limits, self.fork = limits or Limits(), fork and CAN_FORK
        self.home = tempfile.TemporaryDirectory(prefix="autograder-")
        self.templates, self.live = {}, OrderedDict()
        self.ahead, self.spare = ahead if self.fork else 0, {}  # track -> workers without a module
        self.broken, self.slow = {}, set()  # modules that do not load; that took too long
        self.printed, self.stopped = [], False
        self.oracles = OrderedDict()  # what frameworks have answered: question -> answer

    def stop(self, everything=False):
        """Kill what somebody waits for, from another thread, or with ``everything`` all there is.

        Whoever waits for it, and whoever asks before ``resume``, gets a KeyboardInterrupt.
        """
        self.stopped = True
        found = [one for key, one in list(self.live.items()) if everything or key[0] != ORACLES]
        starting = [t for t in list(self.templates.values()) if everything or not t.ready]
        for one in [*found, *(template.process for template in starting)]:
            with contextlib.suppress(OSError):
                os.killpg(one.pid, signal.SIGKILL)

    def resume(self):
        """Answer again."""
        self.stopped = False

    def warm(self, track):
        """Let a template start, without waiting for it."""
        if self.fork and self.templates.get(track, GONE).gone:
            self.live = OrderedDict((k, w) for k, w in self.live.items() if not w.gone)
            self.templates[track] = Process(track, self.home.name)

    def ask(self, key, track, files, request):
        """What comes of a call.

        Args:
            key: hashable; equal for all calls that the same process shall answer.
            track: "scratch", "pytorch" or "tf".
            files: the request that loads the module, or None where no module is under test.
            request: the call.

        Raises:
            SubmissionError: what there is instead of an answer.
        """
        path = files["files"][0][0] if files else None
        if key in self.broken:
            raise self.broken[key]
        try:
            self._go_on()
            worker = self._worker(key, track, files, path)
            try:
                return value_of(self._send(key, worker, request, path), path)
            finally:
                self.printed.append(worker.output())
        except Exception:
            self._go_on()  # what was killed has not failed
            raise

    def ask_aside(self, track, files, request):
        """The same in a process of its own: no later answer depends on it, and nothing is printed.

        For questions that the learner has not asked.
        """
        printed, self.printed = self.printed, []
        try:
            return self.ask(ASIDE, track, files, request)
        finally:
            self.forget(ASIDE)
            self.printed = printed

    def _go_on(self):
        if self.stopped:
            raise KeyboardInterrupt

    def _worker(self, key, track, files, path):
        if key in self.live:
            self.live.move_to_end(key)
            return self.live[key]
        while len(self.live) >= MOST:
            self.live.popitem(last=False)[1].end()
        self.warm(track)
        template = self.templates.get(track)
        if template:
            template.import_wanted()
        worker = self._started(track, path)
        worker = worker or Worker(track, self.limits, self.home.name, template)
        self.live[key] = worker
        if files:
            try:
                value_of(self._send(key, worker, files, path), path)
            except NoAnswerError as error:
                at = f" ({error.where})" if error.where else ""
                self.broken[key] = BrokenFileError(f"{files['shown']} does not import: {error}{at}")
                raise self.broken[key] from None
            except BrokenFileError as error:
                self.broken[key] = error
                raise
        return worker

    def _started(self, track, path):
        """A worker that was started ahead, if there is one that may be used for this file."""
        if path and Path(path).stem in SETS_UP_DEVICES:
            return None
        spare = self.spare.get(track, [])
        while spare:
            worker = spare.pop(0)
            if worker.idle and not worker.gone:
                return worker
            worker.end()
        return None

    def _start_ahead(self, track, template):
        spare = self.spare.setdefault(track, [])
        while track in PREPARED and template.ready and len(spare) < self.ahead:
            spare.append(Worker(track, self.limits, self.home.name, template, ahead=True))

    def _send(self, key, worker, request, path):
        again = key in self.slow and request["do"] == "call"  # a loop may be in all of them
        seconds = self.limits.seconds / (4 if again else 1)
        try:
            reply = worker.ask(request, path, seconds)
            _note_late(worker, reply.pop("late", None))
            return self._explained(reply)
        except BaseException as error:  # Ctrl-C as well: its answer must not reach the next call
            lost = self.live.pop(key, None)
            if not isinstance(error, NoAnswerError) and lost:
                lost.end()
            if isinstance(error, TooLongError):
                self.slow.add(key)
            raise

    def _explained(self, reply):
        """A reply, in which a lack of memory is called so."""
        error = reply.get("error") or {}
        said = f"{error.get('kind')} {error.get('said')}"
        if error.get("type") in ("raised", "import") and any(word in said for word in NO_MEMORY):
            limit = f"your code needed more than {self.limits.memory >> 30} GB."
            return {"error": {**error, "type": "memory", "said": limit}}
        return reply

    def drain(self):
        """All that was printed since the last time."""
        text, self.printed = "".join(self.printed), []
        return text

    def forget(self, key):
        """End the process of a module: the next question to it starts a fresh one."""
        if key in self.live:
            self.live.pop(key).end()
        self.broken.pop(key, None)
        self.slow.discard(key)

    def forget_oracles(self):
        """End the processes that have imported oracles, and forget what they have answered."""
        self.oracles.clear()
        for key in [key for key in self.live if key[0] == ORACLES]:
            self.forget(key)

    def fresh(self):
        """End the processes of all modules, but keep what is warm and holds nobody's code."""
        for key in [key for key in self.live if key[0] != ORACLES]:
            self.live.pop(key).end()
        for track, template in self.templates.items():
            with contextlib.suppress(NoAnswerError, OSError):  # it is gone: the next one is told
                template.import_wanted()  # while the learner reads the verdict
                self._start_ahead(track, template)
        self.broken, self.slow, self.printed = {}, set(), []

    def close(self):
        """End everything."""
        for worker in [*self.live.values(), *sum(self.spare.values(), [])]:
            worker.end()
        for template in self.templates.values():
            template.close()
        self.templates, self.live, self.spare = {}, OrderedDict(), {}
        self.home.cleanup()


def _note_late(worker, names):
    """Let the template import what its worker had to: names of ours, whatever the worker says."""
    if worker.template and isinstance(names, list):
        worker.template.want([one for one in LATE[worker.template.track] if one in names])
