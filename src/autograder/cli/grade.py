"""``autograder grade`` and ``autograder regrade``: mark the work of a class."""

import os
from difflib import get_close_matches
from pathlib import Path

import click
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from autograder.cli.class_table import closing, in_trouble, table
from autograder.cli.shared import console, find_work, say
from autograder.marking.container import ENGINES

INTERRUPTED = 130


def marking(function):
    """The argument and the options of `grade` and `regrade`."""
    folder = click.Path(exists=True, file_okay=False, path_type=Path)
    for decorate in (
        click.argument("submissions", type=folder),
        click.option("--out", required=True, type=click.Path(file_okay=False, path_type=Path),
                     help="Folder for the records."),
        click.option("--assignment", type=click.Path(exists=True, dir_okay=False, path_type=Path),
                     help="TOML file: tasks, points, dates; without it, all that is there."),
        click.option("--jobs", type=click.IntRange(1), default=os.cpu_count(), show_default=True,
                     help="How many are graded at a time."),
        click.option("--dask", metavar="ADDRESS",
                     help="Grade on the workers of a Dask cluster, such as tcp://10.0.0.5:8786."),
        click.option("--require-sandbox", is_flag=True,
                     help="Refuse to run with less than all of it."),
        click.option("--gradescope", type=click.Path(path_type=Path), hidden=True,
                     help="Take the dates from this submission_metadata.json."),
        click.option("--container", type=click.Choice(ENGINES),
                     help="Grade in a container, for computers without a sandbox."),
        click.pass_context,
    )[::-1]:  # fmt: skip
        function = decorate(function)
    return function


@click.command()
@marking
@click.option("--resume/--again", default=True,
              help="Grade what is new or changed (the default), or everything.")  # fmt: skip
def grade(ctx, **asked):
    """Mark the work of a class: every folder, zip file and notebook in SUBMISSIONS.

    Their code runs in a sandbox, and the numbers are compared outside. Each gets a record in
    OUT/records; stopped at any moment, the next call goes on. The exit code is 1 if the grading
    of a submission failed.
    """
    if asked["container"]:
        _contained(ctx, **asked)
    ctx.exit(1 if any(map(in_trouble, _mark(ctx, **asked))) else 0)


@click.command()
@marking
def regrade(ctx, **asked):
    """Mark a class again after tests, files or dates have changed, and say whose marks move.

    Only what is new or changed is graded. The records from before stay in OUT/before, so that
    `autograder moved OUT/before OUT` says the same later. The exit code is 1 if the grading of a
    submission failed.
    """
    from autograder.cli.moved import tell
    from autograder.exports.moved import compare
    from autograder.exports.record import RecordError, read_records
    from autograder.marking import before

    out = asked["out"]
    if asked["container"]:
        _contained(ctx, **asked)
    if not any(out.glob("records/*.json")):
        raise click.UsageError(f"{out} holds no records yet: `autograder grade` makes them.")
    try:
        records = _mark(ctx, **asked, resume=True, prepare=before.keep)
        tell(compare(read_records(before.place(out)), read_records(out)), before.place(out), out)
    except RecordError as error:
        raise click.UsageError(str(error)) from None
    before.done(out)
    ctx.exit(1 if any(map(in_trouble, records)) else 0)


def _contained(ctx, container, dask, **asked):
    """Let the same command run in a container, and end as it ends."""
    from autograder.marking.container import ContainerError, run

    if dask:
        raise click.UsageError("--dask and --container do not go together.")
    try:
        code = run(container, ctx.info_name, find_work().root, **asked)
    except ContainerError as error:
        raise click.UsageError(str(error)) from None
    say(f"In the container {asked['out']} was /marks, and {asked['submissions']} /class.")
    ctx.exit(code)


def _mark(ctx, out, prepare=None, **asked):
    """The records of a class, while nobody else grades into the same folder."""
    from autograder.marking.alone import BusyError, alone

    work = find_work()
    _announce(work.root, asked.pop("require_sandbox"))
    submissions, _ = asked.pop("submissions"), asked.pop("container")
    if out.resolve().is_relative_to(submissions.resolve()):
        raise click.UsageError(f"{out} lies in {submissions}, where it would be a submission.")
    kinds = asked.pop("assignment"), asked.pop("gradescope")
    todo, taken, terms = _todo(work, submissions, *kinds)
    try:
        with alone(out):
            if prepare:
                prepare(out)
            return _all(ctx, out, todo, taken, terms, **asked)
    except BusyError as error:
        raise click.UsageError(str(error)) from None


def _todo(work, submissions, assignment, gradescope=None):
    """What is to be graded: jobs, what was taken of each submission, and by what."""
    from autograder.marking import batch
    from autograder.marking.assignment import Assignment, AssignmentError, read
    from autograder.marking.dates import dated
    from autograder.marking.intake import left_out

    try:
        asked = read(assignment, work) if assignment else Assignment()
    except AssignmentError as error:
        raise click.UsageError(str(error)) from None
    taken = batch.take_all(submissions, asked, work)
    if others := left_out(submissions):
        more = ", ..." if len(others) > 10 else ""
        say(f"Neither folder, zip file nor notebook: {', '.join(others[:10])}{more}", "yellow")
    if not taken:
        raise click.UsageError(f"{submissions} holds no folder, zip file or notebook.")
    if gradescope:
        asked, said = dated(asked, gradescope, list(taken))
        if said:
            say(said)
    terms = batch.terms_of(work.root, work, asked, taken)
    if not terms.tasks:
        raise click.UsageError(
            f"No submission in {submissions} has a file of this book, such as scratch/losses.py."
        )
    return batch.jobs_of(taken, terms), taken, terms


def _all(ctx, out, todo, taken, terms, jobs, resume, dask):
    """Grade what is left, review the class, and show it."""
    from autograder.marking import batch

    records = {job.name: found for job in todo if resume and (found := batch.kept(out, job))}
    left = [job for job in todo if job.name not in records]
    say(f"{len(todo)} submissions, {len(left)} to grade: {terms.assignment.title}")
    _warn(terms.assignment, list(taken))
    try:
        executor_of = _executor(dask, min(jobs, max(1, len(left))))
        records |= _graded(left, terms, out, executor_of, batch)
    except KeyboardInterrupt:
        say("Stopped. What is graded is kept: the same command goes on.")
        ctx.exit(INTERRUPTED)
    ordered = [records[job.name] for job in todo]
    batch.review(ordered, taken, terms, out)
    batch.write(out / "summary.json", batch.summary(ordered, terms.assignment))
    if gone := batch.set_aside(out, records):
        said = f"No longer among the submissions, moved to {out / 'gone'}: {', '.join(gone[:10])}"
        say(said + (", ..." if len(gone) > 10 else "."), "yellow")
    console().print(table(ordered))
    say(closing(ordered))
    say(f"Records are in {out / 'records'}: `autograder export {out} --to html` makes pages.")
    return ordered


def _warn(assignment, names):
    """Say what the assignment says about nobody: a name that is spelled otherwise changes marks."""
    for key in assignment.due.strangers(names) if assignment.due else ():
        near = get_close_matches(key.split(".", 2)[2], names, 1)
        hint = f"; did you mean {near[0]}?" if near else "."
        say(f"{key} belongs to no submission{hint}", "yellow")


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


def _executor(dask, jobs):
    """A function that makes what grades: processes of this computer, or a cluster."""
    from autograder.marking import batch

    if dask is None:
        return lambda: batch.pool(jobs)
    from autograder.marking.cluster import Cluster, ClusterError

    try:
        first = [Cluster(dask)]  # before anything is graded: it may not be there
    except ClusterError as error:
        raise click.UsageError(str(error)) from None
    return lambda: first.pop() if first else Cluster(dask)


def _graded(left, terms, out, executor_of, batch):
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
        for one in batch.run(left, terms, out, executor_of):
            found[one["submission"]] = one
            bar.advance(shown)
    return found
