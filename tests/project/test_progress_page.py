"""The page "Your progress" and `autograder status` tell the same of one record."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner
from toy_project import Toy

from autograder.cli import main
from autograder.desk import Desk
from autograder.stubs import stub
from autograder.work import Work

ASSETS = Path(__file__).resolve().parents[2] / "book/_assets"
MINUTES = {"zoo": {"bark": 7, "meow": 2}, "toy": {"half": 5, "shout": 3}}  # as the book has them
EXERCISES = {
    ("scratch", "zoo"): ["bark"],
    ("pytorch", "zoo"): ["bark", "meow"],
    ("scratch", "toy"): ["half", "shout"],
    ("pytorch", "toy"): ["half"],
}
DEFINITION = '''def {task}(size):
    """Do it."""
    # BEGIN SOLUTION
    return "{task}"
    # END SOLUTION
'''
TASK = """
@task("{task}", minutes={minutes})
class Test{task}:
    @points(1)
    def test_it(self, ex):
        assert ex.{task}(1) == "{task}"
"""
ASK = """
import {{ minutesLeft, next }} from "./progress_page.js";
const data = {data};
const tasks = data.chapters.flatMap((one) => one.tasks);
console.log(JSON.stringify({{ minutes_left: minutesLeft(tasks, data.track), next: next(data) }}));
"""
BARK = "scratch/zoo.bark"
CASES = {
    "nothing is begun": (None, {}, 17, BARK),
    "a task counts once": (None, {BARK: "passed"}, 10, "pytorch/zoo.meow"),
    "only the chosen track counts": ("pytorch", {BARK: "passed"}, 14, "pytorch/zoo.bark"),
    "the chosen track has begun nothing": ("scratch", {"pytorch/zoo.meow": "failed"}, 15, BARK),
    "what failed comes first": (None, {"pytorch/toy.half": "failed"}, 17, "pytorch/toy.half"),
    "what is changed comes first": (None, {"scratch/toy.shout": "changed"}, 17,
                                    "scratch/toy.shout"),
    "of two begun the first in the book": (
        None, {"scratch/toy.half": "failed", "pytorch/zoo.meow": "changed"}, 17,
        "pytorch/zoo.meow"),
    "what passed in one track is done": (
        None, {"scratch/toy.half": "passed", "pytorch/toy.half": "failed"}, 12, BARK),
    "a broken file is begun": (None, {"scratch/toy.half": "broken"}, 17, "scratch/toy.half"),
    "a missing file is not begun": (None, {BARK: "missing"}, 17, BARK),
    "everything is done": ("scratch", dict.fromkeys(
        [BARK, "scratch/toy.half", "scratch/toy.shout"], "passed"), 0, None),
}  # fmt: skip


@pytest.fixture
def book(tmp_path, monkeypatch):
    """A book of two chapters, in an order that is not the alphabet's, before anything is done."""
    Toy(tmp_path)
    (tmp_path / "book").mkdir()
    toc = "chapters:\n- file: chapters/zoo\n- file: chapters/toy\n"
    (tmp_path / "book/_toc.yml").write_text(toc, "utf-8")
    for chapter, tasks in MINUTES.items():
        text = "".join(TASK.format(task=task, minutes=many) for task, many in tasks.items())
        head = "from autograder import points, task\n"
        (tmp_path / f"tests/test_{chapter}.py").write_text(head + text, "utf-8")
    for place, tasks in EXERCISES.items():
        for folder, text in (("solutions", solution(tasks)), ("src/exercises", unsolved(tasks))):
            path = tmp_path / folder / f"{'/'.join(place)}.py"
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def solution(tasks):
    return "\n\n".join(DEFINITION.format(task=task) for task in tasks)


def unsolved(tasks):
    return stub(solution(tasks))


def learn(root, track, statuses):
    """Leave the files and the record of somebody who has come so far."""
    for (one, chapter), tasks in EXERCISES.items():
        mine = {task: statuses.get(f"{one}/{chapter}.{task}", "todo") for task in tasks}
        path = root / f"src/exercises/{one}/{chapter}.py"
        parts = [unsolved([t]) if mine[t] == "todo" else solution([t]) for t in tasks]
        path.write_text("\n\n".join(parts), "utf-8")
        source = Work(root).source(one, chapter)
        graded = {
            f"{one}/{chapter}.{task}": {"status": status, "earned": 0, "possible": 1,
                                        "source": source.fingerprint(task, tasks)}
            for task, status in mine.items()
            if status in ("passed", "failed")
        }  # fmt: skip
        Work(root).progress.graded(graded)
        if "broken" in mine.values():
            path.write_text("def half(:\n", "utf-8")
        elif "missing" in mine.values():
            path.unlink()
    Work(root).progress.choose(track)


def in_terminal(*options):
    done = CliRunner().invoke(main, ["status", "--json", *options], prog_name="autograder")
    assert done.exit_code == 0, done.output
    data = json.loads(done.output)
    return data["minutes_left"], named(data["next"])


def on_page(data, folder):
    """What the script of the page makes of a desk's reply, in Node.js."""
    folder.mkdir()
    for path in ASSETS.glob("*.js"):
        shutil.copy(path, folder)
    (folder / "package.json").write_text('{"type": "module"}', "utf-8")
    (folder / "ask.js").write_text(ASK.format(data=json.dumps(data)), "utf-8")
    done = subprocess.run(["node", "ask.js"], cwd=folder, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    return found["minutes_left"], named(found["next"])


def named(place):
    return place and "{track}/{chapter}.{task}".format(**place)


@pytest.mark.parametrize("track, statuses, minutes, following", CASES.values(), ids=CASES)
def test_page_and_terminal_tell_the_same(book, tmp_path, track, statuses, minutes, following):
    if shutil.which("node") is None:
        pytest.skip("Node.js is not installed")
    learn(book, track, statuses)
    assert in_terminal() == (minutes, following)
    assert on_page(Desk(book).answer({"do": "progress"}), tmp_path / "page") == (minutes, following)


def test_a_track_that_is_named_counts_alone(book):
    learn(book, "scratch", {BARK: "passed"})
    assert in_terminal("-t", "pytorch") == (14, "pytorch/zoo.bark")
