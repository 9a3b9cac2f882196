"""``autograder doctor``: what is wrong here, and the command that mends it."""

import click

from autograder.cli.shared import BROKEN, console, find_work, json_option, print_json, say
from autograder.doctor import examine

STYLES = {"ok": "green", "note": "yellow", "wrong": "red"}


@click.command()
@json_option
@click.pass_context
def doctor(ctx, as_json):
    """Look at versions, disk, browser, sandbox and settings that could interfere.

    Each line is ok, a note (you can work without it) or wrong, with the command that mends it.
    --json prints one object: version, healthy and findings (name, status, said, mend). The exit
    code is 3 if something is wrong.
    """
    findings = examine(find_work().root)
    healthy = all(one.status != "wrong" for one in findings)
    if as_json:
        print_json({"version": 1, "healthy": healthy, "findings": [vars(one) for one in findings]})
    else:
        for one in findings:
            _line(one)
    ctx.exit(0 if healthy else BROKEN)


def _line(finding):
    out = console()
    say(f"{finding.status:<5}  {finding.name}: {finding.said}", STYLES[finding.status], out)
    if finding.mend:
        say(f"       mend it: {finding.mend}", None, out)
