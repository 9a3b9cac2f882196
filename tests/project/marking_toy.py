"""A tiny class that works on the toy project, for tests of `autograder grade`."""

import json

from toy_project import SOLUTION, WRONG, Toy

ORACLE = """
def shouted(track, word):
    {do}
    return word.upper()
"""


def class_of_two(tmp_path):
    """A project, and a class of two: one is right, one errs in the task `half`."""
    toy = Toy(tmp_path / "toy")
    for name, text in {"ada": SOLUTION, "bob": WRONG}.items():
        path = tmp_path / "class" / name / "scratch/toy.py"
        path.parent.mkdir(parents=True)
        path.write_text(text, "utf-8")
    return toy


def grade(toy, *more, command="grade"):
    """(the finished command, {submission: {task: its mark}})."""
    folder = toy.root.parent
    done = toy.run(command, str(folder / "class"), "--out", str(folder / "marks"), "--jobs", "1",
                   *more)  # fmt: skip
    records = {}
    for path in (folder / "marks/records").glob("*.json"):
        record = json.loads(path.read_text("utf-8"))
        records[record["submission"]] = {one["task"]: one for one in record["tasks"]}
    return done, records


def oracle(toy, do):
    """Write an oracle that does something before it answers."""
    path = toy.root / "tests/oracles/toy.py"
    path.parent.mkdir(exist_ok=True)
    path.write_text(ORACLE.format(do=do), "utf-8")
    text = (toy.root / "pyproject.toml").read_text("utf-8")
    src = text.partition('pythonpath = ["')[2].partition('"')[0]
    tests = (toy.root / "tests").as_posix()
    text = text.replace(f'["{src}"]', f'["{src}", "{tests}"]')
    (toy.root / "pyproject.toml").write_text(text, "utf-8")
