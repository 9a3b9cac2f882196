"""Assemble Python for the page: python tools/pyodide.py [FOLDER] [--from FOLDER] [--offline]

Writes the folder from which a page of the book grades the NumPy track without any installation:
Pyodide's core, NumPy, pytest, the grader, and the project's files. Every piece is pinned by its
checksum (tools/in_page/pieces.py). The folder must hold nothing else; the learner's browser loads
it once.
"""

import argparse
import gzip
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
if __name__ == "__main__":
    sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from tools.in_page import book, packages  # noqa: E402
from tools.in_page.pieces import CORE, PIECES, PieceError, collected  # noqa: E402

FOLDER = ROOT / "_build/html/_static/pyodide"
KEPT = ROOT / "_build/pyodide"  # what was fetched
MOST = 13_000_000  # bytes that a browser loads
SCRIPTS = {"worker.mjs": "pyodide_worker.mjs", "kept.mjs": "pyodide_kept.mjs"}
RUNNER = ROOT / "tools/in_page/run.mjs"
DATE = 2020, 9, 13, 12, 26, 40  # of all files in a zip: equal inputs give equal bytes


def main(folder=FOLDER, given=None, offline=False):
    """Write the folder and its manifest, which is returned.

    Raises:
        PieceError: a piece cannot be had, or the whole is too large.
    """
    if (folder.parent / "without-solutions").exists():
        raise PieceError(f"{folder.parents[1]} is a book without solutions, which these would be.")
    pieces = collected(KEPT, given, offline)
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent) as made:
        place = Path(made, "pyodide")
        place.mkdir()
        assemble(pieces, place)
        found = manifest(place)
        if found["gzipped"] > MOST:
            raise PieceError(f"A browser would load {found['gzipped'] / 1e6:.1f} MB: prune more in "
                             "tools/in_page/packages.py.")  # fmt: skip
        (place / "manifest.json").write_text(json.dumps(found, indent=1) + "\n")
        shutil.rmtree(folder, ignore_errors=True)
        os.replace(place, folder)
    return found


def assemble(pieces, place):
    """Put everything into an empty folder."""
    with tarfile.open(pieces["pyodide"]) as archive:
        for name in CORE:
            (place / name).write_bytes(archive.extractfile(f"package/{name}").read())
    for name, script in SCRIPTS.items():
        shutil.copy(ROOT / "book/_assets" / script, place / name)
    pack(place / "numpy.zip", packages.package("numpy", pieces["numpy"]))
    files = packages.own(ROOT)
    for piece in PIECES:
        if piece.place == "index":
            files |= packages.package(piece.name, pieces[piece.name])
    pack(place / "packages.zip", files)
    with tempfile.TemporaryDirectory() as copy:
        book.write(ROOT, Path(copy))
        paths = sorted(path for path in Path(copy).rglob("*") if path.is_file())
        files = {path.relative_to(copy).as_posix(): path.read_bytes() for path in paths}
    pack(place / "book.zip", files)
    compile_all(place)


def pack(path, files):
    """Write {name: content} as a zip."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in sorted(files.items()):
            archive.writestr(zipfile.ZipInfo(name, DATE), content, zipfile.ZIP_DEFLATED)


def compile_all(place):
    """Have Pyodide itself compile what is packed, which saves a third of the start."""
    node = shutil.which("node")
    if node is None:
        print("Node.js is not installed: the page works, but starts more slowly.", file=sys.stderr)
        return
    script = ROOT / "tools/in_page/compile.py"
    made = subprocess.run([node, RUNNER, place, script], capture_output=True, text=True)
    if made.returncode:
        said = (made.stderr or made.stdout).strip() or "it said nothing"
        raise PieceError(f"Node.js could not compile the packages: {said}")


def manifest(place):
    """What lies in a folder: sizes, what a server that compresses would send, and checksums."""
    files = {}
    for path in sorted(place.iterdir()):
        content = path.read_bytes()
        small = len(content) if path.suffix == ".zip" else len(gzip.compress(content, 9, mtime=0))
        sha256 = hashlib.sha256(content).hexdigest()
        files[path.name] = {"size": len(content), "gzipped": small, "sha256": sha256}
    versions = {piece.name: piece.version for piece in PIECES}
    total = sum(one["gzipped"] for one in files.values())
    return {"gzipped": total, "versions": versions, "files": files}


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", nargs="?", type=Path, default=FOLDER, help="default: %(default)s")
    parser.add_argument("--from", dest="given", type=Path, metavar="FOLDER",
                        default=os.environ.get("PYODIDE_PIECES") or None,
                        help="has the pieces, or some of them")  # fmt: skip
    parser.add_argument("--offline", action="store_true", help="fetch nothing")
    return parser.parse_args()


if __name__ == "__main__":
    chosen = arguments()
    try:
        size = main(chosen.folder.absolute(), chosen.given and Path(chosen.given), chosen.offline)
    except PieceError as error:
        sys.exit(str(error))
    print(f"{chosen.folder}: {size['gzipped'] / 1e6:.1f} MB for the browser to load.")
