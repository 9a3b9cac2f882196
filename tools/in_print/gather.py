"""All pages of the built book as one page to print, with its contents and an appendix of answers.

Every id gets its page's name in front, and every link within the book leads to such an id.
"""

import posixpath
import re
from html import escape
from pathlib import Path

import yaml
from bs4 import BeautifulSoup

LEFT_OUT = {"progress"}  # only a browser can show it
NOT_PRINTED = (
    "script, noscript, template, button, a.headerlink, .term-tip, .toctree-wrapper, "
    "details.above-input, .sd-summary-state-marker, .backrefs, .your-progress"
)
UNCOLORED = "pre span:is(.n, .nn, .nx, .p, .w)"  # each would be an element of the PDF
SHORT = 12  # lines of code that stay on one page
ANSWERS = "details.task-fold, details.predict-answer, div.solution"
REFERENCES = ("for", "aria-controls", "aria-labelledby", "aria-describedby")
APPENDIX = "answers"


def parts(book):
    """[(caption, [page, ...]), ...] of the contents, the first page in a part without a caption."""
    toc = yaml.safe_load((book / "_toc.yml").read_text("utf-8"))
    listed = [
        (part["caption"], [one["file"] for one in part["chapters"] if one["file"] not in LEFT_OUT])
        for part in toc["parts"]
    ]
    return [("", [toc["root"]]), *listed]


def anchor(page, name=""):
    """The id, within the whole, of a page or of a part of it."""
    return f"{Path(page).name}--{name}" if name else Path(page).name


class Page:
    """One page of the book, made ready for print.

    Args:
        html: folder of the built book.
        name: such as "chapters/lenet".
        known: names of all pages in the book.
    """

    def __init__(self, html, name, known):
        self.name, self.known = name, known
        text = (html / f"{name}.html").read_text("utf-8")
        self.article = BeautifulSoup(text, "html.parser").find("article")
        self.article.name, self.article["id"] = "div", anchor(name)
        for one in self.article.select(NOT_PRINTED):
            one.decompose()
        for one in self.article.select(UNCOLORED):
            one.unwrap()
        for one in self.article.find_all("details"):
            one["open"] = ""
        for one in self.article.find_all("pre"):
            if one.get_text().count("\n") <= SHORT:
                one["class"] = [*one.get("class", []), "print-short"]
        for one in self.article.select("section#contents"):
            one.decompose()  # the whole has its own
        for one in self.article.find_all(True):
            self.rename(one)
        self.title = " ".join(self.article.find("h1").get_text(" ").split())
        self.answers = list(self.take_answers())

    def rename(self, one):
        if "id" in one.attrs and one is not self.article:
            one["id"] = anchor(self.name, one["id"])
        for name in REFERENCES:
            if name in one.attrs:
                one[name] = " ".join(anchor(self.name, part) for part in one[name].split())
        for name, value in one.attrs.items():
            if isinstance(value, str) and "url(#" in value:
                one[name] = value.replace("url(#", f"url(#{anchor(self.name)}--")
        one.attrs.pop("loading", None)  # paper comes near to everything
        if "src" in one.attrs and not one["src"].startswith("data:"):
            one["src"] = posixpath.join("../html", posixpath.dirname(self.name), one["src"])
        if "href" in one.attrs:
            self.lead(one)

    def lead(self, link):
        """Let a link lead to its target within the whole; one to any other page is plain text."""
        address, _, name = link["href"].partition("#")
        if re.match(r"[a-z]+:", address):
            return
        here = posixpath.join(posixpath.dirname(self.name), address)
        page = posixpath.normpath(here).removesuffix(".html") if address else self.name
        if page in self.known:
            link["href"] = f"#{anchor(page, name)}"
        else:
            del link["href"]

    def sections(self):
        """(id, title) of the sections of the page."""
        for heading in self.article.find_all("h2"):
            section = heading.find_parent("section")
            if section is not None and "id" in section.attrs:
                yield section["id"], " ".join(heading.get_text(" ").split())

    def take_answers(self):
        """Take hints, answers and solutions out; yields the box of each group, and its pieces."""
        found = []  # in the order of the page
        for one in self.article.select(ANSWERS):
            if one.find_parent("details", class_="task-fold") or "predict" in _inner(one):
                continue  # it goes with the fold around it, or is a question in a fold
            box = one if one.name == "div" else one.find_parent(class_=["task", "predict"]) or one
            if found and found[-1][0] is box:
                found[-1][1].append(one)
            else:
                found.append((box, [one]))
        for number, (box, pieces) in enumerate(found, 1):
            yield self.move(box, pieces, number)

    def move(self, box, pieces, number):
        """Leave a link to the appendix; the pieces are what it shows there."""
        there, back = (anchor(self.name, f"{one}-{number}") for one in ("answer", "asked"))
        said = "solution" if box.name == "div" and "solution" in box["class"] else _named(pieces)
        note = BeautifulSoup(_link(there, f"{said.capitalize()} on page ", back), "html.parser")
        title = _asked(box)
        pieces[0].insert_before(note)
        texts = [str(one.extract()) for one in pieces]
        return there, back, title, "".join(texts)


def _inner(fold):
    """The classes of the box that a fold of a question holds."""
    box = fold.find(class_="predict")
    return box["class"] if box is not None else ()


def _named(pieces):
    summaries = " ".join(one.find("summary").get_text(" ") for one in pieces).lower()
    names = [one for one in ("hint", "solution", "answer") if one in summaries]
    return " and ".join("hints" if one == "hint" else one for one in names)


def _asked(box):
    """What the entry in the appendix is called."""
    if {"solution", "task"} & {*box["class"]}:
        return " ".join(box.find(class_="admonition-title").get_text().split())
    inner = box.find(class_="predict") or box  # a puzzle is a fold around its question
    asked = inner.find_all("p", class_=lambda one: one != "admonition-title", recursive=False)
    words = " ".join(asked[-1].get_text().split()) if asked else "Question"
    return words if len(words) < 90 else f"{words[:85].rsplit(' ', 1)[0]} …"


def _link(target, text, name=""):
    own = f' id="{name}"' if name else ""
    return (
        f'<p class="print-note"{own}><a href="#{target}">{text}'
        f'<span class="page-of" data-of="{target}"></span></a></p>'
    )


def contents(listed):
    """The table of contents, of [(caption, [`Page`, ...]), ...]."""
    lines = ['<nav class="print-contents" id="contents"><h1>Contents</h1>']
    for caption, pages in listed:
        lines.append(f'<p class="print-part">{escape(caption)}</p>' if caption else "")
        for page in pages:
            lines.append(_entry("chapter", anchor(page.name), page.title))
            lines += [_entry("section", *one) for one in page.sections()]
    lines.append(_entry("chapter", APPENDIX, "Hints, answers and solutions"))
    return "\n".join([*lines, "</nav>"])


def _entry(kind, target, title):
    return (
        f'<a class="print-{kind}" href="#{target}"><span>{escape(title)}</span>'
        f'<span class="page-of" data-of="{target}"></span></a>'
    )


def appendix(listed):
    """The answers of all pages."""
    lines = [f'<div id="{APPENDIX}"><h1>Hints, answers and solutions</h1>']
    for page in [page for _, pages in listed for page in pages if page.answers]:
        lines.append(f"<h2>{escape(page.title)}</h2>")
        for there, back, title, text in page.answers:
            link = _link(back, "asked on page ")
            lines.append(f'<div class="print-answer" id="{there}"><h3>{escape(title)}</h3>')
            lines.append(f"{link}{text}</div>")
    return "\n".join([*lines, "</div>"])


def whole(html, book, about):
    """The page to print.

    Args:
        html: folder of the built book.
        book: folder of its sources.
        about: lines of HTML for the title page.
    """
    order = parts(book)
    known = {name for _, names in order for name in names}
    listed = [(caption, [Page(html, one, known) for one in names]) for caption, names in order]
    head = BeautifulSoup((html / "index.html").read_text("utf-8"), "html.parser").head
    sheets = head.find("link", rel="stylesheet")["data-sheets"].split()  # before they were joined
    kept = [one for one in sheets if "togglebutton" not in one and "copybutton" not in one]
    more = [f"../html/_static/{one}" for one in (*kept, "predict.css")] + ["print.css"]
    links = "".join(f'<link rel="stylesheet" href="{one}">' for one in more)
    body = [about, contents(listed)]
    for caption, pages in listed:
        for number, page in enumerate(pages):
            label = f'<p class="print-part">{escape(caption)}</p>' if caption and not number else ""
            body.append(f'<div class="print-page">{label}{page.article}</div>')
    body.append(f'<div class="print-page">{appendix(listed)}</div>')
    return HEAD.format(links=links) + "\n".join(body) + "</main></body></html>"


HEAD = """<!doctype html><html lang="en" data-theme="light" data-mode="light"><head>
<meta charset="utf-8"><title>Implementing Deep Learning</title>{links}
<script>window.MathJax = {{options: {{enableMenu: false, enableAssistiveMml: false,
processHtmlClass: "tex2jax_process|mathjax_process|math|output_area"}}}}</script>
<script defer src="../html/_static/vendor/mathjax/tex-mml-chtml.js"></script>
</head><body><main class="bd-content bd-article print-book">
"""
