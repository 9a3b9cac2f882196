"""How long a published page takes: until it is seen, and until Python in it has a verdict.

tools/bench.py --page serves the built book from this machine, to a Chromium that has never seen it
(the one named by CHROMIUM, or on the path). What is seen first is timed with a processor slowed
down four times; the verdicts are those of `tools/pyodide.py`, where that has run.
"""

import functools
import http.server
import os
import shutil
import sys
import threading
from statistics import median

from rich.console import Console
from rich.table import Table
from tqdm import tqdm

PAGES = "index", "chapters/convolution", "chapters/attention", "chapters/alexnet"
RUNS, SLOWER = 5, 4
SEEN, FIRST, LATER = 1.0, 15.0, 2.0  # seconds that the project promises
TASK = {"chapter": "convolution", "task": "conv_output_size", "track": "scratch"}
PAINT = "performance.getEntriesByName('first-contentful-paint').map((one) => one.startTime)[0]"
CHECK = """async ({ task, texts }) => {
    const { BrowserBackend } = await import("/_static/browser_backend.js");
    const start = performance.now(), times = [];
    const backend = new BrowserBackend(new URL("/_static/pyodide/", location.href));
    let { stamp } = await backend.send({ do: "open", ...task });
    for (const text of texts) {
        const before = times.length ? performance.now() : start;
        const reply = await backend.send({ do: "check", ...task, text, stamp });
        times.push((performance.now() - before) / 1000);
        if (!reply.graded) throw new Error(JSON.stringify(reply));
        stamp = reply.saved.stamp;
    }
    return times;
}"""


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *args):
        pass


def seen(browser, address):
    """Seconds until something of a page is seen, by a browser that has nothing kept."""
    context = browser.new_context()
    tab = context.new_page()
    slow = context.new_cdp_session(tab)
    slow.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    tab.goto(address)
    found = tab.wait_for_function(PAINT).json_value() / 1000
    context.close()
    return found


def verdicts(browser, address, root):
    """Seconds until the first verdict, loading included, and until later ones."""
    from autograder.sources import answer

    right = answer((root / "solutions/scratch/convolution.py").read_text("utf-8"), TASK["task"])
    texts = [right.replace("2 * padding", "padding"), right] * 3
    tab = browser.new_page()
    tab.goto(f"{address}/chapters/convolution.html")
    first, *later = tab.evaluate(CHECK, {"task": TASK, "texts": texts})
    tab.close()
    return first, max(later)


def rows(browser, address, root):
    """(what, seconds, seconds allowed)."""
    for page in tqdm(PAGES, leave=False, disable=None):
        times = [seen(browser, f"{address}/{page}.html") for _ in range(RUNS)]
        yield f"{page} is seen", median(times), SEEN
    if (root / "_build/html/_static/pyodide/manifest.json").exists():
        first, later = verdicts(browser, address, root)
        yield "first verdict, with all that is loaded", first, FIRST
        yield "slowest later verdict", later, LATER


def main(root):
    """Print what was measured; whether something takes too long."""
    from playwright.sync_api import sync_playwright

    html = root / "_build/html"
    names = "chromium", "google-chrome"
    chromium = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, names)), None)
    if chromium is None or not (html / "index.html").exists():
        sys.exit("This needs the built book (run make book) and a Chromium (name it by CHROMIUM).")
    handler = functools.partial(Quiet, directory=html)
    with (http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server,
          sync_playwright() as driver):  # fmt: skip
        threading.Thread(target=server.serve_forever, daemon=True).start()
        browser = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        found = list(rows(browser, f"http://127.0.0.1:{server.server_port}", root))
        browser.close()
        server.shutdown()
    title = f"processor slowed {SLOWER} times for what is seen"
    table = Table("what", "seconds", "allowed", title=title)
    for what, took, allowed in found:
        table.add_row(what, f"{took:.2f}", f"{allowed:.0f}")
    Console().print(table)
    return any(took > allowed for _, took, allowed in found)
