"""What a run prints around its tests: the header, the table of points, the report file."""

import hashlib
import os
import platform
from importlib import metadata

import pytest

from autograder.judge import expectation
from autograder.project import TRACKS
from autograder.report.scores import Result, Scores, rendered
from autograder.submission.errors import BrokenFileError, shown
from autograder.submission.in_process import InProcess
from autograder.submission.source import content
from autograder.submission.variants import variant_of
from autograder.tasks import TaskFiles

FOLDERS = {"solutions": "solutions (the reference)", "exercises": "src/exercises (your files)"}


class Reporter:
    """The half of the plugin that collects results; registered once for each run."""

    def __init__(self, config, project, workers):
        self.config, self.project, self.tasks = config, project, TaskFiles(project.root)
        self.workers = workers
        self.scores, self.files = Scores(), {}
        self.expected = {}  # what was collected: a run must account for all of it
        report = config.getoption("--report")
        if report and report.is_dir():
            raise pytest.UsageError(f"--report: {report} is a folder: name a file.")
        if report and not os.access(report.absolute().parent, os.W_OK):
            raise pytest.UsageError(f"--report: the folder of {report} cannot be written to.")

    def facts(self):
        """What this run grades, and with what."""
        kind = "solutions" if self.config.getoption("--solutions") else "exercises"
        versions = {"python": platform.python_version()}
        for name in ("numpy", "torch", "tensorflow", "keras", "pytest"):
            versions[name] = version(name)
        return {"graded": kind, "seed": self.config.getoption("--seed"), "versions": versions}

    def pytest_report_header(self):
        facts = self.facts()
        versions = ", ".join(f"{name} {number}" for name, number in facts["versions"].items())
        lines = [f"testing: {FOLDERS[facts['graded']]}, seed {facts['seed']}", versions]
        if isinstance(self.workers, InProcess):
            lines.append("the code under test runs in this very process, and is not isolated")
        return lines

    def pytest_report_collectionfinish(self, items):
        for item in items:
            variant = variant_of(item)
            if variant and not variant.name:
                find = {"exercises": self.project.exercise, "solutions": self.project.solution}
                path = find[variant.kind](variant.track, variant.chapter)
                self.files[shown(path)] = digest(path)
        return [f"{path}  sha256 {value[:12]}" for path, value in self.files.items()]

    def pytest_collection_finish(self, session):
        variants = [(item, variant_of(item)) for item in session.items]
        self.expected = {item.nodeid: expectation(item, one) for item, one in variants if one}

    def _retell(self):
        """Have the terminal say of each test what came out when its whole task had run."""
        terminal = self.config.pluginmanager.get_plugin("terminalreporter")
        reports = terminal.stats.get("failed", []) if terminal else []
        known = {one.test: (i, one) for i, one in enumerate(self.scores.results)}
        first = {}  # the place of a task: that of its first test
        for i, one in known.values():
            first.setdefault((one.chapter, one.track, one.task), i)

        def place(report):
            i, one = known.get(report.nodeid, (len(known), None))
            return (first[one.chapter, one.track, one.task], one.order) if one else (i, 0)

        for report in reports:
            if report.nodeid in known and hasattr(report, "autograder"):
                report.longrepr = known[report.nodeid][1].message
        reports.sort(key=place)

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node):
        """Take from a process of pytest-xdist what it has collected; each collects everything."""
        self.expected.update(getattr(node, "workeroutput", {}).get("autograder", {}))

    def pytest_report_teststatus(self, report):
        status = getattr(report, "autograder", {}).get("status")
        return (status, status[0], status.upper()) if status in ("todo", "broken") else None

    def pytest_runtest_logreport(self, report):
        if hasattr(report, "autograder"):
            self.scores.note(report.autograder)

    def account(self):
        """Add a result for each test that gave none."""
        answered = {one.test for one in self.scores.results}
        for test, about in self.expected.items():
            if test not in answered:
                said = "  problem   the run ended before this test had a result."
                self.scores.add(Result(**about, status="failed", message=said))

    def whole(self, chapter, track):
        """The points of a chapter in one track, whether or not all of it was asked for."""
        try:
            names = self.project.public_names(track, chapter)
            tasks = self.tasks.of(chapter)
            return sum(one.points for one in tasks if one.name in names)
        except (OSError, ValueError, SyntaxError):
            return None

    def pytest_terminal_summary(self, terminalreporter, exitstatus):
        write = terminalreporter.write_line
        if exitstatus == pytest.ExitCode.NO_TESTS_COLLECTED:
            known = ", ".join(self.project.chapters())
            write(f"No test was selected. Chapters: {known}. Tracks, for -k: {', '.join(TRACKS)}.")
        for line in self.scores.broken_lines():
            write(line)
        if self.config.getoption("--matrix") or not self.scores.results:
            return
        for line in self.scores.todo_lines():
            write(line)
        self.account()
        terminalreporter.section("points")
        for line in rendered(self.scores.table(self.whole), terminalreporter._tw.fullwidth):
            write(line)

    @pytest.hookimpl(tryfirst=True)
    def pytest_sessionfinish(self):
        self._retell()
        if hasattr(self.config, "workeroutput"):
            self.config.workeroutput["autograder"] = self.expected
        path = self.config.getoption("--report")
        if path is None or hasattr(self.config, "workerinput"):  # a worker of pytest-xdist
            return
        self.account()
        try:
            self.scores.write(path, {**self.facts(), "files": self.files})
        except OSError as error:
            said = f"--report: {path} cannot be written ({error.strerror})."
            raise pytest.UsageError(said) from None


def version(name):
    """The version of a package, found without importing it."""
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "not installed"


def digest(path):
    """The hash of a file, or a word that says that there is none."""
    try:
        return hashlib.sha256(content(path)).hexdigest()
    except BrokenFileError:
        return "no file to read"
