"""What other sites show of a link to the book: title, a sentence, and a card drawn by the build.

The card needs an absolute address, which follows from the one in pyproject.toml (tools/address.py);
as long as nobody has said where the book is kept, pages name no picture.
"""

import re
from html import escape
from pathlib import Path

from docutils import nodes

CARD = "_static/card.png"
SIZE = (1200, 630)  # pixels, what the sites ask for
LINES = ("You write it in NumPy,", "PyTorch or TensorFlow.", "The grader names the mistake.")
KEPT = re.compile(r'^Repository = "https://github\.com/([\w.-]+)/([\w.-]+)"$', re.MULTILINE)


def site(root):
    """Where the pages are published, or None."""
    settings = Path(root) / "pyproject.toml"
    found = KEPT.search(settings.read_text("utf-8")) if settings.exists() else None
    if found is None or found[1] == "OWNER":
        return None
    return f"https://{found[1].lower()}.github.io/{found[2]}"


def sentence(doctree):
    """The first paragraph of a page, cut at the end of a word."""
    section = next(doctree.findall(nodes.section), doctree)
    for one in section.children:
        if isinstance(one, nodes.paragraph) and (text := " ".join(one.astext().split())):
            return text if len(text) < 200 else f"{text[:195].rsplit(' ', 1)[0]} …"
    return ""


def tags(title, said, book, address, page):
    """Lines of HTML for the head of a page."""
    found = {"og:type": "article", "og:site_name": book, "og:title": title}
    if said:
        found["og:description"] = said
    if address:
        found["og:url"] = f"{address}/{page}.html"
        found["og:image"] = f"{address}/{CARD}"
        found["og:image:alt"] = f"{book}. {' '.join(LINES)}"
    lines = [f'<meta property="{name}" content="{escape(text)}">' for name, text in found.items()]
    lines += [f'<meta name="description" content="{escape(said)}">'] if said else []
    lines += ['<meta name="twitter:card" content="summary_large_image">'] if address else []
    return "\n".join(lines)


def draw(path, title):
    """The card: the title, what the book does, and the boxes of a network that is being checked."""
    from PIL import Image, ImageDraw

    image = Image.new("RGB", SIZE, "#ffffff")
    pen = ImageDraw.Draw(image)
    pen.rectangle((0, 0, SIZE[0], 16), fill="#2f6fb0")
    pen.text((80, 90), title, fill="#1c2733", font=_font("Bold", 66))
    for number, line in enumerate(LINES):
        pen.text((80, 220 + 62 * number), line, fill="#3c4a58", font=_font("", 44))
    inks = ("#2f7ed8", "#2f7ed8", "#d9730d", "#1f9d73")
    for number, ink in enumerate(inks):
        left, half = 80 + 270 * number, 70 - 12 * number  # maps shrink from layer to layer
        pen.rectangle((left, 510 - half, left + 200, 510 + half), outline=ink, width=6)
        if number:
            pen.line((left - 66, 510, left - 4, 510), fill="#8a8f98", width=6)
    image.save(path, optimize=True)


def _font(weight, size):
    """DejaVu, which matplotlib brings."""
    import matplotlib
    from PIL import ImageFont

    name = f"DejaVuSans{'-' * bool(weight)}{weight}.ttf"
    return ImageFont.truetype(Path(matplotlib.get_data_path(), "fonts/ttf", name), size)


def _describe(app, pagename, templatename, context, doctree):
    if doctree is None:
        return
    address = site(Path(app.srcdir).resolve().parent)
    title = re.sub(r"<[^>]+>", "", context.get("title", app.config.html_title))
    made = tags(title, sentence(doctree), app.config.html_title, address, pagename)
    context["metatags"] = context.get("metatags", "") + made


def _draw(app, exception):
    if exception is None and app.builder.name == "html":
        draw(Path(app.outdir, CARD), app.config.html_title)


def setup(app):
    app.connect("html-page-context", _describe)
    app.connect("build-finished", _draw)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
