"""``autograder moved``: two markings of a class side by side."""

import sys
from dataclasses import asdict
from pathlib import Path

import click

from autograder.cli.shared import json_option, print_json, say
from autograder.exports.moved import compare
from autograder.exports.record import RecordError, read_records

KINDS = {"lost": "passed before, fails now", "won": "passes now",
         "gone": "is no longer there", "new": "is new"}  # fmt: skip
folder = click.Path(exists=True, file_okay=False, path_type=Path)


@click.command()
@click.argument("old", type=folder)
@click.argument("new", type=folder)
@json_option
def moved(old, new, as_json):
    """Compare two folders of `autograder grade`: whose marks move, by which test, and why.

    Exits with 1 if anything moves.
    """
    try:
        found = compare(read_records(old), read_records(new))
    except RecordError as error:
        raise click.ClickException(str(error)) from None
    if as_json:
        print_json(asdict(found))
    else:
        tell(found, old, new)
    sys.exit(1 if found.moved or found.only_before or found.only_after else 0)


def tell(found, old, new):
    """Print a comparison."""
    for one in found.moved:
        say(f"{one.submission}: {one.before:g} → {one.after:g}", "bold")
        for change in one.changes:
            say(f"  {change.task}: {_points(change.before)} → {_points(change.after)}")
            for kind, words in KINDS.items():
                for test in getattr(change, kind):
                    say(f"    {test} {words}")
        say(f"  differs: {'; '.join(one.causes)}")
    for names, place in ((found.only_before, old), (found.only_after, new)):
        for name in names:
            say(f"{name}: only in {place}")
    say(f"{len(found.moved)} moved, {found.same} as before.")


def _points(value):
    return "not graded" if value is None else f"{value:g}"
