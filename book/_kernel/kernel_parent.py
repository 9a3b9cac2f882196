"""The parent of a build's kernels: it imports the libraries once, and each kernel is a fork of it.

Run as ``python -m kernel_parent MODULE...``. A line of JSON on the standard input asks for a
kernel; the answer is its process number. When the input ends, so does the parent.
"""

import contextlib
import gc
import importlib
import json
import os
import runpy
import signal
import sys

from quiet_tensorflow import silence


def main(modules):
    with silence():
        for name in modules:
            with contextlib.suppress(ImportError):  # a page that needs it says so
                importlib.import_module(name)
    gc.freeze()  # what is imported is not searched for garbage, and its memory stays shared
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # the system forgets ended kernels by itself
    for line in iter(sys.stdin.readline, ""):
        sys.stdout.flush()
        pid = os.fork()
        if pid == 0:
            _become_kernel(**json.loads(line))
        print(pid, flush=True)


def _become_kernel(arguments, env, cwd):
    """The rest of a forked process's life, as if it had been started by its command."""
    os.setsid()  # a group of its own: what it starts ends with it
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(2, 1)  # the parent's standard output is for answers
    os.environ.clear()
    os.environ.update(env)
    os.chdir(cwd)
    with_parent = f"--IPKernelApp.parent_handle={os.getppid()}"  # ends with it, and says nothing
    sys.argv, sys.path[0] = [*arguments, with_parent], cwd  # where a command would have begun
    status = 1
    try:
        runpy.run_module("ipykernel_launcher", run_name="__main__", alter_sys=True)
        status = 0
    finally:
        os._exit(status)


if __name__ == "__main__":
    main(sys.argv[1:])
