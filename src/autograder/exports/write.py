"""Each format by name, and what it writes: {path below the output: bytes}."""

import json
from dataclasses import asdict

from autograder.exports.junit import junit
from autograder.exports.pages import file_names, pages
from autograder.exports.services import classroom, classroom_rows, encoded, gradescope
from autograder.exports.tables import canvas, marks, moodle, written

# The name of the file; where it ends in a slash, of a folder.
OUTPUTS = {
    "csv": "marks.csv",
    "json": "marks.json",
    "junit": "junit.xml",
    "gradescope": "gradescope/",
    "classroom": "classroom/",
    "moodle": "moodle.csv",
    "canvas": "canvas.csv",
    "html": "html/",
}


def export(kind, records, roster=None, book=None, assignment_id=None):
    """What a format makes of the records: the text of a file, or {name: text} for a folder."""
    roster = roster or {}
    if kind == "csv":
        return marks(records, roster)
    if kind == "json":
        return _json({"format": 1, "records": [asdict(one) for one in records]})
    if kind == "junit":
        return junit(records, roster)
    if kind == "moodle":
        return moodle(records, roster)
    if kind == "canvas":
        return canvas(records, roster, assignment_id)
    if kind == "html":
        return pages(records, book)
    names = _stems(records)
    if kind == "gradescope":
        return {f"{names[one.submission]}.json": _json(gradescope(one)) for one in records}
    return _classroom(records, roster, names)


def _classroom(records, roster, names):
    found = {"grades.csv": written(classroom_rows(records, roster))}
    for one in records:
        result = classroom(one)
        found[f"{names[one.submission]}.json"] = _json(result)
        found[f"{names[one.submission]}.base64"] = encoded(result)
    return found


def _stems(records):
    names = file_names(one.submission for one in records)
    return {submission: name.removesuffix(".html") for submission, name in names.items()}


def _json(value):
    return json.dumps(value, indent=2, ensure_ascii=False) + "\n"
