"""Marks as JUnit XML: a suite for each submission and task, a case for each expected test.

The elements and attributes are those of the schema that Jenkins publishes for its xUnit plugin
(junit-10.xsd), with which pytest checks its own reports. A test that gave no result is an error, so
that the cases always account for all that was asked. A task of which no test is known to have been
asked has one case, which fails with the reason.
"""

from xml.etree import ElementTree as xml

from autograder.exports.rows import without_result


def junit(records, roster):
    """The text of the file."""
    suites = xml.Element("testsuites")
    for record in records:
        for mark in record.tasks:
            suites.append(_suite(record, mark))
    xml.indent(suites)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + xml.tostring(suites, "unicode") + "\n"


def _suite(record, mark):
    lost = without_result(mark)
    none = not mark.tests and not lost  # nothing was handed in, or nothing could be asked
    failed = sum(not one.passed for one in mark.tests) + (none and mark.status != "error")
    wrong = len(lost) + (none and mark.status == "error")
    suite = xml.Element("testsuite", {
        "name": f"{record.submission}: {mark.id}", "tests": str(len(mark.tests) + len(lost) + none),
        "failures": str(failed), "errors": str(wrong), "skipped": "0",
        "time": f"{mark.seconds:.3f}", "timestamp": record.graded_at[:19],
    })  # fmt: skip
    _properties(suite, record, mark)
    for test in mark.tests:
        case = _case(suite, record, mark, test.id)
        if not test.passed:
            _add(case, "failure", test.message or "failed")
    if none:
        kind = "error" if mark.status == "error" else "failure"
        _add(_case(suite, record, mark, mark.task), kind, mark.message or mark.status)
    for name in lost:
        _add(_case(suite, record, mark, name), "error", mark.message or "This test gave no result.")
    return suite


def _properties(suite, record, mark):
    here, inside = record.environment, xml.SubElement(suite, "properties")
    facts = {"key": record.key, "tests_sha256": here.tests_sha256, "rung": here.rung,
             "python": here.python, "points": f"{mark.points:g}",
             "possible": f"{mark.possible:g}"}  # fmt: skip
    for name, value in facts.items():
        xml.SubElement(inside, "property", {"name": name, "value": value})


def _case(suite, record, mark, test):
    name = {"classname": f"{record.submission}.{mark.track}.{mark.chapter}.{mark.task}"}
    return xml.SubElement(suite, "testcase", {**name, "name": test, "time": "0"})


def _add(case, kind, text):
    first = text.strip().splitlines()[:1] or [""]
    xml.SubElement(case, kind, {"message": first[0].strip()}).text = text
