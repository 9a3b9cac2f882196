"""What a person calls a task: lenet, lenet.LeNet, pytorch/lenet, src/exercises/pytorch/lenet.py."""

import click

from autograder.cli.shared import find_work, unknown
from autograder.project import TRACKS
from autograder.work import Target


def parse(work, text):
    """The `Target` that a text names.

    Raises:
        click.UsageError: there is none; the sentence names near ones.
    """
    name = text.replace("\\", "/").removesuffix(".py")
    folder, _, name = name.rpartition("/")
    track = folder.rpartition("/")[2] or None
    if track is not None and track not in TRACKS:
        raise click.UsageError(unknown("track", track, TRACKS))
    chapter, _, task = name.partition(".")
    if chapter not in work.chapters:
        raise click.UsageError(_no_chapter(work, chapter))
    tasks = [one.name for one in work.tasks(chapter)]
    if task and task not in tasks:
        raise click.UsageError(unknown(f"task of {chapter} called", task, tasks))
    return Target(chapter, task or None, track)


def _no_chapter(work, said):
    owners = [f"{c}.{said}" for c in work.chapters if said in [t.name for t in work.tasks(c)]]
    if owners:
        return f"{said!r} is a task, not a chapter. Did you mean {' or '.join(owners)}?"
    return unknown("chapter", said, work.chapters)


def tracks_for(work, target, track):
    """The tracks that are meant: the named one, else the chosen one, else all that fit.

    Where the chosen track lacks the chapter, the others are meant.
    """
    have = work.tracks(target.chapter, target.task)
    asked = target.track or track
    if asked and asked not in have:
        known = ", ".join(have)
        raise click.UsageError(f"{target} does not exist in the track {asked}, only in {known}.")
    if asked or work.track in have:
        return [asked or work.track]
    return have


def one_track(work, target, track):
    """The only track that can be meant.

    Raises:
        click.UsageError: several can.
    """
    found = tracks_for(work, target, track)
    if len(found) > 1:
        begun = [t for t in found if set(work.begun(t, target.chapter)) & _names(work, target, t)]
        found = begun if len(begun) == 1 else found
    if len(found) > 1:
        raise click.UsageError(
            f"{target} exists in the tracks {', '.join(found)}: add -t {found[0]}, or choose one "
            f"for all commands with `autograder track {found[0]}`."
        )
    return found[0]


def _names(work, target, track):
    return {target.task} if target.task else set(work.names(target.chapter, track))


def one_task(target):
    """The task of a target.

    Raises:
        click.UsageError: it is a chapter.
    """
    if target.task is None:
        raise click.UsageError(f"{target} is a chapter: name one task, such as {target}.TASK.")
    return target.task


def complete(ctx, param, incomplete):
    """Chapters and, behind a dot, tasks."""
    try:
        work = find_work()
        chapter, dot, _ = incomplete.partition(".")
        known = work.chapters
        if dot:
            known = [f"{chapter}.{task.name}" for task in work.tasks(chapter)]
        return [one for one in known if one.startswith(incomplete)]
    except Exception:  # the tab key must never print an error
        return []


target_argument = click.argument("target", metavar="TASK", shell_complete=complete)
targets_argument = click.argument("targets", metavar="[TASK]...", nargs=-1, shell_complete=complete)
