"""Watches a sandbox from outside: memory of all its processes together, and the time of it all."""

import contextlib
import os
import re
import signal
import threading
import time
from pathlib import Path

import psutil

from autograder.marking.sandbox.clock import LATE, Clock, Starved

LOOK = 0.2  # seconds between two looks
GONE = 10.0  # seconds until killed processes must be gone
BESIDE = re.compile(rb"^(?:VmPTE|VmSwap):\s+(\d+) kB", re.M)  # page tables, and what is swapped out
TOO_BUSY = "had to wait for the machine, which was too busy"
SURELY = 4  # times the limit, counted with what processes share: no time to count exactly


class Guard(threading.Thread):
    """Ends what takes too much; ``said`` is then the reason, as the end of a sentence.

    Args:
        memory: bytes that all processes of a sandbox may have together.
        seconds: for the code of the submission.
    """

    def __init__(self, memory, seconds):
        super().__init__(daemon=True)
        self.memory, self.clock = memory, Clock(seconds, self.starved)
        self.waits, self.asking, self.pids = Starved(), threading.Lock(), []
        self.said, self.process, self.closed = None, None, threading.Event()
        self.lock = threading.Lock()
        self.start()

    def starved(self):
        """Seconds that the sandboxes have waited for a processor so far."""
        with self.asking:  # as does another thread
            return self.waits.note(self.pids)

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
        found = tree(self.process.pid)
        self.pids = [one.pid for one in found]
        if over := self.clock.over:
            self._give_up(self.too_long() if over == LATE else TOO_BUSY)
        elif takes(found, self.memory - buffers(found)):
            self._give_up(f"needed more than {self.memory / (1 << 30):g} GB in all its processes")

    def _give_up(self, reason):
        self.said = reason
        kill(self.process.pid)
        self.process = None

    def too_long(self):
        """What is said once the time of the submission is used up."""
        return f"took longer than the {self.clock.seconds:g} s of a whole submission"

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

    Each local socket of its network namespace counts with the most that it can hold, as does each
    of TCP that holds anything.
    """
    try:
        inside = processes[1].pid  # the first is bubblewrap itself, which is not
        if os.readlink(f"/proc/{inside}/ns/net") == os.readlink("/proc/self/ns/net"):
            return 0
        folder, limits = Path(f"/proc/{inside}/net"), Path("/proc/sys/net")
        sockets = (folder / "unix").read_bytes().count(b"\n") - 1
        found = sockets * 2 * int((limits / "core/wmem_max").read_text())
        kinds = [(limits / f"ipv4/tcp_{one}mem").read_text().split()[-1] for one in "rw"]
        busy = sum(map(bool, [*queues(folder / "tcp"), *queues(folder / "tcp6")]))
        found += busy * sum(map(int, kinds))
        return found + sum([*queues(folder / "udp"), *queues(folder / "udp6")])
    except (IndexError, OSError, ValueError):
        return 0


def queues(table):
    """Bytes in the queues of each socket in a table of the kernel's."""
    with contextlib.suppress(OSError):  # a system without such sockets
        for line in table.read_bytes().splitlines()[1:]:
            yield sum(int(one, 16) for one in line.split()[4].split(b":"))


def takes(processes, limit):
    """Do processes have more memory than a limit? What they share counts once."""
    limit -= sum(beside(one.pid) for one in processes)
    total = sum(_of(one, "rss") for one in processes)
    if total <= limit:
        return False
    return total > SURELY * limit or sum(_of(one, "pss") for one in processes) > limit


def beside(pid):
    """Bytes that a process has, and that do not count as its memory."""
    try:
        return 1024 * sum(map(int, BESIDE.findall(Path(f"/proc/{pid}/status").read_bytes())))
    except OSError:
        return 0


def _of(process, kind):
    try:
        about = process.memory_info() if kind == "rss" else process.memory_full_info()
        return getattr(about, kind, None) or about.rss
    except psutil.AccessDenied:
        return process.memory_info().rss if kind == "pss" else 0
    except psutil.Error:
        return 0


def kill_all_of(user):
    """End what a user that nobody else is has left behind, wherever it hides."""
    for one in psutil.process_iter():
        with contextlib.suppress(psutil.Error):
            if one.uids().real == user:
                one.kill()


def kill(pid):
    """End a process and all that it has started, and wait until they are gone."""
    found = tree(pid)
    for one in found[::-1]:
        with contextlib.suppress(psutil.Error):
            one.kill()
    with contextlib.suppress(OSError):
        os.killpg(pid, signal.SIGKILL)
    latest = time.monotonic() + GONE
    while time.monotonic() < latest and not all(map(ended, found)):
        time.sleep(0.005)


def ended(process):
    """Has it ended? Whoever inherits it may take note of that much later: it runs no more."""
    try:
        return process.status() in (psutil.STATUS_ZOMBIE, psutil.STATUS_DEAD)
    except psutil.Error:
        return True
