"""The learner's progress: nothing in it is ever lost."""

import json
import subprocess
import sys

import pytest

from autograder.progress import Progress


@pytest.fixture
def progress(tmp_path):
    return Progress(tmp_path)


def verdict(status="passed", source="a"):
    return {"status": status, "earned": 1, "possible": 1, "source": source}


def test_the_first_pass_and_the_attempts_are_kept(progress):
    for status, source in [("failed", "a"), ("failed", "a"), ("passed", "b"), ("failed", "c")]:
        progress.graded({"tf/toy.half": verdict(status, source)})
    entry = progress.read()["tasks"]["tf/toy.half"]
    assert entry["attempts"] == 3 and entry["first_pass"] and entry["last"]["status"] == "failed"


def test_fields_of_a_newer_version_are_kept(progress):
    known = {"version": 2, "streak": [1], "tasks": {"tf/toy.half": {"mood": "good"}}}
    progress.path.write_text(json.dumps(known), "utf-8")
    progress.graded({"tf/toy.half": verdict()})
    progress.choose("tf")
    data = progress.read()
    assert data["version"] == 2 and data["streak"] == [1] and data["track"] == "tf"
    assert data["tasks"]["tf/toy.half"]["mood"] == "good"


@pytest.mark.parametrize("text", [b"{", b"[]", b'{"tasks": 3}', b'{"tasks": {"a": 1}}', b"\xff"])
def test_a_broken_file_is_put_aside(progress, text):
    progress.path.write_bytes(text)
    assert progress.read()["tasks"] == {} and "cannot be read" in progress.notes.pop()
    progress.choose("tf")
    (aside,) = progress.path.parent.glob(".autograder.json.saved-*")
    assert aside.read_bytes() == text
    assert "is kept as .autograder.json.saved-" in progress.notes[-1]
    assert progress.read()["track"] == "tf"


MANY = """
import sys
from pathlib import Path
from autograder.progress import Progress

progress = Progress(Path(sys.argv[1]))
for number in range(20):
    progress.hinted(f"{sys.argv[2]}.{number}", 1)
"""


def test_processes_at_once_do_not_lose_each_others_entries(progress):
    command = [sys.executable, "-c", MANY, str(progress.path.parent)]
    running = [subprocess.Popen([*command, name]) for name in "abc"]
    assert [one.wait() for one in running] == [0, 0, 0]
    assert len(progress.read()["hints"]) == 60
    left = {one.name for one in progress.path.parent.iterdir()}
    assert left == {".autograder.json", ".autograder.json.lock"}
