"""What goes wrong on our side costs nobody a mark: it is said, and graded again later."""

import pytest
from marking_toy import class_of_two, grade, oracle
from toy_project import SOLUTION, TESTS

ASKS = (
    TESTS
    + """
    @points(2)
    def test_as_the_oracle_has_it(self, ex):
        from oracles.toy import shouted
        assert ex.shout("b") == ex.oracle(shouted, word="b")
"""
)
CALLS = ASKS.replace('ex.oracle(shouted, word="b")', 'shouted("scratch", "b")')


@pytest.fixture
def toy(tmp_path):
    return class_of_two(tmp_path)


@pytest.mark.parametrize("tests", [ASKS, CALLS], ids=["in a process", "in the test"])
@pytest.mark.parametrize("do", ["1 / 0", "import os; os._exit(3)"], ids=["raises", "ends"])
def test_an_oracle_that_crashes_is_no_fault_of_the_submission(toy, tests, do):
    if tests == CALLS and "exit" in do:
        pytest.skip("it would end the grader's own process: see the next test")
    oracle(toy, do)
    toy.tests.write_text(tests, "utf-8")
    done, records = grade(toy)
    assert done.returncode == 1 and "could not be graded" in done.stdout, done.stdout + done.stderr
    for name in ("ada", "bob"):
        mark = records[name]["shout"]
        assert mark["status"] == "error" and "The test itself does not work" in mark["message"]
        assert mark["points"] == 0 and len(mark["received_tests"]) == 2
    assert records["ada"]["half"]["status"] == "passed"  # the other task has its marks
    assert records["bob"]["half"]["status"] == "partly"
    oracle(toy, "pass")
    done, records = grade(toy)
    assert done.returncode == 0 and "2 to grade" in done.stdout
    assert {one["shout"]["status"] for one in records.values()} == {"passed"}


def test_an_oracle_that_ends_the_grader_is_no_fault_of_the_submission(toy):
    oracle(toy, "import os; os._exit(3)")
    toy.tests.write_text(CALLS, "utf-8")
    done, records = grade(toy)
    assert done.returncode == 1
    assert {one["shout"]["status"] for one in records.values()} == {"error"}
    assert "ended twice" in records["ada"]["shout"]["message"]


def test_a_seed_on_which_the_reference_fails_is_no_fault_of_the_submission(toy):
    odd = TESTS.replace('assert ex.shout("a") == "A"', "assert rng.random() < 0, ex.shout('a')")
    toy.tests.write_text(odd.replace("capitals(self, ex)", "capitals(self, ex, rng)"), "utf-8")
    done, records = grade(toy)
    assert done.returncode == 1 and records["ada"]["shout"]["status"] == "error"


def test_what_the_submission_does_to_a_test_is_its_own_fault(toy):
    """The test stumbles over what came, and the reference does not make it stumble."""
    text = SOLUTION.replace("word.upper()", "{}")
    (toy.root.parent / "class/bob/scratch/toy.py").write_text(text, "utf-8")
    stumbling = TESTS.replace('ex.shout("a") == "A"', 'ex.shout("a")[0] == "A"')
    toy.tests.write_text(stumbling, "utf-8")
    done, records = grade(toy)
    assert done.returncode == 0 and records["bob"]["shout"]["status"] == "failed"
    assert "KeyError" in records["bob"]["shout"]["message"]
    assert records["ada"]["shout"]["status"] == "passed"
