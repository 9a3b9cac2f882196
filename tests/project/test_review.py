"""What is flagged for review: copies however disguised, and hardly ever an honest answer."""

import ast
import re
from pathlib import Path

import pytest

from autograder.project import Project
from autograder.review import flags, near_copies
from autograder.review.copies import SHORTEST
from autograder.review.imports import _running, running
from autograder.review.normal import tokens
from autograder.sources import DEFINITIONS, Source, unmarked

ROOT = Path(__file__).resolve().parents[2]
PROJECT = Project(ROOT)
TASK = re.compile(r"^# task: (\S+)", re.MULTILINE)
LENET = PROJECT.solution("pytorch", "lenet").read_text("utf-8")


def honest():
    """(track, chapter, task, text) of what was written without the reference."""
    for path in sorted(ROOT.glob("tests/answers/*/*.py")):
        text = path.read_text("utf-8")
        yield path.stem.partition("-")[0], path.parent.name, TASK.search(text)[1], text
    for chapter in PROJECT.chapters():
        for track in PROJECT.tracks(chapter):
            for path in PROJECT.alternatives(chapter, track):
                text = path.read_text("utf-8")
                for task in set(Source(text).spans) & set(PROJECT.public_names(track, chapter)):
                    yield track, chapter, task, text


def flagged(track, chapter, text, tasks=None):
    """The flags of a file that was handed in for these tasks of its chapter, or for all of them."""
    names = PROJECT.public_names(track, chapter) if tasks is None else tasks
    asked = [f"{track}/{chapter}.{one}" for one in names]
    return flags({f"{track}/{chapter}.py": text}, asked, ROOT)


def kinds(track, chapter, task, text):
    return [one["kind"] for one in flagged(track, chapter, text, [task])]


def test_few_honest_answers_are_flagged():
    """A flag costs a person a look: at most one honest answer in 100 may get one.

    A stricter bound for likeness (0.97) misses half of the copies that say it at greater length.
    """
    seen = [(one[:3], kinds(*one)) for one in list(honest())[::4]]
    suspected = [(*one, found) for one, found in seen if found]
    print(f"{len(suspected)} of {len(seen)} honest answers are flagged: {suspected}")
    assert len(seen) > 800 and len(suspected) / len(seen) < 0.01, suspected


class Disguised(ast.NodeTransformer):
    """Another name for everything that a function assigns, and a variable for each result."""

    def __init__(self, tree):
        functions = [one for one in tree.body if isinstance(one, DEFINITIONS)]
        nodes = [node for one in functions for node in ast.walk(one)]
        stored = (n for n in nodes if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store))
        self.names = {n.id for n in stored}
        self.names |= {n.arg for n in nodes if isinstance(n, ast.arg)} - {"self"}
        self.names -= {n.name for n in nodes if isinstance(n, DEFINITIONS)}
        self.number = 0

    def visit_Name(self, node):  # noqa: N802
        node.id = f"my_{node.id}" if node.id in self.names else node.id
        return node

    def visit_arg(self, node):
        node.arg = f"my_{node.arg}" if node.arg in self.names else node.arg
        return node


class Longer(Disguised):
    def visit_Return(self, node):  # noqa: N802
        self.generic_visit(node)
        if node.value is None:
            return node
        self.number += 1
        name = f"result_{self.number}"
        store, load = (ast.Name(name, context) for context in (ast.Store(), ast.Load()))
        return [ast.Assign([store], node.value), ast.Return(load)]


def copies(kind):
    """Of each task that can be judged: is the disguised reference flagged?"""
    for chapter in PROJECT.chapters():
        for track in PROJECT.tracks(chapter):
            solution = PROJECT.solution(track, chapter).read_text("utf-8")
            stub, tree = PROJECT.stub(track, chapter), ast.parse(solution)
            text = ast.unparse(ast.fix_missing_locations(kind(tree).visit(tree)))
            source, tasks = Source(stub), PROJECT.public_names(track, chapter)
            tasks = [one for one in tasks if "NotImplementedError  # TODO" in source.text(one)]
            found = flagged(track, chapter, text)
            near = {one["task"] for one in found if one["kind"] == "near the reference"}
            for task in tasks:
                if len(tokens(solution, task, stub)) >= SHORTEST:
                    yield f"{track}/{chapter}.{task}", f"{track}/{chapter}.{task}" in near


def test_the_reference_under_other_names_is_always_flagged():
    found = list(copies(Disguised))
    assert len(found) > 200
    assert [task for task, near in found if not near] == []


def test_most_copies_that_say_it_at_greater_length_are_flagged():
    found = [near for _, near in copies(Longer)]
    print(f"{sum(found)} of {len(found)} longer copies are flagged")
    assert sum(found) / len(found) > 0.7


def test_an_untouched_stub_is_not_flagged():
    for chapter in PROJECT.chapters():
        for track in PROJECT.tracks(chapter):
            assert flagged(track, chapter, PROJECT.stub(track, chapter)) == []


def test_a_program_to_repair_is_everybodys():
    names = PROJECT.public_names("pytorch", "debugging")
    text = unmarked(PROJECT.solution("pytorch", "debugging").read_text("utf-8").splitlines())
    assert all(kinds("pytorch", "debugging", name, text) == [] for name in names)


def commented():
    """(track, chapter, task, two comments) of a reference that has as many of its own."""
    for chapter in PROJECT.chapters():
        for track in PROJECT.tracks(chapter):
            solution, stub = PROJECT.solution(track, chapter), PROJECT.stub(track, chapter)
            for task in PROJECT.public_names(track, chapter):
                text = Source(solution.read_text("utf-8")).text(task)
                found = re.findall(r"(?<=  )# \w+ \w+ \w+.*$", text, re.M)
                own = [one for one in dict.fromkeys(found) if one not in stub]
                if len(own) >= 2 and "# TODO" in Source(stub).text(task):
                    return track, chapter, task, own[:2]


def test_two_comments_of_the_reference_are_a_sign():
    *place, task, (first, second) = commented()
    one, two = (f"def {task}():\n    x = 0  {first}\n{more}"
                for more in ("", f"    y = 1  {second}\n"))  # fmt: skip
    assert kinds(*place, task, one) == [] and kinds(*place, task, two) == ["near the reference"]


USED = {
    "import torchvision\nnet = torchvision.models.resnet18()": "torchvision.models",
    "from torchvision import models": "torchvision.models",
    "from torchvision.models import alexnet as mine": "torchvision.models",
    "import torchvision as tv\ntv.models.alexnet": "torchvision.models",
    "def f():\n    from solutions.pytorch import lenet": "solutions",
    "import importlib\nimportlib.import_module('solutions.pytorch.lenet')": "solutions",
    "open('../../solutions/pytorch/lenet.py').read()": "solutions",
    "import keras\nkeras.applications.ResNet50()": "keras.applications",
    "import tensorflow as tf\ntf.keras.applications.vgg16": "tensorflow.keras.applications",
    "import autograder.submission.wire as wire": "autograder",
    "from probes.losses import log_softmax": "probes",
    "import sys\nsys._getframe(1)": "sys._getframe",
    "import ctypes": "ctypes",
}


@pytest.mark.parametrize("text, name", USED.items())
def test_what_would_answer_the_task(text, name):
    found = flags({"src/exercises/pytorch/lenet.py": text}, ["pytorch/lenet.LeNet"], ROOT)
    said = [one["what"].split(" uses ")[1] for one in found]
    assert said == ([f"{name}.", "open."] if "open(" in text else [f"{name}."])
    assert found[0]["kind"] == ("reading" if name in ("sys._getframe", "ctypes") else "import")


HARMLESS = [
    "# torchvision.models.lenet would do", "'''solutions'''", "import torchvision.transforms",
    "from torchvision import datasets", "models = []\nmodels.append(1)", "solutions = [1]",
    "import torch\nimport math", "import torch\ntorch.compile(model)", "model.eval()",
    "def save(path):\n    part = f'{path}.part'\n    open(part, 'wb')",
    "def compile(x):\n    return x\n\n\ncompile(1)", "not Python at all (",
    "x = '\\d'", "x = " + "(" * 5000,
]  # fmt: skip


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("text", HARMLESS)
def test_what_is_no_reason(text):
    assert flags({"pytorch/lenet.py": text}, ["pytorch/lenet.LeNet"], ROOT) == []


RUNS = {
    "PATH = 'solutions/pytorch/lenet.py'\nexec(open(PATH).read())": ["exec", "open", "solutions"],
    "def read():\n    return open('data.txt')": ["open"],
    "import builtins\nread = builtins.open": ["open"],
    "import io\nio.open('x')": ["open"],
    "class LeNet:\n    def __init__(self):\n        eval('1')": ["eval"],
    "run = exec": ["exec"],
    "compile('1', 'x', 'eval')": ["compile"],
    "PLACE: str = 'solutions.pytorch.lenet'\nimport importlib\nimportlib.import_module(PLACE)": [
        "solutions"],
}  # fmt: skip


@pytest.mark.parametrize("text, names", RUNS.items())
def test_what_reads_or_runs_a_file(text, names):
    found = flags({"pytorch/lenet.py": text}, ["pytorch/lenet.LeNet"], ROOT)
    assert sorted(one["what"].split(" uses ")[1] for one in found) == [f"{one}." for one in names]
    assert {one["task"] for one in found} == {"pytorch/lenet.LeNet" if "class" in text else None}


def test_a_task_may_open_a_file_only_if_its_reference_does(tmp_path):
    reference = "def save(x):\n    open(1)\n\n\ndef count(x):\n    return 1\n"
    found = running(reference, ("save", "count"))
    assert found == {"save": {"open": 2}, "count": {}}
    text = "def count(x):\n    return open(1)\n\n\ndef helper(x):\n    return open(1)\n"
    said = _running("pytorch/toy.", ["save", "count"], "toy.py", text, reference)
    assert [(one["task"], one["what"]) for one in said] == [
        ("pytorch/toy.count", "toy.py, line 2, uses open.")
    ]


def test_what_the_reference_uses_is_allowed():
    text = "import keras\nkeras.applications.ResNet50()"
    assert flags({"tf/transfer.py": text}, [], ROOT) == []
    assert flags({"tf/lenet.py": text}, [], ROOT) != []


def a_class(task="LeNet"):
    """Honest submissions of one task, by name."""
    return {
        f"student-{i}": {"pytorch/lenet.py": text}
        for i, (track, chapter, name, text) in enumerate(honest())
        if (track, chapter, name) == ("pytorch", "lenet", task) and "verdict: wrong" not in text
    }


def test_one_who_copied_from_another_is_found_with_the_other():
    group = a_class()
    source = next(one for one, files in group.items() if "ModuleList" in str(files))
    tree = ast.parse(group[source]["pytorch/lenet.py"])
    copy = ast.unparse(ast.fix_missing_locations(Disguised(tree).visit(tree)))
    group["copy"] = {"pytorch/lenet.py": f"# all my own work\n{copy}"}
    found = near_copies(group, ["pytorch/lenet.LeNet"], ROOT)
    assert sorted(found) == sorted(["copy", source])
    assert source in found["copy"][0]["what"] and found["copy"][0]["kind"] == "near another"


def test_an_honest_class_has_no_pairs():
    assert len(a_class()) > 5
    assert near_copies(a_class(), ["pytorch/lenet.LeNet"], ROOT) == {}


def test_what_half_the_class_wrote_is_nobodys_own():
    text = next(iter(a_class().values()))
    group = a_class() | {f"same-{i}": text for i in range(12)}
    assert near_copies(group, ["pytorch/lenet.LeNet"], ROOT) == {}


def test_a_copy_of_the_reference_is_flagged_once():
    plain = unmarked(LENET.splitlines())
    group = {name: {"pytorch/lenet.py": plain} for name in ("a", "b")}
    assert near_copies(group, ["pytorch/lenet.LeNet"], ROOT) == {}
    assert kinds("pytorch", "lenet", "LeNet", plain) == ["near the reference"]
