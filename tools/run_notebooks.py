"""Execute notebooks as a reader would: python tools/run_notebooks.py FOLDER [CHAPTER ...]

It needs nbclient and ipykernel; the rest is installed by the notebooks' first cells. Run it in a
fresh environment and a fresh clone: what is missing there is missing for a reader, too.
"""

import argparse
import os
import sys
import time
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError

ROOT = Path(__file__).resolve().parent.parent
FAULTS = (CellExecutionError, CellTimeoutError, DeadKernelError)


def main(arguments):
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("chapters", nargs="*")
    parser.add_argument("--timeout", type=int, default=900, help="seconds a cell may take")
    chosen = parser.parse_args(arguments)
    os.environ.pop("PYTHONPATH", None)  # nothing but what the first cell finds
    os.environ["JUPYTER_PREFER_ENV_PATH"] = "1"
    names = chosen.chapters or sorted(path.stem for path in chosen.folder.glob("*.ipynb"))
    failed = [name for name in names if not run(chosen.folder / f"{name}.ipynb", chosen.timeout)]
    if failed or not names:
        sys.exit(f"These notebooks failed: {', '.join(failed)}." if names else "No notebooks.")


def run(path, timeout, folder=ROOT):
    """Execute one in a folder; says how long it took, and returns whether it worked."""
    start = time.monotonic()
    place = {"metadata": {"path": str(folder)}}
    made = nbformat.read(path, as_version=4)
    client = NotebookClient(made, timeout=timeout, kernel_name="python3", resources=place)
    try:
        client.execute()
    except FAULTS as error:
        print(f"{path.stem}: failed\n{error}", flush=True)
        return False
    print(f"{path.stem}: {time.monotonic() - start:.0f} s", flush=True)
    return True


if __name__ == "__main__":
    main(sys.argv[1:])
