"""What the page of the book asks, answered: one object for all messages, in every backend.

A message is a dictionary of plain JSON with ``do``, and so is a reply. What cannot be done is a
reply with ``error``, one sentence for the learner; nothing is ever raised.
"""

import re
import sys
from pathlib import Path

from autograder import grading
from autograder.desk.files import ConflictError, ExerciseFile
from autograder.desk.parts import RefusedError, parsed, plain
from autograder.desk.place import Place, names
from autograder.project import TRACKS
from autograder.work import Work

VERSION = 1
MESSAGES = (
    "hello", "open", "save", "check", "hint", "reset", "progress", "file", "take",
)  # fmt: skip


class Desk:
    """Answers messages about one project.

    Args:
        root: folder of the project.
        checker: a `Checker` for all checks; without one, it is made for the first check.
        backend: "local", or "browser" where the project is a copy in the browser's memory.
    """

    def __init__(self, root, checker=None, backend=None):
        self.root, self.checker = Path(root), checker
        self.backend = backend or ("browser" if sys.platform == "emscripten" else "local")

    def answer(self, message, tell=None):
        """The reply to a message; it never raises.

        Args:
            message: what is asked.
            tell: called with {"so_far": ...} whenever a check knows more, before it ends.
        """
        try:
            do = message.get("do") if isinstance(message, dict) else None
            if do not in MESSAGES:
                raise RefusedError(
                    f"This version does not know the message {do!r}: reload the page."
                )
            work = Work(self.root)
            more = (tell,) if do == "check" else ()
            reply = getattr(self, f"_{do}")(work, message, *more)
            work.files.remember()  # else the next message parses the tests of all chapters again
            notes = list(dict.fromkeys(work.progress.notes))  # such as: it could not be kept
            return {**reply, "notes": notes} if notes else reply
        except RefusedError as error:
            return {"error": str(error)}
        except OSError as error:
            where = Path(error.filename).name + ": " if isinstance(error.filename, str) else ""
            why = error.strerror or error
            return {"error": f"{where}{why}. Nothing was changed; make room or access, then retry."}
        except Exception as error:
            said = f"{type(error).__name__}: {error}"
            return {
                "error": f"This is a fault of autograder, not yours ({said}). Please report it."
            }

    def _hello(self, work, message):
        tracks = {track: grading.installed(track) for track in TRACKS}
        return {
            "version": VERSION, "backend": self.backend, "tracks": tracks, "track": work.track,
        }  # fmt: skip

    def _open(self, work, message):
        return Place(work, message).fields(self.backend)

    def _save(self, work, message):
        return self._saved(Place(work, message), message)

    def _saved(self, place, message):
        try:
            place.save(message.get("text"), message.get("stamp"))
        except ConflictError:
            return {"conflict": True, **place.fields(self.backend)}
        return place.fields(self.backend)

    def _check(self, work, message, tell):
        place = Place(work, message)
        saved = self._saved(place, message)
        if "conflict" in saved:
            return saved
        wanted = {place.track: [(place.chapter, place.task.name)]}
        heard = tell and (lambda *known: tell({"so_far": grading.so_far(*known)}))
        try:
            graded = grading.grade(work, wanted, checker=self._with_checker(), heard=heard)
        except KeyboardInterrupt:
            return {"error": "The check was stopped.", "stopped": True, "saved": saved}
        except grading.NotInstalledError as error:
            return {"error": str(error), "saved": saved}
        # The stamp stays that of what was saved: the file may have changed again meanwhile.
        return {"saved": {**saved, **place.state()}, "graded": grading.as_data(graded)}

    def _with_checker(self):
        if self.checker is None:
            from autograder.checker import AHEAD, Checker  # imports pytest

            self.checker = Checker(self.root, AHEAD)
        return self.checker

    def _hint(self, work, message):
        place = Place(work, message)
        hints, read = place.task.hints, place.hints_read()
        if read < len(hints):
            work.progress.hinted(place.key, read + 1)
        number = min(read + 1, len(hints))
        shown = list(hints[:number])
        last = shown[-1] if shown else None
        return {"number": number, "of": len(hints), "hint": last, "hints": shown}

    def _reset(self, work, message):
        place = Place(work, message)
        try:
            kept = place.reset(message.get("stamp"))
        except ConflictError:
            return {"conflict": True, **place.fields(self.backend)}
        return {**place.fields(self.backend), "kept": kept}

    def _progress(self, work, message):
        chapters = [_chapter(work, chapter) for chapter in work.chapters]
        return {"track": work.track, "chapters": chapters}

    def _file(self, work, message):
        chapter, track = names(work, message)
        text = ExerciseFile(work.project.exercise(track, chapter), self.root).text()
        if text is None:
            text = work.project.stub(track, chapter)
        return {"name": f"{chapter}.py", "text": text}

    def _take(self, work, message):
        if self.backend != "browser":
            raise RefusedError("Your files are in src/exercises: put the file there yourself.")
        chapter, track = names(work, message)
        file = ExerciseFile(work.project.exercise(track, chapter), self.root)
        text = plain(message.get("text"))
        parsed(text, "This file")
        with work.progress.locked():
            kept = file.keep()
            file.replace(file.read(), text)
        return {"name": f"{chapter}.py", "kept": kept}


def _chapter(work, chapter):
    """A chapter as the page of the learner's progress shows it."""
    tracks = work.tracks(chapter)
    states = {track: {s.task.name: s for s in work.states(track, chapter)} for track in tracks}
    tasks = [
        {
            "task": task.name, "minutes": task.minutes, "difficulty": task.difficulty,
            "tracks": {
                track: {"status": s.status, "earned": s.earned, "possible": task.points}
                for track in work.tracks(chapter, task)
                for s in [states[track][task.name]]
            },
        }
        for task in work.tasks(chapter)
    ]  # fmt: skip
    return {"chapter": chapter, "title": _title(work, chapter), "tasks": tasks}


def _title(work, chapter):
    """The first heading of a chapter's page, or its name."""
    try:
        text = (work.root / "book" / "chapters" / f"{chapter}.md").read_text("utf-8")
    except OSError:
        return chapter
    found = re.search(r"^# +(.+?) *$", text, re.MULTILINE)
    return found[1] if found else chapter
