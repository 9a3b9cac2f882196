"""Each chapter's notebook, for the button *Download this page* (tools/notebooks.py makes it)."""

import sys
from pathlib import Path

FOLDER = "chapters/"


def _offer(app, pagename, templatename, context, doctree):
    """The theme links a notebook that it is told of, in the folder of the sources."""
    if doctree is not None and pagename.startswith(FOLDER) and _tool(app).exists():
        context["ipynb_source"] = f"{pagename}.ipynb"


def _tool(app):
    """What makes the notebooks; a book may lie without it, as in the tests."""
    return Path(app.srcdir).resolve().parent / "tools" / "notebooks.py"


def _write(app, exception):
    if exception is not None or app.builder.name != "html" or not _tool(app).exists():
        return
    root = Path(app.srcdir).resolve().parent
    sys.path.append(str(root / "tools"))
    import nbformat
    from notebooks import notebook

    for docname in sorted(app.env.found_docs):
        if docname.startswith(FOLDER):
            path = Path(app.outdir, "_sources", f"{docname}.ipynb")
            path.parent.mkdir(parents=True, exist_ok=True)
            nbformat.write(notebook(Path(docname).name, root), path)


def setup(app):
    app.connect("html-page-context", _offer, priority=500)  # the theme's button has 501
    app.connect("build-finished", _write)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
