"""Marks as pages: one for each submission, one for the class.

The pages need no script and no other file, and ask no other machine for anything: their policy
forbids it, so that even a text that escaped from its place could do nothing.
"""

import re
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from autograder.exports.analysis import TOO_FEW, items, summary
from autograder.exports.rows import rows

WORDS = {"passed": "right", "partly": "partly right", "failed": "not right",
         "missing": "not handed in", "error": "could not be graded"}  # fmt: skip
PLACE = re.compile(r"(?:.*/)?chapters/(?P<page>[\w-]+)\.(?:md|html)(?:#(?P<label>[\w.-]+))?")
WEB = re.compile(r"(https?|file)://[^\s\"'<>]+")


def pages(records, book=None):
    """{file name: text} of all pages; index.html is that of the class.

    Args:
        records: of a marking.
        book: the address of the built book, to which the pages then link.
    """
    make, names = _environment(), file_names(one.submission for one in records)
    student = make.get_template("student.html")
    found = {
        names[one.submission]: student.render(record=one, words=WORDS, book=book) for one in records
    }
    found["index.html"] = make.get_template("class.html").render(
        records=records, names=names, title=records[0].assignment.title, summary=summary(records),
        items=items(records), differing=differing(records), too_few=TOO_FEW, book=book,
        flagged=[(record, flag) for record in records for flag in record.flags],
        seeds=sorted({str(one.environment.seed) for one in records}),
    )  # fmt: skip
    return found


def _environment():
    make = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    make.filters["rows"] = rows
    make.filters["number"] = lambda value: f"{round(value, 2):g}"
    make.filters["plural"] = lambda count, noun: f"{count:g} {noun}{'' if count == 1 else 's'}"
    make.filters["percent"] = lambda share: f"{share:.0%}".replace("%", " %")
    make.filters["address"] = address
    make.filters["sum_of"] = lambda tasks, name: sum(len(getattr(one, name)) for one in tasks)
    return make


def address(page, book):
    """Where a place of the book is found on the web, or None where that is not known."""
    match = PLACE.fullmatch(page)
    if not (book and match and WEB.fullmatch(book)):
        return None
    label = f"#{match['label'].lower()}" if match["label"] else ""
    return f"{book.rstrip('/')}/chapters/{match['page']}.html{label}"


def file_names(submissions):
    """{submission: name of its page}: letters that every file system has, and each name once."""
    found, taken = {}, {"index.html"}
    for one in submissions:
        stem = re.sub(r"[^A-Za-z0-9_-]+", "-", one).strip("-")[:80] or "submission"
        name, number = f"{stem}.html", 1
        while name.lower() in taken:  # a system may not tell a from A
            number += 1
            name = f"{stem}-{number}.html"
        taken.add(name.lower())
        found[one] = name
    return found


def differing(records):
    """What was not the same for all submissions, in words."""
    facts = {
        "tests": lambda one: one.environment.tests_sha256,
        "assignments": lambda one: one.assignment.sha256,
        "kinds of isolation": lambda one: one.environment.rung,
        "seeds": lambda one: one.environment.seed,
        "versions of packages": lambda one: tuple(sorted(one.environment.packages.items())),
    }
    counts = {name: len({fact(one) for one in records}) for name, fact in facts.items()}
    return [f"{count} {name}" for name, count in counts.items() if count > 1]
