"""The packages of the page, without what is never needed there."""

import fnmatch
import zipfile
from pathlib import Path

INSIDE = Path(__file__).resolve().parent / "inside"

# What nothing of the track ever imports; "*" also stands for "/".
DROPPED = {
    "numpy": (
        "*.pyi", "*.pxd", "*.h", "*.c", "*.a", "*.ini", "*.f90", "*.lib", "*/tests/*", "*.txt",
        "numpy/f2py/*", "numpy/distutils/*", "numpy/core/*", "numpy/doc/*", "numpy/_pyinstaller/*",
        "numpy/_core/_*_tests.*.so", "numpy/linalg/lapack_lite.*", "numpy/random/_examples/*",
        "numpy/typing/*", "numpy/conftest.py", "numpy/_configtool.py",
    ),
    "pygments": ("pygments/lexers/[!_dp]*", "pygments/lexers/p[!y]*", "pygments/lexers/d[!i]*",
                 "pygments/styles/[!_d]*", "pygments/lexers/_*_builtins.py",
                 "pygments/lexers/_[!m]*", "pygments/formatters/[!_t]*"),
    "rich": ("rich/syntax.py", "rich/markdown.py", "rich/_unicode_data/unicode[!1]*"),
    "packaging": ("packaging/licenses/*",),
}  # fmt: skip
EMPTIED = ("numpy/_core/_add_newdocs*.py",)  # give C functions their docstrings, in half a second
NOT_OURS = ("autograder/cli/*", "autograder/doctor/*", "autograder/serve/*",
            "autograder/exports/*", "autograder/review/*",
            "autograder/notebook.py", "autograder/networks/pytorch/*",
            "autograder/networks/tf/*")  # fmt: skip


def package(name, wheel):
    """{path: content} of a wheel without what the page never needs."""
    dropped = DROPPED.get(name, ())
    with zipfile.ZipFile(wheel) as archive:
        return {
            path: b"" if _fits(path, EMPTIED) else _short(path, archive.read(path))
            for path in archive.namelist()
            if not path.endswith("/") and not _fits(path, dropped) and _needed(path)
        }


def _needed(path):
    folder, _, rest = path.partition("/")
    return not folder.endswith((".dist-info", ".data")) or rest == "METADATA"


def _short(path, content):
    """Of the metadata the head alone: name and version."""
    return content.partition(b"\n\n")[0] + b"\n" if path.endswith("/METADATA") else content


def _fits(path, patterns):
    return any(fnmatch.fnmatchcase(path, pattern) for pattern in patterns)


def own(root):
    """{path: content} of the grader, and of what only the page has."""
    grader = _python_below(root / "src", "autograder/**/*.py")
    kept = {path: content for path, content in grader.items() if not _fits(path, NOT_OURS)}
    return kept | _python_below(INSIDE, "**/*.py")


def _python_below(folder, pattern):
    paths = sorted(folder.glob(pattern))
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}
