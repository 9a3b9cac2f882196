"""One session of `autograder learn`: the pages, a server for this machine alone, and its end."""

import contextlib
import socket
import subprocess
import sys
import zlib

import uvicorn

from autograder.checker import AHEAD, Checker
from autograder.desk import Desk
from autograder.serve.app import application
from autograder.serve.guard import Keys
from autograder.serve.pages import is_whole
from autograder.serve.turns import Turns

SPHINX = "-q -b html -d _build/.learn -D book_execute_missing=0 book _build/learn".split()


class NoPagesError(Exception):
    """The pages cannot be shown; the text says what to do."""


def folders(root):
    """Where the pages are: the whole book, or else its text without what it computes."""
    return root / "_build/html", root / "_build/learn"


def prepare(root, say):
    """Have pages to show: the whole book, or one built now, without executing anything.

    Raises:
        NoPagesError: it did not work.
    """
    whole, quick = folders(root)
    if is_whole(whole):
        return
    if not is_whole(quick):
        say("Preparing the pages: this takes up to a minute the first time.")
    done = subprocess.run(
        [sys.executable, "-m", "sphinx", *SPHINX], cwd=root, capture_output=True, text=True
    )
    if "No module named sphinx" in done.stderr:
        raise NoPagesError("The pages need the packages of the book: `make learn` installs them.")
    if done.returncode:
        said = (done.stderr.strip().splitlines() or ["it said nothing"])[-1]
        raise NoPagesError(f"The pages could not be built ({said}): `make book` says more.")
    say("What the pages compute is missing until `make book` has run; reload a page then.")


class Server(uvicorn.Server):
    """Ends at once: what is being checked or run is given up."""

    def __init__(self, config, turns):
        super().__init__(config)
        self.turns = turns

    def handle_exit(self, sig, frame):
        self.turns.runs.stop()
        self.turns.checker.stop(everything=True)
        super().handle_exit(sig, frame)


def listening(port):
    """A socket on the loopback address; port 0 is any free one.

    Raises:
        OSError: the port is taken, or may not be.
    """
    listener = socket.socket()
    try:
        if sys.platform != "win32":  # there it would let others take the same port
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(("127.0.0.1", port))
        listener.listen()  # a browser that is quicker than the server waits
    except BaseException:
        listener.close()
        raise
    return listener


def usual(root):
    """A socket on the port of this folder, or on a free one where that is taken.

    A browser keeps drafts by the address of the page: with another port it would not find them.
    """
    try:
        return listening(20_000 + zlib.crc32(str(root).encode()) % 10_000)
    except OSError:
        return listening(0)


def serve(root, track, listener, ready):
    """Answer until Ctrl-C.

    Args:
        root: folder of the project.
        track: whose worker is started before the first check, or None.
        listener: the socket to answer on.
        ready: called with the `Keys` and the port as soon as there is an answer.
    """
    port = listener.getsockname()[1]
    keys = Keys(port)
    with Checker(root, AHEAD) as checker, contextlib.suppress(KeyboardInterrupt):
        if track:
            checker.warm(track)
        turns = Turns(Desk(root, checker), checker)
        config = uvicorn.Config(
            application(turns, keys, port, *folders(root)), log_level="warning", lifespan="off",
            ws="none", proxy_headers=False, server_header=False, timeout_graceful_shutdown=30,
        )  # fmt: skip
        ready(keys, port)
        Server(config, turns).run(sockets=[listener])
