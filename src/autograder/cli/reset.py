"""``autograder reset``: start again, and keep what was there."""

import shutil

import click

from autograder.cli.reference import definition
from autograder.cli.shared import find_work, finish, say, track_option
from autograder.cli.targets import one_track, parse, target_argument
from autograder.sources import Source
from autograder.stubs import Stubs, spare


@click.command()
@target_argument
@track_option
def reset(target, track):
    """Start a chapter or one task again; your version is kept beside it."""
    work = find_work()
    wanted = parse(work, target)
    track = one_track(work, wanted, track)
    path = work.project.exercise(track, wanted.chapter)
    if wanted.task is None or not path.exists():
        say(_file(work, f"{track}/{wanted.chapter}.py"))
    else:
        say(_task(work, wanted, track, path))
    finish(work)


def _file(work, name):
    stubs = Stubs(work.root)
    if name not in stubs.texts:
        raise click.ClickException(" ".join(stubs.problems) or f"There is no stub of {name}.")
    return stubs.write(name)


def _task(work, wanted, track, path):
    """Replace one definition in the learner's file; the rest stays as it is."""
    with path.open(encoding="utf-8", newline="") as file:
        text = file.read()
    fresh = work.stub(track, wanted.chapter).text(wanted.task)
    source, ends = _parsed(text, wanted, path), "\r\n" if "\r\n" in text else "\n"
    if source.text(wanted.task) == fresh:
        return f"{wanted.task} is as generated already; nothing was changed."
    lines = source.lines
    if wanted.task in source.spans:
        first, end = source.spans[wanted.task]
        lines = [*lines[:first], *fresh.splitlines(), *lines[end:]]
    else:
        lines = [*lines, "", "", *fresh.splitlines()]
    copy = shutil.copy2(path, spare(path))
    path.write_text("\n".join(lines) + "\n", "utf-8", newline=ends)
    shown = path.relative_to(work.root).as_posix()
    return f"{wanted.task} in {shown} is now as generated; your version is kept as {copy.name}."


def _parsed(text, wanted, path):
    try:
        return Source(text)
    except (SyntaxError, ValueError):
        definition(text, wanted, path.name)  # says what is wrong
        raise
