"""Marks as tables: our own CSV, and those that Moodle and Canvas import.

Where the formats come from:

* Moodle, *Grade import* (docs.moodle.org, 4.5): any columns, which are mapped on import; one of
  them tells who it is (e-mail address, ID number or user name). Grades and feedback must be
  imported together, or the grades are lost. Feedback is shown as HTML, so it is escaped here.
* Canvas, *How do I import grades in the Gradebook* (Canvas community; the same in the page *Import
  CSV file into Carmen grades* of Ohio State University): the columns Student, ID, SIS User ID, SIS
  Login ID and Section, then assignments, and a first row with the points possible. An assignment
  that exists is named "Title (id)".
* Formulas: OWASP, *CSV Injection*. A spreadsheet executes a cell that begins with = + - @, a tab or
  a carriage return; one that splits at another separator finds such a beginning within a cell.
"""

import csv
import html
import io
import re

from autograder.exports.record import task_ids

# The start of a cell, or what some spreadsheet takes for it, and what then begins a formula.
FORMULA = re.compile(r"(^|[;,\t\r\n|]\s*[\"']*\s*)(?=[=+\-@\t\r\uff1d\uff0b\uff0d\uff20])")
CANVAS = ("Student", "ID", "SIS User ID", "SIS Login ID", "Section")


def safe(value):
    """A cell that no spreadsheet executes; numbers stay numbers."""
    return FORMULA.sub(r"\1'", value) if isinstance(value, str) else value


def written(rows):
    """Rows as CSV."""
    text = io.StringIO()
    csv.writer(text, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n").writerows(
        [safe(cell) for cell in row] for row in rows
    )
    return text.getvalue()


def marks(records, roster):
    """Our own table: a row for each submission, with what proves how it was graded."""
    names = task_ids(records)
    head = ["submission", "marks", "points", "possible", "days_late", "late_factor", "submitted_at",
            "graded_at", "for_review", "without_result", "rung", "tests_sha256", "key"]  # fmt: skip
    for name in names:
        head += [f"{name} points", f"{name} possible", f"{name} status", f"{name} mistakes"]
    return written([head, *(_row(record, names) for record in records)])


def _row(record, names):
    late, here = record.late, record.environment
    row = [
        record.submission, record.marks, record.points, record.possible,
        late.days if late else 0, late.factor if late else 1, record.submitted_at or "",
        record.graded_at, "; ".join(dict.fromkeys(one.kind for one in record.flags)),
        sum(len(one.unanswered) for one in record.tasks), here.rung, here.tests_sha256, record.key,
    ]  # fmt: skip
    for name in names:
        mark = record.task(name)
        said = " | ".join(one.says for one in mark.mistakes) if mark else ""
        row += [mark.points, mark.possible, mark.status, said] if mark else ["", "", "", ""]
    return row


def moodle(records, roster):
    """A table for Moodle's gradebook; `roster` tells who is who."""
    title = records[0].assignment.title
    rows = [["ID number", "Email address", "Username", title, f"{title} (feedback)"]]
    for record in records:
        who = roster.get(record.submission, {})
        person = [who.get("id") or record.submission, who.get("email", ""), who.get("username", "")]
        rows.append([*person, record.marks, html.escape(feedback(record))])
    return written(rows)


def canvas(records, roster, assignment_id=None):
    """A table for Canvas's gradebook."""
    title = records[0].assignment.title
    title = f"{title} ({assignment_id})" if assignment_id else title
    rows = [[*CANVAS, title], ["    Points Possible", "", "", "", "", records[0].possible]]
    for record in records:
        who = roster.get(record.submission, {})
        person = [who.get("name") or record.submission, who.get("canvas_id", ""),
                  who.get("id", ""), who.get("username", ""), who.get("section", "")]  # fmt: skip
        rows.append([*person, record.marks])
    return written(rows)


def feedback(record):
    """What a learner may read in a few lines; nothing about flags, which are for review."""
    lines = [f"{one.title}: {one.points:g} of {one.possible:g}." for one in record.tasks]
    lines += [f"{one.title}: {m.says}" for one in record.tasks for m in one.mistakes]
    if record.late and record.late.factor != 1:
        lines.append(record.late.said)
    return "\n".join(lines)


def read_roster(text):
    """{submission: {column: value}} of a CSV file with the column submission and any others.

    Raises:
        ValueError: it has no such column, or is no such table.
    """
    reader = csv.DictReader(io.StringIO(text.removeprefix("\ufeff")))
    try:
        return _roster(reader)
    except csv.Error as error:
        raise ValueError(f"it is not a CSV file ({error}).") from None


def _roster(reader):
    if "submission" not in (reader.fieldnames or []):
        known = "name, email, id, username, section, canvas_id, github"
        raise ValueError(f"the roster has no column submission; others that are used: {known}.")
    return {row["submission"]: {k: v or "" for k, v in row.items() if k} for row in reader}
