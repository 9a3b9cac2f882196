"""What a run prints around its tests: the header, the table of points, the report file."""

import hashlib
import os
import platform
from importlib import metadata

import pytest

from autograder.project import TRACKS
from autograder.report.scores import Result, Scores, rendered
from autograder.submission.errors import shown
from autograder.submission.variants import variant_of

FOLDERS = {"solutions": "solutions (the reference)", "exercises": "src/exercises (your files)"}


class Reporter:
    """The half of the plugin that collects results; registered once for each run."""

    def __init__(self, config, project):
        self.config, self.project = config, project
        self.scores, self.files = Scores(), {}
        report = config.getoption("--report")
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
        return [f"testing: {FOLDERS[facts['graded']]}, seed {facts['seed']}", versions]

    def pytest_report_collectionfinish(self, items):
        for item in items:
            variant = variant_of(item)
            if variant and not variant.name:
                find = {"exercises": self.project.exercise, "solutions": self.project.solution}
                path = find[variant.kind](variant.track, variant.chapter)
                self.files[shown(path)] = digest(path)
        return [f"{path}  sha256 {value[:12]}" for path, value in self.files.items()]

    def pytest_report_teststatus(self, report):
        status = getattr(report, "autograder", {}).get("status")
        return (status, status[0], status.upper()) if status in ("todo", "broken") else None

    def pytest_runtest_logreport(self, report):
        if hasattr(report, "autograder"):
            self.scores.add(Result(**report.autograder))

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
        terminalreporter.section("points")
        for line in rendered(self.scores.table(), terminalreporter._tw.fullwidth):
            write(line)

    def pytest_sessionfinish(self):
        path = self.config.getoption("--report")
        if path is None or hasattr(self.config, "workerinput"):  # a worker of pytest-xdist
            return
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
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.exists() else "missing file"
