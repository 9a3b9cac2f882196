"""Grade, and show the verdicts: for all commands that grade."""

from rich.table import Table
from rich.text import Text

from autograder import grading
from autograder.cli.shared import BROKEN, BrokenError, say

STYLES = {"passed": "green", "failed": "red", "broken": "red", "todo": "yellow"}


def grade(*arguments, **options):
    """The same as below, for a command: what is missing is its error.

    Raises:
        BrokenError: a track lacks its framework.
    """
    try:
        return grading.grade(*arguments, **options)
    except grading.NotInstalledError as error:
        raise BrokenError(str(error)) from None


def exit_code(graded):
    if any(outcome.broken for outcome in graded.outcomes):
        return BROKEN
    return 0 if graded.passed else 1


def show(graded, out):
    """Print verdicts: a line for each task, below it what failed; at the end the points."""
    several = len({key[:2] for key in graded.verdicts}) > 1
    for outcome in graded.outcomes:
        for key, results in outcome.by_task().items():
            _task_line(key, graded.verdicts[key], out)
            _messages(results, outcome, out)
    for error in graded.errors:
        say(f"The check could not work: {error}", "red", out)
    if several:
        out.print(_table(graded))
    earned, possible = graded.points
    say(f"{earned:g} of {possible:g} points", "bold green" if graded.passed else "bold", out)


def _task_line(key, verdict, out):
    chapter, track, task = key
    line = Text()
    line.append(f"{verdict['status']:<7}", STYLES[verdict["status"]])
    line.append(f" {chapter}.{task}", "bold")
    line.append(f"  {track}  {verdict['earned']:g}/{verdict['possible']:g}")
    if verdict["status"] == "todo":
        line.append(f"  src/exercises/{track}/{chapter}.py", "dim")
    out.print(line, soft_wrap=True)


def _messages(results, outcome, out):
    broken = next((one for one in results if one.status == "broken"), None)
    if broken:
        say(f"  {broken.message}", None, out)
        return
    for one in sorted(results, key=lambda one: one.order):
        if one.status != "failed":
            continue
        say(f"  {one.test.partition('::')[2].rpartition('[')[0]}", "red", out)
        say("\n".join(f"  {line}" for line in one.message.splitlines()), None, out)
        if one.test in outcome.printed:
            lines = outcome.printed[one.test].rstrip().splitlines()
            say("\n".join(f"    printed   {line}" for line in lines), "dim", out)


def _table(graded):
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("chapter")
    table.add_column("track")
    table.add_column("points", justify="right")
    sums = {}
    for (chapter, track, _), verdict in graded.verdicts.items():
        entry = sums.setdefault((chapter, track), [0, 0])
        entry[0] += verdict["earned"]
        entry[1] += verdict["possible"]
    for (chapter, track), (earned, possible) in sums.items():
        table.add_row(chapter, track, f"{earned:g}/{possible:g}")
    return table
