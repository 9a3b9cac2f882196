"""`autograder watch` in a process of its own: save a file, await the verdict."""

import os
import queue
import signal
import subprocess
import sys
import threading

import pytest
from toy_project import HALF_DONE, SOLUTION, STUB, TESTS, WRONG, Toy

from autograder.sources import Source, affected

PATIENCE = 60  # seconds; only a watcher that does nothing ever needs them


class Watch:
    """The running command, and what it says."""

    def __init__(self, toy, *arguments):
        self.toy, self.lines, self.said = toy, queue.Queue(), ""
        command = [sys.executable, "-m", "autograder", "watch", *arguments]
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "text": True}
        # what a shell runs in the background ignores Ctrl-C, and so would its children
        hears = lambda: signal.signal(signal.SIGINT, signal.default_int_handler)  # noqa: E731
        options = {} if sys.platform == "win32" else {"preexec_fn": hears}
        self.process = subprocess.Popen(command, cwd=toy.root, **pipes, **options)
        threading.Thread(target=self._read, daemon=True).start()
        self.until("Watching src/exercises")

    def _read(self):
        for line in self.process.stdout:
            self.lines.put(line)
        self.lines.put("")

    def until(self, text):
        """All lines up to one that holds a text."""
        said = ""
        while text not in said:
            line = self.lines.get(timeout=PATIENCE)
            assert line, f"it ended after: {self.said}{said}"
            said += line
        self.said += said
        return said

    def save(self, text, until):
        self.toy.exercise.write_text(text, "utf-8")
        return self.until(until)


@pytest.fixture
def start(tmp_path):
    running = []

    def starter(*arguments, learner=STUB):
        toy = Toy(tmp_path)
        toy.exercise.write_text(learner, "utf-8")
        running.append(Watch(toy, *arguments))
        return running[-1]

    yield starter
    for one in running:
        one.process.kill()
        one.process.wait()


def test_a_save_checks_the_tasks_that_it_affects(start):
    watch = start()
    said = watch.save(HALF_DONE, "points")
    assert "passed  toy.half" in said and "shout" not in said
    said = watch.save(SOLUTION, "points")
    assert "passed  toy.shout" in said and "half" not in said
    three = SOLUTION.replace("TWO = 2", "TWO = 3")
    said = watch.save(three, "points")
    assert "failed  toy.half" in said and "toy.shout" in said
    watch.save("# a comment\n" + three, "no task is affected")


@pytest.mark.parametrize(
    ("learner", "until"),
    [
        ("def half(:\n", "is not Python yet: invalid syntax, line 1."),
        (SOLUTION.replace("word.upper()", "1 / 0"), "ZeroDivisionError"),
        (SOLUTION.replace("return word.upper()", "raise SystemExit(3)"), "SystemExit"),
        (SOLUTION.replace("return word.upper()", "raise KeyError"), "KeyError"),
        ("import sys\nsys.exit(0)\n", "SystemExit"),
        (SOLUTION + "\nraise RuntimeError('at import')\n", "at import"),
        ("", "not defined"),
        (SOLUTION.replace("return word.upper()", "__import__('os')._exit(0)"), "0 of 1 points"),
    ],
)
def test_nothing_that_the_code_does_ends_it(start, learner, until):
    watch = start(learner=HALF_DONE)
    watch.save(learner, until)
    assert "passed  toy.shout" in watch.save(SOLUTION + "\nLAST = 1\n", "4 of 4 points")


def test_files_that_are_renamed_deleted_and_restored(start):
    watch = start()
    folder = watch.toy.exercise.parent
    (folder / ".toy.py.swp").write_text("swap", "utf-8")
    (folder / "toy.py~").write_text("backup", "utf-8")
    (folder / "other.py").write_text("1 / 0", "utf-8")
    (folder / "4913").write_text(WRONG, "utf-8")
    os.replace(folder / "4913", watch.toy.exercise)
    assert "came      3" in watch.until("points")
    watch.toy.exercise.unlink()
    watch.until("toy.py is gone")
    assert "4 of 4 points" in watch.save(SOLUTION + "\nLAST = 1\n", "points")


def test_only_what_was_asked_for_is_checked(start):
    watch = start("toy.shout", learner=HALF_DONE)
    watch.save(HALF_DONE.replace("2 * padding", "padding"), "no task of yours is affected")
    assert "toy.half" not in watch.save(SOLUTION, "1 of 1 points")


def test_an_author_sees_a_change_of_the_tests(start):
    watch = start("--tests", learner=SOLUTION)
    watch.toy.tests.write_text(TESTS.replace('== "A"', '== "B"'), "utf-8")
    assert "failed  toy.shout" in watch.until("points")


@pytest.mark.skipif(sys.platform == "win32", reason="signals are others there")
def test_ctrl_c_ends_it_with_a_summary(start):
    watch = start()
    watch.save(SOLUTION, "points")
    watch.until(" s\n")
    watch.process.send_signal(signal.SIGINT)
    assert "1 check; 2 of 2 tasks pass" in watch.until("Watched")
    assert watch.process.wait(PATIENCE) == 0
    assert "Traceback" not in watch.said


# --- what a change affects

BEFORE = """
import math
def helper(x): return x
def area(r): return math.pi * helper(r)
def twice(r): return 2 * area(r)
def other(): return 1
"""


@pytest.mark.parametrize(
    ("old", "new", "tasks"),
    [
        ("return 1", "return 2", ["other"]),
        ("math.pi", "3", ["area", "twice"]),
        ("return 2 *", "return 3 *", ["twice"]),
        ("return x", "return -x", ["area", "twice", "other"]),
        ("import math", "import math as math", ["area", "twice", "other"]),
        ("def other", "# a comment\ndef other", []),
        ("def other", "def another", ["area", "twice", "other"]),
    ],
)
def test_a_change_affects_a_task_and_whatever_calls_it(old, new, tasks):
    names = ["area", "twice", "other"]
    assert affected(Source(BEFORE), Source(BEFORE.replace(old, new)), names) == tasks
