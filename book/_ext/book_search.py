"""The search finds a page by what readers call its subject, in either spelling of English.

``keywords.yml`` lists phrases for each page. They enter the index as entries of the page, and weigh
its results (``_assets/search_scorer.js``); the reader sees none of them. Whatever a page spells the
American way is found under the British spelling, too.
"""

import hashlib
import json
import re
from pathlib import Path

import yaml
from docutils import nodes
from sphinx import addnodes
from sphinx.errors import ExtensionError

SCORER = "_assets/search_scorer.js"
BRITISH = [  # (pattern of an American spelling, British), for beginnings of words
    (r"(initial|normal|standard|optim|regular|general|quant|visual|memor|organ|vector|"
     r"serial|real|recogn|final|penal|synchron|util|special|minim|maxim|character)iz", r"\1is"),
    ("color", "colour"),
    ("behavior", "behaviour"),
    ("neighbor", "neighbour"),
    ("center", "centre"),
    ("gray", "grey"),
    ("label(?=ed|ing)", "labell"),
    ("model(?=ed|ing)", "modell"),
    ("learned", "learnt"),
    ("analyz", "analys"),
    ("artifact", "artefact"),
]  # fmt: skip


def british(text):
    """The text in British spelling."""
    for american, spelling in BRITISH:
        text = re.sub(american, spelling, text)
    return text


def read_keywords(path):
    """{page: phrases in lower case, in both spellings} of a file of keywords.

    Raises:
        ExtensionError: a phrase stands at two pages, or a line is not a list of phrases.
    """
    found, owner = {}, {}
    for page, lines in (yaml.safe_load(path.read_text("utf-8")) or {}).items():
        phrases = [one.strip().lower() for line in lines for one in line.split(",")]
        for phrase in phrases:
            if not phrase or owner.setdefault(phrase, page) != page:
                raise ExtensionError(f"{path.name}: {phrase!r} of {page} is empty or twice.")
        found[page] = sorted({*phrases, *map(british, phrases)})
    return found


def _start(app, config):
    """Read the keywords, and write the scorer that knows them."""
    path = Path(app.srcdir, "keywords.yml")
    app.book_phrases = read_keywords(path) if path.exists() else {}
    script = Path(app.srcdir, SCORER).read_text("utf-8")
    script = script.replace("KEYWORDS = {}", f"KEYWORDS = {json.dumps(app.book_phrases)}")
    target = Path(app.doctreedir, "search_scorer.js")
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(script, "utf-8")
    config.html_search_scorer = str(target)
    config.book_keywords = hashlib.sha256(repr(app.book_phrases).encode()).hexdigest()


def _index(app, doctree, docname):
    """Give the page its entries, just before Sphinx puts it into the index of the search."""
    phrases = app.book_phrases.get(docname, [])
    entries = [("single", phrase, "", "main", None) for phrase in phrases]
    text = set(re.findall(r"\w+", doctree.astext().lower()))
    words = {british(word) for word in text} - text
    words.update(word for phrase in phrases for word in re.findall(r"[\w.]+", phrase))
    doctree += addnodes.index(entries=entries)
    doctree += nodes.meta(name="keywords", content=",".join(sorted(words)))


def setup(app):
    app.add_config_value("book_keywords", "", "html")
    app.connect("config-inited", _start)
    app.connect("doctree-resolved", _index, priority=900)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
