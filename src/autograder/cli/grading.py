"""Grade, keep the verdicts, and show them: for all commands that grade."""

import importlib.util
from dataclasses import asdict, dataclass, field

from rich.table import Table
from rich.text import Text

from autograder.cli.shared import BROKEN, BrokenError, say

STYLES = {"passed": "green", "failed": "red", "broken": "red", "todo": "yellow"}
NEEDS = {"pytorch": "torch", "tf": "tensorflow"}


@dataclass
class Graded:
    """What the checks of all tracks came to together."""

    outcomes: list = field(default_factory=list)
    verdicts: dict = field(default_factory=dict)  # {(chapter, track, task): verdict}

    @property
    def results(self):
        return [one for outcome in self.outcomes for one in outcome.results]

    @property
    def errors(self):
        return [one for outcome in self.outcomes for one in errors_of(outcome)]

    @property
    def passed(self):
        return bool(self.outcomes) and all(outcome.passed for outcome in self.outcomes)

    @property
    def points(self):
        kinds = ("earned", "possible")
        return tuple(sum(one[kind] for one in self.verdicts.values()) for kind in kinds)


def errors_of(outcome):
    """What kept the check from working, as sentences."""
    if outcome.broken and not outcome.errors:
        return [outcome.text.strip().splitlines()[-1] if outcome.text.strip() else "no output"]
    return outcome.errors


def grade(work, wanted, seed=0, kind="exercises", checker=None):
    """Check {track: [(chapter, task)]} and keep the verdicts."""
    from autograder.check import Checker, verdicts

    graded, own = Graded(), checker or Checker(work.root)
    try:
        for track, targets in wanted.items():
            _has_framework(track)
            before = fingerprints(work, track, targets)
            outcome = own.check(targets, track=track, seed=seed, kind=kind)
            found = verdicts(outcome)
            graded.outcomes.append(outcome)
            graded.verdicts.update(found)
            if kind == "exercises":
                keep(work, found, before)
    finally:
        if checker is None:
            own.close()
    return graded


def _has_framework(track):
    name = NEEDS.get(track)
    if name and importlib.util.find_spec(name) is None:
        raise BrokenError(
            f"The track {track} needs {name}, which is not installed: `autograder doctor` says "
            "how to install it; the track scratch works without."
        )


def fingerprints(work, track, targets):
    """{(chapter, task): the fingerprint of its source} of what is about to be graded."""
    found = {}
    for chapter in dict.fromkeys(chapter for chapter, _ in targets):
        names = work.names(chapter, track)
        try:
            source = work.source(track, chapter)
        except (OSError, SyntaxError, ValueError):
            continue
        found.update({(chapter, name): source.fingerprint(name, names) for name in names})
    return found


def keep(work, found, before):
    """Note the verdicts in the learner's progress."""
    noted = {
        f"{track}/{chapter}.{task}": {**verdict, "source": before[chapter, task]}
        for (chapter, track, task), verdict in found.items()
        if (chapter, task) in before and verdict["status"] != "broken"
        if verdict["status"] != "todo" or task in work.begun(track, chapter)
    }
    work.progress.graded(noted)
    work.refresh()


def exit_code(graded):
    if any(outcome.broken for outcome in graded.outcomes):
        return BROKEN
    return 0 if graded.passed else 1


def as_data(graded, seed=0, solutions=False):
    """The JSON object of `autograder check --json`."""
    names = ("chapter", "track", "task")
    tasks = [{**dict(zip(names, key, strict=True)), **v} for key, v in graded.verdicts.items()]
    printed = {test: text for outcome in graded.outcomes for test, text in outcome.printed.items()}
    tests = [
        {**asdict(one), "earned": one.earned, "printed": printed.get(one.test, "")}
        for one in graded.results
    ]
    earned, possible = graded.points
    return {
        "version": 1,
        "graded": "solutions" if solutions else "exercises",
        "seed": seed,
        "passed": graded.passed,
        "points": {"earned": earned, "possible": possible},
        "tasks": tasks,
        "tests": tests,
        "errors": graded.errors,
    }


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
