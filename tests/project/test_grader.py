"""The grader as its three users meet it, on a small project of its own."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from toy_project import TESTS

ROOT = Path(__file__).resolve().parents[2]

SOLUTION = """
import numpy as np


def half(size, padding=0):
    if size < 1:
        raise ValueError("the size must be positive")
    return (size + 2 * padding) // 2


def shout(word):
    return word.upper()
"""
WRONG = SOLUTION.replace("2 * padding", "padding")
TODO = SOLUTION.replace("return word.upper()", "raise NotImplementedError  # TODO")
MISTAKES = """
- id: padding-once
  task: half
  says: The padding lies on both sides, so it counts twice.
  see: sec-padding
  tracks:
    scratch: {replace: "2 * padding", with: "padding"}
"""


@pytest.fixture
def project(tmp_path):
    """A project with one chapter, whose stub the tests below replace."""
    files = {
        "pytest.ini": f"[pytest]\npythonpath = {ROOT / 'src'}\ntestpaths = tests\n",
        "solutions/scratch/toy.py": SOLUTION,
        "src/exercises/scratch/toy.py": SOLUTION,
        "tests/test_toy.py": TESTS,
        "tests/misconceptions/toy.yml": MISTAKES,
        "book/chapters/toy.md": "# Toy\n",
    }
    root = tmp_path / "book"
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, "utf-8")
    return root


def run(project, *options, learner=None):
    """(exit code, output) of pytest on the project, with the learner's file replaced."""
    if learner is not None:
        (project / "src/exercises/scratch/toy.py").write_text(learner, "utf-8")
    command = [sys.executable, "-m", "pytest", "-p", "no:randomly", "-p", "no:cacheprovider"]
    done = subprocess.run([*command, *options], cwd=project, capture_output=True, text=True)
    return done.returncode, done.stdout + done.stderr


def test_a_right_answer_earns_everything(project):
    code, said = run(project)
    assert code == 0
    assert "4/4" in said and "complete" in said


def test_a_known_mistake_is_named_with_what_was_fed_came_and_expected(project):
    code, said = run(project, learner=WRONG)
    assert code == 1
    for text in (
        "called    half(4, padding=2)",
        "came      3",
        "expected  4",
        "probably  The padding lies on both sides",
        "read      book/chapters/toy.md#sec-padding",
        "2/4",
    ):
        assert text in said
    assert "Traceback" not in said and "autograder/" not in said


def test_an_unknown_mistake_is_not_given_a_name(project):
    code, said = run(project, learner=SOLUTION.replace("2 * padding", "7 * padding"))
    assert code == 1
    assert "probably" not in said and "came      9" in said
    assert "hint      There are two sides." in said


def test_a_task_that_is_not_started_is_one_line_and_still_fails(project):
    code, said = run(project, learner=TODO)
    assert code == 1
    assert [line.split()[0] for line in said.splitlines() if "shout" in line][0] == "TODO"
    assert "FAILURES" not in said and "3/4" in said


def test_an_error_shows_the_learners_line_and_no_other(project):
    code, said = run(project, learner=SOLUTION.replace("word.upper()", "word.uper()"))
    assert code == 1
    assert "raised    AttributeError: 'str' object has no attribute 'uper'" in said
    assert "src/exercises/scratch/toy.py:12, in shout: return word.uper()" in said
    assert "submission.py" not in said


@pytest.mark.parametrize(
    ("learner", "sentence"),
    [
        ("def half(:\n", "toy.py does not import: invalid syntax, line 1."),
        ("import nothing_of_that_name\n", "does not import: ModuleNotFoundError"),
        ("import sys\nsys.exit(0)\n", "does not import: SystemExit"),
        ("import pytest\npytest.skip(allow_module_level=True)\n", "does not import: Skipped"),
        ("raise ModuleNotFoundError('', name='torch')\n", "needs PyTorch, which is not installed"),
    ],
)
def test_a_file_that_does_not_import_is_one_sentence(project, learner, sentence):
    code, said = run(project, learner=learner)
    assert code == 1
    broken = [line for line in said.splitlines() if line.startswith("BROKEN")]
    assert len(broken) == 1 and sentence in broken[0]
    assert "Traceback" not in said and "0/4" in said


def test_a_missing_file_is_one_sentence(project):
    (project / "src/exercises/scratch/toy.py").unlink()
    code, said = run(project)
    assert code == 1 and "toy.py is missing: `make stubs` writes it." in said


def test_a_file_that_leads_out_of_the_project_is_refused(project, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "toy.py"
    elsewhere.write_text(SOLUTION, "utf-8")
    (project / "src/exercises/scratch/toy.py").unlink()
    (project / "src/exercises/scratch/toy.py").symlink_to(elsewhere)
    code, said = run(project)
    assert code == 1 and "may lead out of the project" in said


@pytest.mark.parametrize(
    "trick",
    [
        "class Yes:\n    def __eq__(self, other): return True\ndef shout(word): return Yes()\n",
        "import pytest\ndef shout(word): pytest.skip('done')\n",
        "import pytest\ndef shout(word): pytest.xfail('done')\n",
        "import sys\ndef shout(word): sys.exit(0)\n",
        "def shout(word): return type('S', (str,), {'__eq__': lambda s, o: True})('b')\n",
    ],
)
def test_a_trick_in_place_of_an_answer_earns_nothing(project, trick):
    code, said = run(project, "-k", "capitals", learner=trick)
    assert code == 1 and "0/1" in said and "skipped" not in said


def test_only_plain_data_may_come_back(project):
    code, said = run(project, learner=SOLUTION.replace("word.upper()", "{word.upper()}"))
    assert code == 1
    assert "what shout returned is a builtins.set, but only numbers" in said


def test_only_plain_data_may_go_in(project):
    test = TESTS.replace('ex.shout("a")', "ex.shout(object())")
    (project / "tests/test_toy.py").write_text(test, "utf-8")
    code, said = run(project)
    assert code == 1 and "the arguments of shout[0] is a builtins.object" in said


def test_the_header_names_file_hash_versions_and_seed(project):
    _, said = run(project, "--seed=7")
    assert "testing: src/exercises (your files), seed 7" in said
    assert "src/exercises/scratch/toy.py  sha256 " in said and "torch " in said


def test_the_report_holds_every_result(project):
    code, _ = run(project, "--report=out.json", learner=WRONG)
    report = json.loads((project / "out.json").read_text("utf-8"))
    assert code == 1 and report["total"] == {"earned": 2, "possible": 4}
    assert report["graded"] == "exercises" and len(report["files"]) == 1
    failed = [one for one in report["tests"] if one["status"] == "failed"]
    assert [one["diagnosis"] for one in failed] == [["padding-once"]]
    assert report["tasks"][0] == {
        "chapter": "toy", "track": "scratch", "task": "half", "earned": 1, "possible": 3,
    }  # fmt: skip


def test_a_report_that_cannot_be_written_is_one_sentence(project):
    code, said = run(project, "--report=missing/out.json")
    assert code == 4 and "--report: the folder of missing/out.json cannot be written to." in said
    (project / "folder.json").mkdir()
    code, said = run(project, "--report=folder.json")  # before any test has run
    assert code == 4 and "folder.json is a folder: name a file." in said and "points" not in said


def test_a_misspelt_option_is_one_sentence(project):
    code, said = run(project, "--solution")
    assert code == 4 and "unrecognized arguments: --solution" in said


def test_an_unknown_track_lists_the_known_ones(project):
    code, said = run(project, "-k", "pytroch")
    assert code == 5
    assert "No test was selected. Chapters: toy. Tracks, for -k: scratch, pytorch, tf." in said


def test_tests_of_an_unknown_chapter_are_one_sentence(project):
    (project / "tests/test_toy.py").rename(project / "tests/test_tooy.py")
    code, said = run(project)
    assert code != 0 and "there is no tooy in solutions/ (chapters: toy)." in said


def test_the_matrix_runs_every_known_mistake(project):
    code, said = run(project, "--matrix", "-v", "-k", "half")
    assert code == 1
    assert "test_padding_is_on_both_sides[scratch-misconception-padding-once] FAILED" in said


def test_a_patch_that_no_longer_fits_the_solution_is_an_error(project):
    stale = MISTAKES.replace("2 * padding", "3 * padding")
    (project / "tests/misconceptions/toy.yml").write_text(stale, "utf-8")
    code, said = run(project, "--matrix")
    assert code == 1 and "replaces a text that stands 0 times in the solution" in said
    code, said = run(project, learner=WRONG)  # a learner is graded all the same
    assert code == 1 and "came      3" in said


def test_the_tests_may_run_in_several_processes(project):
    code, said = run(project, "-n", "2", learner=TODO)
    assert code == 1 and "3/4" in said and "TODO" in said


def test_a_process_of_several_has_all_tests_of_a_framework(project):
    for track in ("pytorch", "tf"):
        path = project / "solutions" / track / "toy.py"
        path.parent.mkdir()
        path.write_text(SOLUTION, "utf-8")
    _, said = run(project, "--solutions", "-n", "2", "--dist", "loadgroup", "-v")
    found = re.findall(r"\[(gw\d)\] .* PASSED .*\[(\w+)\]", said)
    processes = {track: {gw for gw, other in found if other == track} for _, track in found}
    assert set(processes) == {"scratch", "pytorch", "tf"}
    assert [len(ones) for ones in processes.values()] == [1, 1, 1]
    assert processes["pytorch"] == processes["scratch"] != processes["tf"]


def test_what_a_learner_prints_is_shown_with_the_failure(project):
    noisy = WRONG.replace("    return (size", '    print("here", size)\n    return (size')
    _, said = run(project, learner=noisy)
    assert "here 4" in said


def test_exit_codes_do_not_depend_on_the_environment(project, monkeypatch):
    monkeypatch.setenv("COLUMNS", "40")
    code, said = run(project, learner=TODO)
    assert code == 1 and os.environ["COLUMNS"] == "40" and "3/4" in said


def test_a_track_is_selected_by_its_exact_name(project):
    """TestFilters contains the letters tf, and must not run for them."""
    test = TESTS.replace("class TestShout", "class TestFilters")
    (project / "tests/test_toy.py").write_text(test, "utf-8")
    code, said = run(project, "-k", "tf")
    assert code == 5 and "No test was selected." in said
    code, said = run(project, "-k", "scratch and not half")
    assert code == 0 and "1/1" in said


@pytest.mark.parametrize("options", [["--in-process"], ["--no-fork"]])
def test_other_ways_to_run_give_the_same_verdicts(project, options):
    code, said = run(project, *options, learner=WRONG)
    assert code == 1 and "2/4" in said
    assert "probably  The padding lies on both sides" in said and "came      3" in said


def test_a_debugger_gets_its_prompt(project):
    pexpect = pytest.importorskip("pexpect")
    learner = SOLUTION.replace("return word", "breakpoint()\n    return word")
    (project / "src/exercises/scratch/toy.py").write_text(learner, "utf-8")
    command = ["-m", "pytest", "-p", "no:randomly", "-k", "capitals"]
    child = pexpect.spawn(sys.executable, command, cwd=str(project), timeout=60, encoding="utf-8")
    child.expect_exact("(Pdb)")
    child.sendline("p word")
    child.expect_exact("'a'")
    child.sendline("c")
    child.expect("toy.py runs in the grader's own process: it calls a debugger|1/1")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0
