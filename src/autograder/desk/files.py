"""One file of the learner's on the disk: read with care, replaced at once or not at all."""

import contextlib
import os
import shutil
import tempfile

from autograder.desk.parts import MOST, RefusedError
from autograder.stubs import spare


class ConflictError(Exception):
    """The part in the file is another one than the page has read."""


class ExerciseFile:
    """One file of the learner's on the disk."""

    def __init__(self, path, root):
        self.path, self.where = path, path.relative_to(root).as_posix()
        if not path.resolve().is_relative_to(root.resolve()):
            raise RefusedError(f"{self.where} leads out of the project: the page leaves it alone.")

    def read(self):
        """The bytes, or None where there is no file."""
        try:
            with self.path.open("rb") as file:
                return file.read(MOST + 1)
        except FileNotFoundError:
            return None

    def text(self):
        """The text, or None where there is no file."""
        content = self.read()
        return None if content is None else self.decoded(content)

    def decoded(self, content):
        """The text of a content.

        Raises:
            RefusedError: it is too large, or not UTF-8.
        """
        if len(content) > MOST:
            raise RefusedError(f"{self.where} is larger than 1 MB: the page leaves it alone.")
        try:
            text = content.decode("utf-8")
        except UnicodeDecodeError:
            text = "\ufeff"
        if text.startswith("\ufeff"):
            raise RefusedError(f"{self.where} is not plain UTF-8: save it as UTF-8 without a mark.")
        return text

    def keep(self):
        """Copy the file to a name beside it, and say which; None where there is no file."""
        return shutil.copy2(self.path, spare(self.path)).name if self.path.exists() else None

    def replace(self, before, text):
        """Put a new text in the place of what was read, at once or not at all.

        Raises:
            ConflictError: meanwhile something else stands there.
            OSError: it cannot be written; then it is as it was.
        """
        target = self.path.resolve()
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(text.encode())
                file.flush()
                os.fsync(file.fileno())
            self._take_place(target, name, before)
        except BaseException:
            with contextlib.suppress(OSError):
                os.unlink(name)
            raise

    def _take_place(self, target, name, before):
        if before is None:
            os.chmod(name, 0o644)
        else:
            if not os.access(target, os.W_OK):
                raise PermissionError(13, "it is read-only")
            shutil.copymode(target, name)
        if self.read() != before:
            raise ConflictError
        os.replace(name, target)
