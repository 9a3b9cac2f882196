"""Set up the virtual environment: python3 tools/environment.py FOLDER

Installs what requirements.lock pins and this project itself, once: a stamp in the folder holds the
checksum of everything that decides the outcome. Runs on a bare Python, before anything is there.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "requirements.lock"
GIGABYTES = 9 if sys.platform == "linux" else 3  # on Linux PyTorch brings its CUDA libraries
AGAIN = "run the command again; what was downloaded is kept."


def main(folder):
    folder = Path(folder).absolute()
    python = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    stamp = folder / ".installed"
    if python.exists() and stamp.exists() and stamp.read_text() == fingerprint():
        return
    if not python.exists():
        create(folder)
    check_network(python)
    install(python)
    stamp.write_text(fingerprint())


def fingerprint():
    """Changes when the environment has to be looked at again."""
    parts = [LOCK.read_bytes(), (ROOT / "pyproject.toml").read_bytes(), str(ROOT).encode()]
    return hashlib.sha256(b"".join(parts)).hexdigest()


def create(folder):
    """Make an empty environment, but never in a folder that holds something else."""
    if folder.exists() and any(folder.iterdir()):
        sys.exit(f"{folder} is not a working virtual environment: delete it, or name another "
                 "folder with VENV=/path/to/folder.")  # fmt: skip
    free = shutil.disk_usage(next(p for p in folder.parents if p.exists())).free / 1e9
    if free < GIGABYTES:
        sys.exit(f"{free:.1f} GB are free here and {GIGABYTES} GB are needed: make room, or put "
                 "the environment on another disk with VENV=/path/to/folder.")  # fmt: skip
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
    """Ask for one small package of the lock before the long download starts."""
    if subprocess.run([str(python), "-c", "import pip"], capture_output=True).returncode:
        subprocess.run([str(python), "-m", "ensurepip"], capture_output=True)
    first = next(line for line in LOCK.read_text().splitlines() if "==" in line)
    probe = pip(python, "--dry-run", "--ignore-installed", "--no-deps", "--quiet",
                "--retries", "1", "--timeout", "20", first)  # fmt: skip
    if subprocess.run(probe, capture_output=True).returncode:
        sys.exit("pip cannot reach the package index: connect to the network (behind a proxy set "
                 "HTTPS_PROXY, for a mirror PIP_INDEX_URL) and run the command again.")


def install(python):
    """Let pip do its work where it can be seen."""
    count = sum("==" in line for line in LOCK.read_text().splitlines())
    print(f"Setting up {python.parent.parent}: about {count} packages, {GIGABYTES} GB on disk; "
          "once, a few minutes on a fast line.", flush=True)  # fmt: skip
    steps = [
        pip(python, "--quiet", "--upgrade", "pip"),  # an old one is silent while it unpacks
        pip(python, "--requirement", str(LOCK)),
        pip(python, "--quiet", "--no-deps", "--no-build-isolation", "--editable", str(ROOT)),
    ]
    quiet = {**os.environ, "PYTHONWARNINGS": "ignore"}  # setuptools warns of editable installs
    for step in steps:
        if subprocess.run(step, env=quiet).returncode:
            sys.exit(f"pip stopped for the reason it gives above: mend it and {AGAIN}")


def pip(python, *arguments):
    command = [str(python), "-m", "pip", "--disable-pip-version-check", "install"]
    return [*command, *arguments]


if __name__ == "__main__":
    try:
        main(*sys.argv[1:])
    except KeyboardInterrupt:
        sys.exit(f"\nStopped: {AGAIN}")
