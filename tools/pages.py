"""Build single pages of the book for their author: tools/pages.py lenet resnet

Only these pages are executed, and only what is wrong with them counts. The draft has a folder of
its own, _build/pages, and starts as a copy of the book as it was last built, so that links work.
"""

import difflib
import shutil
import sys
from pathlib import Path

from jupyter_book.sphinx import build_sphinx
from sphinx_external_toc.parsing import parse_toc_yaml

ROOT = Path(__file__).resolve().parent.parent
BOOK = ROOT / "book"
BUILD = ROOT / "_build"
COPIES = {"html": "pages", ".doctrees": ".pages"}  # the book's folders, and the draft's


def main(names):
    pages = find(names)
    start()
    result = build(pages)
    if result != 0:
        sys.exit(1)
    for page in pages:
        print("Open", (BUILD / f"pages/{page}.html").as_uri())


def find(names):
    """The pages of these names; the folder may be left out."""
    known = {Path(page).name: page for page in parse_toc_yaml(BOOK / "_toc.yml")}
    for name in names:
        if name not in known and name not in known.values():
            near = difflib.get_close_matches(name, known, cutoff=0.5) or list(known)
            sys.exit(f"There is no page {name!r}: the nearest names are {', '.join(near)}.")
    return [known.get(name, name) for name in names]


def start():
    """Copy the book, unless the draft is younger: then only what has changed must be read."""
    book, draft = (BUILD / folder / "environment.pickle" for folder in (".doctrees", ".pages"))
    if not book.exists() or (draft.exists() and draft.stat().st_mtime >= book.stat().st_mtime):
        return
    for source, target in COPIES.items():
        shutil.rmtree(BUILD / target, ignore_errors=True)
        if (BUILD / source).is_dir():
            shutil.copytree(BUILD / source, BUILD / target, ignore=shutil.ignore_patterns("warned"))


def build(pages, folder="pages", trees=".pages", **settings):
    """Run Sphinx as jupyter-book does; returns 0 if there was nothing to complain about.

    Args:
        pages: these alone, or None for the whole book.
        folder, trees: below _build, for the pages and for what was read.
        settings: of Sphinx, besides the book's own.
    """
    settings |= {"external_toc_path": (BOOK / "_toc.yml").as_posix()}
    settings |= {"latex_individualpages": False, "nitpicky": True}
    some = {"book_pages": pages} if pages else {}
    return build_sphinx(
        BOOK,
        BUILD / folder,
        noconfig=True,
        path_config=ROOT / "_config.yml",
        confoverrides={**settings, **some},
        doctreedir=BUILD / trees,
        filenames=[str(BOOK / f"{page}.md") for page in pages or []],
        warningiserror=True,
        keep_going=True,
    )


if __name__ == "__main__":
    main(sys.argv[1:])
