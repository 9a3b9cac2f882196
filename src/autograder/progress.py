"""What a learner has done so far: one small file of theirs, sent nowhere.

``.autograder.json`` beside pyproject.toml holds the chosen track and, for each task, the attempts,
the first pass, the last verdict, and how many hints were read. Fields that this version does not
know are kept. A file that cannot be read is put aside under another name, never deleted.
"""

import contextlib
import json
import os
import sys
import tempfile
from datetime import datetime

from autograder.stubs import spare

NAME = ".autograder.json"
EMPTY = {"version": 1, "track": None, "tasks": {}, "hints": {}}
KINDS = {"tasks": dict, "hints": dict}


class Progress:
    """The file of one project."""

    def __init__(self, root):
        self.path = root / NAME
        self.notes = []  # sentences for the learner, for example that a broken file was put aside

    def read(self):
        """What the file says; an absent or broken file says nothing."""
        try:
            return self._checked(json.loads(self.path.read_text("utf-8")))
        except FileNotFoundError:
            return self._checked({})
        except (OSError, ValueError):
            self.notes.append(f"{NAME} cannot be read: what it holds is left out, and kept.")
            return self._checked({})

    def change(self, edit):
        """Let ``edit(data)`` change the contents in place: nobody else writes meanwhile.

        A place that cannot be written costs the note, not the command: it is said in ``notes``.
        """
        try:
            with self.locked():
                self._put_aside()
                data = self.read()
                edit(data)
                self._replace(data)
        except OSError as error:
            said = f"{NAME} cannot be written ({error.strerror}): your progress was not kept."
            self.notes.append(said)

    def graded(self, verdicts):
        """Keep verdicts.

        Args:
            verdicts: {'pytorch/lenet.LeNet': a dictionary with status, earned, possible, and
                source, the fingerprint of what was graded}.
        """

        def edit(data):
            for key, verdict in verdicts.items():
                entry = data["tasks"].setdefault(key, {})
                if verdict["status"] != "todo" and _source(entry) != verdict["source"]:
                    entry["attempts"] = whole(entry.get("attempts")) + 1
                if verdict["status"] == "passed":
                    entry.setdefault("first_pass", now())
                entry["last"] = {**verdict, "at": now()}

        if verdicts:
            self.change(edit)

    def shown(self, key):
        """Note that the reference of a task was read."""
        self.change(lambda data: data["tasks"].setdefault(key, {}).setdefault("shown", now()))

    def hinted(self, key, rungs):
        """Note that so many hints of a task ('lenet.LeNet') were read."""

        def edit(data):
            data["hints"][key] = max(rungs, whole(data["hints"].get(key)))

        self.change(edit)

    def choose(self, track):
        """Note the track that all commands are about."""
        self.change(lambda data: data.update(track=track))

    @staticmethod
    def _checked(data):
        if not isinstance(data, dict):
            raise ValueError("not a dictionary")
        for name, kind in KINDS.items():
            if not isinstance(data.get(name, kind()), kind):
                raise ValueError(f"{name} is not a dictionary")
        if not all(isinstance(one, dict) for one in data.get("tasks", {}).values()):
            raise ValueError("a task is not a dictionary")
        return {**json.loads(json.dumps(EMPTY)), **data}

    def _put_aside(self):
        """Give a file that is not what it should be another name."""
        try:
            self._checked(json.loads(self.path.read_text("utf-8")))
        except FileNotFoundError:
            return
        except ValueError:  # neither JSON nor UTF-8 count as anything else
            aside = spare(self.path)
            self.path.rename(aside)
            self.notes.append(f"{NAME} could not be read and is kept as {aside.name}; "
                              "a new one was begun.")  # fmt: skip

    def _replace(self, data):
        handle, name = tempfile.mkstemp(prefix=f"{NAME}.", dir=self.path.parent)
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
                file.write(json.dumps(data, indent=2, sort_keys=True) + "\n")
            os.replace(name, self.path)
        except BaseException:
            os.unlink(name)
            raise

    @contextlib.contextmanager
    def locked(self):
        """Nobody else, in whatever process, changes the learner's files meanwhile."""
        with open(f"{self.path}.lock", "a+b") as file:
            lock(file)  # it ends with the file, also when the process is killed
            yield


def lock(file):
    """Wait until no other process has this file locked, and lock it."""
    if sys.platform == "emscripten":  # in a page there is one process
        return
    try:
        import fcntl
    except ImportError:  # Windows
        import msvcrt

        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
    else:
        fcntl.flock(file, fcntl.LOCK_EX)


def _source(entry):
    last = entry.get("last")
    return last.get("source") if isinstance(last, dict) else None


def whole(value):
    """A count, also where somebody has edited the file."""
    return value if isinstance(value, int) and value > 0 else 0


def now():
    return datetime.now().astimezone().isoformat(timespec="seconds")
