"""Watches a sandbox from outside: memory of all its processes together, and the time of it all."""

import contextlib
import os
import signal
import threading
import time
from pathlib import Path

import psutil

LOOK = 0.2  # seconds between two looks
GONE = 10.0  # seconds until killed processes must be gone
SURELY = 4  # times the limit, counted with what processes share: no time to count exactly


class Guard(threading.Thread):
    """Ends what takes too much; ``said`` is then the reason, as the end of a sentence.

    Args:
        memory: bytes that all processes of a sandbox may have together.
        seconds: for the submission, from now on.
    """

    def __init__(self, memory, seconds):
        super().__init__(daemon=True)
        self.memory, self.seconds = memory, seconds
        self.end = time.monotonic() + seconds
        self.said, self.process, self.closed = None, None, threading.Event()
        self.lock = threading.Lock()
        self.start()

    @property
    def late(self):
        """Is the time of the submission used up?"""
        return time.monotonic() > self.end

    def watch(self, process):
        """Watch another process, with all that it starts."""
        with self.lock:
            self.process, self.said = process, None

    def run(self):
        while not self.closed.wait(LOOK):
            with self.lock:
                self._look()

    def _look(self):
        if self.process is None:
            return
        if self.late:
            self._give_up(f"took longer than the {self.seconds:g} s of a whole submission")
        elif takes(found := tree(self.process.pid), self.memory - buffers(found)):
            self._give_up(f"needed more than {self.memory / (1 << 30):g} GB in all its processes")

    def _give_up(self, reason):
        self.said = reason
        kill(self.process.pid)
        self.process = None

    def close(self):
        """Watch no longer."""
        self.closed.set()
        self.join()


def tree(pid):
    """A process and all that it has started."""
    try:
        first = psutil.Process(pid)
        return [first, *first.children(recursive=True)]
    except psutil.Error:
        return []


def buffers(processes):
    """Bytes that the kernel may hold in local sockets of a sandbox: no process has them.

    Each socket of its network namespace counts with the most that it can hold.
    """
    try:
        inside = processes[1].pid  # the first is bubblewrap itself, which is not
        if os.readlink(f"/proc/{inside}/ns/net") == os.readlink("/proc/self/ns/net"):
            return 0
        sockets = Path(f"/proc/{inside}/net/unix").read_bytes().count(b"\n") - 1
        return sockets * 2 * int(Path("/proc/sys/net/core/wmem_max").read_text())
    except (IndexError, OSError, ValueError):
        return 0


def takes(processes, limit):
    """Do processes have more memory than a limit? What they share counts once."""
    total = sum(_of(one, "rss") for one in processes)
    if total <= limit:
        return False
    return total > SURELY * limit or sum(_of(one, "pss") for one in processes) > limit


def _of(process, kind):
    try:
        about = process.memory_info() if kind == "rss" else process.memory_full_info()
        return getattr(about, kind, None) or about.rss
    except psutil.AccessDenied:
        return process.memory_info().rss if kind == "pss" else 0
    except psutil.Error:
        return 0


def kill(pid):
    """End a process and all that it has started, and wait until they are gone."""
    found = tree(pid)
    for one in found[::-1]:
        with contextlib.suppress(psutil.Error):
            one.kill()
    with contextlib.suppress(OSError):
        os.killpg(pid, signal.SIGKILL)
    psutil.wait_procs([one for one in found if one.pid != pid], timeout=GONE)
