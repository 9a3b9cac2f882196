"""What Python in the page is made of, each piece in one version and with its checksum.

Three places have them: npm's package of Pyodide (`npm pack`), Pyodide's own release, and the index
of Python's packages (`pip download`). A folder that the user names goes before all of them.
"""

import hashlib
import shutil
import subprocess
import sys
import urllib.request
from dataclasses import dataclass

PYODIDE = "0.27.7"
RELEASE = f"https://cdn.jsdelivr.net/pyodide/v{PYODIDE}/full/"  # where Pyodide publishes it
CORE = "pyodide.mjs", "pyodide.asm.js", "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json"


class PieceError(Exception):
    """A piece is missing or wrong; its text says what to do."""


@dataclass(frozen=True)
class Piece:
    """A file that somebody else has published."""

    name: str
    version: str
    file: str
    place: str  # npm, release or index
    sha256: str


PIECES = (
    Piece("pyodide", PYODIDE, f"pyodide-{PYODIDE}.tgz", "npm",
          "89d5d952675eb08e11286e52c7238f1248ce71726e896db9703e73bef23dc343"),
    Piece("numpy", "2.0.2", "numpy-2.0.2-cp312-cp312-pyodide_2024_0_wasm32.whl", "release",
          "ebb61241d962b98b21597d7ce43b67668a6d5bab3acec4fbe958657320d7cd08"),
    Piece("iniconfig", "2.3.1", "iniconfig-2.3.1-py3-none-any.whl", "index",
          "9121e2c1fdb355232495be3194c8dfe87ccc2d5dee45947b78e68f499790d7a7"),
    Piece("packaging", "26.3", "packaging-26.3-py3-none-any.whl", "index",
          "d7193f7c8e4e93f444fde0262bf90af30e16fa0ad0ad44cb553c87339b23cd1c"),
    Piece("pluggy", "1.7.0", "pluggy-1.7.0-py3-none-any.whl", "index",
          "7dd7b0d8832ba3cb632c306926ded123429211b83641b35dc5c41ad2d34f9bec"),
    Piece("pygments", "2.21.0", "pygments-2.21.0-py3-none-any.whl", "index",
          "2363c69b61c4a97c838da3b130dcd6468f4848992b21a82f2a63ec34377137d9"),
    Piece("pytest", "9.2.0", "pytest-9.2.0-py3-none-any.whl", "index",
          "07acdcf88ec174f907dc01af70bf52d49b014bbab03faeeade31c96b18c2e588"),
    Piece("rich", "15.0.0", "rich-15.0.0-py3-none-any.whl", "index",
          "33bd4ef74232fb73fe9279a257718407f169c09b78a87ad3d296f548e27de0bb"),
)  # fmt: skip


def digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def collected(folder, given=None, offline=False):
    """{name: path} of all pieces; what is missing is fetched into a folder.

    Args:
        folder: keeps what was fetched.
        given: a folder that the user names, looked into first, or None.
        offline: fetch nothing.

    Raises:
        PieceError: a piece cannot be had, or is not what it should be.
    """
    return {piece.name: _found(piece, folder, given, offline) for piece in PIECES}


def _found(piece, folder, given, offline):
    for place in filter(None, (given, folder)):
        path = place / piece.file
        if path.exists():
            return checked(piece, path)
    if offline:
        raise PieceError(
            f"{piece.file} is missing: put it into a folder and name this with --from, or run the "
            "command without --offline."
        )
    folder.mkdir(parents=True, exist_ok=True)
    try:
        FETCH[piece.place](piece, folder)
        return checked(piece, folder / piece.file)
    except (OSError, subprocess.CalledProcessError) as error:
        raise PieceError(
            f"{piece.file} could not be fetched ({_reason(error)}): connect to the network, or put "
            f"the file into a folder and name this with --from; it is {WHERE[piece.place]}."
        ) from None


def checked(piece, path):
    """The path of a piece, if that is what it should be."""
    if digest(path) != piece.sha256:
        raise PieceError(
            f"{path} is not {piece.name} {piece.version} as it was published (its sha256 is "
            "another one): delete it and run the command again."
        )
    return path


def _npm(piece, folder):
    npm = shutil.which("npm")
    if npm is None:
        raise FileNotFoundError("npm is not installed")
    _quietly([npm, "pack", f"{piece.name}@{piece.version}", "--pack-destination", str(folder)])


def _index(piece, folder):
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "download", "--quiet"]
    pin = [f"{piece.name}=={piece.version}", "--dest", str(folder)]
    _quietly([*pip, "--no-deps", "--only-binary", ":all:", *pin])


def _release(piece, folder):
    part = folder / f"{piece.file}.part"
    with urllib.request.urlopen(RELEASE + piece.file, timeout=60) as reply, part.open("wb") as file:
        shutil.copyfileobj(reply, file)
    part.replace(folder / piece.file)


def _quietly(command):
    subprocess.run(command, check=True, capture_output=True, text=True)


def _reason(error):
    lines = (getattr(error, "stderr", None) or "").strip().splitlines()
    return lines[-1] if lines else str(error)


FETCH = {"npm": _npm, "release": _release, "index": _index}
WHERE = {
    "npm": "what `npm pack` writes",
    "release": "part of Pyodide's release",
    "index": "what `pip download` writes",
}
