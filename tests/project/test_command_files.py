"""The command `autograder` where it reads and writes the learner's files."""

import json

import pytest
from click.testing import CliRunner
from toy_project import HALF_DONE, SOLUTION, STUB, WRONG, Toy

from autograder.cli import main
from autograder.cli.targets import complete


@pytest.fixture
def toy(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return Toy(tmp_path)


def run(*arguments, code=0, answer=None):
    done = CliRunner().invoke(main, arguments, input=answer, prog_name="autograder")
    assert done.exit_code == code, done.output
    return done.output


# --- track, hint, show


def test_a_track_is_remembered(toy):
    assert "No track is chosen" in run("track")
    assert "The track is scratch" in run("track", "scratch")
    assert json.loads(run("track", "--json"))["track"] == "scratch"
    assert "Did you mean pytorch?" in run("track", "pytroch", code=2)


def test_hints_come_rung_by_rung(toy):
    assert run("hint", "toy.half").startswith("hint 1 of 2: Count the sides.")
    said = run("hint", "toy.half")
    assert "hint 1" not in said and "hint 2 of 2" in said
    assert "autograder show toy.half" in run("hint", "toy.half")
    assert json.loads(run("hint", "toy.half", "--again", "--json"))["read"] == 2
    assert "no hints" in run("hint", "toy.shout")


def test_the_reference_is_shown_after_a_question_only(toy):
    assert "upper" not in run("show", "toy.shout", answer="n\n")
    assert "upper" not in run("show", "toy.shout", answer="", code=1)  # nobody is there
    assert not (toy.root / ".autograder.json").exists()
    assert run("show", "toy.shout", "--yes") == "def shout(word):\n    return word.upper()\n"
    noted = json.loads((toy.root / ".autograder.json").read_text("utf-8"))
    assert "shown" in noted["tasks"]["scratch/toy.shout"]


# --- diff, reset


def test_a_difference_is_shown_of_one_task_or_of_the_file(toy):
    assert "equal to the stub" in run("diff", "toy.half")
    toy.exercise.write_text(WRONG, "utf-8")
    said = run("diff", "toy.half")
    assert "-    raise NotImplementedError  # TODO" in said and "upper" not in said
    assert "upper" in run("diff", "toy")
    said = run("diff", "toy.half", "--solution", "--yes")
    assert "+    return (size + padding) // TWO" in said
    assert "-    return (size + 2 * padding) // TWO" in said


def test_a_difference_needs_python_for_one_task_only(toy):
    toy.exercise.write_text("def half(:\n", "utf-8")
    assert "toy.py is not Python yet (line 1)" in run("diff", "toy.half", code=1)
    assert "+def half(:" in run("diff", "toy")


def test_a_reset_of_a_chapter_keeps_the_old_file(toy):
    toy.exercise.write_text(WRONG, "utf-8")
    assert "kept beside it as toy.py.saved-" in run("reset", "scratch/toy")
    assert toy.exercise.read_text("utf-8") == STUB and toy.copies() == [WRONG]
    toy.exercise.unlink()
    run("reset", "toy.half")
    assert toy.exercise.read_text("utf-8") == STUB


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_a_reset_of_a_task_leaves_the_rest(toy, ends):
    mine = f"# mine\n{HALF_DONE}\n\ndef helper():\n    return 3\n".replace("\n", ends)
    toy.exercise.write_bytes(mine.encode())
    assert "your version is kept" in run("reset", "toy.half")
    text = toy.exercise.read_bytes().decode()
    assert text.startswith("# mine" + ends) and "return 3" + ends in text and "TWO = 2" in text
    assert "// TWO" not in text and text.count("\n") == text.count(ends)
    assert len(toy.copies()) == 1
    assert "nothing was changed" in run("reset", "toy.half")


def test_a_reset_brings_a_deleted_task_back(toy):
    toy.exercise.write_text("import numpy\n", "utf-8")
    run("reset", "toy.shout")
    assert "def shout(word):" in toy.exercise.read_text("utf-8")
    assert toy.copies() == ["import numpy\n"]


def test_a_task_in_a_file_that_is_not_python_is_not_reset(toy):
    toy.exercise.write_text("def half(:\n", "utf-8")
    assert "not Python yet" in run("reset", "toy.half", code=1)
    assert toy.exercise.read_text("utf-8") == "def half(:\n" and toy.copies() == []


# --- status


def test_the_status_follows_the_files_and_the_last_verdicts(toy):
    assert "next: toy.half (todo, about 5 minutes)" in run("status")
    toy.exercise.write_text(HALF_DONE, "utf-8")
    assert "?0/4" in run("status")
    assert toy.run("check").returncode == 0
    data = json.loads(run("status", "--json"))
    assert [(one["status"], one["earned"]) for one in data["tasks"]] == [("passed", 3), ("todo", 0)]
    assert data["minutes_left"] == 3 and data["next"]["task"] == "shout"
    toy.exercise.write_text(HALF_DONE.replace("TWO = 2", "TWO = 3"), "utf-8")
    assert json.loads(run("status", "--json"))["tasks"][0]["status"] == "changed"
    toy.exercise.write_text("def half(:\n", "utf-8")
    assert {one["status"] for one in json.loads(run("status", "--json"))["tasks"]} == {"broken"}


def test_a_comment_or_a_new_line_keeps_a_verdict(toy):
    toy.exercise.write_text(SOLUTION, "utf-8")
    assert toy.run("check").returncode == 0
    toy.exercise.write_text("# mine\n\n" + SOLUTION, "utf-8")
    assert "Everything is done." in run("status")


def test_a_status_can_grade_first(toy):
    toy.exercise.write_text(SOLUTION, "utf-8")
    assert "Everything is done." in toy.run("status", "--run").stdout


# --- completion, and a place that cannot be written


def test_the_tab_key_knows_chapters_and_tasks(toy, monkeypatch, tmp_path_factory):
    assert complete(None, None, "t") == ["toy"]
    assert complete(None, None, "toy.s") == ["toy.shout"]
    monkeypatch.chdir(tmp_path_factory.mktemp("outside"))
    assert complete(None, None, "t") == []


def test_a_place_that_cannot_be_written_costs_the_note_only(toy):
    (toy.root / ".autograder.json.lock").mkdir()
    said = run("hint", "toy.half")
    assert "hint 1 of 2" in said and "your progress was not kept" in said
