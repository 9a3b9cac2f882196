"""``autograder export``: marks for other systems, and pages to read."""

from pathlib import Path

import click

from autograder.cli.shared import console, find_work, say
from autograder.exports.bundle import bundle
from autograder.exports.record import RecordError, read_records
from autograder.exports.tables import read_roster
from autograder.exports.write import OUTPUTS
from autograder.exports.write import export as make

ZIP = "gradescope-zip"
ISOLATION = (
    "If bubblewrap does not work in Gradescope's container, a submission runs there as a user who "
    "can read neither solutions nor tests, but without the rest of the sandbox: its results say so."
)
DATES = "Days late are counted from the dates in Gradescope's submission_metadata.json."


@click.command()
@click.argument("folder", type=click.Path(exists=True, path_type=Path), metavar="DIR")
@click.option("--to", "kind", required=True, type=click.Choice([*OUTPUTS, ZIP]), help="The format.")
@click.option("--output", type=click.Path(path_type=Path), help="Where to; - prints a file.")
@click.option(
    "--roster",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A CSV file that tells who is who: submission, name, email, id, username.",
)
@click.option("--book", help="The address of the book, to which pages then link.")
@click.option("--assignment-id", help="Canvas: the number of an assignment that exists there.")
@click.option("--force", is_flag=True, help="Write over what is at --output.")  # fmt: skip
def export(folder, kind, output, roster, book, assignment_id, force):
    """Turn the marks in DIR, a folder of `autograder grade`, into what other systems read.

    Without --output it goes to DIR/exports. For gradescope-zip, DIR is the assignment file. Cells
    that a spreadsheet would execute are made harmless. What is for review goes into csv, json and
    the page of the class only.
    """
    if kind == ZIP:
        _zip(folder, output, force)
        return
    try:
        records = read_records(folder)
        known = read_roster(roster.read_text("utf-8-sig")) if roster else {}
    except RecordError as error:
        raise click.ClickException(str(error)) from None
    except UnicodeDecodeError:
        raise click.ClickException(f"{roster} is not text in UTF-8: save it as UTF-8.") from None
    except ValueError as error:
        raise click.ClickException(f"{roster}: {error}") from None
    _warn(records, known, roster)
    made = make(kind, records, known, book, assignment_id)
    if kind == "gradescope" and output and output.suffix == ".json":
        made = _only(made)
    if output and str(output) == "-":
        click.echo(_only(made), nl=False)
        return
    _write(made, output or folder / "exports" / OUTPUTS[kind], force or not output)


def _warn(records, known, roster):
    """Say what makes a table of marks incomplete, or of two minds."""
    names = [one.submission for one in records]
    kinds = {}
    if roster:
        kinds[f"{roster} does not name"] = [one for one in names if one not in known]
        kinds[f"{roster} names who has no record"] = [one for one in known if one not in names]
    for said, found in kinds.items():
        if found:
            more = ", ..." if len(found) > 10 else "."
            say(f"{said}: {', '.join(found[:10])}{more}", "yellow", console(stderr=True))
    if len({one.assignment.sha256 for one in records}) > 1:
        said = "The records are of different assignments, so totals differ: grade the class again."
        say(said, "yellow", console(stderr=True))


def _only(made):
    """The text of an export that is one file.

    Raises:
        click.UsageError: it is several.
    """
    if isinstance(made, dict) and len(made) != 1:
        raise click.UsageError(f"These are {len(made)} files: name a folder with --output.")
    return made if isinstance(made, str) else next(iter(made.values()))


def _zip(path, output, force):
    """Write the zip of an assignment that can be graded, and say what differs there."""
    from autograder.marking.assignment import AssignmentError, read

    if not path.is_file():
        raise click.UsageError("For gradescope-zip, name the assignment file in place of DIR.")
    work = find_work()
    try:
        due = read(path, work).due
    except AssignmentError as error:
        raise click.ClickException(str(error)) from None
    content = bundle(work.root, path.read_text("utf-8-sig"))
    _write(content, output or Path("autograder.zip"), force)
    say(ISOLATION)
    if due:
        say(DATES)
    if due and (due.extensions or due.submitted):
        say("due.extensions and due.submitted name nobody there: give extensions in Gradescope.",
            "yellow")  # fmt: skip


def _write(made, target, force):
    """Write a file, or a folder of files, and say so."""
    files = made if isinstance(made, dict) else {"": made}
    if not force and target.exists() and (target.is_file() or any(target.iterdir())):
        raise click.ClickException(f"{target} exists: add --force to write over it.")
    for name, content in files.items():
        path = target / name if name else target
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    said = f"{len(files)} files in {target}" if isinstance(made, dict) else str(target)
    say(f"written: {said}")
