"""``autograder check``: grade tasks now."""

import click

from autograder.cli import answers, grading
from autograder.cli.shared import (
    BrokenError,
    console,
    find_work,
    finish,
    json_option,
    print_json,
    say,
    track_option,
)
from autograder.cli.targets import parse, targets_argument, tracks_for
from autograder.grading import Graded, as_data
from autograder.project import TRACKS


@click.command()
@targets_argument
@track_option
@click.option("--seed", default=0, show_default=True, help="Seed of the random inputs.")
@click.option("--solutions", is_flag=True, help="Grade the reference in place of your files.")
@click.option("--save", is_flag=True, help="Keep what nothing explains, to send it to the authors.")
@json_option
@click.pass_context
def check(ctx, targets, track, seed, solutions, save, as_json):
    """Grade tasks; without names, everything that you have begun.

    --json prints one object: version, graded ("exercises" or "solutions"), seed, passed, points
    (earned, possible), tasks (chapter, track, task, status, earned, possible), tests (test,
    chapter, track, task, status, points, earned, message, diagnosis, order, printed and others of
    the grader's own) and errors.
    A status is passed, failed, todo (not finished) or broken (the file does not import).
    """
    work = find_work()
    wanted = select(work, [parse(work, one) for one in targets], track)
    if not wanted:
        if as_json:
            print_json(as_data(Graded(), seed, solutions))
        else:
            say(nothing_begun(work, track))
        finish(work)
        ctx.exit(1)
    graded = grading.grade(work, wanted, seed, "solutions" if solutions else "exercises")
    if as_json:
        print_json(as_data(graded, seed, solutions))
    else:
        grading.show(graded, console())
    if save and not solutions:
        _save(work, graded.results)
    finish(work)
    ctx.exit(grading.exit_code(graded))


def _save(work, results):
    """Save what nothing explains, and say so on stderr."""
    paths = answers.save(work, results)
    for path in paths:
        where = path.relative_to(work.root).as_posix()
        click.echo(f"Saved as {where}: please send it to the authors with an issue.", err=True)
    if not paths:
        click.echo("Nothing is saved: no task fails without an explanation.", err=True)


def select(work, targets, track):
    """{track: [(chapter, task or None)]}: what is meant, or everything that is begun."""
    found = {}
    for target in targets:
        for one in tracks_for(work, target, track):
            found.setdefault(one, []).append((target.chapter, target.task))
    if targets:
        return found
    chosen = track or work.track
    for one in [chosen] if chosen else TRACKS:
        for chapter in work.chapters:
            tasks = work.begun(one, chapter) if one in work.tracks(chapter) else []
            found.setdefault(one, []).extend((chapter, task) for task in tasks)
    return {one: wanted for one, wanted in found.items() if wanted}


def nothing_begun(work, track):
    """What to do when there is nothing to check."""
    chosen = track or work.track
    for chapter in work.chapters:
        for one in work.tracks(chapter):
            if chosen in (None, one):
                path = work.project.exercise(one, chapter).relative_to(work.root).as_posix()
                where = f" in the track {chosen}" if chosen else ""
                return f"Nothing is begun{where} yet: open {path} and write what is marked TODO."
    raise BrokenError("There are no chapters here: `autograder doctor` looks for the reason.")
