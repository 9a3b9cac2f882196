"""What a run says when something unusual happens: nothing is lost, nothing is called complete."""

import json
import os
import subprocess
import sys

import pytest
from test_grader import SOLUTION, TESTS, TODO, project, run  # noqa: F401  (a fixture)

LEAVES = SOLUTION.replace("return word.upper()", "__import__('os')._exit(0)")
FAULTY = """

def repair(number):
    # BEGIN SOLUTION
    return number + 1
    # INSTEAD
    # return number - 1
    # END SOLUTION
"""
REPAIR_TEST = """

@task("repair")
class TestRepair:
    def test_adds_one(self, ex):
        assert ex.repair(1) == 2
"""


@pytest.mark.parametrize("options", [[], ["-n", "2"]])
def test_code_that_ends_itself_costs_its_own_test_only(project, options):  # noqa: F811
    code, said = run(project, "--report=out.json", *options, learner=LEAVES)
    report = json.loads((project / "out.json").read_text("utf-8"))
    assert code == 1 and "3/4" in said and "complete" not in said
    assert "your code ended itself: it left Python before it gave an answer." in said
    assert [one["status"] for one in report["tests"]].count("passed") == 2
    assert report["total"] == {"earned": 3, "possible": 4}


def test_the_report_holds_also_the_tests_of_a_process_that_died(project):  # noqa: F811
    test = TESTS.replace('assert ex.shout("a") == "A"', "import os; os._exit(1)")
    (project / "tests/test_toy.py").write_text(test, "utf-8")
    code, said = run(project, "-n", "2", "--max-worker-restart=0", "--report=out.json")
    report = json.loads((project / "out.json").read_text("utf-8"))
    assert code != 0 and "complete" not in said
    assert report["total"]["possible"] == 4 and len(report["tests"]) == 3


@pytest.mark.parametrize("part", [["-k", "half"], ["tests/test_toy.py::TestHalf"]])
def test_a_part_of_a_chapter_is_never_complete(project, part):  # noqa: F811
    code, said = run(project, *part)
    assert code == 0 and "3/3" in said
    assert "complete" not in said and "right, of 4 points in the whole chapter" in said


def test_an_error_of_a_library_is_no_todo(project):  # noqa: F811
    """PyTorch raises NotImplementedError for a network whose forward is misspelt."""
    call = "return __import__('concurrent.futures').futures.Executor().submit(word)"
    code, said = run(project, learner=SOLUTION.replace("return word.upper()", call))
    assert code == 1 and "raised    NotImplementedError" in said and "TODO" not in said


def test_a_todo_that_something_wraps_is_a_todo(project):  # noqa: F811
    wrapped = TODO.replace(
        "    raise NotImplementedError  # TODO",
        "    def inner():\n        raise NotImplementedError  # TODO\n"
        "    try:\n        inner()\n"
        "    except NotImplementedError as error:\n        raise RuntimeError from error",
    )
    code, said = run(project, learner=wrapped)
    assert code == 1 and "TODO" in said and "RuntimeError" not in said


@pytest.mark.parametrize(
    "content",
    [
        b"\xef\xbb\xbf" + SOLUTION.encode(),
        SOLUTION.replace("\n", "\r\n").encode(),
        b"# coding: latin-1\nNAME = '\xe9'\n" + SOLUTION.encode(),
    ],
    ids=["bom", "crlf", "latin-1"],
)
def test_every_source_that_python_reads_is_read(project, content):  # noqa: F811
    (project / "src/exercises/scratch/toy.py").write_bytes(content)
    code, said = run(project)
    assert code == 0 and "4/4" in said


@pytest.mark.parametrize("content", [b"NAME = '\xe9'\n", "x = 1".encode("utf-16")])
def test_another_encoding_is_one_sentence(project, content):  # noqa: F811
    (project / "src/exercises/scratch/toy.py").write_bytes(content)
    code, said = run(project)
    broken = [line for line in said.splitlines() if line.startswith("BROKEN")]
    assert code == 1 and len(broken) == 1 and "0/4" in said and "Traceback" not in said


def test_a_pipe_in_place_of_the_file_is_one_sentence(project):  # noqa: F811
    path = project / "src/exercises/scratch/toy.py"
    path.unlink()
    os.mkfifo(path)
    code, said = run(project)
    assert code == 1 and "toy.py is not a file: put one there." in said


def test_a_program_that_nobody_has_repaired_is_listed_as_such(project):  # noqa: F811
    from autograder.stubs import stub

    (project / "solutions/scratch/toy.py").write_text(SOLUTION + FAULTY, "utf-8")
    (project / "tests/test_toy.py").write_text(TESTS + REPAIR_TEST, "utf-8")
    code, said = run(project, learner=stub(SOLUTION + FAULTY))
    assert code == 1 and "REPAIR  src/exercises/scratch/toy.py: repair (1 point)" in said
    assert "FAILURES" not in said
    code, said = run(project, learner=stub(SOLUTION + FAULTY).replace("- 1", "- 2"))
    assert code == 1 and "FAILURES" in said and "came      -1" in said


def test_what_is_printed_is_cut_to_twenty_lines(project):  # noqa: F811
    noisy = SOLUTION.replace("return word.upper()", "[print('line', n) for n in range(50)]")
    _, said = run(project, learner=noisy)
    assert "line 19" in said and "line 20" not in said and "and 30 lines more" in said


@pytest.mark.parametrize("start", ["..", "tests", "src/exercises"])
def test_pytest_may_be_started_from_elsewhere(project, start):  # noqa: F811
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-q"]
    file = str(project / "tests/test_toy.py")
    done = subprocess.run([*command, file], cwd=project / start, capture_output=True, text=True)
    assert done.returncode == 0 and "4/4" in done.stdout, done.stdout + done.stderr
    if start != "src/exercises":  # nothing named: everything below
        done = subprocess.run(command, cwd=project / start, capture_output=True, text=True)
        assert done.returncode == 0 and "4/4" in done.stdout, done.stdout + done.stderr


def test_an_editor_that_opened_the_folder_above_finds_the_tests(project):  # noqa: F811
    command = [sys.executable, "-m", "pytest", "--collect-only", "-q", "--rootdir=.", "."]
    done = subprocess.run(command, cwd=project.parent, capture_output=True, text=True)
    assert done.returncode == 0 and done.stdout.count("[scratch]") == 3


def test_two_runs_at_the_same_time(project):  # noqa: F811
    command = [sys.executable, "-m", "pytest", "-q"]
    options = {"cwd": project, "stdout": subprocess.PIPE, "text": True}
    both = [subprocess.Popen(command, **options) for _ in range(2)]
    assert all("4/4" in one.communicate()[0] for one in both)
