"""The pytest plugin: whose code is tested, and where it runs."""

import contextlib
import re
import sys
from pathlib import Path

import pytest

from autograder.diagnosis.mistakes import Diagnosis
from autograder.judge import (
    COMPARED,
    DIAGNOSIS,
    PARTINGS,
    RUNS,
    SUBMISSION,
    VARIANTS,
    expectation,
    generator,
    result,
    submission,
    test_name,
    verdict,
)
from autograder.lent import LentWorkers
from autograder.parting import Partings
from autograder.project import TRACKS, Project, root_of
from autograder.report.reporter import Reporter
from autograder.submission.variants import Variants, variant_of
from autograder.submission.workers import InProcess, Limits, workers_for_here
from autograder.verdict import Runs

pytest_plugins = ["autograder.collecting"]

ESCAPES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")
PRINTED = 20  # lines of a test
FOLLOWING = pytest.StashKey[bool]()  # is there a test after this one?
# What the values of an answer can make a program raise that compares them or puts them into words.
UNTELLABLE = (ArithmeticError, LookupError, RecursionError, TypeError, ValueError)
AT_TERMINAL = bool(sys.stdin and sys.stdin.isatty())  # asked before pytest captures it


def pytest_addoption(parser):
    group = parser.getgroup("autograder")
    group.addoption("--solutions", action="store_true", help="test the reference solutions")
    group.addoption("--report", type=Path, metavar="FILE", help="write all results as JSON")
    group.addoption("--seed", type=int, default=0, help="seed of the random inputs (default: 0)")
    group.addoption(
        "--in-process",
        action="store_true",
        help="run the code under test in this process, for a debugger (implied by --pdb)",
    )
    group.addoption(
        "--no-fork", action="store_true", help="start a new Python for each file under test"
    )
    group.addoption(
        "--time-limit", type=float, default=Limits.seconds, metavar="SECONDS",
        help="processor time that one call of the code under test may take (default: 20)",
    )  # fmt: skip
    group.addoption(
        "--matrix",
        action="store_true",
        help="test every known mistake and every alternative instead: this grades the grader",
    )


def pytest_configure(config):
    config.addinivalue_line("markers", "task(name, ...): the task that a class tests")
    config.addinivalue_line("markers", "points(worth, hint): what a test is worth")
    if config.option.reportchars == "fE":  # pytest's default would repeat every message
        config.option.reportchars = "N"
    # -k tf means the track, not every name with these two letters, such as TesTFilters
    config.option.keyword = re.sub(rf"\b({'|'.join(TRACKS)})\b", r"track_\1", config.option.keyword)
    project = Project(root_of(config.rootpath, config.invocation_params.dir))
    lent = next((p for p in config.pluginmanager.get_plugins() if isinstance(p, LentWorkers)), None)
    workers = lent.workers if lent else _workers(config)
    if not lent:
        config.add_cleanup(workers.close)
    debugger = InProcess() if not lent and AT_TERMINAL else None
    handed_in = lent.handed_in if lent else None
    config.stash[VARIANTS] = variants = Variants(project, workers, debugger, handed_in)
    config.stash[DIAGNOSIS] = Diagnosis(project, variants)
    config.stash[RUNS] = Runs()
    config.stash[PARTINGS] = Partings(variants)
    config.pluginmanager.register(Reporter(config, project, workers), "autograder-reporter")


def _workers(config):
    """What runs the code under test, as long as this run lasts."""
    if config.getoption("--in-process") or config.getoption("usepdb", False):
        return InProcess()
    seconds = config.getoption("--time-limit")
    limits = Limits(seconds, max(Limits.waiting, 3 * seconds))
    return workers_for_here(limits, not config.getoption("--no-fork"))


@pytest.fixture
def ex(request):
    """The submission under test: the learner's, or the reference one with ``--solutions``."""
    request.node.stash[SUBMISSION] = asked = submission(request.node, request.param)
    return asked


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_protocol(item, nextitem):
    item.config.stash[FOLLOWING] = nextitem is not None


@pytest.hookimpl(tryfirst=True)
def pytest_assertrepr_compare(config, op, left, right):
    """Keep what an assertion of a graded test compares; nobody reads pytest's explanation."""
    if COMPARED not in config.stash:
        return None
    config.stash[COMPARED] = op, left, right
    return ["compared"]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item):
    """Show what the code under test has printed meanwhile, as if it ran here."""
    workers = item.config.stash[VARIANTS].workers
    workers.drain()
    if variant_of(item):
        item.config.stash[COMPARED] = None
    try:
        return (yield)
    finally:
        show(workers.drain())


def show(text):
    """Print what the code under test has printed, if it is not too much."""
    lines = "".join(c for c in ESCAPES.sub("", text) if c == "\n" or c.isprintable()).splitlines()
    for line in lines[:PRINTED]:
        print(line[:500])
    if len(lines) > PRINTED:
        print(f"... and {len(lines) - PRINTED} lines more")


@pytest.fixture
def rng(request):
    """A NumPy generator for a test's inputs: equal in all tracks, other with another --seed."""
    return generator(request.node)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    variant = variant_of(item)
    if variant:  # its message takes the place of pytest's traceback, which is slow to make
        item.repr_failure = lambda excinfo: ""
    report = yield
    if variant and (report.when == "call" or report.failed):
        report.autograder = _told(item, call, report, variant)
        report.longrepr = report.autograder["message"] or None
    if report.when == "teardown":
        item.config.stash.setdefault(COMPARED, None)
        del item.config.stash[COMPARED]  # another test may be none of ours
        if SUBMISSION in item.stash:
            del item.stash[SUBMISSION]  # and with it the inputs and outputs of its calls
    return report


def _told(item, call, report, variant):
    """The result of a graded test; an answer that nobody can put into words fails by itself."""
    try:
        found = result(item, call, report, variant)
    except UNTELLABLE as error:
        if report.passed:
            raise
        said = f"  problem   what came cannot be shown ({type(error).__name__})"
        about = {"name": test_name(item, variant), "signature": []}
        found = {**expectation(item, variant), "status": "failed", "message": said, **about}
    found["together"] = {}
    with contextlib.suppress(*UNTELLABLE):
        found["together"] = verdict(item, variant, found["task"], _is_last(item, report))
    return found


def _is_last(item, report):
    """Will no other test run in this process?"""
    most = item.config.getoption("maxfail")
    ends = most and report.failed and item.session.testsfailed + 1 >= most
    return bool(ends or not item.config.stash[FOLLOWING])
