"""Results of graded tests: points, the summary table and the report file."""

import json
from collections import defaultdict
from dataclasses import asdict, dataclass

from rich.console import Console
from rich.table import Table


@dataclass
class Result:
    """What one graded test came to."""

    test: str  # its node id
    chapter: str
    track: str
    task: str
    status: str  # passed, failed, todo or broken
    points: float
    message: str = ""
    diagnosis: tuple = ()  # ids of the known mistakes that explain the failure
    variant: str = ""  # a misconception or alternative, when the grader itself is graded
    name: str = ""  # of the test, equal for all variants
    signature: tuple = ()  # of what a test failed on, when the grader itself is graded
    order: int = 0  # in which the failed tests of a task are told: the most telling first

    @property
    def earned(self):
        return self.points if self.status == "passed" else 0


class Scores:
    """All results of a run."""

    def __init__(self):
        self.results = []

    def add(self, result):
        self.results.append(result)

    def note(self, data):
        """Add what a report says of its test, and of the tests of the same task before it."""
        about = {name: value for name, value in data.items() if name != "together"}
        self.add(Result(**about))
        for one in self.results:
            for name, value in data.get("together", {}).get(one.test, {}).items():
                setattr(one, name, value)

    def groups(self, *names):
        """Results by some of their fields, in the order of the run."""
        found = defaultdict(list)
        for result in self.results:
            found[tuple(getattr(result, name) for name in names)].append(result)
        return found

    def broken_lines(self):
        """One line for each file that does not import."""
        return sorted({f"BROKEN  {one.message}" for one in self.results if one.status == "broken"})

    def todo_lines(self):
        """One line for each task that is not started, or not finished."""
        for (chapter, track, task), results in self.groups("chapter", "track", "task").items():
            todo = [result for result in results if result.status == "todo"]
            if todo:
                worth = plural(sum(one.points for one in results), "point")
                where = f"src/exercises/{track}/{chapter}.py"
                label = "REPAIR" if todo[0].message.startswith("the program") else "TODO"
                yield f"{label}  {where}: {task} ({worth})   {command(todo[0])}"

    def table(self, whole=lambda chapter, track: None):
        """Chapter and track against points, and what to do next.

        Args:
            whole: the points of a chapter in a track, or None where that is not known.
        """
        table = Table(box=None, pad_edge=False, header_style="bold")
        table.add_column("chapter")
        table.add_column("track")
        table.add_column("points", justify="right")
        table.add_column("next", overflow="fold")
        for (chapter, track), results in self.groups("chapter", "track").items():
            earned, possible = totals(results)
            left = [one for one in results if one.status != "passed"]
            all_of_it = whole(chapter, track)
            following = "complete"
            if left:
                following = command(left[0])
            elif all_of_it is not None and possible < all_of_it:
                following = f"right, of {number(all_of_it)} points in the whole chapter"
            table.add_row(chapter, track, f"{number(earned)}/{number(possible)}", following)
        earned, possible = totals(self.results)
        table.add_row("total", "", f"{number(earned)}/{number(possible)}", "")
        return table

    def write(self, path, header):
        """Write the report file.

        Raises:
            OSError: when the file cannot be written.
        """
        earned, possible = totals(self.results)
        summary = {"earned": earned, "possible": possible}
        by_task = [
            {"chapter": chapter, "track": track, "task": task,
             "earned": totals(results)[0], "possible": totals(results)[1]}
            for (chapter, track, task), results in self.groups("chapter", "track", "task").items()
        ]  # fmt: skip
        tests = [{**asdict(one), "earned": one.earned} for one in self.results]
        report = {**header, "total": summary, "tasks": by_task, "tests": tests}
        path.write_text(json.dumps(report, indent=2) + "\n", encoding="utf-8")


def totals(results):
    """(earned, possible) points."""
    return sum(one.earned for one in results), sum(one.points for one in results)


def command(result):
    """The command that runs the tests of a result's task alone."""
    return f'pytest "{result.test.rpartition("::")[0]}" -k {result.track}'


def plural(amount, noun):
    """'1 point', '3 points'."""
    return f"{number(amount)} {noun}{'' if amount == 1 else 's'}"


def number(value):
    """3 rather than 3.0, but 0.5."""
    return f"{value:g}"


def rendered(table, width):
    """A table as plain lines of text."""
    console = Console(width=max(width, 60), color_system=None, force_jupyter=False)
    with console.capture() as capture:
        console.print(table)
    return capture.get().rstrip().splitlines()
