"""What happens in a worker process: limits, output, and answering requests until the end."""

import contextlib
import faulthandler
import os
import signal
import sys

from autograder.submission import wire
from autograder.submission.bench import Bench
from autograder.submission.modules import loaded_late

NO_TERMINAL = (
    "breakpoint() cannot reach your terminal from here: run the same tests with pytest in a "
    "terminal, or with pytest --in-process."
)


def serve(channel, log, stacks, track, limits):
    """Answer requests on a socket until it is closed.

    Args:
        channel: the socket.
        log: a file descriptor, for all that is printed.
        stacks: a file descriptor, for the stack when the process is ended or asked for it.
        track: "scratch", "pytorch" or "tf".
        limits: {"memory": bytes beyond what the process has now}.
    """
    _redirect(log)
    _tell_where(stacks)
    _limit_memory(limits["memory"])
    sys.breakpointhook = _no_terminal
    bench, own, streams = Bench(track), os.getpid(), (sys.stdout, sys.stderr)
    known = loaded_late(track)
    while (request := wire.receive(channel)) is not None:
        reply = bench.answer(request)
        if os.getpid() != own:
            os._exit(0)  # a copy that the code under test has made: only one may answer
        for stream in (*streams, sys.stdout, sys.stderr):
            with contextlib.suppress(Exception):  # closed or replaced by the code under test
                stream.flush()
        sys.stdout, sys.stderr = streams
        if (late := loaded_late(track)) != known:
            reply, known = {**reply, "late": late}, late
        wire.send(channel, reply)


def _redirect(log):
    """Send all output to the log; there is nothing to read."""
    null = os.open(os.devnull, os.O_RDWR)
    os.dup2(null, 0)
    os.dup2(log, 1)
    os.dup2(log, 2)
    text = {"mode": "w", "buffering": 1, "encoding": "utf-8", "errors": "backslashreplace"}
    sys.stdout, sys.stderr = open(1, closefd=False, **text), open(2, closefd=False, **text)


def _tell_where(stacks):
    """Write the stack when a signal asks for it, at a crash, and before os._exit."""
    file = sys._autograder_stacks = open(stacks, "w")  # faulthandler needs it open
    faulthandler.enable(file, all_threads=False)
    if hasattr(faulthandler, "register"):
        faulthandler.register(signal.SIGUSR1, file, all_threads=False)
    leave = os._exit

    def exit_with_stack(status):
        faulthandler.dump_traceback(file, all_threads=False)
        leave(status)

    os._exit = exit_with_stack


def _limit_memory(extra):
    """Let allocations fail beyond the limit, so that Python can say in which line."""
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource

        with open("/proc/self/status") as status:
            now = next(int(line.split()[1]) for line in status if line.startswith("VmData"))
        limit = now * 1024 + extra
        resource.setrlimit(resource.RLIMIT_DATA, (limit, limit))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _no_terminal(*args, **kwargs):
    raise RuntimeError(NO_TERMINAL)
