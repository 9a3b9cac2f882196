"""Grading in a container, where this computer itself has no sandbox: Docker or Podman.

The image holds Linux, bubblewrap and the packages (`make container` builds it); the project and
the submissions are mounted read-only.  Inside, the grader puts each submission into the same
sandbox as on Linux, so that it is kept from tests and marks as well as from the computer.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ENGINES = ("docker", "podman")
NAME = "implementing-deep-learning"
DECIDES = ("pyproject.toml", "requirements.lock", "tools/in_container/Containerfile")
COPIED = (*DECIDES, "README.md", "LICENSE", "tools/environment.py")
BOOK, CLASS, MARKS, ASSIGNMENT = "/book", "/class", "/marks", "/assignment.toml"
# bubblewrap makes namespaces and a /proc of its own, and its `setpriv` becomes nobody.
# The others let root read your folders, watch the sandbox from outside and end it.
CAPABILITIES = ("SYS_ADMIN", "NET_ADMIN", "SETUID", "SETGID", "SETPCAP",
                "DAC_OVERRIDE", "SYS_PTRACE", "KILL")  # fmt: skip
UNMASKED = {"docker": "systempaths=unconfined", "podman": "unmask=ALL"}


class ContainerError(Exception):
    """No container can be started here; the message says what to do."""


def image(root):
    """The name of the image; it changes with what is installed in it."""
    digest = hashlib.sha256(b"".join(Path(root, one).read_bytes() for one in DECIDES))
    return f"{NAME}:{digest.hexdigest()[:12]}"


def command(engine, what, root, submissions, out, assignment=None, options=()):
    """The command that grades a class in a container.

    Args:
        engine: "docker" or "podman".
        what: "grade" or "regrade".
        root: folder of the book.
        submissions, out: folders; ``out`` must exist.
        assignment: a TOML file or None.
        options: further words for the command inside.
    """
    words = [engine, "run", "--rm", "--network", "none", "--cap-drop", "ALL"]
    words += [word for one in CAPABILITIES for word in ("--cap-add", one)]
    for one in ("seccomp=unconfined", "apparmor=unconfined", UNMASKED[engine]):
        words += ["--security-opt", one]
    mounts = [(root, BOOK, True), (submissions, CLASS, True), (out, MARKS, False)]
    asked = [what, CLASS, "--out", MARKS, "--require-sandbox"]
    if assignment:
        mounts.append((assignment, ASSIGNMENT, True))
        asked += ["--assignment", ASSIGNMENT]
    for here, there, closed in mounts:
        kept = f"type=bind,source={Path(here).resolve()},target={there}"
        words += ["--mount", kept + (",readonly" if closed else "")]
    if sys.stdout.isatty():
        words += ["--tty"]  # for the bar
    return [*words, "--workdir", BOOK, image(root), *asked, *options]


def check(engine, root):
    """Raise ContainerError if the engine does not run, or does not have the image."""
    try:
        asked = [engine, "image", "inspect", "--format", "there", image(root)]
        found = subprocess.run(asked, capture_output=True, text=True, timeout=60)
        if found.returncode == 0:
            return
        alive = subprocess.run([engine, "info"], capture_output=True, text=True, timeout=60)
    except FileNotFoundError:
        raise ContainerError(f"{engine} is not installed.") from None
    except subprocess.TimeoutExpired:
        raise ContainerError(f"{engine} does not answer: is it running?") from None
    if alive.returncode:
        said = (alive.stderr.strip().splitlines() or ["no reason given"])[-1]
        raise ContainerError(f"{engine} does not work: {said}")
    raise ContainerError(
        f"The image for these versions is not built yet: `make container ENGINE={engine}` "
        "builds it, once."
    )


def run(engine, what, root, submissions, out, assignment, jobs, resume=True, **_):
    """Grade a class in a container; the exit code of the command inside."""
    check(engine, root)
    out.mkdir(parents=True, exist_ok=True)
    options = ["--jobs", str(jobs), *([] if resume else ["--again"])]
    words = command(engine, what, root, submissions, out, assignment, options)
    code = subprocess.run(words).returncode
    if sys.platform == "linux" and os.getuid() != 0 and engine == "docker":
        subprocess.run(given_back(root, out))  # what root has written there
    return code


def given_back(root, out):
    """The command after which the records belong to whoever asked for them."""
    mount = f"type=bind,source={Path(out).resolve()},target={MARKS}"
    words = ["docker", "run", "--rm", "--network", "none", "--mount", mount]
    owner = f"{os.getuid()}:{os.getgid()}"
    return [*words, "--entrypoint", "chown", image(root), "--recursive", owner, MARKS]


def build(engine, root, *options):
    """Build the image from the few files that it needs; the exit code of the engine."""
    with tempfile.TemporaryDirectory() as context:
        for one in COPIED:
            Path(context, one).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(Path(root, one), Path(context, one))
        shutil.copytree(Path(root, "src"), Path(context, "src"))
        file = Path(context, DECIDES[-1])
        words = [engine, "build", "--tag", image(root), "--file", file, *options, context]
        try:
            return subprocess.run(words).returncode
        except FileNotFoundError:
            raise ContainerError(f"{engine} is not installed.") from None
