"""Grade the notebooks with nbgrader: with_nbgrader.py FOLDER. Runs in its environment."""

import json
import sys
from importlib.metadata import version
from pathlib import Path

from nbgrader.api import Gradebook
from nbgrader.apps import NbGraderAPI
from traitlets.config import Config

KINDS = {"answer": {"grade": False, "solution": True, "locked": False},
         "check": {"grade": True, "solution": False, "locked": True, "points": 1}}  # fmt: skip


def cell(name, text):
    about = {"grade_id": name, "schema_version": 3, "task": False, **KINDS[name]}
    return {"cell_type": "code", "id": name, "execution_count": None, "outputs": [],
            "metadata": {"nbgrader": about}, "source": text}  # fmt: skip


def write(path, answer, check):
    path.parent.mkdir(parents=True)
    cells = [cell("answer", answer), cell("check", check)]
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    notebook = {"nbformat": 4, "nbformat_minor": 5, "metadata": {"kernelspec": kernel}}
    path.write_text(json.dumps({**notebook, "cells": cells}))


def main(folder):
    course, passed = folder / "course", {}
    config = Config()
    config.CourseDirectory.root = str(course)
    config.ExecutePreprocessor.timeout = 120
    api = NbGraderAPI(config=config)
    for place in sorted((folder / "notebooks").iterdir()):
        task, check = place.name, (folder / f"check-{place.name}.py").read_text()
        stub = "### BEGIN SOLUTION\npass\n### END SOLUTION\n"
        write(course / "source" / task / f"{task}.ipynb", stub, check)
        made = api.generate_assignment(task)
        if not made["success"]:  # else every answer would count as refused
            sys.exit(made["log"])
        for one in sorted(place.glob("*.ipynb")):
            answer = json.loads(one.read_text())["cells"][0]["source"]
            write(course / "submitted" / one.stem / task / f"{task}.ipynb", answer, check)
            api.autograde(task, one.stem)
        passed[task] = scores(api, task, [one.stem for one in place.glob("*.ipynb")])
    result = {"passed": passed, "version": version("nbgrader")}
    (folder / "with_nbgrader.json").write_text(json.dumps(result))


def scores(api, task, names):
    """{name: does it earn everything?}; who could not be graded has nothing."""
    with Gradebook(api.coursedir.db_url) as book:
        found = {one.student_id: one.score for one in book.assignment_submissions(task)}
    return {name: found.get(name, 0) == 1 for name in names}


if __name__ == "__main__":
    main(Path(sys.argv[1]))
