"""One worker as the judging process sees it: ask it, and say why it did not answer."""

import contextlib
import io
import os
import re
import signal
import socket
import tempfile
import time
from dataclasses import asdict, dataclass
from json import dumps

from autograder.submission import wire
from autograder.submission.errors import NoAnswerError, shown
from autograder.submission.process import Process
from autograder.submission.template import cpu_seconds

TICK = 0.5  # seconds between two looks at a worker that is still busy
GRACE = 2.0  # seconds in which a dying process leaves its stack and its exit status
FRAME = re.compile(r'^  File "(.*)", line (\d+) in (.*)$', re.M)
SHOWN = 64 * 1024  # bytes of output that are looked at
MOST_FILES = 100_000  # in a sandbox: the kernel needs memory for each, and counts it for nobody
TOO_MANY = f"wrote more than {MOST_FILES:,} files"
ADD_SEALS, SEALS = 1033, 1 | 2 | 4  # of fcntl: no more seals, and no other size


@dataclass(frozen=True)
class Limits:
    """What one call may take."""

    seconds: float = 20.0  # of processor time
    waiting: float = 60.0  # in all, for code that waits instead of computing
    memory: int = 4 << 30  # bytes beyond those of the imported framework
    reply: int = wire.LARGEST  # bytes of an answer
    output: int = 0  # bytes that may be printed in all; 0: as many as there is room for


class TooLongError(NoAnswerError):
    """The code under test took longer than it may."""


class Worker:
    """A process with one module under test, forked from a template if there is one."""

    def __init__(self, track, limits, home, template=None, ahead=False):
        self.limits, self.template = limits, template
        self.log, self.stacks = sink(limits.output), sink(limits.output)
        self.seen = 0  # so much of the log has been shown
        self.files = 0  # that are in its sandbox
        handles = [self.log.fileno(), self.stacks.fileno()]
        if template is not None:
            self.process, (self.channel, theirs) = None, socket.socketpair()
            with theirs:
                handles = [theirs.fileno(), *handles]
                reply = template.ask(handles, do="fork", ahead=ahead, limits=asdict(limits))
            self.pid = reply["pid"]
            return
        self.process = Process(track, home, "--serve")
        self.process.wait()
        self.channel, self.pid = self.process.control, self.process.process.pid
        socket.send_fds(self.channel, [dumps({"limits": asdict(limits)}).encode()], handles)

    @property
    def gone(self):
        """Has the template ended, and this process with it?"""
        return self.template is not None and self.template.gone

    @property
    def idle(self):
        """Does it wait, alive, for its first request?"""
        try:
            return bool(self.channel.recv(1, socket.MSG_PEEK | socket.MSG_DONTWAIT))
        except BlockingIOError:
            return True
        except OSError:
            return False

    def ask(self, request, path, seconds=None):
        """The reply to a request.

        Args:
            request: plain data.
            path: the file that is looked for on the stack when no reply comes.
            seconds: of processor time, instead of what the limits say.

        Raises:
            NoAnswerError: with the reason, and the line where the code stood.
        """
        try:
            self.channel.settimeout(self.limits.waiting)
            wire.send(self.channel, request)
            reply = self._reply(seconds or self.limits.seconds)
        except wire.WireError as error:
            raise self._lost(f"sent back what cannot be used ({error})", path) from None
        except OSError:  # it closed its end
            reply = None
        if isinstance(reply, str):
            raise self._lost(reply, path, alive=True)
        if not isinstance(reply, dict):
            raise self._lost("", path)
        return reply

    def _reply(self, seconds):
        """What comes within the limits, a sentence for what took too long, or None at its end."""
        start, used = time.monotonic(), self._cpu() or 0.0
        starved = self._starved()
        self.channel.settimeout(TICK)
        while True:
            try:
                begun = self.channel.recv(1, socket.MSG_PEEK)
            except TimeoutError:
                now, spent = self._cpu(), time.monotonic() - start
                waited = spent - (self._starved() - starved)
                if (spent if now is None else now - used) > seconds:
                    return f"took longer than {seconds:g} s"
                if self.files > MOST_FILES:
                    return TOO_MANY
                if waited > self.limits.waiting:
                    return f"waited for more than {self.limits.waiting:g} s"
                continue
            until = max(start + self.limits.waiting, time.monotonic())  # a busy machine gave more
            return self._received(until + GRACE) if begun else None

    def _received(self, until):
        """The rest of a reply that has begun, or a sentence."""
        if self.files > MOST_FILES:
            return TOO_MANY
        try:
            return wire.receive(self.channel, self.limits.reply, until)
        except TimeoutError:
            return f"waited for more than {self.limits.waiting:g} s"

    def _starved(self):
        return self.template.starved() if self.template else 0.0

    def _cpu(self):
        if self.template:
            usage = self.template.ask(do="usage", pid=self.pid)
            self.files = usage.get("files", 0)
            return usage["seconds"]
        return cpu_seconds(self.pid)

    def _lost(self, reason, path, alive=False):
        """The error for a call without an answer; the process is at its end."""
        if alive:
            self._ask_for_stack()
        status = self.end(GRACE if not alive else 0.0)
        stack = _piece(self.stacks, 0).decode(errors="replace")
        where = next(
            (
                f"{shown(path)}:{line}, in {function}"
                for file, line, function in FRAME.findall(stack)
                if file == path
            ),
            None,
        )
        kind = TooLongError if alive else NoAnswerError
        return kind(f"your code {reason or self._ending(status)}.", where)

    def _ending(self, status):
        if b"bad_alloc" in _piece(self.log, 0):
            return f"needed more than {self.limits.memory >> 30} GB"
        if status == -signal.SIGKILL:
            return "was killed by signal 9, as systems do when memory runs out"
        if status is not None and status < 0:
            known = [one.name for one in signal.Signals if one == -status]
            return f"was killed by signal {-status}" + "".join(f" ({name})" for name in known)
        return "ended itself: it left Python before it gave an answer"

    def _ask_for_stack(self):
        if self.template:
            self.template.ask(do="stack", pid=self.pid)
        else:
            with contextlib.suppress(OSError, AttributeError):
                os.kill(self.pid, signal.SIGUSR1)
        until = time.monotonic() + GRACE
        while not _written(self.stacks) and time.monotonic() < until:
            time.sleep(0.02)
        time.sleep(0.05)  # it is written line by line

    def output(self):
        """What the code under test has printed since the last time."""
        with contextlib.suppress(ValueError):  # closed
            start, self.seen = self.seen, _written(self.log)
            return _piece(self.log, start).decode(errors="replace")
        return ""

    def end(self, patience=0.0):
        """End the process and what it started; its exit status if it had one by itself."""
        if self.template:
            self.channel.close()
            with contextlib.suppress(NoAnswerError, OSError):  # then it has ended with its template
                return self.template.ask(do="end", pid=self.pid, patience=patience)["status"]
            return None
        with contextlib.suppress(Exception):
            self.process.process.wait(patience)
        status = self.process.process.poll()
        self.process.close()
        return status


def sink(most):
    """A file for what a process writes; one that must not grow fills no disk either."""
    if not most or not hasattr(os, "memfd_create"):
        return tempfile.TemporaryFile()
    import fcntl

    handle = os.memfd_create("output", os.MFD_CLOEXEC | os.MFD_ALLOW_SEALING)
    os.ftruncate(handle, most)
    fcntl.fcntl(handle, ADD_SEALS, SEALS)
    return io.FileIO(handle, "r+")


def _written(file):
    """Where a process has come to: it writes through the same open file."""
    return os.lseek(file.fileno(), 0, os.SEEK_CUR)


def _piece(file, start):
    """What was written from a place on, as far as it is shown."""
    size = min(_written(file) - start, SHOWN)
    return os.pread(file.fileno(), size, start) if size > 0 else b""
