"""Grade the grader: what an author runs before a commit.

    python tools/check.py [--chapter lenet] [--track pytorch] [--seeds 0 1 2] [--random-order]

Solutions earn everything, untouched stubs earn nothing, every known mistake fails and is told apart
from the others by its numbers, every alternative earns everything.  What was found is kept in
tests/verdicts, and run again when a file or a library on which it depends has changed; the grader
looks a learner's numbers up there.
"""

import argparse
import os
import sys
from concurrent.futures import ProcessPoolExecutor, as_completed
from multiprocessing import get_context
from pathlib import Path

from grading import grade, start
from rich.console import Console
from rich.table import Table
from tqdm import tqdm

from autograder.project import TRACKS, Project
from verdicts import Verdict, shape_problems

ROOT = Path(__file__).resolve().parent.parent


def arguments(project):
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--chapter", choices=project.chapters(), action="append")
    parser.add_argument("--track", choices=TRACKS, action="append")
    parser.add_argument("--seeds", type=int, nargs="+", default=[0])
    parser.add_argument("--random-order", action="store_true")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--fresh", action="store_true", help="run what is kept again, too")
    parser.add_argument("--locked", action="store_true", help="what is kept must be up to date")
    return parser.parse_args()


def chosen_exercises(project, chosen):
    """(chapter, track) of all that is asked for."""
    return [
        (chapter, track)
        for chapter in chosen.chapter or project.chapters()
        for track in project.tracks(chapter)
        if track in (chosen.track or TRACKS)
    ]


def run_all(project, chosen, jobs):
    """The verdict of each job, with a progress bar; each is kept as soon as it is there."""
    plain = not chosen.random_order
    if not jobs:
        return
    with ProcessPoolExecutor(
        chosen.jobs, get_context("spawn"), initializer=start, initargs=(str(ROOT),)
    ) as pool:
        waiting = {pool.submit(grade, *job, chosen.random_order, chosen.fresh): job for job in jobs}
        for done in tqdm(as_completed(waiting), total=len(jobs), unit="exercise"):
            chapter, track, seed = waiting[done]
            verdict = Verdict.of(project, chapter, track, seed, done.result())
            if plain and seed == 0:
                verdict.keep()
            yield verdict


def kill_matrix(verdicts):
    """Each known mistake against the tests of its task."""
    table = Table(title="Known mistakes: the tests that fail", box=None, title_justify="left")
    for column in ("chapter", "track", "mistake", "seed", "killed by", "named by"):
        table.add_column(column, overflow="fold")
    for one in verdicts:
        for name, row in one.mistakes.items():
            tally = f"{row['failed']} of {row['tests']}"
            table.add_row(one.chapter, one.track, name, str(one.seed), tally, str(row["named"]))
    return table


def main():
    project = Project(ROOT)
    chosen = arguments(project)
    exercises = chosen_exercises(project, chosen)
    problems = [text for c in dict(exercises) for text in shape_problems(project, c)]
    kept = {} if chosen.fresh or chosen.random_order else {
        (chapter, track, 0): verdict
        for chapter, track in exercises
        if (verdict := Verdict.kept(project, chapter, track))
    }  # fmt: skip
    jobs = [(*one, seed) for one in exercises for seed in chosen.seeds]
    todo = [job for job in jobs if job not in kept]
    verdicts = [kept[job] for job in jobs if job in kept]
    if chosen.locked and todo:
        names = ", ".join(f"{chapter} ({track})" for chapter, track, _ in todo)
        problems.append(f"tests/verdicts is out of date for {names}: run make check, commit it.")
        todo = []
    verdicts += run_all(project, chosen, todo)
    console = Console(width=None if sys.stdout.isatty() else 140)
    console.print(kill_matrix(verdicts))
    problems += [text for one in verdicts for text in one.problems]
    mistakes = sum(len(one.mistakes) for one in verdicts)
    others = sum(len(one.others) for one in verdicts)
    again = f"{len(todo)} of {len(jobs)} exercises run again"
    console.print(f"{mistakes} mistakes, {others} alternatives; {again}")
    console.print(*(problems or ["everything holds"]), sep="\n", markup=False, highlight=False)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
