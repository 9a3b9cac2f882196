"""Put MathJax beside the pages, so that formulas need no other host.

The files come from the package django-static-mathjax, which is nothing but a release of
MathJax; of its 10 MB the pages need the component for TeX, its extensions and the fonts.
"""

import shutil
from importlib.util import find_spec
from pathlib import Path

from sphinx.errors import ExtensionError

PARTS = ["tex-mml-chtml.js", "input/tex/extensions", "output/chtml/fonts/woff-v2", "../LICENSE"]


def _installed():
    spec = find_spec("mathjax")
    folder = Path(spec.origin).parent / "static/mathjax/es5" if spec and spec.origin else None
    if folder is None or not (folder / PARTS[0]).is_file():
        raise ExtensionError(
            "MathJax is not installed: install the book's requirements with "
            "pip install -e '.[book]'."
        )
    return folder


def _copy(app):
    if app.builder.format != "html":
        return
    source = _installed()
    target = Path(app.outdir) / "_static" / Path(app.config.mathjax_path).parent
    if (target / "LICENSE").exists():
        return
    for part in PARTS:  # the license comes last: with it the copy is complete
        place = target / part.removeprefix("../")
        place.parent.mkdir(parents=True, exist_ok=True)
        if (source / part).is_dir():
            shutil.copytree(source / part, place, dirs_exist_ok=True)
        else:
            shutil.copy(source / part, place)


def setup(app):
    app.connect("builder-inited", _copy)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
