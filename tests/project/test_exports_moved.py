"""Two markings side by side, and the commands."""

import json

import pytest
from click.testing import CliRunner
from marking_records import SAYS, record, write

from autograder.cli import main
from autograder.exports.moved import UNKNOWN, compare
from autograder.exports.record import read_records

HALF = (True, False), (True,)


def moved(folder, old, new):
    both = write(folder / "old", *old), write(folder / "new", *new)
    return compare(*map(read_records, both))


def test_nothing_moves(tmp_path):
    found = moved(tmp_path, [record("ada"), record("bob")], [record("bob"), record("ada")])
    assert (found.moved, found.same, found.only_before, found.only_after) == ([], 2, [], [])


def test_whose_marks_move_by_which_test(tmp_path):
    new = record("ada", HALF)
    new["environment"]["tests_sha256"] = "e" * 64
    found = moved(tmp_path, [record("ada"), record("bob")], [new, record("eve")])
    (one,) = found.moved
    assert (one.submission, one.before, one.after, one.causes) == ("ada", 6, 3, ["the tests"])
    (change,) = one.changes
    assert (change.task, change.before, change.after) == ("pytorch/lenet.LeNet", 4, 1)
    assert (change.lost, change.won, change.gone, change.new) == (["test_values"], [], [], [])
    assert (found.only_before, found.only_after) == (["bob"], ["eve"])


def test_a_test_that_is_new_or_gone(tmp_path):
    new = record("ada")
    new["tasks"][0]["tests"][0]["id"] = "test_more"
    (one,) = moved(tmp_path, [record("ada")], [new]).moved
    assert one.changes[0].gone == ["test_shape"] and one.changes[0].new == ["test_more"]


CAUSES = {
    "the submitted files": lambda one: one["files"][0].update(sha256="f" * 64),
    "the assignment": lambda one: one["assignment"].update(sha256="f" * 64),
    "the seed": lambda one: one["environment"].update(seed=1),
    "the isolation": lambda one: one["environment"].update(rung="rlimits"),
    "the time of handing in": lambda one: one.update(submitted_at=None),
    "Python": lambda one: one["environment"].update(python="3.13.0"),
    "the platform": lambda one: one["environment"].update(platform="macOS"),
    "torch (2.14.0 → 2.15.0)": lambda one: one["environment"]["packages"].update(torch="2.15.0"),
    "numpy (none → 2.4)": lambda one: one["environment"]["packages"].update(numpy="2.4"),
    UNKNOWN: lambda one: None,
}


@pytest.mark.parametrize("cause, change", CAUSES.items(), ids=CAUSES)
def test_why(tmp_path, cause, change):
    new = record("ada", HALF)
    change(new)
    (one,) = moved(tmp_path, [record("ada")], [new]).moved
    assert one.causes == [cause]


def test_the_late_rule_alone_moves_marks(tmp_path):
    (one,) = moved(tmp_path, [record("ada")], [record("ada", late=(1, 0.5))]).moved
    assert (one.before, one.after, one.changes, one.causes) == (6, 3, [], ["the late rule"])


def run(*arguments):
    return CliRunner().invoke(main, [str(one) for one in arguments])


def test_the_command_moved(tmp_path):
    old = write(tmp_path / "old", record("ada"), record("bob"))
    new = write(tmp_path / "new", record("ada", HALF), record("bob"))
    said = run("moved", old, new)
    assert said.exit_code == 1
    assert "ada: 6 → 3" in said.output and "test_values passed before, fails now" in said.output
    assert "1 moved, 1 as before." in said.output
    assert run("moved", old, old).exit_code == 0
    data = json.loads(run("moved", old, new, "--json").output)
    assert data["moved"][0]["changes"][0]["lost"] == ["test_values"]


def test_the_command_export(tmp_path):
    folder = write(tmp_path, record("ada"), record("bob", HALF, (SAYS, None)))
    for kind, place in (("csv", "marks.csv"), ("html", "html/index.html"),
                        ("junit", "junit.xml"), ("gradescope", "gradescope/bob.json")):  # fmt: skip
        assert run("export", folder, "--to", kind).exit_code == 0
        assert (folder / "exports" / place).stat().st_size
    assert run("export", folder, "--to", "csv").exit_code == 0  # its own files it writes again


def test_a_file_of_ones_own_stays(tmp_path):
    folder, mine = write(tmp_path, record("ada")), tmp_path / "mine.csv"
    mine.write_text("mine")
    said = run("export", folder, "--to", "csv", "--output", mine)
    assert said.exit_code == 1 and "add --force" in said.output and mine.read_text() == "mine"
    assert run("export", folder, "--to", "csv", "--output", mine, "--force").exit_code == 0
    assert mine.read_text().startswith('"submission"')


def test_one_submission_for_gradescope(tmp_path):
    folder, results = write(tmp_path, record("ada")), tmp_path / "out/results.json"
    command = ("export", folder, "--to", "gradescope", "--output")
    assert run(*command, results).exit_code == 0
    assert json.loads(results.read_text())["score"] == 6
    assert json.loads(run(*command, "-").output)["score"] == 6
    write(tmp_path, record("ada"), record("bob"))
    said = run(*command, results, "--force")
    assert said.exit_code == 2 and "These are 2 files" in said.output


def test_what_is_broken_is_said_in_a_sentence(tmp_path):
    folder = write(tmp_path, record("ada", key=None))
    for command in (("export", folder, "--to", "csv"), ("moved", folder, folder)):
        said = run(*command)
        assert said.exit_code == 1 and "0.json is broken" in said.output
        assert "Traceback" not in said.output
    write(tmp_path, record("ada"))
    (tmp_path / "roster.csv").write_text("name\n")
    said = run("export", folder, "--to", "moodle", "--roster", tmp_path / "roster.csv")
    assert said.exit_code == 1 and "no column submission" in said.output
