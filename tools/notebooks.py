"""Make a notebook of each chapter: python tools/notebooks.py [CHAPTER ...] [--into FOLDER]

A chapter is read as the book's build reads it (myst-nb), so that both have the same cells. What
the build computed for the text, if there is a build, stands in the notebook's text, too.
"""

import argparse
import json
import sys
from pathlib import Path

import nbformat
from in_notebook.directives import Writer
from in_notebook.places import line
from in_notebook.roles import Inline, address, entries
from myst_nb.core.read import read_myst_markdown_notebook
from myst_parser.config.main import MdParserConfig

ROOT = Path(__file__).resolve().parent.parent
FIRST = ROOT / "tools" / "in_notebook" / "first_cell.py"
TRACK_TAGS = {"tab-pytorch": "# PyTorch", "tab-tf": "# TensorFlow"}
HIDDEN = {"remove-cell", "remove-input", "hide-input"}
NAMES = {"display_name": "Python 3", "language": "python", "name": "python3"}


def main(arguments):
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("chapters", nargs="*")
    parser.add_argument("--into", type=Path, default=ROOT / "_build" / "notebooks")
    chosen = parser.parse_args(arguments)
    chosen.into.mkdir(parents=True, exist_ok=True)
    pages = sorted((ROOT / "book" / "chapters").glob("*.md"))
    names = chosen.chapters or [path.stem for path in pages]
    for name in names:
        path = chosen.into / f"{name}.ipynb"
        nbformat.write(notebook(name), path)
    print(f"{len(names)} notebooks are in {chosen.into}")


def notebook(name, root=ROOT):
    """One chapter as a notebook, without outputs."""
    text = (root / "book" / "chapters" / f"{name}.md").read_text("utf-8")
    source = read_myst_markdown_notebook(text, config=MdParserConfig())
    inline = Inline(root, name, text, glued(root, name))
    writer, cells = Writer(inline), []
    for cell in source.cells:
        cells += code(cell, inline) if cell.cell_type == "code" else prose(cell, writer)
    cells.insert(1, first_cell(root))
    if places := line(root, name):
        cells.insert(1, markdown(places))
    if inline.cited:
        lines = [f"- {entries(root)[key]}" for key in inline.cited]
        cells.append(markdown("## Works cited\n\n" + "\n".join(lines)))
    made = nbformat.v4.new_notebook(cells=cells, metadata={"kernelspec": NAMES})
    for number, cell in enumerate(made.cells):
        cell.id = f"{name.replace('_', '-')}-{number}"  # the same text gives the same file
    return made


def glued(root, name):
    """{name: value as text} of what the build of the book computed for a page."""
    path = root / "_build" / "jupyter_execute" / "chapters" / f"{name}.glue.json"
    if not path.exists():
        return {}
    found = json.loads(path.read_text("utf-8"))
    return {key: one["data"].get("text/plain", "") for key, one in found.items()}


def first_cell(root):
    text = FIRST.read_text("utf-8").rstrip()
    return nbformat.v4.new_code_cell(text.replace("REPOSITORY_ADDRESS", address(root)))


def prose(cell, writer):
    """The cells of what stands between two code cells of a page."""
    made = {"markdown": markdown, "code": nbformat.v4.new_code_cell}
    found = []
    for kind, text in writer.pieces(cell.source):
        if kind == "markdown" and found and found[-1].cell_type == "markdown":
            found[-1].source += f"\n\n{text}"
        else:
            found.append(made[kind](text))
    return found


def code(cell, inline):
    """A code cell as it is, what the page hides folded, with its caption below."""
    tags = set(cell.metadata.get("tags", []))
    text = cell.source.replace("from myst_nb import glue", "from autograder.notebook import glue")
    heads = [TRACK_TAGS[tag] for tag in sorted(tags & set(TRACK_TAGS))]
    if not text.startswith("%%"):
        text = "\n".join([*heads, text])
    folds = {"jupyter": {"source_hidden": True}, "cellView": "form"} if tags & HIDDEN else {}
    made = [nbformat.v4.new_code_cell(text, metadata=folds)]
    figure = cell.metadata.get("mystnb", {}).get("figure", {})
    if "caption" in figure:
        number = inline.figures.get(figure.get("name"))
        label = f"Figure {number}. " if number else ""
        made.append(markdown(f"*{label}*{inline.plain(figure['caption'])}" if label else
                             inline.plain(figure["caption"])))  # fmt: skip
    return made


def markdown(text):
    return nbformat.v4.new_markdown_cell(text)


if __name__ == "__main__":
    main(sys.argv[1:])
