"""What tests/verdicts, tests/mutants and tests/answers say of the grader (for the page grader)."""

import hashlib
import json
import re
from collections import Counter
from pathlib import Path

import yaml

from autograder.diagnosis.inputs import tests
from autograder.project import TRACKS, Project

ROOT = Path(__file__).resolve().parents[3]
PROJECT = Project(ROOT)


def exercises():
    """(chapter, track) of every exercise."""
    return [(chapter, track) for chapter in PROJECT.chapters() for track in PROJECT.tracks(chapter)]


def _kept(folder, chapter, track):
    path = ROOT / "tests" / folder / f"{chapter}_{track}.json"
    return json.loads(path.read_text("utf-8")) if path.exists() else {}


def _tried(chapter, track):
    """What the mutants of an exercise showed, if its solution and tests are still the same."""
    found = _kept("mutants", chapter, track)
    mutations = (ROOT / "tools" / "mutations.py").read_text("utf-8")
    now = hashlib.sha256((tests(PROJECT, chapter, track) + mutations).encode()).hexdigest()
    return found if found.get("inputs") == now else {"mutants": 0, "survivors": []}


def row(chapter, track):
    """Counts of one exercise: mistakes, alternatives, mutants, equivalent and alive ones."""
    verdict, tried = _kept("verdicts", chapter, track), _tried(chapter, track)
    known = equivalents(chapter, track)
    return Counter({
        "mistakes": len(verdict["mistakes"]),
        "alternatives": len(verdict["alternatives"]),
        "tried": int(tried["mutants"] > 0),
        "mutants": tried["mutants"],
        "equivalent": sum(name in known for name in tried["survivors"]),
        "alive": sum(name not in known for name in tried["survivors"]),
    })  # fmt: skip


def equivalents(chapter, track):
    """{mutant: why no test could notice it}."""
    path = ROOT / "tests" / "mutants" / f"{chapter}.yml"
    entries = yaml.safe_load(path.read_text("utf-8")) if path.exists() else []
    return {one["mutant"]: one["because"] for one in entries or [] if track in one["tracks"]}


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
    counts = Counter()
    for path in ROOT.glob("tests/answers/*/*.py"):
        head = [line for line in path.read_text("utf-8").splitlines() if line.startswith("# ")]
        counts["open"] += any(line.startswith("# open: ") for line in head)
        if "# verdict: right" in head:
            counts["right"] += 1
            continue
        mistakes = sum(line.startswith("# mistake: ") for line in head)
        told = next((line for line in head if line.startswith("# told: ")), "# told: none")
        counts.update(["wrong", *(["two"] if mistakes > 1 else [])])
        counts["named"] += told != "# told: none"
    return counts


def table():
    """The rows of all exercises as lines of Markdown."""
    head = ["| chapter | track | known mistakes | other right answers | mutants | equivalent | "
            "survive |", "|:--|:--|--:|--:|--:|--:|--:|"]  # fmt: skip
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
