"""What all commands share: the project they work on, where they print, their options."""

import json
import sys
from difflib import get_close_matches
from pathlib import Path

import click
from rich.console import Console
from rich.text import Text

from autograder.project import TRACKS
from autograder.work import Work, find_root

BROKEN = 3


class BrokenError(click.ClickException):
    """The check could not work, for a reason that is not the learner's code."""

    exit_code = BROKEN


def find_work():
    """The project of the folder that we are in.

    Raises:
        click.ClickException: there is none.
    """
    root = find_root(Path.cwd())
    if root is None:
        error = click.ClickException(
            "This folder belongs to no copy of the book: go to the folder with pyproject.toml, "
            "solutions and src/exercises, or to one below it, and run the command again."
        )
        error.exit_code = 2
        raise error
    return Work(root)


def console(stderr=False):
    """Where a command prints: in colors only on a terminal, and as wide as that is."""
    stream = sys.stderr if stderr else sys.stdout
    width = None if stream.isatty() else 100
    return Console(file=stream, highlight=False, markup=False, emoji=False, width=width)


def say(text, style=None, out=None):
    """Print text as it is: a line is not broken, so that it can be copied."""
    (out or console()).print(Text(text, style=style or ""), soft_wrap=True)


def print_json(value):
    click.echo(json.dumps(value, indent=2))


def finish(work):
    """Say on stderr what the learner should know about their progress, and keep what was read."""
    work.files.remember()
    for note in dict.fromkeys(work.progress.notes):
        click.echo(note, err=True)
    work.progress.notes.clear()


def unknown(kind, said, known):
    """One sentence for a name that does not exist."""
    near = get_close_matches(said, list(known), n=3, cutoff=0.5)
    if not near:
        near = [one for one in known if one.lower() == said.lower()]
    if near:
        return f"There is no {kind} {said!r}. Did you mean {' or '.join(near)}?"
    shown = ", ".join(list(known)[:30]) or "none"
    return f"There is no {kind} {said!r}. Known: {shown}."


def known_track(ctx, param, value):
    """Check the name of a track."""
    if value is not None and value not in TRACKS:
        raise click.UsageError(unknown("track", value, TRACKS), ctx)
    return value


def complete_track(ctx, param, incomplete):
    return [track for track in TRACKS if track.startswith(incomplete)]


track_option = click.option(
    "-t",
    "--track",
    callback=known_track,
    shell_complete=complete_track,
    metavar="TRACK",
    help=f"One of {', '.join(TRACKS)}; without it, what `autograder track` has chosen.",
)
json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON only.")
