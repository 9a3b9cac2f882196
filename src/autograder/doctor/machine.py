"""What the machine has: Python, packages, room, browser, sandbox."""

import importlib.util
import os
import platform
import re
import shutil
import socket
import subprocess
import sys
import tomllib
from importlib import metadata
from pathlib import Path

from autograder.doctor.finding import note, ok, wrong
from autograder.marking.sandbox.rungs import best

ROOM = 2  # gigabytes: data sets, weights and the built book
TRACKS = {"pytorch": ("torch", "PyTorch"), "tf": ("tensorflow", "TensorFlow")}
PINNED = re.compile(r"^([\w.-]+)==([^\s;]+)", re.MULTILINE)
SERVER = ("sphinx", "starlette", "uvicorn")
# settings of Linux that forbid namespaces of users, and the values that allow them
NAMESPACES_OF_USERS = {
    "kernel.apparmor_restrict_unprivileged_userns": ("1", "0"),
    "kernel.unprivileged_userns_clone": ("0", "1"),
    "user.max_user_namespaces": ("0", "10000"),
}
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def python(root):
    version = platform.python_version()
    if (3, 11) <= sys.version_info[:2] <= (3, 13):
        return ok("Python", version)
    said = f"{version} runs here, but 3.11, 3.12 or 3.13 is needed."
    return wrong("Python", said, f"python3.12 {_setup()}")


def environment(root):
    """A virtual environment whose Python has been removed or replaced does not work."""
    if sys.prefix == sys.base_prefix:
        said = "none is active; packages of other programs can interfere."
        return note("environment", said, _activate())
    stamp = Path(sys.prefix) / ".installed"
    if not stamp.exists():
        return ok("environment", sys.prefix)
    lock = root / "requirements.lock"
    if lock.exists() and lock.stat().st_mtime > stamp.stat().st_mtime:
        said = f"{sys.prefix} is older than requirements.lock."
        return note("environment", said, f"python3 {_setup()} any")
    return ok("environment", sys.prefix)


def packages(root):
    """Every installed package of the lock in the version of the lock, and none of ours missing."""
    lock = root / "requirements.lock"
    if not lock.exists():
        return note("packages", "requirements.lock is missing.", "git checkout requirements.lock")
    pinned, differ = {}, []
    for name, version in PINNED.findall(lock.read_text("utf-8")):
        pinned.setdefault(_plain(name), set()).add(version.partition("+")[0])
    have = {_plain(one.metadata["Name"] or ""): one.version for one in metadata.distributions()}
    for name, versions in pinned.items():
        if name in have and have[name].partition("+")[0] not in versions:
            differ.append(f"{name} {have[name]} (not {' or '.join(sorted(versions))})")
    missing = [name for name in _needed(root) if name not in have]
    if missing:
        return wrong("packages", f"missing: {', '.join(missing)}.", f"python3 {_setup()} any")
    if differ:
        said = f"not as requirements.lock pins them: {', '.join(differ)}."
        return wrong("packages", said, f"python3 {_setup()} any")
    return ok("packages", f"{len(pinned.keys() & have.keys())} in the versions of the lock")


def _needed(root):
    """The packages that the project cannot do without."""
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8")).get("project", {})
    return [_plain(re.match(r"[\w.-]+", one).group()) for one in project.get("dependencies", [])]


def _plain(name):
    return re.sub(r"[-_.]+", "-", name).lower()


def frameworks(root):
    return [one for track in TRACKS for one in _framework(track)]


def _framework(track):
    """Import a framework in a process of its own, as a broken one may crash."""
    package, name = TRACKS[track]
    setup = f"python3 {_setup()} {track}"
    if importlib.util.find_spec(package) is None:
        return note(name, f"not installed; the track {track} needs it.", setup)
    code = f"import {package}; print({package}.__version__)"
    environ = {**os.environ, "TF_CPP_MIN_LOG_LEVEL": "3"}
    try:
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True,
                              env=environ, timeout=180)  # fmt: skip
    except subprocess.TimeoutExpired:
        return wrong(name, "its import has not ended after three minutes.", setup)
    if done.returncode == 0:
        return ok(name, done.stdout.split()[-1])
    last = (done.stderr.strip().splitlines() or [f"exit code {done.returncode}"])[-1]
    return wrong(name, f"does not import: {last}", setup)


def disk(root):
    free = shutil.disk_usage(root).free / 1e9
    if free < ROOM:
        said = f"{free:.1f} GB are free, and data sets and the book need {ROOM} GB."
        return wrong("disk", said, "make clean")
    return ok("disk", f"{free:.0f} GB are free")


def browser(root):
    named = os.environ.get("CHROMIUM")
    found = next(filter(None, map(shutil.which, [*([named] if named else []), *BROWSERS])), None)
    if found:
        return ok("browser", found)
    said = "no Chromium is found: pages are not checked in a browser (only authors need it)."
    return note("browser", said, _install("chromium"))


def learn(root):
    """What `autograder learn` needs: a server, pages, and a port of the loopback address."""
    missing = [name for name in SERVER if importlib.util.find_spec(name) is None]
    if missing:
        said = f"missing for `autograder learn`: {', '.join(missing)}."
        return note("learn", said, f"python3 {_setup()} any")
    try:
        with socket.socket() as listener:
            listener.bind(("127.0.0.1", 0))
    except OSError as error:
        said = f"no port of 127.0.0.1 can be used ({error.strerror})."
        return note("learn", said, "autograder check")
    if (root / "_build/html/index.html").exists():
        return ok("learn", "the built book can be worked in")
    return ok("learn", "pages show their text and tasks; what they compute comes with `make book`")


def sandbox(root):
    """The best rung on which `autograder grade` can run code, and why there is no better one."""
    if not sys.platform.startswith("linux"):
        return note("sandbox", "bubblewrap exists on Linux only: run no code you do not trust.")
    rung, reasons = best(str(root))
    if rung.complete:
        return ok("sandbox", f"{rung.name}, with all that keeps a submission apart")
    first = " ".join(next(iter(reasons.values())).split()).rstrip(".")
    said = (
        f"{rung.name} is the best that works here; it lacks {', '.join(rung.missing)}: "
        f"grade no code that you do not trust (bubblewrap: {first[:160]})."
    )
    return note("sandbox", said, _mend_sandbox(reasons))


def _mend_sandbox(reasons):
    """The command for what is missing first."""
    packages = {"bwrap": "bubblewrap", "setpriv": "util-linux", "libseccomp.so.2": "libseccomp2"}
    for said in reasons.values():
        program, missing, _ = said.partition(" is not installed")
        if missing:
            return _install(packages.get(program, program))
    for name, (closed, opened) in NAMESPACES_OF_USERS.items():
        path = Path("/proc/sys", *name.split("."))
        if path.exists() and path.read_text("utf-8").strip() == closed:
            return f"sudo sysctl {name}={opened}"
    return ""


def git(root):
    path = shutil.which("git")
    said = "not installed: `make update` needs it."
    return ok("git", path) if path else note("git", said, _install("git"))


def _install(package):
    if sys.platform == "darwin":
        return f"brew install {package}"
    if sys.platform == "win32":
        return f"winget install {package}"
    return f"sudo apt install {package}"


def _activate():
    return r".venv\Scripts\activate" if sys.platform == "win32" else ". .venv/bin/activate"


def _setup():
    inside = sys.prefix != sys.base_prefix
    return f'tools/environment.py "{sys.prefix if inside else ".venv"}"'
