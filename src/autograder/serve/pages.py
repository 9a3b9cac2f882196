"""The pages of the book as they were built, each with a content policy of its own.

Nothing runs in a page but the files of the book and what stood in the page when it was built: its
inline scripts are allowed by their checksums.
"""

import base64
import hashlib
import mimetypes
from functools import lru_cache
from html.parser import HTMLParser
from pathlib import Path

from starlette.responses import HTMLResponse
from starlette.staticfiles import StaticFiles

# What a system says of these may be wrong, and browsers are told to take it literally.
TYPES = {
    ".css": "text/css", ".html": "text/html", ".js": "text/javascript", ".json": "application/json",
    ".mjs": "text/javascript", ".svg": "image/svg+xml", ".wasm": "application/wasm",
    ".woff2": "font/woff2",
}  # fmt: skip
for _ending, _type in TYPES.items():
    mimetypes.add_type(_type, _ending)

# MathJax and the editor make style sheets while they run, so that styles have to be allowed.
POLICY = (
    "default-src 'none'; script-src 'self' {scripts}; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; font-src 'self' data:; media-src 'self' data:; "
    "connect-src 'self'; worker-src 'self'; manifest-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)


class Scripts(HTMLParser):
    """The inline scripts of a page, and those in attributes such as ``onclick``."""

    def __init__(self, text):
        super().__init__()
        self.inline, self.handlers, self.within = [], [], False
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.handlers += [value for name, value in attrs if name.startswith("on") and value]
        self.within = tag == "script" and "src" not in dict(attrs)
        if self.within:
            self.inline.append("")

    def handle_data(self, data):
        if self.within:
            self.inline[-1] += data

    def handle_endtag(self, tag):
        self.within = False


def checksum(script):
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"


def policy(text):
    """The content policy of a page."""
    found = Scripts(text)
    sums = sorted({checksum(one) for one in (*found.inline, *found.handlers) if one.strip()})
    return POLICY.format(
        scripts=" ".join([*(["'unsafe-hashes'"] if found.handlers else []), *sums])
    )


@lru_cache(maxsize=64)
def _page(path, _stamp):
    text = Path(path).read_text("utf-8")
    return text, policy(text)


class Pages(StaticFiles):
    """The first of some folders that holds a whole book, looked up for every request.

    So the pages with outputs take the place of the others as soon as `make book` has run.
    """

    def __init__(self, *folders):
        super().__init__(directory=folders[-1], html=True, check_dir=False)
        self.folders, self.config_checked = folders, True  # a folder may come later

    def lookup_path(self, path):
        self.all_directories = [next(filter(is_whole, self.folders), self.folders[-1])]
        return super().lookup_path(path)

    def file_response(self, full_path, stat_result, scope, status_code=200):
        """A page as it is now; other files may be kept as long as the server says they are so."""
        if Path(full_path).suffix == ".html":
            text, rule = _page(str(full_path), (stat_result.st_mtime_ns, stat_result.st_size))
            headers = {"Content-Security-Policy": rule, "Cache-Control": "no-store"}
            return HTMLResponse(text, status_code, headers)
        response = super().file_response(full_path, stat_result, scope, status_code)
        response.headers["Cache-Control"] = "no-cache"
        return response


def is_whole(folder):
    """Is a book there, and not only a part of one? The search index is written last."""
    return (folder / "index.html").exists() and (folder / "searchindex.js").exists()
