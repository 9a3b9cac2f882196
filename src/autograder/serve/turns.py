"""Whose turn it is: checks one after the other, a run of a page beside them, an end to both."""

import asyncio
import contextlib
import json
import os
import signal
import subprocess
import sys

from autograder.grading import installed
from autograder.project import TRACKS

STOPPED = {"error": "The check was stopped.", "stopped": True}
RUN_STOPPED = {"error": "The run was stopped.", "stopped": True}


class Turns:
    """Checks run one after the other; what is asked meanwhile is answered at once."""

    def __init__(self, desk, checker):
        self.desk, self.checker, self.runs = desk, checker, Runs(desk.root)
        self.lock, self.stops, self.checks = asyncio.Lock(), 0, set()

    async def answer(self, message, tell=None):
        """The desk's reply to a message; ``tell`` hears of a check what it knows before its end."""
        do = message.get("do") if isinstance(message, dict) else None
        if do == "run":
            return await self.runs.answer(message)
        if do == "open" and not self.lock.locked():
            self._warm(message.get("track"))
        if do != "check":
            return await asyncio.to_thread(self.desk.answer, message)
        asked = self.stops
        async with self.lock:
            if asked != self.stops:
                return STOPPED
            self.checker.resume()
            return await asyncio.to_thread(self.desk.answer, message, tell)

    async def follow(self, message):
        """What a check says while it runs, and at last its reply."""
        said, loop = asyncio.Queue(), asyncio.get_running_loop()

        def tell(news):
            with contextlib.suppress(RuntimeError):  # the server has ended meanwhile
                loop.call_soon_threadsafe(said.put_nowait, news)

        check = asyncio.create_task(self.answer(message, tell))
        self.checks.add(check)  # it goes on, and keeps its turn, where nobody listens any more
        check.add_done_callback(lambda done: (self.checks.discard(done), said.put_nowait(None)))
        while news := await said.get():
            yield news
        yield check.result()

    def stop(self):
        """End the check and the page that run, and those that wait."""
        self.stops += 1
        self.runs.stop()
        if self.lock.locked():
            self.checker.stop()

    def _warm(self, track):
        """Whoever looks at a task in a track will soon check it."""
        if track in TRACKS and installed(track):
            self.checker.warm(track)


class Runs:
    """Pages that run with the learner's functions: one at a time, a new one ends the last."""

    COMMAND = [sys.executable, "-m", "autograder.serve.mine"]

    def __init__(self, root):
        self.root, self.process = root, None

    async def answer(self, message):
        self.stop()
        return await asyncio.to_thread(self._run, message)

    def _run(self, message):
        pipe = subprocess.PIPE
        process = self.process = subprocess.Popen(
            self.COMMAND, cwd=self.root, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL,
            text=True, start_new_session=True,
        )  # fmt: skip
        said, _ = process.communicate(json.dumps(message))
        try:
            return json.loads(said)
        except ValueError:
            return RUN_STOPPED

    def stop(self):
        """End the page that runs, with its kernel."""
        if self.process and self.process.poll() is None:
            with contextlib.suppress(ProcessLookupError):
                if hasattr(os, "killpg"):
                    os.killpg(self.process.pid, signal.SIGKILL)
                else:
                    self.process.kill()
