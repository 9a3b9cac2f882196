"""The book's chapters as notebooks: answers that are cells, and verdicts that a cell shows.

The first cell of a notebook calls ``begin``. A cell that starts with ``%%answer tensors.standardize
pytorch`` is put into the learner's file in place of being run, and ``check`` grades that file.
"""

import os
import sys
import tempfile
from pathlib import Path

from autograder import grading
from autograder.checker import AHEAD, Checker
from autograder.desk.files import ConflictError
from autograder.desk.parts import RefusedError
from autograder.desk.place import Place
from autograder.project import TRACKS
from autograder.report.shown import Shown
from autograder.serve.mine import begun, package
from autograder.work import Work, find_root

FAULT = "This is a fault of autograder, not yours ({}). Please report it."


class Session:
    """One notebook: its project, whose functions its cells use, and what it has written."""

    def __init__(self, root, mine=False):
        self.root, self.mine = Path(root), mine
        self.written = {}  # {place: the last text of the answer cell}
        self.checker, self.folder = None, tempfile.TemporaryDirectory()
        self.refresh()

    def refresh(self):
        """Make ``exercises`` anew: the reference, or the learner's where a task is begun."""
        work, used = Work(self.root), {}
        for track in TRACKS if self.mine else ():
            for chapter in work.chapters:
                if names := begun(work, track, chapter):
                    used[track, chapter] = names
        self.folder.cleanup()
        self.folder = tempfile.TemporaryDirectory()
        package(work, Path(self.folder.name, "exercises"), used)
        sys.path[:] = [one for one in sys.path if not getattr(one, "of_notebook", False)]
        sys.path.insert(0, _Entry(self.folder.name))
        paths = [self.folder.name, str(self.root / "src")]
        os.environ["PYTHONPATH"] = os.pathsep.join(paths)  # for programs that a cell starts
        for name in [one for one in sys.modules if one.split(".")[0] == "exercises"]:
            del sys.modules[name]

    def place(self, task, track):
        """The `Place` of "chapter.task"; RefusedError says what is wrong with the name."""
        chapter, _, name = str(task).rpartition(".")
        return Place(Work(self.root), {"chapter": chapter, "task": name, "track": track})

    def save(self, task, track, text):
        """Put an answer into the learner's file; a sentence about it."""
        place = self.place(task, track)
        content = place.file.text()
        part = place.part(place.given if content is None else content)
        given = place.part(place.given)
        if text.strip() in (part.text.strip(), given.text.strip()):
            return f"{place.file.where} is as it was."  # an untouched cell takes nothing away
        known = part.text.strip() in (given.text.strip(), self.written.get(place.key + track))
        kept = None if known else place.file.keep()
        place.save(text, part.stamp)
        self.written[place.key + track] = text.strip()
        if self.mine:
            self.refresh()
        copy = f" What was there is in {kept}." if kept else ""
        return f"Saved in {place.file.where}.{copy}"

    def check(self, task, track):
        """The verdict on a task, as `Shown`."""
        place = self.place(task, track)
        name = f"{place.key} ({track})"
        if place.state()["status"] == "todo":
            return Shown(name, "todo", 0, place.task.points)
        if self.checker is None:
            self.checker = Checker(self.root, AHEAD)
        wanted = {track: [(place.chapter, place.task.name)]}
        graded = grading.grade(place.work, wanted, checker=self.checker)
        if graded.errors:
            return Shown(name, "broken", said=tuple(graded.errors))
        verdict = graded.verdicts[place.chapter, track, place.task.name]
        failed = [one for one in graded.results if one.status != "passed" and one.message]
        failed.sort(key=lambda one: one.order)
        said = tuple((_bare(one.name or one.test), one.message) for one in failed)
        return Shown(name, verdict["status"], verdict["earned"], verdict["possible"], said)


def _bare(name):
    """The name of a test without its file, class and track."""
    return name.rpartition("::")[2].partition("[")[0]


class _Entry(str):
    """An entry of ``sys.path`` that this module has put there."""

    of_notebook = True


_session = None


def session():
    """The session of this process; without ``begin`` that of the folder it runs in."""
    global _session
    if _session is None:
        root = find_root(Path.cwd()) or find_root(Path(__file__).resolve())
        if root is None:
            raise RefusedError("The book's project is not here: run the notebook's first cell.")
        _session = Session(root)
    return _session


def begin(root, mine=False):
    """Start a notebook: ``exercises`` can be imported, and ``%%answer`` is understood.

    Args:
        root: folder of the project.
        mine: whether the cells use what the learner has written, where there is anything.
    """
    global _session
    _session = Session(root, mine)
    from IPython import get_ipython

    if shell := get_ipython():
        shell.register_magic_function(_answer, "cell", "answer")


def _answer(line, cell):
    """Put the cell into the learner's file: ``%%answer tensors.standardize pytorch``."""
    try:
        task, track = line.split()
        print(session().save(task, track, cell))
    except ValueError:
        print("The first line names task and track: %%answer tensors.standardize pytorch")
    except (RefusedError, ConflictError, OSError) as error:
        print(f"Not saved: {error}")


def glue(name, value, display=False):
    """Does nothing: in the book, a number with a name appears in the text."""


def check(task, track):
    """Grade one task, as the last line of a cell; a wrong answer is a verdict, never an error.

    Args:
        task: "chapter.task", such as "tensors.standardize".
        track: "scratch", "pytorch" or "tf".

    Returns:
        What a notebook shows as a box, and a terminal as text; ``passed`` is True or False.
    """
    try:
        return session().check(task, track)
    except (RefusedError, grading.NotInstalledError, OSError) as error:
        return Shown(f"{task} ({track})", "broken", said=(str(error),))
    except Exception as error:
        return Shown(f"{task} ({track})", "broken", said=(FAULT.format(error),))
