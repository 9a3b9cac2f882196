"""Where a number in the text comes from: under the pointer, the cell that computed it.

``{glue:text}`key` `` is printed as MyST-NB does it, and says as well, as its title, which code cell
of the page computed it, and from which run cards if the cell reads some. The cells that hand
numbers to the text are mostly not shown, so the title says where they stand.
"""

import re

from docutils import nodes
from myst_nb.core.execute import base
from myst_nb.ext.glue.roles import PasteTextRole
from myst_nb.ext.glue.utils import retrieve_glue_data

REASON = "make book computes this"
HIDDEN = {"remove-cell", "remove-input"}
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
        said = retrieve_glue_data(self.document, key).metadata["book"]
        number = nodes.abbreviation("", node.astext(), explanation=said, classes=node["classes"])
        self.set_source_info(number)
        return number


def origin(number, cell):
    """What a number says of the cell that computed it, the code cell of that number on its page."""
    said = f"computed by code cell {number} of this page"
    if HIDDEN & set(cell.metadata.get("tags", [])):
        said += " (see its source)"
    cards = list(dict.fromkeys(CARD.findall(cell.source)))
    return said + (f", from the run card{'s' * (len(cards) > 1)} " + ", ".join(cards)) * bool(cards)


def marked(extract):
    """``extract_glue_data``, after each glued output was told which cell has computed it."""

    def extract_marked(notebook, source_map, logger):
        cells = [cell for cell in notebook.cells if cell.cell_type == "code"]
        for number, cell in enumerate(cells, 1):
            for output in cell.get("outputs", []):
                if "scrapbook" in output.get("metadata", {}):
                    output["metadata"]["book"] = origin(number, cell)
        return extract(notebook, source_map, logger)

    extract_marked.book = True
    return extract_marked


def setup(app):
    if not getattr(base.extract_glue_data, "book", False):
        base.extract_glue_data = marked(base.extract_glue_data)
    app.add_role_to_domain("glue", "text", Number(), override=True)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
