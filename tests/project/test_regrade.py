"""`autograder regrade`: a class is marked again, and it is said whose marks move; one at a time."""

import pytest
from marking_toy import class_of_two, grade
from toy_project import SOLUTION

from autograder.marking import before
from autograder.marking.alone import alone


@pytest.fixture
def toy(tmp_path):
    return class_of_two(tmp_path)


def test_whose_marks_move_by_what(toy):
    done, _ = grade(toy, command="regrade")
    assert done.returncode == 2 and "holds no records yet" in done.stderr
    grade(toy)
    text = SOLUTION.replace("word.upper()", "word.title()")
    (toy.root.parent / "class/bob/scratch/toy.py").write_text(text, "utf-8")
    done, records = grade(toy, command="regrade")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "2 submissions, 1 to grade" in done.stdout
    assert records["bob"]["half"]["status"] == "passed"
    assert "1 moved, 1 as before." in done.stdout
    assert "differs: the submitted files" in done.stdout
    marks = toy.root.parent / "marks"
    for command in ("moved", "diff"):  # the same again, under both names
        said = toy.run(command, str(marks / "before"), str(marks))
        assert said.returncode == 1 and "1 moved, 1 as before." in said.stdout, said.stderr
    done, _ = grade(toy, command="regrade")
    assert "2 submissions, 0 to grade" in done.stdout and "0 moved, 2 as before." in done.stdout


def test_new_tests_grade_everybody_again(toy):
    grade(toy)
    tests = toy.tests.read_text("utf-8").replace("ex.half(4, padding=2), 4", "ex.half(4), 2")
    toy.tests.write_text(tests, "utf-8")
    done, records = grade(toy, command="regrade")
    assert "2 submissions, 2 to grade" in done.stdout
    assert records["bob"]["half"]["status"] == "passed"
    assert "differs: the tests" in done.stdout and "1 moved, 1 as before." in done.stdout


def test_the_copy_from_before_outlives_a_marking_that_was_stopped(tmp_path):
    record = tmp_path / "records/ada.json"
    record.parent.mkdir()
    record.write_text("old")
    before.keep(tmp_path)
    record.write_text("partly new")
    before.keep(tmp_path)
    copy = before.place(tmp_path) / "records/ada.json"
    assert copy.read_text() == "old"
    before.done(tmp_path)
    before.keep(tmp_path)
    assert copy.read_text() == "partly new"


@pytest.mark.parametrize("command", ["grade", "regrade"])
def test_two_do_not_grade_into_one_folder(toy, command):
    marks = toy.root.parent / "marks"
    (marks / "records").mkdir(parents=True)
    (marks / "records/ada.json").write_text("{}")
    with alone(marks):
        done = said(toy, command)
        assert done.returncode == 2 and "Another call grades into" in done.stderr
        assert "Traceback" not in done.stderr and not (marks / "before").exists()


def said(toy, command):
    folder = toy.root.parent
    arguments = str(folder / "class"), "--out", str(folder / "marks")
    return toy.run(command, *arguments)


def test_records_do_not_lie_among_the_submissions(toy):
    """The next call would take them for a submission that lacks everything."""
    folder = toy.root.parent / "class"
    done = toy.run("grade", str(folder), "--out", str(folder / "marks"))
    assert done.returncode == 2 and "would be a submission" in done.stderr
    assert not (folder / "marks").exists()
