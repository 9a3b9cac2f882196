"""The time of a submission: what its own code takes, and not what a busy machine does to it.

A clock runs while a question waits for the code under test.  What that code waits for a processor
meanwhile does not count: the kernel tells it of each thread (``schedstat``; where it does not, all
of the time counts).  Code that sleeps waits for no processor, so that a hang is its own fault.
"""

import contextlib
import time
from pathlib import Path

JUDGED = 2  # times the limit, for the code and for judging what came of it, in processor time
IN_ALL = 2, 120.0  # times the limit, and seconds more, until it is given up
LATE, BUSY = "late", "busy"


class Clock:
    """Tells when the time of a submission is used up, and whether that is its own fault.

    Args:
        seconds: for the code of the submission.
        starved: a function that tells how long it has waited for a processor so far.
    """

    def __init__(self, seconds, starved):
        self.seconds, self.starved = seconds, starved
        self.begin, self.judge = time.monotonic(), time.process_time()
        self.before, self.since, self.ended = 0.0, None, None

    @contextlib.contextmanager
    def running(self):
        """Count the time of a question."""
        self.since = time.monotonic(), self.starved()
        try:
            yield
        finally:
            self.before, self.since = self.spent, None

    @property
    def spent(self):
        """Seconds that the code has taken."""
        if (since := self.since) is None:  # another thread may stop it
            return self.before
        begin, starved = since
        return self.before + max(0.0, time.monotonic() - begin - (self.starved() - starved))

    @property
    def over(self):
        """LATE: the submission has used up its time; BUSY: the machine has; None: neither yet."""
        if self.ended is None:  # it stays what it was first
            spent, judging = self.spent, time.process_time() - self.judge
            if spent > self.seconds or spent + judging > JUDGED * self.seconds:
                self.ended = LATE
            elif time.monotonic() - self.begin > in_all(self.seconds):
                self.ended = BUSY
        return self.ended


def in_all(seconds):
    """Seconds after which a submission is given up, whatever has taken them."""
    return IN_ALL[0] * seconds + IN_ALL[1]


class Starved:
    """How long the processes of a sandbox have waited for a processor.

    Of all threads, the one that waited longest counts: more threads do not buy more time.
    """

    def __init__(self):
        self.seconds, self.last = 0.0, {}

    def note(self, pids):
        """Add what came since the last look; the sum."""
        now = {task: waited for pid in pids for task, waited in delays(pid)}
        gained = [waited - self.last.get(task, 0.0) for task, waited in now.items()]
        self.seconds, self.last = self.seconds + max([0.0, *gained]), now
        return self.seconds


def delays(pid):
    """(thread, seconds that it has waited for a processor) of each thread of a process."""
    with contextlib.suppress(OSError):  # it has ended, or the kernel does not tell
        for task in Path(f"/proc/{pid}/task").iterdir():
            with contextlib.suppress(OSError, ValueError, IndexError):
                yield task.name, int((task / "schedstat").read_text().split()[1]) / 1e9
