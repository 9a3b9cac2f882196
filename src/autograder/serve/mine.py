"""A cell of a page, run with the learner's functions in the place of the reference.

    python -m autograder.serve.mine < {"page": "losses", "cell": 12, "source": "..."}

The cells above it run first, as in the book.  What the learner has not begun yet is the reference,
so that one open task does not keep the others from being seen at work.
"""

import base64
import json
import os
import re
import shutil
import sys
import tempfile
from pathlib import Path

import yaml

from autograder.desk.parts import RefusedError, parsed
from autograder.grading import installed
from autograder.project import TRACKS
from autograder.sources import Source, replaced
from autograder.work import Work

LIMIT = 300  # seconds for a cell, as in the book
MODULE = re.compile(r"\bexercises\.(\w+)(?:\.| import )(\w+)")
IMAGES = {"image/svg+xml": str.encode, "image/png": base64.b64decode}


def run(root, asked):
    """What a cell puts out with the learner's functions, as plain JSON.

    Raises:
        RefusedError: it cannot be run; the text says why.
    """
    work, notebook = Work(root), read(root, asked)
    used = {place: names for place in modules(notebook) if (names := begun(work, *place))}
    if not used:
        raise RefusedError("None of the tasks that this page runs is begun yet: solve one first.")
    with tempfile.TemporaryDirectory() as folder:
        package(work, Path(folder, "exercises"), used)
        environment(root, folder)
        outputs = execute(root, notebook, asked["cell"])
    return {"outputs": outputs, "used": sorted({one for names in used.values() for one in names})}


def read(root, asked):
    """The page's notebook, if the cell is there as the built page shows it."""
    from myst_nb.core.read import read_myst_markdown_notebook
    from myst_parser.config.main import MdParserConfig

    page, cell = asked.get("page"), asked.get("cell")
    path = root / "book" / "chapters" / f"{page}.md"
    if not (isinstance(page, str) and page.isidentifier() and path.exists()):
        raise RefusedError("There is no such page.")
    notebook = read_myst_markdown_notebook(path.read_text("utf-8"), config=MdParserConfig())
    if not (isinstance(cell, int) and 0 <= cell < len(notebook.cells)):
        raise RefusedError("There is no such cell on this page.")
    if notebook.cells[cell].source.split() != str(asked.get("source")).split():
        raise RefusedError("The page is newer than what you see: build it again, and reload it.")
    return notebook


def modules(notebook):
    """The (track, chapter) whose functions the cells of a page use."""
    return dict.fromkeys(
        found
        for cell in notebook.cells
        if cell.cell_type == "code"
        for found in MODULE.findall(cell.source)
        if found[0] in TRACKS
    )


def begun(work, track, chapter):
    """The tasks of an exercise that the learner has worked on."""
    return work.begun(track, chapter) if track in work.tracks(chapter) else []


def package(work, folder, used):
    """Write ``exercises`` as the cells are to see it."""
    folder.mkdir()
    (folder / "__init__.py").touch()
    for track in TRACKS:
        (folder / track).mkdir()
        reference = f"__path__.append({str(work.root / 'solutions' / track)!r})\n"
        (folder / track / "__init__.py").write_text(reference, "utf-8")
    for (track, chapter), names in used.items():
        (folder / track / f"{chapter}.py").write_text(mixed(work, track, chapter, names), "utf-8")


def mixed(work, track, chapter, names):
    """The learner's file, with the reference for what is not begun."""
    path = work.project.exercise(track, chapter)
    text, reference = path.read_text("utf-8"), Source(work.solution(track, chapter))
    parsed(text, path.relative_to(work.root).as_posix())
    for name in work.names(chapter, track):
        if name in names:
            continue
        if name in Source(text).spans:
            text = replaced(text, name, reference.text(name))
        else:
            text += f"\n\n{reference.text(name)}\n"
    return text


def environment(root, folder):
    """That of the book's kernels, in which another package ``exercises`` comes first."""
    settings = yaml.safe_load((root / "_config.yml").read_text("utf-8"))["sphinx"]["config"]
    os.environ.update({name: str(one) for name, one in settings["book_kernel_env"].items()})
    paths = [(root / "book" / path).resolve() for path in settings["book_kernel_path"]]
    os.environ["PYTHONPATH"] = os.pathsep.join(map(str, [folder, *paths]))
    profile = root / "book" / "_kernel" / "profile_default"
    shutil.copytree(profile, Path(folder, "ipython", "profile_default"))
    os.environ["IPYTHONDIR"] = str(Path(folder, "ipython"))


def execute(root, notebook, last):
    """Run the cells up to one; what that one puts out."""
    from nbclient import NotebookClient
    from nbclient.exceptions import CellExecutionError

    place = {"metadata": {"path": str(root / "book" / "chapters")}}
    client = NotebookClient(notebook, timeout=LIMIT, kernel_name="python3", resources=place)
    with client.setup_kernel():
        for index, cell in enumerate(notebook.cells[: last + 1]):
            if cell.cell_type != "code" or _is_of_a_missing_track(cell):
                continue
            try:
                client.execute_cell(cell, index)
            except CellExecutionError as error:
                if index == last:
                    break
                said = f"{error.ename}: {error.evalue}"
                raise RefusedError(f"A cell further up fails with your code: {said}") from None
    return [shown for one in notebook.cells[last].outputs if (shown := show(one))]


def _is_of_a_missing_track(cell):
    tags = cell.metadata.get("tags", [])
    return any(f"tab-{track}" in tags and not installed(track) for track in TRACKS)


def show(output):
    """An output as text or as the address of an image; None for what a page does not show."""
    if output.output_type == "stream":
        return {"text": output.text}
    if output.output_type == "error":
        return {"error": f"{output.ename}: {output.evalue}"}
    for kind, bytes_of in IMAGES.items():
        if kind in output.data:
            data = base64.b64encode(bytes_of(output.data[kind])).decode()
            return {"image": f"data:{kind};base64,{data}"}
    text = output.data.get("text/markdown") or output.data.get("text/plain")
    return {"text": text} if text else None


def main():
    try:
        reply = run(Path.cwd(), json.load(sys.stdin))
    except RefusedError as error:
        reply = {"error": str(error)}
    except ModuleNotFoundError as error:
        reply = {"error": f"{error.name} is missing: `make learn` installs the book's packages."}
    except Exception as error:
        reply = {"error": f"The page could not be run ({type(error).__name__}: {error})."}
    sys.__stdout__.write(json.dumps(reply))


if __name__ == "__main__":
    main()
