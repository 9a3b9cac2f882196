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


def test_a_roster_of_a_spreadsheet_is_read_and_what_it_lacks_is_said(said):
    toy, _ = said
    roster = toy.root.parent / "people.csv"
    roster.write_text("\ufeffsubmission,name,email\nada,Ada,ada@example.org\n", "utf-8")
    marks = str(toy.root.parent / "marks")
    done = toy.run("export", marks, "--to", "moodle", "--roster", str(roster), "--output", "-")
    assert done.returncode == 0 and "ada@example.org" in done.stdout, done.stderr
    assert "people.csv does not name: bob, cleo." in done.stderr
