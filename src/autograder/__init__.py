"""The autograder: knows how to test a submission, and nothing about any chapter."""

from autograder.compare import assert_close
from autograder.marks import points, task
from autograder.toolkits import fan_in, toolkit

__all__ = ["assert_close", "fan_in", "points", "task", "toolkit"]
