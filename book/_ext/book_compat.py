"""Work around faults between extensions (drop each when it is fixed at its source)."""


def _singlehtml(app):
    # sphinx-exercise registers its nodes for "singlehtml" by name, and Sphinx then no longer
    # falls back to the "html" visitors of every other extension.
    handlers = app.registry.translation_handlers
    if "singlehtml" in handlers:
        handlers["singlehtml"] = {**handlers["html"], **handlers["singlehtml"]}


def setup(app):
    app.connect("builder-inited", _singlehtml)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
