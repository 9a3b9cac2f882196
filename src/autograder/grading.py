"""Grade tasks and keep the verdicts: for the command and for the page alike."""

import importlib.util
from dataclasses import asdict, dataclass, field

NEEDS = {"pytorch": "torch", "tf": "tensorflow"}


class NotInstalledError(Exception):
    """The framework of a track is missing; its text says what to do."""


@dataclass
class Graded:
    """What the checks of all tracks came to together."""

    outcomes: list = field(default_factory=list)
    verdicts: dict = field(default_factory=dict)  # {(chapter, track, task): verdict}

    @property
    def results(self):
        return [one for outcome in self.outcomes for one in outcome.results]

    @property
    def errors(self):
        return [one for outcome in self.outcomes for one in errors_of(outcome)]

    @property
    def passed(self):
        return bool(self.outcomes) and all(outcome.passed for outcome in self.outcomes)

    @property
    def points(self):
        kinds = ("earned", "possible")
        return tuple(sum(one[kind] for one in self.verdicts.values()) for kind in kinds)


def errors_of(outcome):
    """What kept the check from working, as sentences."""
    if outcome.broken and not outcome.errors:
        return [outcome.text.strip().splitlines()[-1] if outcome.text.strip() else "no output"]
    return outcome.errors


def grade(work, wanted, seed=0, kind="exercises", checker=None, heard=None):
    """Check {track: [(chapter, task)]} and keep the verdicts.

    Args:
        work: the learner's `Work`.
        wanted: the tasks of each track.
        seed: of the random inputs.
        kind: "exercises" (the learner's files) or "solutions" (the reference).
        checker: a `Checker` that is warm; without one, it is made for this check.
        heard: called after each test, as in ``Checker.check``.

    Raises:
        NotInstalledError: a track lacks its framework.
    """
    from autograder.checker import Checker, verdicts

    graded, own = Graded(), checker or Checker(work.root)
    try:
        for track, targets in wanted.items():
            _demand(track)
            before = fingerprints(work, track, targets)
            outcome = own.check(targets, track=track, seed=seed, kind=kind, heard=heard)
            found = verdicts(outcome)
            graded.outcomes.append(outcome)
            graded.verdicts.update(found)
            if kind == "exercises":
                keep(work, found, before)
    finally:
        if checker is None:
            own.close()
    return graded


def installed(track):
    """Is there all that a track needs?"""
    return track not in NEEDS or importlib.util.find_spec(NEEDS[track]) is not None


def _demand(track):
    if not installed(track):
        raise NotInstalledError(
            f"The track {track} needs {NEEDS[track]}, which is not installed: `autograder doctor` "
            "says how to install it; the track scratch works without."
        )


def fingerprints(work, track, targets):
    """{(chapter, task): the fingerprint of its source} of what is about to be graded."""
    found = {}
    for chapter in dict.fromkeys(chapter for chapter, _ in targets):
        names = work.names(chapter, track)
        try:
            source = work.source(track, chapter)
        except (OSError, SyntaxError, ValueError):
            continue
        found.update({(chapter, name): source.fingerprint(name, names) for name in names})
    return found


def keep(work, found, before):
    """Note the verdicts in the learner's progress."""
    noted = {
        f"{track}/{chapter}.{task}": {**verdict, "source": before[chapter, task]}
        for (chapter, track, task), verdict in found.items()
        if (chapter, task) in before and verdict["status"] != "broken"
        if verdict["status"] != "todo" or task in work.begun(track, chapter)
    }
    work.progress.graded(noted)
    work.refresh()


def so_far(results, tests):
    """What is known of a check that still runs, as plain data.

    Args:
        results: of the tests that have run.
        tests: how many there are.

    Returns:
        The numbers of tests ``passed``, ``failed`` and in all (``of``), and the ``first`` that
        failed, or None: its message says all but the probable mistake.
    """
    failed = [one for one in results if one.status == "failed"]
    passed = sum(one.status == "passed" for one in results)
    first = asdict(failed[0]) if failed else None
    return {"passed": passed, "failed": len(failed), "of": tests, "first": first}


def as_data(graded, seed=0, solutions=False):
    """The JSON object of `autograder check --json`."""
    names = ("chapter", "track", "task")
    tasks = [{**dict(zip(names, key, strict=True)), **v} for key, v in graded.verdicts.items()]
    printed = {test: text for outcome in graded.outcomes for test, text in outcome.printed.items()}
    tests = [
        {**asdict(one), "earned": one.earned, "printed": printed.get(one.test, "")}
        for one in graded.results
    ]
    earned, possible = graded.points
    return {
        "version": 1,
        "graded": "solutions" if solutions else "exercises",
        "seed": seed,
        "passed": graded.passed,
        "points": {"earned": earned, "possible": possible},
        "tasks": tasks,
        "tests": tests,
        "errors": graded.errors,
    }
