"""The autograder: knows how to test a submission, and nothing about any chapter."""

from autograder.diagnosis.compare import assert_close
from autograder.marks import points, task
from autograder.networks.toolkits import fan_in, toolkit

__all__ = ["assert_close", "fan_in", "points", "task", "toolkit"]
