"""What a saved file affects: for ``autograder watch``."""

import time
from dataclasses import dataclass

from autograder.sources import affected


@dataclass(frozen=True)
class Save:
    """A learner's file that was saved, and what follows."""

    track: str
    chapter: str
    path: object
    tasks: tuple = ()  # the tasks that it affects
    problem: str = ""  # or why nothing can be checked


class Saves:
    """The learner's files as they were when we last looked.

    Files are compared, not events counted: an editor may write to another name and rename, delete
    and restore, or save what was there already.
    """

    def __init__(self, work):
        self.work = work
        self.stamps, self.texts, self.sources = {}, {}, {}
        for track, chapter, path in self._files():
            self.stamps[path], self.texts[path] = stamp(path), read(path)
            self._source(track, chapter, path)

    def _files(self):
        for chapter in self.work.chapters:
            for track in self.work.tracks(chapter):
                yield track, chapter, self.work.project.exercise(track, chapter)

    def look(self):
        """The files that have changed since, as `Save`."""
        found = []
        for track, chapter, path in self._files():
            now = stamp(path)
            if now == self.stamps.get(path):
                continue
            text = settled(path)
            self.stamps[path] = stamp(path)
            if text == self.texts.get(path):
                continue
            self.texts[path] = text
            found.append(self._saved(track, chapter, path))
        return found

    def _saved(self, track, chapter, path):
        if self.texts[path] is None:
            said = "is gone: put it back, or let `autograder reset` write it anew."
            return Save(track, chapter, path, problem=said)
        before = self.sources.get(path)
        problem = self._source(track, chapter, path)
        if problem:
            return Save(track, chapter, path, problem=problem)
        names = self.work.names(chapter, track)
        changed = affected(before, self.sources[path], names)
        if before is None:
            changed = [one for one in changed if one in self.work.begun(track, chapter)]
        return Save(track, chapter, path, tuple(self._without_stubs(track, chapter, path, changed)))

    def _without_stubs(self, track, chapter, path, changed):
        """Leave out what is still a stub, unless it is all that has changed."""
        stub, mine = self.work.stub(track, chapter).codes, self.sources[path].codes
        begun = [one for one in changed if mine.get(one) != stub.get(one)]
        return begun or changed

    def _source(self, track, chapter, path):
        """Keep the parsed file if it is Python; else say in what line it is not."""
        if self.texts[path] is None:
            return ""
        try:
            self.sources[path] = self.work.source(track, chapter)
        except FileNotFoundError:
            return "is gone."
        except SyntaxError as error:
            return f"is not Python yet: {error.msg}, line {error.lineno}."
        except (ValueError, RecursionError, MemoryError) as error:
            return f"is not Python yet: {error}."
        return ""


def stamp(path):
    try:
        stat = path.stat()
        return stat.st_mtime_ns, stat.st_size, stat.st_ino
    except OSError:
        return None


def read(path):
    try:
        return path.read_bytes()
    except OSError:
        return None


def settled(path, tries=10):
    """The content once the editor is done: not empty, not missing, unless it stays like that."""
    for _ in range(tries):
        before, text = stamp(path), read(path)
        if text and stamp(path) == before:
            return text
        time.sleep(0.03)
    return read(path)
