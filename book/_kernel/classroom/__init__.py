"""A tiny made-up class, for the page *For instructors*: what it hands in, and how it is graded.

The answers are those that people wrote for tests/answers; the folders lie in _build/classroom.
"""

import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import yaml

from autograder.project import Project
from autograder.sources import replaced, unmarked

ROOT = Path(__file__).resolve().parents[3]
PROJECT = Project(ROOT)
HERE = ROOT / "_build" / "classroom"
PLACE = "_build/classroom"
MEASURED = Path(__file__).parent / "class_bench.json"  # what `make bench CLASS=1 KEEP=` wrote
THOUSAND, WORKERS = 1000, 10
FILE = "scratch/convolution.py"
TASKS = ("conv_output_size", "conv2d", "max_pool2d")
RIGHT = ("right-range", "rightwindows", "right-reduce")
# Who answers what; the words are those in the names of files of tests/answers/convolution.
ANSWERS = {
    "ada": RIGHT,
    "ben": ("padding", "right_im2col", "right_axes"),
    "cleo": ("once", "right-offsets", "ragged"),
    "dev": ("window", "padding", "right-separable"),
    "eli": ("right-range", "intdtype", "zero"),
}
FORGED = """import atexit
import os

atexit.register(os._exit, 0)  # "everything went well"


class Same:
    def __eq__(self, other):
        return True


def conv_output_size(*args, **kwargs):
    return Same()


def conv2d(*args, **kwargs):
    os._exit(0)


def max_pool2d(*args, **kwargs):
    while True:
        pass
"""
ASSIGNMENT = """title = "Week 3: convolution"
tasks = [
{tasks}
]
seed = 48301  # kept secret: the numbers of the tests are drawn from it

[due]
at = 2026-10-09T18:00:00Z
off_per_day = 0.25
last_day = 3

[due.submitted]  # where the files' dates are not to be trusted
{submitted}

[limits]
call_seconds = 2
submission_seconds = 60
"""


def prepare():
    """Write the folder of submissions and the assignment file anew."""
    shutil.rmtree(HERE, ignore_errors=True)
    for name, words in ANSWERS.items():
        hand_in(name, answered(words))
    hand_in("finn", unmarked(PROJECT.solution("scratch", "convolution").read_text().splitlines()))
    hand_in("gus", FORGED)
    (HERE / "class" / "hal").mkdir()
    (HERE / "class" / "hal" / "notes.txt").write_text("I forgot to save.\n")
    tasks = "\n".join(f'    "scratch/convolution.{task}",' for task in TASKS)
    days = {name: 10 if name == "ben" else 9 for name in [*ANSWERS, "finn", "gus", "hal"]}
    dates = "\n".join(f"{name} = 2026-10-{day:02}T12:00:00Z" for name, day in days.items())
    (HERE / "week3.toml").write_text(ASSIGNMENT.format(tasks=tasks, submitted=dates))


def hand_in(name, text):
    path = HERE / "class" / name / FILE
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text + "\n", "utf-8")


def answered(words):
    """The learner's file with the answers of these names."""
    text = PROJECT.stub("scratch", "convolution")
    for task, word in zip(TASKS, words, strict=True):
        path = ROOT / f"tests/answers/convolution/scratch-{task}-{word}.py"
        lines = path.read_text("utf-8").splitlines()
        text = replaced(text, task, "\n".join(one for one in lines if not one.startswith("# ")))
    return text


def command(*arguments):
    """(what to type, what it printed, seconds) of a command of the grader, run in the project."""
    env = {**os.environ, "COLUMNS": "79", "PYTHONPATH": str(ROOT / "src"), "NO_COLOR": "1"}
    env.pop("FORCE_COLOR", None)  # a kernel may have it
    begin = time.perf_counter()
    run = subprocess.run(
        [sys.executable, "-m", "autograder", *arguments],
        cwd=ROOT, env=env, capture_output=True, text=True, stdin=subprocess.DEVNULL,
    )  # fmt: skip
    if run.returncode > 1:  # 1 says that something moved, or is not right
        raise RuntimeError(run.stderr)
    return " ".join(["autograder", *arguments]), run.stdout, time.perf_counter() - begin


def grade(into, *more):
    """Grade the class into a folder."""
    assignment = ("--assignment", f"{PLACE}/week3.toml")
    return command("grade", f"{PLACE}/class", "--out", f"{PLACE}/{into}", *assignment, *more)


def recorded():
    """What a class of a whole PyTorch chapter was measured to cost, or None."""
    return json.loads(MEASURED.read_text("utf-8")) if MEASURED.exists() else None


def costs():
    """[(what, how much)] of what was measured, and of a thousand in proportion."""
    found = recorded()
    if found is None:
        return []
    each, many = found["seconds"] / found["submissions"], found["processes"]
    rows = [
        ("submissions a minute, two processes", f"{60 / each:.1f}"),
        ("a thousand, one laptop, two processes", f"{THOUSAND * each / 60:.0f} minutes"),
        ("a thousand, ten workers of one process",
         f"{THOUSAND * each * many / WORKERS / 60:.0f} minutes"),
        ("a task, its sandbox once warm", f"{found['warm_ms']} ms"),
        ("a task, with the start of its sandbox", f"{found['first_ms'] / 1000:.1f} s"),
    ]  # fmt: skip
    if dask := found["dask"]:
        a_minute = 60 * found["submissions"] / dask["seconds"]
        rows.insert(1, ("submissions a minute, two workers of Dask", f"{a_minute:.1f}"))
    return rows


def measured_on():
    """A sentence on what was measured, and where."""
    found = recorded()
    if found is None:
        return "What a class of a whole chapter costs has not been recorded in this copy."
    here = found["machine"]
    packages = ", ".join(f"{name} {version}" for name, version in here["packages"].items())
    return (
        f"Measured on {found['date']}: {found['submissions']} submissions of `{found['chapter']}` "
        f"with {found['tasks']} tasks each, in the sandbox {found['rung']}, on "
        f"{here['processors']} processors ({here['processor']}, {here['memory_gb']} GB of memory, "
        f"load {found['load_before']}) with {here['platform']}, Python {here['python']}, "
        f"{packages}."
    )


def kinds():
    """{what a submission tries: names of files in tests/hostile}."""
    text = (ROOT / "tests/hostile/kinds.yml").read_text("utf-8")
    return {kind: names.split() for kind, names in yaml.safe_load(text).items()}


def tried():
    """[(what a submission tries, how many files there are)]."""
    there = {path.stem for path in (ROOT / "tests/hostile").glob("*.py")}
    return [(kind, len(there & {*names})) for kind, names in kinds().items()]
