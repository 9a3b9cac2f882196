"""The pytest plugin: whose code is tested, and how a test becomes points and a message."""

import functools
import re
import zlib
from pathlib import Path

import numpy as np
import pytest

from autograder.diagnosis.lookup import signature
from autograder.diagnosis.messages import message
from autograder.diagnosis.mistakes import Diagnosis
from autograder.project import TRACKS, Project
from autograder.report.reporter import Reporter
from autograder.submission.calls import Submission
from autograder.submission.errors import BrokenFileError, RaisedError, UnfinishedError, shown
from autograder.submission.variants import Variant, Variants, variant_of
from autograder.submission.workers import InProcess, Workers

VARIANTS = pytest.StashKey[Variants]()
DIAGNOSIS = pytest.StashKey[Diagnosis]()
ESCAPES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")
PRINTED = 20  # lines of a test
SUBMISSION = pytest.StashKey[Submission]()
SEEN = pytest.StashKey[dict]()


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
    project = Project(config.rootpath)
    workers, own = _workers(config)
    if own:
        config.add_cleanup(workers.close)
    config.stash[VARIANTS] = variants = Variants(project, workers)
    config.stash[DIAGNOSIS] = Diagnosis(project, variants)
    config.pluginmanager.register(Reporter(config, project), "autograder-reporter")


def _workers(config):
    """What runs the code under test, and whether it ends with this run."""
    for plugin in config.pluginmanager.get_plugins():
        if isinstance(plugin, LentWorkers):
            return plugin.workers, False
    if config.getoption("--in-process") or config.getoption("usepdb", False):
        return InProcess(), True
    return Workers(fork=not config.getoption("--no-fork")), True


class LentWorkers:
    """Hand this to ``pytest.main(plugins=[...])`` to keep the templates warm between runs."""

    def __init__(self, workers):
        self.workers = workers


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
    if not config.option.collectonly and not hasattr(config, "workerinput"):
        for track in {variant.track for item in session.items if (variant := variant_of(item))}:
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
    variants, variant = request.config.stash[VARIANTS], request.param
    perform = functools.partial(variants.perform, variant, _seed(request.node))
    submission = Submission(perform, variant.track)
    request.node.stash[SUBMISSION] = submission
    return submission


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item):
    """Show what the code under test has printed meanwhile, as if it ran here."""
    workers = item.config.stash[VARIANTS].workers
    workers.drain()
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


def _seed(item):
    """Where the global generators stand before each call of a test, in whatever track."""
    return zlib.crc32(item.originalname.encode()) + item.config.getoption("--seed")


@pytest.fixture
def rng(request):
    """A NumPy generator for a test's inputs: equal in all tracks, other with another --seed."""
    name = zlib.crc32(request.node.originalname.encode())
    return np.random.default_rng([request.config.getoption("--seed"), name])


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    variant = variant_of(item)
    if variant:  # its message takes the place of pytest's traceback, which is slow to make
        item.repr_failure = lambda excinfo: ""
    report = yield
    if variant and (report.when == "call" or report.failed):
        report.autograder = _result(item, call, report, variant)
        report.longrepr = report.autograder["message"] or None
    if report.when == "teardown" and SUBMISSION in item.stash:
        del item.stash[SUBMISSION]  # and with it the inputs and outputs of its calls
    return report


def _result(item, call, report, variant):
    """The result of a graded test, as plain data that travels between processes."""
    marks = {mark.name: mark.kwargs for mark in reversed([*item.iter_markers()])}
    worth = marks.get("points", {"worth": 1, "hint": None})
    task = marks.get("task", {"name": variant.chapter})["name"]
    status, text, mistakes = "passed", "", []
    if not report.passed:
        status, text, mistakes = _failure(item, call, variant, task, worth["hint"])
    return {
        "test": item.nodeid,
        "chapter": variant.chapter,
        "track": variant.track,
        "task": task,
        "status": status,
        "points": worth["worth"],
        "message": text,
        "diagnosis": [one.id for one in mistakes],
        "variant": f"{variant.kind}:{variant.name}" if variant.name else "",
        "name": test_name(item, variant),
        "signature": _signature(item, status),
    }


def _signature(item, status):
    """What stands for the answers of a failed test, when the grader itself is graded."""
    if status != "failed" or not item.config.getoption("--matrix"):
        return []
    submission = item.stash.get(SUBMISSION, None)
    return signature(submission.calls) if submission else []


def _failure(item, call, variant, task, hint):
    """Status, message and diagnosis of a test that did not pass."""
    error, submission = call.excinfo.value, item.stash.get(SUBMISSION, None)
    if isinstance(error, (UnfinishedError, BrokenFileError)):
        return error.status, str(error), []  # said once for all tests, after the run
    variants = item.config.stash[VARIANTS]
    calls, name = submission.calls if submission else [], test_name(item, variant)
    mistakes = []
    if not item.config.getoption("--matrix"):  # tools/check.py compares the signatures instead
        table = item.config.getoption("--seed") == 0
        diagnosis = item.config.stash[DIAGNOSIS]
        mistakes = diagnosis.explain(calls, variant, _seed(item), task, name, table)
    again = _seen_before(item, variant, error)
    if again and not mistakes:
        return "failed", f"  raised    the same error as {again}", mistakes
    read = where_to_read(variants.project, variant.chapter, task, mistakes)
    return "failed", message(error, submission, mistakes, hint, read), mistakes


def test_name(item, variant):
    """The name of a test without its file and its variant: equal for all variants."""
    name, bracket, rest = item.nodeid.rpartition("::")[2].partition("[")
    owner = item.cls.__name__ if item.cls else ""
    return f"{owner}::{name}{bracket}{rest.replace(str(variant), '', 1)}"


def _seen_before(item, variant, error):
    """The test that already failed with the same exception at the same line, or None."""
    if not isinstance(error, RaisedError) or error.where is None:
        return None
    seen = item.config.stash.setdefault(SEEN, {})
    # sizes of batches differ from test to test
    key = (str(variant), re.sub(r"[0-9]+", "0", str(error)), error.where)
    first = seen.setdefault(key, item.name)
    return None if first == item.name else first


def where_to_read(project, chapter, task, mistakes):
    """The place in the book that explains a task, or the mistake that was found."""
    label = mistakes[0].see if mistakes and mistakes[0].see else f"task-{chapter}-{task}"
    built = project.root / "_build" / "html" / "chapters" / f"{chapter}.html"
    source = project.root / "book" / "chapters" / f"{chapter}.md"
    page = built if built.exists() else source
    return f"{shown(page)}#{label}" if page.exists() else None
