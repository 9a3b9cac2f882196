"""Grade the NumPy track: here (python both_ways.py ROOT ...) or in Pyodide (tools/in_page/run.mjs).

With ``solutions`` all tests run on the reference, with ``mistakes CHAPTER...`` those of each task
on each of its known mistakes, written into the learner's file; with ``first`` on its first one, in
all chapters. Prints what came as JSON.
"""

import json
import sys
from pathlib import Path

TRACK = "scratch"


def results(outcome):
    """{test: [status, recognized mistakes, message]}."""
    if outcome.errors:
        raise RuntimeError(outcome.errors)
    return {one.test: [one.status, one.diagnosis, one.message] for one in outcome.results}


def solutions(root, checker):
    from autograder.work import Work

    work, alone = Work(root), json.loads((root / "not_in_page.json").read_text("utf-8"))
    targets = [
        (chapter, task.name)
        for chapter in work.chapters
        for task in work.tasks(chapter, TRACK)
        if task.name not in alone.get(chapter, ())
    ]
    return results(checker.check(targets, track=TRACK, kind="solutions"))


def first(root, checker):
    from autograder.work import Work

    alone = json.loads((root / "not_in_page.json").read_text("utf-8"))
    return mistakes(root, checker, *Work(root).chapters, once=True, alone=alone)


def mistakes(root, checker, *chapters, once=False, alone=()):
    from autograder.project import Project

    project, found = Project(root), {}
    for chapter in chapters:
        path, known = project.exercise(TRACK, chapter), project.misconceptions(chapter, TRACK)
        if not known:
            continue
        solution = project.solution(TRACK, chapter).read_text("utf-8")
        tasks = {one.task: one for one in reversed(known)}  # the first of each
        for one in tasks.values() if once else known:
            if chapter in alone and one.task in alone[chapter]:
                continue
            path.write_text(one.apply(solution), "utf-8")
            outcome = checker.check([(chapter, one.task)], track=TRACK)
            found[f"{chapter} {one.id}"] = results(outcome)
    return found


def main(root, what, *chapters):
    from autograder.checker import Checker

    with Checker(root) as checker:
        grade = {"solutions": solutions, "mistakes": mistakes, "first": first}[what]
        found = grade(root, checker, *chapters)
    print(json.dumps(found))


if "ARGUMENTS" in globals():  # in Pyodide
    import in_page

    in_page.begin()
    main(in_page.ROOT, *ARGUMENTS)  # noqa: F821
else:
    main(Path(sys.argv[1]), *sys.argv[2:])
