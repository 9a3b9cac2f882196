"""``autograder learn``: the book in the browser, with editors that are graded on this machine."""

import sys
import threading
import webbrowser

import click

from autograder.cli.shared import BrokenError, find_work, finish, say
from autograder.grading import installed

MISSING = "The server needs the packages of the book: `make learn` installs them."


@click.command()
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    help="Port to listen on, 0 for any free one; otherwise it is the same each time.",
)
@click.option("--no-browser", is_flag=True, help="Print the address, and open nothing.")
def learn(port, no_browser):
    """Open the book in your browser and work in its pages; Ctrl-C ends it.

    The pages edit your own files in src/exercises and are graded by the same tests. The server
    answers to this machine only, and to browsers that came with the address it prints.
    """
    try:
        from autograder.serve import run
    except ModuleNotFoundError:
        raise BrokenError(MISSING) from None
    work = find_work()
    try:
        run.prepare(work.root, say)
    except run.NoPagesError as error:
        raise BrokenError(str(error)) from None

    def ready(keys, number):
        address = f"http://127.0.0.1:{number}/?token="
        say(f"The book is at {address}{keys.printed}")
        say("Ctrl-C ends it.", "dim")
        sys.stdout.flush()
        if not no_browser:
            # in a thread: a browser of the terminal would keep the server waiting
            opened = (address + keys.opened,)
            threading.Thread(target=webbrowser.open, args=opened, daemon=True).start()

    with _listening(run, port, work.root) as listener:
        run.serve(work.root, _track(work), listener, ready)
    finish(work)


def _listening(run, port, root):
    try:
        return run.usual(root) if port is None else run.listening(port)
    except OSError as error:
        said = f"The port {port} cannot be used ({error.strerror}): choose another with --port."
        raise BrokenError(said) from None


def _track(work):
    """Whose worker is wanted first: the chosen track, else the one that needs no framework."""
    return work.track if work.track and installed(work.track) else "scratch"
