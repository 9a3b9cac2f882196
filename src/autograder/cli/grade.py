"""``autograder grade``: mark the work of a class."""

import os
from pathlib import Path

import click
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table

from autograder.cli.shared import console, find_work, say

INTERRUPTED = 130


@click.command()
@click.argument("submissions", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--out", required=True, type=click.Path(file_okay=False, path_type=Path),
              help="Folder for the records.")  # fmt: skip
@click.option("--assignment", type=click.Path(exists=True, dir_okay=False, path_type=Path),
              help="TOML file: tasks, points, dates; without it, all that is there.")  # fmt: skip
@click.option("--jobs", type=click.IntRange(1), default=os.cpu_count(), show_default=True,
              help="How many are graded at a time.")  # fmt: skip
@click.option("--resume/--again", default=True,
              help="Grade what is new or changed (the default), or everything.")  # fmt: skip
@click.option("--require-sandbox", is_flag=True, help="Refuse to run with less than all of it.")
@click.pass_context
def grade(ctx, submissions, out, assignment, jobs, resume, require_sandbox):
    """Mark the work of a class: every folder, zip file and notebook in SUBMISSIONS.

    Their code runs in a sandbox, and the numbers are compared outside. Each gets a record in
    OUT/records; stopped at any moment, the next call goes on. The exit code is 1 if the grading
    of a submission failed.
    """
    from autograder.marking import batch
    from autograder.marking.assignment import Assignment, AssignmentError, read

    work = find_work()
    _announce(work.root, require_sandbox)
    try:
        asked = read(assignment, work) if assignment else Assignment()
    except AssignmentError as error:
        raise click.UsageError(str(error)) from None
    taken = batch.take_all(submissions, asked, work)
    if not taken:
        raise click.UsageError(f"{submissions} holds no folder, zip file or notebook.")
    terms = batch.terms_of(work.root, work, asked, taken)
    if not terms.tasks:
        raise click.UsageError(
            f"No submission in {submissions} has a file of this book, such as scratch/losses.py."
        )
    todo = batch.jobs_of(taken, terms)
    records = {job.name: found for job in todo if resume and (found := batch.kept(out, job))}
    left = [job for job in todo if job.name not in records]
    say(f"{len(todo)} submissions, {len(left)} to grade: {asked.title}")
    try:
        records |= _graded(left, terms, out, jobs, batch)
    except KeyboardInterrupt:
        say("Stopped. What is graded is kept: the same command goes on.")
        ctx.exit(INTERRUPTED)
    ordered = [records[job.name] for job in todo]
    batch.review(ordered, taken, terms, out)
    batch.write(out / "summary.json", batch.summary(ordered, asked))
    console().print(_table(ordered))
    say(f"Records are in {out / 'records'}: `autograder export {out} --to html` makes pages.")
    ctx.exit(1 if any(_trouble(one) for one in ordered) else 0)


def _announce(root, require_sandbox):
    """Say how the code is kept apart, or refuse."""
    from autograder.marking.sandbox.rungs import best

    rung, reasons = best(root)
    lacks = f"; it lacks {', '.join(rung.missing)}" if rung.missing else ""
    say(f"sandbox: {rung.name}{lacks}")
    for name, why in reasons.items():
        say(f"  {name} does not work: {why}")
    if require_sandbox and not rung.complete:
        raise click.UsageError(
            "The whole sandbox does not work here, and --require-sandbox asks for it: "
            "`autograder doctor` says what to install."
        )


def _graded(left, terms, out, jobs, batch):
    """{name: record}, with a bar."""
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
    )
    found = {}
    with Progress(*columns, console=console(stderr=True), transient=True) as bar:
        shown = bar.add_task("grading", total=len(left))
        for one in batch.run(left, terms, out, lambda: batch.pool(min(jobs, max(1, len(left))))):
            found[one["submission"]] = one
            bar.advance(shown)
    return found


def _trouble(record):
    return any(one["status"] == "error" for one in record["tasks"])


def _table(records):
    """Who has how many points."""
    table = Table(box=None, pad_edge=False, header_style="none")
    for name in ("submission", "points", "marks", "for review"):
        table.add_column(name, justify="right" if name in ("points", "marks") else "left")
    for one in records:
        kinds = dict.fromkeys(flag["kind"] for flag in one["flags"])
        said = "could not be graded" if _trouble(one) else ", ".join(kinds)
        points = f"{one['points']:g}/{one['possible']:g}"
        table.add_row(one["submission"], points, f"{one['marks']:g}", said)
    return table
