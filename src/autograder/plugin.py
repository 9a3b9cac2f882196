"""The pytest plugin: whose code is tested, and where it runs."""

import contextlib
import re
import sys
from pathlib import Path

import pytest

from autograder.diagnosis.mistakes import Diagnosis
from autograder.faults import said_if_ours
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
from autograder.parting import Partings
from autograder.project import TRACKS, Project, root_of
from autograder.report.reporter import Reporter
from autograder.submission.errors import shown
from autograder.submission.variants import Variant, Variants, variant_of
from autograder.submission.workers import InProcess, Limits, workers_for_here
from autograder.verdict import Runs

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


class LentWorkers:
    """Hand this to ``pytest.main(plugins=[...])`` to keep the templates warm between runs.

    With ``handed_in``, its texts are graded in its own workers in place of src/exercises; the
    others run the known mistakes and the oracles.
    """

    def __init__(self, workers, handed_in=None):
        self.workers, self.handed_in = workers, handed_in

    def pytest_runtest_setup(self, item):
        """Tell a sandbox which task is asked about: it must not have been lent the answer."""
        if self.handed_in and (variant := variant_of(item)):
            self.handed_in.workers.task = expectation(item, variant)["task"]

    def pytest_runtest_makereport(self, item, call):
        """Note a failure that is none of the submission: its marks then wait for a repair."""
        if not (self.handed_in and call.excinfo and variant_of(item)):
            return
        compared = item.config.stash.get(COMPARED, None)
        if said := said_if_ours(item, call):
            self.handed_in.workers.ours[item.nodeid] = said
        item.config.stash[COMPARED] = compared


def pytest_itemcollected(item):
    """Let ``-k`` select graded tests by their exact track, and others by their name."""
    variant = variant_of(item)
    for track in TRACKS:
        if track == variant.track if variant else track in item.nodeid:
            item.extra_keyword_matches.add(f"track_{track}")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    """With ``-n 2 --dist loadgroup`` one process has all of TensorFlow, the other one the rest."""
    # to load a framework takes longer than most tests; pytest-xdist 3.8 under pytest 9.2 does not
    # see its own marker xdist_group
    if config.getvalue("dist") != "loadgroup":
        return None
    from xdist.scheduler import LoadScopeScheduling

    class ByFramework(LoadScopeScheduling):
        def _split_scope(self, nodeid):
            return "tf" if re.search(r"\[tf\b", nodeid) else "others"

    return ByFramework(config, log)


def pytest_collection_modifyitems(items, config):
    """Grade the variants one after the other, so that each needs one process."""
    if config.getoption("--matrix"):
        items.sort(key=lambda item: (item.path.as_posix(), str(variant_of(item))))


@pytest.hookimpl(trylast=True)
def pytest_collection_finish(session):
    """Let the frameworks be imported while the first tests prepare their inputs."""
    config = session.config
    graded = [(item, variant) for item in session.items if (variant := variant_of(item))]
    keys = [(variant, expectation(item, variant)["task"]) for item, variant in graded]
    config.stash[RUNS].expect(keys)
    if not config.option.collectonly and not hasattr(config, "workerinput"):
        for track in {variant.track for _, variant in graded}:
            config.stash[VARIANTS].workers.warm(track)


def pytest_generate_tests(metafunc):
    """Run a test once for each track that has its task."""
    if "ex" not in metafunc.fixturenames:
        return
    config = metafunc.config
    variants = config.stash[VARIANTS]
    chapter = metafunc.module.__name__.rpartition(".")[2].removeprefix("test_")
    mark = metafunc.definition.get_closest_marker("task")
    name = mark.kwargs["name"] if mark else None
    params = []
    for track in _tracks(variants.project, chapter, name, metafunc.module.__file__):
        if config.getoption("--matrix"):
            params += variants.of_task(chapter, track, name)
        else:
            kind = "solutions" if config.getoption("--solutions") else "exercises"
            params.append(Variant(chapter, track, kind))
    metafunc.parametrize("ex", params, ids=map(str, params), indirect=True)


def _tracks(project, chapter, name, file):
    tracks = project.tracks(chapter, name)
    if not tracks:
        chapters = project.chapters()
        missing = f"there is no {chapter}"
        if chapter in chapters:
            missing = f"no track of {chapter} defines {name}"
        known = ", ".join(chapters) or "none"
        said = f"{shown(file)}: {missing} in solutions/ (chapters: {known})."
        pytest.fail(said, pytrace=False)
    return tracks


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
