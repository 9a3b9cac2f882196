"""The command ``autograder``: thin, over the same check as ``pytest``. Nothing below imports it."""

import importlib
import os
import sys
import traceback

import click

# Each command's module is imported when it is asked for: `status` must not wait for pytest.
COMMANDS = (
    "learn", "check", "watch", "status", "hint", "show", "diff", "reset", "track", "doctor",
    "grade", "regrade", "export", "moved",
)  # fmt: skip
HOMES = {"show": "reference", "diff": "reference", "regrade": "grade"}
BROKEN = 3

EPILOG = """
\b
Exit codes
  0  everything that was asked for passes, or was done
  1  something fails or is not finished
  2  the command was not understood
  3  the check could not work: see `autograder doctor`

\b
Completion with the tab key, once for your shell
  bash  echo 'eval "$(_AUTOGRADER_COMPLETE=bash_source autograder)"' >> ~/.bashrc
  zsh   echo 'eval "$(_AUTOGRADER_COMPLETE=zsh_source autograder)"' >> ~/.zshrc
  fish  echo '_AUTOGRADER_COMPLETE=fish_source autograder | source' >> ~/.config/fish/config.fish

NO_COLOR=1 switches colors off, as does a pipe. Plain `pytest` gives the same verdicts.
"""


class Commands(click.Group):
    """The commands, each from its own module; whatever goes wrong is one sentence."""

    def list_commands(self, ctx):
        return list(COMMANDS)

    def get_command(self, ctx, name):
        if name not in COMMANDS:
            return None
        home = importlib.import_module(f"autograder.cli.{HOMES.get(name, name)}")
        return getattr(home, name)

    def resolve_command(self, ctx, args):
        """Name the nearest commands when there is none of that name."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            from autograder.cli.shared import unknown

            raise click.UsageError(unknown("command", args[0], COMMANDS), ctx)
        if args[:1] == ["diff"] and sum(map(os.path.isdir, args[1:])) == 2:
            args = ["moved", *args[1:]]  # two folders of records, not a task
        return super().resolve_command(ctx, args)

    def invoke(self, ctx):
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort, BrokenPipeError):
            raise
        except OSError as error:
            where = f"{error.filename}: " if error.filename else ""
            said = f"{where}{error.strerror or error}. Make it readable and writable, then retry."
        except Exception as error:
            if os.environ.get("AUTOGRADER_DEBUG"):
                traceback.print_exc()
            said = (
                f"This is a fault of autograder, not yours ({type(error).__name__}: {error}). "
                "Please report it with what AUTOGRADER_DEBUG=1 prints; pytest works without it."
            )
        failure = click.ClickException(said)
        failure.exit_code = BROKEN
        raise failure


@click.command(
    cls=Commands, epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]}
)
@click.version_option(package_name="implementing-deep-learning", prog_name="autograder")
def main():
    """Check the exercises of Implementing Deep Learning.

    A TASK is named by its chapter and its name, such as lenet.LeNet; a chapter alone, such as
    lenet, means all of its tasks. It works in every folder of the project.
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a terminal that lacks a character shows '?'
            stream.reconfigure(errors="replace")
