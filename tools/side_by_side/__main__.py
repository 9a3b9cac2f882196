"""Let this project, otter-grader and nbgrader grade the same answers: what comes of it, how fast?

    python tools/side_by_side PYTHON [OUT]

PYTHON is an interpreter that has otter-grader and nbgrader (this project does not need them). The
answers are those in tests/answers to two NumPy tasks on convolution, and a few submissions of
tests/hostile that forge a result and do no harm. The two get the questions that our tests ask, with
the numbers that the reference gives, as assertions in their own formats.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE.parent.parent / "src")]
from collection import ROOT, answers  # noqa: E402

from autograder.project import Project  # noqa: E402
from autograder.sources import replaced  # noqa: E402
from side_by_side import ours, questions  # noqa: E402

TRACK, CHAPTER, TASKS = "scratch", "convolution", ("conv_output_size", "avg_pool2d")
FORGED = "always_equal array_subclass float_subclass patched_numpy skip system_exit".split()
FORGED_TASK = "avg_pool2d"
OUT = ROOT / "book/_kernel/classroom/side_by_side.json"


def submissions():
    """{task: {name: (is it right?, its text)}}"""
    found, reference = {}, Project(ROOT).solution(TRACK, CHAPTER).read_text("utf-8")
    for one in answers(ROOT / "tests/answers", [CHAPTER]):
        if one["track"] == TRACK and one["task"] in TASKS:
            name = Path(one["file"]).stem.replace("_", "-")
            text = replaced(reference, one["task"], one["text"])  # it may use other tasks
            found.setdefault(one["task"], {})[name] = (one["verdict"], text)
    for name in FORGED:
        text = (ROOT / f"tests/hostile/{name}.py").read_text("utf-8")
        found[FORGED_TASK][f"forged-{name}".replace("_", "-")] = ("forged", text)
    return found


def others(python, script, folder):
    """({task: {name: does it earn everything?}}, seconds, version) of another grader."""
    begin = perf_counter()
    path = os.pathsep.join([str(Path(python).parent), os.environ["PATH"]])  # nbgrader calls alembic
    env = {**os.environ, "PATH": path}
    subprocess.run([python, HERE / script, folder], check=True, stdout=sys.stderr, env=env)
    seconds = perf_counter() - begin
    found = json.loads((folder / f"{Path(script).stem}.json").read_text("utf-8"))
    return found["passed"], seconds, found["version"]


def counted(passed, given):
    """How many of each kind earn everything."""
    count = {}
    for task, handed in given.items():
        for name, (kind, _) in handed.items():
            row = count.setdefault(kind, {"of": 0, "passed": []})
            row["of"] += 1
            if passed[task][name]:
                row["passed"].append(name)
    return count


def main(python, out=OUT):
    given, result = submissions(), {}
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        questions.write(folder, CHAPTER, TRACK, given)
        for name, grade in {
            "this project": lambda: ours.graded(folder, CHAPTER, TRACK, given),
            "otter-grader": lambda: others(python, "with_otter.py", folder),
            "nbgrader": lambda: others(python, "with_nbgrader.py", folder),
        }.items():
            passed, seconds, version = grade()
            result[name] = {"counted": counted(passed, given), "version": version,
                            "seconds": round(seconds, 1)}  # fmt: skip
    result["submissions"] = sum(map(len, given.values()))
    Path(out).write_text(json.dumps(result, indent=1) + "\n", "utf-8")
    print(json.dumps(result, indent=1))


if __name__ == "__main__":
    main(*sys.argv[1:])
