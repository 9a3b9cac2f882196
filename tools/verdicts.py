"""What the kill matrix says of one exercise, kept in tests/verdicts."""

import ast
import json
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

from autograder.diagnosis.evidence import NOTHING
from autograder.diagnosis.inputs import inputs, libraries
from autograder.diagnosis.lookup import alike

BAD = ("todo", "broken")


@dataclass
class Verdict:
    """The outcome of one exercise with one seed."""

    path: Path
    chapter: str
    track: str
    seed: int
    digest: str
    mistakes: dict = field(default_factory=dict)  # name -> tests, failed, named
    others: list = field(default_factory=list)  # alternatives that earn everything
    answers: dict = field(default_factory=dict)  # test -> {mistake: signature}
    problems: list = field(default_factory=list)

    @classmethod
    def of(cls, project, chapter, track, seed, results):
        """What the results of all variants come to."""
        one = cls(place(project, chapter, track), chapter, track, seed,
                  inputs(project, chapter, track))  # fmt: skip
        variants = defaultdict(list)
        for result in results:
            variants[tuple(result["variant"].split(":", 1))].append(result)
        one.others = sorted(name for kind, name in variants if kind == "alternative")
        one.problems = [f"{chapter}, {track}, seed {seed}: {text}"
                        for text in score_problems(variants)]  # fmt: skip
        one._compare({n: tests for (k, n), tests in variants.items() if k == "misconception"})
        return one

    def _compare(self, mistakes):
        """Which tests a mistake fails, and how."""
        for name, tests in mistakes.items():
            for test in tests:
                if test["status"] == "failed":
                    self.answers.setdefault(test["name"], {})[name] = test["signature"]
        for name, tests in mistakes.items():
            failed = [one["name"] for one in tests if one["status"] == "failed"]
            told = [one for one in failed if self.answers[one][name][0] > NOTHING]
            self.mistakes[name] = {"tests": len(tests), "failed": len(failed), "named": len(told)}
            bad = [one for one in tests if one["status"] in BAD]
            self._judge(name, set(failed), told, bad)

    def _judge(self, name, failed, told, bad):
        where = f"{self.chapter}, {self.track}, seed {self.seed}: the mistake {name!r}"
        if bad:
            self.problems.append(f"{where} does not run: {bad[0]['message']}")
        elif not failed:
            self.problems.append(f"{where} survives: no test fails")
        elif not told:
            self.problems.append(f"{where} is never recognized: an exception in the test "
                                 "itself proves nothing")  # fmt: skip
        elif twins := self._twins(name, failed):
            self.problems.append(f"{where} is never told apart from {', '.join(sorted(twins))}")

    def _twins(self, name, failed):
        """The mistakes that fail the same tests in the same way."""

        def same(test, other):
            known = self.answers[test]
            return other in known and all(map(alike, known[name][1:], known[other][1:]))

        rivals = set.union(*(set(self.answers[one]) for one in failed)) - {name}
        fails = {one: {test for test in self.answers if one in self.answers[test]}
                 for one in rivals}  # fmt: skip
        return [one for one in rivals
                if fails[one] == failed and all(same(test, one) for test in failed)]  # fmt: skip

    @classmethod
    def kept(cls, project, chapter, track):
        """What was found before, if it still holds."""
        path = place(project, chapter, track)
        if not path.exists():
            return None
        found = json.loads(path.read_text("utf-8"))
        digest = inputs(project, chapter, track)
        if (found["inputs"], found["libraries"]) != (digest, libraries(track)):
            return None
        return cls(path, chapter, track, 0, digest, found["mistakes"], found["alternatives"])

    def keep(self):
        """Write the file, or remove it when something does not hold."""
        if self.problems:
            self.path.unlink(missing_ok=True)
            return
        self.path.parent.mkdir(exist_ok=True)
        lines = [f'"inputs": "{self.digest}"', f'"libraries": {json.dumps(libraries(self.track))}',
                 f'"alternatives": {json.dumps(self.others)}',
                 f'"mistakes": {{\n{_rows(self.mistakes)}\n}}',
                 f'"answers": {{\n{_rows(self.answers)}\n}}']  # fmt: skip
        self.path.write_text("{\n" + ",\n".join(lines) + "\n}\n", "utf-8")


def _rows(table):
    return ",\n".join(f" {json.dumps(name)}: {json.dumps(table[name])}" for name in sorted(table))


def place(project, chapter, track):
    return project.root / "tests" / "verdicts" / f"{chapter}_{track}.json"


def score_problems(variants):
    """Solutions and alternatives earn everything, stubs nothing."""
    for (kind, name), tests in variants.items():
        for one in tests:
            passed = one["status"] == "passed"
            if kind == "solutions" and not passed:
                yield f"the solution fails {one['name']}\n{one['message']}"
            if kind == "stub" and passed:
                yield f"an untouched stub passes {one['name']}"
            if kind == "alternative" and not passed:
                yield f"the alternative {name} fails {one['name']}\n{one['message']}"


def shape_problems(project, chapter):
    """What a chapter must have: a page in the contents, tests, a task for every region."""
    root = project.root
    toc = (root / "book" / "_toc.yml").read_text("utf-8")
    if f"chapters/{chapter}\n" not in toc + "\n":
        yield f"{chapter} is not in book/_toc.yml"
    for path in (root / f"tests/test_{chapter}.py", root / f"book/chapters/{chapter}.md"):
        if not path.exists():
            yield f"{path.relative_to(root)} is missing"
            return
    tests = (root / f"tests/test_{chapter}.py").read_text("utf-8")
    for track in project.tracks(chapter):
        for name in regions(project.solution(track, chapter)):
            if f'@task("{name}"' not in tests and f'@task(\n    "{name}"' not in tests:
                yield f"{chapter}: {name} ({track}) has an answer to write but no task in the tests"


def regions(path):
    """The public names of a solution that contain a marked region."""
    source = path.read_text("utf-8")
    for node in ast.parse(source).body:
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            if "# BEGIN SOLUTION" in ast.get_source_segment(source, node):
                yield node.name
