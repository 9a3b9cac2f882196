"""Set up the virtual environment: python3 tools/environment.py FOLDER [TRACK [EXTRA]]

Installs this project and what it needs, for one track or for everything, in the versions that
requirements.lock pins. A stamp in the folder holds the checksum of everything that decides the
outcome, and what has been installed. Runs on a bare Python, before anything is there.
"""

import hashlib
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "requirements.lock"
EVERYTHING = {"book", "dev", "pytorch", "tf"}  # extras in pyproject.toml
TRACKS = {"": EVERYTHING, "scratch": set(), "pytorch": {"pytorch"}, "tf": {"tf"}}
GIGABYTES = {"base": 0.4, "pytorch": 0.8, "tf": 2.1, "book": 0.2, "dev": 0.2}  # on the disk
CUDA = 4.8  # gigabytes more where PyTorch brings its CUDA libraries
CUDA_LIBRARIES = ("cuda-", "nvidia-", "triton")
AGAIN = "run the command again; what was downloaded is kept."


def main(folder, track="", *more):
    """Install what the track needs ("" for everything, "any" for what is there already).

    ``more`` are extras besides, such as the book's packages to show its pages.
    """
    folder = Path(folder).absolute()
    python = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    stamp = folder / ".installed"
    valid, there = read(stamp) if python.exists() and stamp.exists() else (False, None)
    if track == "any":
        wanted = EVERYTHING if there is None else there
    elif track in TRACKS:
        wanted = TRACKS[track] | {*more} | (there or set())
    else:
        sys.exit(f"There is no track {track!r}: TRACK is scratch, pytorch or tf; without TRACK "
                 "everything is installed.")  # fmt: skip
    if valid and wanted == there:
        return
    if not python.exists():
        create(folder)
    check_network(python)
    install(python, wanted, there)
    stamp.write_text("\n".join([fingerprint(), *sorted(wanted), ""]))


def fingerprint():
    """Changes when the environment has to be looked at again."""
    parts = [LOCK.read_bytes(), (ROOT / "pyproject.toml").read_bytes(), str(ROOT).encode()]
    return hashlib.sha256(b"".join(parts)).hexdigest()


def read(stamp):
    """(is it of today's lock, which extras are there); a single line is of older versions."""
    digest, newline, extras = stamp.read_text().partition("\n")
    return digest == fingerprint(), set(extras.split()) if newline else EVERYTHING


def create(folder):
    """Make an empty environment, but never in a folder that holds something else."""
    if folder.exists() and any(folder.iterdir()):
        sys.exit(f"{folder} is not a working virtual environment: delete it, or name another "
                 "folder with VENV=/path/to/folder.")  # fmt: skip
    made = subprocess.run([sys.executable, "-m", "venv", str(folder)], capture_output=True)
    said = (made.stdout + made.stderr).decode(errors="replace")
    if made.returncode == 0:
        return
    if "ensurepip" in said or "No module named venv" in said:
        shutil.rmtree(folder, ignore_errors=True)
        version = "{}.{}".format(*sys.version_info)
        sys.exit(f"Python {version} lacks its venv module: install it (on Debian and Ubuntu: "
                 f"apt install python{version}-venv) and run the command again.")  # fmt: skip
    sys.exit(f"{folder} cannot be made ({said.strip().splitlines()[-1]}): name a folder that can "
             "with VENV=/path/to/folder.")  # fmt: skip


def check_network(python):
    """Ask for one package of the lock before the long download starts."""
    if run([python, "-c", "import pip"], capture_output=True).returncode:
        run([python, "-m", "ensurepip"], capture_output=True)
    probe = pip(python, "--dry-run", "--ignore-installed", "--no-deps", "--quiet",
                "--retries", "1", "--timeout", "20", pin("uv"))  # fmt: skip
    if run(probe, capture_output=True).returncode:
        sys.exit("pip cannot reach the package index: connect to the network (behind a proxy set "
                 "HTTPS_PROXY, for a mirror PIP_INDEX_URL) and run the command again.")  # fmt: skip


def install(python, extras, there):
    """Let pip fetch uv, and uv all the rest, where it can be seen."""
    folder = python.parent.parent
    run_or_stop("pip", pip(python, "--quiet", pin("uv")))
    settings = uv_settings(python)
    new = {"base", *extras} - (set() if there is None else {"base", *there})
    gigabytes = sum(GIGABYTES[name] for name in new)
    build = "none"
    if "pytorch" in extras:
        settings["UV_TORCH_BACKEND"], build = choose_torch(python, settings)
    if sys.platform == "linux" and (not build or "+cu" in build):
        gigabytes += CUDA
    if sys.platform == "linux" and not build:
        print("The index with PyTorch's own builds cannot be reached: PyTorch comes from the "
              f"package index, with CUDA libraries of {CUDA} GB.", flush=True)  # fmt: skip
    check_room(folder, gigabytes)
    what = f"{', '.join(sorted(new))}, about {gigabytes:.1f} GB on disk" if new else "an update"
    print(f"Setting up {folder}: {what}.", flush=True)
    run_or_stop("uv", uv(python, *requirements(folder, extras, not build)), settings)


def requirements(folder, extras, pin_cuda):
    """The arguments of uv: this project with its extras, in the versions of the lock.

    uv leaves alone what is installed and fits, and what somebody installed besides. The lock pins
    the CUDA libraries of the package index's PyTorch; another build pins its own.
    """
    lines = LOCK.read_text().splitlines(keepends=True)
    kept = [line for line in lines if pin_cuda or not line.startswith(CUDA_LIBRARIES)]
    constraints = folder / "constraints.txt"
    constraints.write_text("".join(kept))
    pinned = ["--constraints", constraints, "--build-constraints", LOCK]
    chosen = [word for name in sorted(extras) for word in ("--extra", name)]
    return [*pinned, "--requirements", "pyproject.toml", *chosen, "--editable", "."]


def uv_settings(python):
    """Environment variables for uv; it does not read the settings of pip."""
    # Compiled once, here: a sandbox, or PYTHONDONTWRITEBYTECODE, would let each process do it anew.
    settings = {"PYTHONWARNINGS": "ignore", "UV_COMPILE_BYTECODE": "1"}
    mirror = os.environ.get("PIP_INDEX_URL") or run(
        [python, "-m", "pip", "config", "get", "global.index-url"], capture_output=True, text=True
    ).stdout.strip()  # fmt: skip
    if mirror and not {"UV_DEFAULT_INDEX", "UV_INDEX_URL"} & set(os.environ):
        settings["UV_DEFAULT_INDEX"] = mirror
    cache = run([python, "-m", "uv", "cache", "dir"], capture_output=True, text=True)
    near = next(p for p in Path(cache.stdout.strip(), "x").absolute().parents if p.exists())
    if "UV_LINK_MODE" not in os.environ and near.stat().st_dev != python.parent.stat().st_dev:
        settings["UV_LINK_MODE"] = "copy"  # no links from one disk to another
    return settings


def choose_torch(python, settings):
    """(UV_TORCH_BACKEND for uv, PyTorch's version): uv finds the build for this machine.

    A version that is there already stays. No version means that PyTorch's own index cannot be
    reached, or has no build for this machine, so that the package index must do.
    """
    pins = ["--no-deps", pin("torch"), pin("torchvision")]
    alone = {**settings, "UV_TORCH_BACKEND": None}
    if run(uv(python, "--check", "--offline", *pins), alone, capture_output=True).returncode == 0:
        return None, "there"
    backend = os.environ.get("UV_TORCH_BACKEND", "auto")
    hurry = {"UV_HTTP_RETRIES": "0", "UV_HTTP_CONNECT_TIMEOUT": "5", "UV_HTTP_TIMEOUT": "10"}
    environ = {**settings, **hurry, "UV_TORCH_BACKEND": backend}
    probe = uv(python, "--dry-run", "--reinstall", *pins)
    probe = run(probe, environ, capture_output=True, text=True)
    found = re.search(r"^ \+ torch==(\S+)", probe.stderr, re.MULTILINE)
    return (backend, found[1]) if found and probe.returncode == 0 else (None, "")


def check_room(folder, gigabytes):
    free = shutil.disk_usage(folder).free / 1e9
    if free < gigabytes:
        sys.exit(f"{free:.1f} GB are free here and {gigabytes:.1f} GB are needed: make room, or "
                 "put the environment on another disk with VENV=/path/to/folder.")  # fmt: skip


def pin(name):
    return re.search(rf"^{name}==[^ \n]+", LOCK.read_text(), re.MULTILINE)[0]


def pip(python, *arguments):
    return [python, "-m", "pip", "--disable-pip-version-check", "install", *arguments]


def uv(python, *arguments):
    return [python, "-m", "uv", "pip", "install", "--python", python, *arguments]


def run(command, settings=None, **options):
    """Run a command in this project, with more environment variables; None takes one away."""
    environ = {**os.environ, **(settings or {})}
    environ = {name: value for name, value in environ.items() if value is not None}
    return subprocess.run([str(word) for word in command], cwd=ROOT, env=environ, **options)


def run_or_stop(tool, command, settings=None):
    if run(command, settings).returncode:
        sys.exit(f"{tool} stopped for the reason it gives above: mend it and {AGAIN}")


if __name__ == "__main__":
    try:
        main(*sys.argv[1:])
    except KeyboardInterrupt:
        sys.exit(f"\nStopped: {AGAIN}")
