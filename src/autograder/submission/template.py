"""The template process of a track: imports the framework, runs nothing on it, and forks.

Run as ``python -m autograder.submission.template TRACK DESCRIPTOR [--serve] [--limits JSON]``.
Commands are lines of JSON on a Unix socket; sockets and files of the workers travel with them.
With ``--serve`` there is no template: the process is itself a worker (where a system cannot fork).
With ``--limits`` it is the first process of a sandbox, and sets the kernel's limits for all in it.
"""

import contextlib
import ctypes
import gc
import importlib
import json
import os
import signal
import socket
import sys
import time

from autograder.submission.child import serve
from autograder.submission.modules import import_framework, quiet
from autograder.submission.prelude import prepare

RLIMITS = ("NPROC", "FSIZE", "CPU", "NOFILE", "CORE", "AS")
ALONE = os.getpid() == 1 and "--limits" in sys.argv  # is everything that runs here the sandbox's?
ROUNDS = 10
PR_SET_PDEATHSIG, PR_SET_DUMPABLE = 1, 4  # end with the parent; may others look into its memory
PR_SET_NO_NEW_PRIVS = 38  # no program, such as sudo, may do more from here on


def main(track, descriptor, *options):
    """Answer commands until the judging process closes its end."""
    control = socket.socket(fileno=int(descriptor))
    if "--limits" in options:
        prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
        prctl(PR_SET_NO_NEW_PRIVS, 1)
        bound(json.loads(options[options.index("--limits") + 1]))
    warm(track)
    if "--serve" in options:
        prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
        control.sendall(b'{"ready": true}\n')
        _become_worker(control, track)
        return
    prctl(PR_SET_DUMPABLE, 0)  # a child with all rights must not write into this memory
    control.sendall(b'{"ready": true}\n')
    children = {}  # pid -> exit status, None as long as it runs
    while True:
        data, handles, _, _ = socket.recv_fds(control, 4096, 3)
        if not data:
            break
        command = json.loads(data)
        reply = _obey(command, handles, control, track, children)
        control.sendall(json.dumps(reply).encode() + b"\n")
    for pid in children:
        _kill(pid, children)


def bound(limits):
    """Set limits that no process from here on can lift."""
    import resource

    for name, value in limits.items():
        with contextlib.suppress(AttributeError):  # a system that does not know it
            kind = getattr(resource, f"RLIMIT_{name}")
            most = resource.getrlimit(kind)[1]
            value = value if most == resource.RLIM_INFINITY else min(value, most)
            resource.setrlimit(kind, (value, value))


def warm(track):
    """Import what the workers of a track will need."""
    with quiet():
        import_framework(track)
    with contextlib.suppress(ImportError):
        __import__(f"autograder.networks.{track}")
    gc.freeze()  # what is imported is not searched for garbage, and its memory stays shared


def _obey(command, handles, control, track, children):
    match command["do"]:
        case "fork":
            sys.stdout.flush()
            pid = os.fork()
            if pid == 0:
                _child(control, handles, track, command)
            for handle in handles:
                os.close(handle)
            children[pid] = None
            return {"pid": pid}
        case "import":
            with quiet(), contextlib.suppress(ImportError):
                importlib.import_module(command["name"])
            return {}
        case "usage":
            return usage(command["pid"])
        case "stack":
            with contextlib.suppress(OSError):
                os.kill(command["pid"], signal.SIGUSR1)
            return {}
        case "end":
            status = _kill(command["pid"], children, command["patience"])
            children.pop(command["pid"], None)
            _sweep(children)
            return {"status": status}


def _child(control, handles, track, command):
    """The rest of a forked process's life."""
    status = 1
    try:
        os.setsid()  # a group of its own: its own children end with it
        control.close()
        prctl(PR_SET_DUMPABLE, 1)
        prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
        if command.get("ahead"):
            with quiet():
                prepare()
        serve(socket.socket(fileno=handles[0]), *handles[1:], track, command["limits"])
        status = 0
    finally:
        os._exit(status)


def _become_worker(channel, track):
    """Take the two files from the first message, and serve."""
    data, handles, _, _ = socket.recv_fds(channel, 4096, 2)
    serve(channel, *handles, track, json.loads(data)["limits"])


def _kill(pid, children, patience=0.0):
    """End a process and all that it started; its exit status, negative for a signal."""
    status = _reap(pid, children, patience)
    with contextlib.suppress(OSError):
        os.killpg(pid, signal.SIGKILL)
    if status is None:
        with contextlib.suppress(OSError):
            os.kill(pid, signal.SIGKILL)
        _reap(pid, children, None)
    return status


def _reap(pid, children, patience):
    """The status of a process that ends by itself within ``patience`` seconds, else None."""
    waited = 0.0
    while True:
        if not _bury(children) or children.get(pid, 0) is not None:
            return children.get(pid)
        if patience is not None and waited >= patience:
            return None
        time.sleep(0.01)
        waited += 0.01


def _bury(children):
    """Note who has ended, orphans of the sandbox among them; is there a child left?"""
    try:
        while True:
            pid, status = os.waitpid(-1, os.WNOHANG)
            if not pid:
                return True
            if pid in children:
                children[pid] = os.waitstatus_to_exitcode(status)
    except ChildProcessError:
        return False


def _sweep(children):
    """In a sandbox: end what has left the session of its worker, and would outlive it."""
    for _ in range(ROUNDS if ALONE else 0):  # they may start others meanwhile
        kept = {0, 1, *children}
        found = [pid for pid in _processes() if not {pid, _session(pid)} & kept]
        for pid in found:
            with contextlib.suppress(OSError):
                os.kill(pid, signal.SIGKILL)
        _bury(children)
        if not found:
            return


def _processes():
    return [int(one) for one in os.listdir("/proc") if one.isdigit()]


def _session(pid):
    try:
        return os.getsid(pid)
    except OSError:  # it is gone
        return 0


def usage(pid):
    """What a worker has taken; in a sandbox, what all processes in it have, and the files."""
    if not ALONE:
        return {"seconds": cpu_seconds(pid)}
    seconds = [cpu_seconds(one, children=True) or 0.0 for one in _processes()]
    rooms = [os.statvfs(one) for one in os.environ.get("ROOMS", "").split(":") if one]
    files = sum(one.f_files - one.f_ffree for one in rooms)
    return {"seconds": sum(seconds) - cpu_seconds(os.getpid()), "files": files}


def cpu_seconds(pid, children=False):
    """Processor time of a process, with that of its ended children if asked for.

    None where the system does not tell.
    """
    try:
        with open(f"/proc/{pid}/stat", "rb") as stat:  # the name in it may be no text
            fields = stat.read().rpartition(b")")[2].split()
    except OSError:
        return None
    return sum(map(int, fields[11 : 15 if children else 13])) / os.sysconf("SC_CLK_TCK")


def prctl(what, value):
    """Set what Linux keeps for a process; elsewhere do without."""
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(what, value, 0, 0, 0)


if __name__ == "__main__":
    main(*sys.argv[1:])
