"""The made-up class of the page for instructors: what is handed in, and what it is given."""

import re
import sys
from pathlib import Path

import pytest

pytest.importorskip("autograder.cli.grade", reason="this copy cannot grade a class")
ROOT = Path(__file__).resolve().parents[2]
sys.path.append(str(ROOT / "book/_kernel"))
import classroom  # noqa: E402

from autograder.exports.record import read_records  # noqa: E402

FOLDER = ROOT / "tests/answers/convolution"


def headers(task, word):
    """(verdict, the ids that the grader shall name) of an answer, as its author wrote them."""
    text = (FOLDER / f"scratch-{task}-{word}.py").read_text("utf-8")
    told = re.search(r"^# told: (.+)$", text, re.M)
    verdict = re.search(r"^# verdict: (\w+)$", text, re.M)[1]
    return verdict, set(told[1].split(", ")) if told else set()


@pytest.fixture(scope="module")
def marks(tmp_path_factory):
    """{name: record} of the class, graded in a folder of its own."""
    here = ROOT / "_build" / "classroom-test"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(classroom, "HERE", here)
        patch.setattr(classroom, "PLACE", "_build/classroom-test")
        classroom.prepare()
        classroom.grade("marks", "--jobs", "2")
    return {one.submission: one for one in read_records(here / "marks")}


def test_everybody_has_a_record(marks):
    assert sorted(marks) == sorted([*classroom.ANSWERS, "finn", "gus", "hal"])
    for record in marks.values():
        assert [one.task for one in record.tasks] == list(classroom.TASKS)
        assert not any(one.unanswered for one in record.tasks) or record.submission in "gus hal"


@pytest.mark.parametrize("name", classroom.ANSWERS)
def test_each_answer_gets_what_it_deserves(marks, name):
    for mark, word in zip(marks[name].tasks, classroom.ANSWERS[name], strict=True):
        verdict, told = headers(mark.task, word)
        assert (mark.status == "passed") == (verdict == "right"), mark
        found = {one.id for one in mark.mistakes}  # on a busy machine there is time for fewer
        assert found <= told and bool(found) == bool(told)


def test_who_forges_or_hands_in_nothing_gets_nothing(marks):
    assert [marks[name].marks for name in ("gus", "hal")] == [0, 0]
    assert {one.status for one in marks["hal"].tasks} == {"missing"}


def test_the_late_rule(marks):
    assert (marks["ben"].late.days, marks["ben"].late.factor) == (1, 0.75)
    assert marks["ben"].marks == pytest.approx(0.75 * marks["ben"].points)
    assert marks["ada"].marks == marks["ada"].points == marks["ada"].possible


def test_what_is_for_review_costs_nothing(marks):
    assert marks["finn"].marks == marks["finn"].possible
    kinds = {name: {one.kind for one in record.flags} for name, record in marks.items()}
    assert kinds["finn"] == {"near the reference"}
    assert kinds["ada"] == kinds["eli"] == {"near another"}
    assert not any(kinds[name] for name in ("ben", "cleo", "dev", "gus", "hal"))
