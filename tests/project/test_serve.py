"""The local server: who may ask it, what it shows, and how it begins and ends."""

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
from toy_project import SOLUTION, STUB, Toy

from autograder.check import Checker
from autograder.desk import Desk
from autograder.sources import Source

uvicorn = pytest.importorskip("uvicorn", reason="uvicorn is not installed")

from autograder.serve.app import Turns, application  # noqa: E402
from autograder.serve.guard import Keys  # noqa: E402
from autograder.serve.pages import policy  # noqa: E402
from autograder.serve.run import listening  # noqa: E402

HALF = {"chapter": "toy", "task": "half", "track": "scratch"}
PAGE = """<html><script>let a = "é";</script><script src="b.js"></script>
<script type="module">go()</script><b onclick="print()">&lt;script&gt;no&lt;/script&gt;</b></html>
"""
LOOP = "def half(size, padding=0):\n    while True:\n        pass"


class Site:
    """A server in a thread, and what a browser would send to it."""

    def __init__(self, root):
        self.toy = Toy(root / "toy")
        self.html = root / "toy/_build/html"
        for name in ("index.html", "chapters/toy.html"):
            (self.html / name).parent.mkdir(parents=True, exist_ok=True)
            (self.html / name).write_text(PAGE, "utf-8")
        for name in ("searchindex.js", "a.mjs", "a.css", "a.wasm"):
            (self.html / name).write_text("1", "utf-8")
        (root / "toy/secret.txt").write_text("secret", "utf-8")
        (self.html / "link.txt").symlink_to(root / "toy/secret.txt")
        self.listener = listening(0)
        self.port = self.listener.getsockname()[1]
        self.keys, self.checker = Keys(self.port), Checker(self.toy.root)
        self.turns = Turns(Desk(self.toy.root, self.checker), self.checker)
        app = application(self.turns, self.keys, self.port, self.html)
        self.server = uvicorn.Server(uvicorn.Config(app, log_level="warning", lifespan="off"))
        options = {"sockets": [self.listener]}
        self.thread = threading.Thread(target=self.server.run, kwargs=options)
        self.thread.start()

    def end(self):
        self.server.should_exit = True
        self.thread.join()
        self.checker.close()
        self.listener.close()
        sys.modules.pop("test_toy", None)

    def headers(self, **other):
        """Those of the book's own page; a None leaves one out."""
        usual = {
            "Host": f"127.0.0.1:{self.port}",
            "Origin": f"http://127.0.0.1:{self.port}",
            "Cookie": self.keys.cookie().partition(";")[0],
            "Content-Type": "application/json",
            "X-Autograder": "1",
        }
        found = {**usual, **{name.replace("_", "-"): text for name, text in other.items()}}
        return {name: text for name, text in found.items() if text is not None}

    def raw(self, method, path, body=None, headers=None):
        """The status, the headers and the text of an answer to exactly this request."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
        data = b"" if body is None else body.encode() if isinstance(body, str) else body
        for name, text in (headers or {}).items():
            connection.putheader(name, text)
        if method == "POST":
            connection.putheader("Content-Length", str(len(data)))
        connection.endheaders(data)
        answer = connection.getresponse()
        found = answer.status, answer.headers, answer.read().decode(errors="replace")
        connection.close()
        return found

    def get(self, path, **headers):
        return self.raw("GET", path, None, self.headers(**headers))

    def post(self, path="/api/message", body='{"do": "hello"}', **headers):
        return self.raw("POST", path, body, self.headers(**headers))

    def ask(self, do, place=HALF, **fields):
        status, _, text = self.post(body=json.dumps({"do": do, **place, **fields}))
        assert status == 200
        return json.loads(text)


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    site = Site(tmp_path_factory.mktemp("site"))
    yield site
    site.end()


def test_the_books_own_page_is_answered(site):
    assert site.get("/api/hello")[0] == 200
    assert json.loads(site.get("/api/hello")[2])["backend"] == "local"
    status, headers, text = site.post()
    assert status == 200 and json.loads(text)["version"] == 1
    assert headers["Content-Type"] == "application/json"


@pytest.mark.parametrize(
    "change, status",
    [
        ({"Host": "evil.example"}, 421),
        ({"Host": "evil.example:{port}"}, 421),
        ({"Host": "127.0.0.1"}, 421),
        ({"Host": "127.0.0.1:1"}, 421),
        ({"Host": "127.0.0.1:{port}.evil.example"}, 421),
        ({"Host": "user@127.0.0.1:{port}"}, 421),
        ({"Host": "[::1]:{port}"}, 421),
        ({"Origin": "http://evil.example"}, 403),
        ({"Origin": "http://localhost:{port}"}, 403),
        ({"Origin": "http://127.0.0.1:1"}, 403),
        ({"Origin": "http://127.0.0.1"}, 403),
        ({"Origin": "https://127.0.0.1:{port}"}, 403),
        ({"Origin": "http://127.0.0.1:{port}.evil.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Origin": None}, 403),
        ({"Cookie": None}, 403),
        ({"Cookie": "autograder-{port}="}, 403),
        ({"Cookie": "autograder-{port}=guessed"}, 403),
        ({"Cookie": "autograder=guessed; ;;=\x01"}, 403),
        ({"Sec_Fetch_Site": "cross-site"}, 403),
        ({"Sec_Fetch_Site": "same-site"}, 403),
        ({"X_Autograder": None}, 403),
        ({"X_Autograder": "0"}, 403),
        ({"Content_Type": None}, 415),
        ({"Content_Type": "text/plain"}, 415),
        ({"Content_Type": "application/x-www-form-urlencoded"}, 415),
        ({"Content_Type": "text/plain; application/json"}, 415),
    ],
)  # fmt: skip
@pytest.mark.parametrize("path", ["/api/message", "/api/stop"])
def test_nobody_else_is(site, path, change, status):
    filled = {name: text and text.format(port=site.port) for name, text in change.items()}
    before = site.toy.exercise.read_bytes()
    body = json.dumps({"do": "save", **HALF, "text": "def half(): pass", "stamp": ""})
    found, headers, _ = site.post(path, body, **filled)
    assert found == status
    assert not [name for name in headers if name.lower().startswith("access-control")]
    assert site.toy.exercise.read_bytes() == before


def test_nobody_else_can_ask_who_is_there(site):
    assert site.get("/api/hello", Cookie=None)[0] == 403
    assert site.get("/api/hello", Host="evil.example")[0] == 421
    assert site.get("/api/hello", Sec_Fetch_Site="cross-site")[0] == 403
    assert site.get("/", Host="evil.example")[0] == 421
    assert site.get("/", Host=None)[0] == 400


def test_a_browser_that_asks_for_leave_gets_none(site):
    asked = {"Origin": "http://evil.example", "Access_Control_Request_Method": "POST",
             "Access_Control_Request_Headers": "x-autograder"}  # fmt: skip
    for path in ("/api/message", "/"):
        status, headers, _ = site.raw("OPTIONS", path, None, site.headers(**asked))
        assert status in (403, 405)
        assert not [name for name in headers if name.lower().startswith("access-control")]


@pytest.mark.parametrize("path", ["/api/message", "/api/stop"])
def test_what_is_to_be_posted_cannot_be_got(site, path):
    assert site.get(path)[0] == 405


def test_pages_are_only_read(site):
    for method in ("POST", "PUT", "DELETE"):
        assert site.raw(method, "/index.html", "x", site.headers())[0] == 405


def test_a_message_has_at_most_a_megabyte(site):
    body = json.dumps({"do": "hello", "more": "x" * (1 << 20)})
    assert site.post(body=body)[0] == 413
    assert site.post(Content_Type="application/json; charset=utf-8")[0] == 200


@pytest.mark.parametrize("body", ["", "{", "\x00", b"\xff\xfe", "[" * 100_000, '{"do": NaN'])
def test_what_is_no_json_is_a_sentence(site, body):
    status, _, text = site.post(body=body)
    assert status == 400 and json.loads(text)["error"]


def test_odd_text_comes_back_as_json(site):
    reply = json.loads(site.post(body='{"do": "\\ud800"}')[2])
    assert "does not know" in reply["error"]
    assert "error" in json.loads(site.post(body="[1]")[2])


@pytest.mark.parametrize(
    "path",
    [
        "/../secret.txt", "/../../secret.txt", "/..%2f..%2fsecret.txt", "/%2e%2e/%2e%2e/secret.txt",
        "/chapters/../../../secret.txt", "/..%5c..%5csecret.txt", "//secret.txt", "/link.txt",
        "/%00", "/index.html%00.txt", "/" + "a" * 5000, "/....//secret.txt",
        "/%252e%252e/secret.txt",
        "/./../../secret.txt", "/c:/secret.txt", "/chapters/%2e%2e/%2e%2e/%2e%2e/secret.txt",
    ],
)  # fmt: skip
def test_nothing_outside_the_book_is_shown(site, path):
    status, _, text = site.get(path)
    assert status in (400, 404) and "secret" not in text.replace("secret.txt", "")


def test_an_absolute_path_is_none_here(site):
    assert site.get(str(site.toy.root / "secret.txt"))[0] == 404
    assert site.get("/" + str(site.toy.root / "secret.txt"))[0] == 404


def test_files_have_the_types_that_browsers_demand(site):
    types = {"a.mjs": "text/javascript", "a.css": "text/css", "a.wasm": "application/wasm",
             "index.html": "text/html", "": "text/html"}  # fmt: skip
    for name, kind in types.items():
        status, headers, _ = site.get(f"/{name}")
        assert status == 200 and headers["Content-Type"].partition(";")[0] == kind
        assert headers["X-Content-Type-Options"] == "nosniff"


def test_pages_are_not_kept_by_the_browser(site):
    assert site.get("/chapters/toy.html")[1]["Cache-Control"] == "no-store"
    assert site.get("/a.css")[1]["Cache-Control"] == "no-cache"
    assert site.post()[1]["Cache-Control"] == "no-store"


def test_every_answer_has_a_content_policy(site):
    answers = [site.get("/"), site.get("/a.css"), site.get("/nothing"), site.post(),
               site.get("/", Host="evil.example"), site.post(Cookie=None)]  # fmt: skip
    for _, headers, _ in answers:
        rule = headers["Content-Security-Policy"]
        assert rule.startswith("default-src 'none'") and "frame-ancestors 'none'" in rule
        assert headers["Referrer-Policy"] == "no-referrer"


def test_a_page_runs_the_scripts_that_it_was_built_with_and_no_others():
    rule = dict(part.strip().split(" ", 1) for part in policy(PAGE).split(";"))["script-src"]
    assert rule.count("sha256-") == 3  # two inline scripts, one attribute
    assert "'unsafe-inline'" not in rule and "'unsafe-eval'" not in rule
    assert rule.split()[0] == "'self'"
    assert policy("<p>x</p>").count("sha256-") == 0


def test_the_printed_address_brings_a_cookie_and_loses_its_token(site):
    status, headers, _ = site.get(f"/?token={site.keys.printed}", Cookie=None)
    assert status == 303 and headers["Location"] == "/"
    cookie = headers["Set-Cookie"]
    assert "HttpOnly" in cookie and "SameSite=Strict" in cookie
    assert site.get("/api/hello", Cookie=cookie.partition(";")[0])[0] == 200
    assert site.get(f"/?token={site.keys.printed}", Cookie=None)[0] == 303


def test_the_opened_address_works_once(site):
    token = site.keys.opened
    assert site.get(f"/?token={token}", Cookie=None)[0] == 303
    assert site.get(f"/?token={token}", Cookie=None)[0] == 403
    assert site.get(f"/?token={token}")[0] == 303  # a reload by who is known already


@pytest.mark.parametrize("token", ["", "guessed", "None", "%C3%A9", "x" * 2000])
def test_a_wrong_token_brings_nothing(site, token):
    status, headers, _ = site.get(f"/?token={token}", Cookie=None)
    assert status == 403 and "Set-Cookie" not in headers


def answer_of(text):
    return "\n".join(line for line in text.splitlines() if " SOLUTION" not in line)


RIGHT = answer_of(Source(SOLUTION).text("half"))


def begin(site, text):
    """A check that runs in a thread, and where its reply will be."""
    stamp, replies = site.ask("open")["stamp"], []
    thread = threading.Thread(
        target=lambda: replies.append(site.ask("check", text=text, stamp=stamp))
    )
    thread.start()
    return thread, replies


def until(condition):
    end = time.monotonic() + 60
    while not condition() and time.monotonic() < end:
        time.sleep(0.02)
    assert condition()


def busy(site):
    """Does code of the learner's run?"""
    return site.turns.lock.locked() and any(site.checker.workers.live.values())


def test_a_check_comes_with_its_verdict(site):
    reply = site.ask("check", text=RIGHT, stamp=site.ask("open")["stamp"])
    assert reply["graded"]["passed"] and reply["saved"]["earned"] == 3


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
    with_group = [pid for pid in [process.pid] if process.poll() is None]
    for pid in with_group:
        os.killpg(pid, signal.SIGKILL)
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
