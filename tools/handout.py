"""Build the book without any solution: python tools/handout.py [PAGE ...], or make book SOLUTIONS=0

For a class that shall find its own answers. The folder _build/handout holds no solution in its
pages, their sources, the search index or the notebooks. No Python is put into the pages, since it
would bring the solutions along: answers are checked on the reader's own computer. The cells are
executed with the solutions in place, as always.
"""

import sys

import pages

FOLDER, TREES = "handout", ".handout"
MARK = "_static/without-solutions"  # tools/pyodide.py puts nothing into such a book


def main(names):
    wanted = pages.find(names) if names else None
    if pages.build(wanted, FOLDER, TREES, book_solutions=False) != 0:
        sys.exit(1)
    (pages.BUILD / FOLDER / MARK).touch()
    for page in wanted or ["index"]:
        print("Open", (pages.BUILD / FOLDER / f"{page}.html").as_uri())


if __name__ == "__main__":
    main(sys.argv[1:])
