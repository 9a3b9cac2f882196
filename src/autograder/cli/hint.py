"""``autograder hint``: one more rung each time."""

import click

from autograder.cli.shared import find_work, finish, json_option, print_json, say
from autograder.cli.targets import one_task, parse, target_argument
from autograder.progress import whole


@click.command()
@target_argument
@click.option("--again", is_flag=True, help="Repeat the hints that you have read, and no more.")
@json_option
def hint(target, again, as_json):
    """Give one more hint for a task, from a nudge to nearly the answer."""
    work = find_work()
    wanted = parse(work, target)
    name = one_task(wanted)
    hints = next(one.hints for one in work.tasks(wanted.chapter) if one.name == name)
    key = f"{wanted.chapter}.{name}"
    read = min(whole(work.noted["hints"].get(key)), len(hints))
    more = not again and read < len(hints)
    if more:
        work.progress.hinted(key, read + 1)
    shown = hints[read : read + 1] if more else hints[:read]
    if as_json:
        rungs = {"read": read + more, "of": len(hints), "hints": list(hints[: read + more])}
        print_json({"task": key, **rungs})
    else:
        _say(key, hints, shown, read if more else 0)
    finish(work)


def _say(key, hints, shown, before):
    for number, text in enumerate(shown, before + 1):
        say(f"hint {number} of {len(hints)}: {text}")
    if before + len(shown) < len(hints):
        say(f"More: `autograder hint {key}`.", "dim")
        return
    lead = "That is the last hint." if hints else "This task has no hints."
    say(
        f"{lead} `autograder check {key}` shows what each failing test looks at, and "
        f"`autograder show {key}` the reference."
    )
