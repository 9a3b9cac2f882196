"""The submissions that one test can be run on, and the diagnosis by known mistakes."""

import functools
from dataclasses import dataclass, replace

from autograder.errors import BrokenFileError, shown
from autograder.modules import load
from autograder.submission import execute


@dataclass(frozen=True)
class Variant:
    """Whose code is tested: a track of a chapter, as the learner, the book or a mistake has it."""

    chapter: str
    track: str
    kind: str = "exercises"  # exercises, solutions, misconception or alternative
    name: str = ""

    def __str__(self):
        return f"{self.track}-{self.kind}-{self.name}" if self.name else self.track


class Variants:
    """Loads each variant of a project once."""

    def __init__(self, project):
        self.project = project

    def of_task(self, chapter, track, name):
        """The known mistakes and alternatives that the tests of one task run on."""
        known = self.project.misconceptions(chapter, track)
        mistakes = [one.id for one in known if one.task == name]
        others = [path.stem for path in self.project.alternatives(chapter, track)]
        return [
            *(Variant(chapter, track, "misconception", one) for one in mistakes),
            *(Variant(chapter, track, "alternative", one) for one in others),
        ]

    @functools.cache  # noqa: B019  (one object a run)
    def module(self, variant):
        """The module of a variant, executed once."""
        chapter, track = variant.chapter, variant.track
        if variant.kind == "exercises":
            path = self.project.exercise(track, chapter)
            if not path.resolve().is_relative_to(self.project.root.resolve()):
                raise BrokenFileError(f"{shown(path)} leads out of the project: put a file there.")
            return load(path, f"exercises.{track}.{chapter}", track)
        path = self.project.solution(track, chapter)
        if variant.kind == "solutions":
            return load(path, f"solutions.{track}.{chapter}", track)
        name = f"{variant.kind}_{variant.name.replace('-', '_')}_{track}"
        if variant.kind == "alternative":
            extra = self.project.root / "tests" / "alternatives" / f"{variant.name}.py"
            return load(path, name, track, extra=[extra])
        return load(path, name, track, edits=self.mistake(variant).apply)

    def mistake(self, variant):
        """The misconception behind a variant."""
        known = self.project.misconceptions(variant.chapter, variant.track)
        return next(one for one in known if one.id == variant.name)

    def reference(self, chapter, track):
        """The module of the solutions, whose names serve as stand-ins."""
        return self.module(Variant(chapter, track, "solutions"))

    def diagnose(self, submission, variant, task):
        """The known mistakes that answer every call of a failed test as the submission did."""
        chapter, track = variant.chapter, variant.track
        known = self.project.misconceptions(chapter, track)
        return [
            one
            for one in known
            if one.task == task
            and self._explains(Variant(chapter, track, "misconception", one.id), submission)
        ]

    def _explains(self, variant, submission):
        try:
            module = self.module(variant)
        except BrokenFileError:  # a stale patch: tools/check.py reports it to the author
            return False
        for call in submission.calls:
            again = replace(call, value=None, error=None)
            execute(again, module, submission.reference, submission.seed)
            if not call.agrees(again):
                return False
        return bool(submission.calls)  # a test that called nothing cannot be explained
