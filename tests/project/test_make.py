"""Tests of the Makefile and the set-up: what is missing is named in one sentence, by its remedy."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TOOLS = ["awk", "make", "sed", "sh"]
pytestmark = pytest.mark.skipif(
    any(shutil.which(tool) is None for tool in TOOLS), reason="needs make and a POSIX shell"
)


@pytest.fixture
def checkout(tmp_path):
    """A copy of what `make` needs, in a folder whose name has a space."""
    root = tmp_path / "my book"
    files = ("Makefile", "pyproject.toml", "requirements.lock")
    for name in (*files, "tools", "solutions", "src/autograder"):
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        root.mkdir(exist_ok=True)
        copy(ROOT / name, root / name)
    return root


@pytest.fixture
def bin(tmp_path):
    """A PATH of its own: only what `make` needs, no Python and no git."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for tool in TOOLS:
        (folder / tool).symlink_to(shutil.which(tool))
    return folder


def make(root, *arguments, **environ):
    clean = {k: v for k, v in os.environ.items() if not k.startswith(("MAKE", "MFLAGS", "PIP_"))}
    clean = {k: v for k, v in clean.items() if k not in ("PYTHON", "PY", "VENV", "CI", "TRACK")}
    command = ["make", "--no-print-directory", *arguments]
    return subprocess.run(
        command, cwd=root, env={**clean, **environ}, capture_output=True, text=True
    )


def sentence(run):
    """The only thing that a failed command said, besides make's own closing line."""
    assert run.returncode != 0
    lines = [line for line in run.stderr.splitlines() if not line.startswith("make")]
    assert len(lines) == 1 and "Traceback" not in run.stderr, run.stderr
    return lines[0]


def script(path, text):
    path.write_text("#!/bin/sh\n" + text)
    path.chmod(0o755)


def test_make_alone_lists_every_command_in_one_line(checkout, bin):
    listed = make(checkout, PATH=str(bin)).stdout
    targets = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE)
    known = {"learn", "book", "test", "serve", "stubs", "check", "reset", "update", "bench"}
    assert known <= {*targets}
    for target in set(targets) - {"environment"}:
        assert re.search(rf"^  {target} +\S.+$", listed, re.MULTILINE), target
    assert max(map(len, listed.splitlines())) <= 100


@pytest.mark.parametrize("command", ["book", "test", "lock"])
def test_a_missing_python_is_named(checkout, bin, command):
    said = sentence(make(checkout, command, PATH=str(bin)))
    assert "no Python was found: install it" in said and "PYTHON=" in said


def test_an_old_python_is_named_with_its_version(checkout, bin):
    script(bin / "python3", 'test "$1" = --version && echo Python 3.9.18 && exit 0\nexit 1\n')
    said = sentence(make(checkout, "book", PATH=str(bin)))
    assert "Python 3.11, 3.12 or 3.13 is needed and Python 3.9.18 was found" in said


def test_a_second_python_is_used_where_the_first_is_too_old(checkout, bin):
    script(bin / "python3", "exit 1\n")
    script(bin / "python3.12", 'test "$1" = -c || echo "runs $*"\n')
    run = make(checkout, "environment", PATH=str(bin))
    assert run.stdout == "runs tools/environment.py .venv\n"
    run = make(checkout, "environment", f"PY={bin}/python3.12", "VENV=/else where", PATH=str(bin))
    assert run.stdout == "runs tools/environment.py /else where\n"


@pytest.mark.parametrize(
    "command, wanted",
    [
        ("check", ""),
        ("check TRACK=tf", " tf"),
        ("test TRACK=scratch", " scratch"),
        ("reset", " any"),
        ("reset TRACK=pytorch", " pytorch"),
        ("learn", ""),
        ("learn TRACK=scratch", " scratch book"),
        ("serve", " any"),
        ("bench", ""),
        ("bench TRACK=scratch", " scratch"),
        ("bench TASKS=1 TRACK=tf", " tf"),
    ],
)
def test_the_environment_is_asked_for_what_the_command_needs(checkout, bin, command, wanted):
    script(bin / "python3", 'test "$1" = -c || { echo "asks for $*"; exit 1; }\n')
    run = make(checkout, *command.split(), PATH=str(bin))
    assert run.stdout == f"asks for tools/environment.py .venv{wanted}\n"


def test_one_track_is_tested_by_itself(ready):
    listed = make(ready, "--dry-run", "test", "TRACK=tf", f"PYTHON={sys.executable}").stdout
    assert "-m pytest --solutions" in listed and "-k tf" in listed
    assert "tools/check.py --track tf" in listed and "tests/project" not in listed


def test_the_book_of_one_track_does_not_exist(checkout, bin):
    said = sentence(make(checkout, "book", "TRACK=scratch", PATH=str(bin)))
    assert said == "The book runs the code of all tracks: run make book without TRACK."


def test_a_folder_that_is_no_environment_is_left_alone(checkout):
    (checkout / "papers").mkdir()
    (checkout / "papers/thesis.tex").write_text("precious")
    said = sentence(make(checkout, "book", "VENV=papers", f"PYTHON={sys.executable}"))
    assert "papers is not a working virtual environment" in said and "VENV=" in said
    assert (checkout / "papers/thesis.tex").read_text() == "precious"


def test_a_folder_that_cannot_be_made_is_named(checkout):
    (checkout / "file").write_text("")
    said = sentence(make(checkout, "book", "VENV=file/venv", f"PYTHON={sys.executable}"))
    assert "file/venv cannot be made" in said and "VENV=" in said


def setup(checkout, statement, **environ):
    """Run a statement with tools/environment.py at hand, as `env`."""
    code = f"import sys; from tools import environment as env; {statement}"
    environ = {**os.environ, **environ}
    command = [sys.executable, "-c", code]
    return subprocess.run(command, cwd=checkout, env=environ, capture_output=True, text=True)


def test_a_missing_venv_module_is_named(checkout, tmp_path):
    script(tmp_path / "python", "echo ensurepip is not available; exit 1\n")
    run = setup(checkout, f"sys.executable = '{tmp_path}/python'; env.create(env.Path('new'))")
    assert "lacks its venv module: install it" in sentence(run)


def test_a_missing_network_is_named_before_the_long_download(checkout):
    (checkout / "pip.conf").write_text("[global]\nindex-url = http://127.0.0.1:9/simple\n")
    settings = {"PIP_CONFIG_FILE": str(checkout / "pip.conf"), "PIP_FIND_LINKS": ""}
    run = setup(checkout, "env.check_network(sys.executable)", **settings)
    assert "pip cannot reach the package index: connect" in sentence(run)


def test_update_needs_git_and_a_clone(checkout, bin):
    assert "git is missing: install it" in sentence(make(checkout, "update", PATH=str(bin)))
    script(bin / "git", 'test "$1" = --version\n')
    assert "not cloned with git: clone it" in sentence(make(checkout, "update", PATH=str(bin)))


@pytest.fixture
def ready(checkout):
    """A checkout whose environment counts as installed."""
    (checkout / ".venv/bin").mkdir(parents=True)
    (checkout / ".venv/bin/python").symlink_to(sys.executable)
    ask = "from tools import environment; print(environment.fingerprint(), end='')"
    stamp = subprocess.run([sys.executable, "-c", ask], cwd=checkout, capture_output=True)
    (checkout / ".venv/.installed").write_bytes(stamp.stdout)
    return checkout


def test_serve_before_the_book_is_built_says_what_to_do(ready):
    assert "run make book" in sentence(make(ready, "serve", f"PYTHON={sys.executable}"))


def test_reset_keeps_a_copy_and_knows_the_exercises(ready):
    python = f"PYTHON={sys.executable}"
    assert make(ready, "stubs", python).returncode == 0
    mine = ready / "src/exercises/pytorch/lenet.py"
    mine.write_text("my work")
    assert make(ready, "reset", "EXERCISE=pytorch/lenet", python).returncode == 0
    (copy,) = mine.parent.glob("lenet.py.saved-*")
    assert copy.read_text() == "my work" and "TODO" in mine.read_text()
    said = sentence(make(ready, "reset", "EXERCISE=pytorch/lenett", python))
    assert "There is no exercise 'pytorch/lenett'" in said and "pytorch/lenet," in said


def test_the_lock_pins_everything_and_names_no_host():
    text = (ROOT / "requirements.lock").read_text()
    assert "://" not in text and "--" not in text
    pins = re.findall(r"^([a-z0-9-]+)==[^ ]+( ; .+)?$", text, re.MULTILINE)
    lines = [line for line in text.splitlines() if line and not line.lstrip().startswith("#")]
    assert len(pins) == len(lines) > 100
    assert {"torch", "tensorflow", "keras", "jupyter-book"} <= {name for name, _ in pins}
