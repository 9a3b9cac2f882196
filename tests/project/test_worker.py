"""The process behind every test: what it isolates, and what is said when it does not answer."""

import contextlib
import os
import re
import signal
import time
from pathlib import Path

import numpy as np
import pytest

from autograder.project import Project
from autograder.submission.calls import Call
from autograder.submission.errors import BrokenFileError, NoAnswerError, OutsideError, RaisedError
from autograder.submission.modules import LATE
from autograder.submission.variants import Variant, Variants
from autograder.submission.worker import Worker
from autograder.submission.workers import CAN_FORK, Limits, Workers

ROOT = Path(__file__).resolve().parents[2]
LIMITS = Limits(seconds=1.0, waiting=8.0, memory=1 << 30)
PATH = "/nowhere/toy.py"


@pytest.fixture(scope="module", params=["fork", "fresh"])
def workers(request):
    """With a template that is forked, and with a new Python for each file."""
    if request.param == "fork" and not CAN_FORK:
        pytest.skip("this system cannot fork")
    found = Workers(LIMITS, fork=request.param == "fork")
    yield found
    found.close()


def ask(workers, source, name="f", key=None, track="scratch", path=PATH, **kwargs):
    """What ``name(**kwargs)`` returns where ``source`` is the module."""
    files = {"do": "load", "name": "toy", "files": [[path, source]], "folders": [], "shown": path}
    request = {"do": "call", "kind": "public", "name": name, "seed": 0, "given": None, "args": [],
               "kwargs": kwargs, "function": None}  # fmt: skip
    return workers.ask(key or source, track, files, request)


@pytest.mark.parametrize(
    "value",
    [
        None, True, -3, 0.1, float("inf"), 1j, "é\ud800", b"\0", (), [1, (2.5, [None])],
        {1: "a", "b": {2.0: ()}}, np.arange(6.0).reshape(2, 3), np.zeros((0, 3), np.float16),
        np.array(["ab", "c"]), np.array(5), np.array([True]), np.arange(4, dtype=np.uint8)[::2],
    ],
)  # fmt: skip
def test_plain_data_goes_there_and_comes_back(workers, value):
    back = ask(workers, "def f(value): return value", value=value)
    assert type(back) is type(value)
    np.testing.assert_equal(back, value)
    assert getattr(back, "dtype", None) == getattr(value, "dtype", None)


@pytest.mark.parametrize(
    "source, reason",
    [
        ("import os, signal\ndef f():\n    os.kill(os.getpid(), signal.SIGSEGV)",
         "was killed by signal 11 (SIGSEGV)"),
        ("import os\ndef f():\n    os._exit(0)", "ended itself"),
        ("def f():\n    while True:\n        pass", "took longer than"),
        ("import time\ndef f():\n    time.sleep(60)", "waited for more than 8 s"),
    ],
)  # fmt: skip
def test_a_missing_answer_is_explained_with_the_line(workers, source, reason):
    if os.name != "posix":
        pytest.skip("signals")
    with pytest.raises(NoAnswerError, match=re.escape(f"your code {reason}")) as caught:
        ask(workers, source)
    assert "toy.py:" in caught.value.where and "in f" in caught.value.where
    assert ask(workers, source + "\ndef g(): return 7", "g") == 7


def test_after_a_crash_the_next_question_gets_a_fresh_process(workers):
    source = "import os\nCOUNT = []\ndef f(end):\n    COUNT.append(1)\n"
    source += "    os._exit(3) if end else None\n    return len(COUNT)"
    assert [ask(workers, source, end=False) for _ in range(2)] == [1, 2]
    with pytest.raises(NoAnswerError):
        ask(workers, source, end=True)
    assert ask(workers, source, end=False) == 1


def test_too_much_memory_is_called_so_with_the_line(workers):
    with pytest.raises(NoAnswerError, match="needed more than 1 GB") as caught:
        ask(workers, "def f():\n    return len(bytearray(8 << 30))")
    assert caught.value.where.endswith("in f: return len(bytearray(8 << 30))")


def test_an_endless_import_is_a_broken_file(workers):
    source = "while True:\n    pass"
    for _ in range(2):  # the second time it is known
        with pytest.raises(BrokenFileError, match="does not import: your code took longer"):
            ask(workers, source)


@pytest.mark.parametrize("value", ["{1}", "object()", "[lambda: 1]", "10 ** 5000", "[[]] * 0 or X"])
def test_what_is_not_plain_data_is_refused(workers, value):
    source = f"import sys\nX = []\nfor _ in range(90): X = [X]\ndef f(): return {value}"
    with pytest.raises((OutsideError, NoAnswerError)):
        ask(workers, source)


def test_bytes_forged_on_the_socket_are_no_answer(workers):
    source = "import os\ndef f():\n    for n in range(3, 300):\n        try:\n"
    source += "            os.write(n, b'\\0' * 7 + b'\\2' + b'{}')\n"
    source += "        except OSError:\n            pass\n    return 1"
    with pytest.raises(NoAnswerError):
        ask(workers, source)


def test_an_exception_comes_with_its_line(workers):
    with pytest.raises(RaisedError) as caught:
        ask(workers, "def f():\n    return [][1]")
    assert str(caught.value) == "IndexError: list index out of range"
    assert caught.value.where.endswith("toy.py:2, in f: return [][1]")


def test_what_is_printed_arrives_even_after_a_crash(workers):
    workers.drain()
    source = "import os, sys\ndef f(end):\n    print('one')\n    os.system('echo two')\n"
    source += "    print('three', file=sys.stderr)\n    os._exit(1) if end else None"
    ask(workers, source, end=False)
    with pytest.raises(NoAnswerError):
        ask(workers, source, end=True)
    assert workers.drain().split() == ["one", "two", "three"] * 2


def test_a_flood_of_output_is_cut(workers):
    workers.drain()
    ask(workers, "def f():\n    for n in range(100_000): print('x' * 80)")
    assert 1_000 < len(workers.drain()) < 100_000


def test_the_environment_is_a_fixed_list(workers, monkeypatch):
    """Assigned, not defaulted: the user's settings must not reach the code under test."""
    monkeypatch.setenv("KERAS_BACKEND", "torch")
    monkeypatch.setenv("TF_ENABLE_ONEDNN_OPTS", "1")
    monkeypatch.setenv("SECRET_TOKEN", "abc")
    fresh = Workers(LIMITS, fork=workers.fork)
    found = ask(fresh, "import os\ndef f(): return dict(os.environ)")
    fresh.close()
    assert found["KERAS_BACKEND"] == "tensorflow" and found["CUDA_VISIBLE_DEVICES"] == ""
    assert found["TF_ENABLE_ONEDNN_OPTS"] == "0" and "SECRET_TOKEN" not in found
    assert found["KERAS_HOME"].startswith(found["HOME"]) and found["HOME"] != os.environ["HOME"]


def test_solutions_cannot_be_imported(workers):
    with pytest.raises(RaisedError, match="No module named 'solutions'"):
        ask(workers, "def f():\n    import solutions.scratch.lenet")


@pytest.mark.skipif(os.name != "posix", reason="signals")
def test_what_the_code_started_ends_with_it(workers):
    source = "import subprocess\ndef f():\n    return subprocess.Popen(['sleep', '600']).pid"
    pid = ask(workers, source)
    os.kill(pid, 0)  # it is there
    workers.forget(source)
    for _ in range(100):
        if not os.path.exists(f"/proc/{pid}") or _is_zombie(pid):
            break
        time.sleep(0.05)
    else:
        os.kill(pid, signal.SIGKILL)
        pytest.fail("a process of the code under test is left")


def _is_zombie(pid):
    try:
        with open(f"/proc/{pid}/stat") as stat:
            return stat.read().rpartition(")")[2].split()[0] == "Z"
    except OSError:
        return True


def test_breakpoint_says_what_to_do(workers):
    with pytest.raises(RaisedError, match="or with pytest --in-process"):
        ask(workers, "def f():\n    breakpoint()")


def test_many_modules_share_few_processes(workers):
    for number in range(10):
        assert ask(workers, f"def f(): return {number}") == number
    assert len(workers.live) <= 6


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_a_copy_that_the_code_makes_of_itself_does_not_answer(workers):
    source = "import os\ndef f(word):\n    os.fork()\n    return word.upper()"
    assert [ask(workers, source, word=word) for word in "abc"] == ["A", "B", "C"]


def test_replaced_streams_do_not_matter(workers):
    source = "import sys\ndef f():\n    sys.stdout = sys.stderr = None\n    return 1"
    assert [ask(workers, source) for _ in range(2)] == [1, 1]


@pytest.mark.skipif(not CAN_FORK, reason="needs templates")
def test_a_lost_template_is_replaced():
    found = Workers(LIMITS)
    assert ask(found, "def f(): return 1") == 1
    with contextlib.suppress(NoAnswerError):  # it may still answer before it ends itself
        ask(found, "import os, signal\ndef f(): os.kill(os.getppid(), signal.SIGKILL)")
    found.fresh()
    for number in range(2, 5):
        try:
            assert ask(found, f"def f(): return {number}") == number
            break
        except NoAnswerError:
            continue
    else:
        pytest.fail("no fresh template")
    found.close()


def test_what_a_framework_answered_is_kept_from_one_check_to_the_next(monkeypatch):
    if not CAN_FORK:
        pytest.skip("this system cannot fork")
    asked, ask_worker = [], Worker.ask

    def noted(worker, request, *rest):
        asked.append(request.get("kind"))
        return ask_worker(worker, request, *rest)

    monkeypatch.setattr(Worker, "ask", noted)
    workers, project = Workers(), Project(ROOT)
    with contextlib.closing(workers):
        for expected in (["oracle"], [], ["oracle"]):
            call = Call("square", square, (), {"side": 3}, kind="oracle")
            Variants(project, workers).perform(Variant("toy", "scratch"), 0, call)
            assert call.value == 9 and asked == expected
            asked.clear()
            workers.fresh() if expected else workers.forget_oracles()


def square(track, side):
    return side**2


def test_what_takes_long_to_import_is_imported_once_for_all_workers():
    if not CAN_FORK:
        pytest.skip("this system cannot fork")
    pytest.importorskip("torch")
    source = "import sys\ndef f():\n    known = NAME in sys.modules\n    import torch._dynamo\n"
    source = f"NAME = {LATE['pytorch'][0]!r}\n{source}    return known\n"
    workers = Workers()
    with contextlib.closing(workers):
        assert ask(workers, source, track="pytorch") is False
        workers.fresh()
        assert ask(workers, source, track="pytorch") is True


def test_workers_that_were_started_ahead_answer_like_any_other():
    if not CAN_FORK:
        pytest.skip("this system cannot fork")
    pytest.importorskip("tensorflow")
    source = (
        "import random\nimport keras\nimport numpy as np\n"
        "def f():\n    random_ones = random.random(), np.random.random()\n"
        "    return keras.layers.Dense(1).name, random_ones, keras.config.floatx()\n"
    )
    workers = Workers(ahead=2)
    with contextlib.closing(workers):
        first = ask(workers, source, track="tf")
        workers.fresh()
        pids = {one.pid for one in workers.spare["tf"]}
        assert len(pids) == 2
        assert ask(workers, source, track="tf") == first
        assert {one.pid for one in workers.live.values()} < pids


def test_a_worker_that_ended_while_it_waited_is_not_asked():
    if not CAN_FORK:
        pytest.skip("this system cannot fork")
    pytest.importorskip("tensorflow")
    source = "def f():\n    return 7\n"
    workers = Workers(ahead=1)
    with contextlib.closing(workers):
        assert ask(workers, source, track="tf") == 7
        workers.fresh()
        (spare,) = workers.spare["tf"]
        os.kill(spare.pid, signal.SIGKILL)
        with contextlib.suppress(ConnectionError):
            spare.channel.recv(1)  # until it has ended
        assert ask(workers, source, track="tf") == 7


def test_a_chapter_that_sets_up_devices_gets_a_process_without_a_runtime():
    if not CAN_FORK:
        pytest.skip("this system cannot fork")
    pytest.importorskip("tensorflow")
    source = (
        "import tensorflow as tf\ndef f():\n"
        "    device = tf.config.list_physical_devices('CPU')[0]\n"
        "    two = [tf.config.LogicalDeviceConfiguration()] * 2\n"
        "    tf.config.set_logical_device_configuration(device, two)\n"
        "    return len(tf.config.list_logical_devices('CPU'))\n"
    )
    workers = Workers(ahead=1)
    with contextlib.closing(workers):
        for _ in range(2):
            assert ask(workers, source, track="tf", path="distributed.py") == 2
            workers.fresh()
