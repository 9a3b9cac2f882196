"""What the page asks is answered, and what stands in the learner's file is never lost."""

import json
import os
import subprocess
import sys

import pytest
from toy_project import SOLUTION, STUB, WRONG, Toy

from autograder import tasks
from autograder.desk import Desk
from autograder.desk.files import ExerciseFile
from autograder.sources import Source

HALF = {"chapter": "toy", "task": "half", "track": "scratch"}
SHOUT = {**HALF, "task": "shout"}
STATE = {"status", "earned", "possible", "hints"}
OPENED = {"text", "stub", "stamp", "line", "path", "file", *STATE}


def right(task, text=SOLUTION):
    """An answer as somebody types it, without the marks of the reference."""
    lines = Source(text).text(task).splitlines()
    return "\n".join(line for line in lines if " SOLUTION" not in line)


@pytest.fixture
def toy(tmp_path):
    return Toy(tmp_path / "toy")


@pytest.fixture
def ask(toy):
    desk = Desk(toy.root)

    def asked(do, place=HALF, tell=None, **fields):
        return json.loads(json.dumps(desk.answer({"do": do, **place, **fields}, tell)))

    yield asked
    if desk.checker:
        desk.checker.close()
        sys.modules.pop("test_toy", None)  # the next test has another file of that name


def test_hello_says_what_can_be_graded_here(ask):
    reply = ask("hello", {})
    assert reply["version"] == 1 and reply["backend"] == "local" and reply["track"] is None
    assert reply["tracks"]["scratch"] is True and set(reply["tracks"]) == {
        "scratch",
        "pytorch",
        "tf",
    }


def test_a_task_is_opened_as_it_stands_in_the_learners_file(ask, toy):
    toy.exercise.write_text(STUB.replace("Half of", "My half of"), "utf-8")
    reply = ask("open")
    assert set(reply) == OPENED
    assert "My half of" in reply["text"] and "My half of" not in reply["stub"]
    assert (reply["path"], reply["line"]) == ("src/exercises/scratch/toy.py", 8)
    assert (reply["status"], reply["earned"], reply["possible"]) == ("changed", 0, 3)


def test_a_saved_text_is_read_again_as_it_was_written(ask, toy):
    text = "import math\n\n\n# mine\ndef helper():\n    return math.pi\n\n\n" + right("half")
    reply = ask("save", text=text, stamp=ask("open")["stamp"])
    assert reply["text"] == text and reply["status"] == "changed"
    again = ask("save", text=text.replace("pi", "e"), stamp=reply["stamp"])
    assert again["text"] == text.replace("pi", "e")
    assert toy.exercise.read_text("utf-8").count("def helper") == 1
    assert ask("open", SHOUT)["text"] == ask("open", SHOUT)["stub"]


def test_what_stands_around_a_task_is_kept_byte_by_byte(ask, toy):
    before = STUB.replace("TWO = 2", 'TWO = 2\nODD = "\u2028\x0c"').replace("\n", "\r\n")
    toy.exercise.write_bytes(before.rstrip().encode())
    ask("save", SHOUT, text=right("shout"), stamp=ask("open", SHOUT)["stamp"])
    now = toy.exercise.read_bytes().decode()
    head = before[: before.index("def shout")]
    assert now == head + right("shout").replace("\n", "\r\n")


def test_a_file_changed_elsewhere_is_not_overwritten(ask, toy):
    stamp = ask("open")["stamp"]
    mine = WRONG.replace("# BEGIN SOLUTION", "# mine")
    toy.exercise.write_text(mine, "utf-8")
    reply = ask("save", text=right("half"), stamp=stamp)
    assert reply["conflict"] is True and "# mine" in reply["text"]
    assert toy.exercise.read_text("utf-8") == mine
    assert "conflict" in ask("check", text=right("half"), stamp=stamp)
    assert "conflict" in ask("reset", stamp=stamp)
    after = ask("save", text=right("half"), stamp=reply["stamp"])
    assert after["text"] == right("half")


def test_of_two_tabs_the_second_one_is_told(ask):
    stamp = ask("open")["stamp"]
    first = ask("save", text=right("half"), stamp=stamp)
    second = ask("save", text=right("half", WRONG), stamp=stamp)
    assert second["conflict"] is True and second["stamp"] == first["stamp"]


def test_a_check_tells_what_it_knows_after_each_test(ask):
    told, stamp = [], ask("open")["stamp"]
    reply = ask("check", tell=told.append, text=right("half", WRONG), stamp=stamp)
    first, last = (news["so_far"] for news in told)
    assert (first["failed"], first["of"]) == (1, 2) and (last["passed"], last["failed"]) == (1, 1)
    final = next(one for one in reply["graded"]["tests"] if one["test"] == first["first"]["test"])
    assert "probably" in final["message"] and "probably" not in first["first"]["message"]
    rows = first["first"]["message"].splitlines()  # a named mistake says more than the test's hint
    assert all(row in final["message"] for row in rows if not row.lstrip().startswith("hint"))


def test_a_save_whose_reply_was_lost_can_be_repeated(ask):
    stamp = ask("open")["stamp"]
    first = ask("save", text=right("half"), stamp=stamp)
    assert ask("save", text=right("half"), stamp=stamp) == first


def test_another_task_of_the_file_may_change_meanwhile(ask, toy):
    stamp = ask("open")["stamp"]
    toy.exercise.write_text(STUB.replace("in capitals", "in LARGE capitals"), "utf-8")
    assert "conflict" not in ask("save", text=right("half"), stamp=stamp)
    assert "in LARGE capitals" in toy.exercise.read_text("utf-8")


def test_a_file_that_changes_while_it_is_written_is_left_alone(ask, toy, monkeypatch):
    stamp, fsync = ask("open")["stamp"], os.fsync

    def slowly(handle):
        toy.exercise.write_text(WRONG, "utf-8")
        fsync(handle)

    monkeypatch.setattr(os, "fsync", slowly)
    assert ask("save", text=right("half"), stamp=stamp)["conflict"] is True
    assert toy.exercise.read_text("utf-8") == WRONG
    assert [path.name for path in toy.exercise.parent.iterdir()] == ["toy.py"]


def test_a_disk_that_is_full_costs_a_sentence_and_not_the_file(ask, toy, monkeypatch):
    stamp = ask("open")["stamp"]

    def full(handle):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    assert "No space left on device" in ask("save", text=right("half"), stamp=stamp)["error"]
    assert toy.exercise.read_text("utf-8") == STUB
    assert [path.name for path in toy.exercise.parent.iterdir()] == ["toy.py"]


@pytest.mark.parametrize(
    "text, said",
    [
        ("def half(size:\n    pass", "line 1"),
        ("def halve(size):\n    pass", "half is not defined here"),
        ("def half(a):\n    pass\n\n\ndef half(b):\n    pass", "more than once"),
        ("def half(a):\n    pass\n\n\ndef shout(b):\n    pass", "task of its own"),
        ("def half(a):\n    pass\n\n\nprint(1)", "above it"),
        ("def half(a):\n    pass\n\n# below", "above it"),
        ("def half(a):\n    return '\ud800'", "no file can hold"),
        ("def half(a):\n    return '\0'", "line"),
        ("(" * 5000, "not Python"),
        ("x" * (1 << 21), "too long"),
        (None, "no text"),
        (["def half(): pass"], "no text"),
    ],
)  # fmt: skip
def test_what_is_not_the_task_is_refused_with_a_sentence(ask, toy, text, said):
    stamp = ask("open")["stamp"]
    reply = ask("save", text=text, stamp=stamp)
    assert list(reply) == ["error"] and said in reply["error"]
    assert toy.exercise.read_text("utf-8") == STUB


def test_a_check_saves_and_names_the_mistake(ask):
    reply = ask("check", text=right("half", WRONG), stamp=ask("open")["stamp"])
    assert (reply["saved"]["status"], reply["saved"]["earned"]) == ("failed", 1)
    assert reply["graded"]["points"] == {"earned": 1, "possible": 3}
    messages = [one["message"] for one in reply["graded"]["tests"] if one["status"] == "failed"]
    assert "counts twice" in messages[0]
    reply = ask("check", text=right("half"), stamp=reply["saved"]["stamp"])
    assert reply["graded"]["passed"] and reply["saved"]["status"] == "passed"
    assert ask("open")["earned"] == 3


def test_pytest_is_imported_by_the_first_check_only(toy):
    code = (
        "import sys; from autograder.desk import Desk; desk = Desk(sys.argv[1])\n"
        f"for do in ('hello', 'open', 'progress', 'hint'): desk.answer({{'do': do, **{HALF}}})\n"
        "print([n for n in ('pytest', 'numpy', 'click') if n in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", code, toy.root], capture_output=True, text=True)
    assert run.stdout.strip() == "[]", run.stderr


def test_the_second_message_parses_no_tests_again(ask, monkeypatch):
    parsed = []
    read = tasks.read_tasks
    monkeypatch.setattr(tasks, "read_tasks", lambda source: parsed.append(source) or read(source))
    ask("open")
    assert parsed
    parsed.clear()
    ask("open", SHOUT)
    assert not parsed


def test_hints_come_one_by_one_and_are_noted(ask):
    found = [ask("hint") for _ in range(3)]
    assert [one["number"] for one in found] == [1, 2, 2] and found[0]["of"] == 2
    assert [one["hint"] for one in found] == [
        "Count the sides.",
        "There are two.",
        "There are two.",
    ]
    assert ask("open")["hints"] == 2
    assert ask("hint", SHOUT) == {"number": 0, "of": 0, "hint": None, "hints": []}


def test_a_progress_that_cannot_be_kept_is_said_so(ask, toy):
    (toy.root / ".autograder.json").mkdir()
    assert "cannot be" in ask("hint")["notes"][0]


def test_a_reset_keeps_a_copy(ask, toy):
    saved = ask("save", text="import math\n\n\n" + right("half"), stamp=ask("open")["stamp"])
    mine = toy.exercise.read_text("utf-8")
    reply = ask("reset", stamp=saved["stamp"])
    assert reply["text"].endswith(reply["stub"]) and reply["status"] == "todo"
    assert reply["text"].startswith("import math")  # it may be needed by other tasks
    assert (toy.exercise.parent / reply["kept"]).read_text("utf-8") == mine
    assert ask("reset", stamp=reply["stamp"])["kept"] is None


def test_a_file_that_is_no_python_is_not_edited_and_says_where(ask, toy):
    stamp = ask("open")["stamp"]
    toy.exercise.write_text(STUB + "\nx = (\n", "utf-8")
    reply = ask("open")
    assert "line 17" in reply["broken"] and reply["text"] is None and reply["status"] == "broken"
    assert reply["stub"].startswith("def half")
    assert "line 17" in ask("save", text=right("half"), stamp=stamp)["error"]


@pytest.mark.parametrize(
    "content, said",
    [
        (STUB.encode("utf-16"), "UTF-8"),
        ("\ufeff".encode() + STUB.encode(), "UTF-8"),
        (STUB.encode() + b"# \xe4\n", "UTF-8"),
        (STUB.encode() + b"#" * (1 << 20), "larger"),
    ],
)
def test_a_file_that_cannot_be_kept_as_it_is_is_left_alone(ask, toy, content, said):
    stamp = ask("open")["stamp"]
    toy.exercise.write_bytes(content)
    assert said in ask("open")["broken"]
    assert said in ask("save", text=right("half"), stamp=stamp)["error"]
    assert toy.exercise.read_bytes() == content


def test_a_missing_file_is_written_with_the_answer_in_it(ask, toy):
    toy.exercise.unlink()
    opened = ask("open")
    assert opened["status"] == "missing" and opened["text"] == opened["stub"]
    ask("save", text=right("half"), stamp=opened["stamp"])
    assert Source(toy.exercise.read_text("utf-8")).text("shout") == Source(STUB).text("shout")


def test_a_missing_definition_is_added(ask, toy):
    toy.exercise.write_text(STUB[: STUB.index("def shout")].rstrip(), "utf-8")
    opened = ask("open", SHOUT)
    assert opened["text"] == opened["stub"]
    saved = ask("save", SHOUT, text=right("shout"), stamp=opened["stamp"])
    assert saved["text"] == right("shout") and ask("open")["status"] == "todo"


def test_a_file_outside_the_project_is_not_touched(ask, toy, tmp_path):
    other = toy.exercise.rename(tmp_path / "other.py")
    toy.exercise.symlink_to(other)
    assert "leads out of the project" in ask("open")["error"]


def test_a_read_only_file_is_not_replaced(ask, toy, monkeypatch):
    stamp = ask("open")["stamp"]
    monkeypatch.setattr(os, "access", lambda path, mode: False)  # root may write everywhere
    assert "read-only" in ask("save", text=right("half"), stamp=stamp)["error"]
    assert toy.exercise.read_text("utf-8") == STUB


def test_the_rights_of_a_file_are_kept(ask, toy):
    toy.exercise.chmod(0o664)
    ask("save", text=right("half"), stamp=ask("open")["stamp"])
    assert toy.exercise.stat().st_mode & 0o777 == 0o664


def test_progress_tells_all_tasks(ask, toy):
    page = toy.root / "book/chapters/toy.md"
    page.parent.mkdir(parents=True)
    page.write_text("---\na: b\n---\n\n(label)=\n# Toys and more\n\n# Second\n", "utf-8")
    ask("check", text=right("half"), stamp=ask("open")["stamp"])
    reply = ask("progress", {})
    (chapter,) = reply["chapters"]
    assert reply["track"] is None
    assert (chapter["chapter"], chapter["title"]) == ("toy", "Toys and more")
    half, shout = chapter["tasks"]
    assert (half["task"], half["minutes"], half["difficulty"]) == ("half", 5, 1)
    assert half["tracks"] == {"scratch": {"status": "passed", "earned": 3, "possible": 3}}
    assert shout["tracks"]["scratch"]["status"] == "todo"


def test_the_whole_file_can_be_had(ask, toy):
    toy.exercise.write_text(WRONG, "utf-8")
    assert ask("file") == {"name": "toy.py", "text": WRONG}


def test_a_file_is_taken_over_in_the_browser_only(ask, toy):
    assert "src/exercises" in ask("take", text=WRONG)["error"]
    desk = Desk(toy.root, backend="browser")
    reply = desk.answer({"do": "take", **HALF, "text": WRONG})
    assert toy.exercise.read_text("utf-8") == WRONG
    assert (toy.exercise.parent / reply["kept"]).read_text("utf-8") == STUB
    assert "line 1" in desk.answer({"do": "take", **HALF, "text": "x = ("})["error"]
    assert toy.exercise.read_text("utf-8") == WRONG


@pytest.mark.parametrize(
    "message",
    [
        None, [], "open", 3, {}, {"do": None}, {"do": "nothing"}, {"do": ["open"]}, {"do": "open"},
        {"do": "_open"}, {"do": "answer"}, {"do": "open", **HALF, "chapter": "../toy"},
        {"do": "open", **HALF, "chapter": ["toy"]}, {"do": "open", **HALF, "track": "solutions"},
        {"do": "open", **HALF, "track": {}}, {"do": "open", **HALF, "task": "nothing"},
        {"do": "save", **HALF}, {"do": "reset", **HALF}, {"do": "take", **HALF},
        {"do": "file", "chapter": "toy"}, {"do": "hint", **HALF, "task": "\ud800"},
    ],
)  # fmt: skip
def test_whatever_is_asked_there_is_a_reply(toy, message):
    reply = Desk(toy.root).answer(message)
    json.dumps(reply)
    assert "conflict" in reply or (list(reply) == ["error"] and "fault" not in reply["error"])


def test_a_fault_of_our_own_is_a_sentence_too(ask, monkeypatch):
    monkeypatch.setattr(ExerciseFile, "text", lambda self: 1 / 0)
    assert "fault of autograder" in ask("open")["error"]


@pytest.mark.parametrize(
    "editor, address",
    [("code --wait", "vscode://file/"), ("/usr/bin/codium", "vscodium://file/"), ("vim", None)],
)
def test_an_editor_that_has_addresses_is_linked(ask, toy, monkeypatch, editor, address):
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", editor)
    found = ask("open", SHOUT)["file"]
    assert (found and found.startswith(address) and found.endswith("toy.py:13")) or address is None
    assert found is None or address


@pytest.mark.parametrize("installed, scheme", [([], None), (["codium"], "vscodium"),
                                               (["zed", "cursor", "vim"], "cursor")])  # fmt: skip
@pytest.mark.parametrize("named", ["", " "])
def test_where_no_editor_is_named_one_that_is_installed_is_linked(
    ask, monkeypatch, tmp_path_factory, installed, scheme, named
):
    folder = tmp_path_factory.mktemp("bin")
    for name in installed:
        (folder / name).touch(mode=0o755)
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", named)
    found = ask("open", SHOUT)["file"]
    assert (found and found.partition("://")[0]) == scheme


def test_a_named_editor_without_addresses_goes_before_an_installed_one(
    ask, monkeypatch, tmp_path_factory
):
    folder = tmp_path_factory.mktemp("bin")
    (folder / "code").touch(mode=0o755)
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.setenv("VISUAL", "vim")
    assert ask("open", SHOUT)["file"] is None
