"""``autograder watch``: check again whatever a saved file affects."""

import contextlib
import sys
import time

import click

from autograder.checker import AHEAD, Checker
from autograder.cli import grading
from autograder.cli.saves import Saves, stamp
from autograder.cli.shared import console, find_work, finish, say, track_option
from autograder.cli.targets import parse, targets_argument, tracks_for
from autograder.project import TRACKS


@click.command()
@targets_argument
@track_option
@click.option("--tests", is_flag=True, help="Also when a file in tests changes, for authors.")
def watch(targets, track, tests):
    """Check tasks again as soon as you save; Ctrl-C ends it.

    Without names, all tasks of the chosen track. A file that is not Python yet, or code that
    raises, exits or runs into an error, does not end it.
    """
    work = find_work()
    wanted = {}
    for target in [parse(work, one) for one in targets]:
        for one in tracks_for(work, target, track):
            wanted.setdefault(one, set()).add((target.chapter, target.task))
    chosen = track or work.track
    tracks = tuple(wanted) or ((chosen,) if chosen else TRACKS)
    with Checker(work.root, AHEAD) as checker:
        for one in tracks if wanted or chosen else ():
            checker.warm(one)
        watcher = Watcher(work, checker, tracks, wanted, tests)
        with contextlib.suppress(KeyboardInterrupt):
            watcher.run()
        watcher.summary()
    finish(work)


class Watcher:
    """One session of watching."""

    def __init__(self, work, checker, tracks, wanted, tests):
        self.work, self.checker, self.tracks = work, checker, tracks
        self.wanted, self.saves = wanted, Saves(work)
        self.tests = self._test_files() if tests else None
        self.last, self.checks, self.verdicts = {}, 0, {}

    def run(self):
        """Look after every event, and without events twice a second."""
        self.tell(f"Watching src/exercises ({', '.join(self.tracks)}); Ctrl-C ends it.")
        for _ in ticks(self._folders()):
            try:
                self.tick()
            except (KeyboardInterrupt, BrokenPipeError):
                raise
            except click.ClickException as error:
                self.tell(error.format_message(), "red")
            except BaseException as error:  # nothing that happens in a check may end it
                self.tell(f"This check did not work ({type(error).__name__}: {error}); "
                          "still watching.", "red")  # fmt: skip

    def _folders(self):
        names = ["src/exercises", *(["tests"] if self.tests is not None else [])]
        return [self.work.root / name for name in names]

    def tick(self):
        for save in self.saves.look():
            if save.track in self.tracks:
                self.saved(save)
        if self.tests is not None:
            self.tests_saved()

    def saved(self, save):
        """Check what one saved file affects, or say why not."""
        name = save.path.relative_to(self.work.root).as_posix()
        if save.problem:
            self.tell(f"{name} {save.problem}", "yellow")
            return
        tasks = [one for one in save.tasks if self._asked(save, one)]
        if tasks:
            self.check({save.track: [(save.chapter, one) for one in tasks]})
        else:
            self.tell(f"{name} was saved; no task {'of yours ' if self.wanted else ''}is affected.")

    def _asked(self, save, task):
        asked = self.wanted.get(save.track, set())
        return not self.wanted or bool({(save.chapter, None), (save.chapter, task)} & asked)

    def tests_saved(self):
        """Check the chapters whose tests have changed; for other files, the last tasks again."""
        before, self.tests = self.tests, self._test_files()
        changed = [one for one in self.tests if before.get(one) != self.tests[one]]
        chapters = {one.stem.removeprefix("test_") for one in changed} & {*self.work.chapters}
        again = {
            track: [(one, None) for one in chapters if track in self.work.tracks(one)]
            for track in self.tracks
            if chapters
        }
        again = {track: found for track, found in again.items() if found} or self.last
        if changed and again:
            self.check(again)

    def _test_files(self):
        return {path: stamp(path) for path in (self.work.root / "tests").rglob("*.py")}

    def check(self, wanted):
        self.last = wanted
        self.tell(f"--- {time.strftime('%H:%M:%S')}", "dim")
        begun = time.perf_counter()
        graded = grading.grade(self.work, wanted, checker=self.checker)
        grading.show(graded, console())
        self.checks += 1
        self.verdicts.update(graded.verdicts)
        self.tell(f"{time.perf_counter() - begun:.1f} s", "dim")

    def summary(self):
        passed = sum(one["status"] == "passed" for one in self.verdicts.values())
        checks = f"{self.checks} check{'' if self.checks == 1 else 's'}"
        self.tell(f"\nWatched: {checks}; {passed} of {len(self.verdicts)} tasks pass.")

    def tell(self, text, style=None):
        say(text, style)
        sys.stdout.flush()


def ticks(folders):
    """Come back after every change below some folders, and at least twice a second."""
    import watchfiles

    while True:
        try:
            yield from watchfiles.watch(
                *folders,
                watch_filter=lambda change, path: path.endswith(".py"),
                debounce=50,
                step=30,
                rust_timeout=500,
                yield_on_timeout=True,
            )
        except (OSError, RuntimeError):  # no notifications here, or a folder is gone for a while
            time.sleep(0.5)
            yield set()
