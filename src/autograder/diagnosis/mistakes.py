"""Which known mistakes explain a failed test."""

from dataclasses import replace

from autograder.diagnosis.lookup import Verdicts
from autograder.submission.errors import BrokenFileError
from autograder.submission.variants import Variant

SHARP = 1000  # numbers of an answer among which one that differs still shows in the signature


class Diagnosis:
    """Compares what a submission answered with what the known mistakes answer."""

    def __init__(self, project, variants):
        self.project, self.variants, self.tables = project, variants, {}
        self.confirmed = set()  # (variant, mistake): asked once, its signatures are trusted

    def explain(self, calls, variant, seed, task, test, table=True):
        """The known mistakes that answer every call of a failed test as the submission did.

        Args:
            calls: of the test, in their order.
            variant: whose test failed.
            seed: the one of the test's calls.
            task: the public name that the test is about; only its mistakes are looked at.
            test: the name of the test in the table of answers.
            table: whether the table holds for this run's inputs.
        """
        if not calls:
            return []  # a test that called nothing cannot be explained
        chapter, track = variant.chapter, variant.track
        known = [one for one in self.project.misconceptions(chapter, track) if one.task == task]
        found = self._table(chapter, track).candidates(test, calls) if table else None
        if found is not None:
            known = [one for one in known if one.id in found]
        sharp = all(_size(call.value) <= SHARP for call in calls)
        return [
            one
            for one in known
            if (found is not None and sharp and (variant, one.id) in self.confirmed)
            or self._explains(variant, one.id, seed, calls)
        ]

    def _table(self, chapter, track):
        if (chapter, track) not in self.tables:
            self.tables[chapter, track] = Verdicts(self.project, chapter, track)
        return self.tables[chapter, track]

    def _explains(self, variant, name, seed, calls):
        """Does a mistake, asked the same, answer the same?"""
        mistake = Variant(variant.chapter, variant.track, "misconception", name)
        try:
            for call in calls:
                again = replace(call, value=None, error=None)
                self.variants.perform(mistake, seed, again)
                if not call.agrees(again):
                    return False
        except (BrokenFileError, ValueError):  # a stale patch: tools/check.py reports it
            return False
        finally:
            self.variants.workers.drain()  # what a mistake prints is nobody's business
        self.confirmed.add((variant, name))
        return True


def _size(value):
    """How many numbers a piece of plain data holds."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, (list, tuple)):
        return sum(map(_size, value))
    return getattr(value, "size", 1)
