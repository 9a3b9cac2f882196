"""A cell of a page, run with what the learner has written."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from toy_project import HALF_DONE, SOLUTION, STUB, Toy

pytest.importorskip("nbclient", reason="the packages of the book are not installed")

ROOT = Path(__file__).resolve().parents[2]
CELLS = [
    "import numpy as np\nfrom exercises.scratch.toy import half, shout",
    "print(half(4, padding=2), shout('a'))",
    "half(5)",
    "import matplotlib.pyplot as plt\n_ = plt.subplots(figsize=(1, 1))",
    "half(0)",
]
HEAD = """---
kernelspec: {display_name: Python 3, language: python, name: python3}
---
# Toy

"""
PAGE = HEAD + "\n\nText.\n\n".join(f"```{{code-cell}} python\n{one}\n```" for one in CELLS)
FIRST = 1  # cells are counted with the text between them


@pytest.fixture(scope="module")
def toy(tmp_path_factory):
    toy = Toy(tmp_path_factory.mktemp("toy"))
    shutil.copy(ROOT / "_config.yml", toy.root)
    shutil.copytree(ROOT / "book/_kernel", toy.root / "book/_kernel")
    (toy.root / "book/chapters").mkdir(exist_ok=True)
    (toy.root / "book/chapters/toy.md").write_text(PAGE, "utf-8")
    return toy


def run(toy, cell, text, source=None, page="toy"):
    toy.exercise.write_text(text, "utf-8")
    asked = {"page": page, "cell": FIRST + 2 * cell, "source": source or CELLS[cell]}
    done = subprocess.run(
        [sys.executable, "-m", "autograder.serve.mine"], cwd=toy.root, input=json.dumps(asked),
        capture_output=True, text=True,
    )  # fmt: skip
    return json.loads(done.stdout)


def test_the_learners_function_runs(toy):
    threes = SOLUTION.replace("TWO = 2", "TWO = 3")
    assert run(toy, 1, threes) == {"outputs": [{"text": "2 A\n"}], "used": ["half", "shout"]}
    assert run(toy, 2, threes)["outputs"] == [{"text": "1"}]


def test_what_is_not_begun_is_the_reference(toy):
    found = run(toy, 1, HALF_DONE)
    assert found == {"outputs": [{"text": "4 A\n"}], "used": ["half"]}


def test_a_figure_is_an_image(toy):
    [output] = run(toy, 3, SOLUTION)["outputs"]
    assert output["image"].startswith("data:image/svg+xml;base64,")


def test_an_error_of_the_cell_is_its_output(toy):
    [output] = run(toy, 4, SOLUTION)["outputs"]
    assert output["error"] == "ValueError: the size must be positive"


def test_an_error_further_up_is_told(toy):
    broken = SOLUTION.replace("return word.upper()", "return word.lupper()")
    assert "further up fails with your code: AttributeError" in run(toy, 2, broken)["error"]


@pytest.mark.parametrize(
    "asked, said",
    [
        ({"text": STUB}, "None of the tasks"),
        ({"text": SOLUTION + "def ("}, "toy.py is not Python yet"),
        ({"text": SOLUTION, "source": "half(6)"}, "The page is newer"),
        ({"text": SOLUTION, "page": "../../toy"}, "no such page"),
    ],
)
def test_what_cannot_be_run_is_said(toy, asked, said):
    assert said in run(toy, 2, **asked)["error"]
