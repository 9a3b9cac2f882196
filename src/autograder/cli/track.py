"""``autograder track``: choose a track once, for all commands."""

import click

from autograder.cli.shared import (
    complete_track,
    find_work,
    finish,
    json_option,
    known_track,
    print_json,
    say,
)
from autograder.project import TRACKS


@click.command()
@click.argument(
    "name", required=False, metavar="[TRACK]", callback=known_track, shell_complete=complete_track
)
@json_option
def track(name, as_json):
    """Choose a track for all commands, or say which one is chosen."""
    work = find_work()
    if name:
        work.progress.choose(name)
        work.refresh()
    if as_json:
        print_json({"track": work.track, "tracks": list(TRACKS)})
    elif work.track:
        say(f"The track is {work.track}. Other tracks: -t, or `autograder track NAME`.")
    else:
        say(f"No track is chosen. Choose one with `autograder track NAME`: {', '.join(TRACKS)}.")
    finish(work)
