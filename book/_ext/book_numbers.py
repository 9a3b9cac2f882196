"""Where a number in the text comes from: under the pointer, the cell that computed it.

``{glue:text}`key` `` is printed as MyST-NB does it, and says as well, as its title, which code cell
of the page computed it, and from which run cards if the cell reads some. Where the reader sees that
cell, the number leads there.
"""

import re

from book_tabs import track_of
from docutils import nodes
from myst_nb.core.execute import base
from myst_nb.ext.glue.roles import PasteTextRole
from myst_nb.ext.glue.utils import retrieve_glue_data

REASON = "make book computes this"
CARD = re.compile(r"\bload_card\(\s*[\"']([\w.-]+)[\"']")


class Number(PasteTextRole):
    """A number from a cell, or a sign that it has not been computed yet."""

    def run(self):
        found, messages = super().run()
        if found:
            return [self.explained(node) for node in found], messages
        if self.document.settings.env.config.book_execute_missing:
            return found, messages
        return [nodes.abbreviation("", "…", explanation=REASON, classes=["pasted-text"])], []

    def explained(self, node):
        """The number with where it comes from; what stands on another page stays as it is."""
        if not isinstance(node, nodes.inline):
            return node
        key = self.text.rsplit(":", 1)[0]
        origin = retrieve_glue_data(self.document, key).metadata["book"]
        number = nodes.abbreviation("", node.astext(), explanation=origin["says"])
        number["classes"], number["cell_index"] = node["classes"], origin["cell"]
        self.set_source_info(number)
        return number


def origin(number, source):
    """What a number says of the cell that computed it."""
    said = f"computed by code cell {number} of this page"
    cards = list(dict.fromkeys(CARD.findall(source)))
    return said + (f", from the run card{'s' * (len(cards) > 1)} " + ", ".join(cards)) * bool(cards)


def marked(extract):
    """``extract_glue_data``, after each glued output was told which cell has computed it."""

    def extract_marked(notebook, source_map, logger):
        number = 0
        for index, cell in enumerate(notebook.cells):
            if cell.cell_type != "code":
                continue
            number += 1
            for output in cell.get("outputs", []):
                if "scrapbook" in output.get("metadata", {}):
                    says = origin(number, cell.source)
                    output["metadata"]["book"] = {"cell": index, "says": says}
        return extract(notebook, source_map, logger)

    extract_marked.book = True
    return extract_marked


def _lead(app, doctree):
    """Numbers of cells that are seen, whatever tab is chosen, become links to them."""
    cells = {
        node["cell_index"]: node
        for node in doctree.findall(nodes.container)
        if node.get("nb_element") == "cell_code" and not track_of(app, node)
    }
    for number in list(doctree.findall(nodes.abbreviation)):
        cell = cells.get(number.get("cell_index"))
        if cell is None or not any("cell_input" in one["classes"] for one in _parts(cell)):
            continue
        name = f"cell-{cell['cell_index']}"
        if name not in cell["ids"]:
            cell["ids"].append(name)
        link = nodes.reference("", number.astext(), refid=name, reftitle=number["explanation"])
        link["classes"], link["internal"] = number["classes"], True
        number.replace_self(link)


def _parts(cell):
    return [one for one in cell.children if isinstance(one, nodes.container)]


def setup(app):
    if not getattr(base.extract_glue_data, "book", False):
        base.extract_glue_data = marked(base.extract_glue_data)
    app.add_role_to_domain("glue", "text", Number(), override=True)
    app.connect("doctree-read", _lead, priority=895)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
