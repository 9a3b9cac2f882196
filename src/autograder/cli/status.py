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


@click.command()
@track_option
@click.option("--run", is_flag=True, help="Grade everything that is begun first.")
@json_option
def status(track, run, as_json):
    """Show chapters, tracks, points, minutes left, and what to do next.

    Verdicts are those of the last check; ? means changed since. Minutes and what is next are of
    the chosen track; where none is chosen, a task counts once and is done when any track passes.
    --json prints one object: version, track, tasks (chapter, track, task, status, earned,
    possible, minutes), minutes_left and next (or null).
    """
    work = find_work()
    if run:
        _grade(work, track)
    chosen = track or work.track
    states = _states(work, [track] if track else list(TRACKS))
    counted = _counted(work, states, chosen)
    if as_json:
        print_json(_data(states, counted, chosen))
    else:
        _show(work, states, counted)
        _say_next(work, _next(counted), chosen)
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


def _counted(work, states, chosen):
    """[(chapter, {track: state})] of the tasks that count, in the order of the book.

    The page "Your progress" follows the same rule: book/_assets/progress_page.js.
    """
    found = []
    for chapter in work.chapters:
        by_track = {
            track: {one.task.name: one for one in states.get((chapter, track), ())}
            for track in TRACKS
            if chosen in (None, track)
        }
        for task in work.tasks(chapter):
            mine = {track: own[task.name] for track, own in by_track.items() if task.name in own}
            if mine:
                found.append((chapter, mine))
    return found


def _open(counted):
    """Those that no track has passed."""
    return [
        (chapter, mine)
        for chapter, mine in counted
        if all(state.status != "passed" for state in mine.values())
    ]


def _next(counted):
    """(chapter, track, state) of the task to turn to: the first begun, else the first open."""
    left = [
        (chapter, track, state) for chapter, mine in _open(counted) for track, state in mine.items()
    ]
    begun = [one for one in left if one[2].status in BEGUN]
    return next(iter(begun or left), None)


def _minutes(counted):
    return sum(next(iter(mine.values())).task.minutes for _, mine in _open(counted))


def _data(states, counted, chosen):
    tasks = [
        {
            "chapter": chapter, "track": one, "task": state.task.name, "status": state.status,
            "earned": state.earned, "possible": state.task.points, "minutes": state.task.minutes,
        }
        for (chapter, one), found in states.items()
        for state in found
    ]  # fmt: skip
    place, following = None, _next(counted)
    if following:
        place = {"chapter": following[0], "track": following[1], "task": following[2].task.name}
    left = _minutes(counted)
    return {"version": 1, "track": chosen, "tasks": tasks, "minutes_left": left, "next": place}


def _show(work, states, counted):
    tracks = [one for one in TRACKS if any(key[1] == one for key in states)]
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("chapter", overflow="fold")
    for one in tracks:
        table.add_column(one, justify="right", style="bold" if one == work.track else None)
    table.add_column("min left", justify="right")
    for chapter in work.chapters:
        cells = [_cell(states.get((chapter, one))) for one in tracks]
        if any(cells):
            table.add_row(chapter, *cells, _left([one for one in counted if one[0] == chapter]))
    totals = [_cell([s for key, found in states.items() if key[1] == one for s in found])
              for one in tracks]  # fmt: skip
    table.add_row("total", *totals, _left(counted), style="bold")
    console().print(table)


def _cell(found):
    """'3/12', with a question mark where a verdict is out of date."""
    if not found:
        return ""
    mark = "?" if any(one.status in ("changed", "broken") for one in found) else ""
    earned, possible = sum(one.earned for one in found), sum(one.task.points for one in found)
    return f"{mark}{earned:g}/{possible:g}"


def _left(counted):
    return str(_minutes(counted)) if counted else ""


def _say_next(work, following, chosen):
    if following is None:
        say(f"Everything is done{f' in the track {chosen}' if chosen else ''}.", "green")
        return
    chapter, track, state = following
    path = work.project.exercise(track, chapter).relative_to(work.root).as_posix()
    option = "" if track == work.track else f" -t {track}"
    say(f"next: {chapter}.{state.task.name} ({state.status}, about {state.task.minutes} minutes)")
    say(f"  write  {path}")
    say(f"  check  autograder check {chapter}.{state.task.name}{option}")
