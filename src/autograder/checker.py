"""One question, one answer: the tests of some tasks on the learner's files, run by pytest."""

import contextlib
import gc
import io
import sys
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from autograder.judge import expectation
from autograder.lent import LentWorkers
from autograder.report.scores import Scores, totals
from autograder.submission.variants import variant_of
from autograder.submission.workers import workers_for_here
from autograder.tasks import TaskFiles

AHEAD = 2  # the learner's code, and the known mistake that explains it
QUIETLY = ["-q", "--color=no", "-p", "no:cacheprovider", "-p", "no:randomly"]


@dataclass
class Outcome:
    """What a check came to."""

    results: list = field(default_factory=list)  # of `Result`
    printed: dict = field(default_factory=dict)  # {node id: what the code under test printed}
    errors: list = field(default_factory=list)  # what kept tests from being collected
    expected: dict = field(default_factory=dict)  # {node id: what a collected test is worth}
    text: str = ""  # all that pytest printed
    code: int = 0  # pytest's exit code

    @property
    def passed(self):
        """Was something asked, and is everything right?"""
        right = all(result.status == "passed" for result in self.results)
        return bool(self.results) and right and not self.errors

    @property
    def broken(self):
        """Did the check itself not work? The results then say nothing about the learner."""
        return bool(self.errors) or self.code not in (0, 1, 5)

    def by_task(self):
        """{(chapter, track, task): results}, in the order of the run."""
        found = {}
        for one in self.results:
            found.setdefault((one.chapter, one.track, one.task), []).append(one)
        return found


class Checker:
    """Checks a project's tasks, again and again, in this process.

    It lives as long as a session, such as `autograder watch`, and owns what is worth keeping from
    one check to the next; ``close`` or the end of a ``with`` lets go of it.

    Args:
        root: of the project.
        ahead: how many processes get ready for the next check after each one.
    """

    def __init__(self, root, ahead=0):
        self.root = Path(root).resolve()
        self.workers = workers_for_here(ahead=ahead)
        self.stamps = {}
        gc.freeze()  # pytest collects all garbage twice in each run

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        """End all processes; a second time does nothing."""
        self.workers.close()

    def stop(self, everything=False):
        """End what is being checked, from another thread: `check` then raises KeyboardInterrupt.

        Until ``resume``, nothing else is checked. With ``everything``, not even what is warm stays.
        """
        self.workers.stop(everything)

    def resume(self):
        """Check again after a stop."""
        self.workers.resume()

    def warm(self, track):
        """Have what a track needs loaded, without waiting for it."""
        self.workers.warm(track)

    def check(self, targets, *, track=None, seed=0, kind="exercises", handed_in=None, heard=None):
        """Run the tests of some tasks.

        Args:
            targets: (chapter, name of a task or None for all of them), one or more.
            track: "scratch", "pytorch" or "tf"; None is all tracks that have the task.
            seed: of the random inputs.
            kind: "exercises" (the learner's files) or "solutions" (the reference).
            handed_in: graded in place of the learner's files, in its own workers.
            heard: called after each test with the results so far and the number of all tests.

        Returns:
            An `Outcome`.

        Raises:
            KeyboardInterrupt: somebody pressed Ctrl-C, or called ``stop``.
        """
        nodes = self._nodes(targets)
        if not nodes:
            return Outcome(code=int(pytest.ExitCode.NO_TESTS_COLLECTED))
        options = ["-k", track] if track else []
        options += ["--solutions"] if kind == "solutions" else []
        return self._run([*options, f"--seed={seed}", *nodes], handed_in, heard)

    def _run(self, arguments, handed_in, heard):
        self._forget_what_changed()
        collector, said = _Collector(heard), io.StringIO()
        with _standing_in(self.root), contextlib.redirect_stdout(said):
            plugins = [collector, LentWorkers(self.workers, handed_in)]
            root = f"--rootdir={self.root}"
            code = pytest.main([*QUIETLY, root, *arguments], plugins=plugins)
        self.workers.fresh()
        if code == pytest.ExitCode.INTERRUPTED and collector.interrupted:
            raise KeyboardInterrupt
        found = collector.scores.results, collector.printed, collector.errors, collector.expected
        return Outcome(*found, said.getvalue(), int(code))

    def _nodes(self, targets):
        """The node ids of the tasks."""
        nodes, files = [], TaskFiles(self.root)
        for chapter, name in targets:
            path = self.root / "tests" / f"test_{chapter}.py"
            classes = [one.test_class for one in files.of(chapter) if one.name == name]
            nodes += [f"{path}::{one}" for one in classes] if name else [str(path)]
        files.remember()
        return list(dict.fromkeys(nodes))

    def _forget_what_changed(self):
        """Have all modules of tests imported anew if the file of one of them has changed."""
        folder = self.root / "tests"
        loaded = {
            name: Path(module.__file__)
            for name, module in list(sys.modules.items())
            if getattr(module, "__file__", None) and Path(module.__file__).is_relative_to(folder)
        }
        stamps = {path: _stamp(path) for path in loaded.values()}
        if any(self.stamps.get(path) != stamp for path, stamp in stamps.items()):
            self.workers.forget_oracles()
            for name in loaded:
                del sys.modules[name]
        self.stamps = {path: _stamp(path) for path in folder.rglob("*.py")}


class _Collector:
    """The plugin that keeps the results of one run, and hands them on as they come."""

    def __init__(self, heard=None):
        self.scores, self.printed, self.errors, self.interrupted = Scores(), {}, [], False
        self.expected, self.heard = {}, heard

    def pytest_collection_finish(self, session):
        graded = [(item, variant) for item in session.items if (variant := variant_of(item))]
        self.expected = {item.nodeid: expectation(item, variant) for item, variant in graded}

    def pytest_runtest_logreport(self, report):
        if not hasattr(report, "autograder"):
            return
        self.scores.note(report.autograder)
        printed = "".join(text for title, text in report.sections if "call" in title)
        if printed and not report.passed:
            self.printed[report.nodeid] = printed
        if self.heard:
            self.heard(self.scores.results, len(self.expected))

    def pytest_collectreport(self, report):
        if report.failed:
            self.errors.append(str(report.longreprtext or report.longrepr).strip())

    def pytest_internalerror(self, excrepr):
        self.errors.append(str(excrepr).strip().splitlines()[-1])

    def pytest_keyboard_interrupt(self, excinfo):
        # pytest's own interruption, after an error of collection, is a subclass
        self.interrupted = type(excinfo.value) is KeyboardInterrupt


@contextlib.contextmanager
def _standing_in(folder):
    """Run as from a folder: what is said names files from there; leave ``sys.path`` as it was."""
    path = list(sys.path)
    try:
        with contextlib.chdir(folder):
            yield
    finally:
        sys.path[:] = path


def _stamp(path):
    try:
        stat = path.stat()
        return stat.st_mtime_ns, stat.st_size
    except OSError:
        return None


def verdicts(outcome):
    """{(chapter, track, task): a dictionary with status, earned and possible}."""
    found = {}
    for key, results in outcome.by_task().items():
        kinds = {one.status for one in results}
        status = next((s for s in ("broken", "failed", "todo") if s in kinds), "passed")
        earned, possible = totals(results)
        found[key] = {"status": status, "earned": earned, "possible": possible}
    return found
