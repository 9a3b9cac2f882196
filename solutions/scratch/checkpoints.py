"""Which checkpoint to load, and which ones to keep: decisions about names and numbers.

A folder of checkpoints grows by one file every few minutes; somebody has to tidy it up.
Nothing here needs a framework, and an error here loses weeks of work.
Check your work with: pytest tests/test_checkpoints.py -k scratch
"""

import math
import re


def latest_checkpoint(names):
    """Find the checkpoint of the largest step in a listing of a folder.

    The name of a checkpoint is ``step-`` with the number of the step, in
    digits from 0 to 9, and ``.ckpt``, such as ``step-900.ckpt`` or
    ``step-000900.ckpt``. The folder may hold anything else, such as
    ``step-1000.ckpt.tmp``, ``best.ckpt`` or ``my-step-7.ckpt``: these are no
    checkpoints.

    Args:
        names: list of file names, without folder, in any order. No two
            checkpoints have the same step.

    Returns:
        The name, as it is in the list; None if there is no checkpoint.
    """
    # BEGIN SOLUTION
    pattern = re.compile(r"step-([0-9]+)\.ckpt")
    steps = {}
    for name in names:
        if match := pattern.fullmatch(name):
            steps[int(match[1])] = name
    return steps[max(steps)] if steps else None
    # END SOLUTION


def keep_best_and_last(losses, last):
    """Choose which checkpoints stay: the best one and the latest ones.

    Args:
        losses: dictionary from the step of each checkpoint (int) to its loss
            on the validation data (float), in any order.
        last: how many of the largest steps are kept, 0 or more.

    Returns:
        The steps to keep, each once, as a list in ascending order: the
        ``last`` largest, and the one with the lowest loss. Of several with
        the lowest loss it is the earliest. A loss that is NaN is never the
        best; where there is no other loss, only the ``last`` largest stay.
    """
    # BEGIN SOLUTION
    steps = sorted(losses)
    keep = set(steps[len(steps) - min(last, len(steps)) :])
    numbers = [step for step in steps if not math.isnan(losses[step])]
    if numbers:
        # min returns the first of several, and the steps ascend
        keep.add(min(numbers, key=losses.get))
    return sorted(keep)
    # END SOLUTION
