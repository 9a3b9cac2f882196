"""The answers that were written from the pages alone: read, and whether they have been graded."""

import hashlib
import json
import re
from pathlib import Path

from autograder.diagnosis.inputs import inputs
from autograder.project import Project

ROOT = Path(__file__).resolve().parent.parent
KEPT = "graded.json"
HEADER = re.compile(r"^# (task|verdict|mistake|told|open): (.*)$", re.M)


def answers(folder, chapters):
    """Each answer as a dictionary: file, chapter, track, task, verdict, mistakes, told, text."""
    found = []
    for path in sorted(Path(folder).glob("*/*.py")):
        if chapters and path.parent.name not in chapters:
            continue
        text = path.read_text("utf-8")
        lines = HEADER.findall(text)
        about = dict(lines)
        told = [one.strip() for one in about["told"].split(",")] if "told" in about else None
        found.append({
            "file": str(path), "chapter": path.parent.name, "track": path.name.split("-")[0],
            "task": about["task"].strip(), "verdict": about["verdict"].strip(), "text": text,
            "mistakes": [said for name, said in lines if name == "mistake"], "told": told,
            "open": about.get("open"),
        })  # fmt: skip
    return found


def digest(chapter, track):
    """Of all on which the word on the answers to an exercise depends."""
    source = ROOT / "src" / "autograder"
    files = [*(source / f"{name}.py" for name in ("diagnosis/mistakes", "judge", "verdict")),
             *(ROOT / "tests" / "answers" / chapter).glob(f"{track}-*.py")]  # fmt: skip
    both = hashlib.sha256(inputs(Project(ROOT), chapter, track).encode())
    for path in sorted(files):
        both.update(path.read_bytes())
    return both.hexdigest()


def settled(chapter, track):
    """Has it been seen that everything that is said of these answers is as it should be?"""
    path = ROOT / "tests" / "answers" / chapter / KEPT
    found = json.loads(path.read_text("utf-8")) if path.exists() else {}
    return found.get(track) == digest(chapter, track)


def settle(graded):
    """Keep of which exercises this holds."""
    for chapter in {one["chapter"] for one in graded}:
        ours = [one for one in graded if one["chapter"] == chapter]
        bad = {one["track"] for one in ours if problem(one)}
        path = ROOT / "tests" / "answers" / chapter / KEPT
        found = json.loads(path.read_text("utf-8")) if path.exists() else {}
        for track in {one["track"] for one in ours}:
            found[track] = None if track in bad else digest(chapter, track)
        path.write_text(json.dumps(found, indent=1, sort_keys=True) + "\n", "utf-8")


def problem(one):
    """What is wrong with the grader's word on an answer, and not known to be, or None."""
    said = fault(one)
    if one["open"]:
        return None if said else "is listed as open, but the grader gets it right now"
    return said


def fault(one):
    """What is wrong with the grader's word on an answer, or None."""
    if one["verdict"] == "wrong" and not one["failed"]:
        return "wrong, but earns everything"
    if one["verdict"] == "right" and one["failed"]:
        return f"right, but fails {one['failed']} of {one['tests']} tests"
    if one["told"] is not None and one["named"] != sorted(set(one["told"]) - {"none"}):
        return f"is told {', '.join(one['named']) or 'nothing'}, not {', '.join(one['told'])}"
    return None
