"""Pack the built book into a zip that opens from a folder: python tools/offline.py

What only a server can use is left out: the pieces of Python that grade in the page.
"""

import sys
import tomllib
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "_build"
NAME = "implementing-deep-learning"
NEEDS_A_SERVER = ("_static/pyodide/", "_static/grader/")
UNUSED = (".buildinfo", ".doctrees/", "objects.inv")
READ_ME = """Implementing Deep Learning, version {version}

Unpack this file, and open index.html in a browser. Nothing needs to be installed, and nothing is
loaded from the network. To have your answers graded, get the whole project:

{address}
"""


def main():
    html = BUILD / "html"
    if not (html / "index.html").exists():
        sys.exit("The book is not built yet: run make book.")
    target = BUILD / f"{NAME}.zip"
    count = pack(html, target, read_me())
    print(f"{count} files, {target.stat().st_size / 1e6:.1f} MB: {target}")


def read_me():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return READ_ME.format(version=project["version"], address=project["urls"]["Repository"])


def pack(html, target, note):
    """Write the zip, in which all is in one folder, and the same book gives the same bytes."""
    names = sorted(
        name
        for path in html.rglob("*")
        if path.is_file()
        and not (name := path.relative_to(html).as_posix()).startswith(NEEDS_A_SERVER + UNUSED)
    )
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for name, data in [("README.txt", note.encode())] + [
            (name, (html / name).read_bytes()) for name in names
        ]:
            packed.writestr(zipfile.ZipInfo(f"{NAME}/{name}"), data, zipfile.ZIP_DEFLATED)
    return len(names) + 1


if __name__ == "__main__":
    main()
