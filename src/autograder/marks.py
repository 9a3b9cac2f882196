"""The two decorators with which a test says what it is worth and which task it belongs to."""

import pytest


def task(name, *, difficulty=1, minutes=10, hints=()):
    """Mark a test class as the tests of one public name of an exercise.

    Args:
        name: the function or class of the exercise; its tests run on every track that defines it.
        difficulty: 1 (a few lines), 2 (needs thought) or 3 (a small project).
        minutes: how long a learner should expect to need.
        hints: sentences for the book's page, from a nudge to nearly the answer.

    The book reads the arguments from the source, so they must be literals.
    """
    return pytest.mark.task(name=name, difficulty=difficulty, minutes=minutes, hints=tuple(hints))


def points(worth, *, hint=None):
    """Mark what a test is worth, and the sentence that is shown when it fails."""
    return pytest.mark.points(worth=worth, hint=hint)
