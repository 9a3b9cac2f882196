"""The local server's strict policy leaves the built pages whole: in Chromium, none complains."""

import threading
from pathlib import Path
from types import SimpleNamespace

import pytest
from browsing import VIEWS, open_page

uvicorn = pytest.importorskip("uvicorn", reason="uvicorn is not installed")

from autograder.desk import Desk  # noqa: E402
from autograder.serve.app import application  # noqa: E402
from autograder.serve.guard import Keys  # noqa: E402
from autograder.serve.pages import is_whole  # noqa: E402
from autograder.serve.run import folders, listening  # noqa: E402
from autograder.serve.turns import Turns  # noqa: E402

ROOT = Path(__file__).resolve().parents[2]
NO_CHECKER = SimpleNamespace(warm=lambda track: None)
PAGES = ["index", "search", "chapters/lenet", "chapters/early_stopping", "chapters/loss_scaling"]
ASK = """fetch("/api/message", {method: "POST", body: JSON.stringify({do: "hello"}),
    headers: {"Content-Type": "application/json", "X-Autograder": "1"}}).then(r => r.status)"""


@pytest.fixture(scope="module")
def served():
    """The address that is opened, without its token, and the token."""
    if not any(map(is_whole, folders(ROOT))):
        pytest.skip("the book is not built: run `make book` first")
    with listening(0) as listener:
        port = listener.getsockname()[1]
        keys, turns = Keys(port), Turns(Desk(ROOT, NO_CHECKER), NO_CHECKER)
        app = application(turns, keys, port, *folders(ROOT))
        server = uvicorn.Server(uvicorn.Config(app, log_level="warning", lifespan="off", ws="none"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        yield f"http://127.0.0.1:{port}", keys.printed
        server.should_exit = True
        thread.join()


@pytest.fixture(scope="module")
def context(browser, served):
    """A browser that came with the printed address."""
    context = browser.new_context(**VIEWS["desktop"])
    tab = context.new_page()
    tab.goto(f"{served[0]}/?token={served[1]}")
    assert tab.url == f"{served[0]}/"  # no token stays in the address
    tab.close()
    yield context
    context.close()


@pytest.mark.parametrize("page", PAGES)
def test_a_page_works_as_it_was_built(context, served, page):
    with open_page(context, served[0], page) as (tab, complaints):
        tab.locator(".theme-switch-button").first.click()
        assert tab.evaluate("document.documentElement.dataset.mode") in ("light", "dark", "auto")
        assert tab.evaluate(ASK) == 200
    assert not complaints


def test_a_script_that_was_not_built_in_does_not_run(context, served):
    with open_page(context, served[0], "index") as (tab, complaints):
        tab.evaluate("""() => {
            const script = document.createElement("script");
            script.textContent = "window.broken = true";
            document.body.append(script);
        }""")
        assert not tab.evaluate("window.broken")
    assert any("Content Security Policy" in one for one in complaints)


def test_a_browser_without_the_address_is_told_what_to_do(browser, served):
    context = browser.new_context()
    tab = context.new_page()
    tab.goto(served[0])
    said = tab.evaluate("fetch('/api/hello').then(reply => reply.json())")
    context.close()
    assert "has printed" in said["error"]


def test_another_site_gets_nothing(context, served, browser):
    """A page of another port, to which the browser even sends the cookie of this one."""
    with listening(0) as other:
        config = uvicorn.Config(_empty_page, log_level="warning", lifespan="off", ws="none")
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [other]})
        thread.start()
        tab = context.new_page()
        tab.goto(f"http://127.0.0.1:{other.getsockname()[1]}/")
        for headers in ("{}", '{"Content-Type": "application/json", "X-Autograder": "1"}'):
            got = tab.evaluate(
                f"""fetch("{served[0]}/api/message", {{method: "POST", credentials: "include",
                headers: {headers}, body: '{{"do": "hello"}}'}}).then(r => r.text(), () => null)"""
            )
            assert got is None
        assert (
            tab.evaluate(f"fetch('{served[0]}/api/hello').then(r => r.text(), () => null)") is None
        )
        tab.close()
        server.should_exit = True
        thread.join()


async def _empty_page(scope, receive, send):
    headers = [(b"content-type", b"text/html")]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": b"<p>another site</p>"})
