"""The rows of a task, one for each expected test, that add up to the mark of the task.

Tests are worth what their authors wrote; an assignment may have the task count for more or less.
"""

from dataclasses import replace

from autograder.exports.record import Test

NO_RESULT = "This test gave no result."


def rows(mark):
    """The tests of a task as `Test`, in points of the assignment; those without a result are last.

    A task of which no test is on record has one row.
    """
    lost = without_result(mark)
    if not mark.tests and not lost:
        text = mark.message or mark.status
        return [Test("no result", mark.points, mark.possible, mark.status == "passed", text)]
    earned = sum(one.points for one in mark.tests)
    worth = sum(one.possible for one in mark.tests)
    each = _each(mark, earned, worth, len(lost))
    share = mark.points / earned if earned else 0.0  # 0 where the task could not be graded
    found = [replace(one, points=one.points * share, possible=one.possible * each)
             for one in mark.tests]  # fmt: skip
    left = (mark.possible - worth * each) / len(lost) if lost else 0.0
    return [*found, *(Test(one, 0.0, left, False, mark.message or NO_RESULT) for one in lost)]


def without_result(mark):
    """Expected tests of which the record holds no result."""
    here = {one.id for one in mark.tests}
    return [one for one in mark.expected_tests if one not in here]


def _each(mark, earned, worth, lost):
    """What a point of a test is worth in the assignment."""
    if earned and mark.points:
        return mark.points / earned
    if not worth:
        return 0.0
    received = len(mark.tests)  # the record does not tell what the others are worth: the mean
    return mark.possible / worth * received / (received + lost)
