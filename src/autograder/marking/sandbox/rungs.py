"""The ladder of sandboxes: what each lacks, and which is the best that works on this machine."""

import contextlib
import functools
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace

from autograder.marking.sandbox import bubblewrap, filter
from autograder.submission.process import environment

FILTER = "a system-call filter"
USER = "a user of its own"
HIDDEN = "hidden files"
READ_ONLY = "a read-only file system"
NETWORK = "no network"
ALONE = "processes of its own"
LIMITS = "the kernel's limits"
PROCESSES = "a limit of processes"  # the kernel counts those of root, and stops none of them
TEMPLATE = "autograder.submission.template"
PATIENCE = 30  # seconds in which a sandbox must start


@dataclass(frozen=True)
class Rung:
    """One way to run code under test.

    Attributes:
        name: as records have it.
        missing: what the complete sandbox has and this one has not.
        wrap: a function of a program, the book's folder and a descriptor: the whole command.
        filtered: does it take a filter of system calls?
        becomes: does root start it as a user that nobody else is? What only root may read is then
            out of reach.
    """

    name: str
    missing: tuple
    wrap: Callable
    filtered: bool = False
    becomes: bool = False

    @property
    def complete(self):
        return not self.missing

    def start(self, program, root, home, kept, **options):
        """A running process.

        Args:
            program: list of words.
            root: folder of the book.
            home: a folder for rungs that do not hide the file system.
            kept: file descriptors that the program shall have.
            options: of subprocess.Popen.

        Its attribute ``owner`` is the user that it has become, or None.
        """
        owner = bubblewrap.nobody() if self.becomes else None
        if self.becomes:
            options |= {"user": owner, "group": owner, "extra_groups": []}
            with contextlib.suppress(FileNotFoundError):
                os.chown(home, owner, owner)
        filter_at = filter.lent() if self.filtered else None
        kept = [*kept, *([] if filter_at is None else [filter_at])]
        try:
            command = self.wrap(program, root, filter_at)
            process = subprocess.Popen(
                command, env=environment(home), pass_fds=kept, start_new_session=True, **options
            )
            process.owner = owner
            return process
        finally:
            if filter_at is not None:
                os.close(filter_at)

    def trouble(self, root):
        """None if a program can be run, else what was said instead."""
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT}
        program = [sys.executable, "-I", "-S", "-c", "print('started')"]
        if self.becomes:  # the folders of the project may be closed to everybody else
            program = [sys.executable, "-P", "-s", "-c", f"import {TEMPLATE}; print('started')"]
        try:
            process = self.start(program, root, "/nowhere", [], stdin=subprocess.DEVNULL, **pipes)
            said, _ = process.communicate(timeout=PATIENCE)
        except OSError as error:
            return f"{error.filename or self.name}: {error.strerror or error}"
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            return f"it does not start within {PATIENCE} s"
        said = said.decode(errors="replace").strip()
        return None if said == "started" else said[-300:] or f"exit code {process.returncode}"


def _namespaces(program, root, filter_at):
    unshare = ["unshare", "--user", "--net", "--ipc", "--uts", "--pid", "--mount", "--fork"]
    return [*unshare, "--kill-child", "--mount-proc", "--", *program]


def _nothing(program, root, filter_at):
    return program


BUBBLEWRAP = Rung("bubblewrap", (), bubblewrap.command, filtered=True)
UNFILTERED = Rung("bubblewrap without a filter", (FILTER,), bubblewrap.command)
NAMESPACES = Rung("namespaces", (FILTER, USER, HIDDEN, READ_ONLY), _namespaces)
PROCESS = Rung("process", (FILTER, USER, HIDDEN, READ_ONLY, NETWORK, ALONE), _nothing)
BARE = Rung("process without limits", (*PROCESS.missing, LIMITS), _nothing)


def ladder():
    """All rungs that could work on this system, the best first."""
    if not sys.platform.startswith("linux"):
        return [BARE]
    lower = [NAMESPACES, PROCESS]
    if os.geteuid() == 0:
        others = [_of_another_user(one) for one in lower]
        # the rest runs the code as root, whom no limit of processes holds
        lower = [*others, *(replace(one, missing=(*one.missing, PROCESSES)) for one in lower)]
    return [BUBBLEWRAP, UNFILTERED, *lower]


def _of_another_user(rung):
    missing = tuple(one for one in rung.missing if one != USER)
    return replace(rung, name=f"{rung.name} of another user", missing=missing, becomes=True)


@functools.cache
def best(root):
    """(rung, reasons): the best rung that works here, and why each better one does not."""
    reasons = {}
    for rung in ladder():
        trouble = lacking(rung) or rung.trouble(root)
        if not trouble:
            return rung, reasons
        reasons[rung.name] = trouble
    return BARE, reasons


def lacking(rung):
    """The program or library that a rung needs and that is not installed, or None."""
    needs = {"bubblewrap": ("bwrap", "setpriv"), "namespaces": ("unshare",)}
    for program in needs.get(rung.name.split()[0], ()):
        if shutil.which(program) is None:
            return f"{program} is not installed"
    if rung.filtered and filter.program() is None:
        return "libseccomp.so.2 is not installed"
    return None
