"""Group consecutive code cells tagged ``tab-<track>`` into one synced tab set; fold what may wait.

MyST-NB runs top-level cells only; a ``code-cell`` inside a ``tab-item`` is dropped with a warning.
Authors therefore write plain cells with a tag, which stay ordinary cells in Jupyter, too.
"""

from itertools import groupby

from docutils import nodes
from sphinx_design.shared import create_component


def tab_set(tabs):
    """A tab set that follows the reader's choice of framework on all pages.

    Args:
        tabs: {track: (title, [nodes])}.
    """
    items = []
    for track, (title, children) in tabs.items():
        label = nodes.rubric("", nodes.Text(title), classes=["sd-tab-label"])
        label["sync_id"], label["sync_group"] = track, "framework"
        content = create_component("tab-content", children=children, classes=["sd-tab-content"])
        classes = ["sd-tab-item"]
        items.append(
            create_component("tab-item", children=[label, content], classes=classes, selected=False)
        )
    return create_component("tab-set", children=items, classes=["sd-tab-set"])


def fold(title, content, name):
    """Content that is hidden until the reader asks for it."""
    return create_component(
        "dropdown",
        children=[nodes.rubric("", title), *content],
        opened=False,
        type="dropdown",
        has_title=True,
        icon=None,
        chevron=None,
        container_classes=[name],
        title_classes=[],
        body_classes=[],
    )


def _track(app, node):
    """The track whose tag a cell carries, or None."""
    if not (isinstance(node, nodes.container) and node.get("nb_element") == "cell_code"):
        return None
    tags = {f"tag_tab-{track}": track for track in app.config.book_tracks}
    return next((tags[name] for name in node["classes"] if name in tags), None)


def _grouped(app, children):
    """The children of a node, each run of tagged cells replaced by one tab set."""
    visible = [child for child in children if not isinstance(child, nodes.comment)]
    for tagged, run in groupby(visible, key=lambda child: _track(app, child) is not None):
        if not tagged:
            yield from run
            continue
        tabs = {}
        for cell in run:
            track = _track(app, cell)
            tabs.setdefault(track, (app.config.book_tracks[track], []))[1].append(cell)
        yield tab_set(tabs)


def _group(app, doctree):
    cells = [cell for cell in doctree.findall(nodes.container) if _track(app, cell)]
    for parent in {id(cell.parent): cell.parent for cell in cells}.values():
        grouped = list(_grouped(app, parent.children))
        parent.children = []
        parent.extend(grouped)


def _number(app, doctree):
    """A script that runs a cell again has to say which one it is."""
    for node in doctree.findall(nodes.container):
        if node.get("nb_element") == "cell_code":
            node["classes"].append(f"cell-number-{node['cell_index']}")


def setup(app):
    app.add_config_value("book_tracks", {}, "env")
    app.connect("doctree-read", _number, priority=890)
    app.connect("doctree-read", _group, priority=900)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
