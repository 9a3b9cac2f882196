"""Checks through the local server, and how the command that starts it begins and ends."""

import contextlib
import http.client
import json
import os
import re
import signal
import subprocess
import sys
import threading
import time

import pytest
from toy_project import STUB, Toy

from autograder.sources import Source

pytest.importorskip("uvicorn", reason="uvicorn is not installed")

from serving import HALF, LOOP, RIGHT, Site, until  # noqa: E402

from autograder.serve.run import listening  # noqa: E402
from autograder.submission.workers import ORACLES  # noqa: E402


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    site = Site(tmp_path_factory.mktemp("site"))
    yield site
    site.end()


def begin(site, text):
    """A check that runs in a thread, and where its reply will be."""
    stamp, replies = site.ask("open")["stamp"], []
    thread = threading.Thread(
        target=lambda: replies.append(site.ask("check", text=text, stamp=stamp))
    )
    thread.start()
    return thread, replies


def busy(site):
    """Does code of the learner's run?"""
    return site.turns.lock.locked() and any(site.checker.workers.live.values())


def kill_what_runs(site):
    """As a system does where memory runs out."""
    for key, worker in [*site.checker.workers.live.items()]:
        if key[0] != ORACLES:
            with contextlib.suppress(ProcessLookupError):
                os.kill(worker.pid, signal.SIGKILL)


def test_a_check_comes_with_its_verdict(site):
    reply = site.ask("check", text=RIGHT, stamp=site.ask("open")["stamp"])
    assert reply["graded"]["passed"] and reply["saved"]["earned"] == 3


def test_who_asks_for_lines_hears_of_each_test_before_the_verdict(site):
    stamp = site.ask("open")["stamp"]
    text = RIGHT.replace("2 * padding", "padding")
    body = json.dumps({"do": "check", **HALF, "text": text, "stamp": stamp})
    status, headers, said = site.post(body=body, Accept="application/x-ndjson")
    assert status == 200 and headers["Content-Type"].startswith("application/x-ndjson")
    first, second, reply = map(json.loads, said.splitlines())
    known = first["so_far"]
    assert (known["passed"], known["failed"], known["of"]) == (0, 1, 2)
    assert "half(4, padding=2)" in known["first"]["message"]
    assert (second["so_far"]["passed"], second["so_far"]["failed"]) == (1, 1)
    assert second["so_far"]["first"]["test"] == known["first"]["test"]
    assert not reply["graded"]["passed"]


def test_a_check_that_nobody_follows_any_more_keeps_its_turn(site):
    stamp = site.ask("open")["stamp"]
    body = json.dumps({"do": "check", **HALF, "text": LOOP, "stamp": stamp})
    headers = site.headers(Accept="application/x-ndjson")
    gone_away = http.client.HTTPConnection("127.0.0.1", site.port)
    gone_away.request("POST", "/api/message", body, headers)
    until(lambda: busy(site))
    gone_away.close()
    until(lambda: not site.server.server_state.tasks)
    thread, replies = begin(site, RIGHT)
    until(lambda: len(site.server.server_state.tasks) == 1)
    time.sleep(0.3)  # until then it may be the end of what was asked before the check
    assert site.turns.lock.locked() and not replies
    assert site.post("/api/stop")[0] == 200
    thread.join()
    assert replies[0]["stopped"]  # it waited for its turn when all was stopped


def test_other_messages_are_answered_while_a_check_runs_and_stop_ends_it(site):
    thread, replies = begin(site, LOOP)
    until(lambda: busy(site))
    waiting, others = begin(site, LOOP)
    until(lambda: len(site.server.server_state.tasks) == 2)
    assert site.ask("hint")["number"]
    assert not replies and not others
    assert site.post("/api/stop")[0] == 200
    thread.join()
    waiting.join()
    assert replies[0]["stopped"] and replies[0]["saved"]["text"] == LOOP
    assert others[0]["stopped"]
    assert site.ask("check", text=RIGHT, stamp=site.ask("open")["stamp"])["graded"]["passed"]


def test_a_stop_without_a_check_stops_nothing_later(site):
    assert site.post("/api/stop")[0] == 200
    assert site.ask("check", text=RIGHT, stamp=site.ask("open")["stamp"])["graded"]["passed"]


@pytest.mark.skipif(sys.platform != "linux", reason="there are no templates")
def test_a_check_can_be_stopped_before_its_framework_is_there(site):
    workers = site.checker.workers
    workers.templates.pop("scratch").close()
    site.checker.warm("scratch")
    starting = workers.templates["scratch"].process
    os.kill(starting.pid, signal.SIGSTOP)  # as slow as can be
    thread, replies = begin(site, RIGHT)
    until(lambda: site.turns.lock.locked())
    assert site.post("/api/stop")[0] == 200
    thread.join()
    assert replies[0]["stopped"]
    assert site.ask("check", text=RIGHT, stamp=site.ask("open")["stamp"])["graded"]["passed"]


@pytest.mark.skipif(sys.platform != "linux", reason="there are no templates")
def test_after_a_killed_worker_the_next_check_works(site):
    site.ask("check", text=RIGHT, stamp=site.ask("open")["stamp"])
    template = site.checker.workers.templates["scratch"].process
    os.kill(template.pid, signal.SIGKILL)
    template.wait()
    reply = site.ask("check", text=RIGHT, stamp=site.ask("open")["stamp"])
    assert reply["graded"]["passed"]
    assert site.ask("open")["text"] == RIGHT


@pytest.mark.skipif(os.name != "posix", reason="signals")
def test_a_worker_that_is_killed_while_it_runs_costs_its_verdict_only(site):
    thread, replies = begin(site, LOOP)
    until(lambda: busy(site))
    while thread.is_alive():  # each test asks another process
        kill_what_runs(site)
        thread.join(0.05)
    said = [test["message"] for test in replies[0]["graded"]["tests"]]
    assert said and all("your code was killed by signal 9" in one for one in said)
    assert replies[0]["saved"]["text"] == LOOP
    assert site.ask("check", text=RIGHT, stamp=site.ask("open")["stamp"])["graded"]["passed"]


def test_of_two_tabs_the_second_one_is_told(site):
    stamp = site.ask("open")["stamp"]
    assert "conflict" not in site.ask("save", text=LOOP, stamp=stamp)
    assert site.ask("save", text=RIGHT + "\n    # mine", stamp=stamp)["conflict"]
    assert site.ask("open")["text"] == LOOP


@pytest.fixture
def learn(tmp_path):
    """The command in a project with a built book: its process, and the address it prints."""
    site = tmp_path / "toy"
    toy = Toy(site)
    for name in ("index.html", "searchindex.js"):
        (site / "_build/html" / name).parent.mkdir(parents=True, exist_ok=True)
        (site / "_build/html" / name).write_text("<p>The book</p>", "utf-8")
    command = [sys.executable, "-m", "autograder", "learn", "--no-browser"]
    process = subprocess.Popen(command, cwd=site, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                               text=True, start_new_session=True)  # fmt: skip
    line = process.stdout.readline()
    yield toy, process, re.search(r"http://127\.0\.0\.1:(\d+)/\?token=(\S+)", line)
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def children(pid):
    run = subprocess.run(["ps", "-eo", "pid=,ppid="], capture_output=True, text=True)
    pairs = [line.split() for line in run.stdout.splitlines()]
    own = [int(one) for one, parent in pairs if int(parent) == pid]
    return own + [grand for one in own for grand in children(one)]


def gone(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    return False


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C is another thing there")
@pytest.mark.parametrize("busy", [False, True])
def test_the_command_serves_and_ends_with_ctrl_c_leaving_nothing(learn, busy):
    toy, process, address = learn
    assert address, process.stderr.read()
    port, token = int(address[1]), address[2]
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request("GET", f"/?token={token}")
    answer = connection.getresponse()
    answer.read()
    cookie = answer.headers["Set-Cookie"].partition(";")[0]
    headers = {"Cookie": cookie, "Origin": f"http://127.0.0.1:{port}", "X-Autograder": "1",
               "Content-Type": "application/json"}  # fmt: skip
    connection.request("POST", "/api/message", json.dumps({"do": "open", **HALF}), headers)
    opened = json.loads(connection.getresponse().read())
    assert opened["text"] == Source(STUB).text("half")
    if busy:
        message = {"do": "check", **HALF, "text": LOOP, "stamp": opened["stamp"]}
        connection.request("POST", "/api/message", json.dumps(message), headers)
    until(lambda: len(children(process.pid)) > busy)
    started = children(process.pid)
    process.send_signal(signal.SIGINT)
    assert process.wait(60) == 0
    until(lambda: all(gone(pid) for pid in started))
    assert "Traceback" not in process.stderr.read()
    if busy:
        assert Source(toy.exercise.read_text("utf-8")).text("half") == LOOP


def test_a_port_that_is_taken_is_a_sentence(tmp_path):
    toy = Toy(tmp_path / "toy")
    for name in ("index.html", "searchindex.js"):
        (toy.root / "_build/html" / name).parent.mkdir(parents=True, exist_ok=True)
        (toy.root / "_build/html" / name).touch()
    with listening(0) as taken:
        port = str(taken.getsockname()[1])
        run = toy.run("learn", "--no-browser", "--port", port)
    assert run.returncode == 3 and "choose another with --port" in run.stderr
    assert "Traceback" not in run.stderr
