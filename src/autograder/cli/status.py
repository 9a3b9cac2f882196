"""``autograder status``: where one stands, from files alone."""

import click
from rich.table import Table

from autograder.cli.shared import (
    console,
    find_work,
    finish,
    json_option,
    print_json,
    say,
    track_option,
)
from autograder.project import TRACKS
from autograder.work import BEGUN

OPEN = ("failed", "broken", "changed", "missing", "todo")  # what to do first comes first


@click.command()
@track_option
@click.option("--run", is_flag=True, help="Grade everything that is begun first.")
@json_option
def status(track, run, as_json):
    """Show chapters, tracks, points, minutes left, and what to do next.

    Verdicts are those of the last check; ? means changed since. --json prints one object:
    version, track, tasks (chapter, track, task, status, earned, possible, minutes), minutes_left
    and next (or null).
    """
    work = find_work()
    if run:
        _grade(work, track)
    states = _states(work, [track] if track else list(TRACKS))
    following = _next(work, states, track)
    if as_json:
        print_json(_data(work, states, following, track))
    else:
        _show(work, states, following, track)
    finish(work)


def _grade(work, track):
    from autograder.cli import grading
    from autograder.cli.check import select

    wanted = select(work, [], track)
    if wanted:
        grading.grade(work, wanted)


def _states(work, tracks):
    """{(chapter, track): states}, in the order of the book."""
    return {
        (chapter, track): work.states(track, chapter)
        for chapter in work.chapters
        for track in tracks
        if track in work.tracks(chapter)
    }


def _next(work, states, track):
    """(chapter, track, state) of the task to turn to: one that is begun, else the first open."""
    chosen = track or work.track
    mine = [
        (chapter, one, state)
        for (chapter, one), found in states.items()
        for state in found
        if chosen in (None, one) and state.status in OPEN
    ]
    begun = [one for one in mine if one[2].status in BEGUN]
    return next(iter(begun or mine), None)


def _data(work, states, following, track):
    tasks = [
        {
            "chapter": chapter, "track": one, "task": state.task.name, "status": state.status,
            "earned": state.earned, "possible": state.task.points, "minutes": state.task.minutes,
        }
        for (chapter, one), found in states.items()
        for state in found
    ]  # fmt: skip
    place = None
    if following:
        place = {"chapter": following[0], "track": following[1], "task": following[2].task.name}
    left = _minutes(found for key, found in states.items() if _counts(work, key, track))
    chosen = track or work.track
    return {"version": 1, "track": chosen, "tasks": tasks, "minutes_left": left, "next": place}


def _counts(work, key, track):
    """Is a chapter of a track part of what the learner has chosen?"""
    return (track or work.track) in (None, key[1])


def _minutes(groups):
    return sum(one.task.minutes for found in groups for one in found if one.status != "passed")


def _show(work, states, following, track):
    tracks = [one for one in TRACKS if any(key[1] == one for key in states)]
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("chapter", overflow="fold")
    for one in tracks:
        table.add_column(one, justify="right", style="bold" if one == work.track else None)
    table.add_column("min left", justify="right")
    for chapter in work.chapters:
        cells = [_cell(states.get((chapter, one))) for one in tracks]
        if any(cells):
            table.add_row(chapter, *cells, _left(work, states, [chapter], track))
    totals = [_cell([s for key, found in states.items() if key[1] == one for s in found])
              for one in tracks]  # fmt: skip
    table.add_row("total", *totals, _left(work, states, work.chapters, track), style="bold")
    console().print(table)
    _say_next(work, following)


def _cell(found):
    """'3/12', with a question mark where a verdict is out of date."""
    if not found:
        return ""
    mark = "?" if any(one.status in ("changed", "broken") for one in found) else ""
    earned, possible = sum(one.earned for one in found), sum(one.task.points for one in found)
    return f"{mark}{earned:g}/{possible:g}"


def _left(work, states, chapters, track):
    keys = [key for key in states if key[0] in chapters and _counts(work, key, track)]
    minutes = _minutes(states[key] for key in keys)
    return str(minutes) if keys else ""


def _say_next(work, following):
    if following is None:
        say("Everything is done.", "green")
        return
    chapter, track, state = following
    path = work.project.exercise(track, chapter).relative_to(work.root).as_posix()
    chosen = "" if track == work.track else f" -t {track}"
    say(f"next: {chapter}.{state.task.name} ({state.status}, about {state.task.minutes} minutes)")
    say(f"  write  {path}")
    say(f"  check  autograder check {chapter}.{state.task.name}{chosen}")
