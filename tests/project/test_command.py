"""The command `autograder` where it grades: what it prints, and how it ends."""

import json
import os
import subprocess
import sys

import pytest
from toy_project import HALF_DONE, SOLUTION, STUB, TESTS, WRONG, Toy


@pytest.fixture
def toy(tmp_path):
    return Toy(tmp_path)


def check(toy, learner, *options, code):
    toy.exercise.write_text(learner, "utf-8")
    done = toy.run("check", *options)
    assert done.returncode == code, done.stdout + done.stderr
    return done.stdout


def test_a_right_answer_earns_everything(toy):
    said = check(toy, SOLUTION, code=0)
    assert "passed  toy.half  scratch  3/3" in said and "4 of 4 points" in said
    assert "\x1b" not in said


def test_a_mistake_is_told_without_the_noise_of_pytest(toy):
    said = check(toy, WRONG, "toy.half", code=1)
    for text in (
        "failed  toy.half  scratch  1/3",
        "TestHalf::test_padding_is_on_both_sides",
        "came      3",
        "expected  4",
        "probably  The padding lies on both sides",
    ):
        assert text in said
    assert "===" not in said and "Traceback" not in said and "shout" not in said


def test_everything_begun_is_checked_and_nothing_else(toy):
    said = check(toy, HALF_DONE, code=0)
    assert "toy.half" in said and "shout" not in said
    said = check(toy, HALF_DONE, "toy", code=1)
    assert "todo    toy.shout" in said


def test_what_was_begun_stays_begun_when_it_is_not_finished(toy):
    begun = STUB.replace("    raise NotImpl", "    begun = 1\n    raise NotImpl", 1)
    for _ in range(2):
        assert "todo    toy.half" in check(toy, begun, code=1)


def test_without_anything_begun_it_says_where_to_begin(toy):
    assert "open src/exercises/scratch/toy.py" in check(toy, STUB, code=1)


@pytest.mark.parametrize(
    ("learner", "said"),
    [
        ("def half(:\n", "toy.py does not import"),
        ("import sys\nsys.exit(0)\n", "does not import: SystemExit"),
        (SOLUTION.replace("word.upper()", "word.uper()"), "has no attribute 'uper'"),
    ],
)
def test_whatever_the_code_does_is_a_sentence(toy, learner, said):
    got = check(toy, learner, "toy", code=1)
    assert said in got and "Traceback" not in got


def test_what_the_code_prints_is_shown_with_its_failure(toy):
    learner = WRONG.replace("    return (size", '    print("here", size)\n    return (size')
    assert "here 4" in check(toy, learner, code=1)


def test_json_is_all_that_stands_on_stdout(toy):
    data = json.loads(check(toy, WRONG, "--json", "--seed", "3", code=1))
    assert data["version"] == 1 and data["seed"] == 3 and data["passed"] is False
    assert data["points"] == {"earned": 2, "possible": 4}
    assert data["tasks"][0] == {
        "chapter": "toy", "track": "scratch", "task": "half", "status": "failed",
        "earned": 1, "possible": 3,
    }  # fmt: skip
    failed = [one["diagnosis"] for one in data["tests"] if one["status"] == "failed"]
    assert failed == [["padding-once"]]


def test_the_reference_earns_everything_and_is_no_progress(toy):
    check(toy, STUB, "toy", "--solutions", code=0)
    assert not (toy.root / ".autograder.json").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["check", "tooy"], "There is no chapter 'tooy'. Did you mean toy?"),
        (["check", "toy.hlaf"], "There is no task of toy called 'hlaf'. Did you mean half?"),
        (["check", "half"], "'half' is a task, not a chapter. Did you mean toy.half?"),
        (["check", "-t", "pytroch"], "There is no track 'pytroch'. Did you mean pytorch?"),
        (["check", "toy", "-t", "tf"], "toy does not exist in the track tf, only in scratch."),
        (["chekc"], "There is no command 'chekc'. Did you mean check?"),
        (["hint", "toy"], "toy is a chapter: name one task"),
    ],
)
def test_wrong_usage_is_one_sentence_with_near_names(toy, arguments, said):
    done = toy.run(*arguments)
    assert done.returncode == 2 and said in done.stderr and "Traceback" not in done.stderr


def test_it_works_in_every_folder_of_the_project_and_says_where_it_does_not(toy, tmp_path_factory):
    toy.exercise.write_text(WRONG, "utf-8")
    inside = toy.run("check", cwd=toy.exercise.parent)
    assert inside.returncode == 1 and "came      3" in inside.stdout
    outside = toy.run("check", cwd=tmp_path_factory.mktemp("outside"))
    assert outside.returncode == 2 and "belongs to no copy of the book" in outside.stderr


def test_tests_that_cannot_be_collected_are_a_broken_environment(toy):
    toy.tests.write_text(TESTS + "\nimport nothing_of_that_name\n", "utf-8")
    done = toy.run("check", "toy")
    assert done.returncode == 3 and "nothing_of_that_name" in done.stdout


def test_a_terminal_without_utf8_and_with_few_columns_is_no_problem(toy):
    toy.exercise.write_text(WRONG.replace("A toy", "A \u2014 toy"), "utf-8")
    toy.tests.write_text(TESTS.replace("two sides", "two sides \u2014 \u4e24"), "utf-8")
    narrow = {**os.environ, "PYTHONIOENCODING": "ascii", "COLUMNS": "20"}
    for arguments in (["check", "toy"], ["status"], ["diff", "toy"], ["--help"]):
        done = toy.run(*arguments, env=narrow)
        assert "Traceback" not in done.stderr and done.returncode in (0, 1)


AGAIN = """
import sys
from pathlib import Path
from autograder.checker import Checker

if __name__ == "__main__":
    root = Path(sys.argv[1])
    path, tests = root / "src/exercises/scratch/toy.py", root / "tests/test_toy.py"
    wrong = path.read_text()
    with Checker(root) as checker:
        def points(*targets, **options):
            outcome = checker.check(targets or [("toy", None)], **options)
            return [(one.task, one.status) for one in outcome.results], outcome.code
        assert points()[1] == 1
        path.write_text((root / "solutions/scratch/toy.py").read_text())
        assert points() == ([("half", "passed")] * 2 + [("shout", "passed")], 0)
        assert points(("toy", "shout"), track="scratch") == ([("shout", "passed")], 0)
        tests.write_text(tests.read_text().replace('== "A"', '== "AA"'))
        assert points(("toy", "shout"))[0] == [("shout", "failed")]
        assert points(("toy", "nothing")) == ([], 5)
        path.write_text(wrong)
        assert points(("toy", "half"), kind="solutions")[1] == 0
        before = list(sys.path)
        assert points(("toy", "half"))[1] == 1 and sys.path == before
    print("done")
"""


def test_a_checker_starts_afresh_each_time(toy):
    toy.exercise.write_text(WRONG, "utf-8")
    command = [sys.executable, "-c", AGAIN, str(toy.root)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.stdout == "done\n", done.stderr


def test_commands_that_do_not_grade_load_nothing_large(toy):
    code = (
        "import sys; from autograder.cli import main; main(['status'], standalone_mode=False);"
        "print({'torch', 'tensorflow', 'matplotlib', 'numpy', 'pytest'} & {*sys.modules})"
    )
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, cwd=toy.root, capture_output=True, text=True)
    assert done.stdout.endswith("set()\n"), done.stdout + done.stderr
