"""A class in which nearly everybody cheats: nobody earns a point, and nobody else notices.

The files in tests/hostile are run only where the whole sandbox works: some would end every process
of their user. What could fill a machine stops by itself, should a limit not hold.
"""

import json
import os
import subprocess
import tempfile
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import psutil
import pytest

from autograder.diagnosis import mistakes
from autograder.marking import batch
from autograder.marking.assignment import Assignment
from autograder.marking.sandbox.bubblewrap import USERS
from autograder.marking.sandbox.rungs import best
from autograder.marking.sandbox.workers import Bounds
from autograder.work import Work

ROOT = Path(__file__).resolve().parents[2]
TASK = "scratch/convolution.avg_pool2d"
PLACE = "src/exercises/scratch/convolution.py"
HOSTILE = sorted((ROOT / "tests/hostile").glob("*.py"))
HONEST = """
import numpy as np


def avg_pool2d(images, kernel_size, stride=None):
    sizes = (kernel_size, kernel_size)
    windows = np.lib.stride_tricks.sliding_window_view(images, sizes, axis=(2, 3))
    step = stride or kernel_size
    return windows[:, :, ::step, ::step].mean(axis=(4, 5))
"""
HALF = "def avg_pool2d(images, kernel_size, stride=None):\n    return images[:, :, ::2, ::2]\n"
# Nested more deeply than a program that looks at it may call itself: some tools do not survive it.
DEEP = f"""
DEEP = lambda: {"+".join("1" * 2000)}


def avg_pool2d(images, kernel_size, stride=None):
    return "NotImplementedError"
"""
BOUNDS = Bounds(call=1, waiting=5, submission=15, memory=1 << 30, processes=100, file=64 << 20,
                reply=64 << 20)  # fmt: skip
SHARED = [Path(tempfile.gettempdir()), Path("/dev/shm"), Path("/var/tmp")]


TRACES = {"filled", "left-by-a-submission", "unpickled"}  # what the files in tests/hostile write


def traces():
    """Files that a submission has left: by their names, or by an owner that nobody is."""
    found = [path for folder in SHARED if folder.exists() for path in folder.iterdir()]
    return {path for path in found if path.name in TRACES or _owner(path) >= USERS[0]}


def _owner(path):
    try:
        return path.lstat().st_uid
    except OSError:  # it is gone
        return 0


def remaining(seconds=20):
    """Processes that a submission has left: they belong to users that nobody is, and do not end.

    A sandbox of another test that runs at the same time has such users, too, and ends by itself.
    In a container, whose first process may not be a real one, what has ended stays in the list.
    """
    found = [one for one in psutil.process_iter() if _user(one) >= USERS[0] and not _ended(one)]
    return psutil.wait_procs(found, timeout=seconds)[1]


def _ended(process):
    """Has it ended, and only whoever must take note of it has not?"""
    try:
        return process.status() == psutil.STATUS_ZOMBIE
    except psutil.Error:
        return True


def _user(process):
    try:
        return process.uids().real
    except psutil.Error:
        return 0


def hand_in(folder, name, text):
    path = folder / name / PLACE
    path.parent.mkdir(parents=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())


def hurried(parent):
    """A process as `batch.pool` makes it, in which mistakes are not sought for long."""
    batch._end_with(parent)
    mistakes.BUDGET["scratch"] = 0.1


def pool():
    return ProcessPoolExecutor(2, get_context("spawn"), hurried, (os.getpid(),))


@pytest.fixture(scope="module")
def marked(tmp_path_factory):
    """{name: record} of the class, and what it left behind."""
    rung, reasons = best(ROOT)
    if not rung.complete:
        pytest.skip(f"the whole sandbox does not work here: {reasons}")
    folder, out = tmp_path_factory.mktemp("class"), tmp_path_factory.mktemp("marks")
    for path in HOSTILE:
        hand_in(folder, path.stem, path.read_bytes())
    others = {"honest_a": HONEST, "honest_z": HONEST, "half": HALF, "deep": DEEP}
    for name, text in others.items():
        hand_in(folder, name, text)
    work, assignment = Work(ROOT), Assignment(tasks={TASK: 10.0}, seed=20261129, bounds=BOUNDS)
    taken = batch.take_all(folder, assignment, work)
    terms = batch.terms_of(ROOT, work, assignment, taken)
    jobs = batch.jobs_of(taken, terms)
    records = {one["submission"]: one for one in batch.run(jobs, terms, out, pool)}
    return {"records": records, "out": out, "files": traces(), "processes": remaining()}


def test_there_are_many():
    assert len(HOSTILE) >= 60


@pytest.mark.parametrize("name", [*(path.stem for path in HOSTILE), "deep"])
def test_it_earns_nothing_and_the_reason_is_said(marked, name):
    (task,) = marked["records"][name]["tasks"]
    assert task["points"] == 0 and task["status"] in ("failed", "missing"), task["message"]
    assert task["message"] and set(task["received_tests"]) == set(task["expected_tests"])


REACHING = """abstract_sockets kernel_calls log_files namespaces network reads_commands
    reads_environment reads_others reads_secrets reads_tests""".split()
REASONS = {
    "busy_children": "took longer than 1 s", "drips": "waited for more than 5 s",
    "empty_files": "wrote more than 100,000 files", "nameless": "nobody looked",
    "tcp_buffers": "needed more than 3 GB in all its processes",
}  # fmt: skip


@pytest.mark.parametrize("name", REACHING)
def test_what_it_reaches_for_is_not_there(marked, name):
    (task,) = marked["records"][name]["tasks"]
    for one in task["tests"]:  # it raises a ValueError where it has got it
        assert "ValueError" not in one["message"], one["message"]


@pytest.mark.parametrize("name", REASONS)
def test_what_it_takes_is_counted(marked, name):
    (task,) = marked["records"][name]["tasks"]
    assert any(REASONS[name] in one["message"] for one in task["tests"]), task["message"]


@pytest.mark.parametrize("name", ["honest_a", "honest_z"])
def test_the_honest_get_everything(marked, name):
    (task,) = marked["records"][name]["tasks"]
    assert task["status"] == "passed" and task["points"] == 10, task["message"]


def test_what_is_half_right_gets_what_it_gets_alone(marked, tmp_path):
    hand_in(tmp_path, "half", HALF)
    work, assignment = Work(ROOT), Assignment(tasks={TASK: 10.0}, seed=20261129, bounds=BOUNDS)
    taken = batch.take_all(tmp_path, assignment, work)
    terms = batch.terms_of(ROOT, work, assignment, taken)
    (alone,) = batch.run(
        batch.jobs_of(taken, terms), terms, tmp_path / "out", lambda: batch.pool(1)
    )
    among = marked["records"]["half"]
    kinds = ("points", "status", "tests", "mistakes")
    assert [[one[kind] for kind in kinds] for one in alone["tasks"]] == [
        [one[kind] for kind in kinds] for one in among["tasks"]
    ]


def test_every_record_is_whole(marked):
    for name, record in marked["records"].items():
        assert json.loads(batch.path_of(marked["out"], name).read_text("utf-8")) == record


def test_no_process_and_no_file_is_left(marked):
    assert not marked["files"]
    if os.geteuid() == 0:
        assert not marked["processes"]
    here = psutil.Process().children(recursive=True)
    assert not [one for one in here if "bwrap" in " ".join(one.cmdline()[:1])]


def test_what_is_left_would_be_seen():
    if os.geteuid() != 0:
        pytest.skip("only root can start a process as somebody else")
    lasting, ending = (subprocess.Popen(["sleep", one], user=USERS[0]) for one in ("60", "0.2"))
    try:
        left = {one.pid for one in remaining(2)}
        assert lasting.pid in left and ending.pid not in left
    finally:
        lasting.kill()
        lasting.wait()
        ending.wait()


def test_nobody_is_delayed_beyond_the_limit(marked):
    slow = {name: one["seconds"] for name, one in marked["records"].items()
            if one["seconds"] > 3 * BOUNDS.submission}  # fmt: skip
    assert not slow
