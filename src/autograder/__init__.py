"""The autograder: knows how to test a submission, and nothing about any chapter."""

from importlib import import_module

# Loaded when a test asks for them: the command's start must not wait for NumPy and pytest.
HOMES = {
    "HALF": "autograder.submission.plain",
    "assert_close": "autograder.diagnosis.compare",
    "assert_steps": "autograder.diagnosis.tables",
    "check": "autograder.notebook",
    "fan_in": "autograder.networks.toolkits",
    "points": "autograder.marks",
    "task": "autograder.marks",
    "toolkit": "autograder.networks.toolkits",
}
__all__ = list(HOMES)


def __getattr__(name):
    if name not in HOMES:
        raise AttributeError(f"module 'autograder' has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(HOMES[name]), name)
    return value
