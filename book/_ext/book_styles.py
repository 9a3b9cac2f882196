"""Style sheets without the rules that no page can use: a browser reads them before it shows a page.

The theme and its components bring half a megabyte of rules, a fifth of which names classes that
occur in this book. The book's own sheets stay as they are.
"""

import re
from pathlib import Path

import tinycss2

ASSETS = Path(__file__).resolve().parent.parent / "_assets"
NAMED = re.compile(r'\b(?:class|id)="([^"]*)"')
WORD = re.compile(r"[A-Za-z_][\w-]*")
NESTING = {"media", "supports", "layer"}
COMPOSED = "bs-"  # names that Bootstrap's script puts together


def names_in(folder):
    """Classes and ids of all pages, and every word of the scripts, which make others."""
    found = set()
    for path in folder.rglob("*.html"):
        for value in NAMED.findall(path.read_text("utf-8")):
            found.update(value.split())
    for path in folder.rglob("_static/**/*.js"):
        if "vendor" not in path.parts and "pyodide" not in path.parts:
            found.update(WORD.findall(path.read_text("utf-8")))
    return found


def reduced(sheet, names):
    """The text of a style sheet without the selectors that name what is not there."""
    return "".join(_rules(tinycss2.parse_stylesheet(sheet, True, True), names))


def _rules(rules, names):
    for rule in rules:
        if rule.type == "qualified-rule":
            selectors = [one for one in _selectors(rule.prelude) if _needed(one, names)]
            if selectors:
                head = ",".join(tinycss2.serialize(one).strip() for one in selectors)
                yield f"{head}{{{tinycss2.serialize(rule.content).strip()}}}\n"
        elif rule.type == "at-rule" and rule.lower_at_keyword in NESTING and rule.content:
            inner = "".join(_rules(tinycss2.parse_rule_list(rule.content, True, True), names))
            if inner:
                yield f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{{inner}}}\n"
        else:
            yield tinycss2.serialize([rule]) + "\n"


def _selectors(prelude):
    """The parts between commas."""
    part = []
    for token in prelude:
        if token == ",":
            yield part
            part = []
        else:
            part.append(token)
    yield part


def _needed(selector, names):
    """Can it fit something? What stands in parentheses, as in :not(.one), plays no part."""
    for before, token in zip([None, *selector], selector, strict=False):
        named = token.type == "hash" or (token.type == "ident" and before == ".")
        if named and token.value not in names and not token.value.startswith(COMPOSED):
            return False
    return True


def _reduce(app, exception):
    if exception is not None or app.builder.format != "html":
        return
    folder, own = Path(app.outdir), {path.name for path in ASSETS.glob("*.css")}
    names = names_in(folder)
    for path in folder.glob("_static/**/*.css"):
        if path.name not in own and "vendor" not in path.parts:
            path.write_text(reduced(path.read_text("utf-8"), names), "utf-8")


def setup(app):
    app.connect("build-finished", _reduce, priority=900)  # after all that changes pages
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
