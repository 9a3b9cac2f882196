"""What is known beforehand: signatures of answers, and the digest of what decides them."""

import numpy as np
import pytest

from autograder.diagnosis.evidence import Evidence
from autograder.diagnosis.inputs import inputs
from autograder.diagnosis.lookup import alike, signature
from autograder.project import Project
from autograder.submission.calls import Call
from autograder.submission.errors import RaisedError
from autograder.submission.source import excerpt

ARRAY = np.random.default_rng(3).normal(size=(4, 5))


def answered(*values):
    """The print of all that a test was given, of calls with these answers."""
    errors = [value if isinstance(value, Exception) else None for value in values]
    calls = [Call("f", None, (), {}, value=None if error else value, error=error)
             for value, error in zip(values, errors, strict=True)]  # fmt: skip
    return signature(Evidence(7, "value", 1.5, 3, calls))[2]


@pytest.mark.parametrize(
    "one, other",
    [
        (ARRAY, ARRAY * (1 + 1e-12)),
        (ARRAY.astype(np.float32), (ARRAY * (1 + 1e-6)).astype(np.float32)),
        ({"a": [1.0, np.nan]}, {"a": [1.0, -np.nan]}),
        (RaisedError("TypeError", "<f at 0x7f01>"), RaisedError("TypeError", "<f at 0x7f99>")),
        (0.0, 0.0),
        (RaisedError("ValueError", "no", own=True), RaisedError("ValueError", "not so", own=True)),
    ],
)
def test_equal_answers_have_signatures_that_are_alike(one, other):
    assert alike(answered(one), answered(other))


@pytest.mark.parametrize(
    "one, other",
    [
        (ARRAY, ARRAY * (1 + 1e-6)),
        (ARRAY, -ARRAY),
        (ARRAY, ARRAY[::-1]),
        (ARRAY, ARRAY.T),
        (ARRAY, ARRAY.ravel()),
        (ARRAY, np.where(ARRAY == ARRAY[2, 3], 0, ARRAY)),
        ([ARRAY, 2 * ARRAY], [2 * ARRAY, ARRAY]),
        (ARRAY, RaisedError("ValueError")),
        (RaisedError("ValueError"), RaisedError("TypeError")),
        (RaisedError("ValueError", "2 != 3"), RaisedError("ValueError", "2 != 4")),
        ([np.inf, 1.0], [-np.inf, 1.0]),
        ([np.nan, 1.0], [np.inf, 1.0]),
        ({"a": 1}, {"b": 1}),
        ([1, 2], (1, 2)),
        ("1", 1),
        (np.array([1, 2]), np.array([1, 3])),
        (1j * ARRAY, ARRAY),
        (0.5, 0.25),
    ],
)
def test_other_answers_have_other_signatures(one, other):
    assert not alike(answered(one), answered(other))


def test_a_signature_is_of_all_calls_of_a_test():
    assert not alike(answered(1, 2), answered(1))
    assert not alike(answered(0.5, 0.25), answered(0.25, 0.5))


def test_a_signature_knows_the_line_and_what_was_looked_at():
    one = Evidence(7, "value", 1.5, 3)
    assert alike(signature(one)[1], signature(Evidence(7, "value", 1.5, 3))[1])
    for other in (Evidence(8, "value", 1.5, 3), Evidence(7, "check", 1.5, 3),
                  Evidence(7, "value", 2.5, 3)):  # fmt: skip
        assert not alike(signature(one)[1], signature(other)[1])


@pytest.fixture
def project(tmp_path):
    files = {
        "solutions/scratch/toy.py": "from workbook.tools import x\n",
        "src/workbook/tools.py": "x = 1\n",
        "src/workbook/others.py": "y = 1\n",
        "src/autograder/diagnosis/compare.py": "",
        "src/autograder/cli/check.py": "",
        "tests/test_toy.py": "from probes import toy\n",
        "tests/probes/toy.py": "from probes.small import net\n",
        "tests/probes/small.py": "",
        "tests/probes/other.py": "",
        "tests/misconceptions/toy.yml": "",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    return Project(tmp_path)


@pytest.mark.parametrize(
    "name, matters",
    [
        ("solutions/scratch/toy.py", True),
        ("src/workbook/tools.py", True),
        ("tests/test_toy.py", True),
        ("tests/probes/toy.py", True),
        ("tests/probes/small.py", True),
        ("tests/misconceptions/toy.yml", True),
        ("src/autograder/diagnosis/compare.py", True),
        ("src/workbook/others.py", False),
        ("src/autograder/cli/check.py", False),
        ("tests/probes/other.py", False),
    ],
)
def test_a_verdict_is_out_of_date_when_something_that_decides_it_changes(project, name, matters):
    before = inputs(project, "toy", "scratch")
    path = project.root / name
    path.write_text(path.read_text("utf-8") + "# changed\n", "utf-8")
    assert (inputs(project, "toy", "scratch") != before) == matters


def test_what_is_lent_brings_along_what_it_uses_and_nothing_else():
    source = "import math\nN = 2\ndef a():\n    return b() + N\ndef b():\n    return 1\n"
    source += "@str\ndef secret():\n    return 42\n"
    text = excerpt(source, ["a"])
    assert "def a" in text and "def b" in text and "N = 2" in text
    assert "secret" not in text and "42" not in text and "@str" not in text
    assert text.count("\n") == source.count("\n")  # lines keep their numbers
