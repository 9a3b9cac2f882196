"""Which graded tests a run has, on whose code, and in what order."""

import re

import pytest

from autograder.judge import RUNS, VARIANTS, expectation
from autograder.project import TRACKS
from autograder.submission.errors import shown
from autograder.submission.variants import Variant, variant_of


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
