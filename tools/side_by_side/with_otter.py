"""Grade the notebooks with otter-grader: with_otter.py FOLDER. Runs in its environment."""

import contextlib
import json
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

PATIENCE = 120  # seconds for a submission: otter-grader itself sets no limit without a container
TEST = """from otter.test_files import test_case

OK_FORMAT = False
name = {task!r}
points = 1


@test_case(points=1)
def test_answers(env):
    exec(open({check!r}).read(), {{"__name__": "check", {task!r}: env[{task!r}]}})
"""
ONE = """import json, sys
from otter.api import grade_submission
found = grade_submission(sys.argv[1], sys.argv[2], quiet=True)
json.dump(found.total == found.possible, open(sys.argv[3], "w"))
"""


def main(folder):
    passed = {}
    for place in sorted((folder / "notebooks").iterdir()):
        task, tests = place.name, folder / f"otter-{place.name}"
        tests.mkdir()
        text = TEST.format(task=task, check=str(folder / f"check-{task}.py"))
        (tests / f"{task}.py").write_text(text)
        archive = folder / f"{task}.zip"
        generate = ["otter", "generate", "-t", tests, "-o", archive, "--no-requirements",
                    "--no-environment", "--no-config"]  # fmt: skip
        subprocess.run([sys.executable, "-m", *generate], check=True, cwd=folder)
        passed[task] = {one.stem: grade(one, archive, folder) for one in sorted(place.glob("*"))}
    result = {"passed": passed, "version": version("otter-grader")}
    (folder / "with_otter.json").write_text(json.dumps(result))


def grade(path, archive, folder):
    """Does it earn everything? What ends the grader earns nothing."""
    said = folder / "said.json"
    said.unlink(missing_ok=True)
    with contextlib.suppress(subprocess.TimeoutExpired):
        asked = [sys.executable, "-c", ONE, path, archive, said]
        subprocess.run(asked, timeout=PATIENCE, cwd=folder)
    return said.exists() and json.loads(said.read_text())


if __name__ == "__main__":
    main(Path(sys.argv[1]))
