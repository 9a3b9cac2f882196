"""What can go wrong with a submission, each as one sentence for a person.

Where the code under test runs, an exception becomes plain data (`told`); the judging process makes
one of the classes below of it (`error_from`).
"""

import traceback
from pathlib import Path


class SubmissionError(Exception):
    """The code under test did not give a result; ``str`` of it is a sentence for the learner."""

    status = "failed"


class UnfinishedError(SubmissionError):
    """The submission raised NotImplementedError itself: it is not written yet."""

    status = "todo"


class BrokenFileError(SubmissionError):
    """The file of the submission is missing or does not import."""

    status = "broken"


class RaisedError(SubmissionError):
    """The code under test raised.

    Attributes:
        kind: the name of the exception's class.
        kinds: the names of the class and of all from which it derives.
        in_probe: whether a line of the test itself raised, which had no use for what came.
        own: whether a `raise` of the code under test did, in words of its author.
    """

    def __init__(self, kind, said="", where=None, notes=(), kinds=(), in_probe=False, own=False):
        self.kind, self.said, self.where, self.notes = kind, said, where, list(notes)
        self.kinds, self.in_probe, self.own = kinds or (kind,), in_probe, own
        super().__init__(f"{kind}: {said}" if said else kind)


class LayersDifferError(SubmissionError):
    """The layers of a network do not line up with the ones that the test describes."""


class NoAnswerError(SubmissionError):
    """The process of the code under test gave no answer, and why."""

    def __init__(self, reason, where=None):
        self.where = where
        super().__init__(reason)


class OutsideError(SubmissionError):
    """Something other than plain data came back."""


# --- where the code under test runs


def told(error, path):
    """An exception of the code under test as plain data."""
    where, said = place(error, path), " ".join(text_of(error).split())[:2000]
    if where is None and "NoneType" in said:
        said = f"{said}: did your code give None? A `return` may be missing."
    notes = getattr(error, "__notes__", None)
    return {
        "type": "unfinished" if unfinished(error, path) else "raised",
        "kind": type(error).__name__,
        "kinds": [one.__name__ for one in type(error).__mro__[:20]],
        "said": said,
        "where": where,
        "in_probe": where is None and in_probe(error),
        "own": bool(where) and where[2].startswith("raise ") and is_last(error, path),
        "notes": [str(note)[:2000] for note in notes[:5]] if isinstance(notes, list) else [],
    }


def told_of_import(error, path):
    """Why a file does not import, as plain data."""
    syntax = isinstance(error, SyntaxError)
    missing = getattr(error, "name", None) if isinstance(error, ModuleNotFoundError) else None
    return {
        "type": "import",
        "kind": "SyntaxError" if syntax else type(error).__name__,
        "said": str(error.msg if syntax else text_of(error))[:2000],
        "line": error.lineno if syntax else None,
        "where": place(error, path),
        "missing": missing if isinstance(missing, str) else None,
    }


def text_of(error):
    """What an exception says, also if its own __str__ fails."""
    try:
        return str(error)
    except Exception:
        return ""


def place(error, path):
    """[line, function, text] of the innermost frame inside the file under test, or None."""
    inside = [frame for frame in frames(error) if Path(frame.filename) == Path(path or "")]
    return [inside[-1].lineno, inside[-1].name, inside[-1].line or ""] if inside else None


def in_probe(error):
    """Was it raised by a line of a probe or of a toolkit, and not by a library that they call?"""
    trace = frames(error)
    file = Path(trace[-1].filename) if trace else Path()
    return file.parent.name == "probes" or file.is_relative_to(Path(__file__).parents[1])


def is_last(error, path):
    """Was it raised by a line of the file under test, and not by what that line calls?"""
    trace = frames(error)
    return bool(trace) and Path(trace[-1].filename) == Path(path or "")


def frames(error):
    return traceback.extract_tb(error.__traceback__)


def unfinished(error, path):
    """Was the end of it a NotImplementedError that the file under test raised itself?

    Frameworks wrap what is raised in their threads and processes: then the chain of causes has it,
    or the text of the error with the traceback in it.
    """
    seen = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        if isinstance(error, NotImplementedError) and is_last(error, path):
            return True
        text = text_of(error)
        if path and "NotImplementedError" in text and str(path) in text:
            return True
        error = error.__cause__ or error.__context__
    return False


# --- where it is judged


def error_from(told, path):
    """The exception for the judging process of what a worker told."""
    where = _where(told.get("where"), path)
    match told["type"]:
        case "unfinished":
            return UnfinishedError(where or shown(path))
        case "raised":
            more = told["notes"], tuple(told["kinds"]), told["in_probe"], told["own"]
            return RaisedError(told["kind"], told["said"], where, *more)
        case "layers":
            return LayersDifferError(told["said"])
        case "memory":
            return NoAnswerError(told["said"], where)
        case "not plain":
            return OutsideError(told["said"])
        case "import":
            return BrokenFileError(import_problem(told, path))
    return NoAnswerError("the process of your code gave an answer that means nothing.")


def _where(place, path):
    """'file:line, in function: text', as a person reads it."""
    if not place:
        return None
    line, function, text = place
    return f"{shown(path)}:{line}, in {function}" + (f": {text}" if text else "")


def shown(path):
    """A path as a person would type it from here."""
    try:
        return str(Path(path).resolve().relative_to(Path.cwd()))
    except ValueError:
        return str(path)


def import_problem(told, path):
    """One sentence that says why a file does not import."""
    name = shown(path)
    if told["kind"] == "SyntaxError":
        line = f", line {told['line']}" if told["line"] else ""
        return f"{name} does not import: {told['said']}{line}."
    if told["missing"] in FRAMEWORKS:
        return (
            f"{name} needs {FRAMEWORKS[told['missing']]}, which is not installed here: install it "
            f"with `pip install {told['missing']}`, or choose another track, for example with "
            "`-k scratch`."
        )
    where = _where(told["where"], path)
    said = f"{told['kind']}: {told['said']}" if told["said"] else told["kind"]
    return f"{name} does not import: {said}" + (f" ({where})" if where else "")


FRAMEWORKS = {"torch": "PyTorch", "tensorflow": "TensorFlow", "keras": "Keras"}
