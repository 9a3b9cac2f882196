"""What a page's outputs depend on, and what the book reads from tests and solutions."""

import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

pytest.importorskip("jupyter_book", reason="the book's requirements are not installed")
ROOT = Path(__file__).resolve().parents[2]
sys.path.append(str(ROOT / "book/_ext"))

from book_code import answer, definition, is_repair, read_tasks, to_do  # noqa: E402
from book_deps import Modules  # noqa: E402
from book_execute import Page  # noqa: E402
from myst_nb.core.config import NbParserConfig  # noqa: E402
from myst_parser.config.main import MdParserConfig  # noqa: E402

FRONT = """---
jupytext: {text_representation: {extension: .md, format_name: myst}}
kernelspec: {name: python3, display_name: Python 3, language: python}
book: {depends: %s}
---

```{code-cell} python
%s
```
"""
READERS = {"claim": "claims.yml", "load_card": "runs/{}.json"}
FILES = {
    "solutions/__init__.py": "",
    "solutions/pytorch/lenet.py": "from workbook.data import load\n",
    "solutions/pytorch/lenet5.py": "import math\n",
    "solutions/tf/lenet.py": "import math\n",
    "src/workbook/__init__.py": "",
    "src/workbook/data.py": "from . import paths\n",
    "src/workbook/paths.py": "",
    "src/workbook/plots.py": "",
    "src/exercises/pytorch/lenet.py": "raise NotImplementedError\n",
    "book/runs/lenet.json": "{}",
    "book/runs/lenet5.json": "{}",
    "book/claims.yml": "",
    "book/chapters/digit.txt": "",
    "book/chapters/lenet.md": FRONT % (
        "[digit.txt]",
        "%matplotlib inline\nfrom exercises.pytorch.lenet import LeNet\n!ls\nload_card('lenet')",
    ),
    "book/chapters/lenet5.md": FRONT % ("[]", "from exercises.pytorch import lenet5; claim('a')"),
    "book/chapters/convolution.md": FRONT % ("[]", "if True:\n    import workbook.data as data"),
}  # fmt: skip


@pytest.fixture
def tree(tmp_path):
    for name, text in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return tmp_path


def read_pages(tree):
    """{chapter: page} of a tree, read afresh as a build does."""
    packages = {"exercises": tree / "solutions", "workbook": tree / "src/workbook"}
    app = SimpleNamespace(
        srcdir=tree / "book",
        config=SimpleNamespace(book_runtime="python 3", book_readers=READERS),
        book_modules=Modules(packages),
        book_myst_nb=NbParserConfig(execution_cache_path=str(tree / "cache")),
        env=SimpleNamespace(
            doc2path=lambda docname: tree / f"book/{docname}.md", myst_config=MdParserConfig()
        ),
    )
    names = ("convolution", "lenet", "lenet5")
    return {name: Page.read(app, f"chapters/{name}") for name in names}


def test_exercises_are_the_solutions(tree):
    files = {path.relative_to(tree).as_posix() for path in read_pages(tree)["lenet"].files}
    assert files == {
        "solutions/__init__.py",
        "solutions/pytorch/lenet.py",
        "src/workbook/__init__.py",
        "src/workbook/data.py",
        "src/workbook/paths.py",
        "book/chapters/digit.txt",
        "book/runs/lenet.json",
    }


@pytest.mark.parametrize(
    "changed, executed_again",
    [
        ("solutions/pytorch/lenet.py", {"lenet"}),
        ("solutions/pytorch/lenet5.py", {"lenet5"}),
        ("solutions/tf/lenet.py", set()),
        ("src/workbook/paths.py", {"convolution", "lenet"}),
        ("src/workbook/plots.py", set()),
        ("src/exercises/pytorch/lenet.py", set()),
        ("book/runs/lenet.json", {"lenet"}),
        ("book/runs/lenet5.json", set()),
        ("book/claims.yml", {"lenet5"}),
        ("book/chapters/digit.txt", {"lenet"}),
    ],
)
def test_a_change_executes_only_the_pages_that_use_the_file(tree, changed, executed_again):
    before = read_pages(tree)
    with open(tree / changed, "a") as file:
        file.write("\n")
    after = read_pages(tree)
    assert {name for name in after if after[name].cache != before[name].cache} == executed_again


def test_outputs_of_older_code_are_deleted(tree):
    old = read_pages(tree)["lenet"].cache
    old.mkdir(parents=True)
    (tree / "solutions/pytorch/lenet.py").write_text("new = 1\n")
    page = read_pages(tree)["lenet"]
    page.cache.mkdir()
    page.forget_old_outputs()
    assert [page.cache] == list(page.cache.parent.iterdir())


TESTS = """
@task("LeNet", difficulty=2, minutes=20, hints=["first nudge", "second"])
class TestLeNet:
    @points(3, hint="An activation follows each layer.")
    def test_values(self, ex): ...

    @pytest.mark.parametrize("batch", [1, 3, 7])
    @points(2)
    def test_batches(self, ex, batch): ...

    def test_unmarked(self, ex): ...

    def helper(self): ...


class TestWithoutTask:
    def test_more(self): ...
"""
SOLUTION = '''
class LeNet(Module):
    """The task."""

    def forward(self, images):
        """What comes out."""
        # BEGIN SOLUTION
        return images  # (N, 10)
        # END SOLUTION
'''


def test_the_decorators_of_a_task_are_read():
    (task,) = read_tasks(TESTS)
    assert (task.name, task.test_class) == ("LeNet", "TestLeNet")
    assert (task.difficulty, task.minutes, task.points) == (2, 20, 3 + 3 * 2 + 1)
    assert task.hints == ("first nudge", "second")


def test_a_decorator_that_is_not_literal_is_refused():
    with pytest.raises(ValueError, match="use literals only"):
        read_tasks(TESTS.replace("minutes=20", "minutes=LONG"))


def test_the_answer_has_neither_docstrings_nor_markers():
    assert answer(SOLUTION, "LeNet").splitlines() == [
        "class LeNet(Module):",
        "    def forward(self, images):",
        "        return images  # (N, 10)",
    ]


def test_a_program_to_repair_is_shown_as_the_task_and_not_in_the_answer():
    faulty = "        # INSTEAD\n        # return images[0]\n        # END"
    solution = SOLUTION.replace("        # END", faulty) + "\n    def train(self): ...\n"
    assert is_repair(solution, "LeNet") and not is_repair(SOLUTION, "LeNet")
    assert "images[0]" in to_do("", solution, "LeNet")
    assert "images[0]" not in answer(solution, "LeNet")


@pytest.mark.parametrize("learners", ["", "class Other: ...", "class LeNet(:"])
def test_a_stub_that_cannot_be_read_is_made_from_the_solution(learners):
    text = to_do(learners, SOLUTION, "LeNet")
    assert text.endswith("raise NotImplementedError  # TODO") and '"""The task."""' in text


def test_the_learners_own_text_is_shown():
    assert to_do("class LeNet:\n    mine = 1\n", SOLUTION, "LeNet").endswith("mine = 1")


@pytest.mark.parametrize("tests", sorted(ROOT.glob("tests/test_*.py")), ids=lambda path: path.stem)
def test_every_task_has_a_solution(tests):
    chapter = tests.stem.removeprefix("test_")
    solutions = [path.read_text("utf-8") for path in ROOT.glob(f"solutions/*/{chapter}.py")]
    for task in read_tasks(tests.read_text("utf-8")):
        assert any(definition(text, task.name) for text in solutions), task.name
