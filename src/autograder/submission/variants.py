"""The submissions that one test can be run on, each in a process of its own."""

import pickle
import re
import sys
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from autograder.stubs import stub
from autograder.submission.errors import (
    BrokenFileError,
    NoAnswerError,
    SubmissionError,
    shown,
)
from autograder.submission.source import excerpt, read_source
from autograder.submission.workers import ORACLES

STOPS = re.compile(r"^[^#\n]*\b(breakpoint|set_trace)\(", re.M)
KEPT = 200  # answers of frameworks that are kept: many variants are compared with the same


@dataclass(frozen=True)
class Variant:
    """Whose code is tested: a track of a chapter, as the learner, the book or a mistake has it."""

    chapter: str
    track: str
    kind: str = "exercises"  # or solutions, stub, misconception, alternative
    name: str = ""

    def __str__(self):
        return f"{self.track}-{self.kind}-{self.name}" if self.name else self.track


def variant_of(item):
    """The variant that a graded test runs on; None for any other test."""
    variant = item.callspec.params.get("ex") if hasattr(item, "callspec") else None
    return variant if isinstance(variant, Variant) else None


class Variants:
    """Knows the texts of each variant of a project, and asks its process."""

    def __init__(self, project, workers, debugger=None, handed_in=None):
        self.project, self.workers, self.debugger = project, workers, debugger
        self.handed_in = handed_in  # whose code is graded in place of src/exercises, if anybody's
        self.texts = {}
        self.mutants = {}  # Variant -> (task, text): tried in place of all others

    def of_task(self, chapter, track, name):
        """What the tests of one task run on when the grader itself is graded."""
        if self.mutants:
            return [one for one, (task, _) in self.mutants.items() if task in (name, None)]
        known = self.project.misconceptions(chapter, track)
        mistakes = [one.id for one in known if one.task == name]
        others = [path.stem for path in self.project.alternatives(chapter, track)]
        return [
            Variant(chapter, track, "solutions", "reference"),
            Variant(chapter, track, "stub", "untouched"),
            *(Variant(chapter, track, "misconception", one) for one in mistakes),
            *(Variant(chapter, track, "alternative", one) for one in others),
        ]

    def perform(self, variant, seed, call):
        """Carry out a call on a variant: sets ``call.value`` or ``call.error``."""
        ask = self._oracle if call.kind == "oracle" else self._ask
        try:
            call.value = ask(variant, seed, call)
        except BrokenFileError:
            raise
        except SubmissionError as error:
            call.error = error

    def trace(self, variant, seed, call):
        """What the networks in a call of a probe compute, layer by layer: a list of traces."""
        request = {**self._lending(variant, seed, call), "do": "trace"}
        workers = self._workers(variant)
        return workers.ask_aside(variant.track, self.loading(variant), request)

    def _workers(self, variant):
        """What runs a variant: code that was handed in stays in its sandbox."""
        if self.handed_in and variant.kind == "exercises":
            return self.handed_in.workers
        return self.workers

    def _lending(self, variant, seed, call):
        """The request of a call, with the texts of what the reference lends to it."""
        request = _request(call, seed)
        if call.given:
            path = self.project.solution(variant.track, variant.chapter)
            text = excerpt(self._text(path), call.given)
            files = [[f"{variant.chapter}_reference.py", text]]
            request["given"] = {"names": list(call.given), "files": files}
        return request

    def _ask(self, variant, seed, call):
        request, files = self._lending(variant, seed, call), self.loading(variant)
        key = variant, sha256(pickle.dumps(files)).digest()
        workers = self._workers(variant)
        if self.debugger and variant.kind == "exercises" and STOPS.search(files["files"][0][1]):
            workers = self.debugger  # somebody sits at the terminal and waits for the prompt
            print(f"{files['shown']} runs in the grader's own process: it calls a debugger.")
        return workers.ask(key, variant.track, files, request)

    def _oracle(self, variant, seed, call):
        request = _request(call, seed)
        key = variant.track, sha256(pickle.dumps(request)).digest()
        kept = self.workers.oracles
        if key not in kept:
            if len(kept) >= KEPT:
                kept.popitem(last=False)
            kept[key] = self._ask_framework(variant.track, request)
        return pickle.loads(pickle.dumps(kept[key]))

    def _ask_framework(self, track, request):
        process = ORACLES, track
        try:
            return self.workers.ask(process, track, None, request)
        except NoAnswerError:  # the machine was too busy
            self.workers.forget(process)
            return self.workers.ask(process, track, None, request)

    def loading(self, variant):
        """The request that makes the module of a variant.

        All variants have the same name and, but for the solutions, the same path: so what an
        error says does not tell them apart.
        """
        chapter, track = variant.chapter, variant.track
        own = self.project.solution if variant.kind == "solutions" else self.project.exercise
        path = own(track, chapter)
        files = [[str(path), self.source(variant)]]
        if variant.kind == "alternative":
            extra = self.project.root / "tests" / "alternatives" / f"{variant.name}.py"
            files.append([str(extra), self._text(extra)])
        folders = [str(self.project.root / "src")]
        name = f"exercises.{track}.{chapter}"
        return {"do": "load", "name": name, "files": files, "folders": folders,
                "shown": shown(path)}  # fmt: skip

    def source(self, variant):
        """The text of a variant's file."""
        chapter, track = variant.chapter, variant.track
        if variant in self.mutants:
            return self.mutants[variant][1]
        if variant.kind == "exercises" and self.handed_in:
            return self.handed_in.text(track, chapter)
        if variant.kind == "exercises":
            path = self.project.exercise(track, chapter)
            if not path.parent.resolve().is_relative_to(self.project.root.resolve()):
                raise BrokenFileError(f"{shown(path)} leads out of the project: put a file there.")
            return self._text(path)
        text = self._text(self.project.solution(track, chapter))
        if variant.kind == "stub":
            return stub(text)
        return self._with_mistakes(variant, text) if variant.kind == "misconception" else text

    def _with_mistakes(self, variant, text):
        """The solution with one known mistake, or with several: "one+another"."""
        known = {one.id: one for one in
                 self.project.misconceptions(variant.chapter, variant.track)}  # fmt: skip
        for name in variant.name.split("+"):
            text = known[name].apply(text)
        return text

    def _text(self, path):
        if path not in self.texts:
            self.texts[path] = read_source(path)
        return self.texts[path]


def _request(call, seed):
    function = call.probe
    request = {"do": "call", "kind": call.kind, "name": call.name, "seed": seed, "given": None,
               "args": list(call.args), "kwargs": call.kwargs, "function": None}  # fmt: skip
    if function is not None:
        module = function.__module__
        file = Path(sys.modules[module].__file__)
        levels = module.count(".") + (file.name == "__init__.py")
        request["function"] = [module, function.__qualname__, str(file.parents[levels])]
    return request
