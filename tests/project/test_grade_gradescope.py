"""The zip for Gradescope: its project grades, by the dates there, and keeps its solutions shut."""

import io
import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner
from toy_project import SOLUTION, Toy

from autograder.cli.export import export
from autograder.exports import bundle
from autograder.marking import dates
from autograder.marking.assignment import Assignment, read
from autograder.work import Work

ROOT = Path(__file__).resolve().parents[2]
WEEK = """title = "Week"
tasks = ["scratch/toy"]

[due]
at = 2020-01-01T18:00:00Z
off_per_day = 0.25
"""
METADATA = {
    "created_at": "2026-10-10T20:00:00.365935-07:00",
    "assignment": {"due_date": "2026-10-09T18:00:00.000000-07:00", "late_due_date": None},
}
PEEKS = SOLUTION.replace(
    "    return word.upper()",
    "    exec(open(PATH).read(), found := {})\n    return found['shout'](word)",
)
NEEDED = "bash cat chmod cp env mkdir rm sh".split()  # neither bubblewrap nor unshare


@pytest.fixture
def work(tmp_path):
    return Work(Toy(tmp_path / "toy").root)


def late(assignment, name="submission"):
    when = assignment.due.submitted[name]
    return assignment.due.late(name, when)


def test_days_late_are_counted_from_the_dates_of_gradescope(tmp_path, work):
    (tmp_path / "week.toml").write_text(WEEK)
    asked = read(tmp_path / "week.toml", work)
    place = tmp_path / "submission_metadata.json"
    place.write_text(json.dumps(METADATA))
    found, said = dates.dated(asked, place, ["submission"])
    assert late(found) == {"days": 2, "factor": 0.5} and "2026-10-09T18:00:00-07:00" in said
    none = {**METADATA, "assignment": {"due_date": None}}
    place.write_text(json.dumps(none))
    assert dates.dated(asked, place, ["submission"])[0].due.at == asked.due.at
    assert dates.dated(Assignment(), place, ["submission"]) == (Assignment(), None)


@pytest.mark.parametrize("text", [None, "", "[]", "{}", '{"created_at": 3}', "[" * 100_000, "\xff",
                                  '{"created_at": "soon", "assignment": {}}'])  # fmt: skip
def test_without_dates_nobody_is_late(tmp_path, work, text):
    (tmp_path / "week.toml").write_text(WEEK)
    place = tmp_path / "submission_metadata.json"
    if text is not None:
        place.write_bytes(text.encode("latin-1"))
    found, said = dates.dated(read(tmp_path / "week.toml", work), place, ["submission"])
    assert found.due is None and said.endswith("the late rule is left out.")


@pytest.mark.parametrize("content, words", [
    (WEEK.replace("scratch/toy", "scratch/tyo").encode(), "did you mean 'scratch/toy'"),
    (b"tasks = ", "is not a TOML file"),
    (b"\x89PNG\r\n\x1a\n\0\0", "week.toml is not text in UTF-8: save it as UTF-8."),
])  # fmt: skip
def test_a_zip_is_made_of_an_assignment_that_can_be_graded(
    tmp_path, work, monkeypatch, content, words
):
    (tmp_path / "week.toml").write_bytes(content)
    monkeypatch.chdir(work.root)
    run = CliRunner().invoke(export, [str(tmp_path / "week.toml"), "--to", "gradescope-zip"])
    assert run.exit_code == 1 and words in run.output and len(run.output.splitlines()) == 1
    assert not (work.root / "autograder.zip").exists()


def test_what_differs_there_is_said(tmp_path, work, monkeypatch):
    (tmp_path / "week.toml").write_text(WEEK + "[due.extensions]\nada = 2\n", "utf-8-sig")
    monkeypatch.chdir(work.root)
    run = CliRunner().invoke(export, [str(tmp_path / "week.toml"), "--to", "gradescope-zip"])
    assert run.exit_code == 0 and "without the rest of the sandbox" in run.output
    assert "submission_metadata.json" in run.output and "give extensions in" in run.output
    assert zipfile.ZipFile(work.root / "autograder.zip").read("assignment.toml")[:5] == b"title"


def unpacked(tmp_path, work):
    """The folder /autograder of a container, in which setup.sh has run."""
    there = tmp_path / "autograder"
    content = bundle.bundle(work.root, WEEK)
    zipfile.ZipFile(io.BytesIO(content)).extractall(there / "source")
    (there / "source/.venv").symlink_to(sys.prefix)
    (there / "results").mkdir()
    (there / "submission_metadata.json").write_text(json.dumps(METADATA))
    path = there / "submission/toy.py"
    path.parent.mkdir()
    path.write_text(f"PATH = {str(there / 'source/solutions/scratch/toy.py')!r}\n{PEEKS}")
    closing = [one for one in bundle.SETUP.splitlines() if one.startswith("chmod")]
    (there / "source/tests/probes").mkdir(exist_ok=True)
    subprocess.run("\n".join(closing), shell=True, check=True, cwd=there / "source")
    return there


def container(tmp_path):
    """A command that runs another where there is no bubblewrap, and Python is open to everybody."""
    for above in [tmp_path, *tmp_path.parents]:
        if "pytest" in above.name:
            os.chmod(above, 0o755)
    words = ["bwrap", "--dev-bind", "/", "/", "--setenv", "PATH", str(tmp_path / "bin")]
    if Path(sys.base_prefix).is_relative_to("/root"):
        words += ["--perms", "0755", "--tmpfs", "/root"]
        for folder in [*Path(sys.base_prefix).parents][-3::-1]:
            words += ["--perms", "0755", "--dir", str(folder)]
        words += ["--ro-bind", sys.base_prefix, sys.base_prefix]
    (tmp_path / "bin").mkdir()
    for name in NEEDED:
        (tmp_path / "bin" / name).symlink_to(shutil.which(name))
    return words


@pytest.mark.skipif(
    sys.platform != "linux" or os.geteuid() != 0 or not shutil.which("bwrap"),
    reason="a container is imitated by root with bubblewrap",
)
def test_the_project_grades_and_a_submission_cannot_read_its_solutions(tmp_path, work):
    there = unpacked(tmp_path, work)
    script = (there / "source/run_autograder").read_text().replace("/autograder/", f"{there}/")
    command = [*container(tmp_path), "bash", "-c", script]
    run = subprocess.run(command, capture_output=True, text=True,
                         env={**os.environ, "PYTHONPATH": str(ROOT / "src")})  # fmt: skip
    assert run.returncode == 0, run.stdout + run.stderr
    found = json.loads((there / "results/results.json").read_text())
    rung = found["extra_data"]["rung"]
    if rung == "process":
        pytest.skip("here nobody but root can start this Python")
    assert rung == "process of another user" and f"isolation: {rung}; it lacks" in found["output"]
    scores = [one["score"] for one in found["tests"]]
    assert scores == [2, 1, 0, -1.5] and found["score"] == 1.5  # two days late
    assert "PermissionError" in found["tests"][2]["output"]
