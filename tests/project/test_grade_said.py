"""What `autograder grade` and `export` say on the way: who is late, what is missing, odd names."""

import os

import pytest
from marking_toy import class_of_two, grade

WEEK = """\ufefftitle = "Week"
tasks = ["scratch/toy"]

[due]
at = 2026-01-01T18:00:00Z
off_per_day = 0.25

[due.extensions]
adda = 3
"""


@pytest.fixture
def said(tmp_path):
    """A class graded by a file that names somebody who is not there, and what was printed."""
    toy = class_of_two(tmp_path)
    (tmp_path / "class/cleo").mkdir()
    (tmp_path / "class/dan.tar.gz").write_bytes(b"")
    (tmp_path / "week.toml").write_text(WEEK, "utf-8")
    for name, at in {"ada": 1767290400 - 60, "bob": 1767290400 + 30 * 3600}.items():
        os.utime(tmp_path / f"class/{name}/scratch/toy.py", (at, at))
    done, _ = grade(toy, "--assignment", str(tmp_path / "week.toml"))
    assert done.returncode == 0, done.stderr
    return toy, done.stdout


def test_a_name_in_the_assignment_that_nobody_has_is_said(said):
    assert "due.extensions.adda belongs to no submission; did you mean ada?" in said[1]


def test_what_is_no_submission_is_said(said):
    assert "Neither folder, zip file nor notebook: dan.tar.gz\n" in said[1]


def test_the_table_says_who_is_late_and_who_handed_in_nothing(said):
    lines = {line.split()[0]: line.split() for line in said[1].splitlines() if line.split()}
    ada, bob = lines["ada"], lines["bob"]
    assert len(ada) >= 3 and ada[1] == "4/4" and ada[2] == "4"
    assert bob[1:4] == ["2/4", "2", "1"]  # two days, half of the points
    assert "no file of the assignment" in " ".join(lines["cleo"])


def test_the_last_lines_say_how_the_class_did(said):
    assert "3 graded, mean 1.67 of 4; 1 late, 0 for review, 0 could not be graded\n" in said[1]


def exported(toy, kind, *more):
    marks = str(toy.root.parent / "marks")
    return toy.run("export", marks, "--to", kind, "--output", "-", *more)


def test_who_is_gone_is_in_no_export(said):
    toy, _ = said
    folder = toy.root.parent
    (folder / "class/bob").rename(folder / "bob")
    done, records = grade(toy)  # of another assignment: all tasks
    assert "moved to" in done.stdout and "gone: bob." in done.stdout and "bob" not in records
    assert [one.name for one in (folder / "marks/gone").iterdir()] == ["bob.json"]
    done = exported(toy, "csv")
    assert "bob" not in done.stdout and not done.stderr
    (folder / "marks/gone/bob.json").rename(folder / "marks/records/bob.json")
    done = exported(toy, "csv")
    assert "of different assignments" in done.stderr and done.returncode == 0


def test_a_roster_that_is_not_utf_8_is_a_sentence(said):
    toy, _ = said
    roster = toy.root.parent / "people.csv"
    saved = "is not text in UTF-8: save it as UTF-8"
    for data, words in {
        "submission,name\nada,Ad\xe8le\n".encode("latin-1"): saved,
        "submission,name\nada,Ada\n".encode("utf-16"): saved,
        b"submission,name\nada,\0\n": "",
    }.items():
        roster.write_bytes(data)
        done = exported(toy, "moodle", "--roster", str(roster))
        assert words in done.stderr and "Traceback" not in done.stderr
        assert not words or ("people.csv" in done.stderr and len(done.stderr.splitlines()) == 1)


def test_a_roster_of_a_spreadsheet_is_read_and_what_it_lacks_is_said(said):
    toy, _ = said
    roster = toy.root.parent / "people.csv"
    people = "\ufeffsubmission,name,email\nada,Ada,ada@example.org\nzoe,Zoe,zoe@example.org\n"
    roster.write_text(people, "utf-8")
    marks = str(toy.root.parent / "marks")
    done = toy.run("export", marks, "--to", "moodle", "--roster", str(roster), "--output", "-")
    assert done.returncode == 0 and "ada@example.org" in done.stdout, done.stderr
    assert "people.csv does not name: bob, cleo." in done.stderr
    assert "people.csv names who has no record: zoe." in done.stderr
