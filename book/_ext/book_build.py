"""The directive ``{build-facts}``: versions, machine, and how long each page took to compute.

The seconds are those that were kept with the outputs, so they may come from several builds.
"""

import hashlib
import os
import platform
from importlib import metadata
from pathlib import Path

from book_chapter import chapters
from docutils import nodes
from myst_nb.sphinx_ import NbMetadataCollector
from sphinx.util.docutils import SphinxDirective

CPU = Path("/proc/cpuinfo")


class build_facts(nodes.container):  # noqa: N801  (Sphinx finds what writes a node by its name)
    """Stands for the tables until all pages are read."""


class BuildFacts(SphinxDirective):
    """Two tables: where the book was built, and how long each page took."""

    def run(self):
        self.env.book_facts_pages = {*getattr(self.env, "book_facts_pages", ()), self.env.docname}
        return [build_facts()]


def seconds(env):
    """[(title, docname, seconds)] of the pages with cells: the chapters, then the others."""
    order = chapters(env)
    order += sorted(name for name in env.found_docs if name not in order)
    found = []
    for docname in order:
        told = NbMetadataCollector.get_exec_data(env, docname) or {}
        if told.get("runtime"):
            found.append((env.titles[docname].astext(), docname, told["runtime"]))
    return found


def machine(config):
    """[(what, value)] of the place where the book was built."""
    found = [("processor", _processor()), ("cores", f"{os.cpu_count()}")]
    found += [("system", f"{platform.system()} {platform.machine()}")]
    found.append(("Python", platform.python_version()))
    for name in config.book_distributions:
        try:
            found.append((name, metadata.version(name)))
        except metadata.PackageNotFoundError:
            found.append((name, "not installed"))
    return found


def _processor():
    text = CPU.read_text("utf-8") if CPU.exists() else ""
    models = [line.partition(":")[2] for line in text.splitlines() if line.startswith("model name")]
    return models[0].strip() if models else platform.processor() or platform.machine()


def table(head, rows):
    """A table; what is a number is set to the right."""
    group = nodes.tgroup("", *(nodes.colspec(colwidth=1) for _ in head), cols=len(head))
    group += nodes.thead("", _row(head))
    group += nodes.tbody("", *map(_row, rows))
    return nodes.table("", group, classes=["build-facts"])


def _row(cells):
    found = nodes.row()
    for cell in cells:
        inside = cell if isinstance(cell, nodes.Node) else nodes.Text(cell)
        entry = nodes.entry("", nodes.paragraph("", "", inside))
        if isinstance(cell, str) and cell.replace(".", "").isdigit():
            entry["classes"].append("text-right")
        found += entry
    return found


def _link(app, docname, title, target):
    address = app.builder.get_relative_uri(docname, target)
    return nodes.reference("", title, refuri=address, internal=True)


def _tell(app, doctree, docname):
    for node in list(doctree.findall(build_facts)):
        told = seconds(app.env)
        rows = [(_link(app, docname, title, name), f"{time:.0f}") for title, name, time in told]
        rows.append(("together", f"{sum(time for *_, time in told):.0f}"))
        where = table(("built with", ""), machine(app.config))
        node.replace_self([where, table(("page", "seconds"), rows)])


def _write_again(app, env):
    """The pages that show the seconds, if these are other ones."""
    told = hashlib.sha256(repr((seconds(env), machine(app.config))).encode()).hexdigest()
    before, env.book_seconds = getattr(env, "book_seconds", None), told
    pages = getattr(env, "book_facts_pages", set()) & env.found_docs
    return sorted(pages) if before not in (None, told) else []


def setup(app):
    app.add_node(build_facts)
    app.add_directive("build-facts", BuildFacts)
    app.connect("doctree-resolved", _tell)
    app.connect("env-get-updated", _write_again)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
