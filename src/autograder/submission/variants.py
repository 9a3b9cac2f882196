"""The submissions that one test can be run on, and the diagnosis by known mistakes."""

import functools
from dataclasses import dataclass, replace

from autograder.submission.calls import execute
from autograder.submission.errors import BrokenFileError, shown
from autograder.submission.modules import load


@dataclass(frozen=True)
class Variant:
    """Whose code is tested: a track of a chapter, as the learner, the book or a mistake has it."""

    chapter: str
    track: str
    kind: str = "exercises"  # exercises, solutions, misconception or alternative
    name: str = ""

    def __str__(self):
        return f"{self.track}-{self.kind}-{self.name}" if self.name else self.track


def variant_of(item):
    """The variant that a graded test runs on; None for any other test."""
    variant = item.callspec.params.get("ex") if hasattr(item, "callspec") else None
    return variant if isinstance(variant, Variant) else None


class Variants:
    """Loads each variant of a project once."""

    def __init__(self, project):
        self.project = project
        self.known = {}  # (mistake, call) -> what comes of it: every diagnosis asks again

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

    def perform(self, variant, seed, call):
        """Carry out a call on a variant: sets ``call.value`` or ``call.error``."""
        module = self.module(variant)
        key = (variant, seed, call.fingerprint())
        if variant.kind != "misconception":
            execute(call, module, self._reference(variant), seed)
            return
        if key not in self.known:
            execute(call, module, self._reference(variant), seed)
            self.known[key] = call.value, call.error
        call.value, call.error = self.known[key]

    def _reference(self, variant):
        """Loads the module of the solutions, whose names serve as stand-ins."""
        solutions = Variant(variant.chapter, variant.track, "solutions")
        return functools.partial(self.module, solutions)

    def diagnose(self, calls, variant, seed, task):
        """The known mistakes that answer every call of a failed test as the submission did."""
        chapter, track = variant.chapter, variant.track
        return [
            one
            for one in self.project.misconceptions(chapter, track)
            if one.task == task
            and self._explains(Variant(chapter, track, "misconception", one.id), seed, calls)
        ]

    def _explains(self, variant, seed, calls):
        for call in calls:
            again = replace(call, value=None, error=None)
            try:
                self.perform(variant, seed, again)
            except BrokenFileError:  # a stale patch: tools/check.py reports it to the author
                return False
            if not call.agrees(again):
                return False
        return bool(calls)  # a test that called nothing cannot be explained
