"""Marks for Gradescope and for GitHub Classroom.

Where the formats come from:

* Gradescope, *Autograder specifications* (gradescope-autograders.readthedocs.io/en/latest/specs):
  ``results.json`` with the score of the submission, and tests with score, max_score, status, name,
  number, output and visibility. The score of the submission, where given, counts.
* GitHub Classroom: the reporter `classroom-resources/autograding-grading-reporter` (src/main.js and
  src/notify-classroom.js) reads for each runner a JSON object, in base64, with status, max_score
  and tests of name, status, score and message, and prints the messages into the log of a workflow.
  There a line that begins with ``::`` is a command, so these are broken up.
"""

import base64
import json
import re

from autograder.exports.rows import rows

LATE, PLACES = "late rule", 6  # places after the point
COMMAND = re.compile(r"::|##\[")
COLUMNS = ("assignment_name", "github_username", "roster_identifier", "submission_timestamp",
           "points_awarded", "points_available")  # fmt: skip


def gradescope(record):
    """The object of ``results.json`` of one submission; flags for review are left out of it."""
    here = record.environment
    proof = {"key": record.key, "tests_sha256": here.tests_sha256, "rung": here.rung,
             "python": here.python, "packages": here.packages,
             "files": {one.path: one.sha256 for one in record.files}}  # fmt: skip
    tests = [
        _gradescope_test(test, mark, f"{i}.{j}")
        for i, mark in enumerate(record.tasks, 1)
        for j, test in enumerate(rows(mark), 1)
    ]
    if lost := _lost(record):
        tests.append({"name": LATE, "number": f"{len(record.tasks) + 1}", "score": lost,
                      "output": record.late.said if record.late else "",
                      "visibility": "visible"})  # fmt: skip
    return {
        "score": record.marks, "execution_time": record.seconds, "output": _about(record),
        "output_format": "text", "test_output_format": "text", "test_name_format": "text",
        "visibility": "visible", "stdout_visibility": "hidden", "tests": tests, "extra_data": proof,
    }  # fmt: skip


def _lost(record):
    """What the late rule takes off, a negative number: both systems show rows and their sum."""
    lost = record.marks - record.points
    return round(lost, PLACES) if abs(lost) > 1e-9 else 0


def _said(test, mark):
    """The text of a row; that of a task without tests has the known mistakes with it."""
    if mark.tests:
        return test.message or ""
    return "\n".join([test.message or "", *(one.says for one in mark.mistakes)]).strip()


def _gradescope_test(test, mark, number):
    return {
        "name": f"{mark.title}: {test.id}", "number": number, "score": round(test.points, PLACES),
        "max_score": round(test.possible, PLACES), "status": "passed" if test.passed else "failed",
        "output": _said(test, mark), "visibility": "visible",
    }  # fmt: skip


def _about(record):
    lines = [f"{record.points:g} of {record.possible:g} points"]
    if record.late and record.late.factor != 1:
        lines.append(f"{record.late.said} That makes {record.marks:g} marks.")
    lines += [f"not graded: {one.path} ({one.why})" for one in record.ignored]
    if (here := record.environment).missing:
        lines.append(f"isolation: {here.rung}; it lacks {', '.join(here.missing)}")
    return "\n".join(lines)


def classroom(record):
    """What the reporter of GitHub Classroom reads of one runner."""
    tests = [
        {
            "name": no_command(f"{mark.title}: {test.id}"),
            "status": "pass" if test.passed else "fail",
            "score": round(test.points, PLACES),
            "message": None if test.passed else no_command(_said(test, mark)),
        }
        for mark in record.tasks
        for test in rows(mark)
    ]
    status = "pass" if all(one["status"] == "pass" for one in tests) else "fail"
    if lost := _lost(record):  # the reporter adds up the scores
        tests.append({"name": LATE, "status": "pass", "score": lost, "message": None})
    return {"version": 1, "status": status, "max_score": record.possible, "tests": tests}


def encoded(result):
    """The same as the reporter takes it from the environment."""
    return base64.b64encode(json.dumps(result).encode()).decode()


def no_command(text):
    """A text of which the log of a workflow executes no line."""
    return COMMAND.sub(lambda match: " ".join(match[0]), text)


def classroom_rows(records, roster):
    """Rows for the list of grades, with the names of columns that GitHub Classroom gives them."""
    found = [COLUMNS]
    for record in records:
        who = roster.get(record.submission, {})
        found.append((record.assignment.title, who.get("github") or record.submission,
                      who.get("id", ""), record.submitted_at or "", record.marks,
                      record.possible))  # fmt: skip
    return found
