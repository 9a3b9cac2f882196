"""Which known mistakes explain the failed tests of a task."""

import time
from dataclasses import dataclass, field
from itertools import combinations

from autograder.diagnosis.evidence import LONE, TELLING, Evidence
from autograder.diagnosis.lookup import Verdicts, signature
from autograder.submission.errors import BrokenFileError
from autograder.submission.variants import Variant

BUDGET = {"scratch": 3.0, "pytorch": 3.0, "tf": 6.0}  # seconds for a task that nothing explains
MOST = 2  # mistakes that are named
TRIED = 2  # failures on which pairs are tried: the first may hold somebody's own words


@dataclass
class Failure:
    """A failed test of a task."""

    test: str  # its name in the table of answers
    evidence: Evidence
    replay: object  # a function of a variant: the evidence of the same test on it, or None
    signature: list = field(init=False)

    def __post_init__(self):
        self.signature = signature(self.evidence)

    @property
    def weight(self):
        """The most telling failure has the strongest evidence; a value if possible; a small one.

        The text of an exception may be the learner's own words.
        """
        value = self.evidence.kind == "value"
        return self.evidence.strength, value, -len(repr(self.evidence.got)[:2000])


@dataclass
class Found:
    """One known mistake, or two together, and the failed tests that it explains."""

    mistakes: tuple
    explains: list


class Diagnosis:
    """Compares how an answer fails the tests of a task with how the known mistakes fail them.

    A mistake that fails a test which the answer passes is not in the answer.  Of the others the one
    that explains most failures is named; then the one that explains most of the rest.
    """

    def __init__(self, project, variants):
        self.project, self.variants, self.tables = project, variants, {}

    def explain(self, variant, task, failures, passed, table=True):
        """The known mistakes in an answer, as a list of `Found`, the most important first.

        Args:
            variant: the answer.
            task: its public name; only its mistakes are looked at.
            failures: its failed tests, each a `Failure`.
            passed: the names of the tests that it passes.
            table: whether the signatures of the table hold for this run's inputs.
        """
        case = _Case(self, variant, failures, passed, table)
        known = self.project.misconceptions(variant.chapter, variant.track)
        known = [one for one in known if one.task == task]
        return case.diagnose([one for one in known if case.possible(one)])

    def table(self, variant):
        key = variant.chapter, variant.track
        if key not in self.tables:
            self.tables[key] = Verdicts(self.project, *key)
        return self.tables[key]


class _Case:
    """One diagnosis: the failures that are left, and the time."""

    def __init__(self, diagnosis, variant, failures, passed, table):
        self.variants, self.variant = diagnosis.variants, variant
        self.failures, self.passed = failures, set(passed)
        self.table, self.by_table = diagnosis.table(variant), table
        self.end = time.monotonic() + BUDGET[variant.track]

    def possible(self, mistake):
        """Does it fail only what the answer fails, too, and some of it?"""
        fails = self.table.fails(mistake.id)
        failed = {one.test for one in self.failures}
        return not self.table.answers or (not fails & self.passed and bool(fails & failed))

    def diagnose(self, known):
        found, left = [], list(self.failures)
        explained = {one.id: self._explained(one) for one in known}
        while left and len(found) < MOST:
            best = self._best(known, explained, left)
            if best is None:
                break
            found.append(best)
            left = [one for one in left if one not in best.explains]
        if len(found) < MOST and left:
            return self._pair(known, found, left) or found
        if len(found) == 1 and (pair := self._hidden(known, found[0], explained)):
            return [pair]
        return found

    def _hidden(self, known, found, explained):
        """A mistake beside the one that was found, if that does not explain all that came.

        An assertion that fails hides those after it in the same test.
        """
        first = found.mistakes[0]
        partly = [one for i, one in enumerate(self.failures) if explained[first.id].get(i) == 1]
        for other in known if partly else ():
            if time.monotonic() > self.end:
                return None
            if other is not first and self._replayed(partly[0], first, other) == 2:
                return Found((first, other), found.explains)
        return None

    def _explained(self, mistake):
        """{place of a failure that a mistake explains: 1, or 2 if all else agrees too}."""
        if self.by_table and self.table.answers:
            same = [self.table.alike(mistake.id, one.test, one.signature) for one in self.failures]
        else:
            same = [self._replayed(one, mistake) for one in self.failures]
        return {i: degree for i, degree in enumerate(same) if degree}

    def _best(self, known, explained, left):
        """The mistake that explains most of what is left, if that is no accident."""

        def worth(one):
            degrees = [d for i, d in explained[one.id].items() if self.failures[i] in left]
            return len(degrees), sum(degrees)

        for one in sorted(known, key=worth, reverse=True):
            here = [self.failures[i] for i in explained[one.id] if self.failures[i] in left]
            if not here:
                return None
            if self._proves(one, explained[one.id], here, left) and self._confirmed(one, here):
                return Found((one,), here)
        return None

    def _proves(self, mistake, explained, here, left):
        """Is the evidence telling, or is it at least all that this mistake would do?"""
        strongest = max(one.evidence.strength for one in here)
        if strongest == TELLING:
            return True
        explains = {self.failures[i].test for i in explained}
        fails = self.table.fails(mistake.id) or {one.test for one in self.failures}
        return fails <= explains and (strongest > LONE or len(here) == len(left))

    def _confirmed(self, mistake, here):
        """Does the mistake, run now, fail in the same way as the table says?"""
        if not (self.by_table and self.table.answers):
            return True  # it has just been run
        return self._replayed(max(here, key=lambda one: one.weight), mistake, always=True)

    def _replayed(self, failure, *mistakes, always=False):
        """Do these mistakes, run now, fail a test like the answer? 0, 1 or 2, as in the table."""
        if not always and time.monotonic() > self.end:
            return 0
        name = "+".join(one.id for one in mistakes)
        wrong = Variant(self.variant.chapter, self.variant.track, "misconception", name)
        try:
            other = failure.replay(wrong)
        except (BrokenFileError, ValueError):  # patches that do not fit, or not together
            return 0
        finally:
            self.variants.workers.drain()  # what a mistake prints is nobody's business
        if other is None or not failure.evidence.agrees(other):
            return 0
        return 2 if failure.evidence.equals(other) else 1

    def _pair(self, known, found, left):
        """Two mistakes that explain together what no single one does."""
        first = [one for one in found for one in one.mistakes]
        pairs = [(first[0], one) for one in known if one not in first] if first else []
        telling = [one for one in left if one.evidence.strength == TELLING]
        for one in sorted(telling, key=lambda one: one.weight, reverse=True)[:TRIED]:
            for pair in pairs or self._covering(known):
                if time.monotonic() > self.end:
                    return None
                if self._replayed(one, *pair) and (both := self._together(pair, found)):
                    return both
        return None

    def _covering(self, known):
        """Pairs, those first that fail most of what the answer fails."""
        failed = {one.test for one in self.failures}
        fails = {one.id: self.table.fails(one.id) for one in known}
        pairs = combinations(known, 2)
        return sorted(pairs, key=lambda p: len(failed - fails[p[0].id] - fails[p[1].id]))

    def _together(self, pair, found):
        """The pair, with what it explains beside what was explained before.

        None if a telling failure is not what the two come to together.
        """
        before = [one for one in found for one in one.explains]
        rest = [one for one in self.failures if one not in before]
        explains = [one for one in rest if self._replayed(one, *pair, always=True)]
        unlike = [one for one in rest if one not in explains and one.evidence.strength == TELLING]
        return None if unlike or not explains else [Found(pair, before + explains)]
