"""One run of a chapter's tests on all its variants, in a process that keeps its templates warm."""

import contextlib
import hashlib
import io
import json
import os
import sys
import threading
import time
from collections import defaultdict
from pathlib import Path

import pytest

from autograder.diagnosis.inputs import grading, libraries
from autograder.judge import VARIANTS
from autograder.submission.variants import variant_of

ROOT = Path(__file__).resolve().parent.parent
STATE = {}


def start(root):
    """Prepare a process of the pool."""
    from autograder.submission.workers import Workers

    threading.Thread(target=_end_with, args=[os.getppid()], daemon=True).start()
    os.chdir(root)
    sys.path[:0] = [str(Path(root, "src")), str(Path(root, "tests"))]
    STATE["workers"] = Workers()


def _end_with(parent):
    """A tool that is stopped from outside leaves no process of its pool behind."""
    while os.getppid() == parent:
        time.sleep(1)
    os._exit(1)


def grade(chapter, track, seed, random_order, fresh=False):
    """The results of all variants of an exercise, as dictionaries."""
    from autograder.lent import LentWorkers

    path = ROOT / "_build" / "matrix" / f"{chapter}_{track}.json"
    kept = Results(None if random_order or seed else path, fresh)
    options = [f"tests/test_{chapter}.py", "--matrix", "-q", f"--seed={seed}", "-k", track]
    options += ["-p", "no:cacheprovider", *(["-p", "randomly"] if random_order else [])]
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        code = pytest.main(options, plugins=[LentWorkers(STATE["workers"]), kept])
    if code not in (0, 1) or not kept.found:  # what came until then is not all
        raise RuntimeError(f"{chapter} ({track}) could not be graded:\n{said.getvalue()}")
    kept.keep()
    return list(kept.found.values())


class Results:
    """The plugin that keeps what came; a file that has been tried by the same tests is not again.

    Args:
        path: of the results so far, in the folder of what is built; None to keep nothing.
        fresh: run everything.
    """

    def __init__(self, path, fresh):
        self.path, self.found, self.keys, self.digests = path, {}, {}, {}
        self.tests = None  # the digest of what tests all variants alike
        exists = path and path.exists() and not fresh
        self.before = json.loads(path.read_text("utf-8")) if exists else {}

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_protocol(self, item, nextitem):
        variant = variant_of(item)
        if variant not in self.digests:
            self.digests[variant] = self._digest(item.config.stash[VARIANTS], variant)
        key = self.digests[variant]
        if known := self.before.get(key, {}).get(item.nodeid):
            self.found[item.nodeid] = known
        self.keys[item.nodeid] = key
        return True if known else None

    def pytest_runtest_logreport(self, report):
        if hasattr(report, "autograder"):
            self.found[report.nodeid] = report.autograder

    def _digest(self, variants, variant):
        """Of the texts under test and of all that tests them."""
        if self.tests is None:
            self.tests = grading(variants.project, variant.chapter, variant.track)
        try:
            texts = variants.loading(variant)
        except ValueError as error:  # a patch does not fit: its tests will say so
            texts = str(error)
        about = [self.tests, libraries(variant.track), texts]
        return hashlib.sha256(json.dumps(about).encode()).hexdigest()

    def keep(self):
        if self.path:
            kept = defaultdict(dict)
            for test, result in self.found.items():
                kept[self.keys[test]][test] = result
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self.path.write_text(json.dumps(kept), "utf-8")
