"""A Python process that has imported the framework of a track, in an environment of its own."""

import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

from autograder.submission.errors import NoAnswerError

SOURCES = Path(__file__).resolve().parents[2]  # where autograder lies
STARTING = 300.0  # seconds until a framework must be imported, on however busy a machine
REPLYING = 60.0  # seconds until a template must reply
KEPT = ("PATH", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "SYSTEMROOT", "TMPDIR", "TEMP", "TMP")


def environment(home):
    """The whole environment of a worker: a fixed list, and nothing of the user's settings."""
    return {
        **{name: os.environ[name] for name in KEPT if name in os.environ},
        "HOME": home,
        "USERPROFILE": home,
        "LANG": "C.UTF-8",
        "PYTHONPATH": str(SOURCES),
        "MALLOC_MMAP_THRESHOLD_": str(2**30),  # glibc: large arrays are used again, not given back
        "MALLOC_TRIM_THRESHOLD_": str(2**32),  # to the kernel and zeroed anew at each step
        "PYTHONHASHSEED": "0",
        "PYTHONUTF8": "1",
        "PYTHONDONTWRITEBYTECODE": "1",
        "OMP_NUM_THREADS": "1",  # one thread: the same numbers on every machine
        "MKL_NUM_THREADS": "1",
        "OPENBLAS_NUM_THREADS": "1",
        "TF_NUM_INTRAOP_THREADS": "1",
        "TF_NUM_INTEROP_THREADS": "1",
        "TF_CPP_MIN_LOG_LEVEL": "3",
        "TF_ENABLE_ONEDNN_OPTS": "0",
        "CUDA_VISIBLE_DEVICES": "",
        "KERAS_BACKEND": "tensorflow",
        "KERAS_HOME": str(Path(home, "keras")),  # empty: no keras.json of the user's
        "MPLBACKEND": "agg",
        "MPLCONFIGDIR": str(Path(home, "matplotlib")),
    }


def _starter(home):
    """A function that starts a command here, with some file descriptors."""
    return lambda command, kept: subprocess.Popen(
        command, env=environment(home), pass_fds=kept, start_new_session=True,
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
    )  # fmt: skip


class Process:
    """A template, or with ``--serve`` a worker of its own."""

    def __init__(self, track, home, *options, start=None):
        self.track, (self.control, theirs) = track, socket.socketpair()
        command = [sys.executable, "-P", "-s", "-m", "autograder.submission.template"]
        command += [track, str(theirs.fileno()), *options]
        with theirs:
            self.process = (start or _starter(home))(command, [theirs.fileno()])
        self.ready, self.lost = False, False
        self.wanted, self.late = [], set()  # what it shall import; what it has been told to
        self.unread = False  # is there a reply that nobody has waited for?
        self.starved = lambda: 0.0  # seconds that it and its workers have waited for a processor

    @property
    def gone(self):
        """Has it ended, or can it not be spoken to any more?"""
        return self.lost or self.process.poll() is not None

    def wait(self):
        """Until the framework is imported."""
        if not self.ready:
            self.control.settimeout(STARTING)
            self._answer()
            self.ready = True

    def ask(self, handles=(), **command):
        """Send a command to a template, and files with it; its reply."""
        self.tell(handles, **command)
        return self._listen()

    def tell(self, handles=(), **command):
        """Send a command, and do not wait for the reply."""
        self.wait()
        if self.unread:
            self._listen()
        self._guarded(socket.send_fds, self.control, [json.dumps(command).encode()], handles)
        self.unread = True

    def want(self, names):
        """Have it import modules, once, that a worker had to import for itself."""
        self.wanted += [name for name in names if name not in self.late]
        self.late.update(names)

    def import_wanted(self):
        """Let it import what is wanted, without waiting."""
        while self.wanted:
            self.tell(do="import", name=self.wanted.pop())

    def _listen(self):
        self.unread = False
        return self._guarded(self._answer)

    def _guarded(self, call, *args):
        """Use the socket; what goes wrong is said in one sentence."""
        try:
            self.control.settimeout(REPLYING)
            return call(*args)
        except BaseException as error:  # a half-read reply must not be taken for the next one
            self.lost = True
            self.process.kill()
            if not isinstance(error, (OSError, ValueError)):
                raise
            raise NoAnswerError("the process for your code was lost: check again.") from None

    def _answer(self):
        line = b""
        while not line.endswith(b"\n"):
            piece = self.control.recv(4096)
            if not piece:
                said = self.process.stderr.read().decode(errors="replace").strip()
                reason = (said.splitlines() or ["it said nothing"])[-1]
                raise NoAnswerError(f"the process for your code did not start: {reason}")
            line += piece
        return json.loads(line)

    def close(self):
        """End it, and with a template all its workers."""
        self.control.close()
        with contextlib.suppress(OSError, AttributeError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.kill()
        self.process.wait()
        self.process.stderr.close()
