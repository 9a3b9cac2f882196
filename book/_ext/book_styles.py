"""One style sheet for a page, without the rules that no page can use: a browser reads all of it
before it shows anything.

The theme and its components bring half a megabyte of rules, a fifth of which names classes that
occur in this book. The book's own sheets stay as they are. What the head of a page then asks for
is one file, which most pages share: each of a dozen would be a request to wait for.
"""

import re
from hashlib import blake2b
from pathlib import Path

import tinycss2

ASSETS = Path(__file__).resolve().parent.parent / "_assets"
NAMED = re.compile(r'\b(?:class|id)="([^"]*)"')
WORD = re.compile(r"[A-Za-z_][\w-]*")
NESTING = {"media", "supports", "layer"}
COMPOSED = "bs-"  # names that Bootstrap's script puts together
LINK = re.compile(
    r'\s*<link\b(?=[^>]*\brel="stylesheet")[^>]*\bhref="((?:\.\./)*)_static/([^"?]+)[^>]*>'
)
JOINED = re.compile(r'data-sheets="([^"]*)"')
IMPORT = re.compile(r'@import "([^"]+)";')
BESIDE = re.compile(r"""url\((["']?)(?!["']|data:|[./#]|\w+:)""")


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
        if path.name not in own and not {"vendor", "joined"} & {*path.parts}:
            path.write_text(reduced(path.read_text("utf-8"), names), "utf-8")


def joined(names, folder):
    """The text of several sheets in ``folder``, as one in a folder beside them."""
    return "\n".join(_moved(folder / name, folder) for name in names)


def _moved(path, folder):
    text = path.read_text("utf-8").replace('@charset "UTF-8";', "")
    text = IMPORT.sub(lambda found: _moved((path.parent / found[1]).resolve(), folder), text)
    return text if path.parent != folder else BESIDE.sub(r"url(\1../", text)


def _join(app, exception):
    if exception is not None or app.builder.format != "html":
        return
    folder, marks = Path(app.outdir).resolve() / "_static", {}
    for path in Path(app.outdir).rglob("*.html"):
        text = path.read_text("utf-8")
        head, end, body = text.partition("</head>")  # a figure brings its own sheet in the body
        if links := list(LINK.finditer(head)):
            names = [name for link in links for name in _names(link)]
            address = f"{links[0][1]}_static/{_written(names, folder, marks)}"
            new = f'\n<link rel="stylesheet" href="{address}" data-sheets="{" ".join(names)}" />'
            rest = LINK.sub("", head[links[0].end() :])
            whole = head[: links[0].start()] + new + rest + end + body
            if text != whole:
                path.write_text(whole, "utf-8")


def _names(link):
    """The sheets that stand behind a link, which may have been joined before."""
    before = JOINED.search(link[0])
    return before[1].split() if before else [link[2]]


def _written(names, folder, marks):
    """The sheet's name, with a mark of what it holds: a changed one is another address."""
    name = f"joined/{blake2b(' '.join(names).encode(), digest_size=4).hexdigest()}.css"
    if name not in marks:
        text = joined(names, folder)
        (folder / "joined").mkdir(exist_ok=True)
        (folder / name).write_text(text, "utf-8")
        marks[name] = blake2b(text.encode(), digest_size=4).hexdigest()
    return f"{name}?v={marks[name]}"


def setup(app):
    app.connect("build-finished", _reduce, priority=900)  # after all that changes pages
    app.connect("build-finished", _join, priority=901)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
