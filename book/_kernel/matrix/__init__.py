"""What tests/verdicts, tests/mutants and tests/answers say of the grader (for the page grader)."""

import json
import re
import sys
from collections import Counter
from pathlib import Path

import yaml

from autograder.project import TRACKS, Project

ROOT = Path(__file__).resolve().parents[3]
PROJECT = Project(ROOT)
sys.path.append(str(ROOT / "tools"))  # what wrote the files reads them

from collection import answers  # noqa: E402

from mutants import equivalents, kept  # noqa: E402


def exercises():
    """(chapter, track) of every exercise."""
    return [(chapter, track) for chapter in PROJECT.chapters() for track in PROJECT.tracks(chapter)]


def row(chapter, track):
    """Counts of one exercise: mistakes, alternatives, mutants, equivalent and alive ones."""
    path = ROOT / "tests" / "verdicts" / f"{chapter}_{track}.json"
    verdict = json.loads(path.read_text("utf-8"))
    tried = kept(PROJECT, chapter, track) or {"mutants": 0, "survivors": []}
    known = equivalents(chapter, track)
    return Counter({
        "mistakes": len(verdict["mistakes"]),
        "alternatives": len(verdict["alternatives"]),
        "tried": int(tried["mutants"] > 0),
        "mutants": tried["mutants"],
        "equivalent": sum(name in known for name in tried["survivors"]),
        "alive": sum(name not in known for name in tried["survivors"]),
    })  # fmt: skip


def by_track():
    """{track, or "all": the sums of all its rows}."""
    sums = {track: Counter() for track in (*TRACKS, "all")}
    for chapter, track in exercises():
        found = row(chapter, track)
        sums[track].update(found)
        sums["all"].update(found)
    return sums


def killed(counts):
    """The share of the mutants that some test notices, of those that it could."""
    return 1 - counts["alive"] / max(counts["mutants"] - counts["equivalent"], 1)


def collected():
    """Counts of the answers in tests/answers.

    They are: wrong, two (with two mistakes), named, right, and open (the grader errs still).
    """
    counts = Counter(open=0, right=0, wrong=0, two=0, named=0)
    for one in answers(ROOT / "tests" / "answers", None):
        counts["open"] += one["open"] is not None
        counts[one["verdict"]] += 1
        counts["two"] += len(one["mistakes"]) > 1
        counts["named"] += one["verdict"] == "wrong" and one["told"] not in (None, ["none"])
    return counts


def unseen():
    """What came of each collection of answers when it was graded for the first time."""
    return yaml.safe_load((ROOT / "tests" / "answers" / "unseen.yml").read_text("utf-8"))


def table():
    """The rows of all exercises as lines of Markdown."""
    head = ["| chapter | track | mistakes | others | mutants | equivalent | alive |",
            "|:--|:--|--:|--:|--:|--:|--:|"]  # fmt: skip
    names = ("mistakes", "alternatives", "mutants", "equivalent", "alive")
    rows = []
    for chapter, track in exercises():
        found = row(chapter, track)
        cells = " | ".join(
            "–" if name in names[2:] and not found["tried"] else f"{found[name]:,}"
            for name in names
        )  # fmt: skip
        rows.append(f"| [{chapter}](#{_label(chapter)}) | {track} | {cells} |")
    return [*head, *rows]


def _label(chapter):
    """The label at the top of a chapter's page."""
    page = (ROOT / "book" / "chapters" / f"{chapter}.md").read_text("utf-8")
    return re.search(r"^\((ch-[\w-]+)\)=$", page, re.M).group(1)
