"""A busy machine costs nobody a point: what the clock of a submission counts, and what is said."""

import sys
import threading
import time
from pathlib import Path

import pytest

from autograder.marking import batch, one
from autograder.marking.assignment import Assignment
from autograder.marking.sandbox import clock, guard, rungs
from autograder.marking.sandbox.workers import Bounds, confined
from autograder.submission.errors import BrokenFileError, NoAnswerError
from autograder.work import Work

ROOT = Path(__file__).resolve().parents[2]
TASKS = {"scratch/convolution.conv_output_size": 4.0, "scratch/convolution.avg_pool2d": 6.0}
RIGHT = """
def conv_output_size(size, kernel_size, stride=1, padding=0, dilation=1):
    if min(size, stride, kernel_size, dilation) < 1 or padding < 0:
        raise ValueError("cannot be")
    left = size + 2 * padding - dilation * (kernel_size - 1) - 1
    if left < 0:
        raise ValueError("too large")
    return left // stride + 1
"""
SLEEPS = "import time\n\n\ndef conv_output_size(*args, **kwargs):\n    time.sleep(60)\n"


class Times:
    """A machine whose clocks a test sets: of the wall, of the judge, and of starving."""

    def __init__(self, monkeypatch):
        self.wall = self.judge = self.starving = 0.0
        monkeypatch.setattr(clock.time, "monotonic", lambda: self.wall)
        monkeypatch.setattr(clock.time, "process_time", lambda: self.judge)

    def pass_by(self, wall, judge=0.0, starving=0.0):
        self.wall, self.judge = self.wall + wall, self.judge + judge
        self.starving += starving


@pytest.fixture
def times(monkeypatch):
    return Times(monkeypatch)


def test_only_the_code_of_the_submission_counts(times):
    watch = clock.Clock(10, lambda: times.starving)
    times.pass_by(50)  # the sandbox starts
    with watch.running():
        times.pass_by(40, starving=36)
    times.pass_by(30, judge=5)
    assert watch.spent == 4 and not watch.over
    with watch.running():
        times.pass_by(7)
        assert watch.spent == 11 and watch.over == clock.LATE


def test_what_has_to_wait_too_long_is_not_late(times):
    watch = clock.Clock(10, lambda: times.starving)
    with watch.running():
        times.pass_by(clock.in_all(10) + 1, starving=135)
        assert watch.over == clock.BUSY
    times.pass_by(0, judge=100)  # to say so takes time, too
    assert watch.over == clock.BUSY


def test_an_answer_that_is_long_to_judge_counts(times):
    watch = clock.Clock(10, lambda: times.starving)
    times.pass_by(30, judge=21)
    assert watch.over == clock.LATE


@pytest.mark.skipif(sys.platform != "linux", reason="where the kernel tells")
def test_who_sleeps_does_not_wait_for_the_machine():
    waits, threads = clock.Starved(), [threading.Thread(target=time.sleep, args=(0.5,))]
    threads[0].start()
    before = waits.note([])
    waits.note([threading.get_native_id()])
    assert before == 0 and all(one[1] >= 0 for one in clock.delays(threading.get_native_id()))
    task = str(threads[0].native_id)
    first = dict(clock.delays(threading.get_native_id())).get(task)
    time.sleep(0.3)
    after = dict(clock.delays(threading.get_native_id())).get(task)
    threads[0].join()
    if first is None:
        pytest.skip("this kernel does not tell")
    assert after - first < 0.2


def record(tmp_path, monkeypatch, text, rung=None, **bounds):
    """The record of one submission."""
    path = tmp_path / "class/ada/scratch/convolution.py"
    path.parent.mkdir(parents=True)
    path.write_text(text, "utf-8")
    if rung:
        monkeypatch.setattr(one, "best", lambda root: (rung, {}))
    asked = Assignment(tasks=TASKS, bounds=Bounds(**bounds))
    taken = batch.take_all(tmp_path / "class", asked, Work(ROOT))
    terms = batch.terms_of(ROOT, Work(ROOT), asked, taken)
    (job,) = batch.jobs_of(taken, terms)
    return job, terms


def slowly(program, root, filter_at):
    """As on a machine on which everything takes long to start."""
    return ["sh", "-c", 'sleep 4; exec "$@"', "sh", *program]


SLOW = rungs.Rung("slow", rungs.PROCESS.missing, slowly)
needs_linux = pytest.mark.skipif(sys.platform != "linux", reason="the guard needs Linux")


@needs_linux
def test_a_sandbox_that_takes_long_to_start_costs_no_point(tmp_path, monkeypatch):
    job, terms = record(tmp_path, monkeypatch, RIGHT, SLOW, submission=3)
    assert one.grade_one(job, terms)["points"] == 4


@needs_linux
def test_a_machine_that_is_too_busy_is_no_fault_and_said(tmp_path, monkeypatch):
    monkeypatch.setattr(clock, "IN_ALL", (0, 0.0))
    job, terms = record(tmp_path, monkeypatch, RIGHT, rungs.PROCESS)
    with pytest.raises(one.NotGradedError, match="the machine, which was too busy: grade it again"):
        one.grade_one(job, terms)


@needs_linux
def test_a_hang_that_sleeps_is_a_fault(tmp_path, monkeypatch):
    job, terms = record(tmp_path, monkeypatch, SLEEPS, submission=2, waiting=30)
    (first, _) = one.grade_one(job, terms)["tasks"]
    assert first["status"] == "failed" and first["received_tests"]
    assert all("took longer than the 2 s of a whole" in test["message"] for test in first["tests"])


def question(text):
    """What `Workers.ask` takes: a file, and a question to it."""
    call = {"do": "call", "kind": "public", "name": "answer", "seed": 0, "given": None,
            "args": [], "kwargs": {}, "function": None}  # fmt: skip
    files = {"do": "load", "name": "exercises.scratch.answer", "shown": "answer.py",
             "files": [["answer.py", text]], "folders": []}  # fmt: skip
    return ("answer",), "scratch", files, call


@needs_linux
def test_a_file_with_an_error_says_so_for_all_its_tasks():
    workers = confined(rungs.PROCESS, ROOT, Bounds())
    try:
        for _ in range(2):  # also once the time of the submission is used up
            with pytest.raises(BrokenFileError, match="invalid syntax, line 1"):
                workers.ask(*question("def answer(:"))
            workers.guard.clock.ended = clock.LATE
    finally:
        workers.close()


@needs_linux
def test_a_file_that_a_busy_machine_does_not_import_is_not_called_broken(monkeypatch):
    workers = confined(rungs.PROCESS, ROOT, Bounds())
    workers.guard.clock.__class__ = type("Ends", (clock.Clock,), {"over": property(ends)})
    try:
        with pytest.raises(NoAnswerError, match="too busy"):
            workers.ask(*question("import time; time.sleep(60)"))
        assert workers.fault and not workers.broken
    finally:
        workers.close()


def ends(watch):
    """The machine becomes too busy once the code of the submission runs."""
    if watch.spent > 0.5:
        watch.ended = clock.BUSY
    return watch.ended


def test_the_guard_says_what_a_submission_has_used_up():
    watch = guard.Guard(1 << 40, 0.5)
    watch.close()
    assert watch.too_long() == "took longer than the 0.5 s of a whole submission"
