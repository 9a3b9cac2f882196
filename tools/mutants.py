"""Change the solutions in small ways: do the tests notice?

    python tools/mutants.py [--chapter lenet] [--track pytorch] [--fresh] [--locked]

What survives is either a test that is missing, or changes nothing that a test could see: then it
stands with the reason in tests/mutants/<chapter>.yml.  The outcome is kept in tests/mutants, and
run again when something on which it depends has changed.
"""

import argparse
import ast
import contextlib
import hashlib
import io
import json
import os
import sys
import tokenize
from collections import Counter
from concurrent.futures import ProcessPoolExecutor, as_completed
from multiprocessing import get_context
from pathlib import Path

import yaml
from grading import STATE, start
from mutations import mutants
from rich.console import Console
from rich.table import Table
from tqdm import tqdm

from autograder.diagnosis.inputs import tests
from autograder.project import TRACKS, Project
from autograder.submission.variants import Variant, variant_of

ROOT = Path(__file__).resolve().parent.parent
KEPT = ROOT / "tests" / "mutants"
LIMIT = 5  # seconds of processor time for a call: a loop without end is noticed, too
ENOUGH = 0.97
DOCUMENTED = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)


class Tried:
    """The plugin that runs the tests on mutants, each until the first one fails."""

    def __init__(self, chapter, track, found):
        self.alive = {
            Variant(chapter, track, "mutant", str(i)): one for i, one in enumerate(found)
        }  # fmt: skip

    def pytest_generate_tests(self, metafunc):
        from autograder.judge import VARIANTS

        known = metafunc.config.stash[VARIANTS]
        public = known.project.public_names(*self._exercise()[::-1])
        known.mutants = {
            variant: (one.task if one.task in public else None, one.text)
            for variant, one in self.alive.items()
        }

    pytest_generate_tests.tryfirst = True

    def _exercise(self):
        variant = next(iter(self.alive))
        return variant.chapter, variant.track

    def pytest_runtest_protocol(self, item, nextitem):
        return True if variant_of(item) not in self.alive else None

    pytest_runtest_protocol.tryfirst = True

    def pytest_runtest_logreport(self, report):
        about = getattr(report, "autograder", None)
        if about and about["status"] != "passed":
            chapter, track = self._exercise() if self.alive else (None, None)
            kind, _, number = about["variant"].partition(":")
            self.alive.pop(Variant(chapter, track, kind, number), None)


def try_all(chapter, track):
    """Names of all mutants of an exercise, and of those that no test fails."""
    import pytest

    from autograder.lent import LentWorkers

    source = Project(ROOT).solution(track, chapter).read_text("utf-8")
    found = list(mutants(source))
    if not found:
        return [], []
    plugin, said = Tried(chapter, track, found), io.StringIO()
    options = [f"tests/test_{chapter}.py", "--matrix", "-q", "-k", track, f"--time-limit={LIMIT}"]
    with contextlib.redirect_stdout(said):
        code = pytest.main(
            [*options, "-p", "no:cacheprovider"], plugins=[LentWorkers(STATE["workers"]), plugin]
        )
    if code not in (0, 1):
        raise RuntimeError(f"{chapter} ({track}) could not be tried:\n{said.getvalue()[-3000:]}")
    return [one.name for one in found], [one.name for one in plugin.alive.values()]


def prepare(root):
    """Prepare a process of the pool: a call that does not end costs little."""
    from autograder.submission.workers import Limits

    start(root)
    STATE["workers"].limits = Limits(LIMIT, 3 * LIMIT)


def digest(project, chapter, track):
    """Of all on which the outcome depends: the mutations, the solution, and its tests."""
    own = statements(Path(__file__).with_name("mutations.py"))
    both = tests(project, chapter, track, read=statements) + own
    return hashlib.sha256(both.encode()).hexdigest()


def statements(path, encoding="utf-8"):
    """What a file does: no comment and no docstring decides whether a mutant is noticed."""
    text = path.read_text(encoding)
    if path.suffix != ".py":
        return text
    lines = text.splitlines()
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type == tokenize.COMMENT:
            row, column = token.start
            lines[row - 1] = lines[row - 1][:column].rstrip()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, DOCUMENTED) and ast.get_docstring(node, clean=False) is not None:
            words = node.body[0]
            lines[words.lineno - 1 : words.end_lineno] = [""] * (
                words.end_lineno - words.lineno + 1
            )
    return "\n".join(filter(None, lines))


def kept(project, chapter, track):
    """What came out before, if it still holds."""
    path = KEPT / f"{chapter}_{track}.json"
    found = json.loads(path.read_text("utf-8")) if path.exists() else {}
    return found if found.get("inputs") == digest(project, chapter, track) else None


def keep(project, chapter, track, names, alive):
    about = {"inputs": digest(project, chapter, track), "mutants": len(names), "survivors": alive}
    KEPT.mkdir(exist_ok=True)
    (KEPT / f"{chapter}_{track}.json").write_text(json.dumps(about, indent=1) + "\n", "utf-8")
    return about


def equivalents(chapter, track):
    """{mutant: why nothing could notice it} of an exercise."""
    path = KEPT / f"{chapter}.yml"
    entries = yaml.safe_load(path.read_text("utf-8")) if path.exists() else []
    return {one["mutant"]: one["because"] for one in entries or [] if track in one["tracks"]}


def run_all(project, jobs, number):
    """The outcome of each exercise, with a progress bar; each is kept as soon as it is there."""
    if not jobs:
        return
    with ProcessPoolExecutor(
        number, get_context("spawn"), initializer=prepare, initargs=(str(ROOT),)
    ) as pool:
        waiting = {pool.submit(try_all, *job): job for job in jobs}
        for done in tqdm(as_completed(waiting), total=len(jobs), unit="exercise"):
            yield waiting[done], keep(project, *waiting[done], *done.result())


def main():
    project = Project(ROOT)
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--chapter", choices=project.chapters(), action="append")
    parser.add_argument("--track", choices=TRACKS, action="append")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--fresh", action="store_true", help="run what is kept again, too")
    parser.add_argument(
        "--locked", action="store_true", help="run nothing: look at what is up to date"
    )
    chosen = parser.parse_args()
    jobs = [(chapter, track) for chapter in chosen.chapter or project.chapters()
            for track in project.tracks(chapter) if track in (chosen.track or TRACKS)]  # fmt: skip
    found = {} if chosen.fresh else {
        job: known for job in jobs if (known := kept(project, *job))
    }  # fmt: skip
    todo = [job for job in jobs if job not in found]
    if chosen.locked and todo:  # their count is old, and no reason to refuse what is new
        print("To be run again (make mutants):", ", ".join(f"{c} ({t})" for c, t in todo))
        jobs, todo = [job for job in jobs if job in found], []
    found.update(run_all(project, todo, chosen.jobs))
    return report({job: found[job] for job in jobs})


def report(found):
    """Print survivors and the table; the exit status."""
    sums, problems = Counter(), []
    for (chapter, track), about in found.items():
        known = equivalents(chapter, track)
        alive = [name for name in about["survivors"] if name not in known]
        for name in alive:
            print(f"{chapter} ({track})  {name}")
        stale = [name for name in known if name not in about["survivors"]]
        problems += [f"{chapter} ({track}): is no survivor: {name}" for name in stale]
        equal = len(about["survivors"]) - len(alive)
        for key in (track, "all"):
            sums[key, "mutants"] += about["mutants"]
            sums[key, "equivalent"] += equal
            sums[key, "alive"] += len(alive)
    Console().print(_table(sums))
    for track in TRACKS:
        real = sums[track, "mutants"] - sums[track, "equivalent"]
        if real and sums[track, "alive"] > (1 - ENOUGH) * real:
            problems.append(f"{track}: less than {ENOUGH:.0%} are killed")
    print("\n".join(problems))
    return 1 if problems else 0


def _table(sums):
    table = Table(box=None, title="Mutants", title_justify="left")
    for name in ("track", "mutants", "equivalent", "survive", "killed"):
        table.add_column(name, justify="left" if name == "track" else "right")
    for key in (*TRACKS, "all"):
        total, equal, alive = (sums[key, one] for one in ("mutants", "equivalent", "alive"))
        share = f"{1 - alive / max(total - equal, 1):.1%}"
        table.add_row(key, f"{total:,}", str(equal), str(alive), share)
    return table


if __name__ == "__main__":
    sys.exit(main())
