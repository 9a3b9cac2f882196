"""Cited numbers: each is once in claims.yml, with its source, and ``checked`` if somebody looked.

``{claim}`key` `` prints a number and its citation, ``{claimed}`key` `` the number alone (for a
second mention), and ``{claims}`` a table of all of them.
"""

from functools import cache
from pathlib import Path

import yaml
from docutils import nodes
from sphinx.errors import ExtensionError
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective, SphinxRole
from sphinxcontrib.bibtex.roles import CiteRole

log = logging.getLogger(__name__)
FIELDS = {"text", "value", "source", "where"}


def read_claims(path):
    """All claims of a file, or an error that names the entry which lacks something.

    Returns:
        {key: {"text": ..., "value": ..., "source": key of references.bib, "where": ...}}.
    """
    return _parse(path.name, path.read_text("utf-8"))


@cache  # a page asks for each of its claims
def _parse(name, text):
    claims = yaml.safe_load(text) or {}
    for key, claim in claims.items():
        if missing := FIELDS - set(claim):
            raise ExtensionError(f"{name}: the claim {key!r} has no {min(missing)!r}.")
    return claims


def _claims(env):
    path = Path(env.srcdir, "claims.yml")
    env.note_dependency(str(path))
    return read_claims(path)


def _number(claim):
    """What the source says; where it says so appears under the pointer."""
    return nodes.abbreviation("", claim["text"], explanation=claim["where"], classes=["claim"])


class ClaimRole(SphinxRole):
    """The text of a claim, followed by its citation if ``cited``."""

    def __init__(self, cited):
        super().__init__()
        self.cited = cited

    def run(self):
        claim = _claims(self.env).get(self.text)
        if claim is None:
            where = self.get_location()
            log.warning("claims.yml has no claim %r", self.text, location=where, type="book")
            return [nodes.problematic("", self.rawtext)], []
        if not self.cited:
            return [_number(claim)], []
        citation, messages = _cite(claim["source"], self.lineno, self.inliner)
        return [_number(claim), nodes.Text(" "), *citation], messages


def _cite(source, lineno, inliner):
    return CiteRole()("cite:p", source, source, lineno, inliner)


class ClaimsTable(SphinxDirective):
    """All claims, in the order of the file: the number, and where it stands."""

    def run(self):
        group = nodes.tgroup("", *(nodes.colspec(colwidth=width) for width in (2, 8, 1)), cols=3)
        heads = ("Number", "Source", "Checked")
        head = nodes.row("", *(_cell(nodes.Text(name)) for name in heads))
        rows = [self.row(claim) for claim in _claims(self.env).values()]
        group.extend([nodes.thead("", head), nodes.tbody("", *rows)])
        return [nodes.table("", group, classes=["claims"])]

    def row(self, claim):
        citation, _ = _cite(claim["source"], self.lineno, self.state.inliner)
        where = nodes.Text(f" {claim['where']}")
        checked = nodes.Text("yes" if claim.get("checked") else "no")
        return nodes.row(
            "", _cell(nodes.Text(claim["text"])), _cell(*citation, where), _cell(checked)
        )


def _cell(*content):
    return nodes.entry("", nodes.paragraph("", "", *content))


def setup(app):
    app.add_role("claim", ClaimRole(cited=True))
    app.add_role("claimed", ClaimRole(cited=False))
    app.add_directive("claims", ClaimsTable)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
