"""Records of a marking, written by hand, for tests of what follows from them."""

import copy
import json

TASKS = {  # id: points of its tests
    "pytorch/lenet.LeNet": {"test_shape": 1, "test_values": 3},
    "pytorch/lenet.count_multiply_adds": {"test_by_hand": 2},
}
SAYS = "The activation after the second convolution is missing."
PAGE = "book/chapters/lenet.md#sec-lenet-activations"


def task(name, passed, says=None, message="  called    LeNet()\n  problem   no"):
    """The mark of a task: `passed` says of each test whether it passed."""
    track, _, rest = name.partition("/")
    chapter, _, short = rest.partition(".")
    tests = [
        {"id": test, "points": worth if right else 0, "possible": worth, "passed": right,
         "message": None if right else message}
        for (test, worth), right in zip(TASKS[name].items(), passed, strict=True)
    ]  # fmt: skip
    points, possible = (sum(one[key] for one in tests) for key in ("points", "possible"))
    status = "passed" if all(passed) else "partly" if any(passed) else "failed"
    return {
        "id": name, "track": track, "chapter": chapter, "task": short, "title": short,
        "points": points, "possible": possible, "status": status, "seconds": 1.5,
        "expected_tests": list(TASKS[name]), "received_tests": list(TASKS[name]), "tests": tests,
        "mistakes": [{"id": "no-relu", "says": says, "page": PAGE}] if says else [], "message": "",
    }  # fmt: skip


def record(name="ada", passed=((True, True), (True,)), says=(None, None), late=None, **changes):
    """A record of both tasks; `late` is (days, factor)."""
    tasks = [task(*one) for one in zip(TASKS, passed, says, strict=True)]
    points = sum(one["points"] for one in tasks)
    factor = late[1] if late else 1
    made = {
        "format": 1, "submission": name, "key": f"key-of-{name}",
        "graded_at": "2026-03-01T10:00:00", "submitted_at": "2026-02-27T23:00:00",
        "assignment": {"title": "Week 3", "sha256": "a" * 64},
        "late": {"days": late[0], "factor": factor} if late else None,
        "environment": {
            "python": "3.12.1", "platform": "Linux", "packages": {"torch": "2.14.0"},
            "tests_sha256": "b" * 64, "seed": 7301, "rung": "bubblewrap", "missing": [],
        },
        "files": [{"path": "pytorch/lenet.py", "sha256": "c" * 64, "bytes": 900}],
        "ignored": [{"path": "notes.txt", "why": "not named by the assignment"}], "flags": [],
        "tasks": tasks, "points": points, "possible": 6, "marks": points * factor, "seconds": 3.25,
    }  # fmt: skip
    return {**made, **copy.deepcopy(changes)}


def write(folder, *records):
    """A folder as `autograder grade` leaves it."""
    (folder / "records").mkdir(parents=True, exist_ok=True)
    for number, one in enumerate(records):
        text = json.dumps(one)
        (folder / f"records/{number}.json").write_text(text, "utf-8")
    return folder
