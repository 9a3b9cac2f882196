"""Each chapter as a notebook: it runs by itself, and nothing of MyST is left in its text."""

import ast
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("myst_nb", reason="the packages of the book are not installed")
import nbformat
from nbclient import NotebookClient

ROOT = Path(__file__).resolve().parents[2]
sys.path.append(str(ROOT / "tools"))
import run_notebooks  # noqa: E402
from in_notebook import directives  # noqa: E402
from in_notebook.places import addresses, line  # noqa: E402
from in_notebook.roles import Inline  # noqa: E402
from notebooks import notebook  # noqa: E402

CHAPTERS = sorted(path.stem for path in (ROOT / "book" / "chapters").glob("*.md"))
LEFT = re.compile(r"\{[a-z:-]+\}`|^[`:]{3,}\{|^\([\w-]+\)=$|^:[a-z]+: ", re.MULTILINE)
COPIED = ("pyproject.toml", "_config.yml", "conftest.py", "solutions", "src", "tests", "book")


@pytest.fixture(scope="module")
def clone(tmp_path_factory):
    """A copy of the project as somebody clones it, without anything that was built."""
    root = tmp_path_factory.mktemp("clone") / "implementing-deep-learning"
    root.mkdir()
    for name in COPIED:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, root / name)
    return root


def run(made, folder):
    """Execute a notebook in a folder, and return it with its outputs."""
    place = {"metadata": {"path": str(folder)}}
    return NotebookClient(made, timeout=300, kernel_name="python3", resources=place).execute()


def html(cell):
    """The boxes that a cell shows."""
    return [out.data["text/html"] for out in cell.outputs if "text/html" in out.get("data", {})]


@pytest.mark.parametrize("name", CHAPTERS)
def test_every_chapter_becomes_a_valid_notebook_of_plain_markdown(name):
    made = notebook(name)
    nbformat.validate(made)
    texts = [one.source for one in made.cells if one.cell_type == "markdown"]
    assert [found for text in texts for found in LEFT.findall(text)] == []
    for cell in made.cells:
        if cell.cell_type == "code" and not cell.source.startswith("%%"):
            ast.parse(cell.source)


@pytest.mark.parametrize("name", CHAPTERS)
def test_every_task_of_a_page_is_a_cell_to_write_in_and_one_that_checks(name):
    page = (ROOT / "book" / "chapters" / f"{name}.md").read_text("utf-8")
    sources = [one.source for one in notebook(name).cells if one.cell_type == "code"]
    asked = [one for one in sources if one.startswith("autograder.check(")]
    given = [one.splitlines()[0] for one in sources if one.startswith("%%answer ")]
    tasks = {re.search(r'"(\S+)"', one)[1].rpartition(".")[2] for one in asked}
    wanted = re.findall(r"^`{3,}\{task\} +(?:\w+\.)?(\w+)$", page, re.MULTILINE)
    assert tasks == set(wanted)
    pairs = [re.findall(r'"([\w.]+)"', one) for one in asked]
    assert given == [f"%%answer {task} {track}" for task, track in pairs]


# Three of the shortest; .github/workflows/notebooks.yml executes all of them once a week.
SHORTEST = [("convolution", None), ("pytorch", "torch"), ("tensorflow", "tensorflow")]


@pytest.mark.parametrize("name, framework", SHORTEST)
def test_a_notebook_runs_in_a_fresh_folder(clone, name, framework, monkeypatch):
    if framework:
        pytest.importorskip(framework)
    monkeypatch.delenv("PYTHONPATH", raising=False)
    monkeypatch.setenv("JUPYTER_PREFER_ENV_PATH", "1")
    made = run(notebook(name), clone.parent)
    checks = [one for one in made.cells if one.source.startswith("autograder.check(")]
    assert all("Not begun yet" in html(one)[0] for one in checks)
    assert bool(checks) == (name == "convolution")


def test_an_answer_in_a_cell_is_graded_and_used(clone, monkeypatch):
    """Hand-written: (5 + 2 * 1 - 3) // 2 + 1 is 3, and a wrong one returns 99."""
    monkeypatch.delenv("PYTHONPATH", raising=False)
    task = '"convolution.conv_output_size", "scratch"'
    start = notebook("convolution").cells[1].source.replace("MINE = False", "MINE = True")
    head = "%%answer convolution.conv_output_size scratch\n"
    define = "def conv_output_size(size, kernel, stride=1, padding=0, dilation=1):\n    return 99"
    use = "from exercises.scratch.convolution import conv_output_size\nconv_output_size(5, 3)"
    sources = [start, head + define, f"autograder.check({task})", use,
               'autograder.check("convolution.no_such", "scratch")']  # fmt: skip
    cells = [nbformat.v4.new_code_cell(one) for one in sources]
    made = run(nbformat.v4.new_notebook(cells=cells), clone)
    _, saved, verdict, used, unknown = made.cells
    assert "Saved in src/exercises/scratch/convolution.py" in saved.outputs[0].text
    assert "Not right yet" in html(verdict)[0]
    assert used.outputs[0].data["text/plain"] == "99"
    assert "Not checked" in html(unknown)[0]


def test_an_untouched_cell_takes_nothing_away(clone):
    """Someone has solved the task in an editor, and runs the whole notebook."""
    code = (
        "from autograder.notebook import Session; import sys; from pathlib import Path\n"
        "from autograder.sources import answer\n"
        "root = Path(sys.argv[1]); one = Session(root)\n"
        "right = answer((root / 'solutions/scratch/tensors.py').read_text(), 'broadcast_shape')\n"
        "place = one.place('tensors.broadcast_shape', 'scratch')\n"
        "stub = place.part(place.given).text\n"
        "print(one.save('tensors.broadcast_shape', 'scratch', right))\n"
        "print(Session(root).save('tensors.broadcast_shape', 'scratch', stub))\n"
        "print(Session(root).check('tensors.broadcast_shape', 'scratch').passed)\n"
        "print(Session(root).save('tensors.broadcast_shape', 'scratch', right + '  # x'))\n"
    )
    done = subprocess.run([sys.executable, "-c", code, str(clone)], capture_output=True, text=True)
    first, second, third, fourth = done.stdout.splitlines()
    assert first.startswith("Saved in") and "as it was" in second and third == "True"
    assert "What was there is in tensors.py.saved-" in fourth


def test_a_notebook_can_be_opened_where_the_book_is_kept(tmp_path):
    """By hand, from what the three hosts document."""
    kept = 'Repository = "https://github.com/ada/deep"\n'
    (tmp_path / "pyproject.toml").write_text(kept, "utf-8")
    found = addresses(tmp_path, "lenet")
    path = "ada/deep/blob/notebooks/lenet.ipynb"
    assert found["Colab"] == f"https://colab.research.google.com/github/{path}"
    assert found["Kaggle"].endswith(f"?src=https://github.com/{path}")
    assert "/v2/gh/ada/deep/notebooks?urlpath=lab/tree/lenet.ipynb" in found["Binder"]
    assert line(tmp_path, "lenet").endswith(f" or [Binder]({found['Binder']}).")


def test_nothing_is_offered_before_the_owner_is_known(tmp_path):
    kept = 'Repository = "https://github.com/OWNER/deep"\n'
    (tmp_path / "pyproject.toml").write_text(kept, "utf-8")
    assert addresses(tmp_path, "lenet") == {} and line(tmp_path, "lenet") == ""


def test_all_notebooks_are_executed_and_a_failing_one_is_told(tmp_path, capsys):
    for name, source in (("good", "1 + 1"), ("bad", "1 / 0")):
        cell = nbformat.v4.new_code_cell(source)
        nbformat.write(nbformat.v4.new_notebook(cells=[cell]), tmp_path / f"{name}.ipynb")
    assert run_notebooks.run(tmp_path / "good.ipynb", 60, tmp_path)
    assert not run_notebooks.run(tmp_path / "bad.ipynb", 60, tmp_path)
    assert "ZeroDivisionError" in capsys.readouterr().out


def test_directives_are_found_as_they_nest():
    text = (
        "One\n\n::::{tab-set}\n:::{tab-item} A\n:sync: a\nin\n:::\n::::\n\n```python\n:::{no}\n```"
    )
    first, tabs, last = directives.parse(text)
    assert first.strip() == "One" and ":::{no}" in last
    (item,) = directives.parse(tabs.body)
    assert (item.name, item.argument, item.options) == ("tab-item", "A", {"sync": "a"})
    assert item.body == "in"


def test_what_was_glued_stands_in_the_text():
    page = Inline(ROOT, "pytorch", "", {"a": "1234.5", "b": "'words'"})
    said = page.plain("{glue:text}`a:,.1f`, {glue:text}`b`, {glue:text}`c:d`, {term}`rate <x>`")
    assert said == "1,234.5, words, …, rate"
    assert page.plain("{cite}`lecun1989`") == "(LeCun et al., 1989)"
