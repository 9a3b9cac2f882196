"""A stand-in for the book's server: the built pages, and answers to the messages of a task box.

It keeps one definition for each task in memory, and grades by looking for a word in it. What it
says of wrong answers are messages of the real grader.
"""

import copy
import functools
import hashlib
import http.server
import json
import threading
import time

STUB = '''\
def {task}(size, kernel_size, stride=1, padding=0, dilation=1):
    """Count the positions of a convolution window along one axis.

    Args:
        size: pixels of the image along this axis, at least 1.

    Returns:
        The number of positions, an int of at least 1.
    """
    raise NotImplementedError  # TODO
'''
MISTAKE = (
    "The padding was added once; it stands at both ends of the axis, so the size grows by two "
    "times the padding."
)
LEADING = f"""\
  probably  {MISTAKE}
            (this explains all of 2 failures)
  called    conv_output_size(28, 5, padding=4)
  came      int64 (3,)
            [24 26 28]
  expected  int64 (3,)
            [24 28 32]
  differs   at 2 of 3 places; the largest difference, 4, is at [2]: 28 instead of 32
  hint      Padding adds zeros at both ends: the axis grows by two times the padding.
  read      _build/html/chapters/convolution.html#sec-convolution-size"""
SAME = """\
  same      mistake as in test_window_slides_over_the_padded_axis: at [(7, 2, 1, 1)]: 7 instead \
of 8"""
DOT = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAAAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw=="
NAMES = ["window_slides_over_the_padded_axis", "stride_skips_positions", "window_just_fits"]


class FakeDesk:
    """Answers messages; ``files`` are the definitions as they stand in the learner's files."""

    def __init__(self, folder):
        self.listed = json.loads((folder / "_static/tasks.json").read_text("utf-8"))
        self.files, self.asked, self.verdicts = {}, [], {}
        self.absent = False  # does nobody grade here?
        self.endless = False  # does a check last until it is stopped?
        self.stopped = threading.Event()
        self.slow = False  # is all but the first failure known only after `stopped` is set?
        self.dies = False  # does the server end after the first failure?
        self.delay = 0  # seconds that the disk takes to write a file

    def answer(self, message):
        self.asked.append(message)
        reply = getattr(self, f"do_{message['do']}", None)
        return reply(message) if reply else {"error": f"There is no message {message['do']}."}

    def do_hello(self, message):
        tracks = {"scratch": True, "pytorch": True, "tf": False}
        return {"version": 1, "backend": "local", "tracks": tracks, "track": None}

    def do_open(self, message):
        chapter, task, track = place = _place(message)
        stub = STUB.format(task=task)
        text = self.files.setdefault(place, stub)
        return {
            "text": text, "stub": stub, "stamp": _stamp(text), "line": 12,
            "path": f"src/exercises/{track}/{chapter}.py", "file": None,
            **self.state(place), "hints": 0,
        }  # fmt: skip

    def state(self, place):
        """How far a task is: a verdict holds for the text that was checked."""
        given = STUB.format(task=place[1])
        text, verdict = self.files.get(place, given), self.verdicts.get(place)
        if verdict and verdict.get("text", text) == text:
            return {name: verdict[name] for name in ("status", "earned", "possible")}
        return {"status": "todo" if text == given else "changed", "earned": 0, "possible": 3}

    def do_save(self, message):
        now = self.do_open(message)
        if message["stamp"] != now["stamp"] and message["text"] != now["text"]:
            return {**now, "conflict": True}
        try:
            compile(message["text"], "conv", "exec")
        except SyntaxError as error:
            return {"error": f"This is not Python: {error.msg}, line {error.lineno}."}
        time.sleep(self.delay)
        self.files[_place(message)] = message["text"]
        return self.do_open(message)

    def do_check(self, message):
        saved = self.do_save(message)
        if "error" in saved or "conflict" in saved:
            return saved
        if self.endless and self.stopped.wait(timeout=20):
            return {"error": "The check was stopped.", "stopped": True, "saved": saved}
        graded = _graded(message)
        self.verdicts[_place(message)] = {**graded["tasks"][0], "text": message["text"]}
        return {"saved": self.do_open(message), "graded": graded}

    def do_hint(self, message):
        return {"number": 1, "of": 2, "hint": "Draw it."}

    def do_reset(self, message):
        self.files.pop(_place(message), None)
        return {**self.do_open(message), "kept": "convolution.saved-1.py"}

    def do_file(self, message):
        return {"name": f"{message['chapter']}.py", "text": self.do_open(message)["text"]}

    def do_take(self, message):
        self.files[_place(message)] = message["text"]
        return {"name": f"{message['chapter']}.py", "kept": None}

    def do_run(self, message):
        shown = {"text": "ten\n"}, {"image": DOT}, {"error": "ValueError: eleven"}
        return {"used": ["conv_output_size"], "outputs": shown}

    def do_progress(self, message):
        listed = copy.deepcopy(self.listed)
        for chapter in listed["chapters"]:
            for task in chapter["tasks"]:
                for track in task["tracks"]:
                    place = chapter["chapter"], task["task"], track
                    if place in self.verdicts:
                        task["tracks"][track].update(self.state(place))
        return listed


def _place(message):
    return message["chapter"], message["task"], message["track"]


def _stamp(text):
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def _graded(message):
    """All is right if the text says ``2 * padding``, nothing if it is a stub."""
    text = message["text"]
    todo, right = "NotImplementedError" in text, "2 * padding" in text
    said = ["raise NotImplementedError  # TODO"] * 3 if todo else [LEADING, SAME, ""]
    status = ["todo"] * 3 if todo else ["failed", "failed", "passed"]
    if right:
        said, status = [""] * 3, ["passed"] * 3
    ids = dict(zip(("chapter", "task", "track"), _place(message), strict=True))
    tests = [
        {**ids, "test": f"tests/test_{ids['chapter']}.py::Test::test_{name}[{ids['track']}]",
         "status": one, "points": 1, "earned": int(one == "passed"), "message": words,
         "diagnosis": [], "order": order, "printed": ""}
        for order, (name, one, words) in enumerate(zip(NAMES, status, said, strict=True))
    ]  # fmt: skip
    points = {"earned": sum(one["earned"] for one in tests), "possible": 3}
    whole = "passed" if right else "todo" if todo else "failed"
    tasks = [{**ids, "status": whole, **points}]
    return {"version": 1, "passed": right, "points": points, "tasks": tasks, "tests": tests,
            "errors": []}  # fmt: skip


class _Handler(http.server.SimpleHTTPRequestHandler):
    desk = None

    def log_message(self, *args):
        pass

    def do_GET(self):
        if self.path == "/api/hello":
            return self.send_error(404) if self.desk.absent else self.reply(self.desk.do_hello({}))
        return super().do_GET()

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        if self.path == "/api/stop":
            self.desk.stopped.set()
            return self.reply({})
        message = json.loads(body)
        if (self.desk.slow or self.desk.dies) and message["do"] == "check":
            return self.tell(self.desk.answer(message))
        return self.reply(self.desk.answer(message))

    def tell(self, answer):
        """The first failure, and the whole answer when the desk is told to go on."""
        first = answer["graded"]["tests"][0]
        first = {**first, "message": LEADING.partition("called")[2].join(["  called", ""])}
        self.send_response(200)
        self.send_header("Content-Type", "application/x-ndjson")
        self.end_headers()
        for line in ({"so_far": {"passed": 0, "failed": 1, "of": 3, "first": first}}, answer):
            self.wfile.write(json.dumps(line).encode() + b"\n")
            self.wfile.flush()
            if self.desk.dies:
                return
            self.desk.stopped.wait(timeout=20)

    def reply(self, data):
        text = json.dumps(data).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)

    def end_headers(self):
        # the theme has scripts in its pages, and Ace writes its own style elements
        inline = "script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'"
        policy = f"default-src 'self'; {inline}; img-src 'self' data:; font-src 'self' data:"
        self.send_header("Content-Security-Policy", policy)
        super().end_headers()


class served:
    """The pages of a folder with a desk; ``with served(desk, folder) as address``."""

    def __init__(self, desk, folder):
        handler = type("Handler", (_Handler,), {"desk": desk})
        make = functools.partial(handler, directory=folder)
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), make)

    def __enter__(self):
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{self.server.server_port}"

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()
