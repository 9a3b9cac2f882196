"""The questions that our tests ask, and the reference's answers, for the other graders."""

import copy
import functools
import json
import pickle

import pytest

from autograder.submission.bench import Bench

KERNEL = {"name": "python3", "display_name": "Python 3", "language": "python"}
NOTEBOOK = {"nbformat": 4, "nbformat_minor": 5, "metadata": {"kernelspec": KERNEL}}
CHECK = """import pickle
import numpy as np

for args, kwargs, kind, expected in pickle.load(open({path!r}, "rb")):
    try:
        found = {task}(*args, **kwargs)
    except Exception as error:
        assert kind == "raises" and type(error).__name__ == expected, error
        continue
    assert kind == "gives", "nothing is raised"
    if isinstance(expected, dict):
        assert found == expected
    else:
        np.testing.assert_allclose(found, expected, rtol=1e-5, atol=1e-6)
"""


class Recorder:
    """Keeps what the tests ask of each task, while they run on the reference."""

    def __init__(self, tasks):
        self.asked, self.depth = {task: [] for task in tasks}, 0

    def pytest_sessionstart(self):
        load = Bench._load

        def loading(bench, request):
            found = load(bench, request)
            for task in self.asked:
                setattr(bench.module, task, self.recording(task, getattr(bench.module, task)))
            return found

        Bench._load = loading

    def recording(self, task, function):
        @functools.wraps(function)
        def recorded(*args, **kwargs):
            call = copy.deepcopy((args, kwargs))
            self.depth += 1  # what a task asks of another one is no question of a test
            try:
                result = ("gives", function(*args, **kwargs))
            except Exception as error:
                result = ("raises", type(error).__name__)
                raise
            finally:
                self.depth -= 1
                if not self.depth:
                    self.asked[task].append((*call, *copy.deepcopy(result)))
            return result[1]

        return recorded


def write(folder, chapter, track, given):
    """Write questions-TASK.pickle, check-TASK.py and the notebooks of a class."""
    recorder = Recorder(given)
    asked = [
        "--solutions",
        "--in-process",
        "-q",
        "-n",
        "0",
        "-k",
        track,
        f"tests/test_{chapter}.py",
    ]
    if pytest.main(asked, plugins=[recorder]):
        raise SystemExit("the reference fails its own tests")
    for task, handed in given.items():
        path = folder / f"questions-{task}.pickle"
        path.write_bytes(pickle.dumps(recorder.asked[task]))
        check = CHECK.format(path=str(path), task=task)
        (folder / f"check-{task}.py").write_text(check, "utf-8")
        place = folder / "notebooks" / task
        place.mkdir(parents=True)
        for name, (_, text) in handed.items():
            (place / f"{name}.ipynb").write_text(json.dumps(notebook(text)), "utf-8")


def notebook(text):
    cell = {"cell_type": "code", "id": "answer", "metadata": {}, "outputs": [],
            "execution_count": None, "source": text}  # fmt: skip
    return {**NOTEBOOK, "cells": [cell]}
