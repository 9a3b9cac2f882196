"""Where the files of a book lie: tracks, chapters, misconceptions and alternatives."""

import ast
import functools
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from autograder.sources import replaced
from autograder.stubs import stub

TRACKS = ("scratch", "pytorch", "tf")


@dataclass(frozen=True)
class Misconception:
    """A known mistake: a patch of the solution, and the sentence that explains it.

    Where ``answer`` is given, it takes the place of the whole task instead.
    """

    id: str
    task: str
    says: str
    replace: str = field(repr=False)
    with_: str = field(repr=False)
    see: str | None = None
    answer: str | None = field(default=None, repr=False)

    def apply(self, source):
        """The source of the solution with the mistake in it."""
        if self.answer is not None:
            return replaced(source, self.task, self.answer)
        if (times := source.count(self.replace)) != 1:
            raise ValueError(
                f"The misconception {self.id!r} replaces a text that stands {times} times in the "
                "solution, not once: bring the patch up to date."
            )
        return source.replace(self.replace, self.with_)


def root_of(*starts):
    """The folder of the book: one of ``starts`` or above it, else the only one just below."""
    for start in starts:
        for folder in (start, *Path(start).parents):
            if _is_root(folder):
                return folder
    below = [folder for start in starts for folder in sorted(Path(start).glob("*/"))]
    found = list(dict.fromkeys(folder for folder in below if _is_root(folder)))
    return found[0] if len(found) == 1 else Path(starts[0])


def _is_root(folder):
    return Path(folder, "solutions").is_dir() and Path(folder, "src", "exercises").is_dir()


class Project:
    """A book below one root folder."""

    def __init__(self, root):
        self.root = Path(root)

    def exercise(self, track, chapter):
        return self.root / "src" / "exercises" / track / f"{chapter}.py"

    def solution(self, track, chapter):
        return self.root / "solutions" / track / f"{chapter}.py"

    def stub(self, track, chapter):
        """The text of an exercise as a learner gets it."""
        return stub(self.solution(track, chapter).read_text("utf-8"))

    def chapters(self):
        """All basenames, in alphabetical order."""
        files = self.root.glob("solutions/*/[!_]*.py")
        return sorted({path.stem for path in files if path.parent.name in TRACKS})

    def tracks(self, chapter, name=None):
        """The tracks that have a chapter, or that define one public name of it."""
        return [
            track
            for track in TRACKS
            if self.solution(track, chapter).exists()
            and (name is None or name in self.public_names(track, chapter))
        ]

    @functools.cache  # noqa: B019  (one project lives as long as a run)
    def public_names(self, track, chapter):
        """Functions and classes that a solution defines, in the order of the file."""
        tree = ast.parse(self.solution(track, chapter).read_text("utf-8"))
        defined = (ast.FunctionDef, ast.ClassDef)
        names = [node.name for node in tree.body if isinstance(node, defined)]
        return tuple(name for name in names if not name.startswith("_"))

    @functools.cache  # noqa: B019
    def misconceptions(self, chapter, track):
        """The known mistakes in one track of a chapter."""
        path = self.root / "tests" / "misconceptions" / f"{chapter}.yml"
        if not path.exists():
            return ()
        entries = yaml.safe_load(path.read_text("utf-8")) or []
        return tuple(_misconception(one, track, path) for one in entries if track in one["tracks"])

    def alternatives(self, chapter, track):
        """Other right solutions: files that redefine names of the reference."""
        folder = self.root / "tests" / "alternatives"
        return sorted(folder.glob(f"{chapter}_{track}_*.py"))


def _misconception(entry, track, path):
    try:
        patch = entry["tracks"][track]
        about = entry["id"], entry["task"], " ".join(entry["says"].split())
        if "answer" in patch:
            return Misconception(*about, "", "", entry.get("see"), patch["answer"])
        return Misconception(*about, patch["replace"], patch["with"], entry.get("see"))
    except KeyError as missing:
        name = entry.get("id", entry)
        raise ValueError(f"{path.name}: the entry {name!r} has no {missing}.") from None
