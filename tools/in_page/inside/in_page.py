"""Python's side of the page: the desk, and the learner's files as the browser keeps them.

The project lies in the memory of the page. What differs there from what was published is the
learner's; the browser's store holds it, and gives it back the next time.
"""

import json
import os
import sys
from pathlib import Path

ROOT = Path("/book")
MINE = ("src/exercises/scratch/*.py*", ".autograder.json*")
OPTIONS = (
    "--capture=sys -p no:cacheprovider -p no:faulthandler -p no:threadexception "
    "-p no:unraisableexception -p no:terminalprogress -p no:junitxml -p no:pastebin -p no:doctest "
    "-p no:setupplan -p no:setuponly -p no:stepwise -p no:logging -p no:debugging -p no:unittest "
    "-p no:xdist -p autograder.plugin"
)
ALONE = (
    "{task} needs threads, which Python in a page does not have: get the project, start the book "
    "with `make learn`, and check it there. What you wrote is kept."
)


class InPage:
    """Answers the worker."""

    def __init__(self):
        from autograder.desk import Desk

        self.desk = Desk(ROOT)
        self.published = self._files()
        self.alone = json.loads((ROOT / "not_in_page.json").read_text("utf-8"))

    def answer(self, message, tell=None):
        """The reply to a message, both as JSON; so is what ``tell`` hears before a check ends."""
        asked = json.loads(message)
        if asked.get("do") == "check" and asked.get("task") in self.alone.get(asked["chapter"], ()):
            return json.dumps({"error": ALONE.format(task=asked["task"])})
        heard = tell and (lambda news: tell(json.dumps(news)))
        return json.dumps(self.desk.answer(asked, heard))

    def mine(self):
        """{path: text} of all that the learner has changed, as JSON."""
        files = self._files()
        return json.dumps({n: text for n, text in files.items() if self.published.get(n) != text})

    def restore(self, stored):
        """Let the learner's files be those that the browser has stored, as JSON."""
        wanted, here = {**self.published, **json.loads(stored)}, self._files()
        for name in here.keys() - wanted.keys():
            (ROOT / name).unlink()
        for name, text in wanted.items():
            if here.get(name) != text:
                (ROOT / name).write_text(text, "utf-8", newline="\n")

    def _files(self):
        paths = [path for pattern in MINE for path in ROOT.glob(pattern)]
        kept = [path for path in paths if path.suffix != ".lock"]
        return {path.relative_to(ROOT).as_posix(): path.read_text("utf-8") for path in kept}


def begin():
    """Prepare Python for checks, and import what they need."""
    os.environ.update(PYTEST_ADDOPTS=OPTIONS, PYTEST_DISABLE_PLUGIN_AUTOLOAD="1", COLUMNS="100")
    os.chdir(ROOT)
    sys.dont_write_bytecode = True
    import autograder.checker  # noqa: F401  (with pytest and NumPy)

    return InPage()
