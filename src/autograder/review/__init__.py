"""What a person should look at. Nothing here takes a point off.

The thresholds were set on the answers in `tests/answers` and `tests/alternatives`, which were
written without the reference, and on copies of the reference that were disguised; the test
`tests/project/test_review.py` counts both again.
"""

import warnings

from autograder.review.copies import near_copies, of_the_reference
from autograder.review.imports import imports
from autograder.review.places import Places, endless
from autograder.review.tables import tables

__all__ = ["flags", "near_copies"]


def flags(files, tasks, root=None):
    """What is to be reviewed in one submission.

    Args:
        files: {path: text}; the last two parts of a path are the track and the chapter,
            ``pytorch/lenet.py``.
        tasks: ids, ``pytorch/lenet.LeNet``, or objects with such an ``id``.
        root: the folder of the project, which is found from the current folder otherwise.

    Returns:
        A list of {"kind": text, "task": id or None, "what": a sentence}.
    """
    with warnings.catch_warnings(action="ignore"):  # of strings with a stray backslash
        places = Places(files, tasks, root)
        found = [*endless(places), *tables(places)]
        return [*found, *imports(places), *of_the_reference(places)]
