"""What `make bench CLASS=1` writes down, and what the page for instructors makes of it."""

import json
import sys
from pathlib import Path

import pytest
import yaml

from autograder.exports.write import OUTPUTS

ROOT = Path(__file__).resolve().parents[2]
sys.path += [str(ROOT / "tools"), str(ROOT / "book/_kernel")]
import class_bench  # noqa: E402
import classroom  # noqa: E402


@pytest.fixture
def kept(tmp_path, monkeypatch):
    """The file, with numbers that nobody measured."""
    records = [{"tasks": [{"status": "passed"}] * 6}] * class_bench.COUNT
    monkeypatch.setattr(class_bench, "graded", lambda root: (42.0, records))
    monkeypatch.setattr(class_bench, "start", lambda root: (1.5, 0.025))
    dask = {"version": "2026.8.0", "workers": 2, "seconds": 48.0}
    monkeypatch.setattr(class_bench, "on_a_cluster", lambda root: dask)
    assert not class_bench.main(ROOT, tmp_path / "class_bench.json")
    return tmp_path / "class_bench.json"


def test_what_was_measured_is_kept_with_machine_and_versions(kept):
    found = json.loads(kept.read_text("utf-8"))
    assert found["submissions"] == class_bench.COUNT and found["warm_ms"] == 25
    assert found["machine"]["processors"] and found["machine"]["packages"]["numpy"]


def test_the_page_computes_a_thousand_from_it(kept, monkeypatch, tmp_path):
    monkeypatch.setattr(classroom, "MEASURED", kept)
    rows = dict(classroom.costs())
    assert rows["a thousand, one laptop, two processes"] == "58 minutes"
    assert rows["a thousand, ten workers of one process"] == "12 minutes"
    assert rows["submissions a minute, two workers of Dask"] == "15.0"
    assert rows["a task, its sandbox once warm"] == "25 ms"
    assert "12 submissions of `pytorch/lenet`" in classroom.measured_on()
    monkeypatch.setattr(classroom, "MEASURED", tmp_path / "none.json")
    assert classroom.costs() == [] and "not been recorded" in classroom.measured_on()


def test_the_workflow_on_the_page_is_what_the_reporter_reads():
    """Its README: names of the workflow and the job; its main.js: the variable of a runner."""
    text = (ROOT / "book/instructors.md").read_text("utf-8")
    found = yaml.safe_load(text.split("```yaml\n")[1].split("```")[0])
    (job,) = found["jobs"].items()
    assert found["name"] == "Autograding Tests" and job[0] == "run-autograding-tests"
    checkout, *_, grading, reporter = job[1]["steps"]
    runner = reporter["with"]["runners"]
    assert grading["id"] == runner and list(reporter["env"]) == [f"{runner.upper()}_RESULTS"]
    name = Path(checkout["with"]["path"]).name
    assert f"classroom/{name}.base64" in grading["run"]
    assert OUTPUTS["classroom"] == "classroom/"
