"""Build the image for grading in a container: python tools/container.py ENGINE [OPTION ...]

ENGINE is docker or podman; each OPTION is one of its `build` command, for example
--build-arg TRACKS=pytorch for a smaller image. Or: make container ENGINE=podman
"""

import sys
from pathlib import Path

from autograder.marking.container import ENGINES, ContainerError, build

ROOT = Path(__file__).resolve().parent.parent


def main(engine="docker", *options):
    if engine not in ENGINES:
        sys.exit(f"There is no engine {engine!r}: ENGINE is docker or podman.")
    try:
        sys.exit(build(engine, ROOT, *options))
    except ContainerError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main(*sys.argv[1:])
