"""The command line of bubblewrap: what code under test sees, and as whom it runs.

As root, bubblewrap sets everything up and `setpriv` then becomes a user that nobody else is, so
that the kernel's limit of processes counts this sandbox alone.  As anybody else, bubblewrap makes
a namespace of users, which has a count of its own.
"""

import os
import random
import sys
from pathlib import Path

from autograder.submission.process import SOURCES, environment

SCRATCH = "/scratch"  # the only place that can be written to; it is gone with the sandbox
ROOM = 256 << 20  # bytes of it
SHARED = 64 << 20  # bytes of /dev/shm, where frameworks' own processes meet
USERS = (200_000, 2_000_000_000)
NAMES = ("HOME", "USERPROFILE", "TMPDIR", "TEMP", "TMP")
BECOME = ("--clear-groups", "--no-new-privs", "--inh-caps=-all", "--bounding-set=-all")


def variables():
    """The whole environment inside."""
    found = {**environment(SCRATCH), **dict.fromkeys(NAMES, SCRATCH)}
    found.pop("LD_LIBRARY_PATH", None)
    found["ROOMS"] = f"{SCRATCH}:/dev/shm"  # where files can be written, which are counted
    return {**found, "PATH": f"{sys.prefix}/bin:/usr/bin:/bin", "USER": "learner"}


def visible(root):
    """What can be read inside: Python, the packages, and what runs beside the code under test.

    No solution, no test, no known mistake and no other submission is among them.
    """
    ours = [SOURCES / "autograder", SOURCES / "workbook", Path(root, "tests", "probes")]
    pythons = [Path(sys.base_prefix), Path(sys.prefix)]
    return [one for one in dict.fromkeys([*pythons, *ours]) if one.exists()]


def command(program, root, filter_at=None):
    """The command that runs a program in the sandbox.

    Args:
        program: list of words.
        root: folder of the book.
        filter_at: file descriptor of the program of the system-call filter, or None.
    """
    privileged = os.geteuid() == 0
    words = ["bwrap", *(_as_root() if privileged else _as_anybody())]
    words += ["--as-pid-1", "--die-with-parent", "--new-session", "--hostname", "grader"]
    words += _files(root, privileged)
    words += ["--clearenv"]
    for name, value in variables().items():
        words += ["--setenv", name, value]
    if filter_at is not None:
        words += ["--seccomp", str(filter_at)]
    words += ["--chdir", SCRATCH, "--"]
    if privileged:
        user = nobody()
        words += ["setpriv", f"--reuid={user}", f"--regid={user}", *BECOME, "--"]
    return [*words, *program]


def _as_root():
    shares = "ipc pid net uts cgroup-try".split()
    kept = "CAP_SETUID CAP_SETGID CAP_SETPCAP".split()  # setpriv gives them away
    words = [f"--unshare-{one}" for one in shares] + ["--cap-drop", "ALL"]
    return words + [word for one in kept for word in ("--cap-add", one)]


def _as_anybody():
    who = ["--uid", "65534", "--gid", "65534"]
    return ["--unshare-all", "--unshare-user", "--disable-userns", *who, "--cap-drop", "ALL"]


def _files(root, privileged):
    system = [f"/{one}" for one in ("bin", "sbin", "lib", "lib32", "lib64", "libx32")]
    words = ["--ro-bind", "/usr", "/usr"]
    for one in system:  # links into /usr on most systems, folders on others
        if os.path.islink(one):
            words += ["--symlink", os.readlink(one), one]
        elif os.path.isdir(one):
            words += ["--ro-bind", one, one]
    words += ["--ro-bind-try", "/etc/ld.so.cache", "/etc/ld.so.cache"]
    words += ["--ro-bind-try", "/etc/alternatives", "/etc/alternatives"]
    places = [one for one in visible(root) if not one.is_relative_to("/usr")]
    for folder in sorted({up for one in places for up in one.parents} - {Path("/")}):
        words += [*_open(privileged), "--dir", str(folder)]
    for one in places:
        words += ["--ro-bind", str(one), str(one)]
    words += ["--proc", "/proc", "--dev", "/dev"]
    words += ["--size", "4096", "--perms", "0555", "--tmpfs", "/dev/pts"]  # the system has few
    words += ["--size", str(SHARED), "--perms", "1777", "--tmpfs", "/dev/shm"]
    words += ["--size", str(ROOM), "--perms", "1777", "--tmpfs", SCRATCH]
    return [*words, "--remount-ro", "/dev", "--remount-ro", "/"]


def _open(privileged):
    """As root bubblewrap closes the folders that it makes to everybody else."""
    return ["--perms", "0755"] if privileged else []


def nobody():
    """The number of a user that no process here belongs to."""
    taken = set()
    for one in Path("/proc").iterdir():
        if one.name.isdigit():
            try:
                taken.add(one.stat().st_uid)
            except OSError:
                continue
    while (user := random.SystemRandom().randrange(*USERS)) in taken:
        pass
    return user
