"""A task box goes on where something else fails: a disk, the server, Python in the page, sleep."""

import pytest
from task_boxes import (
    HEAD,
    PAGE,
    PLACE,
    RIGHT,
    SLEEPS,
    WRONG,
    begin,
    check,
    kept,
    opened,
    says,
    text,
    write,
)

# Stands in for the worker with Python: a server answers, until the text says that it ends.
WORKER = """
    async function ask(message) {
        const body = JSON.stringify(message);
        return (await fetch("/api/message", { method: "POST", body })).json();
    }
    globalThis.onmessage = async ({ data: { id, message } }) => {
        if (message.do !== "check") return postMessage({ id, reply: await ask(message) });
        const saved = await ask({ ...message, do: "save" });
        postMessage({ id, saved });
        const how = /# (\\w+)$/.exec(message.text)?.[1];
        if (how === "ends") setTimeout(() => { throw new Error("no more"); });
        else if (how === "crashes") postMessage({ id, crash: "unreachable" });
        else postMessage({ id, reply: await ask({ ...message, stamp: saved.stamp }) });
    };
"""
WAKES = "dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))"


@pytest.fixture
def in_page(context, desk):
    """A published page, with a worker that can be ended."""
    desk.absent = True
    script = {"content_type": "text/javascript", "body": WORKER}
    context.route("**/_static/pyodide/manifest.json", lambda route: route.fulfill(json={}))
    context.route("**/_static/pyodide/worker.mjs", lambda route: route.fulfill(**script))
    return context


def asked(desk, do):
    return [message["text"] for message in desk.asked if message["do"] == do]


def test_on_a_slow_disk_what_is_typed_stays_and_a_verdict_is_of_what_was_checked(
    context, site, desk
):
    desk.delay = 1
    with opened(context, site) as (tab, box):
        write(tab, WRONG)
        tab.keyboard.press("Control+s")
        write(tab, RIGHT)
        tab.keyboard.press("Control+Enter")  # while the first is being written
        for _ in range(100):
            if asked(desk, "check"):
                break
            tab.wait_for_timeout(50)
        tab.keyboard.type("  # later")
        box.locator(".task-headline", has_text="3 of 3 points").wait_for()
        assert (asked(desk, "save"), asked(desk, "check")) == ([HEAD + WRONG], [HEAD + RIGHT])
        assert desk.files[PLACE] == HEAD + RIGHT
        assert text(box) == HEAD + RIGHT + "  # later" and "# later" in kept(tab)
        assert "is-older" in box.locator(".task-verdict").get_attribute("class")


def test_a_server_that_ends_during_a_check_is_said_and_the_next_check_works(context, site, desk):
    desk.dies = True
    with opened(context, site) as (tab, box):
        write(tab, RIGHT)
        tab.keyboard.press("Control+Enter")
        box.locator(".task-problem", has_text="does not answer").wait_for()
        assert text(box) == HEAD + RIGHT and kept(tab) is not None
        desk.dies = False
        check(tab, box, "3 of 3 points")


@pytest.mark.parametrize("saved", [False, True], ids=["kept", "saved"])
def test_a_tab_that_wakes_shows_what_was_written_while_it_slept(context, site, saved):
    context.add_init_script(SLEEPS)
    with opened(context, site) as (asleep, box), opened(context, site) as (tab, other):
        asleep.evaluate("window.asleep = true")
        write(tab, WRONG)
        says(other, "not yet in your file")
        if saved:
            check(tab, other, "1 of 3 points")
        assert WRONG not in text(box)
        asleep.evaluate(WAKES)
        says(box, "As in your file" if saved else "not yet in your file")
        assert text(box) == HEAD + WRONG


@pytest.mark.parametrize("how", ["crashes", "ends"])
def test_python_in_the_page_starts_again_after_a_crash(in_page, site, how):
    tab = in_page.new_page()
    tab.goto(f"{site}/{PAGE}.html")
    box = begin(tab)
    write(tab, f"{WRONG}  # {how}")
    tab.keyboard.press("Control+Enter")
    box.locator(".task-problem", has_text="Python in this page has ended").wait_for()
    assert text(box) == f"{HEAD}{WRONG}  # {how}"
    write(tab, RIGHT)
    check(tab, box, "3 of 3 points")
