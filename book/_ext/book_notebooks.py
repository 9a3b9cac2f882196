"""Each chapter's notebook, for the button *Download this page* (tools/notebooks.py makes it)."""

import sys
from pathlib import Path

FOLDER = "chapters/"


def _offer(app, pagename, templatename, context, doctree):
    """The theme links a notebook that it is told of, in the folder of the sources."""
    if doctree is not None and pagename.startswith(FOLDER) and _tool(app).exists():
        context["ipynb_source"] = f"{pagename}.ipynb"


def _offer_places(app, pagename, templatename, context, doctree):
    """A menu beside that of the downloads: where the notebook can be opened at once."""
    if "ipynb_source" not in context or not pagename.startswith(FOLDER):
        return
    _find_tools(app)
    from in_notebook.places import addresses

    found = addresses(_tool(app).parents[1], pagename.removeprefix(FOLDER))
    buttons = [
        {"type": "link", "url": url, "text": host, "tooltip": f"Open this chapter in {host}"}
        for host, url in found.items()
    ]
    if buttons:
        group = {"type": "group", "tooltip": "Run this chapter", "icon": "fas fa-rocket"}
        context["header_buttons"].append(group | {"buttons": buttons, "label": "launch-buttons"})


def _tool(app):
    """What makes the notebooks; a book may lie without it, as in the tests."""
    return Path(app.srcdir).resolve().parent / "tools" / "notebooks.py"


def _find_tools(app):
    if str(_tool(app).parent) not in sys.path:
        sys.path.append(str(_tool(app).parent))


def _write(app, exception):
    if exception is not None or app.builder.name != "html" or not _tool(app).exists():
        return
    root = Path(app.srcdir).resolve().parent
    _find_tools(app)
    import nbformat
    from notebooks import notebook

    for docname in sorted(app.env.found_docs):
        if docname.startswith(FOLDER):
            path = Path(app.outdir, "_sources", f"{docname}.ipynb")
            path.parent.mkdir(parents=True, exist_ok=True)
            nbformat.write(notebook(Path(docname).name, root), path)


def setup(app):
    app.connect("html-page-context", _offer, priority=500)  # the theme's button has 501
    app.connect("html-page-context", _offer_places, priority=502)
    app.connect("build-finished", _write)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
