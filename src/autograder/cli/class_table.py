"""What `autograder grade` shows of a class."""

from rich.table import Table


def closing(records):
    """The class in a line."""
    counts = {
        "late": sum(bool(one["late"] and one["late"]["days"]) for one in records),
        "for review": sum(bool(one["flags"]) for one in records),
        "could not be graded": sum(map(in_trouble, records)),
    }
    graded = len(records) - counts["could not be graded"]
    marks = [one["marks"] for one in records if not in_trouble(one)]
    possible = max(one["possible"] for one in records)
    mean = f", mean {round(sum(marks) / graded, 2):g} of {possible:g}" if graded else ""
    return f"{graded} graded{mean}; " + ", ".join(f"{many} {what}" for what, many in counts.items())


def in_trouble(record):
    """Could a part of it not be graded?"""
    return any(one["status"] == "error" for one in record["tasks"])


def table(records):
    """Who has how many points."""
    shown = Table(box=None, pad_edge=False, header_style="none")
    for name in ("submission", "points", "days late", "marks", "for review"):
        shown.add_column(name, justify="left" if name in ("submission", "for review") else "right")
    for one in records:
        points = f"{one['points']:g}/{one['possible']:g}"
        days = f"{one['late']['days']:g}" if one["late"] and one["late"]["days"] else ""
        shown.add_row(one["submission"], points, days, f"{one['marks']:g}", _noted(one))
    return shown


def _noted(record):
    """What to look at in a record, in a few words."""
    if in_trouble(record):
        return "could not be graded"
    if not record["files"]:
        return "no file of the assignment"
    return ", ".join(dict.fromkeys(flag["kind"] for flag in record["flags"]))
