"""Write the learner's files, src/exercises, from the reference implementations in solutions.

How a stub is cut, and what happens to a file that somebody has edited, is in `autograder.stubs`.
"""

import argparse
import sys
from difflib import get_close_matches
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.append(str(ROOT / "src"))  # where nothing is installed
from autograder.stubs import BEGIN, END, INSTEAD, TODO, MarkerError, Stubs, stub  # noqa: E402

__all__ = ["BEGIN", "END", "INSTEAD", "TODO", "MarkerError", "stub"]


def check(stubs, allow_edited):
    """Write nothing; one sentence for everything that is not as it should be."""
    found = list(stubs.problems)
    for name in stubs.names("stale", "missing"):
        found.append(f"src/exercises/{name} is {stubs.state(name)}: run `make stubs`.")
    for name in [] if allow_edited else stubs.names("edited"):
        found.append(
            f"src/exercises/{name} was edited by hand: change solutions/{name} instead, and put "
            f"the stub back with `make reset EXERCISE={name[:-3]}` (it keeps a copy)."
        )
    return found


def update(stubs, force):
    """Write every stub that is not up to date, a person's files only by force."""
    if stubs.problems:
        return stubs.problems
    for name in stubs.names("edited"):
        if force:
            print(stubs.write(name))
        else:
            print(f"src/exercises/{name} has been edited and is left alone.")
    for name in stubs.names("stale", "missing"):
        print(stubs.write(name))
    print(f"{len(stubs.names('current'))} of {len(stubs.texts)} stubs are as generated.")
    return []


def reset(stubs, wanted):
    """Start one exercise again."""
    known = [name for name in sorted(stubs.texts) if not name.endswith("__init__.py")]
    name = wanted.removeprefix("src/exercises/").removesuffix(".py") + ".py"
    if name not in known:
        names = [one.removesuffix(".py") for one in known]
        near = get_close_matches(wanted, names, n=5) or names[:5]
        return [
            f"There is no exercise '{wanted}': choose EXERCISE=TRACK/NAME after a file of "
            f"src/exercises, for example {', '.join(near)}."
        ]
    print(stubs.write(name))
    return []


def main(argv=None, root=ROOT):
    parser = argparse.ArgumentParser(description="Write src/exercises from solutions.")
    mode = parser.add_mutually_exclusive_group()
    mode.add_argument("--check", action="store_true", help="write nothing, say what is wrong")
    mode.add_argument("--force", action="store_true", help="replace edited files, keep copies")
    mode.add_argument("--reset", metavar="TRACK/NAME", help="start one exercise again")
    parser.add_argument("--allow-edited", action="store_true", help="--check without edited files")
    args = parser.parse_args(argv)
    try:
        stubs = Stubs(root)
        if args.check:
            found = check(stubs, args.allow_edited)
        elif args.reset is not None:
            found = reset(stubs, args.reset)
        else:
            found = update(stubs, args.force)
    except OSError as error:
        found = [f"{error.filename}: {error.strerror}; make it readable and writable, then retry."]
    print(*found, sep="\n", end="\n" if found else "", file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
