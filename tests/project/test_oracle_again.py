"""A framework that gives no answer is asked again in a process of its own, once."""

import textwrap
from types import SimpleNamespace

import pytest

from autograder.submission.calls import Call
from autograder.submission.errors import NoAnswerError
from autograder.submission.variants import Variant, Variants
from autograder.submission.workers import Workers


class Busy(Workers):
    """Fails so many times."""

    def __init__(self, times):
        super().__init__()
        self.times, self.forgotten = times, []

    def ask(self, key, track, files, request):
        self.times -= 1
        if self.times >= 0:
            raise NoAnswerError("your code waited for more than 60 s.")
        return 7

    def forget(self, key):
        self.forgotten.append(key)


@pytest.mark.parametrize("times, answer", [(0, 7), (1, 7), (2, None)])
def test_a_framework_is_asked_twice(times, answer):
    workers, call = Busy(times), Call("dedent", textwrap.dedent, (), {}, kind="oracle")
    Variants(SimpleNamespace(), workers).perform(Variant("toy", "scratch"), 0, call)
    assert call.value == answer and (call.error is None) == (answer is not None)
    assert workers.forgotten == [("oracles", "scratch")] * (times > 0)
    workers.close()
