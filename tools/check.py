"""Grade the grader: what an author runs before a commit.

    python tools/check.py [--chapter lenet] [--track pytorch] [--seeds 0 1 2] [--random-order]

Solutions earn everything, untouched stubs earn nothing, every known mistake fails and is
diagnosed by its own sentence, every alternative earns everything.  The kill matrix is printed.
What was found is kept in _build/check until a file or a library on which it depends changes.
"""

import argparse
import ast
import hashlib
import json
import os
import subprocess
import sys
import tempfile
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from importlib import metadata
from pathlib import Path

from joblib import Memory
from rich.console import Console
from rich.table import Table
from tqdm import tqdm

from autograder.project import TRACKS, Project

ROOT = Path(__file__).resolve().parent.parent
MODES = {"solutions": ["--solutions"], "stubs": [], "matrix": ["--matrix"]}
LIBRARIES = {"scratch": [], "pytorch": ["torch", "torchvision"], "tf": ["tensorflow", "keras"]}


def inputs(chapter, track):
    """A digest of all that the grading of one exercise depends on."""
    patterns = [
        f"solutions/{track}/{chapter}.py",
        f"src/exercises/{track}/{chapter}.py",
        f"tests/misconceptions/{chapter}.yml",
        f"tests/alternatives/{chapter}_{track}_*.py",
        "tests/*.py",
        "conftest.py",
        "pyproject.toml",
        "src/autograder/**/*.py",
        "src/workbook/**/*.py",
    ]
    found = [sys.version, *(metadata.version(name) for name in ("numpy", *LIBRARIES[track]))]
    for path in sorted(path for pattern in patterns for path in ROOT.glob(pattern)):
        if not path.name.startswith("test_") or path.stem == f"test_{chapter}":
            found += [str(path.relative_to(ROOT)), path.read_text("utf-8")]
    return hashlib.sha256("\0".join(found).encode()).hexdigest()


def grade(chapter, track, mode, seed, random_order, digest):
    """The results of one run of pytest; ``digest`` is that of the `inputs` at this time."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        command = [sys.executable, "-m", "pytest", f"tests/test_{chapter}.py", *MODES[mode]]
        command += ["-q", f"--report={report}", f"--seed={seed}", "-k", track]
        command += ["-p", "no:cacheprovider", *(["-p", "randomly"] if random_order else [])]
        run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
        if not report.exists():
            raise SystemExit(f"{' '.join(command)} wrote no report:\n{run.stdout}{run.stderr}")
        tests = json.loads(report.read_text("utf-8"))["tests"]
    return [{**test, "mode": mode, "seed": seed} for test in tests if test["track"] == track]


def shape_problems(project, chapter):
    """What a chapter must have: a page in the contents, tests, a task for every region."""
    toc = (ROOT / "book" / "_toc.yml").read_text("utf-8")
    if f"chapters/{chapter}\n" not in toc + "\n":
        yield f"{chapter} is not in book/_toc.yml"
    for path in (ROOT / f"tests/test_{chapter}.py", ROOT / f"book/chapters/{chapter}.md"):
        if not path.exists():
            yield f"{path.relative_to(ROOT)} is missing"
            return
    tests = (ROOT / f"tests/test_{chapter}.py").read_text("utf-8")
    for track in project.tracks(chapter):
        for name in regions(project.solution(track, chapter)):
            if f'@task("{name}"' not in tests and f'@task(\n    "{name}"' not in tests:
                yield f"{chapter}: {name} ({track}) has an answer to write but no task in the tests"


def regions(path):
    """The public names of a solution that contain a marked region."""
    source = path.read_text("utf-8")
    for node in ast.parse(source).body:
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            if "# BEGIN SOLUTION" in ast.get_source_segment(source, node):
                yield node.name


def score_problems(results):
    """Solutions and alternatives earn everything, stubs nothing."""
    for one in results:
        passed, where = one["status"] == "passed", f"{one['test']} (seed {one['seed']})"
        if one["mode"] == "solutions" and not passed:
            yield f"the solution fails {where}\n{one['message']}"
        if one["mode"] == "stubs" and passed:
            yield f"an untouched stub passes {where}"
        if one["variant"].startswith("alternative") and not passed:
            yield f"the alternative {one['variant'][12:]} fails {where}\n{one['message']}"


def kills(results):
    """(chapter, track, mistake, seed) -> its tests, for every misconception that was run."""
    found = defaultdict(list)
    for one in results:
        kind, _, name = one["variant"].partition(":")
        if kind == "misconception":
            found[one["chapter"], one["track"], name, one["seed"]].append(one)
    return found


def verdict(name, tests):
    """What is wrong with the handling of one known mistake, or an empty string."""
    failed = [one for one in tests if one["status"] != "passed"]
    if not failed:
        return "survives: no test fails"
    if any(one["status"] in ("todo", "broken") for one in failed):
        return f"does not run: {failed[0]['message']}"
    if any(one["diagnosis"] == [name] for one in failed):
        return ""
    named = sorted({other for one in failed for other in one["diagnosis"]} - {name})
    return f"is never told apart from {', '.join(named) or 'nothing: it gives other numbers again'}"


def kill_matrix(found):
    """Each known mistake against the tests of its task."""
    table = Table(title="Known mistakes: the tests that fail", box=None, title_justify="left")
    for column in ("chapter", "track", "mistake", "seed", "killed by", "diagnosed", "problem"):
        table.add_column(column, overflow="fold")
    for (chapter, track, name, seed), tests in found.items():
        failed = [one for one in tests if one["status"] != "passed"]
        named = [one for one in failed if one["diagnosis"] == [name]]
        tally = f"{len(failed)} of {len(tests)}"
        row = [chapter, track, name, str(seed), tally, str(len(named)), verdict(name, tests)]
        table.add_row(*row)
    return table


def arguments(project):
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--chapter", choices=project.chapters(), action="append")
    parser.add_argument("--track", choices=TRACKS, action="append")
    parser.add_argument("--seeds", type=int, nargs="+", default=[0])
    parser.add_argument("--random-order", action="store_true")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--fresh", action="store_true", help="use nothing of earlier runs")
    return parser.parse_args()


def run_all(project, chosen, chapters):
    """All results, with a progress bar."""
    kept = Memory(None if chosen.fresh else ROOT / "_build/check", verbose=0).cache(grade)
    jobs = [
        (chapter, track, mode, seed, chosen.random_order, inputs(chapter, track))
        for seed in chosen.seeds
        for chapter in chapters
        for track in project.tracks(chapter)
        for mode in MODES
        if track in (chosen.track or TRACKS)
    ]
    with ThreadPoolExecutor(chosen.jobs) as pool:
        done = tqdm(pool.map(lambda job: kept(*job), jobs), total=len(jobs), unit="run")
        return [one for results in done for one in results]


def main():
    project = Project(ROOT)
    chosen = arguments(project)
    chapters = chosen.chapter or project.chapters()
    problems = [text for chapter in chapters for text in shape_problems(project, chapter)]
    results = run_all(project, chosen, chapters)
    found = kills(results)
    console = Console(width=None if sys.stdout.isatty() else 140)
    console.print(kill_matrix(found))
    problems += score_problems(results)
    for (chapter, track, name, seed), tests in found.items():
        if text := verdict(name, tests):
            problems.append(f"{chapter}, {track}: the mistake {name!r} {text} (seed {seed})")
    others = {one["variant"] for one in results if one["variant"].startswith("alternative")}
    console.print(f"{len(found)} mistakes, {len(others)} alternatives, {len(results)} tests run")
    console.print(*(problems or ["everything holds"]), sep="\n", markup=False, highlight=False)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
