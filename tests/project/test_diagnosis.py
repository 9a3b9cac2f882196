"""Which known mistakes are named: what is evidence, one mistake for many tests, two at once."""

from types import SimpleNamespace

import numpy as np
import pytest

from autograder.diagnosis import messages as told
from autograder.diagnosis.compare import Mismatch
from autograder.diagnosis.evidence import LONE, NOTHING, TELLING, WEAK, Evidence, strength
from autograder.diagnosis.mistakes import Diagnosis, Failure, Found
from autograder.submission.calls import Call
from autograder.submission.errors import NoAnswerError, RaisedError
from autograder.submission.variants import Variant
from autograder.verdict import Failed, TaskRun, messages

RICH = np.array([0.25, -1.5, 3.75])
ANSWER = Variant("toy", "scratch")


@pytest.mark.parametrize(
    "got, want, level",
    [
        (RICH, RICH + 1, TELLING),
        (0.123, 0.5, TELLING),
        ([64, 32, 32, 16], [64, 64, 32, 32], TELLING),
        ([True, False, True, True], [False, True, False, False], TELLING),
        ((2, 3), (3, 2), TELLING),
        (3, 4, WEAK),
        (True, False, WEAK),
        ("eval", "train", WEAK),
        (None, "ValueError", WEAK),
        (0.0, 0.5, LONE),
        (1, 7, LONE),
        ([], [1, 2], LONE),
        (np.zeros(5), RICH[:1], LONE),
        (float("nan"), 1.5, LONE),
        ({"loss": 0.123, "mode": True}, {"loss": 0.123, "mode": False}, WEAK),
    ],
)
def test_what_could_come_about_in_many_ways_proves_little(got, want, level):
    assert strength(got, want) == level


class Table:
    """A table of answers as tests/verdicts holds it."""

    def __init__(self, answers):
        self.answers = answers

    def fails(self, mistake):
        return {test for test, known in self.answers.items() if mistake in known}

    def alike(self, mistake, test, mine):
        return 2 if self.answers.get(test, {}).get(mistake) == mine else 0


def diagnosed(answers, failed, passed=(), pairs=(), level=TELLING):
    """The mistakes named for an answer.

    Args:
        answers: {test: {mistake: what it gives}}, the table.
        failed: {test: what the answer gives}.
        passed: tests.
        pairs: {(mistake, mistake): {test: what both give together}}.
        level: the strength of the evidence.
    """
    names = sorted({name for known in answers.values() for name in known})
    known = [SimpleNamespace(id=name, task="task", says=name, see=None) for name in names]
    project = SimpleNamespace(misconceptions=lambda chapter, track: known)
    variants = SimpleNamespace(workers=SimpleNamespace(drain=lambda: ""))
    diagnosis = Diagnosis(project, variants)
    diagnosis.tables["toy", "scratch"] = Table(answers)

    def replay(test):
        def run(variant):
            names = tuple(variant.name.split("+"))
            alone = answers.get(test, {}).get(names[0]) if len(names) == 1 else None
            got = alone or dict(pairs).get(names, {}).get(test)
            return None if got is None else Evidence(1, "value", got, level)

        return run

    failures = []
    for test, got in failed.items():
        failures.append(Failure(test, Evidence(1, "value", got, level), replay(test)))
        failures[-1].signature = got
    return diagnosis.explain(ANSWER, "task", failures, passed), failures


def named(*arguments, **more):
    found, _ = diagnosed(*arguments, **more)
    return [(tuple(m.id for m in one.mistakes), len(one.explains)) for one in found]


def test_the_mistake_that_explains_most_failures_is_named():
    table = {"a": {"x": 2.5, "y": 2.5}, "b": {"x": 3.5}}
    assert named(table, {"a": 2.5, "b": 3.5}) == [(("x",), 2)]


def test_a_mistake_that_would_fail_a_test_that_passes_is_not_there():
    table = {"a": {"x": 2.5}, "b": {"x": 3.5}}
    assert named(table, {"a": 2.5}, passed=["b"]) == []
    assert named(table, {"a": 2.5}) == [(("x",), 1)]  # b did not run


def test_two_mistakes_that_show_in_different_tests_are_named_both():
    table = {"a": {"x": 2.5}, "b": {"x": 3.5}, "c": {"y": 4.5}}
    assert named(table, {"a": 2.5, "b": 3.5, "c": 4.5}) == [(("x",), 2), (("y",), 1)]


def test_two_mistakes_that_hide_each_other_are_tried_together():
    table = {"a": {"x": 2.5, "y": 3.5}, "b": {"z": 1.5}}
    both = {("x", "y"): {"a": 6.5}}
    assert named(table, {"a": 6.5}, passed=["b"], pairs=both) == [(("x", "y"), 1)]


def test_an_unknown_mistake_beside_a_known_one_stays_unexplained():
    table = {"a": {"x": 2.5}, "b": {"y": 3.5}}
    assert named(table, {"a": 2.5, "b": 99.5}) == [(("x",), 1)]


@pytest.mark.parametrize("level, count", [(NOTHING, 0), (LONE, 0), (WEAK, 1), (TELLING, 1)])
def test_weak_evidence_names_a_mistake_only_if_nothing_is_left_over(level, count):
    table = {"a": {"x": 0.5}, "b": {"y": 1.5}}
    assert len(named(table, {"a": 0.5, "c": 5.5}, level=level)) == count


def test_a_lone_zero_is_enough_when_it_is_all_that_fails():
    assert named({"a": {"x": 0.0001}}, {"a": 0.0001}, level=LONE) == [(("x",), 1)]


def test_two_lone_zeros_are_enough_for_nothing():
    table = {"a": {"x": 0.0001}, "b": {"y": 0.0001}}
    assert named(table, {"a": 0.0001, "b": 0.0001}, level=LONE) == []


def test_one_mistake_is_told_once_and_the_most_telling_test_in_full():
    table = {test: {"x": 2.5} for test in "abc"}
    found, failures = diagnosed(table, dict.fromkeys("abc", 2.5))
    failures[1].evidence.got = 1.5  # shorter than none: all alike but for its place
    failed = [Failed(f"t.py::{one.test}", [("came", one.test)], f"line {one.test}", one, list)
              for one in failures]  # fmt: skip
    said = messages(TaskRun(ANSWER, "task", [], failed), found, lambda mistakes: "page#x")
    texts = [text for text, _, _ in sorted(said.values(), key=lambda one: one[2])]
    assert texts[0].startswith("  probably  x\n            (this explains all of 3 failures)")
    assert texts[0].endswith("read      page#x")
    assert [text.count("\n") for text in texts[1:]] == [0, 0]
    assert all(ids == ["x"] for _, ids, _ in said.values())


def failures_of(names, rows, parts=list):
    return [Failed(f"t.py::{name}", rows, f"line {name}", SimpleNamespace(weight=1), parts)
            for name in names]  # fmt: skip


def test_what_nothing_explains_has_its_hint_however_short_it_is_told():
    failed = failures_of("abcd", [("came", "0.5"), ("hint", "Count.")])
    said = messages(TaskRun(ANSWER, "task", [], failed), [], lambda mistakes: None)
    texts = [said[one.test][0] for one in failed]
    assert texts[0] == "  came      0.5\n  hint      Count."
    assert texts[3] == "  failed    line d\n  hint      Count."


def test_a_named_mistake_needs_no_hint_and_may_be_why_networks_part():
    failed = failures_of("ab", [("came", "0.5"), ("hint", "Count.")], lambda: [("parts", "conv2")])
    mistake = SimpleNamespace(id="x", says="Not counted.")
    found = [Found((mistake,), [failed[0].failure])]
    said = messages(TaskRun(ANSWER, "task", [], failed), found, lambda mistakes: None)
    assert "Not counted." in said["t.py::a"][0] and "hint" not in said["t.py::a"][0]
    assert "hint" in said["t.py::b"][0] and "parts" not in said["t.py::b"][0]
    said = messages(TaskRun(ANSWER, "task", [], failed), [], lambda mistakes: None)
    assert "parts     conv2" in said["t.py::b"][0]


def test_of_several_calls_the_one_is_shown_that_was_not_answered_as_expected():
    calls = [Call("half", None, (size,), {}, value={"size": np.array([size / 2.5])})
             for size in (4, 6, 8)]  # fmt: skip
    asked = SimpleNamespace(calls=calls)

    def shown(error, compared=None):
        return dict(told.rows_of(error, asked, compared, None))["called"]

    came = calls[0].value["size"]
    assert shown(Mismatch(came, np.array([2.0]), "it differs")) == "half(4)"
    assert shown(AssertionError(), ("==", came, 2)) == "half(4)"
    assert shown(AssertionError(), ("==", 5, 2)) == "half(8)"  # nobody's answer: the last one
    answers = [call.value for call in calls]
    expected = [calls[0].value, {"size": np.array([3.0])}, calls[2].value]
    assert shown(AssertionError(), ("==", answers, expected)) == "half(6)"
    assert shown(RaisedError("ValueError")) == "half(8)"


def test_a_framework_that_gave_no_answer_is_no_fault_of_the_learner():
    error = RuntimeError("the oracle softmax failed: ...")
    error.__cause__ = NoAnswerError("your code waited for more than 60 s.")
    asked = SimpleNamespace(calls=[Call("half", None, (4,), {}, value=2)])
    ((_, called), (label, said)) = told.rows_of(error, asked, None, None)
    assert label == "problem" and "no fault of your code" in said
    assert "waited for more than 60 s" in said and "your code waited" not in said


@pytest.mark.parametrize("want", [5_000_000_000, [1, (2, 5_000_000_000)], {"a": 5_000_000_000}])
def test_a_number_that_integers_cannot_hold_in_a_browser_is_told_so(monkeypatch, want):
    said = [("check", told.NARROW)]
    assert told.rows_of(AssertionError(), None, ("==", 1, want), None)[-1:] != said
    monkeypatch.setattr(told, "LARGEST", 2**31 - 1)
    assert told.rows_of(AssertionError(), None, ("==", 1, want), None)[-1:] == said
    assert told.rows_of(AssertionError(), None, ("==", 1, 2**31 - 1), None)[-1:] != said


def test_a_long_dictionary_is_told_by_its_first_keys():
    arrays = {f"layer_{number}": RICH for number in range(40)}
    said = "<dictionary with layer_0, layer_1, layer_2, layer_3 and 36 more>"
    assert told.brief(arrays) == said
    assert told.brief(dict.fromkeys("abc", RICH)) == "<dictionary with a, b, c>"
