"""From *Check* to the verdict, warm, for every task of a track: tools/bench.py --tasks TRACK.

Each task is checked as its box on the page does, once with the right answer and once with its first
known mistake. Beside the time on the clock stands the processor time of all that took part. They
work one after the other, so that this is what the learner of an idle machine waits for, and a busy
one hardly changes it. Of a wrong answer the page shows what failed first while other tests still
run: until then, too, it is measured.
"""

import json
import os
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median
from time import perf_counter, process_time, sleep

from rich.console import Console
from rich.table import Table
from tqdm import tqdm

from autograder.desk import Desk
from autograder.tasks import TaskFiles

WARM, SLOWEST = 1.0, 10  # seconds that a verdict may take; tasks that are listed
TICKS = os.sysconf("SC_CLK_TCK") if hasattr(os, "sysconf") else 100


@dataclass(frozen=True)
class Wait:
    """One check: of what, and how long it took."""

    task: str
    answer: str  # "right", or the id of a known mistake
    seconds: float
    processor: float
    first: float | None  # processor time until the first failure was told; None: nothing failed


def answers(project, track, chapter, task):
    """(what, text of the learner's file): the right one, and the first known mistake."""
    solution = project.solution(track, chapter).read_text("utf-8")
    yield "right", solution
    known = [one for one in project.misconceptions(chapter, track) if one.task == task]
    yield from ((one.id, one.apply(solution)) for one in known[:1])


def waits(project, checker, track, chapters=()):
    """A `Wait` for each task and answer; what a track loads is warm before.

    Args:
        project: a copy, whose learner's files are written.
        checker: of the same project.
        track: whose tasks are measured.
        chapters: of these alone; all if there are none.
    """
    desk, files = Desk(project.root, checker), TaskFiles(project.root)
    found = [
        (chapter, task.name)
        for chapter in chapters or project.chapters()
        for task in files.of(chapter)
        if track in project.tracks(chapter, task.name)
    ]
    for chapter, task in found[:1]:  # the first check loads the framework
        _check(desk, checker, project, track, chapter, task, "warms", None)
    for chapter, task in tqdm(found, leave=False, disable=None):
        for what, text in answers(project, track, chapter, task):
            yield _check(desk, checker, project, track, chapter, task, what, text)


def _check(desk, checker, project, track, chapter, task, what, text):
    """Write an answer, open its box, and check it."""
    if text is None:
        text = project.solution(track, chapter).read_text("utf-8")
    path = project.exercise(track, chapter)
    path.write_text(text, "utf-8")
    place = {"chapter": chapter, "track": track, "task": task}
    box = desk.answer({"do": "open", **place})
    _let_them_get_ready(checker)
    begun, used = perf_counter(), _processor(checker)
    message = {"do": "check", **place, "text": box["text"], "stamp": box["stamp"]}
    failures = []

    def tell(news):
        if not failures and news["so_far"]["failed"]:
            failures.append(_processor(checker) - used)

    reply = desk.answer(message, tell)
    seconds, processor = perf_counter() - begun, _processor(checker) - used
    wait = Wait(f"{chapter}.{task}", what, seconds, processor, *(failures or [None]))
    if reply.get("graded", {}).get("passed") != (what in ("right", "warms")):
        sys.exit(f"{track}, {chapter}.{task}, {what}: not the expected verdict\n{reply}")
    return wait


def _let_them_get_ready(checker):
    """Wait until no worker does anything, as while the learner reads and types."""
    before = None
    while (now := sum(_family(one.pid) for one in _workers(checker))) != before:
        before = now
        sleep(0.1)


def _workers(checker):
    spare = getattr(checker.workers, "spare", {}).values()
    return [*getattr(checker.workers, "live", {}).values(), *(w for some in spare for w in some)]


def _processor(checker):
    """Processor seconds of this process, of the templates, and of all workers."""
    templates = [one.process for one in getattr(checker.workers, "templates", {}).values()]
    living = _workers(checker)
    return process_time() + sum(_family(one.pid) for one in (*templates, *living))


def _family(pid):
    """What a process and its ended children have used; nothing where the system does not tell."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return sum(map(int, fields[11:15])) / TICKS


def report(track, found):
    """Print the median, the share above the limit and the slowest; whether one is above it."""
    console = Console(width=None if sys.stdout.isatty() else 120)
    over = f"cpu > {WARM:g} s"
    heads = "answer", "checks", "median", "median cpu", over, "first failure", over
    table = Table(*heads, title=track)
    for name, part in (
        ("right", [one for one in found if one.answer == "right"]),
        ("wrong", [one for one in found if one.answer != "right"]),
    ):
        firsts = [one.first for one in part if one.first is not None]
        table.add_row(
            name, str(len(part)), _middle(map(_seconds, part)),
            *_summary(map(_used, part)), *_summary(firsts),
        )  # fmt: skip
    console.print(table)
    slow = Table("task", "answer", "seconds", "cpu", title=f"{track}: the slowest")
    for one in sorted(found, key=_used, reverse=True)[:SLOWEST]:
        slow.add_row(one.task, one.answer, f"{one.seconds:.2f}", f"{one.processor:.2f}")
    console.print(slow)
    return any(one.processor > WARM for one in found)


def _summary(values):
    """The median, and how many are above the limit."""
    values = list(values)
    return _middle(values), str(sum(one > WARM for one in values)) if values else "-"


def _middle(values):
    values = list(values)
    return f"{median(values):.2f}" if values else "-"


def _seconds(wait):
    return wait.seconds


def _used(wait):
    return wait.processor


def keep(path, track, found):
    """Write all that was measured, for a comparison."""
    path.write_text(json.dumps({track: [asdict(one) for one in found]}, indent=1), "utf-8")
