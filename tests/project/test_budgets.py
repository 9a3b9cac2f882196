"""What a chapter may weigh. Needs a built book and a Chromium."""

import functools
import gzip
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from browsing import HTML, open_page

CHAPTERS = sorted(f"chapters/{path.stem}" for path in HTML.glob("chapters/*.html"))
FIRST, AFTER = 1_200_000, 200_000  # bytes, compressed as a server sends them
BEFORE = "chapters/convolution"  # what a reader has seen before comes out of the browser's cache


@functools.cache
def weight(url):
    """The bytes of a file as a server sends it: compressed, where that makes it smaller."""
    data = Path(HTML, unquote(urlsplit(url).path).lstrip("/")).read_bytes()
    return min(len(data), len(gzip.compress(data, 6)))


@pytest.fixture(scope="module")
def loaded(browser, address):
    """A function that returns the addresses of what a page loads into an empty browser."""
    context, found = browser.new_context(), set()
    protocol = context.new_cdp_session(context.new_page())
    protocol.send("Network.enable")
    protocol.send("Network.setCacheDisabled", {"cacheDisabled": True})
    context.on("response", lambda answer: found.add(answer.url))

    def visit(page):
        found.clear()
        with open_page(context, address, page) as (tab, _):
            tab.wait_for_load_state("networkidle")
        files = {url for url in found if url.startswith(address) and "/api/" not in url}
        return {url for url in files if Path(HTML, urlsplit(url).path.lstrip("/")).is_file()}

    yield visit
    context.close()


@pytest.fixture(scope="module")
def kept(loaded):
    return {url.partition("?")[0] for url in loaded(BEFORE)}


@pytest.mark.parametrize("page", CHAPTERS)
def test_a_chapter_is_light(loaded, kept, page):
    weights = {url.partition("?")[0]: weight(url) for url in loaded(page)}
    heaviest = sorted(weights.items(), key=lambda one: -one[1])[:5]
    assert sum(weights.values()) <= FIRST, heaviest
    after = {url: one for url, one in weights.items() if url not in kept}
    if page != BEFORE:
        assert sum(after.values()) <= AFTER, sorted(after.items(), key=lambda one: -one[1])[:5]
