"""A local server of a toy project in a thread, and what a browser would send to it."""

import http.client
import json
import sys
import threading
import time

import uvicorn
from toy_project import SOLUTION, Toy

from autograder.checker import Checker
from autograder.desk import Desk
from autograder.serve.app import application
from autograder.serve.guard import Keys
from autograder.serve.run import listening
from autograder.serve.turns import Turns
from autograder.sources import Source

HALF = {"chapter": "toy", "task": "half", "track": "scratch"}
PAGE = """<html><script>let a = "é";</script><script src="b.js"></script>
<script type="module">go()</script><b onclick="print()">&lt;script&gt;no&lt;/script&gt;</b></html>
"""
LOOP = "def half(size, padding=0):\n    while True:\n        pass"
RIGHT = Source(
    SOLUTION.replace("    # BEGIN SOLUTION\n", "").replace("    # END SOLUTION\n", "")
).text("half")


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


def until(condition):
    """Wait for something that is sure to come."""
    end = time.monotonic() + 60
    while not condition() and time.monotonic() < end:
        time.sleep(0.02)
    assert condition()
