"""When a submission came, as Gradescope has it: the files that it hands on have dates of their own.

The format is that of Gradescope's *Submission Metadata* (gradescope-autograders.readthedocs.io):
``submission_metadata.json`` has ``created_at``, and ``due_date`` in ``assignment``, in ISO 8601.
"""

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path


def dated(assignment, path, names):
    """An assignment by the dates of Gradescope.

    Without them it has no late rule: a wrong date takes points from everybody.

    Args:
        assignment: an `Assignment`.
        path: of submission_metadata.json.
        names: of the submissions, which are one.

    Returns:
        (the assignment, a sentence that says by which dates).
    """
    if assignment.due is None:
        return assignment, None
    try:
        found = json.loads(Path(path).read_bytes())
        came, due = _date(found["created_at"]), found["assignment"].get("due_date")
        at = _date(due) if due else assignment.due.at
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        said = f"{path} does not tell when the work came: the late rule is left out."
        return replace(assignment, due=None), said
    changed = replace(assignment.due, at=at, submitted=dict.fromkeys(names, came))
    said = f"handed in {came.isoformat(timespec='seconds')}, due {at.isoformat(timespec='seconds')}"
    return replace(assignment, due=changed), f"{said}, as {path} has it."


def _date(text):
    found = datetime.fromisoformat(text)
    return found if found.tzinfo else found.replace(tzinfo=UTC)
