"""Tests of tools/stubs.py: answers are cut out, and nobody's work is ever lost."""

import ast
import json
from pathlib import Path

import pytest

from tools import stubs

ROOT = Path(stubs.__file__).parent.parent
SOLUTION = '''"""A chapter."""

import math


def area(radius):
    """The area of a circle."""
    # BEGIN SOLUTION
    return math.pi * radius**2
    # END SOLUTION
'''
STUB = SOLUTION[: SOLUTION.index("    # BEGIN")] + "    raise NotImplementedError  # TODO\n"
MINE = STUB.replace("raise NotImplementedError  # TODO", "return 3 * radius**2")


class Book:
    """A checkout with one exercise, scratch/circle."""

    def __init__(self, root):
        self.root = root
        self.solution = root / "solutions/scratch/circle.py"
        self.exercise = root / "src/exercises/scratch/circle.py"
        self.manifest = root / "src/exercises/.generated.json"
        self.solution.parent.mkdir(parents=True)
        self.solution.write_text(SOLUTION)

    def run(self, *arguments):
        return stubs.main(arguments, self.root)

    def copies(self):
        return [path.read_text() for path in self.exercise.parent.glob("circle.py.saved-*")]


@pytest.fixture
def book(tmp_path):
    made = Book(tmp_path)
    assert made.run() == 0
    return made


# --- cutting


def test_a_region_becomes_one_line_and_the_rest_stays():
    assert stubs.stub(SOLUTION) == STUB


def test_a_file_without_regions_stays_as_it_is():
    assert stubs.stub("WIDTH = 28  # no newline") == "WIDTH = 28  # no newline"


def test_the_line_to_fill_in_keeps_the_indentation():
    source = "def f(x):\n    for a in x:\n        # BEGIN SOLUTION\n        g(a)\n"
    got = stubs.stub(source + "        # END SOLUTION\n    return x\n")
    assert got.splitlines()[2:] == ["        raise NotImplementedError  # TODO", "    return x"]


CLASS = '''class Net:
    """A network."""

    # BEGIN SOLUTION
    @staticmethod
    def __init__(
        self, width=3
    ):
        {docstring}
        # a comment that gives it away
        self.width = width

    def forward(self):
        return self.width
    # END SOLUTION
'''


@pytest.mark.parametrize("docstring", ['"""What it\n        does."""', ""])
def test_whole_methods_leave_the_head_of_the_first_one(docstring):
    stub = stubs.stub(CLASS.replace("{docstring}", docstring))
    (net,) = ast.parse(stub).body
    (method,) = [node for node in net.body if isinstance(node, ast.FunctionDef)]
    assert ast.unparse(method.args) == "self, width=3"
    assert len(method.decorator_list) == 1
    assert bool(ast.get_docstring(method)) == bool(docstring)
    assert stub.endswith("\n        raise NotImplementedError  # TODO\n")
    assert "forward" not in stub and "gives it away" not in stub
    exec(stub, {})  # a stub always imports


REPAIR = SOLUTION.replace(
    "    # END",
    """    # INSTEAD
    # area = 0
    #
    # for _ in range(3):
    #     area += radius**2
    # return area
    # END""",
)


def test_a_task_can_be_to_repair_a_program():
    program = "area = 0\n\n    for _ in range(3):\n        area += radius**2\n    return area\n"
    assert stubs.stub(REPAIR) == STUB.replace("raise NotImplementedError  # TODO\n", program)


BAD = {
    "no comment": (REPAIR.replace("# area = 0", "area = 0"), "line 11: .* starts with '# '"),
    "no program": (SOLUTION.replace("    # END", "    # INSTEAD\n    # END"), "line 10: no prog"),
    "not Python": (REPAIR.replace("# area = 0", "# area ="), "line 8 .* not Python"),
    "across methods": (
        "class A:\n    def f(self):\n        # BEGIN SOLUTION\n        return 1\n\n"
        "    def g(self):\n        return 2\n        # END SOLUTION\n",
        "line 3 .* not Python",
    ),
    "instead of nothing": ("# INSTEAD\n", "line 1: .* no region"),
    "no end": (SOLUTION.replace("    # END SOLUTION\n", ""), "line 8: .* no '# END"),
    "no begin": (SOLUTION.replace("    # BEGIN SOLUTION\n", ""), "line 9: no region is open"),
    "nested": (SOLUTION.replace("    ret", "    # BEGIN SOLUTION\n    ret"), "line 9: .*open"),
    "indentation": (SOLUTION.replace("    # END", "  # END"), "line 10: not indented"),
    "misspelt": (SOLUTION.replace("# BEGIN SOLUTION", "#begin solution"), "line 8: a marker"),
    "trailing": (SOLUTION.replace("**2\n", "**2  # END SOLUTION\n"), "line 9: a marker"),
    "empty": (SOLUTION.replace("return math.pi * radius**2", "#") + "    0\n", "line 8: .*empty"),
    "module": ("# BEGIN SOLUTION\nWIDTH = 3\n# END SOLUTION\n", "line 1: .* function or a class"),
    "attribute": (
        "class A:\n    # BEGIN SOLUTION\n    b = 3\n    # END SOLUTION\n",
        "line 3: .* whole method",
    ),
}


@pytest.mark.parametrize("case", BAD)
def test_markers_that_make_no_sense_are_named_by_their_line(case):
    source, said = BAD[case]
    with pytest.raises(stubs.MarkerError, match=said):
        stubs.stub(source)


def test_the_solutions_of_this_book_give_stubs_that_parse():
    sources = [path.read_text("utf-8") for path in ROOT.glob("solutions/*/[!_]*.py")]
    assert sources
    for source in sources:
        stub = stubs.stub(source)
        ast.parse(stub)
        assert "SOLUTION" not in stub and (stubs.TODO in stub or stubs.INSTEAD in source)
        assert stubs.INSTEAD not in stub


# --- writing


def test_a_second_run_changes_nothing(book, capsys):
    before = [path.stat().st_mtime_ns for path in (book.exercise, book.manifest)]
    assert book.exercise.read_text() == STUB
    assert book.run() == 0
    assert [path.stat().st_mtime_ns for path in (book.exercise, book.manifest)] == before
    assert "1 of 1 stubs are as generated" in capsys.readouterr().out


def test_a_stub_follows_its_solution(book):
    book.solution.write_text(SOLUTION.replace("of a circle", "of a disc"))
    assert book.run() == 0
    assert "of a disc" in book.exercise.read_text()
    assert book.copies() == []


def test_edited_work_survives_a_new_version_and_is_named(book, capsys):
    book.exercise.write_text(MINE)
    book.solution.write_text(SOLUTION.replace("of a circle", "of a disc"))
    assert book.run() == 0
    assert book.exercise.read_text() == MINE
    assert "src/exercises/scratch/circle.py has been edited" in capsys.readouterr().out


@pytest.mark.parametrize("how", [["--force"], ["--reset", "scratch/circle"]])
def test_edited_work_is_copied_before_it_is_replaced(book, capsys, how):
    for work in (MINE, MINE + "# a second attempt within the same second\n"):
        book.exercise.write_text(work)
        assert book.run(*how) == 0
        assert book.exercise.read_text() == STUB
        assert work in book.copies()
    assert len(book.copies()) == 2
    assert "kept beside it as circle.py.saved-" in capsys.readouterr().out


def test_a_file_that_is_not_text_is_kept_too(book):
    book.exercise.write_bytes(b"\xff\xfe not utf-8")
    assert book.run() == 0 and book.run("--reset", "scratch/circle") == 0
    (copy,) = book.exercise.parent.glob("circle.py.saved-*")
    assert copy.read_bytes() == b"\xff\xfe not utf-8"


def test_an_untouched_exercise_is_reset_without_a_copy(book):
    assert book.run("--reset", "src/exercises/scratch/circle.py") == 0
    assert book.copies() == []


def test_an_unknown_exercise_gets_the_list_of_known_ones(book, capsys):
    for name in ("pytorch/circle", ""):
        assert book.run("--reset", name) == 1
        said = capsys.readouterr().err
        assert f"no exercise '{name}'" in said and "example scratch/circle." in said


def test_without_the_manifest_edited_work_is_still_safe(book):
    book.manifest.write_text("<<<<<<< a merge went wrong")
    book.exercise.write_text(MINE)
    assert book.run() == 0
    assert book.exercise.read_text() == MINE


def test_a_stub_goes_with_its_solution_but_work_stays(book):
    other = book.solution.with_name("square.py")
    other.write_text(SOLUTION)
    assert book.run() == 0
    for solution in (book.solution, other):
        solution.unlink()
    book.exercise.write_text(MINE)
    assert book.run() == 0
    assert book.exercise.read_text() == MINE
    assert not book.exercise.with_name("square.py").exists()


def test_windows_line_ends_are_no_edit(book):
    book.exercise.write_bytes(STUB.replace("\n", "\r\n").encode())
    assert book.run("--check") == 0


def test_an_unwritable_place_gives_one_sentence(book, capsys):
    book.exercise.unlink()
    book.exercise.parent.rmdir()
    book.exercise.parent.write_text("a file where the folder should be")
    assert book.run() == 1
    said = capsys.readouterr().err
    assert len(said.strip().splitlines()) == 1 and "make it readable and writable" in said


# --- checking


def test_check_passes_on_what_was_generated(book, capsys):
    assert book.run("--check") == 0
    assert capsys.readouterr().err == ""


def drift(book):
    book.solution.write_text(SOLUTION.replace("of a circle", "of a disc"))


def loss(book):
    book.exercise.unlink()


def removal(book):
    book.solution.unlink()


def forgotten_manifest(book):
    book.manifest.write_text(json.dumps({}))


@pytest.mark.parametrize("spoil", [drift, loss, removal, forgotten_manifest])
def test_check_names_what_is_out_of_date_and_the_command(book, capsys, spoil):
    spoil(book)
    for _ in range(2):  # it writes nothing itself
        assert book.run("--check", "--allow-edited") == 1
        said = capsys.readouterr().err
        assert "src/exercises/scratch/circle.py" in said and "run `make stubs`" in said
    assert book.run() == 0 and book.run("--check") == 0


def test_check_names_edited_files_unless_they_are_allowed(book, capsys):
    book.exercise.write_text(MINE)
    assert book.run("--check") == 1
    assert "make reset EXERCISE=scratch/circle" in capsys.readouterr().err
    assert book.run("--check", "--allow-edited") == 0


@pytest.mark.parametrize("options", [["--check"], []])
def test_broken_markers_are_named_and_nothing_is_written(book, capsys, options):
    book.solution.write_text(BAD["no end"][0])
    assert book.run(*options) == 1
    assert "solutions/scratch/circle.py, line 8" in capsys.readouterr().err
    assert book.exercise.read_text() == STUB
