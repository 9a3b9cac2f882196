"""An answer that nothing explains: it is kept as a file, and one command makes an entry of it."""

import subprocess
import sys

import pytest
import yaml
from toy_project import ROOT, SOLUTION, STUB, WRONG, Toy

ODD = SOLUTION.replace("return (size + 2 * padding) // TWO", "return _part(size, math.pi)").replace(
    "TWO = 2\n", "TWO = 2\n\n\ndef _part(size, by):\n    return size // by\n"
).replace("import numpy", "import math\n\nimport numpy")  # fmt: skip


@pytest.fixture
def toy(tmp_path):
    return Toy(tmp_path)


def saved(toy):
    return sorted(toy.root.glob("saved-answers/**/*.py"))


def check(toy, learner):
    toy.exercise.write_text(learner, "utf-8")
    return toy.run("check", "toy", "--save")


def test_what_nothing_explains_is_kept_with_what_it_uses(toy):
    said = check(toy, ODD).stderr
    assert "Saved as saved-answers/toy/scratch-half-1.py" in said
    text = saved(toy)[0].read_text("utf-8")
    assert "# task: half\n# verdict: wrong\n" in text
    assert "import math" in text and "def _part" in text and "def half" in text
    assert "numpy" not in text and "shout" not in text  # what the stub has, and other tasks


@pytest.mark.parametrize("learner", [WRONG, SOLUTION, STUB], ids=["known", "right", "stub"])
def test_nothing_is_kept_where_there_is_nothing_to_explain(toy, learner):
    assert "Nothing is saved" in check(toy, learner).stderr
    assert saved(toy) == []


def test_nothing_is_overwritten_and_nothing_is_kept_twice(toy):
    check(toy, ODD)
    check(toy, ODD)
    check(toy, ODD.replace("math.pi", "math.e"))
    assert [path.name for path in saved(toy)] == ["scratch-half-1.py", "scratch-half-2.py"]
    assert "math.pi" in saved(toy)[0].read_text("utf-8")


def test_one_command_makes_an_entry_that_names_the_mistake(toy):
    check(toy, ODD)
    tool = [sys.executable, str(ROOT / "tools" / "entry.py"), str(saved(toy)[0])]
    said = ["--id", "divided-by-pi", "--says", "It's divided by pi: two sides are asked."]
    done = subprocess.run(
        [*tool, *said, "--root", str(toy.root)], capture_output=True, text=True
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    entries = yaml.safe_load((toy.root / "tests/misconceptions/toy.yml").read_text("utf-8"))
    assert [one["id"] for one in entries] == ["padding-once", "divided-by-pi"]
    kept = toy.root / "tests/answers/toy/scratch-half-divided-by-pi.py"
    assert "# told: divided-by-pi" in kept.read_text("utf-8")
    assert "probably  It's divided by pi: two sides are asked." in check(toy, ODD).stdout
    again = subprocess.run(
        [*tool, *said, "--root", str(toy.root)], capture_output=True, text=True
    )  # fmt: skip
    assert again.returncode == 1 and "choose another id" in again.stdout
