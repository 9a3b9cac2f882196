"""What can go wrong with a submission, each as one sentence for a person."""

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
    """The code under test raised; ``kind`` is the name of the exception's class."""

    def __init__(self, error, path):
        self.kind = type(error).__name__
        self.said = " ".join(str(error).split())
        self.where = place(error, path)
        self.notes = getattr(error, "__notes__", [])
        super().__init__(f"{self.kind}: {self.said}" if self.said else self.kind)


class LayersDifferError(SubmissionError):
    """The layers of a network do not line up with the ones that the test describes."""


def place(error, path):
    """'file:line, in function: text' of the innermost frame inside the file under test."""
    frames = traceback.extract_tb(error.__traceback__)
    inside = [frame for frame in frames if Path(frame.filename) == Path(path)]
    if not inside:
        return None
    last = inside[-1]
    return f"{shown(path)}:{last.lineno}, in {last.name}: {last.line}"


def shown(path):
    """A path as a person would type it from here."""
    try:
        return str(Path(path).resolve().relative_to(Path.cwd()))
    except ValueError:
        return str(path)


def import_problem(error, path):
    """One sentence that says why a file does not import."""
    name = shown(path)
    if isinstance(error, FileNotFoundError):
        return f"{name} is missing: `make stubs` writes it."
    if isinstance(error, SyntaxError):
        return f"{name} does not import: {error.msg}, line {error.lineno}."
    missing = getattr(error, "name", None) if isinstance(error, ModuleNotFoundError) else None
    if missing in FRAMEWORKS:
        return (
            f"{name} needs {FRAMEWORKS[missing]}, which is not installed here: install it with "
            f"`pip install {missing}`, or choose another track, for example with `-k scratch`."
        )
    where = place(error, path)
    said = f"{type(error).__name__}: {error}"
    return f"{name} does not import: {said}" + (f" ({where})" if where else "")


FRAMEWORKS = {"torch": "PyTorch", "tensorflow": "TensorFlow", "keras": "Keras"}
