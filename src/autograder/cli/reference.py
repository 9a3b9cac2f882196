"""``autograder show`` and ``autograder diff``: the reference, and what differs."""

import difflib

import click
from rich.syntax import Syntax

from autograder.cli.shared import console, find_work, finish, say, track_option
from autograder.cli.targets import one_task, one_track, parse, target_argument
from autograder.sources import Source, answer, unmarked


@click.command()
@target_argument
@track_option
@click.option("-y", "--yes", is_flag=True, help="Do not ask.")
def show(target, track, yes):
    """Show the reference for a task, after a question."""
    work = find_work()
    wanted = parse(work, target)
    name, track = one_task(wanted), one_track(work, wanted, track)
    if not (yes or _sure(f"{wanted.chapter}.{name}")):
        finish(work)
        return
    work.progress.shown(f"{track}/{wanted.chapter}.{name}")
    _print(answer(work.solution(track, wanted.chapter), name), "python")
    finish(work)


def _sure(name):
    """Ask; who cannot answer, because nobody is there, gets no answer."""
    asked = f"Show the reference for {name}? One more hint may be enough: `autograder hint {name}`"
    return click.confirm(asked, default=False, err=True)


@click.command()
@target_argument
@track_option
@click.option("--solution", is_flag=True, help="Compare with the reference, not with the stub.")
@click.option("-y", "--yes", is_flag=True, help="Do not ask before the reference is shown.")
def diff(target, track, solution, yes):
    """Show what you have changed, against the stub or, with --solution, the reference."""
    work = find_work()
    wanted = parse(work, target)
    track = one_track(work, wanted, track)
    if solution and not (yes or _sure(wanted.chapter + (f".{wanted.task}" if wanted.task else ""))):
        finish(work)
        return
    mine, other = _texts(work, wanted, track, solution)
    if solution and wanted.task:
        work.progress.shown(f"{track}/{wanted.chapter}.{wanted.task}")
    name = f"src/exercises/{track}/{wanted.chapter}.py"
    titles = ("the reference" if solution else "the stub", name)
    lines = difflib.unified_diff(other.splitlines(), mine.splitlines(), *titles, lineterm="")
    text = "\n".join(lines)
    if text:
        _print(text, "diff")
    else:
        say(f"{name} is equal to {titles[0]} here.")
    finish(work)


def _texts(work, wanted, track, solution):
    """(the learner's text, the other one) of a chapter or of one task."""
    path = work.project.exercise(track, wanted.chapter)
    if not path.exists():
        name = f"{track}/{wanted.chapter}"
        raise click.ClickException(f"Your file is missing: `autograder reset {name}` writes it.")
    mine, reference = path.read_text("utf-8", "replace"), work.solution(track, wanted.chapter)
    stub = work.stub(track, wanted.chapter)
    other = Source(reference) if solution else stub
    if wanted.task:
        mine, text = definition(mine, wanted, path.name), other.text(wanted.task)
    else:
        text = "\n".join(other.lines)
    return mine, unmarked(text.splitlines()) if solution else text


def definition(text, wanted, file):
    """The text of a task in a learner's file.

    Raises:
        click.ClickException: it is not there, or the file is not Python.
    """
    try:
        found = Source(text).text(wanted.task)
    except (SyntaxError, ValueError) as error:
        line = f" (line {error.lineno})" if getattr(error, "lineno", None) else ""
        raise click.ClickException(
            f"{file} is not Python yet{line}, so the task cannot be found in it: correct that "
            f"line, or name the chapter alone: {wanted.chapter}."
        ) from None
    if found is None:
        raise click.ClickException(
            f"{file} defines no {wanted.task}: `autograder reset {wanted}` puts its stub back."
        )
    return found


def _print(text, language):
    """Code, in colors on a terminal and as it is in a pipe."""
    out = console()
    if out.is_terminal and not out.no_color:
        out.print(Syntax(text, language, theme="ansi_dark", background_color="default"))
    else:
        click.echo(text)
