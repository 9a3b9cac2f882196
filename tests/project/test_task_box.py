"""The task boxes of the built pages, driven as a learner does: the page's side of every message.

The answers come from a stand-in; that the real ones are the same is tested where they are made.
"""

import contextlib
import re

import pytest
from browsing import HTML, VIEWS, open_page
from fake_desk import MISTAKE, STUB, FakeDesk, served

PAGE = "chapters/convolution"
BOX = "#task-convolution-conv_output_size"
PLACE = ("convolution", "conv_output_size", "scratch")
HEAD = STUB.format(task="conv_output_size").partition("    raise")[0]
WRONG = "    return (size + padding - kernel_size) // stride + 1"
RIGHT = "    return (size + 2 * padding - kernel_size) // stride + 1"
FULL = """
    const set = Storage.prototype.setItem;
    Storage.prototype.setItem = function (key, value) {
        if (window.full) throw new DOMException("full", "QuotaExceededError");
        set.call(this, key, value);
    };
"""

# Stands in for Python in the page: says that it loads, and hands on what it is asked.
IN_PAGE = """
    export class BrowserBackend {
        kind = "browser";
        constructor(base) { this.base = base; }
        async send(message) {
            this.onprogress?.({ stage: "Loading Python", bytes: 4.2e6, total: 12.6e6 });
            while (!window.loaded) await new Promise((go) => setTimeout(go, 50));
            const body = JSON.stringify(message);
            return (await fetch("/api/message", { method: "POST", body })).json();
        }
        stop() {}
    }
"""


@pytest.fixture(scope="module", autouse=True)
def page_is_built():
    path = HTML / f"{PAGE}.html"
    if not path.exists() or "task-work" not in path.read_text("utf-8"):
        pytest.skip("the chapter on convolution is not built: run `make book` first")


@pytest.fixture
def desk():
    return FakeDesk(HTML)


@pytest.fixture
def address(desk):
    with served(desk, HTML) as address:
        yield address


@pytest.fixture
def context(browser):
    context = window(browser, "desktop")
    yield context
    context.close()


def window(browser, view):
    """A window for a learner; formulas play no part here, and take most of a page's time."""
    context = browser.new_context(**VIEWS[view])
    context.set_default_timeout(10_000)
    context.route("**/vendor/mathjax/**", lambda route: route.fulfill(body=""))
    return context


@contextlib.contextmanager
def opened(context, address, box=BOX):
    """A tab in which a task was opened with the keyboard, and its box; nothing may complain."""
    with open_page(context, address, PAGE) as (tab, complaints):
        yield tab, begin(tab, box)
    assert complaints == []


def begin(tab, box=BOX):
    found = tab.locator(box)
    found.get_by_role("button", name=re.compile("Solve it here|Go on here")).press("Enter")
    found.locator(".ace_focus, .task-question").first.wait_for()
    return found


def write(tab, body):
    tab.keyboard.press("Control+a")
    tab.keyboard.insert_text(HEAD + body)


def text(box):
    return box.locator(".ace_editor").evaluate("(one) => one.env.editor.getValue()")


def kept(tab):
    return tab.evaluate("(name) => localStorage.getItem(name)", draft())


def draft():
    chapter, task, track = PLACE
    return f"implementing-deep-learning/draft/{chapter}/{track}/{task}"


def says(box, words):
    box.locator(".task-said", has_text=words).wait_for()


def comes_back(tab):
    """The learner returns to the tab."""
    tab.evaluate("document.dispatchEvent(new Event('visibilitychange'))")


def check(tab, box, headline):
    tab.keyboard.press("Control+Enter")
    box.locator(".task-headline", has_text=headline).wait_for()


def test_without_scripts_the_box_is_what_it_was(browser, address):
    context = browser.new_context(java_script_enabled=False, **VIEWS["desktop"])
    tab = context.new_page()
    tab.goto(f"{address}/{PAGE}.html")
    box = tab.locator(BOX)
    assert "def conv_output_size" in box.locator(".highlight-python").first.inner_text()
    assert "pytest tests/test_convolution.py" in box.locator(".highlight-bash").inner_text()
    assert box.locator("button").count() == 0
    context.close()


def test_a_page_without_tasks_loads_nothing_of_it(context, address, desk):
    desk.absent = True
    tab, asked = context.new_page(), []
    tab.on("request", lambda request: asked.append(request.url.rpartition("/")[2].split("?")[0]))
    tab.goto(f"{address}/references.html")
    assert "task_start.js" in asked and not {"task.js", "task.css", "ace.js"} & {*asked}


def test_the_editor_comes_with_its_license_and_nothing_more():
    found = {path.name for path in (HTML / "_static/vendor/ace").iterdir()}
    assert found == {"ace.js", "mode-python.js", "ext-searchbox.js", "LICENCE"}


def test_the_editor_is_loaded_when_a_task_is_opened(context, address):
    with open_page(context, address, PAGE) as (tab, _):
        asked = []
        tab.on("request", lambda request: asked.append(request.url))
        assert tab.evaluate("typeof window.ace") == "undefined"
        begin(tab)
        assert tab.locator(".ace_editor").count() == 1
        assert any(url.endswith("vendor/ace/ace.js") for url in asked)


@pytest.mark.parametrize("view", VIEWS)
def test_wrong_then_right_by_keyboard_alone(browser, address, desk, view):
    context = window(browser, view)
    with opened(context, address) as (tab, box):
        write(tab, WRONG)
        check(tab, box, "1 of 3 points")
        verdict = box.locator(".task-verdict")
        assert MISTAKE in verdict.locator(".task-mistake").inner_text()
        link = verdict.get_by_role("link", name="Read the paragraph")
        assert link.get_attribute("href") == f"{address}/{PAGE}.html#sec-convolution-size"
        assert tab.evaluate("(id) => Boolean(document.getElementById(id))", "sec-convolution-size")
        assert "the same mistake" in verdict.locator(".task-rest").inner_text()
        wide = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
        assert not tab.evaluate(wide)
        write(tab, RIGHT)
        check(tab, box, "3 of 3 points")
        assert "3/3" in box.locator(".task-marks").inner_text()
        assert desk.files[PLACE] == HEAD + RIGHT
    context.close()


def test_a_difference_is_shown_row_by_row_and_as_pictures(context, address):
    with opened(context, address) as (tab, box):
        write(tab, WRONG)
        check(tab, box, "1 of 3 points")
        labels = box.locator(".task-failure dt").all_inner_texts()
        assert labels == ["called", "came", "expected", "difference", "hint"]
        came = box.get_by_role("img", name="came, 3 values: 24, 26, 28")
        assert came.locator(".differs").count() == 2
        assert box.get_by_role("img", name="expected, 3 values: 24, 28, 32").is_visible()


def test_points_and_marks_are_there_after_a_reload(context, address):
    with opened(context, address) as (tab, box):
        write(tab, RIGHT)
        check(tab, box, "3 of 3 points")
        tab.reload()
        assert "3/3" in box.locator(".task-marks").inner_text()
        chapter = tab.locator(".bd-sidebar-primary .current .task-done")
        assert re.match(r"1/\d+", chapter.inner_text())
        begin(tab)
        assert text(box) == HEAD + RIGHT


def test_what_is_typed_is_there_after_a_reload(context, address, desk):
    with opened(context, address) as (tab, box):
        write(tab, WRONG)
        tab.reload()  # at once: the page keeps it when it is left
        assert text(begin(tab)) == HEAD + WRONG
        says(box, "not yet in your file")
        assert "NotImplementedError" in desk.files[PLACE]


def test_escape_and_tab_leave_the_editor(context, address):
    with opened(context, address) as (tab, box):
        before = text(box)
        tab.keyboard.press("Escape")
        tab.keyboard.press("Tab")
        assert tab.evaluate("document.activeElement.textContent") == "Check"
        assert text(box) == before
        assert "Escape, then Tab" in box.locator(".task-keys").inner_text()
        label = box.locator("textarea.ace_text-input").get_attribute("aria-label")
        assert "Your code of conv_output_size, NumPy" in label


@pytest.mark.parametrize("choice", ["Keep mine", "Take the file’s"])
def test_a_change_of_the_file_elsewhere_asks_which_goes_on(context, address, desk, choice):
    other = HEAD + "    return 7"
    with opened(context, address) as (tab, box):
        write(tab, WRONG)
        says(box, "not yet in your file")
        desk.files[PLACE] = other
        comes_back(tab)
        question = box.get_by_role("group", name="The file was changed elsewhere")
        question.wait_for()
        shown = question.locator("pre").all_inner_texts()
        assert [one.rstrip() for one in shown] == [HEAD + WRONG, other]
        tab.reload()  # no answer is no choice
        begin(tab)
        question.get_by_role("button", name=choice).click()
        mine = choice == "Keep mine"
        assert text(box) == (HEAD + WRONG if mine else other)
        assert desk.files[PLACE] == other
        box.get_by_role("button", name="Bring back").click()
        assert text(box) == (other if mine else HEAD + WRONG)


def test_nothing_is_written_over_what_was_not_read(context, address, desk):
    with opened(context, address) as (tab, box):
        write(tab, RIGHT)
        desk.files[PLACE] = HEAD + "    return 7"
        tab.keyboard.press("Control+Enter")
        box.get_by_role("group", name="The file was changed elsewhere").wait_for()
        assert desk.files[PLACE] == HEAD + "    return 7"
        box.get_by_role("button", name="Keep mine").click()
        box.get_by_role("button", name="Check").click()
        box.locator(".task-headline", has_text="Right").wait_for()
        assert desk.files[PLACE] == HEAD + RIGHT


def test_an_untouched_editor_follows_the_file(context, address, desk):
    with opened(context, address) as (tab, box):
        desk.files[PLACE] = HEAD + "    return 7"
        comes_back(tab)
        says(box, "this is what it holds now")
        assert text(box) == HEAD + "    return 7"


def test_a_full_store_is_said_and_the_text_stays(context, address, desk):
    context.add_init_script(FULL)
    with opened(context, address) as (tab, box):
        tab.evaluate("window.full = true")
        write(tab, RIGHT)
        says(box, "store is full")
        assert text(box) == HEAD + RIGHT
        check(tab, box, "3 of 3 points")
        assert desk.files[PLACE] == HEAD + RIGHT


def test_what_is_typed_in_one_tab_appears_in_the_other(context, address):
    with opened(context, address) as (_, other), opened(context, address) as (tab, box):
        write(tab, WRONG)
        says(other, "not yet in your file")
        assert text(other) == HEAD + WRONG
        check(tab, box, "1 of 3 points")
        says(other, "As in your file")
        assert text(other) == HEAD + WRONG


def test_a_tab_that_slept_takes_nothing_away(context, address):
    with opened(context, address) as (asleep, _), opened(context, address) as (tab, box):
        asleep.evaluate("addEventListener('storage', (e) => e.stopImmediatePropagation(), true)")
        write(tab, WRONG)
        says(box, "not yet in your file")
        asleep.evaluate("dispatchEvent(new Event('pagehide'))")
        assert WRONG.strip() in kept(tab)


def test_a_check_can_be_stopped(context, address, desk):
    desk.endless = True
    with opened(context, address) as (tab, box):
        write(tab, RIGHT)
        tab.keyboard.press("Control+Enter")
        assert box.get_by_role("button", name="Check").is_disabled()
        box.get_by_role("button", name="Stop").click()
        says(box, "Stopped. What you typed is kept.")
        assert text(box) == HEAD + RIGHT
        assert box.get_by_role("button", name="Check").is_enabled()


def test_saving_and_checking_at_once_is_no_conflict(context, address, desk):
    with opened(context, address) as (tab, box):
        write(tab, WRONG)
        tab.keyboard.press("Control+s")
        write(tab, RIGHT)
        check(tab, box, "3 of 3 points")
        assert box.locator(".task-question").count() == 0
        assert desk.files[PLACE] == HEAD + RIGHT


def test_what_is_typed_during_a_check_is_not_what_was_checked(context, address, desk):
    desk.endless = True
    with opened(context, address) as (tab, box):
        write(tab, WRONG)
        tab.keyboard.press("Control+Enter")
        box.get_by_role("button", name="Stop").wait_for()
        write(tab, RIGHT)
        desk.endless = False
        desk.stopped.set()
        says(box, "Stopped")
        assert text(box) == HEAD + RIGHT and RIGHT.strip() in kept(tab)


def test_reset_asks_first_and_keeps_what_was_there(context, address, desk):
    with opened(context, address) as (tab, box):
        write(tab, WRONG)
        box.get_by_role("button", name="Reset").click()
        box.get_by_role("button", name="Cancel").click()
        assert text(box) == HEAD + WRONG
        box.get_by_role("button", name="Reset").click()
        question = box.get_by_role("group", name="Go back")
        question.get_by_role("button", name="Reset").click()
        says(box, "kept as convolution.saved-1.py")
        assert "NotImplementedError" in text(box)
        box.get_by_role("button", name="Bring back").click()
        assert text(box) == HEAD + WRONG


def test_hints_open_one_after_the_other_and_are_counted(context, address, desk):
    with opened(context, address) as (_, box):
        hints = box.locator("details.task-fold", has_text=re.compile(r"^\s*Hint"))
        for number in range(hints.count()):
            box.get_by_role("button", name=f"Hint {number + 1} of").click()
            assert hints.nth(number).get_attribute("open") is not None
        assert box.get_by_role("button", name="No more hints").is_disabled()
        assert [one["do"] for one in desk.asked].count("hint") == hints.count()


def test_a_text_that_is_no_python_is_kept_and_the_line_is_named(context, address, desk):
    with opened(context, address) as (tab, box):
        write(tab, "    return (")
        tab.keyboard.press("Control+Enter")
        box.locator(".task-problem", has_text="not Python").wait_for()
        assert kept(tab) is not None and "NotImplementedError" in desk.files[PLACE]


def test_a_server_that_is_gone_costs_nothing(context, desk):
    with served(desk, HTML) as address:
        tab = context.new_page()
        tab.goto(f"{address}/{PAGE}.html")
        box = begin(tab)
        write(tab, WRONG)
    tab.route("**/api/**", lambda route: route.abort())
    tab.keyboard.press("Control+Enter")
    box.locator(".task-problem", has_text="does not answer").wait_for()
    assert text(box) == HEAD + WRONG and kept(tab) is not None


def test_a_track_that_nothing_here_can_grade_says_what_to_do(context, address):
    with open_page(context, address, "chapters/tensors") as (tab, _):
        box = tab.locator(".admonition.task").first
        tab.locator("label[data-sync-id=tf]:visible").first.click()
        box.locator("[data-track=tf]").get_by_role("button", name="Solve it here").click()
        says(box, "TensorFlow is not installed here: autograder doctor says how")


def test_a_page_from_a_file_says_how_to_solve_its_tasks(context):
    tab = context.new_page()
    tab.goto((HTML / f"{PAGE}.html").as_uri())
    box = tab.locator(BOX)
    box.get_by_role("button", name="Solve it here").click()
    says(box, "start the book with “autograder learn”")


def test_your_progress_shows_points_minutes_and_what_is_next(context, address, desk):
    desk.verdicts[PLACE] = {"status": "passed", "earned": 8, "possible": 8}
    with open_page(context, address, "progress") as (tab, complaints):
        row = tab.locator(".progress-table tr", has_text="Convolution")
        assert re.search(r"1/\d+\s+.*8/\d+", row.inner_text(), re.S)
        assert re.search(r"about \d+ minutes", tab.locator(".progress-next").inner_text())
        assert tab.get_by_role("button", name="Print").is_visible()
        assert complaints == []


@pytest.fixture
def published(context, desk):
    """A published page: no server grades, but there is a folder with Python for the page."""
    desk.absent = True
    script = {"content_type": "text/javascript", "body": IN_PAGE}
    context.route("**/_static/pyodide/manifest.json", lambda route: route.fulfill(json={}))
    context.route("**/_static/browser_backend.js", lambda route: route.fulfill(**script))
    return context


def test_a_published_page_says_what_it_loads_and_checks(published, address):
    tab = published.new_page()
    tab.goto(f"{address}/{PAGE}.html")
    box = tab.locator(BOX)
    box.get_by_role("button", name="Solve it here").click()
    says(box, "Loading Python: 4.2 of 12.6 MB, once")
    tab.evaluate("window.loaded = true")
    box.locator(".ace_focus").wait_for()
    write(tab, WRONG)
    check(tab, box, "1 of 3 points")
    assert MISTAKE in box.locator(".task-mistake").inner_text()
    says(box, "Kept in this browser.")


def test_work_in_the_browser_goes_out_as_a_file_and_comes_in_again(
    published, address, desk, tmp_path
):
    published.add_init_script("window.loaded = true")
    tab = published.new_page()
    tab.goto(f"{address}/{PAGE}.html")
    box = begin(tab)
    write(tab, WRONG)
    with tab.expect_download() as download:
        box.get_by_role("button", name="Download the file").click()
    assert download.value.suggested_filename == "convolution.py"
    assert download.value.path().read_text("utf-8") == HEAD + WRONG
    other = tmp_path / "convolution.py"
    other.write_text(HEAD + RIGHT, "utf-8")
    box.locator("input[type=file]").set_input_files(other)
    says(box, "Taken over from convolution.py")
    assert text(box) == HEAD + RIGHT


def test_without_a_grader_the_page_remembers_what_this_browser_has_checked(context, address, desk):
    with opened(context, address) as (tab, box):
        write(tab, RIGHT)
        check(tab, box, "3 of 3 points")
        desk.absent = True
    tab = context.new_page()
    tab.goto(f"{address}/progress.html")
    row = tab.locator(".progress-table tr", has_text="Convolution")
    assert re.search(r"1/\d+\s+.*3/\d+", row.inner_text(), re.S)
    assert "Nothing here sees your files" in tab.locator(".your-progress").inner_text()


def test_lines_are_counted_as_in_the_file(context, address):
    with opened(context, address) as (_, box):
        assert box.locator(".ace_gutter-cell").first.inner_text() == "12"
