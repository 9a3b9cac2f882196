"""A term of the glossary shows its definition where it is used: under the pointer, and on focus.

``{term}`fan-in` `` becomes a link into the glossary, described by a tooltip, which CSS shows.
"""

import hashlib
import re
from html import escape

from docutils import nodes
from sphinx import addnodes


class term_use(nodes.inline):  # noqa: N801  (Sphinx finds what writes a node by its name)
    """A link to a term, and what the term means."""


def _visit(translator, node):
    tip = {"href": node["uri"], "aria-describedby": node["tip"]}
    translator.body.append('<span class="term-use">')
    translator.body.append(translator.starttag(node, "a", "", CLASS="term", **tip))


def _depart(translator, node):
    tip = f'<span class="term-tip" role="tooltip" id="{node["tip"]}">'
    translator.body.append(f"</a>{tip}{escape(node['definition'])}</span></span>")


def _collect(app, doctree):
    """Keep the definitions of a page that has a glossary."""
    found = {}
    for glossary in doctree.findall(addnodes.glossary):
        for item in glossary.findall(nodes.definition_list_item):
            meaning = next(item.findall(nodes.definition)).astext().replace("\n", " ")
            for term in item.findall(nodes.term):
                found[term["ids"][0]] = meaning
    if found:
        app.env.metadata[app.env.docname]["terms"] = found


def definitions(env):
    """{id of a term on its page: what it means}."""
    return {
        key: said
        for page in list(env.metadata.values())
        for key, said in page.get("terms", {}).items()
    }


def _explain(app, doctree, docname):
    if app.builder.format != "html":
        return
    meanings = definitions(app.env)
    for number, link in enumerate(list(doctree.findall(nodes.reference))):
        key = link.get("refuri", link.get("refid", "")).rpartition("#")[2]
        inside = link.children[0] if link.children else None
        if (
            key in meanings
            and isinstance(inside, nodes.Element)
            and "std-term" in inside["classes"]
        ):
            uri = link.get("refuri") or f"#{key}"
            use = term_use(uri=uri, definition=meanings[key], tip=f"term-tip-{number}")
            link.replace_self(use)
            use += nodes.Text(inside.astext())


def _write_again(app, env):
    """Every page may use a term whose definition has changed."""
    told = hashlib.sha256(repr(sorted(definitions(env).items())).encode()).hexdigest()
    before, env.book_terms = getattr(env, "book_terms", None), told
    return env.found_docs if before not in (None, told) else []


def early(terms, texts):
    """Terms that a page has although only a later one explains them.

    Args:
        terms: the terms of the glossary.
        texts: {page: its source}, in the order of the book.

    Returns:
        list of tuple: (term, a page that has it, the later page that first uses the role).
    """
    found, pages = [], list(texts)
    prose = {page: _prose(text) for page, text in texts.items()}
    for term in terms:
        role = re.compile(rf"\{{term\}}`(?:{re.escape(term)}|[^`]*<{re.escape(term)}>)`")
        word = re.compile(rf"(?<![\w-]){re.escape(term)}s?(?![\w-])", re.IGNORECASE)
        first = next((page for page, text in texts.items() if role.search(text)), None)
        before = pages[: pages.index(first)] if first else []
        found += [(term, page, first) for page in before if word.search(prose[page])]
    return found


def _prose(text):
    """A page without front matter, blocks, links and code."""
    text = re.sub(r"\A---\n.*?\n---\n", "", text, flags=re.DOTALL)
    text = re.sub(r"^(`{3,}).*?^\1`*$", "", text, flags=re.DOTALL | re.MULTILINE)
    text = re.sub(r"(\{[\w:]+\})?`[^`]*`", _term_alone, text)
    return re.sub(r"\]\([^)]*\)|^\(.*\)=$|^:\w+:.*$", " ", text, flags=re.MULTILINE)


def _term_alone(span):
    """What a code span or a role leaves of itself: nothing, unless it is a term."""
    return span[0] if span[1] == "{term}" else " "


def setup(app):
    app.add_node(term_use, html=(_visit, _depart))
    app.connect("doctree-read", _collect)
    app.connect("env-get-updated", _write_again)
    app.connect("doctree-resolved", _explain)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
