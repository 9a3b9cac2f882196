"""One task of one track in one project: its part of the learner's file, and how far it is."""

import os
import shlex
import shutil
from pathlib import Path
from urllib.parse import quote

from autograder.desk.files import ConflictError, ExerciseFile
from autograder.desk.parts import RefusedError, cleaned, part_of
from autograder.progress import whole
from autograder.work import Target

# Editors that open addresses of their own. A page may not link to a file: address, so that for
# other editors there is only the path.
EDITORS = {
    "code": "vscode", "code-insiders": "vscode-insiders", "codium": "vscodium",
    "cursor": "cursor", "windsurf": "windsurf", "zed": "zed",
}  # fmt: skip


def _editor():
    """The command that the learner has named; where they have named none, one that is installed."""
    command = os.environ.get("VISUAL") or os.environ.get("EDITOR") or ""
    if command.strip():
        return Path(shlex.split(command)[0]).stem
    return next(filter(shutil.which, EDITORS), None)


def names(work, message):
    """The chapter and the track of a message.

    Raises:
        RefusedError: there is none of that name.
    """
    chapter, track = message.get("chapter"), message.get("track")
    if chapter not in work.chapters:
        raise RefusedError(f"There is no chapter {chapter!r} here: reload the page.")
    if track not in work.tracks(chapter):
        known = ", ".join(work.tracks(chapter))
        raise RefusedError(f"{chapter} does not exist in the track {track!r}, only in {known}.")
    return chapter, track


class Place:
    """What a message is about.

    Raises:
        RefusedError: there is no such task; the file cannot be read.
    """

    def __init__(self, work, message):
        self.work = work
        self.chapter, self.track = names(work, message)
        found = [t for t in work.tasks(self.chapter, self.track) if t.name == message.get("task")]
        if not found:
            target = Target(self.chapter, message.get("task"), self.track)
            raise RefusedError(f"There is no task {str(target)!r} here: reload the page.")
        self.task = found[0]
        self.key = f"{self.chapter}.{self.task.name}"
        self.given = work.project.stub(self.track, self.chapter)
        self.tasks = work.names(self.chapter, self.track)
        self.file = ExerciseFile(work.project.exercise(self.track, self.chapter), work.root)

    def part(self, text):
        """The task's part of a text of the file."""
        return part_of(text, self.task.name, self.given, self.tasks, self.file.where)

    def fields(self, backend):
        """What the page shows of the task."""
        given = self.part(self.given)
        common = {
            "stub": given.text, "path": self.file.where, "file": self.address(1, backend),
            "hints": self.hints_read(), "possible": self.task.points,
        }  # fmt: skip
        try:
            text = self.file.text()
            # a missing file is written as it is generated, with the answer in it
            part = given if text is None else self.part(text)
        except RefusedError as error:
            gone = {"text": None, "stamp": None, "status": "broken", "earned": 0}
            return {**common, **gone, "broken": str(error)}
        missing = part.definition is None
        shown = {"text": given.text if missing else part.text, "stamp": part.stamp}
        shown["line"] = None if missing else part.first + 1
        line = 1 if missing else part.definition + 1
        return {**common, **shown, **self.state(), "file": self.address(line, backend)}

    def state(self):
        """How far the task is."""
        self.work.refresh()
        states = self.work.states(self.track, self.chapter)
        found = next(one for one in states if one.task.name == self.task.name)
        return {"status": found.status, "earned": found.earned, "possible": found.task.points}

    def hints_read(self):
        read = whole(self.work.noted["hints"].get(self.key))
        return min(read, len(self.task.hints))

    def address(self, line, backend):
        """What opens the file in the learner's own editor, or None."""
        name = _editor() if backend == "local" else None
        if name not in EDITORS:
            return None
        return f"{EDITORS[name]}://file{quote(self.file.path.resolve().as_uri()[7:])}:{line}"

    def save(self, text, stamp):
        """Put an answer into the file.

        Raises:
            RefusedError: it is none; the file cannot be read.
            ConflictError: the file holds another one than the page has read.
        """
        text = cleaned(text, self.task.name, self.tasks)
        with self.work.progress.locked():
            before, content = self._read(text, stamp)
            part = self.part(content)
            if part.text == text:
                return
            fresh = part.exchanged(text)
            if self.part(fresh).text != text:  # it could not be shown again as it was written
                raise RefusedError(
                    f"Only comments in it may follow {self.task.name}: move the rest above it."
                )
            self.file.replace(before, fresh)

    def _read(self, text, stamp):
        """The bytes and the text of the file, if what the page has read is still there."""
        before = self.file.read()
        content = self.given if before is None else self.file.decoded(before)
        part = self.part(content)
        if stamp != part.stamp and text != part.text:
            raise ConflictError
        return before, content

    def reset(self, stamp):
        """Put the definition back as it was given; the name of the copy that is kept, or None.

        Raises:
            RefusedError: the file cannot be read.
            ConflictError: the file holds another one than the page has read.
        """
        with self.work.progress.locked():
            before, content = self._read(None, stamp)
            part, given = self.part(content), self.part(self.given)
            fresh = part.exchanged(given.body, only_definition=True)
            if before is not None and fresh == content:
                return None
            kept = self.file.keep()
            self.file.replace(before, content if before is None else fresh)
            return kept
